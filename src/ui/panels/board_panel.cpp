#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "app/views/board/board_pane_view.h"
#include "app/views/board/board_view.h"
#include "base/date.h"
#include "ui/panels/board_filter_panel.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/groups_dialog.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/options_menu.h"
#include "ui/panels/policy_changes_dialog.h"
#include "ui/panels/print_menu.h"
#include "ui/panels/rivals_dialog.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/draft.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/verdict.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

struct BoardState {
    TableState table;
    Draft day;
    GroupsDialogState groups;
};

constexpr float wide_label_column = 320;
constexpr float narrow_label_column = 150;
constexpr float min_column = 104;
constexpr float glyph_room = glyph_size + space::tiny;
constexpr float day_width = 128;

// With more columns than that, rows have the height of two lines each for verdict, reason and
// judgement, so that not every cell need be laid out; columns are wide enough for that.
constexpr std::size_t max_columns_measured = 16;
constexpr float wide_min_column = 152;
constexpr float wide_cell_height = 2 * size::line + 4 * (size::small + size::line_gap);

bool is_wide(const app::BoardView& view) { return view.columns.size() > max_columns_measured; }

const app::BoardRow& row_of(const app::BoardView& view, const TableRow& row) {
    return view.groups[row.group].rows[row.index];
}

ImU32 severity_colour(model::Severity severity) {
    return severity == model::Severity::must ? colour::text : colour::muted;
}

ImU32 colour_of(const app::BoardCellView& cell) {
    if (cell.left_out) return colour::muted;
    return verdict_colour(cell.verdict, cell.on_condition);
}

std::string cell_id(const app::BoardRow& row, const app::BoardColumn& column) {
    return row.id + "|" + column.key;
}

// Verdict, reason, judgement, each on lines of its own. Gives the height; where it does not draw,
// it only measures.
float go_through_cell(const app::BoardCellView& cell, ImVec2 at, float width, bool draws,
                      PanelContext& context) {
    const float top = at.y;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float room = std::max(width - glyph_room, 1.0F);
    const TextBlock verdict = lay_out(cell.text, room);
    if (draws) {
        // What the filter leaves out stands there without its mark.
        if (!cell.left_out) {
            draw_verdict_glyph(list, {at.x, at.y + 1}, cell.verdict, cell.on_condition);
        }
        context.selection.draw({at.x + glyph_room, at.y}, colour_of(cell), verdict);
    }
    at.y += verdict.size.y;
    if (!cell.reason.empty()) {
        ImGui::PushFont(nullptr, size::small);
        const TextBlock reason = lay_out(cell.reason, room);
        if (draws) context.selection.draw({at.x + glyph_room, at.y}, colour::muted, reason);
        at.y += reason.size.y;
        ImGui::PopFont();
    }
    if (!cell.judgement.text.empty()) {
        at.y += size::line_gap;
        ImGui::PushFont(nullptr, size::small);
        const TextBlock judgement = lay_out(cell.judgement.marked, width);
        const ImU32 colour =
            cell.left_out ? ImU32(colour::muted) : judgement_colour(cell.judgement);
        if (draws) context.selection.draw(at, colour, judgement);
        at.y += judgement.size.y;
        ImGui::PopFont();
    }
    return at.y - top;
}

float row_height(const app::BoardView& view, const app::BoardRow& row, const ColumnWidths& widths,
                 PanelContext& context) {
    float height = size::line + lay_out(row.text, widths.front()).size.y;
    if (is_wide(view)) return std::max(height, wide_cell_height);
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        height = std::max(
            height, go_through_cell(view.cell(row, i), {0, 0}, widths[i + 1], false, context));
    }
    return height;
}

void draw_requirement(const app::BoardRow& row, const CellArea& area, PanelContext& context) {
    const TextOwner owner(context.selection, "requirement|" + row.id);
    ImGui::PushFont(nullptr, size::small);
    const bool wrong = !row.problem.empty();
    const std::string above = wrong ? row.severity_text + " — " + row.problem : row.severity_text;
    single_line(*ImGui::GetWindowDrawList(), area.at, area.size.x,
                wrong ? colour::bad : severity_colour(row.severity), above);
    ImGui::PopFont();
    context.selection.draw({area.at.x, area.at.y + size::line}, colour::text,
                           lay_out(row.text, area.size.x));
}

void draw_verdict(const std::string& id, const app::BoardCellView& cell, const CellArea& area,
                  PanelContext& context) {
    const TextOwner owner(context.selection, "verdict|" + id);
    go_through_cell(cell, area.at, area.size.x, true, context);
}

std::string cell_name(const app::BoardCellView& cell, const wording::Texts& texts) {
    std::string name = cell.text;
    for (const std::string* part : {&cell.reason, &cell.judgement.text}) {
        if (!part->empty()) name += ", " + *part;
    }
    if (cell.left_out) name += ", " + texts.text("board.left_out");
    return name;
}

Node describe(const std::string& id, const app::BoardCellView& cell, const wording::Texts& texts) {
    return {.role = Role::gridcell,
            .kind = "verdict",
            .id = id,
            .name = cell_name(cell, texts),
            .value = std::string(decide::to_name(cell.verdict))};
}

// The service, what of the requirements it meets, and what was decided of it as a whole; where
// there is little room, no more of it than leaves the table some.
float go_through_header(const app::BoardColumn& column, ImVec2 at, float width, bool draws,
                        PanelContext& context) {
    const float top = at.y;
    const auto line = [&](const std::string& text, ImU32 colour) {
        if (text.empty()) return;
        const TextBlock block = lay_out(text, width);
        if (draws) draw(*ImGui::GetWindowDrawList(), at, colour, block);
        at.y += block.size.y;
    };
    line(column.title, colour::text);
    ImGui::PushFont(nullptr, size::small);
    if (is_narrow_display()) {
        if (!column.totals.empty()) line(column.totals.front(), colour::text);
    } else {
        line(column.subtitle, colour::muted);
        for (const std::string& total : column.totals) line(total, colour::text);
    }
    if (!column.judgement.text.empty()) {
        line(column.judgement.marked, judgement_colour(column.judgement));
    }
    ImGui::PopFont();
    static_cast<void>(context);
    return at.y - top;
}

std::vector<TableColumn> columns_of(const app::BoardView& view, const std::string& label) {
    const float widest = is_narrow_display() ? narrow_label_column : wide_label_column;
    std::vector<TableColumn> columns = {{.id = "requirement",
                                         .label = label,
                                         .width = {narrow_label_column, widest, false},
                                         .takes_focus = true}};
    for (const app::BoardColumn& column : view.columns) {
        columns.push_back({.id = column.key,
                           .label = column.title,
                           .width = {is_wide(view) ? wide_min_column : min_column},
                           .takes_focus = true,
                           .header_takes_focus = true});
    }
    return columns;
}

std::vector<TableRow> rows_of(const app::BoardView& view) {
    std::vector<TableRow> rows;
    for (std::size_t group = 0; group < view.groups.size(); ++group) {
        const app::BoardGroup& shown = view.groups[group];
        rows.push_back({shown.id, shown.label, true, false, group, 0});
        for (std::size_t i = 0; i < shown.rows.size(); ++i) {
            rows.push_back({shown.rows[i].id, "", false, false, group, i});
        }
    }
    return rows;
}

Table board_table(const app::BoardView& view, const std::string& label, PanelContext& context) {
    const auto service = [](int column) { return static_cast<std::size_t>(column - 1); };
    Table table;
    table.id = "board";
    table.columns = columns_of(view, label);
    table.rows = rows_of(view);
    table.revision = context.views.revision<app::BoardView>();
    table.header_height = [&](const ColumnWidths& widths) {
        float height = size::line;
        for (std::size_t i = 0; i < view.columns.size(); ++i) {
            height = std::max(
                height, go_through_header(view.columns[i], {0, 0}, widths[i + 1], false, context));
        }
        return height;
    };
    table.row_height = [&](const TableRow& row, const ColumnWidths& widths) {
        return row_height(view, row_of(view, row), widths, context);
    };
    table.draw_header = [&, service](const CellArea& area) {
        if (area.column == 0) return ImGui::TextUnformatted(label.c_str());
        const app::BoardColumn& column = view.columns[service(area.column)];
        if (area.chosen) context.commands.emplace_back(app::SelectBoardCell{{"", column.key}});
        tooltip(context.texts.text("board.open_service"));
        go_through_header(column, area.at, area.size.x, true, context);
    };
    table.describe_header = [&, service](int column) {
        if (column == 0) return Node{.id = "requirement", .name = label};
        const app::BoardColumn& shown = view.columns[service(column)];
        std::string totals;
        for (const std::string& total : shown.totals)
            totals += (totals.empty() ? "" : ", ") + total;
        return Node{.id = shown.key,
                    .name = shown.title + " " + shown.subtitle,
                    .value = totals,
                    .description = shown.judgement.text};
    };
    table.draw_cell = [&, service](const TableRow& flat, const CellArea& area) {
        const app::BoardRow& row = row_of(view, flat);
        if (area.column == 0) return draw_requirement(row, area, context);
        const std::size_t shown = service(area.column);
        draw_verdict(cell_id(row, view.columns[shown]), view.cell(row, shown), area, context);
    };
    table.describe_cell = [&, service](const TableRow& flat, int column) {
        const app::BoardRow& row = row_of(view, flat);
        if (column == 0) {
            return Node{.role = Role::rowheader,
                        .id = row.id,
                        .name = row.text,
                        .value = row.severity_text,
                        .description = row.problem};
        }
        const std::size_t shown = service(column);
        return describe(cell_id(row, view.columns[shown]), view.cell(row, shown), context.texts);
    };
    table.answer_of = [&, service](const TableRow&, int column) -> std::string_view {
        if (column == 0) return {};
        return view.columns[service(column)].key;
    };
    table.open_cell = [&](const app::CellReference& cell) {
        context.commands.emplace_back(app::SelectBoardCell{{cell.property_id, cell.column_key}});
    };
    const auto& pane = context.views.get<app::BoardPaneView>();
    if (pane.open) table.open = {pane.cell.requirement, pane.cell.column_key};
    return table;
}

void draw_policy(const app::BoardView& view, PanelContext& context) {
    constexpr float most = 300;
    if (const auto picked =
            combo(context, "policy", view.policies, combo_width(view.policies, most))) {
        context.commands.emplace_back(app::ShowPolicy{*picked});
    }
    tooltip(context.texts.text("board.policy_hint"));
}

// An empty one is today; one that is no date yet changes nothing.
void draw_day(const app::BoardView& view, BoardState& state, PanelContext& context) {
    state.day.follow(view.day);
    const std::string label = context.texts.text("board.day");
    same_line_or_wrap(space::large, ImGui::CalcTextSize(label.c_str()).x + day_width);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(label.c_str());
    ImGui::SameLine();
    if (!text_field(context, "review_day", context.texts.text("board.day_hint"), state.day.text,
                    day_width, false)) {
        return;
    }
    const auto day = base::parse_date(state.day.text);
    const bool whole = day && day->day != 0;
    if (!whole && !state.day.text.empty()) return;
    state.day.known = state.day.text;
    context.commands.emplace_back(app::SetReviewDay{day});
}

void ask_button(PanelContext& context) {
    if (button(context, "ask", context.texts.text("board.ask"))) {
        context.commands.emplace_back(app::SetMode{app::ViewMode::questions});
    }
}

void policy_buttons(const app::BoardView& view, PanelContext& context) {
    const auto& texts = context.texts;
    same_line_or_wrap(space::small, button_width(texts.text("board.add_requirement")));
    if (button(context, "add_requirement", texts.text("board.add_requirement"))) {
        context.commands.emplace_back(app::AddRequirement{view.policy_key});
    }
    same_line_or_wrap(space::small, button_width(texts.text("board.edit_groups")));
    if (button(context, "edit_groups", texts.text("board.edit_groups"))) {
        context.states.get<BoardState>().groups.open = true;
        if (is_narrow_display()) ImGui::CloseCurrentPopup();  // of the options
        context.changes = true;
    }
    same_line_or_wrap(space::small, button_width(texts.text("board.save_policy")));
    if (button(context, "save_policy", texts.text("board.save_policy"))) {
        context.commands.emplace_back(app::SavePolicy{view.policy_key});
    }
    if (!view.removable) return;
    same_line_or_wrap(space::small, button_width(texts.text("board.remove_policy")));
    if (button(context, "remove_policy", texts.text("board.remove_policy"))) {
        context.commands.emplace_back(app::RemovePolicy{view.policy_key});
    }
}

// Those that wait are what is to be done: one click leads to them.
void show_waiting(const app::BoardView& view, PanelContext& context) {
    if (view.waiting_text.empty()) return;
    wrapped_text(context, view.waiting_text, colour::caution);
    record_text(context, "notice", "waiting", view.waiting_text);
    if (view.only_waiting) return;
    const std::string label = context.texts.text("board.show_waiting");
    same_line_or_wrap(space::small, button_width(label));
    if (button(context, "show_waiting", label)) {
        context.commands.emplace_back(app::ToggleBoardFacet{app::BoardFacet::judgement, "waits"});
    }
}

// All but what is asked of the vendors stands behind one button: the table comes first.
void draw_narrow_bar(const app::BoardView& view, PanelContext& context) {
    options_menu(
        [&] {
            draw_policy(view, context);
            draw_day(view, context.states.get<BoardState>(), context);
            policy_buttons(view, context);
            draw_policy_changes_button(context);
            same_line_or_wrap(space::small, button_width(context.texts.text("ui.copy_table")));
            copy_table_button(context);
            same_line_or_wrap(space::small, print_button_width(context));
            print_button(context);
            wrapped_text(context, view.summary, colour::text);
            record_text(context, "summary", "board_summary", view.summary);
        },
        context);
    same_line_or_wrap(space::small, button_width(context.texts.text("board.ask")));
    ask_button(context);
    show_waiting(view, context);
    draw_board_filter_summary(context);
}

}  // namespace

void draw_board_bar(PanelContext& context) {
    const auto& view = context.views.get<app::BoardView>();
    if (view.policy_key.empty()) return;
    draw_groups_dialog(context.states.get<BoardState>().groups, context);
    if (is_narrow_display()) return draw_narrow_bar(view, context);
    const auto& texts = context.texts;
    draw_policy(view, context);
    draw_day(view, context.states.get<BoardState>(), context);
    same_line_or_wrap(space::large, button_width(texts.text("board.ask")));
    ask_button(context);
    policy_buttons(view, context);
    if (!view.columns.empty()) {
        draw_policy_changes_button(context);
        same_line_or_wrap(space::small, button_width(texts.text("ui.copy_table")));
        copy_table_button(context);
        same_line_or_wrap(space::small, print_button_width(context));
        print_button(context);
    }
    wrapped_text(context, view.summary, colour::text);
    record_text(context, "summary", "board_summary", view.summary);
    show_waiting(view, context);
    draw_rivals_notice(context);
    draw_board_filter_summary(context);
}

void draw_board(PanelContext& context) {
    const auto& view = context.views.get<app::BoardView>();
    if (!view.empty.title.empty()) {
        empty_state(context, view.empty);
        return;
    }
    const std::string label = context.texts.text("board.requirement");
    const Table table = board_table(view, label, context);
    draw_table(table, context.states.get<BoardState>().table, context);
}

}  // namespace kurabe::ui
