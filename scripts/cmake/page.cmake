# The page: the program as WebAssembly, and the target "page", which puts both variants of the page
# into dist/.

set(page_source ${PROJECT_SOURCE_DIR}/src/platform/web)
file(GLOB page_sources CONFIGURE_DEPENDS ${page_source}/*.cpp)
add_executable(kurabe_page ${page_sources})
target_compile_options(kurabe_page PRIVATE -Wshadow)
kurabe_layer_view(kurabe_page platform/web PRIVATE)
target_link_libraries(kurabe_page PRIVATE
  kurabe_options kurabe_ui kurabe_present kurabe_raster imgui_opengl3)
# STRICT also keeps the glue from exporting parts of its own, for whose types Emscripten would need
# TypeScript's compiler.
target_link_options(kurabe_page PRIVATE
  -Oz -sSTRICT -sAUTO_JS_LIBRARIES -sAUTO_NATIVE_LIBRARIES -sINCOMING_MODULE_JS_API=wasmBinary
  -sEXPORT_ES6 -sUSE_ES6_IMPORT_META=0 -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
  -sALLOW_MEMORY_GROWTH -sFILESYSTEM=0 -sINVOKE_RUN=0 --no-entry
  -sMIN_WEBGL_VERSION=1 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sSTACK_SIZE=1MB -sINITIAL_MEMORY=32MB
  -sEXPORTED_FUNCTIONS=_malloc,_free
  --post-js ${page_source}/memory.js --emit-tsd kurabe_page.d.ts)
set_target_properties(kurabe_page PROPERTIES LINK_DEPENDS ${page_source}/memory.js)

# Types for the scripts' type checker (tests/browser/types.test.mjs), beside those that Emscripten emits.
add_executable(kurabe_page_types ${page_source}/types/print_types.cpp)
kurabe_layer_view(kurabe_page_types platform/web PRIVATE)
target_link_libraries(kurabe_page_types PRIVATE kurabe_options kurabe_present)
target_link_options(kurabe_page_types PRIVATE -O0 -sENVIRONMENT=node -sEXIT_RUNTIME)
set(record_types ${CMAKE_CURRENT_BINARY_DIR}/kurabe_records.d.ts)
add_custom_command(OUTPUT ${record_types}
  COMMAND node $<TARGET_FILE:kurabe_page_types> > ${record_types}
  DEPENDS kurabe_page_types VERBATIM)

set(dist ${PROJECT_SOURCE_DIR}/dist)
set(page ${dist}/kurabe.html ${dist}/site/index.html ${dist}/SHA256SUMS)
file(GLOB_RECURSE page_parts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/schemas/*.json
     ${PROJECT_SOURCE_DIR}/web/*.*)
add_custom_command(OUTPUT ${page}
  COMMAND node ${PROJECT_SOURCE_DIR}/web/build/pack.mjs $<TARGET_FILE_DIR:kurabe_page> ${dist}
  DEPENDS kurabe_page ${KURABE_DEPS}/font/kurabe-ja.ttf ${KURABE_DEPS}/sbom.json ${page_parts}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
add_custom_target(page DEPENDS ${page} ${record_types})
