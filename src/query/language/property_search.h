// Properties that a question in a person's own words may mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"

namespace kurabe::query {

// A property need not have all words of the question: each counts for more, the fewer properties
// have it, so "how", "is" and "data" hardly count. A word that a label has counts for more than
// one of an alias, that for more than one of the explanation, and that for more than one of the
// category or the id. A Latin word is also found by its stem ("backups", "encrypted"), a Japanese
// one in part ("開示請求" in "開示・訂正・削除の請求"), and one that no property has by the words
// it consists of. What is the whole of a name comes before what is part of one.
class PropertySearch {
 public:
    explicit PropertySearch(const model::Catalog& catalog);

    // Places in catalog.properties(), the likeliest first, in the catalog's order where they are
    // alike. The last word may be typed half. Reads the first words of a long text only.
    [[nodiscard]] std::vector<std::size_t> find(std::string_view typed, std::size_t limit) const;

    // Whether the text is a name of one property, or its id, and no other's has it: nothing is left
    // to choose.
    [[nodiscard]] bool is_one_name(std::string_view typed) const;

 private:
    struct Name {
        std::string key;         // text/search_key.h
        double weight = 0;       // of a word that it has
        std::size_t length = 0;  // code points of its words
    };
    struct Entry {
        std::vector<Name> names;  // labels and aliases
        std::string explanations;
        std::string category;  // and the id
        std::string id;
    };
    struct Term;

    [[nodiscard]] std::vector<Term> terms_of(std::string_view typed) const;
    [[nodiscard]] bool has(std::string_view key) const;  // in a name or an explanation
    [[nodiscard]] std::vector<double> scores(const std::vector<Term>& terms) const;

    std::vector<Entry> entries_;  // of the catalog's properties, in their order
};

}  // namespace kurabe::query
