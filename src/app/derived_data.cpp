#include "app/derived_data.h"

#include <string>
#include <utility>
#include <vector>

namespace kurabe::app {

DerivedData::DerivedData(const ReferenceData& reference, const Document& document)
    : reference_(reference), document_(document), figure_texts_(reference.translations) {}

void DerivedData::update() {
    update_filter();
    update_review();
}

void DerivedData::update_review() {
    const std::uint64_t review =
        document_.revisions().of({Part::review, Part::profiles, Part::day});
    if (review == review_revision_) return;
    review_.update(document_.session(), reference_, *vocabulary_,
                   std::exchange(new_vocabulary_, false));
    review_revision_ = review;
}

void DerivedData::update_filter() {
    const Revisions& revisions = document_.revisions();
    const std::uint64_t profiles = revisions.of({Part::profiles});
    const std::uint64_t filter = revisions.of({Part::filter});
    const std::uint64_t day = revisions.of({Part::day});
    if (day != day_revision_) {
        results_.clear();
        known_outcomes_.clear();
    }
    day_revision_ = day;
    if (profiles == profiles_revision_ && filter == filter_revision_) return;
    if (profiles != profiles_revision_) {
        read_profiles();
        known_outcomes_.clear();
    }
    filter_ = query::parse(document_.session().filter, *vocabulary_);
    results_.clear();
    profiles_revision_ = profiles;
    filter_revision_ = filter;
}

void DerivedData::read_profiles() {
    const model::Catalog& catalog = reference_.catalogs.properties;
    table_ = model::AnswerTable(catalog, document_.session().profiles, table_);
    index_ = query::TableIndex(catalog, table_, index_, figure_texts_);
    std::vector<std::string> outside;
    std::vector<const model::Property*> own;
    for (const auto& row : table_.rows()) {
        if (row.in_catalog) continue;
        outside.push_back(row.property_id);
        if (row.property != nullptr) own.push_back(row.property);
    }
    // A property of a profile's own goes with its profile: then nothing is kept.
    const bool same = outside == outside_ && own.empty() && !has_own_;
    if (vocabulary_ && same) return;
    outside_ = std::move(outside);
    has_own_ = !own.empty();
    new_vocabulary_ = true;
    vocabulary_.emplace(reference_.words, catalog, reference_.catalogs.frameworks, outside_, own,
                        reference_.catalogs.views);
}

}  // namespace kurabe::app
