# search_program.cjs and .wasm: the search of the reader's core for node, compiled as the reader is, for tests/wasm and
# tests/bench/search. Not part of the reader: web/build reader search_program.
add_executable(search_program EXCLUDE_FROM_ALL tests/wasm/search_program.cpp)
target_link_libraries(search_program PRIVATE sheaf_search)
target_compile_options(search_program PRIVATE ${SHEAF_CORE_OPTIONS} ${SHEAF_SIZE_OPTION})
target_link_options(search_program PRIVATE ${SHEAF_SIZE_OPTIONS} ${SHEAF_CORE_OPTIONS} --no-entry
  -sENVIRONMENT=node -sMODULARIZE=1 -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0 -sASSERTIONS=0 -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=4MB -sTOTAL_STACK=512KB -sEXPORTED_FUNCTIONS=_malloc,_free)
set_target_properties(search_program PROPERTIES SUFFIX .cjs)
