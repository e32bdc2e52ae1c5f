# steps_test: the layers from base to decide as they are built for fuzzing, where the compiler calls
# steps/steps.cpp at each comparison.

kurabe_test(steps_test FOLDERS steps LINKS kurabe_decide kurabe_intake)
# Memory that the C library goes through is counted by the word; what the compiler makes of a copy is
# the sanitizer's own function.
foreach(function IN ITEMS memcpy memmove memset)
  target_link_options(steps_test PRIVATE -Wl,--wrap=${function} -Wl,--wrap=__asan_${function})
endforeach()
target_link_options(steps_test PRIVATE -static-libstdc++ -Wl,--wrap=memcmp -Wl,--wrap=memchr)
set_source_files_properties(steps/steps.cpp PROPERTIES COMPILE_OPTIONS -Wno-reserved-identifier)
