# kurabe_options: language, warnings and instrumentation of our own code.

option(KURABE_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(KURABE_FUZZ "Targets of libFuzzer (tests/fuzz)" OFF)

add_library(kurabe_options INTERFACE)
target_compile_features(kurabe_options INTERFACE cxx_std_20)
target_compile_options(kurabe_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Werror)
# Where several sources are compiled as one (see layers.cmake), a local may have the name of a constant
# of another file; the native build looks at each file alone.
if(NOT EMSCRIPTEN)
  target_compile_options(kurabe_options INTERFACE -Wshadow)
endif()
# What clang-tidy would take longer to find; the compilers' own warnings have the others of its kind.
target_compile_options(kurabe_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wreserved-identifier>)
# GCC 12 takes std::string's operator+ for overlapping copies when it optimises (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(kurabe_options INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()

# For everything that is linked, third parties included.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)  # no machine's path in a binary
if(KURABE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(KURABE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)  # counts what is reached, also in third parties' code
endif()
# For what is not fuzzed and reads no bytes: ASan finds such pointers, too. Looking for them at each use takes
# a third of the time to build, and half of it in the tests themselves.
set(KURABE_LIGHTER_CHECKS "")
if(KURABE_SANITIZE)
  set(KURABE_LIGHTER_CHECKS -fno-sanitize=null,alignment,object-size,vptr,fuzzer-no-link)
endif()
# What is built only to be tested takes most of its time to build: these headers save a fifth of it.
set(KURABE_PRECOMPILED "")
foreach(header algorithm array functional map memory optional set span string string_view unordered_map utility
        variant vector)
  list(APPEND KURABE_PRECOMPILED "$<$<COMPILE_LANGUAGE:CXX>:<${header}$<ANGLE-R>>")
endforeach()
if(KURABE_SANITIZE)
  target_precompile_headers(kurabe_options INTERFACE ${KURABE_PRECOMPILED})
endif()
if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions -fno-rtti)
endif()
