#include "ui/widgets/facet.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {

void facet_title(PanelContext& context, const std::string& id, const std::string& label,
                 const std::string& hint) {
    ImGui::Dummy({0, 4});
    ImGui::PushStyleColor(ImGuiCol_Text, colour::muted);
    ImGui::TextUnformatted(label.c_str());
    ImGui::PopStyleColor();
    context.semantics.add_last([&] {
        return Node{.role = Role::heading, .id = "facet_" + id, .name = label, .level = 3};
    });
    tooltip(hint);
}

bool facet_row(PanelContext& context, const FacetRow& row) {
    const float height = std::max(27.0F, size::target());
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, !row.tab_stop);
    const bool clicked =
        ImGui::Selectable(("##" + row.id).c_str(), row.selected, 0, {width, height});
    ImGui::PopItemFlag();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = from.y + height / 2;

    const ImVec2 box(from.x + 4, middle - check_box / 2);
    draw_check_box(list, box, row.selected);
    float x = box.x + check_box + 8;
    if (row.glyph) {
        row.glyph(list, {x, middle - glyph_size / 2});
        x += glyph_size + 6;
    }
    const float count_width = ImGui::CalcTextSize(row.count.c_str()).x;
    const float right = from.x + width - 6;
    const float text_y = middle - size::text / 2;
    const ImU32 text_colour = row.empty && !row.selected ? colour::muted : colour::text;
    const bool cut =
        single_line(list, {x, text_y}, right - count_width - 8 - x, text_colour, row.label);
    list.AddText({right - count_width, text_y}, colour::muted, row.count.c_str());
    context.semantics.add(from, {from.x + width, from.y + height}, [&] {
        return Node{.role = Role::checkbox,
                    .kind = "facet",
                    .id = row.id,
                    .name = row.label + " " + row.count,
                    .description = row.explained,
                    .checked = row.selected,
                    .clipped = cut};
    });
    tooltip(cut && !row.says_all ? row.label + "\n" + row.explained : row.explained);
    return clicked;
}

}  // namespace kurabe::ui
