// What properties are called and explained as, searched for words: made when the first search asks.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_table.h"
#include "model/catalog.h"
#include "query/engine/trigram_index.h"

namespace kurabe::query {

class PropertyTexts {
 public:
    // One to a row of a table. Catalog and properties must outlive it.
    PropertyTexts(const model::Catalog& catalog, std::vector<model::AnswerTable::Row> rows);
    // All of the catalog.
    explicit PropertyTexts(const model::Catalog& catalog);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    // Makes what searches need; false where it is there.
    bool prepare() const;

    // By place. The word is a key (text/search_key.h).
    // Whether the property has it in its id, labels or aliases.
    [[nodiscard]] std::vector<char> named(std::string_view word) const;
    // Whether it has it there, in its explanation or its category.
    [[nodiscard]] std::vector<char> with(const SearchPattern& word) const;

 private:
    struct Prepared {
        std::vector<std::string> names;  // keys: ids, labels, aliases
        std::vector<std::string> texts;  // keys: names, explanations, categories
        TrigramIndex index;              // of the texts, in one column
    };

    const model::Catalog* catalog_;
    std::vector<model::AnswerTable::Row> rows_;
    mutable std::unique_ptr<const Prepared> prepared_;
};

}  // namespace kurabe::query
