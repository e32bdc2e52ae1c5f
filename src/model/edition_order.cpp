#include "model/edition_order.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace kurabe::model {
namespace {

// Digits without leading zeros: as many as there are, so that they compare by length, then as text.
using Numbers = std::vector<std::string_view>;

Numbers numbers_of(std::string_view label) {
    Numbers numbers;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < label.size();) {
        std::size_t end = at;
        while (end < label.size() && is_digit(label[end])) ++end;
        if (end > at) {
            while (end - at > 1 && label[at] == '0') ++at;
            numbers.push_back(label.substr(at, end - at));
        }
        at = end + 1;
    }
    if (numbers.empty() && label == "初版") numbers.emplace_back("1");
    return numbers;
}

bool less(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

std::partial_ordering compare_edition_labels(std::string_view a, std::string_view b) {
    const Numbers left = numbers_of(a);
    const Numbers right = numbers_of(b);
    if (left.empty() || right.empty()) return std::partial_ordering::unordered;
    if (std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(), less)) {
        return std::partial_ordering::less;
    }
    return left == right ? std::partial_ordering::equivalent : std::partial_ordering::greater;
}

bool run_backwards(const DatedEdition& a, const DatedEdition& b) {
    if (!a.date || !b.date) return false;
    const auto by_label = compare_edition_labels(a.label, b.label);
    const auto by_date = base::compare_as_far_as_said(*a.date, *b.date);
    return (by_label < 0 && by_date > 0) || (by_label > 0 && by_date < 0);
}

}  // namespace kurabe::model
