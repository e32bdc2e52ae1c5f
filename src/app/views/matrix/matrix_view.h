// The matrix: properties are rows, editions are columns.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "app/views/cell_view.h"
#include "app/views/choice.h"
#include "app/views/chosen_columns.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"
#include "compare/ranking.h"

namespace kurabe::app {

// A way of ordering the columns by a row: "この項目の値で列を並べ替え(良い順)".
struct SortChoice {
    compare::SortOrder order = compare::SortOrder::best_first;
    std::string label;
    bool in_force = false;  // the columns stand in that order
};

struct ColumnView {
    std::string key;       // edition_key
    std::string title;     // service name
    std::string subtitle;  // edition and date
    std::string origin;    // what tells it from one that looks the same; "" where it is built in
    bool baseline = false;
    bool hidden = false;
    Match match = Match::all;
    std::string match_text;  // "× 条件に合わない", "" where nothing is to be said
};

struct RowView {
    std::string property_id;  // beside a note the framework's id and the row's: "csf20.GV.RM-01"
    std::string number;       // the framework's number where the order is a framework's, else ""
    std::string label;
    std::string explanation;
    std::string synonyms;  // by which the filter's words found it: "（同義語: MFA）", else ""
    std::vector<text::Span> label_hits;  // in the label with the synonyms behind it
    bool important = false;
    bool differs = false;
    bool silent = false;                   // no shown service says anything of it
    std::vector<SortChoice> sort_choices;  // none where its values have no order
    std::string sorted_text;    // "良い順 →" where the columns stand in such an order, else ""
    std::size_t table_row = 0;  // for MatrixView::cell; of no meaning beside a note
    // In place of cells: why no service's document answers this row of the framework. "" else.
    std::string note;
};

struct GroupView {
    std::string id;
    std::string label;
    std::vector<RowView> rows;  // where silent ones are folded, those come last
    // The line that silent rows fold into: "どのサービスも触れていない 14項目"; both "" where none
    // are folded.
    std::string silent_id;
    std::string silent_text;
};

// How many of the group's rows stand outside the fold.
[[nodiscard]] std::size_t count_unfolded(const GroupView& group);
// The folded rows' labels in a list, with their numbers.
[[nodiscard]] std::string folded_labels(const GroupView& group, const wording::Texts& texts);

class MatrixCells;

struct MatrixView {
    static constexpr Parts depends_on = {
        Part::language, Part::profiles, Part::columns, Part::rows,   Part::row_marks, Part::shades,
        Part::filter,   Part::search,   Part::day,     Part::review, Part::judgements};
    [[nodiscard]] static MatrixView build(const ViewContext& context);

    std::vector<ColumnView> columns;      // shown ones, in order
    std::vector<ColumnView> all_columns;  // with the hidden ones, for the column menu
    std::vector<GroupView> groups;        // none empty
    std::vector<Choice> row_orders;       // Kurabe's own and the frameworks', each with what it is
    bool only_differences = false;
    bool ignore_silence = false;
    // Rows of which no shown service says anything, whether folded or not; 0 where they would not
    // be folded: where the filter asks for particular properties, what it finds is shown.
    std::size_t silent = 0;
    bool show_silent = false;
    bool heat_map = false;
    std::string order_text;  // what is to be known of the framework whose order it is, "" without
    std::string summary;     // "182項目中 64項目を表示", and how many are folded
    FailingView failing;
    std::string left_out;  // "ほかに20社あります…" where there are too many columns, "" else
    Emptiness empty;

    // The row's cell in a shown column; made when it is first asked for.
    [[nodiscard]] const CellView& cell(const RowView& row, std::size_t column) const;
    // The same, not kept: where all cells are gone through, for hundreds of services.
    [[nodiscard]] CellView cell_once(const RowView& row, std::size_t column) const;
    std::shared_ptr<MatrixCells> cells;
};

}  // namespace kurabe::app
