#include "text/blanks.h"

namespace kurabe::text {

std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view wide = "\u3000";
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    for (;;) {
        if (!text.empty() && is_blank(text.front())) {
            text.remove_prefix(1);
        } else if (!text.empty() && is_blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.starts_with(wide)) {
            text.remove_prefix(wide.size());
        } else if (text.ends_with(wide)) {
            text.remove_suffix(wide.size());
        } else {
            return text;
        }
    }
}

}  // namespace kurabe::text
