// The input's bytes as a series of choices, for what bytes alone would seldom hit upon. Where they
// end, every choice is the first one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace kurabe::fuzz {

class Choices {
 public:
    // A source of randomness, as the library's algorithms ask for.
    using result_type = std::uint16_t;

    explicit Choices(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool empty() const { return rest_.empty(); }
    std::uint8_t byte() {
        if (rest_.empty()) return 0;
        const auto first = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return first;
    }
    bool flag() { return (byte() & 1U) != 0; }
    std::size_t below(std::size_t limit) {
        const std::size_t low = byte();
        return (limit > 256 ? low | std::size_t{byte()} << 8U : low) % limit;
    }
    template <typename List>
    const auto& one_of(const List& list) {
        return list[below(std::size(list))];
    }
    std::string_view bytes(std::size_t most) {
        const std::string_view taken = rest_.substr(0, most);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<std::uint8_t>::max(); }
    result_type operator()() { return byte(); }

 private:
    std::string_view rest_;
};

}  // namespace kurabe::fuzz
