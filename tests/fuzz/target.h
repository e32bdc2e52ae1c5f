// A fuzzer: one function that is given inputs. libFuzzer brings main().
#pragma once

#include <string_view>

namespace kurabe::fuzz {

void run(std::string_view input);  // in the target's file

}  // namespace kurabe::fuzz
