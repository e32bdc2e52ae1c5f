#include "query/engine/truth.h"

#include <algorithm>

#include "model/validity.h"
#include "query/engine/value_truth.h"
#include "text/search_key.h"

namespace kurabe::query {
namespace {

using model::Answer;
using model::AnswerState;

Truth meets(const Answer& answer, const PropertyTest& test) {
    if (answer.state == AnswerState::unclear) return Truth::unknown;
    const bool has_value = !std::holds_alternative<std::monostate>(answer.value);
    if (!has_value) {
        const bool denied = answer.state == AnswerState::no;
        return denied ? with_operator(Truth::no, test.comparison) : Truth::unknown;
    }
    if (!test.part.empty()) {
        const auto* certificate = model::certification_in(answer.value);
        return certificate != nullptr ? meets_part(*certificate, test) : Truth::unknown;
    }
    if (const auto* wanted = std::get_if<model::Value>(&test.operand)) {
        return compare_values(answer.value, test.comparison, *wanted);
    }
    const auto found = says(answer.value, test);
    if (!found) return Truth::unknown;
    // A list that is not said to be whole may leave out the one that is asked for.
    const bool is_whole = answer.state == AnswerState::yes || answer.state == AnswerState::option;
    if (model::party_in(answer.value) != nullptr && !*found && !is_whole) return Truth::unknown;
    return with_operator(*found ? Truth::yes : Truth::no, test.comparison);
}

bool leaves_open(AnswerState state) {
    return state == AnswerState::unclear || state == AnswerState::undisclosed;
}

Truth meets_state(model::AnswerTable::Cell cell, AnswerState wanted) {
    if (wanted == AnswerState::not_stated) return cell.empty() ? Truth::yes : Truth::no;
    if (cell.empty()) return Truth::unknown;
    const auto has = [wanted](const Answer* answer) { return answer->state == wanted; };
    // What is unclear or withheld may be anything that can be said plainly.
    const auto may_have = [wanted](const Answer* answer) {
        return answer->state == wanted || (leaves_open(answer->state) && !leaves_open(wanted));
    };
    if (std::all_of(cell.begin(), cell.end(), has)) return Truth::yes;
    return std::none_of(cell.begin(), cell.end(), may_have) ? Truth::no : Truth::unknown;
}

// Subcontractors and certificates stand beside one another, each an answer of its own.
bool lists_things(model::AnswerTable::Cell cell, const PropertyTest& test) {
    return test.part.empty() && std::any_of(cell.begin(), cell.end(), [](const Answer* answer) {
               return model::party_in(answer->value) != nullptr ||
                      model::certification_in(answer->value) != nullptr;
           });
}

}  // namespace

Truth meets(model::AnswerTable::Cell cell, const PropertyTest& test) {
    if (const auto* state = std::get_if<AnswerState>(&test.operand)) {
        return with_operator(meets_state(cell, *state), test.comparison);
    }
    if (cell.empty()) return Truth::unknown;
    const Truth first = meets(*cell.front(), test);
    const bool agree = std::all_of(cell.begin(), cell.end(), [&](const Answer* answer) {
        return meets(*answer, test) == first;
    });
    if (agree || !lists_things(cell, test)) return agree ? first : Truth::unknown;
    const bool one_is = std::any_of(cell.begin(), cell.end(), [&](const Answer* answer) {
        return meets(*answer, test) == with_operator(Truth::yes, test.comparison);
    });
    return one_is ? with_operator(Truth::yes, test.comparison) : Truth::unknown;
}

Truth certified(model::AnswerTable::Cell cell, const std::vector<std::string>& keys, bool named,
                base::Date today) {
    const auto is_meant = [&](const model::Certification& certificate) {
        const std::string standard = text::search_key(certificate.standard);
        return std::any_of(keys.begin(), keys.end(),
                           [&](const std::string& key) { return text::has_word(standard, key); });
    };
    Truth best = Truth::unknown;
    bool denied = false;
    for (const Answer* answer : cell) {
        const auto* certificate = model::certification_in(answer->value);
        const bool meant = named || (certificate != nullptr && is_meant(*certificate));
        if (!meant) continue;
        const bool expired = model::has_expired(*answer, today);
        if (answer->state == AnswerState::yes && !expired) best = Truth::yes;
        denied = denied || expired || answer->state == AnswerState::no;
    }
    return best == Truth::yes || !denied ? best : Truth::no;
}

}  // namespace kurabe::query
