// An enumerator by the name that to_name gives it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kurabe::model {

// Nothing for the empty name, which is how the absence of some is written.
template <typename Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> from_name(std::string_view name, const std::array<Enum, N>& all) {
    if (name.empty()) return std::nullopt;
    for (const Enum candidate : all) {
        if (to_name(candidate) == name) return candidate;
    }
    return std::nullopt;
}

}  // namespace kurabe::model
