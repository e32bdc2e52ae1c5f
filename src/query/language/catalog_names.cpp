#include "query/language/catalog_names.h"

#include <algorithm>
#include <utility>

#include "text/code_points.h"
#include "text/fold.h"

namespace kurabe::query {
namespace {

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

CatalogNames::CatalogNames(const model::Catalog& catalog) : catalog_(&catalog) {
    for (const model::Property& property : catalog.properties()) {
        names_.add_id(property.id, property.id);
        for (const std::string& former : property.former_ids) names_.add_id(former, property.id);
        names_.add_names(property);
    }
}

const PropertySearch& CatalogNames::search() const {
    if (!search_) search_.emplace(*catalog_);
    return *search_;
}

const std::vector<CatalogNames::Pairs>& CatalogNames::pairs() const {
    if (pairs_) return *pairs_;
    pairs_.emplace();
    for (const model::Property& property : catalog_->properties()) {
        pairs_->push_back({pairs_of(text::fold(property.label.in(base::Language::ja))),
                           pairs_of(text::fold(property.label.in(base::Language::en))),
                           pairs_of(property.id)});
    }
    return *pairs_;
}

std::vector<std::string> CatalogNames::similar(std::string_view name,
                                               base::Language language) const {
    constexpr std::size_t max_names = 3;
    constexpr double min_likeness = 0.3;
    constexpr std::size_t max_bytes = 200;  // no name is as long
    if (name.size() > max_bytes) return {};
    const auto wanted = pairs_of(without_particles(text::fold_query(name)));
    std::vector<std::pair<double, std::string>> ranked;
    for (std::size_t i = 0; i < pairs().size(); ++i) {
        const Pairs& known = pairs()[i];
        const auto& of_label =
            language == base::Language::ja ? known.of_label_ja : known.of_label_en;
        const double like = std::max(likeness(wanted, of_label), likeness(wanted, known.of_id));
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
