// What follows from the session: the table of answers, the indices that searches use, the parsed
// filter and its results. Brought up to date when it is asked for.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/overview_results.h"
#include "app/reference_data.h"
#include "app/review_results.h"
#include "app/session/document.h"
#include "app/sheet_results.h"
#include "app/views/filter_results.h"
#include "model/answer_table.h"
#include "query/engine/evaluate.h"
#include "query/engine/figure_texts.h"
#include "query/engine/table_index.h"
#include "query/language/parser.h"
#include "query/language/vocabulary.h"

namespace kurabe::app {

class DerivedData {
 public:
    // Both must outlive it.
    DerivedData(const ReferenceData& reference, const Document& document);

    // Everything below is as of the last call of this.
    void update();
    // The same in steps, since all at once it may take longer than a frame. False: nothing is left
    // to do.
    bool update_step();

    // From now on, what takes longer than a frame is done in steps: a filter's evaluation, the
    // verdicts, the overview.
    void work_in_steps();
    // Views have to wait for the filter's.
    [[nodiscard]] bool searching() const { return search_.has_value(); }
    // Views have to wait for some.
    [[nodiscard]] bool awaited() const {
        return searching() || review_.awaited() || overview_.awaited();
    }
    // Does a bit of what is awaited, or of what makes later searches fast. False: nothing is left
    // to do.
    bool prepare_step();

    [[nodiscard]] const query::Vocabulary& vocabulary() const { return *vocabulary_; }
    [[nodiscard]] query::Workspace workspace() {
        return {*vocabulary_, table_, index_, reference_.today, &known_outcomes_};
    }
    [[nodiscard]] const query::Expression& filter() const { return filter_; }
    [[nodiscard]] FilterResults& results() { return results_; }
    [[nodiscard]] ReviewResults& review() { return review_; }
    [[nodiscard]] OverviewResults& overview() { return overview_; }
    [[nodiscard]] const SheetResults& sheet() {
        sheet_.update(document_.session());
        return sheet_;
    }
    // Of any sheet.
    [[nodiscard]] SheetResults& sheets() { return sheet_; }

 private:
    bool update_review();  // false: it was as it is
    void read_properties();
    void begin_search();

    const ReferenceData& reference_;
    const Document& document_;
    query::FigureTexts figure_texts_;
    std::vector<std::string> outside_;  // ids of properties outside the catalog
    bool has_own_ = false;              // a profile declares properties of its own
    std::shared_ptr<const query::Vocabulary> vocabulary_;  // with these
    model::AnswerTable table_;
    query::TableIndex index_;
    query::Expression filter_;
    query::KnownOutcomes known_outcomes_;
    FilterResults results_;
    ReviewResults review_;
    OverviewResults overview_;
    SheetResults sheet_;
    bool in_steps_ = false;
    std::optional<query::EvaluationSteps> search_;
    // Of what it was made from; 0: never.
    std::uint64_t table_revision_ = 0;
    std::uint64_t index_revision_ = 0;
    std::uint64_t profiles_revision_ = 0;
    std::uint64_t filter_revision_ = 0;
    std::uint64_t day_revision_ = 0;
    std::uint64_t review_revision_ = 0;
    bool new_vocabulary_ = true;  // since the review was brought up to date
};

}  // namespace kurabe::app
