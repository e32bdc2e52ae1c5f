#include "app/derived_data.h"

#include <string>
#include <utility>
#include <vector>

namespace kurabe::app {

DerivedData::DerivedData(const ReferenceData& reference, const Document& document)
    : reference_(reference),
      document_(document),
      figure_texts_(reference.translations),
      vocabulary_(reference.vocabulary),
      index_(reference.property_texts),
      sheet_(reference) {}

void DerivedData::work_in_steps() {
    in_steps_ = true;
    review_.work_in_steps();
    overview_.work_in_steps();
}

void DerivedData::update() {
    while (update_step()) {
    }
}

bool DerivedData::update_review() {
    const std::uint64_t review =
        document_.revisions().of({Part::review, Part::judgements, Part::profiles, Part::day});
    if (std::exchange(review_revision_, review) == review) return false;
    review_.update(document_.session(), reference_, *vocabulary_,
                   std::exchange(new_vocabulary_, false));
    return true;
}

bool DerivedData::update_step() {
    const Revisions& revisions = document_.revisions();
    const std::uint64_t profiles = revisions.of({Part::profiles});
    const std::uint64_t filter = revisions.of({Part::filter});
    const std::uint64_t day = revisions.of({Part::day});
    const model::Catalog& catalog = reference_.catalogs->properties;
    if (std::exchange(table_revision_, profiles) != profiles) {
        overview_.clear();
        table_ = model::AnswerTable(catalog, document_.session().profiles, table_);
        return true;
    }
    if (std::exchange(index_revision_, profiles) != profiles) {
        index_ = query::TableIndex(catalog, table_, index_, figure_texts_);
        return true;
    }
    const bool has_profiles = std::exchange(profiles_revision_, profiles) == profiles;
    const bool has_filter = std::exchange(filter_revision_, filter) == filter;
    const bool has_day = std::exchange(day_revision_, day) == day;
    if (has_profiles && has_filter && has_day) return update_review();
    if (!has_profiles) read_properties();
    if (!has_profiles || !has_day) known_outcomes_.clear();
    if (!has_profiles || !has_filter) {
        filter_ = query::parse(document_.session().filter, *vocabulary_);
    }
    results_.clear();
    begin_search();
    return true;
}

void DerivedData::begin_search() {
    search_.reset();
    if (!in_steps_) return;
    search_.emplace(filter_.root, workspace());
    if (!search_->are_many(workspace())) search_.reset();
}

bool DerivedData::prepare_step() {
    if (!search_ && review_.awaited()) {
        (void)review_.step();
        return true;
    }
    if (!search_ && overview_.awaited()) {
        overview_.step();
        return true;
    }
    if (!search_) return index_.prepare_step();
    search_->step(workspace());
    if (!search_->are_many(workspace())) search_.reset();
    return true;
}

void DerivedData::read_properties() {
    const model::Catalog& catalog = reference_.catalogs->properties;
    std::vector<std::string> outside;
    std::vector<const model::Property*> own;
    for (const auto& row : table_.rows()) {
        if (row.in_catalog) continue;
        outside.push_back(row.property_id);
        if (row.property != nullptr) own.push_back(row.property);
    }
    // A property of a profile's own goes with its profile: then nothing is kept.
    const bool same = outside == outside_ && own.empty() && !has_own_;
    if (same) return;
    outside_ = std::move(outside);
    has_own_ = !own.empty();
    new_vocabulary_ = true;
    if (outside_.empty()) {
        vocabulary_ = reference_.vocabulary;
        return;
    }
    vocabulary_ = std::make_shared<const query::Vocabulary>(
        *reference_.words, catalog, reference_.catalogs->frameworks, outside_, own,
        reference_.catalogs->views, reference_.vocabulary->names_of_catalog());
}

}  // namespace kurabe::app
