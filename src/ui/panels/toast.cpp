#include "ui/panels/toast.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "app/views/shell/shell_view.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr double lasting_ms = 8000;
constexpr float widest_toast = 600;
constexpr float min_text = 200;  // beside the button
constexpr float bar = 5;         // of the colour of how it went

struct ToastState {
    std::uint64_t message = 0;  // its number
    double since_ms = 0;        // that it is shown, or the mouse was on it
    bool gone = false;
};

// False where its time has passed.
bool lasts(const app::StatusView& view, ToastState& state, PanelContext& context) {
    if (state.message != view.message) state = {view.message, context.now_ms, false};
    if (view.message == 0 || state.gone) return false;
    if (view.gravity != app::Gravity::done) return true;
    const double left = state.since_ms + lasting_ms - context.now_ms;
    state.gone = left <= 0;
    if (!state.gone) context.wake_in_ms = left;
    return !state.gone;
}

ImU32 colour_of(app::Gravity gravity) {
    if (gravity == app::Gravity::done) return colour::good;
    return gravity == app::Gravity::partly ? colour::caution : colour::bad;
}

void draw_glyph(ImVec2 at, app::Gravity gravity) {
    using model::AnswerState;
    AnswerState state = AnswerState::yes;
    if (gravity == app::Gravity::partly) state = AnswerState::partial;
    if (gravity == app::Gravity::failed) state = AnswerState::no;
    draw_state_glyph(*ImGui::GetWindowDrawList(), at, state);
}

struct Layout {
    TextBlock text;
    std::string remedy;  // the button's label; "" where there is none
    bool remedy_below = false;
    ImVec2 size;
};

constexpr float text_left = bar + space::medium + glyph_size + space::small;

Layout lay_out_toast(const app::StatusView& view, float room, const wording::Texts& texts) {
    Layout layout;
    if (view.remedy == app::Remedy::undo) layout.remedy = texts.text("ui.undo");
    if (view.remedy == app::Remedy::redo) layout.remedy = texts.text("ui.redo");
    const float width = std::min(widest_toast, room - 2 * space::medium);
    const float button = layout.remedy.empty() ? 0 : button_width(layout.remedy) + space::medium;
    float text_room = width - text_left - close_button_size() - 2 * space::small;
    layout.remedy_below = button > 0 && text_room - button < min_text;
    if (!layout.remedy_below) text_room -= button;
    layout.text = lay_out(view.text, text_room);
    const float line = std::max(ImGui::GetFrameHeight(), close_button_size());
    layout.size.x = std::min(width, layout.text.size.x + width - text_room);
    layout.size.y = std::max(layout.text.size.y, line) + 2 * space::small;
    if (layout.remedy_below) layout.size.y += ImGui::GetFrameHeight() + space::small;
    return layout;
}

void draw_parts(const app::StatusView& view, const Layout& layout, PanelContext& context) {
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 end(at.x + layout.size.x, at.y + layout.size.y);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 gravity = colour_of(view.gravity);
    // Dear ImGui puts the window's own ground below all windows beside it.
    list.AddRectFilled(at, end, colour::panel, 4);
    list.AddRectFilled(at, {at.x + bar, end.y}, gravity, 4, ImDrawFlags_RoundCornersLeft);
    list.AddRect(at, end, gravity, 4, 0, 1.5F);
    const float line = ImGui::GetFrameHeight();
    const float text_y = at.y + space::small + std::max(0.0F, (line - layout.text.size.y) / 2);
    draw_glyph({at.x + bar + space::medium, text_y}, view.gravity);
    draw(list, {at.x + text_left, text_y}, colour::text, layout.text);
    const float close_x = end.x - close_button_size() - space::small;
    if (!layout.remedy.empty()) {
        const float x = layout.remedy_below ? at.x + text_left
                                            : close_x - space::small - button_width(layout.remedy);
        const float y = layout.remedy_below ? end.y - line - space::small : at.y + space::small;
        ImGui::SetCursorScreenPos({x, y});
        const bool redo = view.remedy == app::Remedy::redo;
        if (button(context, redo ? "toast_redo" : "toast_undo", layout.remedy)) {
            context.commands.emplace_back(redo ? app::Command(app::Redo{})
                                               : app::Command(app::Undo{}));
        }
    }
    ImGui::SetCursorScreenPos({close_x, at.y + space::small});
    if (close_button(context, "close_toast", context.texts.text("message.dismiss"))) {
        context.commands.emplace_back(app::DismissMessage{});
    }
}

}  // namespace

void draw_toast(float width, float bottom, PanelContext& context) {
    const auto& view = context.views.get<app::StatusView>();
    ToastState& state = context.states.get<ToastState>();
    if (!lasts(view, state, context)) return;
    const Layout layout = lay_out_toast(view, width, context.texts);
    ImGui::SetCursorScreenPos(
        {(width - layout.size.x) / 2, bottom - layout.size.y - space::medium});
    // A window of its own, since it lies over others.
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 4);
    const bool open =
        ImGui::BeginChild("toast", layout.size, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    if (open) {
        const ImVec2 at = ImGui::GetWindowPos();
        const auto toast =
            context.semantics.open(at, {at.x + layout.size.x, at.y + layout.size.y}, [&] {
                return Node{
                    .role = view.gravity == app::Gravity::failed ? Role::alert : Role::status,
                    .kind = "toast",
                    .id = "toast",
                    .name = view.text,
                    .value = std::string(app::to_name(view.gravity))};
            });
        draw_parts(view, layout, context);
        if (ImGui::IsWindowHovered()) state.since_ms = context.now_ms;
    }
    ImGui::EndChild();
}

}  // namespace kurabe::ui
