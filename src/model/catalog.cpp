#include "model/catalog.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kurabe::model {
namespace {

constexpr std::array all_directions = {Better::none, Better::higher, Better::lower, Better::yes,
                                       Better::no};

}  // namespace

std::string_view to_name(Better better) {
    switch (better) {
        case Better::none: return "none";
        case Better::higher: return "higher";
        case Better::lower: return "lower";
        case Better::yes: return "yes";
        case Better::no: return "no";
    }
    return "";
}

std::optional<Better> better_from_name(std::string_view name) {
    for (const Better better : all_directions) {
        if (to_name(better) == name) return better;
    }
    return std::nullopt;
}

Catalog::Catalog(std::string id, LocalizedText name, std::vector<Category> categories,
                 std::vector<Property> properties, PartyNames parties)
    : id_(std::move(id)),
      name_(std::move(name)),
      categories_(std::move(categories)),
      properties_(std::move(properties)),
      parties_(std::move(parties)) {
    for (std::size_t i = 0; i < properties_.size(); ++i) index_.emplace(properties_[i].id, i);
}

const Property* Catalog::find(std::string_view property_id) const {
    const auto found = index_.find(property_id);
    return found == index_.end() ? nullptr : &properties_[found->second];
}

const Category* Catalog::find_category(std::string_view category_id) const {
    const auto found =
        std::find_if(categories_.begin(), categories_.end(),
                     [&](const Category& category) { return category.id == category_id; });
    return found == categories_.end() ? nullptr : &*found;
}

}  // namespace kurabe::model
