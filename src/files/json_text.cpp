#include "files/json_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>

namespace kurabe::files {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escaped(std::string& json, char c) {
    switch (c) {
        case '"': json += "\\\""; return;
        case '\\': json += "\\\\"; return;
        case '\n': json += "\\n"; return;
        case '\r': json += "\\r"; return;
        case '\t': json += "\\t"; return;
        default: break;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", c);
    json += escape.data();
}

}  // namespace

void append_json_string(std::string& json, std::string_view utf8) {
    json += '"';
    while (!utf8.empty()) {
        const auto plain = static_cast<std::size_t>(
            std::find_if(utf8.begin(), utf8.end(), needs_escape) - utf8.begin());
        json.append(utf8, 0, plain);
        utf8.remove_prefix(plain);
        if (utf8.empty()) break;
        append_escaped(json, utf8.front());
        utf8.remove_prefix(1);
    }
    json += '"';
}

}  // namespace kurabe::files
