// Counts what the program does, not how long it takes: the comparisons that it makes (the compiler
// calls us at each of them) and the words of memory that the C library goes through for it.
#pragma once

#include <cstdint>

namespace kurabe::test {

// Since the program began.
[[nodiscard]] std::uint64_t steps();

}  // namespace kurabe::test
