// The program's one table: panels say which columns and rows it has and how a cell is measured and
// drawn. It lays out, keeps the headers and the name of the group on top in sight, folds groups,
// draws only the rows and columns that are in sight, moves the keyboard's cursor, shows which
// cell's answer is open, and records itself (see semantics.h).
#pragma once

#include <imgui.h>

#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"
#include "ui/panel_context.h"
#include "ui/table/row_heights.h"
#include "ui/table/table_cursor.h"

namespace kurabe::ui {

// With the padding, the program's pixels. Columns that stretch share what the others leave; one
// that does not gives way between its greatest width and its least before the table has to scroll;
// where it scrolls, it has its greatest if two stretched ones have room beside it.
struct ColumnWidth {
    float min = 0;
    float max = FLT_MAX;
    bool stretches = true;
    // Of one that stretches: in which no word of it is cut. It gives way to that first, and to its
    // least before the table scrolls. Where it scrolls all the same, all that stretch have one
    // width, of which a whole number fits: none is cut at the edge at first.
    float scrolling_min = 0;

    static ColumnWidth fixed(float width) { return {width, width, false}; }
};

struct TableColumn {
    std::string_view id = {};     // stable, the same in every language
    std::string_view label = {};  // of its header; "": none
    ColumnWidth width = {};
    bool takes_focus = false;  // its cells can be chosen
    bool header_takes_focus = false;
};

// A row of cells, or the header of a group of them, or of the last rows of a group, which are
// folded at first.
struct TableRow {
    std::string_view id = {};     // the property's, the group's …
    std::string_view label = {};  // of a header
    bool is_header = false;
    bool is_part = false;   // of a header: of a group's last rows
    std::size_t group = 0;  // its place among the groups, and
    std::size_t index = 0;  // in its group
    // Of a row of cells: what stands in place of those behind the columns that stay in sight (at
    // least one), once, as wide as all of them.
    std::string_view note = {};
};

// The rows of a view's groups, each group behind its header.
template <typename Group, typename Row>
[[nodiscard]] std::vector<TableRow> flatten(const std::vector<Group>& groups,
                                            std::vector<Row> Group::* rows_of) {
    std::vector<TableRow> rows;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        rows.push_back({groups[group].id, groups[group].label, true, false, group, 0});
        const std::vector<Row>& inside = groups[group].*rows_of;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            rows.push_back({inside[i].property_id, "", false, false, group, i});
        }
    }
    return rows;
}

// Where a cell, or a column's header, is drawn.
struct CellArea {
    int column = 0;
    ImVec2 at;  // inside the padding
    ImVec2 size;
    bool chosen = false;  // in this frame
};

// Of the columns' insides.
using ColumnWidths = std::vector<float>;

struct Table {
    const char* id = "";
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    int frozen_columns = 1;  // they stay where the others scroll
    bool has_header = true;
    bool column_lines = true;
    // The keyboard reaches all cells, also those out of sight; else it goes through those that are
    // drawn, and from there to what stands beside the table.
    bool has_cursor = true;
    // 0: the room that is left; of its height only what the rows take, the rest is ground.
    ImVec2 size = {0, 0};

    // Heights of what stands inside the padding, a note aside; asked for only when `revision` or
    // the widths change.
    std::uint64_t revision = 0;
    std::function<float(const ColumnWidths& widths)> header_height;  // none: a line's
    std::function<float(const TableRow& row, const ColumnWidths& widths)> row_height;

    // Cells that a note stands in place of are never asked for, here and below.
    std::function<void(const CellArea& area)> draw_header;  // none: its label
    std::function<void(const TableRow& row, const CellArea& area)> draw_cell;

    // The edition whose answer a cell shows: chosen, the cell opens it; chosen again, the mouse
    // closes it and the keyboard goes into the pane. "", or no function: it has no answer.
    std::function<std::string_view(const TableRow& row, int column)> answer_of;
    // Whether cells can be selected: the view can copy a range of them. Where none opens an answer,
    // a click selects one.
    bool selects_cells = false;
    // Moves a column that header_takes_focus before another one, or behind the last one, where the
    // number is that of all columns; none: their order is fixed.
    std::function<void(int column, int before)> move_column;
    // The width in which nothing of a column has to be wrapped, with the padding; none: it has the
    // width of the start.
    std::function<float(int column)> fitting_width;
    // Opens what a cell shows, or closes it (an empty one); none: SelectCell.
    std::function<void(const app::CellReference& cell)> open_cell;
    app::CellReference open;  // whose answer is open; brought into sight where it has become so

    // The column that is brought into sight where it has become another; "": none.
    std::string_view shown_column = {};

    // What is recorded; the table adds places and states.
    std::function<Node(int column)> describe_header;  // none: its id and label
    std::function<Node(const TableRow& row, int column)> describe_cell;
};

struct TableState {
    TableCursor cursor;
    float header_height = 0;
    RowHeights heights;
    std::string shown_column;
    float sideways_bar = 0;   // height of the bar that scrolls sideways, in the last frame
    int dragged_column = -1;  // by its header
    // Ids of headers that are not as they were at first.
    std::set<std::string, std::less<>> toggled;
    std::uint64_t folds = 0;  // how often one was folded or unfolded

    // Whether only the header is shown.
    [[nodiscard]] bool is_folded(const TableRow& header) const {
        return toggled.contains(header.id) != header.is_part;
    }
    void toggle(const TableRow& header) {
        const auto found = toggled.find(header.id);
        if (found == toggled.end()) {
            toggled.emplace(header.id);
        } else {
            toggled.erase(found);
        }
        ++folds;
    }
};

// The name of a column's width (Preferences::widths).
[[nodiscard]] std::string width_name(std::string_view table, std::string_view column);
inline constexpr float min_dragged_column = 56;
inline constexpr float max_dragged_column = 1600;

void draw_table(const Table& table, TableState& state, PanelContext& context);

}  // namespace kurabe::ui
