#include "ui/widgets/width_edge.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/views/shell/shell_view.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

// The edge that is being dragged: the width is given when it is let go.
struct DraggedEdge {
    ImGuiID item = 0;  // there may be two of a part; 0: none
    std::string part;
    float from = 0;
    float width = 0;
};

void give_width(const WidthEdge& edge, float width, bool by_step, PanelContext& context) {
    const float given = std::round(std::clamp(width, edge.min, std::max(edge.min, edge.max)));
    context.commands.emplace_back(app::SetWidth{edge.part, static_cast<int>(given), by_step});
}

// The last item, which is the edge. True on a double click.
bool drag(const WidthEdge& edge, PanelContext& context) {
    auto& dragged = context.states.get<DraggedEdge>();
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (ImGui::IsItemActivated() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        dragged = {ImGui::GetItemID(), edge.part, edge.width, edge.width};
    }
    if (dragged.item != ImGui::GetItemID()) return false;
    if (ImGui::IsItemActive()) {
        const float by = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).x;
        const float to = dragged.from + (edge.grows_leftwards ? -by : by);
        const float width = std::clamp(to, edge.min, std::max(edge.min, edge.max));
        if (width != dragged.width) context.changes = true;
        dragged.width = width;
        return false;
    }
    if (dragged.width != dragged.from) give_width(edge, dragged.width, false, context);
    dragged = {};
    return ImGui::IsItemHovered() &&
           ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] == 2;
}

}  // namespace

std::optional<float> given_width(std::string_view part, PanelContext& context) {
    const auto& dragged = context.states.get<DraggedEdge>();
    const bool drags = dragged.item != 0 && dragged.item == ImGui::GetActiveID();
    if (drags && dragged.part == part && dragged.width != dragged.from) return dragged.width;
    const auto& widths = context.views.get<app::PreferencesView>().widths;
    const auto found = widths.find(part);
    if (found == widths.end()) return std::nullopt;
    return static_cast<float>(found->second);
}

bool width_edge(const WidthEdge& edge, ImVec2 size, PanelContext& context) {
    ImGui::InvisibleButton(("edge|" + edge.part).c_str(), size);
    const bool double_clicked = drag(edge, context);
    if (edge.recorded) {
        context.semantics.add_last([&] {
            return Node{.role = Role::separator,
                        .id = edge.part,
                        .value = std::to_string(static_cast<int>(edge.width))};
        });
    }
    return double_clicked;
}

void region_edge(const WidthEdge& edge, const std::string& name, ImVec2 size,
                 PanelContext& context) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed =
        ImGui::InvisibleButton(("edge|" + edge.part).c_str(), size, ImGuiButtonFlags_EnableNav);
    const bool by_key = pressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    const bool focused = ImGui::IsItemFocused();
    const bool shown = ImGui::IsItemHovered() || ImGui::IsItemActive() || focused;
    const bool double_clicked = drag(edge, context);
    tooltip(name);
    context.semantics.add_last([&] {
        return Node{.role = Role::separator,
                    .id = edge.part,
                    .name = name,
                    .value = std::to_string(static_cast<int>(edge.width)),
                    .focused = focused};
    });
    const float middle = std::floor(at.x + size.x / 2);
    ImGui::GetWindowDrawList()->AddRectFilled({middle - (shown ? 1.0F : 0.0F), at.y},
                                              {middle + (shown ? 2.0F : 1.0F), at.y + size.y},
                                              shown ? colour::accent : colour::border);
    if (double_clicked || by_key) {
        context.commands.emplace_back(app::SetWidth{edge.part, 0});
        return;
    }
    if (!focused) return;
    // Taken a frame ahead: Dear ImGui would go to what stands beside it.
    const ImGuiID owner = ImGui::GetItemID();
    constexpr float step = 16;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
        ImGui::SetKeyOwner(key, owner);
        if (!ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner)) continue;
        const bool grows = (key == ImGuiKey_LeftArrow) == edge.grows_leftwards;
        give_width(edge, edge.width + (grows ? step : -step), true, context);
    }
}

float fold_button_size() { return size::target(); }

bool fold_button(PanelContext& context, const std::string& id, const std::string& name, Side to,
                 bool expanded) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float square = fold_button_size();
    const bool pressed =
        ImGui::InvisibleButton(id.c_str(), {square, square}, ImGuiButtonFlags_EnableNav);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        list.AddRectFilled(at, {at.x + square, at.y + square}, colour::accent_soft, 3);
    }
    const ImVec2 middle(at.x + square / 2, at.y + square / 2);
    const float side = to == Side::left ? -1.0F : 1.0F;
    for (const float x : {-4.0F, 1.0F}) {
        const ImVec2 tip(middle.x + side * (x + 4), middle.y);
        const ImVec2 back(tip.x - side * 4, 0);
        list.AddLine({back.x, middle.y - 4}, tip, colour::text, 1.5F);
        list.AddLine({back.x, middle.y + 4}, tip, colour::text, 1.5F);
    }
    tooltip(name);
    context.semantics.add_last(
        [&] { return Node{.role = Role::button, .id = id, .name = name, .expanded = expanded}; });
    return pressed;
}

}  // namespace kurabe::ui
