#include "text/replacement.h"

#include <algorithm>

#include "text/code_points.h"

namespace kurabe::text {
namespace {

bool is_inside_code_point(std::string_view utf8, std::size_t at) {
    return at < utf8.size() && is_continuation(utf8[at]);
}

std::size_t common_end(std::string_view a, std::string_view b, std::size_t max_length) {
    std::size_t length = 0;
    while (length < max_length && a[a.size() - 1 - length] == b[b.size() - 1 - length]) ++length;
    while (length > 0 && (is_inside_code_point(a, a.size() - length) ||
                          is_inside_code_point(b, b.size() - length))) {
        --length;
    }
    return length;
}

std::size_t common_begin(std::string_view a, std::string_view b, std::size_t max_length) {
    std::size_t length = 0;
    while (length < max_length && a[length] == b[length]) ++length;
    while (length > 0 && (is_inside_code_point(a, length) || is_inside_code_point(b, length))) {
        --length;
    }
    return length;
}

}  // namespace

Replacement find_replacement(std::string_view before, std::string_view after, std::size_t caret) {
    const std::size_t behind = after.size() - std::min(caret, after.size());
    const std::size_t rest = common_end(before, after, std::min(behind, before.size()));
    const std::size_t begin =
        common_begin(before, after, std::min(before.size(), after.size()) - rest);
    return {begin, before.size() - rest, after.substr(begin, after.size() - rest - begin)};
}

}  // namespace kurabe::text
