#include "query/engine/doubt.h"

#include <variant>

#include "query/engine/truth.h"

namespace kurabe::query {
namespace {

Doubt doubt_of(const model::Quantity& found, const model::Quantity& wanted) {
    if (!model::in_one_measure(found, wanted)) return Doubt::unit;
    if (found.least && found.most) {
        // Equal ends leave nothing open but how long a month is.
        return *found.least == *found.most ? Doubt::unit : Doubt::range;
    }
    if (found.most) return Doubt::upper_limit;
    return found.least ? Doubt::lower_limit : Doubt::none;
}

Doubt doubt_of(const model::Answer& answer, const PropertyTest& test) {
    using model::AnswerState;
    if (answer.state == AnswerState::unclear || answer.state == AnswerState::undisclosed) {
        return Doubt::none;
    }
    if (std::holds_alternative<std::monostate>(answer.value)) return Doubt::no_figure;
    const auto* found = std::get_if<model::Quantity>(&answer.value);
    const auto* value = std::get_if<model::Value>(&test.operand);
    const auto* wanted = value == nullptr ? nullptr : std::get_if<model::Quantity>(value);
    return found == nullptr || wanted == nullptr ? Doubt::none : doubt_of(*found, *wanted);
}

}  // namespace

std::string_view to_name(Doubt doubt) {
    switch (doubt) {
        case Doubt::none: return "";
        case Doubt::upper_limit: return "upper_limit";
        case Doubt::lower_limit: return "lower_limit";
        case Doubt::range: return "range";
        case Doubt::unit: return "unit";
        case Doubt::no_figure: return "no_figure";
        case Doubt::several_answers: return "several_answers";
    }
    return "";
}

Doubt doubt_of(model::AnswerTable::Cell cell, const PropertyTest& test) {
    if (cell.empty() || meets(cell, test) != Truth::unknown) return Doubt::none;
    const Doubt first = doubt_of(*cell.front(), test);
    for (const model::Answer* const& answer : cell) {
        const bool open = meets({&answer, 1}, test) == Truth::unknown;
        if (!open || doubt_of(*answer, test) != first) return Doubt::several_answers;
    }
    return first;
}

}  // namespace kurabe::query
