#include <algorithm>
#include <string>
#include <vector>

#include "app/views/diff/edition_diff_view.h"
#include "ui/panels/diff_sides.h"
#include "ui/panels/panels.h"
#include "ui/table/answer_cell.h"
#include "ui/table/row_heights.h"
#include "ui/table/table_cursor.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"
#include "ui/widgets/wording_block.h"

namespace kurabe::ui {
namespace {

constexpr float kind_column = 212;
constexpr float widest_text = 920;  // longer lines are hard to read
constexpr float text_label = 92;
constexpr float between_texts = 6;
constexpr int change_column = 1;

struct FlatRow {
    const app::ChangeGroupView* group = nullptr;
    const app::ChangeView* change = nullptr;  // null: the group's header
};

std::vector<FlatRow> flatten(const app::EditionDiffView& view) {
    std::vector<FlatRow> rows;
    for (const app::ChangeGroupView& group : view.groups) {
        rows.push_back({&group, nullptr});
        for (const app::ChangeView& change : group.changes) rows.push_back({&group, &change});
    }
    return rows;
}

float inner(float column_width) { return column_width - 2 * ImGui::GetStyle().CellPadding.x; }

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

float row_height(const FlatRow& flat, float width) {
    if (flat.change == nullptr) return group_row_height;
    return content_height(*flat.change, width) + 2 * ImGui::GetStyle().CellPadding.y;
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
        if (toggle(context, "chip", "change:" + kind.id, label, kind.selected)) {
            context.commands.emplace_back(app::ToggleChangeKind{kind.id});
        }
    }
}

void draw_kinds(const app::ChangeView& change, PanelContext& context) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from = ImGui::GetCursorScreenPos();
    draw_relation_glyph(list, from, change.relation);
    ImVec2 at(from.x + glyph_size + 6, from.y);
    std::string spoken;
    for (const std::string& label : change.kind_labels) {
        list.AddText(at, relation_colour(change.relation), label.c_str());
        at.y += lines_height(1);
        spoken += (spoken.empty() ? "" : " ") + label;
    }
    context.shown.add("change-kinds", change.property_id, spoken, from,
                      {from.x + inner(kind_column), at.y});
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
        context.shown.add("wording", change.property_id + "|" + text.id, text::marked(text.runs),
                          {at.x + text_label, at.y}, {at.x + width, bottom});
        at.y = bottom;
    }
}

void draw_change(const app::ChangeView& change, TableCell place, ImVec2 area, TableCursor& cursor,
                 PanelContext& context) {
    const float width = area.x;
    const float content = area.y - 2 * ImGui::GetStyle().CellPadding.y;
    ImGui::TableSetColumnIndex(0);
    draw_kinds(change, context);
    ImGui::TableSetColumnIndex(place.column);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const app::CellReference reference{change.property_id, change.column_key};
    answer_hit_area("change", {width, content}, reference, cursor.open == reference, context);
    follow_cursor(place, cursor, context);
    tooltip(change.explanation);
    const TextBlock summary = lay_out(change.summary, width);
    const TextOwner owner(context.selection,
                          "change|" + change.property_id + "|" + change.column_key);
    context.selection.draw(at, colour::text, summary, change.summary_hits);
    context.shown.add("change", change.property_id, change.summary, at,
                      {at.x + width, at.y + summary.size.y}, compare::to_name(change.relation));
    draw_texts(change, {at.x, at.y + summary.size.y}, width, context);
}

std::optional<TableCell> find_selected(const app::EditionDiffView& view,
                                       const std::vector<FlatRow>& rows) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FlatRow& flat) {
        return flat.change != nullptr && flat.change->property_id == view.selected.property_id &&
               flat.change->column_key == view.selected.column_key;
    });
    if (row == rows.end()) return std::nullopt;
    return TableCell{static_cast<int>(row - rows.begin()), change_column};
}

void draw_changes(const app::EditionDiffView& view, std::uint64_t revision,
                  EditionDiffPanelState& state, PanelContext& context) {
    const std::vector<FlatRow> rows = flatten(view);
    const float room =
        ImGui::GetContentRegionAvail().x - kind_column - ImGui::GetStyle().ScrollbarSize - 2;
    const float width = inner(std::clamp(room, 200.0F, widest_text));
    update_heights(state.heights, revision, width, rows.size(),
                   [&](std::size_t i) { return row_height(rows[i], width); });
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX |
                                      ImGuiTableFlags_SizingFixedFit |
                                      ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable("changes", 2, flags)) return;
    ImGui::TableSetupColumn("kinds", ImGuiTableColumnFlags_WidthFixed, inner(kind_column));
    ImGui::TableSetupColumn("change", ImGuiTableColumnFlags_WidthFixed, width);
    const TableShape shape{state.heights, 0, [&](TableCell cell) {
                               return cell.row != header_row && cell.column == change_column &&
                                      rows[static_cast<std::size_t>(cell.row)].change != nullptr;
                           }};
    show_open_cell(
        view.selected, [&] { return find_selected(view, rows); }, shape, state.cursor, context);
    move_cursor(shape, state.cursor, context);
    VisibleRows visible(state.heights);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!visible.next()) continue;
        ImGui::PushID(static_cast<int>(i));
        if (rows[i].change == nullptr) {
            draw_group_row(context, rows[i].group->id, rows[i].group->label);
        } else {
            draw_change(*rows[i].change, {static_cast<int>(i), change_column},
                        {width, visible.height()}, state.cursor, context);
        }
        ImGui::PopID();
    }
    visible.finish();
    ImGui::EndTable();
}

}  // namespace

void draw_edition_diff_bar(const app::EditionDiffView& view, PanelContext& context) {
    diff_sides(view.before_choices, view.after_choices, context);
    section_title(context, "edition_diff_title", view.title);
    kind_chips(view, context);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(view.summary.c_str());
    context.shown.add_last("summary", "edition_diff_summary", view.summary);
    if (view.groups.empty()) return;
    const std::string copy = context.texts.text("ui.copy_changes");
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(copy));
    if (button(context, "copy_table", copy)) {
        context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::table, {}});
    }
}

void draw_edition_diff_panel(const app::EditionDiffView& view, std::uint64_t revision,
                             EditionDiffPanelState& state, PanelContext& context) {
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    draw_changes(view, revision, state, context);
}

}  // namespace kurabe::ui
