#include "query/language/vocabulary.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/code_points.h"
#include "text/fold.h"

namespace kurabe::query {
namespace {

constexpr std::string_view particle = "の";

// "バックアップの保存期間" is also called "バックアップ保存期間".
std::string without_particles(std::string_view folded) {
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        if (folded.substr(at, particle.size()) == particle && at > 0) {
            at += particle.size();
        } else {
            out.push_back(folded[at++]);
        }
    }
    return out;
}

// Pairs of neighbouring code points; of a single one, itself.
std::set<std::string> pairs_of(std::string_view folded) {
    std::set<std::string> pairs;
    std::size_t at = 0;
    std::size_t previous = 0;  // bytes of the code point before
    for (const text::CodePoint code_point : text::code_points(folded)) {
        if (previous > 0) pairs.emplace(folded.substr(at - previous, previous + code_point.size));
        at += code_point.size;
        previous = code_point.size;
    }
    if (previous > 0 && previous == folded.size()) pairs.emplace(folded);
    return pairs;
}

// Dice's coefficient of the pairs of two texts, 0 to 1.
double likeness(const std::set<std::string>& left, const std::set<std::string>& right) {
    if (left.empty() || right.empty()) return 0;
    const auto common = std::count_if(
        left.begin(), left.end(), [&](const std::string& pair) { return right.contains(pair); });
    return 2.0 * static_cast<double>(common) / static_cast<double>(left.size() + right.size());
}

}  // namespace

std::string_view category_of(const model::Property* property) {
    return property == nullptr || property->category.empty() ? outside_catalog
                                                             : std::string_view(property->category);
}

Vocabulary::Vocabulary(const Words& words, const model::Catalog& catalog,
                       const std::vector<model::Framework>& frameworks,
                       const std::vector<std::string>& outside,
                       const std::vector<const model::Property*>& own,
                       std::span<const model::ReadyMadeView> views)
    : words_(&words),
      catalog_(&catalog),
      frameworks_(&frameworks),
      views_(views),
      property_search_(catalog) {
    const auto add_name = [&](const std::string& name, const std::string& id) {
        ids_.emplace(text::fold(name), id);
        const std::size_t dot = name.rfind('.');
        if (dot != std::string::npos) add(last_parts_, std::string_view(name).substr(dot + 1), id);
    };
    const auto add_id = [&](const std::string& id) { add_name(id, id); };
    for (const model::Property& property : catalog.properties()) {
        add_id(property.id);
        pairs_.push_back({pairs_of(text::fold(property.label.in(base::Language::ja))),
                          pairs_of(text::fold(property.label.in(base::Language::en))),
                          pairs_of(property.id)});
        for (const std::string& former : property.former_ids) add_name(former, property.id);
        add_names(property);
    }
    for (const std::string& id : outside) add_id(id);
    for (const model::Property* property : own) {
        own_.emplace(property->id, property);
        add_names(*property);
    }
}

void Vocabulary::add_names(const model::Property& property) {
    for (const std::string& label : {property.label.ja, property.label.en}) {
        if (!label.empty()) add(names_, label, property.id);
    }
    for (const std::string& alias : property.aliases_ja) add(names_, alias, property.id);
    for (const std::string& alias : property.aliases_en) add(names_, alias, property.id);
}

void Vocabulary::add(std::multimap<std::string, std::string, std::less<>>& names,
                     std::string_view name, const std::string& id) {
    std::string folded = without_particles(text::fold(name));
    const auto [first, last] = names.equal_range(folded);
    const bool known =
        std::any_of(first, last, [&](const auto& entry) { return entry.second == id; });
    if (!known) names.emplace(std::move(folded), id);
}

std::vector<NamedProperty> Vocabulary::find_whole(const std::string& folded) const {
    const auto named = [this](const std::string& id) {
        const auto own = own_.find(id);
        return NamedProperty{id, own == own_.end() ? catalog_->find(id) : own->second, ""};
    };
    if (const auto id = ids_.find(folded); id != ids_.end()) return {named(id->second)};
    for (const auto* names : {&names_, &last_parts_}) {
        const auto [first, last] = names->equal_range(without_particles(folded));
        std::vector<NamedProperty> found;
        for (auto entry = first; entry != last; ++entry) found.push_back(named(entry->second));
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
    for (const std::string_view link : {std::string_view("."), particle}) {
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

std::vector<std::string> Vocabulary::similar_properties(std::string_view name,
                                                        base::Language language) const {
    constexpr std::size_t max_names = 3;
    constexpr double min_likeness = 0.3;
    constexpr std::size_t max_bytes = 200;  // no name is as long
    if (name.size() > max_bytes) return {};
    const auto pairs = pairs_of(without_particles(text::fold_query(name)));
    std::vector<std::pair<double, std::string>> ranked;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const auto& of_label =
            language == base::Language::ja ? pairs_[i].of_label_ja : pairs_[i].of_label_en;
        const double like = std::max(likeness(pairs, of_label), likeness(pairs, pairs_[i].of_id));
        if (like < min_likeness) continue;
        ranked.emplace_back(like, catalog_->properties()[i].label.in(language));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> similar;
    for (std::size_t i = 0; i < std::min(max_names, ranked.size()); ++i) {
        similar.push_back(ranked[i].second);
    }
    return similar;
}

}  // namespace kurabe::query
