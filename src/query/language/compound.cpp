#include "query/language/compound.h"

#include <cstddef>

#include "text/code_points.h"

namespace kurabe::query {

std::vector<std::string_view> words_within(std::string_view key,
                                           const std::function<bool(std::string_view)>& is_known) {
    constexpr std::size_t longest = 16;  // code points
    const bool latin = !key.empty() && static_cast<unsigned char>(key.front()) < 0x80;
    if (latin) return {key};
    std::vector<std::size_t> ends;
    for (const text::CodePoint code_point : text::code_points(key)) {
        ends.push_back((ends.empty() ? 0 : ends.back()) + code_point.size);
        if (ends.size() > longest) return {key};
    }
    std::vector<std::string_view> words;
    for (std::size_t first = 0, begin = 0; first < ends.size(); begin = ends[first++]) {
        std::size_t last = ends.size() - 1;
        while (last > first && !is_known(key.substr(begin, ends[last] - begin))) --last;
        const bool is_rest = last == first && first + 1 == ends.size() && !words.empty();
        if (is_rest) break;
        if (last == first) return {key};
        words.push_back(key.substr(begin, ends[last] - begin));
        first = last;
    }
    return words;
}

}  // namespace kurabe::query
