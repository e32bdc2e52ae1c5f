// The words by which sheets are understood, as data: those of headers and answers
// ("kurabe/intake-words", assets/intake/words.json), and those of questions
// ("kurabe/intake-questions", assets/intake/questions.json). Everything here is a search key
// (text/search_key.h) but for English words that must stand alone.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "files/document.h"
#include "model/answer_state.h"
#include "model/unit.h"
#include "model/value.h"

namespace kurabe::intake {

// What a column is for.
enum class ColumnRole : std::uint8_t {
    none,
    number,
    category,
    question,
    definition,
    unit,
    answer,
    remarks,
    example,
};

inline constexpr std::array all_column_roles = {
    ColumnRole::none,     ColumnRole::number,     ColumnRole::category,
    ColumnRole::question, ColumnRole::definition, ColumnRole::unit,
    ColumnRole::answer,   ColumnRole::remarks,    ColumnRole::example};

[[nodiscard]] std::string_view to_name(ColumnRole role);  // "number" …
[[nodiscard]] std::optional<ColumnRole> column_role_from_name(std::string_view name);

using Keys = std::vector<std::string>;

// A period in words: "daily", "twice a year".
struct RateWords {
    Keys words;
    model::Decimal amount;
    model::Unit per = model::Unit::none;
};

struct IntakeWords {
    std::map<ColumnRole, Keys> headers;
    std::map<std::string, model::AnswerState, std::less<>> states;  // a whole mark: "有", "○"
    Keys unanswered;                                                // "-", "確認中"
    Keys as_above;                                                  // "同上"
    Keys no_remark;                                                 // "特になし"

    Keys negative;
    Keys negative_english;
    Keys conditions;
    Keys conditions_english;
    Keys varies;
    Keys affirmative;
    Keys affirmative_english;
    Keys harmless;    // what is excepted from hours of service everywhere: maintenance
    Keys exceptions;  // "excepting", of which that is said

    std::map<model::Qualifier, Keys> qualifiers;
    Keys at_least;  // behind an amount
    Keys at_least_before;
    Keys at_most;
    Keys at_most_before;
    Keys open_bounds;  // that exclude the amount itself: no value can say so
    Keys range_marks;
    Keys start;  // what a duration is counted from

    Keys every_day;
    Keys around_the_clock;
    Keys weekdays;
    std::vector<RateWords> rates;
    std::vector<std::pair<std::string, model::Term>> terms;
    // Of a property, by the code that each word stands for.
    std::map<std::string, std::vector<std::pair<std::string, std::string>>, std::less<>> codes;
    std::map<std::string, Keys, std::less<>> standards;  // of certificates, by property
};

// Words that stand in a text together, and others that must not.
struct Cue {
    Keys all;
    Keys none;
};
using Cues = std::map<std::string, std::vector<Cue>, std::less<>>;  // by property

struct IntakeQuestions {
    // Of a framework's row, the properties that its own answer answers; the catalog's references
    // name others that may be spoken of as well.
    std::map<std::string, std::map<std::string, std::vector<std::string>, std::less<>>, std::less<>>
        rows;
    Cues cues;  // in questions
    Cues said;  // in answers: what affirms the property, whatever was asked
};

[[nodiscard]] base::Result<IntakeWords> read_intake_words(const files::ParsedDocument& document);
[[nodiscard]] base::Result<IntakeWords> read_intake_words(std::string_view file,
                                                          std::string_view bytes);
[[nodiscard]] base::Result<IntakeQuestions> read_intake_questions(
    const files::ParsedDocument& document);
[[nodiscard]] base::Result<IntakeQuestions> read_intake_questions(std::string_view file,
                                                                  std::string_view bytes);

// How many bytes of words of the most specific of the cues stand in the key; 0 where none does.
[[nodiscard]] std::size_t weight_in(const std::vector<Cue>& cues, std::string_view key);

}  // namespace kurabe::intake
