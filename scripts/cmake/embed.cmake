# kurabe_embed(TARGET FILE …): makes the bytes of project files part of a target. They are read
# through builtin/builtin.h under their path relative to the project (or after "AS name" pairs given
# as path|name).

function(kurabe_embed target)
  set(declarations "")
  set(entries "")
  set(index 0)
  foreach(entry IN LISTS ARGN)
    string(REPLACE "|" ";" parts "${entry}")
    list(GET parts 0 path)
    list(LENGTH parts count)
    if(count EQUAL 2)
      list(GET parts 1 name)
    else()
      file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${path})
    endif()
    set(symbol kurabe_builtin_${index})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp)
    add_custom_command(OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DINPUT=${path} -DOUTPUT=${output} -DSYMBOL=${symbol}
              -P ${PROJECT_SOURCE_DIR}/scripts/cmake/embed_file.cmake
      DEPENDS ${path} ${PROJECT_SOURCE_DIR}/scripts/cmake/embed_file.cmake
      COMMENT "Embedding ${name}" VERBATIM)
    target_sources(${target} PRIVATE ${output})
    # The standard asks compilers for 65,536 characters; those that we use take any number.
    set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
    string(APPEND declarations
      "extern const char ${symbol}[];\nextern const unsigned long ${symbol}_size;\n")
    string(APPEND entries "        {\"${name}\", {${symbol}, ${symbol}_size}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded/files.cpp CONTENT
"#include \"builtin/builtin.h\"

#include <array>

@declarations@
namespace kurabe::builtin {

std::span<const BuiltinFile> files() {
    static const std::array<BuiltinFile, @index@> all = {{
@entries@    }};
    return all;
}

}  // namespace kurabe::builtin
" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded/files.cpp)
endfunction()
