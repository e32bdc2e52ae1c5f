#include "query/engine/search_pattern.h"

#include <algorithm>
#include <cstring>

namespace kurabe::query {

SearchPattern::SearchPattern(std::string_view utf8) : word_(utf8) {
    for_each_trigram(utf8, [this](Trigram trigram) { trigrams_.push_back(trigram); });
    characters_ = trigrams_.size();
    // What follows the word may be anything.
    trigrams_.resize(characters_ < 3 ? 1 : characters_ - 2);
    std::sort(trigrams_.begin(), trigrams_.end());
    trigrams_.erase(std::unique(trigrams_.begin(), trigrams_.end()), trigrams_.end());

    steps_.fill(static_cast<std::uint32_t>(word_.size()));
    for (std::size_t i = 0; i + 1 < word_.size(); ++i) {
        steps_[static_cast<unsigned char>(word_[i])] =
            static_cast<std::uint32_t>(word_.size() - 1 - i);
    }
}

bool SearchPattern::stands_in(std::string_view text) const {
    const std::size_t last = word_.size() - 1;
    for (std::size_t at = last; at < text.size();) {
        const char found = text[at];
        if (found == word_[last] && std::memcmp(text.data() + at - last, word_.data(), last) == 0) {
            return true;
        }
        at += steps_[static_cast<unsigned char>(found)];
    }
    return false;
}

}  // namespace kurabe::query
