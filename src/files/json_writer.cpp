#include "files/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include "text/hidden_characters.h"
#include "text/utf8.h"

namespace kurabe::files {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escaped(std::string& json, char c) {
    switch (c) {
        case '"': json += "\\\""; return;
        case '\\': json += "\\\\"; return;
        case '\b': json += "\\b"; return;
        case '\f': json += "\\f"; return;
        case '\n': json += "\\n"; return;
        case '\r': json += "\\r"; return;
        case '\t': json += "\\t"; return;
        default: break;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", c);
    json += escape.data();
}

void append_escaped(std::string& json, char32_t code_point) {
    const auto append_unit = [&](char32_t unit) {
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(unit));
        json += escape.data();
    };
    if (code_point > 0xFFFF) {
        append_unit(0xD7C0 + (code_point >> 10U));
        append_unit(0xDC00 + (code_point & 0x3FFU));
    } else {
        append_unit(code_point);
    }
}

void append_drawn(std::string& json, std::string_view utf8) {
    while (!utf8.empty()) {
        const auto plain = static_cast<std::size_t>(
            std::find_if(utf8.begin(), utf8.end(), needs_escape) - utf8.begin());
        json.append(utf8, 0, plain);
        utf8.remove_prefix(plain);
        if (utf8.empty()) break;
        append_escaped(json, utf8.front());
        utf8.remove_prefix(1);
    }
}

void append_valid(std::string& json, std::string_view utf8) {
    std::size_t at = 0;
    for (const text::HiddenCharacter& hidden : text::hidden_characters(utf8)) {
        append_drawn(json, utf8.substr(at, hidden.at - at));
        at = hidden.at + hidden.code_point.size;
        if (hidden.code_point.value < 0x20) {
            append_escaped(json, utf8[hidden.at]);
        } else {
            append_escaped(json, hidden.code_point.value);
        }
    }
    append_drawn(json, utf8.substr(at));
}

}  // namespace

void append_json_string(std::string& json, std::string_view utf8) {
    json += '"';
    if (text::first_invalid_utf8(utf8)) {
        append_valid(json, text::replace_invalid_utf8(utf8));
    } else {
        append_valid(json, utf8);
    }
    json += '"';
}

void JsonWriter::new_line() {
    text_ += '\n';
    text_.append(2 * levels_.size(), ' ');
}

void JsonWriter::separate(Level& level) {
    const bool is_first = std::exchange(level.is_empty, false);
    if (!is_first) text_ += ',';
    if (level.layout == Layout::lines) {
        new_line();
    } else if (level.layout == Layout::spaced && !is_first) {
        text_ += ' ';
    }
}

void JsonWriter::begin_value() {
    const bool has_key = std::exchange(behind_key_, false);
    if (!has_key && !levels_.empty()) separate(levels_.back());
}

void JsonWriter::begin(char bracket, std::optional<Layout> layout) {
    begin_value();
    text_ += bracket;
    const Layout inherited = levels_.empty() ? layout_ : levels_.back().layout;
    levels_.push_back({bracket, layout.value_or(inherited), true});
}

void JsonWriter::end() {
    const Level ended = levels_.back();
    levels_.pop_back();
    if (!ended.is_empty && ended.layout == Layout::lines) new_line();
    text_ += ended.bracket == '{' ? '}' : ']';
}

void JsonWriter::key(std::string_view key) {
    separate(levels_.back());
    append_json_string(text_, key);
    text_ += levels_.back().layout == Layout::compact ? ":" : ": ";
    behind_key_ = true;
}

void JsonWriter::literal(std::string_view token) {
    begin_value();
    text_ += token;
}

void JsonWriter::null() { literal("null"); }

void JsonWriter::value(std::string_view utf8) {
    begin_value();
    append_json_string(text_, utf8);
}

void JsonWriter::value(double number) {
    if (!std::isfinite(number)) return literal("null");
    // std::to_chars would bring tables of 80 kB into the page.
    std::array<char, 32> digits{};
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
        if (std::strtod(digits.data(), nullptr) == number) break;
    }
    literal(digits.data());
}

}  // namespace kurabe::files
