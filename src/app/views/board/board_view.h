// The board: requirements are rows, editions are columns, verdicts are cells.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/session/board_filter.h"
#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "app/views/judgement/judgement_view.h"
#include "app/views/view_context.h"
#include "decide/carry_over.h"
#include "decide/totals.h"
#include "decide/verdict.h"
#include "model/judgement.h"

namespace kurabe::app {

struct BoardCellView {
    decide::Verdict verdict = decide::Verdict::cannot_tell;
    std::string text;    // "適合", "適合(条件つき)" …
    std::string reason;  // why, in a few words: "記載なし"; "" where it is met without condition
    bool on_condition = false;
    JudgementMark judgement;
    bool left_out = false;  // the filter asks for others of the requirement
};

struct BoardRow {
    std::string id;  // of the requirement
    model::Severity severity = model::Severity::must;
    std::string severity_text;
    std::string text;
    std::string problem;    // of a check that is not understood; "" else
    std::size_t place = 0;  // in the policy
};

struct BoardGroup {
    std::string id;
    std::string label;
    std::vector<BoardRow> rows;
};

struct BoardColumn {
    std::string key;  // edition_key
    std::string title;
    std::string subtitle;  // edition and date
    // Of each severity that occurs: "必須 12〜15/17".
    std::vector<std::string> totals;
    JudgementMark judgement;  // of the service as a whole
};

struct BoardFacetValue {
    std::string id;
    std::string label;
    std::size_t count = 0;  // requirements that it would show
    bool selected = false;
};

struct BoardFacetView {
    BoardFacet facet = BoardFacet::verdict;
    std::string id;
    std::string label;
    std::vector<BoardFacetValue> values;
};

struct BoardFilterView {
    bool active = false;  // something is set, so "clear" has something to do
    std::string words;
    std::string summary;  // "要求25件のうち12件を表示"
    std::vector<BoardFacetView> facets;
    std::vector<WayOut> wider;  // each without one of the facets, where that would show something
};

class BoardCells;

struct BoardView {
    static constexpr Parts depends_on = {
        Part::language, Part::profiles,   Part::columns, Part::filter,   Part::search,
        Part::review,   Part::judgements, Part::day,     Part::verdicts, Part::board_filter};
    [[nodiscard]] static BoardView build(const ViewContext& context);

    std::vector<Choice> policies;
    std::string policy_key;
    bool removable = false;  // it was loaded
    std::string day;         // of the review, as it is typed; "" for today
    std::string title;       // of the policy, with its edition
    std::string summary;     // "25の要求 × 5サービス、2026年12月1日時点"
    std::vector<BoardColumn> columns;
    std::vector<BoardGroup> groups;  // with the requirements that the filter leaves
    BoardFilterView filter;
    std::size_t waiting = 0;    // judgements to be looked at again
    std::string waiting_text;   // "見直し待ち 3件", "" where none
    bool only_waiting = false;  // the filter asks for them
    Emptiness empty;            // also while the verdicts are being found out

    // The row's cell in a shown column; made when it is asked for.
    [[nodiscard]] BoardCellView cell(const BoardRow& row, std::size_t column) const;
    std::shared_ptr<const BoardCells> cells;
};

// "7–16/16": how many are met, at least and at most, of how many; "" of none.
[[nodiscard]] std::string count_text(const decide::Count& count, const wording::Texts& texts);
[[nodiscard]] std::string verdict_text(decide::Verdict verdict, bool on_condition,
                                       const wording::Texts& texts);

// Where a requirement stands in the policy; nothing where it has none of that id.
[[nodiscard]] std::optional<std::size_t> find_requirement(const model::Policy& policy,
                                                          std::string_view id);
// What views say while verdicts are being found out.
[[nodiscard]] Emptiness verdicts_awaited(const ViewContext& context);

}  // namespace kurabe::app
