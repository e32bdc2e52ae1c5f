// What was decided of a requirement, a property or a service, and what can be entered: the same
// beside the board and beside answers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/view_context.h"
#include "decide/carry_over.h"
#include "decide/verdict.h"
#include "model/judgement.h"

namespace kurabe::app {

struct JudgementMark {
    model::Decision decision = model::Decision::open;
    decide::Standing standing = decide::Standing::none;
    std::string text;    // "受け入れる", with what there is to know: "(引き継ぎ)"; "" where none
    std::string marked;  // the same behind its mark, as it stands among answers: "■ 受け入れる"
    // Accepted though not met, or rejected though met.
    bool disagrees = false;
};

struct JudgementView {
    JudgedCell cell;  // of which it is
    JudgementMark mark;
    std::string note;
    std::string until;                 // of an exception, as it is typed
    std::vector<std::string> history;  // the latest first: who decided what, when
    // The same for copies and print: without people where they are to stay out.
    std::vector<std::string> copied_history;
    std::string made_on;  // the edition it was made on, where that is another one
    std::string reviewer;
    std::string approver;
};

// `verdict` stands beside it: cannot_tell where none does, with which nobody disagrees.
[[nodiscard]] JudgementView judgement_view(const ViewContext& context, const JudgedCell& cell,
                                           const model::JudgedThing& of,
                                           const decide::Standpoint& standpoint,
                                           decide::Verdict verdict);
// What a person decided, as tables and panes say it.
[[nodiscard]] JudgementMark judgement_mark(const decide::Standpoint& standpoint,
                                           decide::Verdict verdict, const wording::Texts& texts);

// The standpoint on a property of a column of the table.
[[nodiscard]] decide::Standpoint standpoint_of_property(const ViewContext& context,
                                                        std::string_view property,
                                                        std::size_t column);
// Of one cell of the matrix: its judgement is entered there.
[[nodiscard]] JudgementView judgement_of_property(const ViewContext& context,
                                                  const std::string& property, std::size_t column);

[[nodiscard]] std::string decision_text(model::Decision decision, const wording::Texts& texts);
// "2026年12月1日 審査 佐藤 承認 鈴木".
[[nodiscard]] std::string made_by(const model::Judgement& judgement, const wording::Texts& texts);

}  // namespace kurabe::app
