#include "format/json_text.h"

#include <array>
#include <cstdio>

namespace kurabe::format {
namespace {

void append_character(std::string& json, char c) {
    switch (c) {
        case '"': json += "\\\""; return;
        case '\\': json += "\\\\"; return;
        case '\n': json += "\\n"; return;
        case '\r': json += "\\r"; return;
        case '\t': json += "\\t"; return;
        default: break;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", c);
        json += escape.data();
    } else {
        json += c;
    }
}

}  // namespace

void append_json_string(std::string& json, std::string_view utf8) {
    json += '"';
    for (const char c : utf8) append_character(json, c);
    json += '"';
}

}  // namespace kurabe::format
