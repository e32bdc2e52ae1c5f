#include "query/language/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.h"

namespace kurabe::query {

std::string_view category_of(const model::Property* property) {
    return property == nullptr || property->category.empty() ? outside_catalog
                                                             : std::string_view(property->category);
}

Vocabulary::Vocabulary(const Words& words, const model::Catalog& catalog,
                       const std::vector<model::Framework>& frameworks,
                       const std::vector<std::string>& outside,
                       const std::vector<const model::Property*>& own,
                       std::span<const model::ReadyMadeView> views,
                       std::shared_ptr<const CatalogNames> names)
    : words_(&words),
      catalog_(&catalog),
      frameworks_(&frameworks),
      views_(views),
      of_catalog_(names != nullptr ? std::move(names)
                                   : std::make_shared<const CatalogNames>(catalog)) {
    for (const std::string& id : outside) of_others_.add_id(id, id);
    for (const model::Property* property : own) {
        own_.emplace(property->id, property);
        of_others_.add_names(*property);
    }
}

std::vector<NamedProperty> Vocabulary::find_whole(const std::string& folded) const {
    const auto named = [this](const std::string& id) {
        const auto own = own_.find(id);
        return NamedProperty{id, own == own_.end() ? catalog_->find(id) : own->second, ""};
    };
    const std::array sources = {&of_catalog_->names(), &of_others_};
    for (const PropertyNames* source : sources) {
        const auto id = source->ids().find(folded);
        if (id != source->ids().end()) return {named(id->second)};
    }
    const std::string name = without_particles(folded);
    for (const auto kind : {&PropertyNames::names, &PropertyNames::last_parts}) {
        std::vector<NamedProperty> found;
        for (const PropertyNames* source : sources) {
            const auto [first, last] = (source->*kind)().equal_range(name);
            for (auto entry = first; entry != last; ++entry) found.push_back(named(entry->second));
        }
        if (found.size() > 1) {
            // "MFA" is said of "auth.mfa" and of its methods; it is the name of the former.
            const auto other = [&](const NamedProperty& one) {
                return !text::fold(one.id).ends_with("." + folded);
            };
            const auto own = std::stable_partition(found.begin(), found.end(), other);
            if (found.end() - own == 1) return {*own};
        }
        if (!found.empty()) return found;
    }
    return {};
}

std::vector<NamedProperty> Vocabulary::find_properties(std::string_view name) const {
    const std::string folded = text::fold_query(name);
    auto found = find_whole(folded);
    if (!found.empty()) return found;
    for (const std::string_view link : {std::string_view("."), std::string_view("の")}) {
        const std::size_t at = folded.rfind(link);
        if (at == std::string::npos) continue;
        const auto part = words_->parts.find(std::string_view(folded).substr(at + link.size()));
        if (!part) continue;
        for (NamedProperty& property : find_whole(folded.substr(0, at))) {
            const bool has_parts = property.property == nullptr ||
                                   property.property->kind == model::ValueKind::certification;
            if (has_parts) found.push_back({property.id, property.property, *part});
        }
    }
    return found;
}

}  // namespace kurabe::query
