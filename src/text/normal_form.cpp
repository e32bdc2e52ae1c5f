#include "text/normal_form.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "text/code_points.h"

namespace kurabe::text {
namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

// Sorts marks by their combining classes, those of a class in the order in which they stand.
void order_run(CodePoints::iterator first, CodePoints::iterator last) {
    constexpr std::size_t small = 16;
    const auto class_of = [](utf8proc_int32_t mark) {
        return static_cast<std::size_t>(utf8proc_get_property(mark)->combining_class);
    };
    if (static_cast<std::size_t>(last - first) <= small) {
        std::stable_sort(first, last, [&](auto a, auto b) { return class_of(a) < class_of(b); });
        return;
    }
    std::array<std::size_t, 257> begins{};  // of each class among the sorted ones
    for (auto mark = first; mark != last; ++mark) ++begins.at(class_of(*mark) + 1);
    for (std::size_t i = 1; i < begins.size(); ++i) begins.at(i) += begins.at(i - 1);
    CodePoints sorted(static_cast<std::size_t>(last - first));
    for (auto mark = first; mark != last; ++mark) sorted[begins.at(class_of(*mark))++] = *mark;
    std::copy(sorted.begin(), sorted.end(), first);
}

// The canonical order of marks (Unicode, 3.11).
void order_marks(CodePoints& code_points) {
    const auto is_mark = [](utf8proc_int32_t c) {
        return c >= 0x300 && utf8proc_get_property(c)->combining_class > 0;
    };
    for (auto first = code_points.begin(); first != code_points.end();) {
        first = std::find_if(first, code_points.end(), is_mark);
        const auto last = std::find_if_not(first, code_points.end(), is_mark);
        if (last - first > 1) order_run(first, last);
        first = last;
    }
}

std::string normal_form(const std::string& valid_utf8, int options_of_utf8proc) {
    const auto options = static_cast<utf8proc_option_t>(options_of_utf8proc);
    constexpr std::size_t longest = 32;  // what one character becomes: at most 18 (U+FDFA)
    CodePoints mapped;
    mapped.reserve(valid_utf8.size() / 2 + 1);
    std::array<utf8proc_int32_t, longest> buffer{};
    int boundclass = UTF8PROC_BOUNDCLASS_START;
    for (const CodePoint code_point : code_points(valid_utf8)) {
        const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point.value),
                                                  buffer.data(), longest, options, &boundclass);
        if (size < 0 || size > static_cast<utf8proc_ssize_t>(longest)) return valid_utf8;
        mapped.insert(mapped.end(), buffer.begin(), buffer.begin() + size);
    }
    order_marks(mapped);
    const auto length = static_cast<utf8proc_ssize_t>(mapped.size());
    mapped.push_back(0);  // of the text that takes its place
    const auto bytes = utf8proc_reencode(mapped.data(), length, options);
    if (bytes < 0) return valid_utf8;
    return {reinterpret_cast<const char*>(mapped.data()), static_cast<std::size_t>(bytes)};
}

}  // namespace

std::string nfc(const std::string& valid_utf8) {
    return normal_form(valid_utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string nfkc_casefold(const std::string& valid_utf8) {
    return normal_form(valid_utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                       UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
}

}  // namespace kurabe::text
