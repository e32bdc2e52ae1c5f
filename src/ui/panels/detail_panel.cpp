#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/detail/detail_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/mode_panels.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float narrow_label = 104;
constexpr float wide_label = 220;
constexpr float min_text = 160;
constexpr float widest_text = 700;  // longer lines are hard to read
constexpr int label_column = 0;
constexpr int text_column = 1;

struct DetailState {
    TableState table;
};

// A property and its answer, or a label and a text.
struct DetailRow {
    std::string id;
    std::string_view label;
    const app::AnswerDetail* answer = nullptr;
    std::string text;
    std::string_view kind;  // of a text, for the record
    ImU32 colour = colour::text;
};

struct DetailRows {
    std::vector<DetailRow> rows;
    std::vector<TableRow> order;  // the rows, and the groups' headers between them

    void add_header(std::string_view id, std::string_view label) {
        order.push_back({.id = id, .label = label, .is_header = true});
    }
    void add(DetailRow row) {
        order.push_back({.index = rows.size()});
        rows.push_back(std::move(row));
    }
};

void add_group(const app::DetailGroupView& group, DetailRows& all, const wording::Texts& texts) {
    all.add_header(group.id, group.label);
    if (!group.not_checkable.empty()) {
        all.add({.id = group.id,
                 .label = {},
                 .text = texts.text("ui.not_checkable", {{"why", group.not_checkable}}),
                 .kind = "not-checkable",
                 .colour = colour::silent});
    }
    int index = 0;
    for (const app::AnswerDetail& answer : group.answers) {
        all.add({.id = group.id + "|" + answer.property_id + "|" + std::to_string(index++),
                 .label = answer.property_label,
                 .answer = &answer,
                 .text = {},
                 .kind = {}});
    }
}

void add_silent(const app::DetailView& view, DetailRows& all) {
    if (view.silent.empty()) return;
    all.add_header("silent", view.silent_title);
    std::string labels;
    for (const std::string& label : view.silent) labels += (labels.empty() ? "" : " / ") + label;
    all.add(
        {.id = "silent", .label = {}, .text = labels, .kind = "silent", .colour = colour::silent});
}

DetailRows rows_of(const app::DetailView& view, const wording::Texts& texts) {
    DetailRows all;
    for (std::size_t i = 0; i < view.facts.size(); ++i) {
        const app::Field& fact = view.facts[i];
        all.add({.id = "fact|" + std::to_string(i),
                 .label = fact.label,
                 .text = fact.text,
                 .kind = "fact"});
    }
    for (const app::DetailGroupView& group : view.groups) add_group(group, all, texts);
    add_silent(view, all);
    for (TableRow& row : all.order) {
        if (!row.is_header) row.id = all.rows[row.index].id;
    }
    return all;
}

float row_height(const DetailRow& row, const ColumnWidths& widths, const wording::Texts& texts) {
    const float width = widths[text_column];
    const float text = row.answer != nullptr ? answer_detail_height(*row.answer, width, texts)
                                             : lay_out(row.text, width).size.y;
    return std::max(lay_out(row.label, widths[label_column]).size.y, text);
}

void draw_part(const DetailRow& row, const CellArea& area, PanelContext& context) {
    if (area.column == label_column) {
        const TextBlock label = lay_out(row.label, area.size.x);
        context.selection.draw(area.at, colour::muted, label);
    } else if (row.answer != nullptr) {
        draw_answer_detail(*row.answer, area.at, area.size.x, "detail-answer", row.id, context);
    } else {
        context.selection.draw(area.at, row.colour, lay_out(row.text, area.size.x));
    }
}

Node describe(const DetailRow& row, int column) {
    if (column == label_column) {
        const std::string& id = row.answer != nullptr ? row.answer->property_id : row.id;
        return {.role = Role::rowheader, .id = id, .name = std::string(row.label)};
    }
    return {.role = Role::gridcell, .kind = row.kind, .id = row.id, .name = row.text};
}

}  // namespace

void draw_detail_bar(PanelContext& context) {
    const auto& view = context.views.get<app::DetailView>();
    if (const auto* picked = combo(context, "detail_profile", view.profiles, 340)) {
        context.commands.emplace_back(app::SetDetailProfile{*picked});
    }
    for (const app::Choice& order : view.orders) {
        same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(order.label));
        if (toggle(context, Toggle::radio, "detail_order:" + order.id, order.label,
                   order.selected)) {
            context.commands.emplace_back(app::SetDetailOrder{
                order.id == "document" ? app::DetailOrder::document : app::DetailOrder::category});
        }
    }
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x,
                      button_width(context.texts.text("ui.copy_table")));
    copy_table_button(context);
}

void draw_detail(PanelContext& context) {
    const auto& view = context.views.get<app::DetailView>();
    if (!view.empty.title.empty()) {
        empty_state(context, view.empty);
        return;
    }
    const TextOwner owner(context.selection, "detail");
    section_title(context, "detail_title", view.title, 1);
    const DetailRows all = rows_of(view, context.texts);
    const auto row_at = [&](const TableRow& row) -> const DetailRow& {
        return all.rows[row.index];
    };
    Table table;
    table.id = "detail";
    table.columns = {{.id = "property", .width = {narrow_label, wide_label, false}},
                     {.id = "answer", .width = {min_text, widest_text}}};
    table.rows = all.order;
    table.frozen_columns = 0;
    table.has_header = false;
    table.column_lines = false;
    table.has_cursor = false;
    table.draws_all_rows = true;
    table.revision = context.views.revision<app::DetailView>();
    table.row_height = [&](const TableRow& row, const ColumnWidths& widths) {
        return row_height(row_at(row), widths, context.texts);
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        draw_part(row_at(row), area, context);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        return describe(row_at(row), column);
    };
    draw_table(table, context.states.get<DetailState>().table, context);
}

}  // namespace kurabe::ui
