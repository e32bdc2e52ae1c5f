// Builds the tree of a JSON text: plain parts are read here, all else by nlohmann_json's parser.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>

#include "files/json_tree.h"

namespace kurabe::files {

struct JsonProblem {
    std::string_view code;     // "json.syntax", "json.depth", "json.duplicate_key" …
    std::uint32_t offset = 0;  // byte where the token begins that cannot stand there
    std::string detail;        // the key that stands twice, the greatest depth or number of values
};

struct BuiltJson {
    std::optional<JsonNode> root;
    JsonProblem problem;  // where there is no root
};

// The text must be UTF-8 without a byte order mark. The tree lies in `memory`; its texts without
// escapes point into `text`. `is_format` as in parse_json.
[[nodiscard]] BuiltJson build_json(std::string_view text, std::pmr::memory_resource& memory,
                                   IsFormat is_format = nullptr);

}  // namespace kurabe::files
