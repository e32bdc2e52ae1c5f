// The verdicts of the policy that is shown, for the loaded editions: found out when they are first
// asked for, and again only for the editions of which something changed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "app/reference_data.h"
#include "app/session/session.h"
#include "decide/assessment.h"
#include "decide/check.h"
#include "decide/subject.h"
#include "decide/totals.h"
#include "query/language/vocabulary.h"

namespace kurabe::app {

class ReviewResults {
 public:
    // To be called where the policy, the day, a reply, a contracted option or a profile may have
    // changed. `new_vocabulary`: checks may mean something else.
    void update(const Session& session, const ReferenceData& reference,
                const query::Vocabulary& vocabulary, bool new_vocabulary);

    // Null where there is none.
    [[nodiscard]] const model::Policy* policy() const { return policy_.get(); }
    [[nodiscard]] base::Date day() const { return day_; }  // of the review

    // By the requirement's place in the policy, and the profile's in the session.
    [[nodiscard]] const decide::CompiledCheck& check(std::size_t requirement) const {
        return checks_[requirement];
    }
    [[nodiscard]] const decide::Subject& subject(std::size_t column);
    [[nodiscard]] const decide::Assessment& assessment(std::size_t requirement, std::size_t column);
    [[nodiscard]] const decide::Totals& totals(std::size_t column);
    // What judgements rest on.
    [[nodiscard]] std::string ground(std::size_t requirement, std::size_t column);
    // Of one on the service as a whole: every verdict.
    [[nodiscard]] std::string ground_of_service(std::size_t column);

 private:
    struct Column {
        model::ProfilePtr profile;
        model::AddendumPtr addendum;
        decide::Subject subject;
        std::vector<decide::Assessment> assessments;  // none: not found out yet
        decide::Totals totals;
    };

    [[nodiscard]] bool is_current(const Column& column, const Session& session) const;
    Column& assessed(std::size_t column);

    const model::PartyNames* parties_ = nullptr;
    model::PolicyPtr policy_;
    base::Date day_;
    std::vector<decide::CompiledCheck> checks_;
    std::vector<std::unique_ptr<Column>> columns_;
};

}  // namespace kurabe::app
