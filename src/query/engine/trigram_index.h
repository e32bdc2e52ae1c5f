// Texts in rows of up to 64, prepared so that those that contain a word are found without reading
// the others: of each three characters in a row it is known where they stand. Up to three
// characters are found without reading any text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/search_pattern.h"

namespace kurabe::query {

class TrigramIndex {
 public:
    static constexpr std::size_t max_columns = 64;

    TrigramIndex() = default;
    // Copies the texts: row by row, `columns` a row; empty where there is none.
    TrigramIndex(std::size_t columns, const std::vector<std::string_view>& folded_texts);

    [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const {
        const std::size_t i = row * columns_ + column;
        return std::string_view(texts_).substr(text_starts_[i],
                                               text_starts_[i + 1] - text_starts_[i]);
    }

    // For each row the columns whose text contains the word: bit 0 is column 0.
    [[nodiscard]] std::vector<std::uint64_t> find(const SearchPattern& word) const;

 private:
    [[nodiscard]] std::size_t position(Trigram trigram) const;
    template <typename Visit>
    void for_each_row(std::size_t position, Visit visit) const;
    void add_texts(const std::vector<std::string_view>& texts);
    void check(const SearchPattern& word, std::vector<std::uint64_t>& rows) const;

    std::size_t columns_ = 1;
    std::size_t rows_ = 0;
    std::string texts_;                        // one behind the other
    std::vector<std::uint32_t> text_starts_;   // of each text, and the end
    std::vector<Trigram> trigrams_;            // sorted
    std::vector<std::uint32_t> place_starts_;  // of each trigram in places_, and the end
    std::vector<std::uint8_t> places_;         // see append_row
};

}  // namespace kurabe::query
