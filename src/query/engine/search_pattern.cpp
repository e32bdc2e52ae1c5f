#include "query/engine/search_pattern.h"

#include <algorithm>

namespace kurabe::query {

SearchPattern::SearchPattern(std::string_view utf8) : searcher_(utf8.begin(), utf8.end()) {
    for_each_trigram(utf8, [this](Trigram trigram) { trigrams_.push_back(trigram); });
    characters_ = trigrams_.size();
    // What follows the word may be anything.
    trigrams_.resize(characters_ < 3 ? 1 : characters_ - 2);
    std::sort(trigrams_.begin(), trigrams_.end());
    trigrams_.erase(std::unique(trigrams_.begin(), trigrams_.end()), trigrams_.end());
}

bool SearchPattern::stands_in(std::string_view text) const {
    return std::search(text.begin(), text.end(), searcher_) != text.end();
}

}  // namespace kurabe::query
