#include "ui/widgets/active_field.h"

#include <imgui_internal.h>

#include <algorithm>

#include "text/replacement.h"

namespace kurabe::ui {
namespace {

ImGuiInputTextState* active_state() {
    const ImGuiID active = ImGui::GetActiveID();
    return active == 0 ? nullptr : ImGui::GetInputTextState(active);
}

}  // namespace

std::optional<FieldText> active_field() {
    const ImGuiInputTextState* state = active_state();
    if (state == nullptr) return std::nullopt;
    FieldText field;
    field.text.assign(state->TextA.Data, static_cast<std::size_t>(state->TextLen));
    const auto [begin, end] =
        state->HasSelection() ? std::minmax({state->GetSelectionStart(), state->GetSelectionEnd()})
                              : std::minmax({state->GetCursorPos()});
    field.begin = static_cast<std::size_t>(begin);
    field.end = static_cast<std::size_t>(end);
    return field;
}

std::optional<FieldPlace> active_field_place() {
    const ImGuiInputTextState* state = active_state();
    if (state == nullptr || !ImGui::IsItemActive()) return std::nullopt;
    ImRect visible(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    visible.ClipWith({list.GetClipRectMin(), list.GetClipRectMax()});
    if (visible.Min.x >= visible.Max.x || visible.Min.y >= visible.Max.y) return std::nullopt;
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    return FieldPlace{{visible.Min.x + padding.x, visible.Min.y + padding.y},
                      {visible.Max.x - padding.x, visible.Max.y - padding.y},
                      state->Scroll.x};
}

std::optional<std::string> typed_text(const FieldText& before, const FieldText& after) {
    const text::Replacement made = text::find_replacement(before.text, after.text, after.end);
    const bool at_caret = made.begin == before.begin && made.end == before.end &&
                          after.begin == after.end &&
                          after.end == made.begin + made.inserted.size();
    if (!at_caret || made.inserted.empty()) return std::nullopt;
    return std::string(made.inserted);
}

void edit_active_field(const FieldText& before, const FieldText& after) {
    const auto field = active_field();
    if (!field) return;
    const text::Replacement made = text::find_replacement(before.text, after.text, after.end);
    if (made.begin == made.end && made.inserted.empty()) return;
    // Keys that have come since then may have moved the caret: the edit goes with it.
    const std::size_t moved = field->begin - before.begin;
    select_in_active_field(made.begin + moved, made.end + moved);
    ImGuiIO& io = ImGui::GetIO();
    if (!made.inserted.empty()) {
        io.AddInputCharactersUTF8(std::string(made.inserted).c_str());
    } else {
        for (const bool down : {true, false}) io.AddKeyEvent(ImGuiKey_Delete, down);
    }
}

void select_in_active_field(std::size_t begin, std::size_t end) {
    ImGuiInputTextState* state = active_state();
    if (state == nullptr) return;
    // The text is loaded as it is.
    const auto length = static_cast<std::size_t>(state->TextLen);
    state->WantReloadUserBuf = true;
    state->ReloadSelectionStart = static_cast<int>(std::min(begin, length));
    state->ReloadSelectionEnd = static_cast<int>(std::min(end, length));
}

}  // namespace kurabe::ui
