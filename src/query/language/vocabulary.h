// All names that a filter may use: the language's words and those of the catalogs.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "query/language/catalog_names.h"
#include "query/language/property_names.h"
#include "query/language/words.h"

namespace kurabe::query {

// The category id of properties that no catalog knows.
inline constexpr const char* outside_catalog = "outside_catalog";

// The id of the property's category; a null property and one without a category have the one above.
[[nodiscard]] std::string_view category_of(const model::Property* property);

// A property as a person may call it, and the part of it that is asked for ("valid_until"), if any.
struct NamedProperty {
    std::string id;
    const model::Property* property = nullptr;  // null: neither the catalog nor a profile knows it
    std::string part;
};

// The words, catalog, frameworks and views must outlive it.
class Vocabulary {
 public:
    // `outside` are ids of properties that only profiles use, and `own` those of them that one
    // declares, which must outlive it as well. `names` are those of the catalog, where they are
    // known already.
    Vocabulary(const Words& words, const model::Catalog& catalog,
               const std::vector<model::Framework>& frameworks,
               const std::vector<std::string>& outside,
               const std::vector<const model::Property*>& own = {},
               std::span<const model::ReadyMadeView> views = {},
               std::shared_ptr<const CatalogNames> names = nullptr);

    [[nodiscard]] const Words& words() const { return *words_; }
    [[nodiscard]] const model::Catalog& catalog() const { return *catalog_; }
    [[nodiscard]] const std::vector<model::Framework>& frameworks() const { return *frameworks_; }
    [[nodiscard]] std::span<const model::ReadyMadeView> views() const { return views_; }

    // Properties of that name (any width and case), best first: by id, by label or alias, by the
    // last part of the id ("rto"), which also decides between aliases. More than one: the name is
    // ambiguous. "id.part", "label.part"
    // and "label の part" name a part of a certification.
    [[nodiscard]] std::vector<NamedProperty> find_properties(std::string_view name) const;

    // Properties of the catalog that a question may mean, the likeliest first.
    [[nodiscard]] const PropertySearch& property_search() const { return of_catalog_->search(); }

    // Labels of properties whose label or id looks like the name, the likest first; at most three.
    [[nodiscard]] std::vector<std::string> similar_properties(std::string_view name,
                                                              base::Language language) const {
        return of_catalog_->similar(name, language);
    }

    // To be shared with vocabularies of the same catalog.
    [[nodiscard]] const std::shared_ptr<const CatalogNames>& names_of_catalog() const {
        return of_catalog_;
    }

 private:
    [[nodiscard]] std::vector<NamedProperty> find_whole(const std::string& folded) const;

    const Words* words_;
    const model::Catalog* catalog_;
    const std::vector<model::Framework>* frameworks_;
    std::span<const model::ReadyMadeView> views_;
    std::shared_ptr<const CatalogNames> of_catalog_;
    PropertyNames of_others_;                                         // outside the catalog
    std::map<std::string, const model::Property*, std::less<>> own_;  // by id
};

}  // namespace kurabe::query
