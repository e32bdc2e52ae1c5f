// Texts in rows of up to 64, prepared so that those that contain a word are found without reading
// the others: of each three characters in a row it is known where they stand. Up to three
// characters are found without reading any text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "query/engine/search_pattern.h"

namespace kurabe::query {

class TrigramIndex {
 public:
    static constexpr std::size_t max_columns = 64;

    TrigramIndex() = default;
    // The keys of texts, which must outlive this: row by row, `columns` a row; empty where there is
    // none.
    TrigramIndex(std::size_t columns, std::vector<std::string_view> keys);

    // For each row the columns whose text contains the word: bit 0 is column 0.
    [[nodiscard]] std::vector<std::uint64_t> find(const SearchPattern& word) const;

 private:
    friend class TrigramIndexBuilder;

    [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const {
        return texts_[row * columns_ + column];
    }
    [[nodiscard]] std::size_t position(Trigram trigram) const;
    template <typename Visit>
    void for_each_row(std::size_t position, Visit visit) const;
    void check(const SearchPattern& word, std::vector<std::uint64_t>& rows) const;

    std::size_t columns_ = 1;
    std::size_t rows_ = 0;
    std::vector<std::string_view> texts_;
    std::vector<Trigram> trigrams_;            // sorted
    std::vector<std::uint32_t> place_starts_;  // of each trigram in places_, and the end
    std::vector<std::uint8_t> places_;         // see append_row
};

// Makes an index little by little.
class TrigramIndexBuilder {
 public:
    TrigramIndexBuilder(std::size_t columns, std::vector<std::string_view> keys);
    TrigramIndexBuilder(TrigramIndexBuilder&&) noexcept;
    TrigramIndexBuilder& operator=(TrigramIndexBuilder&&) noexcept;
    ~TrigramIndexBuilder();

    // Reads one more row. False: there is none left.
    bool add_row();
    // After the last row.
    [[nodiscard]] TrigramIndex finish();

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kurabe::query
