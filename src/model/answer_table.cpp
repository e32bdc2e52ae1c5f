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
    std::unordered_map<std::string_view, std::uint32_t> position_of;
    for (const Property& property : catalog.properties()) {
        position_of.emplace(property.id, static_cast<std::uint32_t>(position_of.size()));
    }
    const auto read = [&](const Profile& profile) {
        ProfileFacts facts;
        for (const Answer& answer : profile.answers) {
            const auto known = position_of.find(answer.property);
            facts.push_back(
                {known == position_of.end() ? outside_catalog : known->second, hash_of(answer)});
        }
        return std::make_shared<const ProfileFacts>(std::move(facts));
    };
    std::unordered_map<const Profile*, std::shared_ptr<const ProfileFacts>> known;
    for (std::size_t column = 0; column < before.profiles_.size(); ++column) {
        known.emplace(before.profiles_[column].get(), before.facts_[column]);
    }
    for (const ProfilePtr& profile : profiles_) {
        auto& facts = known[profile.get()];
        if (facts == nullptr) facts = read(*profile);
        facts_.push_back(facts);
    }
    const auto rows_of_answers = lay_out_rows(catalog);
    fill_cells(rows_of_answers);
    number_statements(hash_cells(rows_of_answers));
}

std::vector<std::uint32_t> AnswerTable::lay_out_rows(const Catalog& catalog) {
    std::vector<Row> others;  // that the catalog does not have
    std::unordered_map<std::string_view, std::size_t> other_of;
    for (std::size_t column = 0; column < profiles_.size(); ++column) {
        const Profile& profile = *profiles_[column];
        for (std::size_t i = 0; i < profile.answers.size(); ++i) {
            if ((*facts_[column])[i].position != outside_catalog) continue;
            const std::string& id = profile.answers[i].property;
            if (other_of.try_emplace(id, others.size()).second) others.push_back({id, nullptr});
        }
        for (const Property& property : profile.properties) {
            const auto other = other_of.find(property.id);
            if (other == other_of.end()) continue;
            const Property*& declared = others[other->second].property;
            if (declared == nullptr) declared = &property;
        }
    }

    std::unordered_map<std::string_view, std::vector<std::size_t>> others_of_category;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const Property* property = others[i].property;
        const bool placed =
            property != nullptr && catalog.find_category(property->category) != nullptr;
        others_of_category[placed ? property->category : std::string_view()].push_back(i);
    }
    std::vector<std::uint32_t> row_of_other(others.size());
    const auto add_others = [&](std::string_view category) {
        for (const std::size_t i : others_of_category[category]) {
            row_of_other[i] = static_cast<std::uint32_t>(rows_.size());
            rows_.push_back(others[i]);
        }
        others_of_category[category].clear();
    };
    std::unordered_map<std::string_view, std::size_t> last_of_category;
    const std::vector<Property>& properties = catalog.properties();
    for (std::size_t i = 0; i < properties.size(); ++i) {
        last_of_category[properties[i].category] = i;
    }
    std::vector<std::uint32_t> row_of_position;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        row_of_position.push_back(static_cast<std::uint32_t>(rows_.size()));
        rows_.push_back({properties[i].id, &properties[i], true});
        if (last_of_category[properties[i].category] == i) add_others(properties[i].category);
    }
    for (const Category& category : catalog.categories()) add_others(category.id);
    add_others("");

    std::vector<std::uint32_t> rows_of_answers;
    for (std::size_t column = 0; column < profiles_.size(); ++column) {
        const ProfileFacts& facts = *facts_[column];
        for (std::size_t i = 0; i < facts.size(); ++i) {
            rows_of_answers.push_back(
                facts[i].position != outside_catalog
                    ? row_of_position[facts[i].position]
                    : row_of_other[other_of.at(profiles_[column]->answers[i].property)]);
        }
    }
    return rows_of_answers;
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
