// SHA-256 (FIPS 180-4): what a review was made from is known by it, and two versions of one thing
// are told apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kurabe::base {

// Takes a text in pieces; how it is cut makes no difference.
class Sha256 {
 public:
    using Digest = std::array<std::uint8_t, 32>;

    void add(std::string_view bytes);
    // To be called once, when all has been added.
    [[nodiscard]] Digest finish();

 private:
    static constexpr std::size_t block_size = 64;

    void add_block(std::string_view block);  // of block_size

    std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::uint64_t length_ = 0;             // bytes that were added
    std::array<char, block_size> rest_{};  // those that are no whole block yet
};

// 64 digits of it, in lower case.
[[nodiscard]] std::string to_hex(const Sha256::Digest& digest);
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace kurabe::base
