#include "ui/panels/review_summary.h"

#include <algorithm>
#include <string>

#include "app/views/overview/review_summary_view.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

struct ReviewSummaryState {
    TableState totals;
    TableState ends;
};

constexpr float line_height = size::text + size::line_gap;
constexpr float max_rows_in_sight = 12;

// As high as its rows, up to a limit behind which it scrolls.
float table_height(std::size_t rows, float row) {
    const float padding = 2 * ImGui::GetStyle().CellPadding.y;
    const float shown = std::min(static_cast<float>(rows), max_rows_in_sight);
    return (shown + 1) * (row + padding) + 2;
}

void draw_text(const CellArea& area, ImU32 colour, const std::string& text) {
    if (single_line(*ImGui::GetWindowDrawList(), area.at, area.size.x, colour, text)) tooltip(text);
}

const std::string& total_text(const app::ReviewSummaryView& view, std::size_t row, int column) {
    const app::ReviewSummaryRow& shown = view.rows[row];
    const auto severity = static_cast<std::size_t>(column - 1);
    return severity < shown.totals.size() ? shown.totals[severity] : shown.judgement;
}

void draw_totals(const app::ReviewSummaryView& view, ReviewSummaryState& state,
                 PanelContext& context) {
    const std::string service = context.texts.text("overview.service");
    const std::string judgement = context.texts.text("board.judgement");
    Table table;
    table.id = "review_totals";
    table.columns.push_back({.id = "review_service",
                             .label = service,
                             .width = {120, 260, false},
                             .takes_focus = true});
    for (const std::string& severity : view.severities) {
        table.columns.push_back({.id = severity, .label = severity, .width = {90}});
    }
    table.columns.push_back({.id = "review_judgement", .label = judgement, .width = {120}});
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        table.rows.push_back({.id = view.rows[i].key, .index = i});
    }
    table.has_cursor = false;
    table.size.y = table_height(view.rows.size(), line_height);
    table.revision = context.views.revision<app::ReviewSummaryView>();
    table.row_height = [](const TableRow&, const ColumnWidths&) { return line_height; };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        if (area.column > 0) {
            return draw_text(area, colour::text, total_text(view, row.index, area.column));
        }
        if (area.chosen) {
            context.commands.emplace_back(app::SelectBoardCell{{"", view.rows[row.index].key}});
            context.commands.emplace_back(app::SetMode{app::ViewMode::board});
        }
        draw_text(area, colour::accent, view.rows[row.index].title);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        const app::ReviewSummaryRow& shown = view.rows[row.index];
        if (column == 0) {
            return Node{.role = Role::rowheader,
                        .kind = "review-service",
                        .id = shown.key,
                        .name = shown.title};
        }
        return Node{.role = Role::gridcell,
                    .kind = "review-total",
                    .id = shown.key + "|" + std::to_string(column),
                    .name = total_text(view, row.index, column)};
    };
    draw_table(table, state.totals, context);
}

void draw_ends(const app::ReviewSummaryView& view, ReviewSummaryState& state,
               PanelContext& context) {
    if (view.ends.empty()) return;
    section_title(context, "ends", context.texts.text("overview.ends"));
    const std::string date = context.texts.text("overview.end_date");
    const std::string service = context.texts.text("overview.service");
    const std::string what = context.texts.text("overview.what_ends");
    Table table;
    table.id = "ends";
    table.columns = {{.id = "end_date", .label = date, .width = {120, 220, false}},
                     {.id = "end_service", .label = service, .width = {100, 200, false}},
                     {.id = "end_what", .label = what, .width = {160}}};
    for (std::size_t i = 0; i < view.ends.size(); ++i) {
        table.rows.push_back({.id = view.ends[i].id, .index = i});
    }
    table.has_cursor = false;
    table.size.y = table_height(view.ends.size(), line_height);
    table.revision = context.views.revision<app::ReviewSummaryView>();
    table.row_height = [](const TableRow&, const ColumnWidths&) { return line_height; };
    const auto text_of = [&](const TableRow& row, int column) -> const std::string& {
        const app::EndView& end = view.ends[row.index];
        if (column == 0) return end.date;
        return column == 1 ? end.service : end.what;
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        const bool passed = view.ends[row.index].passed;
        draw_text(area, passed ? colour::bad : colour::text, text_of(row, area.column));
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        return Node{.role = column == 0 ? Role::rowheader : Role::gridcell,
                    .kind = "end",
                    .id = view.ends[row.index].id + "|" + std::to_string(column),
                    .name = text_of(row, column)};
    };
    draw_table(table, state.ends, context);
}

}  // namespace

void draw_review_summary(PanelContext& context) {
    const auto& view = context.views.get<app::ReviewSummaryView>();
    if (view.rows.empty() && view.awaited.empty()) return;
    auto& state = context.states.get<ReviewSummaryState>();
    const std::string policy = context.texts.text("overview.review", {{"policy", view.policy}});
    wrapped_text(context, policy, colour::text);
    record_text(context, "summary", "review_summary", policy);
    ImGui::SameLine(0, space::medium);
    if (button(context, "open_board", context.texts.text("overview.open_board"))) {
        context.commands.emplace_back(app::SetMode{app::ViewMode::board});
    }
    if (!view.awaited.empty()) {
        wrapped_text(context, view.awaited, colour::muted);
        record_text(context, "status", "review_awaited", view.awaited);
        return;
    }
    draw_totals(view, state, context);
    ImGui::Dummy({0, space::medium});
    draw_ends(view, state, context);
    ImGui::Dummy({0, space::medium});
}

}  // namespace kurabe::ui
