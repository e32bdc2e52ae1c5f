#include "model/catalog.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kurabe::model {
namespace {

constexpr std::array all_directions = {Better::none, Better::higher, Better::lower, Better::yes,
                                       Better::no};
constexpr std::array all_reasons = {NotAnswerable::management, NotAnswerable::incident,
                                    NotAnswerable::facility, NotAnswerable::customer};
constexpr std::array all_judged = {Judged::service, Judged::company};

template <typename Names>
auto from_name(const Names& all, std::string_view name)
    -> std::optional<typename Names::value_type> {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](auto each) { return to_name(each) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

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
    return from_name(all_directions, name);
}

std::string_view to_name(NotAnswerable reason) {
    switch (reason) {
        case NotAnswerable::management: return "management";
        case NotAnswerable::incident: return "incident";
        case NotAnswerable::facility: return "facility";
        case NotAnswerable::customer: return "customer";
    }
    return "";
}

std::optional<NotAnswerable> not_answerable_from_name(std::string_view name) {
    return from_name(all_reasons, name);
}

std::string_view to_name(Judged judged) {
    switch (judged) {
        case Judged::service: return "service";
        case Judged::company: return "company";
    }
    return "";
}

std::optional<Judged> judged_from_name(std::string_view name) {
    return from_name(all_judged, name);
}

Catalog::Catalog(std::string id, LocalizedText name, std::vector<Category> categories,
                 std::vector<Property> properties, PartyNames parties)
    : id_(std::move(id)),
      name_(std::move(name)),
      categories_(std::move(categories)),
      properties_(std::move(properties)),
      parties_(std::move(parties)) {
    for (std::size_t i = 0; i < properties_.size(); ++i) index_.emplace(properties_[i].id, i);
    // An id that is in use means what it means now.
    for (std::size_t i = 0; i < properties_.size(); ++i) {
        for (const std::string& former : properties_[i].former_ids) index_.emplace(former, i);
    }
}

const Property* Catalog::find(std::string_view property_id) const {
    const auto found = index_.find(property_id);
    return found == index_.end() ? nullptr : &properties_[found->second];
}

std::string Catalog::current_id(std::string_view property_id) const {
    const Property* property = find(property_id);
    return property == nullptr ? std::string(property_id) : property->id;
}

const Category* Catalog::find_category(std::string_view category_id) const {
    const auto found =
        std::find_if(categories_.begin(), categories_.end(),
                     [&](const Category& category) { return category.id == category_id; });
    return found == categories_.end() ? nullptr : &*found;
}

}  // namespace kurabe::model
