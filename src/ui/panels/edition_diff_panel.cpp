#include "ui/panels/edition_diff_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/views/answer/cell_detail_view.h"
#include "ui/panels/diff_sides.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"
#include "ui/widgets/wording_block.h"

namespace kurabe::ui {
namespace {

struct EditionDiffState {
    TableState table;
};

constexpr float kinds_width = 212;
constexpr float least_change = 200;
constexpr float widest_change = 920;  // longer lines are hard to read
constexpr float text_label = 92;
constexpr float between_texts = 6;
constexpr int kinds_column = 0;
constexpr int change_column = 1;

const app::ChangeView& change_of(const app::EditionDiffView& view, const TableRow& row) {
    return view.groups[row.group].changes[row.index];
}

float lines_height(std::size_t lines) {
    return static_cast<float>(lines) * (ImGui::GetFontSize() + size::line_gap);
}

float content_height(const app::ChangeView& change, float width) {
    float height = lay_out(change.summary, width).size.y;
    for (const app::TextChange& text : change.texts) {
        height += between_texts + WordingBlock(text.runs, width - text_label).size().y;
    }
    return std::max(height, lines_height(change.kind_labels.size()));
}

void kind_chips(const app::EditionDiffView& view, PanelContext& context) {
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    for (const app::ChangeKindView& kind : view.counts) {
        const std::string label = kind.label + "  " + std::to_string(kind.count);
        const float width =
            ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
        const float next = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + width;
        if (!first && next < right) ImGui::SameLine();
        first = false;
        if (toggle(context, Toggle::chip, "change:" + kind.id, label, kind.selected)) {
            context.commands.emplace_back(app::ToggleChangeKind{kind.id});
        }
    }
}

void draw_kinds(const app::ChangeView& change, ImVec2 at) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_relation_glyph(list, at, change.relation);
    at.x += glyph_size + 6;
    for (const std::string& label : change.kind_labels) {
        list.AddText(at, relation_colour(change.relation), label.c_str());
        at.y += lines_height(1);
    }
}

void draw_texts(const app::ChangeView& change, ImVec2 at, float width, PanelContext& context) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const app::TextChange& text : change.texts) {
        at.y += between_texts;
        const WordingBlock block(text.runs, width - text_label);
        context.selection.draw(at, colour::muted, lay_out(text.label, text_label - size::pad));
        const ImVec2 beside(at.x + text_label, at.y);
        block.draw(list, beside);
        context.selection.add(beside, block.block());
        const float bottom = at.y + block.size().y;
        context.semantics.add({at.x + text_label, at.y}, {at.x + width, bottom}, [&] {
            return Node{.role = Role::paragraph,
                        .kind = "wording",
                        .id = change.property_id + "|" + text.id,
                        .name = text::marked(text.runs)};
        });
        at.y = bottom;
    }
}

void draw_change(const app::ChangeView& change, const CellArea& area, PanelContext& context) {
    const ImVec2 at = area.at;
    const float width = area.size.x;
    tooltip(change.explanation);
    const TextBlock summary = lay_out(change.summary, width);
    const TextOwner owner(context.selection,
                          "change|" + change.property_id + "|" + change.column_key);
    context.selection.draw(at, colour::text, summary, change.summary_hits);
    draw_texts(change, {at.x, at.y + summary.size.y}, width, context);
}

Node describe(const app::ChangeView& change, int column) {
    const bool kinds = column == kinds_column;
    Node node{.role = kinds ? Role::rowheader : Role::gridcell,
              .kind = kinds ? "change-kinds" : "change",
              .id = change.property_id,
              .name = change.summary,
              .value = std::string(compare::to_name(change.relation)),
              .description = change.explanation};
    if (!kinds) return node;
    node.name.clear();
    for (const std::string& label : change.kind_labels) {
        node.name += (node.name.empty() ? "" : " ") + label;
    }
    return node;
}

}  // namespace

void draw_edition_diff_bar(const app::EditionDiffView& view, PanelContext& context) {
    const auto draw_copy = [&] {
        if (view.groups.empty()) return;
        const std::string copy = context.texts.text("ui.copy_changes");
        same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(copy));
        if (button(context, "copy_table", copy)) {
            context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::table, {}});
        }
    };
    diff_sides(
        view.before_choices, view.after_choices,
        [&] {
            kind_chips(view, context);
            draw_copy();
        },
        context);
    if (is_narrow_display()) {  // the sides' lists say what the title does
        return summary_line(context, "edition_diff_summary", view.summary);
    }
    section_title(context, "edition_diff_title", view.title);
    kind_chips(view, context);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(view.summary.c_str());
    record_text(context, "summary", "edition_diff_summary", view.summary);
    draw_copy();
}

void draw_edition_diff(const app::EditionDiffView& view, PanelContext& context) {
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    Table table;
    table.id = "changes";
    table.columns = {{.id = "kinds", .width = ColumnWidth::fixed(kinds_width)},
                     {.id = "change", .width = {least_change, widest_change}, .takes_focus = true}};
    table.rows = flatten(view.groups, &app::ChangeGroupView::changes);
    table.frozen_columns = 0;
    table.has_header = false;
    table.column_lines = false;
    table.revision = context.views.revision<app::EditionDiffView>();
    table.open = app::open_cell(context.views);
    table.row_height = [&](const TableRow& row, const ColumnWidths& widths) {
        return content_height(change_of(view, row), widths[change_column]);
    };
    table.answer_of = [&](const TableRow& row, int column) -> std::string_view {
        if (column == kinds_column) return {};
        return change_of(view, row).column_key;
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        const app::ChangeView& change = change_of(view, row);
        if (area.column == kinds_column) return draw_kinds(change, area.at);
        draw_change(change, area, context);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        return describe(change_of(view, row), column);
    };
    draw_table(table, context.states.get<EditionDiffState>().table, context);
}

}  // namespace kurabe::ui
