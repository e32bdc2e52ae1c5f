#include "app/overview_results.h"

#include <utility>

namespace kurabe::app {
namespace {

constexpr std::size_t max_cells_at_once = 15'000;  // take some milliseconds

}  // namespace

std::shared_ptr<const compare::Overview> OverviewResults::of(
    const model::AnswerTable& table, const std::vector<std::size_t>& rows,
    const std::vector<std::size_t>& columns, const compare::Reader& reader) {
    Question question{rows, columns, reader.language(), reader.today()};
    if (question_ != question) {
        question_ = std::move(question);
        found_.reset();
        steps_.emplace(table, rows, columns, reader);
        if (rows.size() * columns.size() <= max_cells_at_once) {
            while (awaited()) step();
        }
    }
    while (!in_steps_ && awaited()) step();
    return found_;
}

void OverviewResults::clear() {
    question_.reset();
    steps_.reset();
    found_.reset();
}

void OverviewResults::step() {
    if (steps_->step()) return;
    found_ = std::make_shared<const compare::Overview>(steps_->take());
    steps_.reset();
}

int OverviewResults::percent() const {
    if (!steps_ || steps_->rows() == 0) return 100;
    return static_cast<int>(steps_->rows_done() * 100 / steps_->rows());
}

}  // namespace kurabe::app
