# steps_test: the layers from base to decide once more, built so that they call steps/steps.cpp at
# each basic block. Sanitizers would add blocks of their own, and time.

add_library(kurabe_counted STATIC ${KURABE_DEPS}/src/utf8proc/utf8proc.c)
set(counted_folders base text sheets model files wording query compare decide)
foreach(folder IN LISTS counted_folders)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp)
  target_sources(kurabe_counted PRIVATE ${sources})
endforeach()
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/base/version.cpp
  PROPERTIES COMPILE_DEFINITIONS KURABE_VERSION="${PROJECT_VERSION}")
target_include_directories(kurabe_counted PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_include_directories(kurabe_counted SYSTEM PUBLIC ${KURABE_DEPS}/src/utf8proc)
target_compile_definitions(kurabe_counted PUBLIC UTF8PROC_STATIC)
target_link_libraries(kurabe_counted PRIVATE nlohmann_json)
target_compile_features(kurabe_counted PUBLIC cxx_std_20)
kurabe_spellings(kurabe_counted ${PROJECT_SOURCE_DIR}/assets/text/spellings.json)
target_precompile_headers(kurabe_counted PRIVATE ${KURABE_PRECOMPILED})
target_compile_options(kurabe_counted PRIVATE -O1 -fsanitize-coverage=trace-pc -fno-sanitize=all)

add_executable(steps_test test_main.cpp steps/steps.cpp steps/linear_test.cpp)
target_include_directories(steps_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(steps_test PRIVATE kurabe_counted doctest)
target_compile_definitions(steps_test PRIVATE KURABE_PROJECT="${PROJECT_SOURCE_DIR}")
target_compile_options(steps_test PRIVATE -O1 -fno-sanitize=all)
# The standard library's part is counted where it calls the C library's.
target_link_options(steps_test PRIVATE -fno-sanitize=all -static-libstdc++ -Wl,--wrap=memcpy
  -Wl,--wrap=memmove -Wl,--wrap=memset -Wl,--wrap=memcmp -Wl,--wrap=memchr)
add_test(NAME steps_test COMMAND steps_test)
