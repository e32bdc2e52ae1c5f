// The pane beside the board: one requirement and one service, all that the verdict rests on, and
// what was decided.
#pragma once

#include <string>
#include <vector>

#include "app/views/board/board_view.h"
#include "app/views/choice.h"
#include "app/views/filter/filter_view.h"
#include "app/views/service_answers.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// A property that the check asks about.
struct AskedPropertyView {
    std::string id;
    std::string label;
    ServiceAnswers said;                      // by the documents
    std::vector<std::string> replies;         // of the vendor, each in one line
    std::vector<std::string> copied_replies;  // as JudgementView::copied_history
    bool is_option = false;                   // so that it can be contracted
    bool contracted = false;
    std::string example;  // of a figure: "14日"; "" where it takes none
};

// What can be changed of a requirement.
struct RequirementForm {
    std::string policy_key;
    model::Requirement requirement;
    std::vector<Choice> groups;  // of the policy, and none
    std::string problem;         // of the check, the first
    std::vector<FilterProblem> problems;
};

struct BoardPaneView {
    static constexpr Parts depends_on = {Part::language,   Part::mode,       Part::profiles,
                                         Part::columns,    Part::filter,     Part::review,
                                         Part::judgements, Part::notes,      Part::board,
                                         Part::day,        Part::preferences};
    [[nodiscard]] static BoardPaneView build(const ViewContext& context);

    bool open = false;
    BoardCell cell;  // without a requirement: the service as a whole
    std::string service;
    std::string edition;

    std::string severity;
    std::string requirement;
    std::string reason;        // why it is required
    std::vector<Field> facts;  // where the organisation's rules say so, the check …
    decide::Verdict verdict = decide::Verdict::cannot_tell;
    std::string verdict_text;
    std::string sentence;                 // why
    std::vector<std::string> conditions;  // each in a sentence
    std::vector<std::string> deciding;    // what would decide, each alternative in a line
    std::vector<AskedPropertyView> asked;

    RequirementForm form;

    JudgementView judgement;
};

// Its cell, where the board is shown and it is open there; an empty one else.
[[nodiscard]] BoardCell open_board_cell(const ViewContext& context);

}  // namespace kurabe::app
