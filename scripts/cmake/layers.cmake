# kurabe_layer(FOLDER LINKS …): a library of all sources in src/FOLDER and its folders. A layer may
# include only its own headers and those of the layers that it links: in the build tree, a folder of
# links stands for "src" and holds no other layer. `src/query/language` becomes kurabe_query_language.

function(kurabe_layer_view target folder scope)
  set(view ${CMAKE_BINARY_DIR}/include/${target})
  get_filename_component(parent ${view}/${folder} DIRECTORY)
  file(MAKE_DIRECTORY ${parent})
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/src/${folder} ${view}/${folder} SYMBOLIC)
  target_include_directories(${target} ${scope} ${view})
endfunction()

function(kurabe_layer folder)
  cmake_parse_arguments(LAYER "" "" "LINKS" ${ARGN})
  string(REPLACE "/" "_" target kurabe_${folder})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp)
  add_library(${target} STATIC ${sources})
  # Most of the time that a source takes goes into headers, so for the page several are compiled as
  # one, in a third of the time. Nothing in a layer may then have the name of something else in it,
  # even where each is private to its file.
  if(EMSCRIPTEN)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
  endif()
  target_link_libraries(${target} PUBLIC ${LAYER_LINKS} PRIVATE kurabe_options)
  kurabe_layer_view(${target} ${folder} PUBLIC)
endfunction()
