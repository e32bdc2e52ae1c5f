#include "ui/panels/legend_panel.h"

#include <algorithm>
#include <string>

#include "app/views/legend/legend_view.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr const char* legend_id = "###legend";
// Of the page: with less, contents come first. In a narrow one, all else takes more lines.
constexpr float least_height = 500;
constexpr float least_narrow_height = 760;
constexpr float narrow_width = 900;

// A state's mark and word; its meaning in a tooltip.
void state_in_strip(const app::StateEntry& state, bool first, PanelContext& context) {
    const float width =
        glyph_size + space::small + ImGui::CalcTextSize(state.entry.label.c_str()).x;
    if (!first) same_line_or_wrap(space::large, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, size::text + space::tiny});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_state_glyph(list, at, state.state);
    list.AddText({at.x + glyph_size + space::small, at.y}, colour::text, state.entry.label.c_str());
    context.semantics.add_last([&] {
        return Node{.role = Role::note,
                    .kind = "legend-state",
                    .id = state.entry.id,
                    .name = state.entry.label,
                    .description = state.entry.meaning};
    });
    tooltip(state.entry.meaning);
}

// The sign, its word, and what it means. `draw_sign` draws 15 by 15 pixels.
template <typename DrawSign>
void row(const app::LegendEntry& entry, PanelContext& context, const DrawSign& draw_sign) {
    constexpr float label_left = glyph_size + space::medium;
    const float width = ImGui::GetContentRegionAvail().x;
    const float label_width = std::min(180.0F, width * 0.35F);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const TextBlock label = lay_out(entry.label, label_width - label_left - space::small);
    const TextBlock meaning = lay_out(entry.meaning, width - label_width);
    draw_sign(*ImGui::GetWindowDrawList(), at);
    context.selection.draw({at.x + label_left, at.y}, colour::text, label);
    context.selection.draw({at.x + label_width, at.y}, colour::text, meaning);
    const float height = std::max(label.size.y, meaning.size.y);
    ImGui::Dummy({width, height + space::small});
    context.semantics.add(at, {at.x + width, at.y + height}, [&] {
        return Node{.role = Role::listitem,
                    .kind = "legend",
                    .id = entry.id,
                    .name = entry.label,
                    .description = entry.meaning};
    });
}

void title(const char* id, std::string_view key, PanelContext& context) {
    ImGui::Dummy({0, space::small});
    section_title(context, id, context.texts.text(key));
}

void draw_sections(const app::LegendView& view, PanelContext& context) {
    const TextOwner owner(context.selection, "legend");
    wrapped_text(context, view.purpose, colour::text);
    record_text(context, "legend-text", "purpose", view.purpose);
    wrapped_text(context, view.first, colour::accent);
    record_text(context, "legend-text", "first", view.first);
    title("legend_states", "legend.states", context);
    for (const app::StateEntry& state : view.states) {
        row(state.entry, context,
            [&](ImDrawList& list, ImVec2 at) { draw_state_glyph(list, at, state.state); });
    }
    const auto nothing = [](ImDrawList& /*list*/, ImVec2 /*at*/) {};
    title("legend_qualifiers", "legend.qualifiers", context);
    for (const app::LegendEntry& entry : view.qualifiers) row(entry, context, nothing);
    title("legend_relations", "legend.relations", context);
    for (const app::RelationEntry& relation : view.relations) {
        row(relation.entry, context,
            [&](ImDrawList& list, ImVec2 at) { draw_relation_glyph(list, at, relation.relation); });
    }
    title("legend_marks", "legend.marks", context);
    for (const app::LegendEntry& entry : view.marks) {
        row(entry, context, [&](ImDrawList& list, ImVec2 at) {
            if (entry.id == "expired") draw_expired_glyph(list, at);
        });
    }
}

}  // namespace

bool shows_legend_strip(ImVec2 room, PanelContext& context) {
    const float least = room.x < narrow_width ? least_narrow_height : least_height;
    return room.y >= least && !context.views.get<app::LegendView>().closed;
}

void draw_legend_strip(bool narrow, LegendPanelState& state, PanelContext& context) {
    const auto& view = context.views.get<app::LegendView>();
    const wording::Texts& texts = context.texts;
    const std::string more = texts.text("legend.more");
    const ImVec2 window = ImGui::GetWindowPos();
    const float right = window.x + ImGui::GetWindowWidth() - space::medium;
    const float buttons = button_width(more) + space::small + close_button_size();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(space::small, space::tiny));
    ImGui::PushTextWrapPos(right - buttons - space::large - window.x);
    ImGui::PushStyleColor(ImGuiCol_Text, colour::accent);
    ImGui::TextUnformatted(view.first.c_str());
    ImGui::PopStyleColor();
    record_text(context, "legend-text", "strip", view.first);
    if (!view.hints.empty()) {
        const std::string& hint = view.hints.front();
        if (!narrow) same_line_or_wrap(space::large, ImGui::CalcTextSize(hint.c_str()).x + buttons);
        ImGui::TextUnformatted(hint.c_str());
        record_text(context, "hint", "hint", hint);
    }
    ImGui::PopTextWrapPos();
    if (!narrow) {
        for (const app::StateEntry& entry : view.states) {
            state_in_strip(entry, &entry == &view.states.front(), context);
        }
    }
    const float bottom = ImGui::GetItemRectMax().y + space::small;
    ImGui::PopStyleVar();
    ImGui::SetCursorScreenPos({right - buttons, window.y + space::small});
    if (button(context, "legend_more", more)) state.open = true;
    ImGui::SetCursorScreenPos({right - close_button_size(), window.y + space::small});
    if (close_button(context, "close_legend_strip", texts.text("legend.close"))) {
        context.commands.emplace_back(app::CloseLegend{});
    }
    const float height =
        std::max(bottom, window.y + 2 * space::small + ImGui::GetFrameHeight()) - window.y;
    if (height != state.height) context.changes = true;
    state.height = height;
}

void draw_legend(LegendPanelState& state, PanelContext& context) {
    if (state.open) {
        ImGui::OpenPopup(legend_id);
        state.open = false;
    }
    if (!ImGui::IsPopupOpen(legend_id)) return;
    const std::string name = context.texts.text("legend.title");
    if (!begin_dialog(context, name + legend_id, {720, 760})) return;
    {
        const auto dialog = context.semantics.open(
            [&] { return Node{.role = Role::dialog, .id = "legend", .name = name}; });
        if (ImGui::BeginChild("legend")) {
            draw_sections(context.views.get<app::LegendView>(), context);
        }
        ImGui::EndChild();
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
