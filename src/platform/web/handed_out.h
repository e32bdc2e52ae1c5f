// Texts and bytes that an exported function gives back.
#pragma once

#include <cstddef>
#include <string>

namespace kurabe::platform {

// web/program.js reads the two fields as two numbers of 32 bits.
struct HandedOut {
    const char* bytes;
    std::size_t size;
};

// Holds the text until the next call, for the caller to read at once.
[[nodiscard]] const HandedOut* hand_out(std::string text);

}  // namespace kurabe::platform
