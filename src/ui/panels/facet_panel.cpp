#include "ui/panels/facet_panel.h"

#include <algorithm>

#include "app/views/filter/filter_view.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

// What "16 +6" means; "" where the count says all.
std::string count_in_words(const app::FacetValue& value, const wording::Texts& texts) {
    if (value.folded == 0) return "";
    return texts.text("ui.facet_folded", {{"label", value.label},
                                          {"n", std::to_string(value.count)},
                                          {"folded", std::to_string(value.folded)}});
}

// A row of a facet: box, mark, label, count. True when it was clicked.
bool facet_row(PanelContext& context, const std::string& id, const app::FacetValue& value,
               bool has_glyph, const std::string& group_hint) {
    constexpr float height = 27;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::Selectable(("##" + id).c_str(), value.selected, 0, {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = from.y + height / 2;

    const ImVec2 box(from.x + 4, middle - check_box / 2);
    draw_check_box(list, box, value.selected);
    float x = box.x + check_box + 8;
    if (has_glyph) {
        draw_state_glyph(list, {x, middle - glyph_size / 2}, value.state);
        x += glyph_size + 6;
    }
    std::string count = std::to_string(value.count);
    if (value.folded > 0) count += " +" + std::to_string(value.folded);
    const float count_width = ImGui::CalcTextSize(count.c_str()).x;
    const float right = from.x + width - 6;
    const float text_y = middle - size::text / 2;
    const ImU32 text_colour =
        value.count + value.folded == 0 && !value.selected ? colour::muted : colour::text;
    const bool cut =
        single_line(list, {x, text_y}, right - count_width - 8 - x, text_colour, value.label);
    list.AddText({right - count_width, text_y}, colour::muted, count.c_str());
    const std::string in_words = count_in_words(value, context.texts);
    const std::string& meaning = value.hint.empty() ? group_hint : value.hint;
    const std::string explained = in_words.empty() ? meaning : in_words + "\n" + meaning;
    context.semantics.add(from, {from.x + width, from.y + height}, [&] {
        return Node{.role = Role::checkbox,
                    .kind = "facet",
                    .id = id,
                    .name = value.label + " " + count,
                    .description = explained,
                    .checked = value.selected,
                    .clipped = cut};
    });
    tooltip(cut && in_words.empty() ? value.label + "\n" + explained : explained);
    return clicked;
}

void facet_title(PanelContext& context, const app::FacetGroup& group) {
    ImGui::Dummy({0, 4});
    ImGui::PushStyleColor(ImGuiCol_Text, colour::muted);
    ImGui::TextUnformatted(group.label.c_str());
    ImGui::PopStyleColor();
    context.semantics.add_last([&] {
        return Node{
            .role = Role::heading, .id = "facet_" + group.id, .name = group.label, .level = 3};
    });
    tooltip(group.hint);
}

}  // namespace

void draw_facet_panel(const app::FilterView& view, PanelContext& context) {
    for (const app::FacetGroup& group : view.groups) {
        const auto facet = context.semantics.open([&] {
            return Node{.role = Role::group, .kind = "facets", .id = group.id, .name = group.label};
        });
        facet_title(context, group);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
        for (const app::FacetValue& value : group.values) {
            const bool has_glyph = group.field == query::Field::state;
            if (facet_row(context, group.id + ":" + value.id, value, has_glyph, group.hint)) {
                context.commands.emplace_back(
                    app::ToggleFacet{group.field, value.id, value.written});
            }
        }
        ImGui::PopStyleVar();
    }
}

}  // namespace kurabe::ui
