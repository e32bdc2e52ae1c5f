#include "model/answer_table.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace kurabe::model {

AnswerTable::AnswerTable(const Catalog& catalog, std::vector<ProfilePtr> profiles)
    : profiles_(std::move(profiles)) {
    std::unordered_map<std::string_view, std::size_t> row_of;
    for (const Property& property : catalog.properties()) {
        row_of.emplace(property.id, rows_.size());
        rows_.push_back({property.id, &property});
    }
    for (const ProfilePtr& profile : profiles_) {
        for (const Answer& answer : profile->answers) {
            if (row_of.emplace(answer.property, rows_.size()).second) {
                rows_.push_back({answer.property, nullptr});
            }
        }
    }

    // Counting sort of all answers into their cells keeps the profile's order within a cell.
    const std::size_t columns = profiles_.size();
    starts_.assign(rows_.size() * columns + 1, 0);
    const auto cell_of = [&](const Answer& answer, std::size_t column) {
        return row_of.at(answer.property) * columns + column;
    };
    for (std::size_t column = 0; column < columns; ++column) {
        for (const Answer& answer : profiles_[column]->answers) {
            ++starts_[cell_of(answer, column) + 1];
        }
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    answers_.resize(starts_.back());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (std::size_t column = 0; column < columns; ++column) {
        for (const Answer& answer : profiles_[column]->answers) {
            answers_[next[cell_of(answer, column)]++] = &answer;
        }
    }
}

AnswerTable::Cell AnswerTable::cell(std::size_t row, std::size_t column) const {
    const std::size_t index = row * profiles_.size() + column;
    return Cell(answers_).subspan(starts_[index], starts_[index + 1] - starts_[index]);
}

AnswerState state_of(AnswerTable::Cell cell) {
    if (cell.empty()) return AnswerState::not_stated;
    const AnswerState first = cell.front()->state;
    const bool agree = std::all_of(
        cell.begin(), cell.end(), [first](const Answer* answer) { return answer->state == first; });
    return agree ? first : AnswerState::partial;
}

}  // namespace kurabe::model
