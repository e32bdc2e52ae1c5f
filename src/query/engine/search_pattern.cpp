#include "query/engine/search_pattern.h"

#include <algorithm>

namespace kurabe::query {

SearchPattern::SearchPattern(std::string_view key) : searcher_(key.begin(), key.end()) {
    for_each_trigram(key, [this](Trigram trigram) { trigrams_.push_back(trigram); });
    characters_ = trigrams_.size();
    // What follows the word may be anything.
    trigrams_.resize(characters_ < 3 ? 1 : characters_ - 2);
    std::sort(trigrams_.begin(), trigrams_.end());
    trigrams_.erase(std::unique(trigrams_.begin(), trigrams_.end()), trigrams_.end());
}

std::size_t SearchPattern::find_in(std::string_view key, std::size_t from) const {
    for (auto at = key.begin() + static_cast<std::ptrdiff_t>(from);; ++at) {
        at = std::search(at, key.end(), searcher_);
        if (at == key.end()) return std::string_view::npos;
        const auto found = static_cast<std::size_t>(at - key.begin());
        if (text::may_begin_word(key, found)) return found;
    }
}

}  // namespace kurabe::query
