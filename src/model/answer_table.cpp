#include "model/answer_table.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>

#include "model/statement.h"

namespace kurabe::model {

AnswerTable::AnswerTable(const Catalog& catalog, std::vector<ProfilePtr> profiles,
                         const AnswerTable& before)
    : profiles_(std::move(profiles)) {
    std::unordered_map<std::string_view, std::uint32_t> row_of;
    for (const Property& property : catalog.properties()) {
        row_of.emplace(property.id, static_cast<std::uint32_t>(rows_.size()));
        rows_.push_back({property.id, &property});
    }
    const auto catalog_rows = static_cast<std::uint32_t>(rows_.size());
    const auto read = [&](const Profile& profile) {
        ProfileFacts facts;
        for (const Answer& answer : profile.answers) {
            const auto known = row_of.find(answer.property);
            const auto row = known == row_of.end() ? outside_catalog : known->second;
            facts.push_back({row < catalog_rows ? row : outside_catalog, hash_of(answer)});
        }
        return std::make_shared<const ProfileFacts>(std::move(facts));
    };
    std::unordered_map<const Profile*, std::shared_ptr<const ProfileFacts>> known;
    for (std::size_t column = 0; column < before.profiles_.size(); ++column) {
        known.emplace(before.profiles_[column].get(), before.facts_[column]);
    }
    std::vector<std::uint32_t> rows_of_answers;  // of all profiles, one behind the other
    for (const ProfilePtr& profile : profiles_) {
        auto& facts = known[profile.get()];
        if (facts == nullptr) facts = read(*profile);
        facts_.push_back(facts);
        for (std::size_t i = 0; i < facts->size(); ++i) {
            std::uint32_t row = (*facts)[i].catalog_row;
            if (row == outside_catalog) {
                const std::string& id = profile->answers[i].property;
                const auto next = static_cast<std::uint32_t>(rows_.size());
                const auto [place, is_new] = row_of.try_emplace(id, next);
                if (is_new) rows_.push_back({id, nullptr});
                row = place->second;
            }
            rows_of_answers.push_back(row);
        }
    }
    fill_cells(rows_of_answers);
    number_statements(hash_cells(rows_of_answers));
}

void AnswerTable::fill_cells(const std::vector<std::uint32_t>& rows_of_answers) {
    // Counting sort of all answers into their cells keeps the profile's order within a cell.
    const std::size_t columns = profiles_.size();
    starts_.assign(rows_.size() * columns + 1, 0);
    const auto for_each_answer = [&](auto visit) {
        auto row = rows_of_answers.begin();
        for (std::size_t column = 0; column < columns; ++column) {
            for (const Answer& answer : profiles_[column]->answers) {
                visit(*row++ * columns + column, answer);
            }
        }
    };
    for_each_answer([&](std::size_t cell, const Answer&) { ++starts_[cell + 1]; });
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    answers_.resize(starts_.back());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for_each_answer(
        [&](std::size_t cell, const Answer& answer) { answers_[next[cell]++] = &answer; });
}

std::vector<std::uint32_t> AnswerTable::hash_cells(
    const std::vector<std::uint32_t>& rows_of_answers) const {
    constexpr std::uint32_t spread = 0x9E3779B9U;
    const std::size_t columns = profiles_.size();
    std::vector<std::uint32_t> hashes(rows_.size() * columns);
    auto row = rows_of_answers.begin();
    for (std::size_t column = 0; column < columns; ++column) {
        for (const AnswerFacts& answer : *facts_[column]) {
            std::uint32_t& hash = hashes[*row++ * columns + column];
            hash = (hash + 1) * spread + answer.hash;
        }
    }
    return hashes;
}

void AnswerTable::number_statements(const std::vector<std::uint32_t>& hashes) {
    // Each row has a hash table of its own, whose entries are columns: the first ones to state
    // something. The column is the statement's number.
    constexpr std::uint32_t vacant = ~std::uint32_t{0};
    const std::size_t columns = profiles_.size();
    statements_.resize(rows_.size() * columns);
    std::vector<std::uint32_t> table(std::bit_ceil(columns * 2 + 1));
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        std::fill(table.begin(), table.end(), vacant);
        for (std::size_t column = 0; column < columns; ++column) {
            const Cell stated = cell(row, column);
            const std::uint32_t hash = hashes[row * columns + column];
            const auto differs = [&](std::uint32_t other) {
                return hashes[row * columns + other] != hash ||
                       !same_to_the_letter(cell(row, other), stated);
            };
            std::size_t at = hash & (table.size() - 1);
            while (table[at] != vacant && differs(table[at])) {
                at = (at + 1) & (table.size() - 1);
            }
            if (table[at] == vacant) table[at] = static_cast<std::uint32_t>(column);
            statements_[row * columns + column] = table[at];
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
    const auto is = [](AnswerState state) {
        return [state](const Answer* answer) { return answer->state == state; };
    };
    if (std::all_of(cell.begin(), cell.end(), is(first))) return first;
    const bool open = std::any_of(cell.begin(), cell.end(), is(AnswerState::unclear));
    return open ? AnswerState::unclear : AnswerState::partial;
}

}  // namespace kurabe::model
