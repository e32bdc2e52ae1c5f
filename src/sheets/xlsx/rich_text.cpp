#include "sheets/xlsx/rich_text.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "text/utf8.h"

namespace kurabe::sheets {
namespace {

constexpr std::size_t escape_size = 7;  // "_x000D_"

std::optional<std::uint32_t> read_escape(std::string_view text) {
    if (text.size() < escape_size || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(text.begin() + 2, text.begin() + 6, code, 16);
    if (error != std::errc() || end != text.begin() + 6) return std::nullopt;
    return code;
}

}  // namespace

std::string decode_text(std::string_view written) {
    if (written.find("_x") == std::string_view::npos &&
        written.find('\r') == std::string_view::npos) {
        return std::string(written);
    }
    std::string text;
    text.reserve(written.size());
    const auto add = [&](char32_t code) {
        const bool is_behind_return = !text.empty() && text.back() == '\r';
        if (is_behind_return) text.back() = '\n';
        if (code == '\n' && is_behind_return) return;
        text::append_utf8(text, code);
    };
    while (!written.empty()) {
        auto code = read_escape(written);
        std::size_t size = escape_size;
        if (code && *code >= 0xD800 && *code <= 0xDBFF) {
            const auto low = read_escape(written.substr(escape_size));
            if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
                code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
                size = 2 * escape_size;
            }
        }
        const bool is_control =
            code && *code < 0x20 && *code != '\n' && *code != '\r' && *code != '\t';
        const bool is_surrogate = code && *code >= 0xD800 && *code <= 0xDFFF;
        if (code && !is_control && !is_surrogate) {
            add(static_cast<char32_t>(*code));
            written.remove_prefix(size);
            continue;
        }
        if (written.front() == '\r' || written.front() == '\n') {
            add(static_cast<char32_t>(written.front()));
        } else {
            if (!text.empty() && text.back() == '\r') text.back() = '\n';
            text += written.front();
        }
        written.remove_prefix(1);
    }
    if (!text.empty() && text.back() == '\r') text.back() = '\n';
    return text;
}

}  // namespace kurabe::sheets
