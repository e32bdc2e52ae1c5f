// An answer in words, in one line: "あり: 10日 [目標値] (管理画面) [文書内に矛盾]".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/catalog.h"
#include "model/profile.h"
#include "text/fold.h"
#include "wording/translations.h"
#include "wording/units_beside.h"

namespace kurabe::wording {

// What a run says. Presenters map each role to a look: a bracket, a tag, an element.
enum class AnswerRole : std::uint8_t {
    state,          // the state in a word: "あり"
    value,          // "10日"
    qualifier,      // "目標値"
    expired,        // that the certificate no longer holds
    scope,          // what the answer holds for, where it does not hold for all
    contradiction,  // that the document contradicts itself
    proposal,       // the answer that nobody has confirmed, in words: "提案: あり: 10日"
};

struct AnswerRun {
    AnswerRole role = AnswerRole::state;
    std::string text;
    std::vector<text::Span> hits;                  // what the filter looks for, in `text`
    std::optional<base::Language> other_language;  // where it is not in the user's
};

struct AnswerLine {
    model::AnswerState state = model::AnswerState::not_stated;
    // In the order in which they are read, the state first; a role that has nothing to say is
    // absent.
    std::vector<AnswerRun> runs;
    std::optional<model::Quantity> figure =
        std::nullopt;  // what the value run says, to reckon with
    model::Qualifier qualifier = model::Qualifier::unqualified;
};

// `today` decides whether a certificate has expired; `beside` are the units of what stands in the
// same row.
[[nodiscard]] AnswerLine answer_line(const model::Answer& answer, const model::Property* property,
                                     const Texts& texts, base::Date today,
                                     const UnitsBeside& beside = {});
// Of a cell without answers.
[[nodiscard]] AnswerLine silence_line(const Texts& texts);

// "" where the line has no such run.
[[nodiscard]] std::string_view text_of(const AnswerLine& line, AnswerRole role);

// State and value as one text.
struct Statement {
    std::string text;
    std::vector<text::Span> hits;
};

// "あり: 10日"
[[nodiscard]] Statement full_statement(const AnswerLine& line);
// "10日", "なし", "オプション: 10日": a value goes without the word for yes, for presenters that
// draw a glyph for the state and where only the answer in question can be meant.
[[nodiscard]] Statement brief_statement(const AnswerLine& line);

// How a mark stands in plain text: "[目標値]", "(管理画面)"; state and value as they are.
[[nodiscard]] std::string bracketed(const AnswerRun& run);

// The whole line for presenters that have only characters: the full statement and all marks.
[[nodiscard]] std::string plain_text(const AnswerLine& line);

}  // namespace kurabe::wording
