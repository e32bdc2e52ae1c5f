#include "ui/panels/review_summary.h"

#include <algorithm>
#include <string>

#include "app/views/overview/review_summary_view.h"
#include "ui/panels/copy_menu.h"
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

constexpr float max_summary_rows = 12;

// As high as its rows, up to a limit behind which it scrolls.
float table_height(std::size_t rows, float row, const TableState& state) {
    const float height = std::max(row + 2 * ImGui::GetStyle().CellPadding.y, size::target());
    const float shown = std::min(static_cast<float>(rows), max_summary_rows);
    return (shown + 1) * height + 2 + state.sideways_bar;
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
                             .width = {150, 260, false},
                             .takes_focus = true});
    for (const std::string& severity : view.severities) {
        table.columns.push_back({.id = severity, .label = severity, .width = {90}});
    }
    table.columns.push_back({.id = "review_judgement", .label = judgement, .width = {120}});
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        table.rows.push_back({.id = view.rows[i].key, .index = i});
    }
    table.has_cursor = false;
    table.size.y = table_height(view.rows.size(), size::line, state.totals);
    table.revision = context.views.revision<app::ReviewSummaryView>();
    table.row_height = [](const TableRow&, const ColumnWidths&) { return size::line; };
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

constexpr int line_column = 4;

// Where a day stands on the line, of which the ends leave room for a dot.
float place_on(const app::ReviewSummaryView& view, double months, const CellArea& area) {
    constexpr float margin = 6;
    const double share = std::clamp(months / view.months_ahead, 0.0, 1.0);
    return area.at.x + margin + static_cast<float>(share) * (area.size.x - 2 * margin);
}

// Labels that would run into the one before are left out.
void draw_months(const app::ReviewSummaryView& view, const CellArea& area) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float free_from = area.at.x;
    for (const app::MonthMark& mark : view.marks) {
        const float x = place_on(view, mark.months, area);
        const float width = ImGui::CalcTextSize(mark.label.c_str()).x;
        const float left = std::min(x, area.at.x + area.size.x - width);
        if (left < free_from) continue;
        list.AddText({left, area.at.y}, colour::muted, mark.label.c_str());
        free_from = left + width + space::small;
    }
}

// From the day of the review to the end; what has ended has a cross where the line begins.
void draw_line(const app::ReviewSummaryView& view, const app::EndView& end, const CellArea& area) {
    constexpr float radius = 4;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = area.at.y + size::line / 2;
    const float from = place_on(view, 0, area);
    for (const app::MonthMark& mark : view.marks) {
        const float x = place_on(view, mark.months, area);
        list.AddLine({x, area.at.y}, {x, area.at.y + size::line}, colour::border);
    }
    if (end.passed) {
        list.AddLine({from - radius, y - radius}, {from + radius, y + radius}, colour::bad, 2);
        list.AddLine({from - radius, y + radius}, {from + radius, y - radius}, colour::bad, 2);
        return;
    }
    const float to = place_on(view, end.months, area);
    list.AddLine({from, y}, {to, y}, colour::accent, 2);
    if (end.months > view.months_ahead) {  // later than the line goes
        list.AddTriangleFilled({to - radius, y - radius}, {to + radius, y},
                               {to - radius, y + radius}, colour::accent);
    } else {
        list.AddCircleFilled({to, y}, radius, colour::accent);
    }
}

// Leads to where it is said, or was decided.
void open(const app::EndView& end, PanelContext& context) {
    if (!end.answer.empty()) {
        context.commands.emplace_back(app::SelectCell{end.answer});
        context.commands.emplace_back(app::SetMode{app::ViewMode::matrix});
    } else {
        context.commands.emplace_back(app::SelectBoardCell{end.judged});
        context.commands.emplace_back(app::SetMode{app::ViewMode::board});
    }
}

const std::string& end_text(const app::EndView& end, int column) {
    static const std::string none;
    switch (column) {
        case 0: return end.date;
        case 1: return end.left;
        case 2: return end.service;
        case 3: return end.what;
        default: return none;
    }
}

void draw_ends(const app::ReviewSummaryView& view, ReviewSummaryState& state,
               PanelContext& context) {
    if (view.ends.empty()) return;
    const auto& texts = context.texts;
    section_title(context, "ends", texts.text("overview.ends"));
    ImGui::SameLine(0, space::medium);
    copy_table_button(context);
    const std::string date = texts.text("overview.end_date");
    const std::string left = texts.text("overview.time_left");
    const std::string service = texts.text("overview.service");
    const std::string what = texts.text("overview.what_ends");
    const std::string line = texts.text("overview.time_line");
    Table table;
    table.id = "ends";
    table.columns = {
        {.id = "end_date", .label = date, .width = {220, 240, false}, .takes_focus = true},
        {.id = "end_left", .label = left, .width = {160, 170, false}},
        {.id = "end_service", .label = service, .width = {110, 160, false}},
        {.id = "end_what", .label = what, .width = {140}},
        {.id = "end_line", .label = line, .width = {180}}};
    for (std::size_t i = 0; i < view.ends.size(); ++i) {
        table.rows.push_back({.id = view.ends[i].id, .index = i});
    }
    table.has_cursor = false;
    table.size.y = table_height(view.ends.size(), size::line, state.ends);
    table.revision = context.views.revision<app::ReviewSummaryView>();
    table.row_height = [](const TableRow&, const ColumnWidths&) { return size::line; };
    table.draw_header = [&](const CellArea& area) {
        if (area.column == line_column) return draw_months(view, area);
        const auto column = static_cast<std::size_t>(area.column);
        ImGui::TextUnformatted(std::string(table.columns[column].label).c_str());
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        const app::EndView& end = view.ends[row.index];
        if (area.chosen) open(end, context);
        if (area.column == line_column) return draw_line(view, end, area);
        const ImU32 ink = area.column == 0 ? ImU32(colour::accent) : ImU32(colour::text);
        draw_text(area, end.passed ? ImU32(colour::bad) : ink, end_text(end, area.column));
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        const app::EndView& end = view.ends[row.index];
        return Node{.role = column == 0 ? Role::rowheader : Role::gridcell,
                    .kind = "end",
                    .id = end.id + "|" + std::to_string(column),
                    .name = column == line_column ? end.left : end_text(end, column)};
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
    const std::string open_board = context.texts.text("overview.open_board");
    same_line_or_wrap(space::medium, button_width(open_board));
    if (button(context, "open_board", open_board)) {
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
