// The filter: its text, what is wrong with it, and the facets.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/view_context.h"
#include "model/answer_state.h"
#include "query/language/expression.h"
#include "wording/translations.h"

namespace kurabe::app {

struct FacetValue {
    std::string id;
    std::string label;
    std::string written;     // how the filter's text names it
    std::size_t count = 0;   // rows it would show; of certificates, vendors
    std::size_t folded = 0;  // rows that the matrix would fold, beside these
    bool selected = false;
    model::AnswerState state = model::AnswerState::not_stated;  // for facets by state
    std::string hint;  // what it means; "" where the label says all
};

struct FacetGroup {
    query::Field field = query::Field::state;
    std::string id;  // the field's name: "state"
    std::string label;
    std::vector<FacetValue> values;
    std::string hint = {};  // what it asks for
};

// A filter that can be taken in place of the present one.
struct FilterOffer {
    std::string label;  // what of it is new
    std::string text;
};

// One of the conditions that must all be met.
struct FilterCondition {
    text::Span span;      // bytes of the text
    std::string written;  // what stands there
    std::string without;  // the text without it
    bool wrong = false;   // something in it is not understood
};

// What could not be understood in the filter's text, and what to do about it.
struct FilterProblem {
    text::Span span;    // bytes of the text
    std::string place;  // "5文字目"
    std::string what;
    std::string fix;
    bool unfinished = false;  // may still be typed: what is missing would stand at the text's end
};
[[nodiscard]] FilterProblem problem_view(const query::Problem& problem, std::string_view text,
                                         const wording::Texts& texts);

struct FilterView {
    static constexpr Parts depends_on = {
        Part::language, Part::mode,   Part::profiles, Part::columns, Part::rows,
        Part::filter,   Part::search, Part::diff,     Part::detail,  Part::day};
    [[nodiscard]] static FilterView build(const ViewContext& context);

    std::string text;
    std::vector<FilterProblem> problems;
    std::string problems_note;  // what became of what is wrong; "" where nothing is
    std::vector<FilterCondition> conditions;
    // Properties that a name nobody knows may mean, or words that nothing or little has.
    std::vector<FilterOffer> near_misses;
    std::string near_misses_lead;
    std::vector<FacetGroup> groups;
    bool active = false;  // something is set, so "clear" has something to do
    std::string summary;
};

}  // namespace kurabe::app
