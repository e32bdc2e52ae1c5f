#include "app/session/fragment.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/controls.h"
#include "text/utf8.h"

namespace kurabe::app {
namespace {

bool needs_encoding(char c) {
    constexpr std::string_view special = "%&=#,+ \"<>`\\^{}|";
    return text::is_control(c) || special.find(c) != std::string_view::npos;
}

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The parts between the separators; an empty text has none.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

int version_of(std::string_view part) {
    int version = 0;
    if (!part.starts_with('v')) return 0;
    const char* end = part.data() + part.size();
    const auto [stop, error] = std::from_chars(part.data() + 1, end, version);
    return error == std::errc() && stop == end && version > 0 ? version : 0;
}

// Nothing where a "%" is not followed by two hexadecimal digits.
std::optional<std::string> decode_bytes(std::string_view encoded) {
    std::string bytes;
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            bytes += encoded[i];
            continue;
        }
        if (i + 2 >= encoded.size()) return std::nullopt;
        const int high = hexadecimal(encoded[i + 1]);
        const int low = hexadecimal(encoded[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return bytes;
}

}  // namespace

std::string encode(std::string_view utf8) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : utf8) {
        if (needs_encoding(c)) {
            const auto byte = static_cast<unsigned char>(c);
            encoded += {'%', digits[byte / 16U], digits[byte % 16U]};
        } else {
            encoded += c;
        }
    }
    return encoded;
}

std::string encode_list(const std::vector<std::string>& items) {
    std::string list;
    for (const std::string& item : items) {
        if (!list.empty()) list += ',';
        list += encode(item);
    }
    return list;
}

std::optional<std::string> decode_line(std::string_view encoded) {
    auto bytes = decode_bytes(encoded);
    if (!bytes || text::first_invalid_utf8(*bytes)) return std::nullopt;
    return text::controls_as_spaces(std::move(*bytes));
}

std::optional<std::string> decode(std::string_view encoded) {
    auto bytes = decode_bytes(encoded);
    if (!bytes || text::first_invalid_utf8(*bytes) ||
        std::any_of(bytes->begin(), bytes->end(), text::is_control)) {
        return std::nullopt;
    }
    return bytes;
}

DecodedList decode_list(std::string_view encoded) {
    DecodedList list;
    for (const std::string_view part : split(encoded, ',')) {
        auto item = decode(part);
        if (!item) {
            list.all = false;
        } else if (!item->empty()) {
            list.items.push_back(std::move(*item));
        }
    }
    return list;
}

Fragment split_fragment(std::string_view text) {
    Fragment fragment;
    if (text.starts_with('#')) text.remove_prefix(1);
    if (text.size() > max_fragment_bytes) {
        fragment.too_long = true;
        return fragment;
    }
    const auto parts = split(text, '&');
    if (parts.empty()) return fragment;
    fragment.version = version_of(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        constexpr std::string_view of_html = "amp;";
        std::string_view part = parts[i];
        while (part.starts_with(of_html)) {
            part.remove_prefix(of_html.size());
            fragment.mended = true;
        }
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) {
            if (!part.empty()) fragment.others.push_back(part);
            continue;
        }
        fragment.parameters.emplace_back(part.substr(0, equals), part.substr(equals + 1));
    }
    return fragment;
}

bool is_same_fragment(std::string_view a, std::string_view b) {
    const Fragment first = split_fragment(a);
    const Fragment second = split_fragment(b);
    return first.version > 0 && first.version == second.version && first.others == second.others &&
           std::ranges::equal(
               first.parameters, second.parameters, [](const auto& one, const auto& other) {
                   const auto text = decode(one.second);
                   return one.first == other.first && text && text == decode(other.second);
               });
}

}  // namespace kurabe::app
