// How the loaded services compare as a whole: found out in steps where it takes longer than a
// frame, for the rows and columns that were asked about last.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "compare/overview.h"
#include "compare/reader.h"
#include "model/answer_table.h"

namespace kurabe::app {

class OverviewResults {
 public:
    // From now on, what takes longer than a frame is found out in steps.
    void work_in_steps() { in_steps_ = true; }
    // Null where it has to be waited for. The table is as it was since clear(), and outlives this.
    [[nodiscard]] std::shared_ptr<const compare::Overview> of(
        const model::AnswerTable& table, const std::vector<std::size_t>& rows,
        const std::vector<std::size_t>& columns, const compare::Reader& reader);
    // To be called where the profiles have changed.
    void clear();

    // Somebody waits for it.
    [[nodiscard]] bool awaited() const { return steps_.has_value(); }
    void step();
    [[nodiscard]] int percent() const;  // done, of what is awaited

 private:
    // What it was asked for.
    struct Question {
        std::vector<std::size_t> rows;
        std::vector<std::size_t> columns;
        base::Language language = base::Language::ja;
        base::Date day;
        friend bool operator==(const Question&, const Question&) = default;
    };

    bool in_steps_ = false;
    std::optional<Question> question_;
    std::optional<compare::OverviewSteps> steps_;
    std::shared_ptr<const compare::Overview> found_;  // null while there are steps
};

}  // namespace kurabe::app
