#include "app/review_results.h"

#include <map>
#include <utility>

#include "decide/carry_over.h"
#include "decide/ground.h"

namespace kurabe::app {

bool ReviewResults::is_current(const Column& column, const Session& session) const {
    return column.addendum == find_addendum(session.review, *column.profile) &&
           column.subject.contracted() == contracted_options(session.review, *column.profile);
}

void ReviewResults::update(const Session& session, const ReferenceData& reference,
                           const query::Vocabulary& vocabulary, bool new_vocabulary) {
    parties_ = &reference.catalogs.properties.parties();
    const Review& review = session.review;
    const auto policy = shown_policy(review, reference.policies);
    const base::Date day = review.day.value_or(reference.today);
    const bool same = policy == policy_ && day == day_ && !new_vocabulary;
    policy_ = policy;
    day_ = day;
    if (!same) {
        checks_.clear();
        if (policy != nullptr) {
            for (const model::Requirement& requirement : policy->requirements) {
                checks_.push_back(decide::compile(requirement.check, vocabulary));
            }
        }
    }
    std::map<const model::Profile*, std::unique_ptr<Column>> before;
    for (auto& column : columns_) before[column->profile.get()] = std::move(column);
    columns_.clear();
    for (const auto& profile : session.profiles) {
        auto& known = before[profile.get()];
        if (known != nullptr && is_current(*known, session)) {
            if (!same) known->assessments.clear();
            columns_.push_back(std::move(known));
            continue;
        }
        auto addendum = find_addendum(review, *profile);
        decide::Subject subject(*profile, addendum.get(), contracted_options(review, *profile));
        columns_.push_back(std::make_unique<Column>(
            Column{profile, std::move(addendum), std::move(subject), {}, {}}));
    }
}

ReviewResults::Column& ReviewResults::assessed(std::size_t index) {
    Column& column = *columns_[index];
    if (!column.assessments.empty() || policy_ == nullptr) return column;
    column.totals = {};
    for (std::size_t i = 0; i < policy_->requirements.size(); ++i) {
        const model::Requirement& requirement = policy_->requirements[i];
        column.assessments.push_back(decide::assess(requirement, checks_[i], column.subject, day_));
        column.totals.add(requirement.severity, column.assessments.back().verdict);
    }
    return column;
}

const decide::Subject& ReviewResults::subject(std::size_t column) {
    return columns_[column]->subject;
}

const decide::Assessment& ReviewResults::assessment(std::size_t requirement, std::size_t column) {
    return assessed(column).assessments[requirement];
}

const decide::Totals& ReviewResults::totals(std::size_t column) { return assessed(column).totals; }

std::string ReviewResults::ground(std::size_t requirement, std::size_t column) {
    const Column& of = assessed(column);
    return decide::ground(of.assessments[requirement], checks_[requirement],
                          policy_->requirements[requirement], of.subject, *parties_);
}

std::string ReviewResults::ground_of_service(std::size_t column) {
    return decide::ground_of_service(*policy_, assessed(column).assessments);
}

}  // namespace kurabe::app
