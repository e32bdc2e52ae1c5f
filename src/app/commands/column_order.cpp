#include "app/commands/column_order.h"

#include <algorithm>
#include <utility>

#include "app/session/session_profiles.h"
#include "model/answer_table.h"

namespace kurabe::app {

void move_profile(std::vector<model::ProfilePtr>& profiles, const std::string& key,
                  std::size_t position) {
    model::ProfilePtr moved = find_profile(profiles, key);
    if (moved == nullptr) return;
    std::erase(profiles, moved);
    const std::size_t place = std::min(position, profiles.size());
    profiles.insert(profiles.begin() + static_cast<std::ptrdiff_t>(place), std::move(moved));
}

void sort_profiles(std::vector<model::ProfilePtr>& profiles, const model::Property* property,
                   const std::string& property_id, compare::SortOrder order,
                   const compare::Reader& reader) {
    std::vector<std::vector<const model::Answer*>> answers(profiles.size());
    std::vector<model::AnswerTable::Cell> cells;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        for (const model::Answer& answer : profiles[i]->answers) {
            if (answer.property == property_id) answers[i].push_back(&answer);
        }
        cells.emplace_back(answers[i]);
    }
    std::vector<model::ProfilePtr> sorted;
    for (const std::size_t i : compare::sort_cells(property, cells, order, reader)) {
        sorted.push_back(profiles[i]);
    }
    profiles = std::move(sorted);
}

}  // namespace kurabe::app
