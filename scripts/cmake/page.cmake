# The page: the program as WebAssembly, and the target "page", which puts both variants of the page
# into dist/.

file(GLOB page_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/platform/web/*.cpp)
add_executable(kurabe_page ${page_sources})
kurabe_layer_view(kurabe_page platform/web PRIVATE)
target_link_libraries(kurabe_page PRIVATE
  kurabe_options kurabe_ui kurabe_present kurabe_raster imgui_opengl3)
target_link_options(kurabe_page PRIVATE
  -sMODULARIZE -sEXPORT_NAME=createKurabe -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
  -sALLOW_MEMORY_GROWTH -sFILESYSTEM=0 -sINVOKE_RUN=0 --no-entry
  -sMIN_WEBGL_VERSION=1 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sSTACK_SIZE=1MB -sINITIAL_MEMORY=32MB
  -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString,stringToNewUTF8
  -sEXPORTED_FUNCTIONS=_malloc,_free)

set(dist ${PROJECT_SOURCE_DIR}/dist)
set(page ${dist}/kurabe.html ${dist}/site/index.html ${dist}/SHA256SUMS)
file(GLOB_RECURSE page_parts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/schemas/*.json
     ${PROJECT_SOURCE_DIR}/web/*.*)
add_custom_command(OUTPUT ${page}
  COMMAND node ${PROJECT_SOURCE_DIR}/web/build/pack.mjs $<TARGET_FILE_DIR:kurabe_page> ${dist}
  DEPENDS kurabe_page ${KURABE_DEPS}/font/kurabe-ja.ttf ${KURABE_DEPS}/sbom.json ${page_parts}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
add_custom_target(page DEPENDS ${page})
