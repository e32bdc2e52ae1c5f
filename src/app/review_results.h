// The verdicts of the policy that is shown, for the loaded editions: found out in steps where they
// take longer than a frame, and again only for those requirements and editions of which something
// changed. What a verdict rests on is found out anew where it is asked for: kept for hundreds of
// services, it would not fit into the memory of a page.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/reference_data.h"
#include "app/session/session.h"
#include "decide/assessment.h"
#include "decide/carry_over.h"
#include "decide/check.h"
#include "decide/subject.h"
#include "decide/totals.h"
#include "query/language/vocabulary.h"

namespace kurabe::app {

// What a requirement comes to for a service, in a few bytes.
struct Outcome {
    decide::Verdict verdict = decide::Verdict::cannot_tell;
    std::optional<decide::Reason> reason;            // the first one (decide::reasons_of)
    std::optional<decide::ConditionKind> condition;  // the first one, of a verdict that is met
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

// A verdict with all that it rests on; it points into the check, and into the results' subject.
struct Assessed {
    decide::CompiledCheck check;
    decide::Assessment assessment;
};

class ReviewResults {
 public:
    // To be called where the policy, the day, a reply, a contracted option, a judgement or a
    // profile may have changed. `new_vocabulary`: checks may mean something else. All must outlive
    // this, or the next call.
    void update(const Session& session, const ReferenceData& reference,
                const query::Vocabulary& vocabulary, bool new_vocabulary);

    // From now on, verdicts that take longer than a frame are found out in steps.
    void work_in_steps() { in_steps_ = true; }
    // Whether all outcomes are known; where they are not, they are found out here, or have to be
    // waited for.
    [[nodiscard]] bool ready();
    // Somebody waits for them.
    [[nodiscard]] bool awaited() const { return awaited_ && !todo_.empty(); }
    // Does a few milliseconds' work at most, unless one answer takes longer. Gives what it cost:
    // about the number of answers that were looked at.
    std::size_t step();
    void finish();
    [[nodiscard]] int percent() const;  // done, of all that is awaited

    // Null where there is none.
    [[nodiscard]] const model::Policy* policy() const { return policy_.get(); }
    [[nodiscard]] base::Date day() const { return day_; }  // of the review

    // By the requirement's place in the policy, and the profile's in the session. Only where they
    // are ready:
    [[nodiscard]] bool is_understood(std::size_t requirement) const {
        return rows_[requirement].understood;
    }
    [[nodiscard]] const Outcome& outcome(std::size_t requirement, std::size_t column) const {
        return *rows_[requirement].outcomes[column];
    }
    [[nodiscard]] decide::Totals totals(std::size_t column) const;
    [[nodiscard]] std::size_t count_waiting(const std::vector<std::size_t>& columns) const;

    // At any time:
    [[nodiscard]] const decide::Subject& subject(std::size_t column);
    [[nodiscard]] Assessed assess(std::size_t requirement, std::size_t column);
    // What judgements rest on.
    [[nodiscard]] std::string ground(std::size_t requirement, std::size_t column);
    [[nodiscard]] std::string ground_of_property(std::string_view property, std::size_t column);
    // Of one on the service as a whole: every verdict.
    [[nodiscard]] std::string ground_of_service(std::size_t column);
    // On a requirement, or on the service as a whole where there is none.
    [[nodiscard]] decide::Standpoint standpoint(std::optional<std::size_t> requirement,
                                                std::size_t column);

 private:
    struct Column {
        model::ProfilePtr profile;
        model::AddendumPtr addendum;
        decide::Contracted contracted;
        std::unique_ptr<decide::Subject> subject;  // made when it is first asked for
    };
    struct Row {
        bool understood = true;
        std::vector<std::optional<Outcome>> outcomes;  // by column; nothing: not found out yet
        // By column, of the cells that something was judged of.
        std::map<std::size_t, std::optional<std::string>> grounds;
    };
    // The requirement that is being worked on.
    struct Work {
        std::size_t row = 0;
        decide::CompiledCheck check;
        std::size_t column = 0;  // the first that may be open
        std::optional<decide::AssessmentSteps> cell;
    };

    void update_columns(const Session& session);
    void find_judged();
    void find_todo();
    void begin_row();
    [[nodiscard]] bool is_open(const Row& row, std::size_t column) const;
    std::size_t end_cell(Row& row);
    [[nodiscard]] model::JudgedThing judged_thing_of(std::optional<std::size_t> requirement,
                                                     std::size_t column) const;

    const Session* session_ = nullptr;
    const model::PartyNames* parties_ = nullptr;
    const query::Vocabulary* vocabulary_ = nullptr;
    model::PolicyPtr policy_;
    base::Date day_;
    std::vector<Row> rows_;
    std::vector<Column> columns_;
    std::vector<std::size_t> todo_;  // rows that are open; the next one is the last
    std::size_t rows_awaited_ = 0;
    std::unique_ptr<Work> work_;
    bool in_steps_ = false;
    bool awaited_ = false;
};

}  // namespace kurabe::app
