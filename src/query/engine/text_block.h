// The texts of some profiles, searched by reading them or, once it is made, by an index. Both find
// the same. What is not yet known is found out when it is asked for, or before, in steps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/catalog.h"
#include "model/profile.h"
#include "query/engine/figure_texts.h"
#include "query/engine/profile_texts.h"
#include "query/engine/trigram_index.h"

namespace kurabe::query {

class TextBlock {
 public:
    static constexpr std::size_t max_columns = TrigramIndex::max_columns;

    // Up to 64 profiles.
    explicit TextBlock(std::vector<model::ProfilePtr> profiles);
    TextBlock(const TextBlock&) = delete;
    TextBlock& operator=(const TextBlock&) = delete;

    [[nodiscard]] const std::vector<model::ProfilePtr>& profiles() const { return profiles_; }
    // Nothing where they have not been read yet.
    [[nodiscard]] std::shared_ptr<const ProfileTexts> texts(std::size_t column) const {
        return columns_[column].texts;
    }
    void take_over(std::size_t column, std::shared_ptr<const ProfileTexts> texts);

    // Properties that the profiles answer: the rows of find(), which grow in number until all texts
    // are known.
    [[nodiscard]] const std::vector<std::string_view>& properties() const { return properties_; }

    // For each row the columns in which the word stands: bit 0 is column 0.
    [[nodiscard]] std::vector<std::uint64_t> find(const SearchPattern& word,
                                                  const model::Catalog& catalog,
                                                  FigureTexts& figures);

    // How many bytes are gone through to find so many words.
    [[nodiscard]] std::size_t bytes_to_read(std::size_t words) const;

    // Does a bit of what searches would else wait for: a few milliseconds at most. False:
    // nothing is left to do.
    bool prepare_step(const model::Catalog& catalog, FigureTexts& figures);

 private:
    struct Column {
        std::shared_ptr<const ProfileTexts> texts;
        std::vector<std::uint32_t> rows;  // of each of its slots
    };

    void read_texts(const model::Catalog& catalog, FigureTexts& figures);
    [[nodiscard]] std::vector<std::uint64_t> scan(const SearchPattern& word) const;
    [[nodiscard]] std::vector<std::string_view> texts_by_row() const;

    std::vector<model::ProfilePtr> profiles_;
    std::vector<Column> columns_;
    std::size_t unread_ = 0;  // the first column that may have no texts yet
    std::vector<std::string_view> properties_;
    std::unordered_map<std::string_view, std::uint32_t> row_of_;
    std::optional<TrigramIndexBuilder> builder_;
    std::optional<TrigramIndex> index_;
};

}  // namespace kurabe::query
