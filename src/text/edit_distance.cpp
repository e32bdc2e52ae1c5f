#include "text/edit_distance.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kurabe::text {

std::optional<std::size_t> edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return std::nullopt;
    // Only cells that lie within `most` of the diagonal can count; the others hold `most` + 1.
    const std::size_t too_many = most + 1;
    std::vector<std::size_t> before_last(b.size() + 1, too_many);
    std::vector<std::size_t> last(b.size() + 1, too_many);
    std::vector<std::size_t> row(b.size() + 1, too_many);
    for (std::size_t j = 0; j <= std::min(most, b.size()); ++j) last[j] = j;
    std::size_t least_before = 0;  // of the row before
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i > most ? i - most : 1;
        const std::size_t end = std::min(b.size(), i + most);
        row[first - 1] = first == 1 ? std::min(i, too_many) : too_many;
        std::size_t least_of_row = row[first - 1];
        for (std::size_t j = first; j <= end; ++j) {
            const bool same = a[i - 1] == b[j - 1];
            std::size_t least = last[j - 1] + (same ? 0 : 1);
            least = std::min({least, row[j - 1] + 1, j < i + most ? last[j] + 1 : too_many});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) least = std::min(least, before_last[j - 2] + 1);
            row[j] = std::min(least, too_many);
            least_of_row = std::min(least_of_row, row[j]);
        }
        // Each row follows from the two before it.
        if (least_of_row > most && least_before > most) return std::nullopt;
        least_before = least_of_row;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    if (last[b.size()] > most) return std::nullopt;
    return last[b.size()];
}

}  // namespace kurabe::text
