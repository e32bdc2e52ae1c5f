#include "sheets/markup/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace kurabe::sheets {
namespace {

using Named = std::pair<std::string_view, char32_t>;
constexpr std::array named = {
    Named{"amp", '&'},      Named{"lt", '<'},        Named{"gt", '>'},       Named{"quot", '"'},
    Named{"apos", '\''},    Named{"nbsp", ' '},      Named{"ensp", ' '},     Named{"emsp", ' '},
    Named{"thinsp", ' '},   Named{"copy", 0xA9},     Named{"reg", 0xAE},     Named{"trade", 0x2122},
    Named{"deg", 0xB0},     Named{"plusmn", 0xB1},   Named{"middot", 0xB7},  Named{"times", 0xD7},
    Named{"divide", 0xF7},  Named{"sect", 0xA7},     Named{"para", 0xB6},    Named{"yen", 0xA5},
    Named{"ndash", 0x2013}, Named{"mdash", 0x2014},  Named{"lsquo", 0x2018}, Named{"rsquo", 0x2019},
    Named{"ldquo", 0x201C}, Named{"rdquo", 0x201D},  Named{"laquo", 0xAB},   Named{"raquo", 0xBB},
    Named{"bull", 0x2022},  Named{"hellip", 0x2026}, Named{"le", 0x2264},    Named{"ge", 0x2265},
    Named{"ne", 0x2260},    Named{"rarr", 0x2192},   Named{"larr", 0x2190},  Named{"check", 0x2713},
    Named{"cir", 0x25CB},   Named{"zwnj", 0x200C},   Named{"zwj", 0x200D},
};
constexpr std::size_t longest = 8;  // of a reference's name or number

std::optional<char32_t> read_reference(std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool is_hex = name.starts_with('x') || name.starts_with('X');
        if (is_hex) name.remove_prefix(1);
        std::uint32_t code = 0;
        const auto [end, error] = std::from_chars(name.begin(), name.end(), code, is_hex ? 16 : 10);
        if (error != std::errc() || end != name.end()) return std::nullopt;
        const bool is_character = (code >= 0x20 || code == '\n' || code == '\t') &&
                                  code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (!is_character) return std::nullopt;
        return code == 0xA0 ? U' ' : static_cast<char32_t>(code);
    }
    const auto* const found = std::ranges::find(named, name, &Named::first);
    if (found == named.end()) return std::nullopt;
    return found->second;
}

}  // namespace

void append_unescaped(std::string& out, std::string_view html) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    while (!html.empty()) {
        if (html.starts_with(no_break_space)) {
            out += ' ';
            html.remove_prefix(no_break_space.size());
            continue;
        }
        if (html.front() == '&') {
            const std::size_t end = html.substr(0, longest + 2).find(';');
            const auto code = end == std::string_view::npos
                                  ? std::nullopt
                                  : read_reference(html.substr(1, end - 1));
            if (code) {
                text::append_utf8(out, *code);
                html.remove_prefix(end + 1);
                continue;
            }
        }
        out += html.front();
        html.remove_prefix(1);
    }
}

}  // namespace kurabe::sheets
