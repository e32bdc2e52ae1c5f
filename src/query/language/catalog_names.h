// What the catalog's properties are called: the same whatever is loaded. What a question or a
// misspelt name needs is made when one is asked for.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "query/language/property_names.h"
#include "query/language/property_search.h"

namespace kurabe::query {

class CatalogNames {
 public:
    // The catalog must outlive it.
    explicit CatalogNames(const model::Catalog& catalog);

    [[nodiscard]] const PropertyNames& names() const { return names_; }
    [[nodiscard]] const PropertySearch& search() const;
    // Labels of properties whose label or id looks like the name, the likest first; at most three.
    [[nodiscard]] std::vector<std::string> similar(std::string_view name,
                                                   base::Language language) const;

 private:
    // Pairs of neighbouring characters, by which similar names are found.
    struct Pairs {
        std::set<std::string> of_label_ja;
        std::set<std::string> of_label_en;
        std::set<std::string> of_id;
    };

    [[nodiscard]] const std::vector<Pairs>& pairs() const;

    const model::Catalog* catalog_;
    PropertyNames names_;
    mutable std::optional<PropertySearch> search_;
    mutable std::optional<std::vector<Pairs>> pairs_;  // of the properties, in their order
};

}  // namespace kurabe::query
