// What a file is that cannot be one of ours: what people drop, or what a server sends, by mistake.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::files {

struct OtherKind {
    std::string_view code;  // json.other_kind, json.archive, json.web_page, json.other_encoding
    std::string_view name;  // its own, the same in every language: "Excel", "ZIP", "UTF-16"
};

// By its first bytes, and of containers by the names of what is in them. Nothing where it may be
// JSON. Takes time linear in the bytes.
[[nodiscard]] std::optional<OtherKind> other_kind(std::string_view bytes);

}  // namespace kurabe::files
