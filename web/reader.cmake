# The reader: reader_program.mjs and .wasm by Emscripten, then the folder `dist` that `sheaf` carries and packs into sites:
# reader.js (web/main.js and the program's JavaScript, bundled), reader.wasm, their compressed twins (.br, .gz), boot.js, shell.html, the icon and any style sheets.

# Debian's emcc finds its JavaScript optimizer's modules only here.
set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")

file(GLOB bridge CONFIGURE_DEPENDS web/bridge*.js)
add_executable(reader_program src/main_reader.cpp $<$<STREQUAL:$<TARGET_PROPERTY:sheaf_platform,TYPE>,STATIC_LIBRARY>:$<TARGET_OBJECTS:sheaf_platform>>)
target_link_libraries(reader_program PRIVATE sheaf_app)
target_compile_options(reader_program PRIVATE ${SHEAF_CORE_OPTIONS} ${SHEAF_SIZE_OPTION})
target_link_options(reader_program PRIVATE ${SHEAF_SIZE_OPTIONS} ${SHEAF_CORE_OPTIONS}
  -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0 -sASSERTIONS=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
  -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0 -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0 -sGL_TRACK_ERRORS=0 -sGL_WORKAROUND_SAFARI_GETCONTEXT_BUG=0
  -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0 -sMALLOC=emmalloc
  "SHELL:-sBINARYEN_EXTRA_PASSES=-Oz,--converge"  # a second round: 3 kB less
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=4MB -sTOTAL_STACK=512KB
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
foreach(library ${bridge})
  target_link_options(reader_program PRIVATE "SHELL:--js-library ${library}")
endforeach()
set_target_properties(reader_program PROPERTIES SUFFIX .mjs LINK_DEPENDS "${bridge}")
set(program ${CMAKE_BINARY_DIR}/reader_program)

set(esbuild ${PROJECT_SOURCE_DIR}/node_modules/.bin/esbuild)
set(minify --minify --target=es2020 --legal-comments=none --charset=utf8 --log-level=warning)
set(dist ${CMAKE_BINARY_DIR}/dist)
file(GLOB scripts CONFIGURE_DEPENDS web/*.js web/offline/*.js)
file(GLOB worker_scripts CONFIGURE_DEPENDS web/offline/worker/*.js)
file(GLOB styles CONFIGURE_DEPENDS web/*.css)

add_custom_command(OUTPUT ${dist}/reader.js ${dist}/reader.wasm
  COMMAND ${esbuild} ${PROJECT_SOURCE_DIR}/web/main.js --bundle --format=esm ${minify}
    --alias:program=${program}.mjs --outfile=${dist}/reader.js
  COMMAND ${CMAKE_COMMAND} -E copy ${program}.wasm ${dist}/reader.wasm
  DEPENDS reader_program ${scripts} VERBATIM)
set(twins ${dist}/reader.js.br ${dist}/reader.js.gz ${dist}/reader.wasm.br ${dist}/reader.wasm.gz)
add_custom_command(OUTPUT ${twins}
  COMMAND node ${PROJECT_SOURCE_DIR}/web/compress.mjs ${dist}/reader.js ${dist}/reader.wasm
  DEPENDS ${dist}/reader.js ${dist}/reader.wasm ${PROJECT_SOURCE_DIR}/web/compress.mjs VERBATIM)
add_custom_command(OUTPUT ${dist}/boot.js
  COMMAND ${esbuild} ${PROJECT_SOURCE_DIR}/web/boot.js --bundle --format=iife ${minify} --outfile=${dist}/boot.js
  DEPENDS ${scripts} VERBATIM)
# The service worker and the one that removes it: scripts, not modules, since not every browser runs those there.
foreach(worker worker retire)
  add_custom_command(OUTPUT ${dist}/${worker}.js
    COMMAND ${esbuild} ${PROJECT_SOURCE_DIR}/web/offline/worker/${worker}.js --bundle --format=iife ${minify} --outfile=${dist}/${worker}.js
    DEPENDS ${worker_scripts} VERBATIM)
endforeach()
# For other sites' pages: fixed names, so everything in them is one file each.
file(GLOB embed_scripts CONFIGURE_DEPENDS web/embed/*.js)
add_custom_command(OUTPUT ${dist}/embed.js
  COMMAND ${esbuild} ${PROJECT_SOURCE_DIR}/web/embed/embed.js --bundle --format=iife ${minify} --target=es2022 --outfile=${dist}/embed.js
  DEPENDS ${embed_scripts} VERBATIM)
foreach(name index.html style.css)
  add_custom_command(OUTPUT ${dist}/demo/${name}
    COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/web/embed/demo/${name} ${dist}/demo/${name}
    DEPENDS ${PROJECT_SOURCE_DIR}/web/embed/demo/${name} VERBATIM)
  list(APPEND demo ${dist}/demo/${name})
endforeach()
set(dist_files ${dist}/embed.js ${demo} ${dist}/worker.js ${dist}/retire.js ${dist}/reader.js ${dist}/reader.wasm ${twins} ${dist}/boot.js)
file(GLOB icon CONFIGURE_DEPENDS assets/icon.svg assets/icon-touch.png)
foreach(file ${styles} ${icon} ${PROJECT_SOURCE_DIR}/shell.html)
  cmake_path(GET file FILENAME name)
  add_custom_command(OUTPUT ${dist}/${name} COMMAND ${CMAKE_COMMAND} -E copy ${file} ${dist}/${name} DEPENDS ${file} VERBATIM)
  list(APPEND dist_files ${dist}/${name})
endforeach()
add_custom_target(reader ALL DEPENDS ${dist_files})
