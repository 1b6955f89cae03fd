# Third-party code that is built with ours: pinned sources (web/sources.txt), fetched when a target first needs them.
# -DSHEAF_<NAME>_DIR=FOLDER uses your own copy instead. All of it is compiled without warnings: they are not ours to fix.

set(SHEAF_SOURCES_DIR ${PROJECT_SOURCE_DIR}/build/sources CACHE PATH "Where pinned sources are unpacked")

# Sets SHEAF_<NAME>_DIR, fetching the pinned source if it is not given.
function(sheaf_source name)
  string(TOUPPER ${name} upper)
  set(dir SHEAF_${upper}_DIR)
  if(NOT ${dir})
    file(STRINGS ${PROJECT_SOURCE_DIR}/web/sources.txt pin REGEX "^${name} ")
    string(REGEX REPLACE " +" ";" pin "${pin}")
    list(POP_FRONT pin)
    list(INSERT pin 2 ${SHEAF_SOURCES_DIR}/${name})
    file(MAKE_DIRECTORY ${SHEAF_SOURCES_DIR})
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/web/fetch-source ${pin} RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "The source of ${name} could not be fetched. With a copy of your own: -D${dir}=FOLDER")
    endif()
    set(${dir} ${SHEAF_SOURCES_DIR}/${name})
  endif()
  set(${dir} ${${dir}} PARENT_SCOPE)
endfunction()

function(sheaf_third_party target)
  add_library(${target} STATIC ${ARGN})
  target_compile_options(${target} PRIVATE -w ${SHEAF_SIZE_OPTIONS})
endfunction()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/sources.txt)

# UAX 14 line breaking: only that part of the library.
sheaf_source(libunibreak)
set(unibreak ${SHEAF_LIBUNIBREAK_DIR}/src)
sheaf_third_party(unibreak ${unibreak}/linebreak.c ${unibreak}/linebreakdata.c ${unibreak}/linebreakdef.c
  ${unibreak}/unibreakbase.c ${unibreak}/unibreakdef.c ${unibreak}/eastasianwidthdef.c ${unibreak}/emojidef.c)
target_include_directories(unibreak SYSTEM PUBLIC ${unibreak})

# UAX 9 bidirectional order.
sheaf_source(sheenbidi)
sheaf_third_party(sheenbidi ${SHEAF_SHEENBIDI_DIR}/Source/SheenBidi.c)
target_include_directories(sheenbidi SYSTEM PUBLIC ${SHEAF_SHEENBIDI_DIR}/Headers PRIVATE ${SHEAF_SHEENBIDI_DIR}/Source)
target_compile_definitions(sheenbidi PRIVATE SB_CONFIG_UNITY)

# Snowball's stemmers: its compiler, built for this machine, makes C of the algorithms that src/search/stem.cpp names.
sheaf_source(snowball)
find_program(SHEAF_HOST_CC NAMES cc gcc clang NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(snowball ${SHEAF_SNOWBALL_DIR})
set(stemmers ${CMAKE_BINARY_DIR}/generated/stemmers)
file(MAKE_DIRECTORY ${stemmers})
file(GLOB snowball_compiler ${snowball}/compiler/*.c)
add_custom_command(OUTPUT ${stemmers}/snowball
  COMMAND ${SHEAF_HOST_CC} -O1 -w -I${snowball}/include ${snowball_compiler} -o ${stemmers}/snowball
  DEPENDS ${snowball_compiler} VERBATIM)
foreach(algorithm danish dutch english french german2 italian norwegian portuguese russian spanish swedish)
  add_custom_command(OUTPUT ${stemmers}/${algorithm}.c ${stemmers}/${algorithm}.h
    COMMAND ${stemmers}/snowball ${snowball}/algorithms/${algorithm}.sbl -utf8 -eprefix ${algorithm}_ -r ${snowball}/runtime
      -o ${stemmers}/${algorithm}
    DEPENDS ${stemmers}/snowball ${snowball}/algorithms/${algorithm}.sbl VERBATIM)
  list(APPEND stemmer_sources ${stemmers}/${algorithm}.c)
endforeach()
sheaf_third_party(stemmers ${stemmer_sources} ${snowball}/runtime/api.c ${snowball}/runtime/utilities.c)
target_include_directories(stemmers SYSTEM PUBLIC ${stemmers} ${snowball}/runtime)

# nlohmann_json is headers of the system; a folder of links keeps the rest of /usr/include from the reader's build.
set(SHEAF_JSON_INCLUDE_DIR /usr/include CACHE PATH "Where nlohmann/json.hpp is")
set(json_links ${CMAKE_BINARY_DIR}/generated/json)
file(MAKE_DIRECTORY ${json_links})
file(CREATE_LINK ${SHEAF_JSON_INCLUDE_DIR}/nlohmann ${json_links}/nlohmann SYMBOLIC)
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${json_links})

# Dear ImGui without any default font, demo or debug tool: our own loader serves glyphs.
function(sheaf_add_imgui)
  sheaf_source(imgui)
  set(imgui ${SHEAF_IMGUI_DIR})
  sheaf_third_party(imgui ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp ${imgui}/imgui_widgets.cpp
    ${imgui}/backends/imgui_impl_opengl3.cpp)
  include(${PROJECT_SOURCE_DIR}/web/sdl2.cmake)
  target_link_libraries(imgui PUBLIC sdl2)
  target_include_directories(imgui SYSTEM PUBLIC ${imgui} ${imgui}/backends)
  target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_ENABLE_FREETYPE
    IMGUI_USE_WCHAR32 IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
  set_source_files_properties(${imgui}/backends/imgui_impl_opengl3.cpp PROPERTIES
    COMPILE_OPTIONS "-include;${CMAKE_SOURCE_DIR}/src/draw/imgui_gl_state.h")
endfunction()

# What `sheaf` itself needs. Everything is linked in, so that a copied program runs wherever libc and libstdc++ are.
function(sheaf_add_publish_libraries)
  sheaf_source(md4c)
  sheaf_third_party(md4c ${SHEAF_MD4C_DIR}/src/md4c.c)
  target_include_directories(md4c SYSTEM PUBLIC ${SHEAF_MD4C_DIR}/src)
  target_compile_definitions(md4c PUBLIC MD4C_USE_UTF8)

  sheaf_source(httplib)
  find_package(Threads REQUIRED)
  set(http_links ${CMAKE_BINARY_DIR}/generated/httplib)
  file(MAKE_DIRECTORY ${http_links})
  file(CREATE_LINK ${SHEAF_HTTPLIB_DIR}/httplib.h ${http_links}/httplib.h SYMBOLIC)

  add_library(publish_libraries INTERFACE)
  target_include_directories(publish_libraries SYSTEM INTERFACE ${http_links})
  target_compile_definitions(publish_libraries INTERFACE TOML_HEADER_ONLY=1 UTF8PROC_STATIC)
  target_link_libraries(publish_libraries INTERFACE md4c json Threads::Threads)
  foreach(archive libgumbo.a libyaml-cpp.a libutf8proc.a libbrotlienc.a libbrotlidec.a libbrotlicommon.a libz.a libmd.a)
    string(REGEX REPLACE "[^a-z]" "_" variable ${archive})
    find_library(${variable} ${archive})
    if(NOT ${variable})
      message(FATAL_ERROR "${archive} is missing; web/run installs what the build needs")
    endif()
    target_link_libraries(publish_libraries INTERFACE ${${variable}})
  endforeach()
endfunction()

# The notices of everything that a copied sheaf or its reader contains.
function(sheaf_install_licences folder)
  foreach(name imgui sdl2 libunibreak sheenbidi snowball md4c httplib)
    sheaf_source(${name})
    string(TOUPPER ${name} upper)
    file(GLOB notice ${SHEAF_${upper}_DIR}/LICEN[CS]E* ${SHEAF_${upper}_DIR}/COPYING)
    install(FILES ${notice} DESTINATION ${folder} RENAME ${name})
  endforeach()
  foreach(package nlohmann-json3-dev libgumbo-dev libyaml-cpp-dev libutf8proc-dev libbrotli-dev zlib1g-dev libmd-dev
                  libtomlplusplus-dev)
    install(FILES /usr/share/doc/${package}/copyright DESTINATION ${folder} RENAME ${package} OPTIONAL)
  endforeach()
endfunction()
