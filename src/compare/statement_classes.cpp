#include "compare/statement_classes.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

#include "compare/relation.h"

namespace kurabe::compare {
namespace {

using model::Answer;
using model::AnswerTable;

std::size_t mix(std::size_t seed, std::size_t value) {
    return seed ^ (value + 0x9e3779b9U + (seed << 6U) + (seed >> 2U));
}

// Equal for answers that say the same; figures, which may be equal in different units, have only
// their kind's.
std::size_t hash_of(const Answer& answer, const Reader& reader) {
    const std::hash<std::string> hash_text;
    std::size_t hash =
        mix(static_cast<std::size_t>(answer.state), static_cast<std::size_t>(answer.qualifier));
    if (is_figure(answer.value)) hash = mix(hash, answer.value.index());
    for (const std::string& text : reader.texts_of(answer.value)) hash = mix(hash, hash_text(text));
    return mix(hash, hash_text(reader.read(answer.scope)));
}

// The answers of a cell may stand in any order.
std::size_t hash_of(AnswerTable::Cell cell, const Reader& reader) {
    std::size_t sum = 0;
    for (const Answer* answer : distinct_answers(cell, reader)) sum += hash_of(*answer, reader);
    return sum;
}

// The classes of one row that have been met: hash → first cell and class.
class Met {
 public:
    explicit Met(const Reader& reader) : reader_(reader) {}

    std::uint32_t class_of(AnswerTable::Cell cell) {
        if (cell.empty()) return StatementClasses::silence;
        const std::size_t hash = hash_of(cell, reader_);
        const auto [first, last] = classes_.equal_range(hash);
        for (auto entry = first; entry != last; ++entry) {
            if (says_the_same(entry->second.cell, cell, reader_)) return entry->second.number;
        }
        const auto number = static_cast<std::uint32_t>(classes_.size() + 1);
        classes_.emplace(hash, Class{cell, number});
        return number;
    }

 private:
    struct Class {
        AnswerTable::Cell cell;
        std::uint32_t number;
    };
    const Reader& reader_;
    std::unordered_multimap<std::size_t, Class> classes_;
};

}  // namespace

StatementClasses::StatementClasses(std::size_t rows, std::size_t columns)
    : rows_(rows), classes_(rows * columns, silence) {}

void StatementClasses::read_row(std::size_t position, const AnswerTable& table, std::size_t row,
                                const std::vector<std::size_t>& columns, const Reader& reader) {
    constexpr std::uint32_t unknown = ~std::uint32_t{0};
    std::vector<std::uint32_t> of_statement(table.profiles().size(), unknown);
    Met met(reader);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        // What is the same to the letter is compared once.
        auto& known = of_statement[table.statement(row, columns[column])];
        if (known == unknown) known = met.class_of(table.cell(row, columns[column]));
        classes_[column * rows_ + position] = known;
    }
}

Similarity StatementClasses::similarity(std::size_t left, std::size_t right) const {
    const std::uint32_t* a = classes_.data() + left * rows_;
    const std::uint32_t* b = classes_.data() + right * rows_;
    std::uint32_t both = 0;
    std::uint32_t same = 0;
    for (std::size_t row = 0; row < rows_; ++row) {  // no branches: a hot loop for many vendors
        const auto spoken = static_cast<std::uint32_t>((a[row] != silence) & (b[row] != silence));
        both += spoken;
        same += spoken & static_cast<std::uint32_t>(a[row] == b[row]);
    }
    return {both, same};
}

}  // namespace kurabe::compare
