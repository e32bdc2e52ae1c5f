#include "ui/panels/filter_field.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "text/controls.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

int follow_field(ImGuiInputTextCallbackData* data) {
    auto& state = *static_cast<FilterFieldState*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        state.text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = state.text.data();
        return 0;
    }
    // As the filter will have it. As long as before, so that the caret stays.
    char* const end = data->Buf + data->BufTextLen;
    if (std::any_of(data->Buf, end, text::is_control)) {
        std::replace_if(data->Buf, end, text::is_control, ' ');
        data->BufDirty = true;
    }
    if (state.place_cursor) {
        data->CursorPos = std::min(static_cast<int>(*state.place_cursor), data->BufTextLen);
        data->ClearSelection();
        state.place_cursor.reset();
    }
    state.cursor = static_cast<std::size_t>(data->CursorPos);
    return 0;
}

void take(const query::Completions& completions, std::size_t index, FilterFieldState& state) {
    const query::Span replaced = completions.suggestions[index].replaced;
    std::string text = completions.suggestions[index].text;
    const std::size_t end = std::min(replaced.end, state.text.size());
    // Behind what is complete, the next word can be typed.
    const bool complete = text.back() != ':' && text.back() != ' ';
    if (complete && end == state.text.size()) text += ' ';
    state.text.replace(replaced.begin, end - replaced.begin, text);
    state.place_cursor = replaced.begin + text.size();
    state.chosen = -1;
}

// Of a key that belongs to the list: the field must not see it.
bool pressed(ImGuiKey key) {
    const ImGuiID list = ImGui::GetID("suggestions");
    ImGui::SetKeyOwner(key, list, ImGuiInputFlags_LockThisFrame);
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, list);
}

bool is_enter_pressed() {
    return ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
}

// While the list is open. True where one took a suggestion.
bool handle_keys(ImGuiID field, const query::Completions& completions, FilterFieldState& state) {
    const int count = static_cast<int>(completions.suggestions.size());
    if (pressed(ImGuiKey_DownArrow)) state.chosen = (state.chosen + 1) % count;
    if (pressed(ImGuiKey_UpArrow)) state.chosen = (std::max(state.chosen, 0) + count - 1) % count;
    if (pressed(ImGuiKey_Escape)) state.suggestions_open = false;
    if (state.chosen < 0) return false;
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter) || pressed(ImGuiKey_Tab)) {
        take(completions, static_cast<std::size_t>(state.chosen), state);
        if (ImGuiInputTextState* input = ImGui::GetInputTextState(field)) {
            input->ReloadUserBufAndMoveToEnd();
        }
        return true;
    }
    return false;
}

float suggestion_height() { return size::target(); }

// With what it means where the arrow keys are at it.
float width_in_row(const query::Suggestion& suggestion, bool explained) {
    constexpr float most_of_explanation = 320;
    const float text = ImGui::CalcTextSize(suggestion.text.c_str()).x + 2 * size::pad;
    if (!explained || suggestion.explanation.empty()) return text;
    return text + 2 * size::pad +
           std::min(ImGui::CalcTextSize(suggestion.explanation.c_str()).x, most_of_explanation);
}

void draw_suggestion(const query::Suggestion& suggestion, bool chosen, bool explained, ImVec2 at,
                     float width, PanelContext& context, std::size_t index) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = suggestion_height();
    if (chosen) {
        list.AddRectFilled(at, {at.x + width, at.y + height}, colour::accent_soft, 3);
    }
    const float y = at.y + (height - size::text) / 2;
    const float text = std::min(ImGui::CalcTextSize(suggestion.text.c_str()).x + 1,
                                explained ? width * 0.6F : width - 2 * size::pad);
    single_line(list, {at.x + size::pad, y}, text, colour::text, suggestion.text);
    if (explained && !suggestion.explanation.empty()) {
        const float x = at.x + text + 3 * size::pad;
        single_line(list, {x, y}, at.x + width - x - size::pad, colour::muted,
                    suggestion.explanation);
    }
    context.semantics.add(at, {at.x + width, at.y + height}, [&] {
        return Node{.role = Role::option,
                    .kind = "suggestion",
                    .id = std::to_string(index),
                    .name = suggestion.text,
                    .description = suggestion.explanation,
                    .selected = chosen};
    });
}

// A line under the parts of the text that were not understood.
void underline_problems(const std::vector<app::FilterProblem>& problems,
                        const FilterFieldState& state, ImVec2 min, ImVec2 max, float scroll) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float start = min.x + ImGui::GetStyle().FramePadding.x - scroll;
    const auto x_at = [&](std::size_t byte) {
        const char* begin = state.text.c_str();
        return start + ImGui::CalcTextSize(begin, begin + std::min(byte, state.text.size())).x;
    };
    list.PushClipRect(min, max, true);
    for (const app::FilterProblem& problem : problems) {
        if (state.active && problem.unfinished) continue;
        const float y = max.y - 4;
        list.AddLine({x_at(problem.span.begin), y}, {x_at(problem.span.end), y}, colour::bad, 2);
    }
    list.PopClipRect();
}

}  // namespace

void draw_filter_problem(const app::FilterView& view, bool typing, PanelContext& context) {
    if (view.problems.empty()) return;
    const app::FilterProblem& problem = view.problems.front();
    if (typing && problem.unfinished) return;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    wrapped_text(context, problem.place + ": " + problem.what, colour::bad);
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, problem.fix, colour::muted);
    wrapped_text(context, view.problems_note, colour::muted);
    ImGui::PopFont();
    context.semantics.add(from, {from.x + width, ImGui::GetCursorScreenPos().y}, [&] {
        return Node{.role = Role::alert,
                    .kind = "problem",
                    .id = "filter",
                    .name = problem.place + ": " + problem.what + " " + problem.fix};
    });
}

bool draw_suggestions(const query::Completions& completions, ImVec2 at, bool in_a_row,
                      FilterFieldState& state, PanelContext& context) {
    if (!state.list_open || !state.suggestions_open) return false;
    bool taken = false;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float height = suggestion_height();
    const float padding = size::line_gap;
    const float width = display.x - at.x - 3 * padding;
    const float lines = in_a_row ? 1.0F : static_cast<float>(completions.suggestions.size());
    const float wanted = lines * height + 2 * padding;
    const float room = std::max(display.y - at.y, height + 2 * padding);
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize({width + 2 * padding, std::min(wanted, room)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::Begin("suggestions", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_HorizontalScrollbar |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    const auto list =
        context.semantics.open([] { return Node{.role = Role::listbox, .id = "suggestions"}; });
    ImVec2 place = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < completions.suggestions.size(); ++i) {
        const query::Suggestion& suggestion = completions.suggestions[i];
        const bool by_key = state.chosen == static_cast<int>(i);
        const float item_width =
            in_a_row ? std::min(width_in_row(suggestion, by_key), width) : width;
        const ImVec2 end(place.x + item_width, place.y + height);
        const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(place, end);
        draw_suggestion(suggestion, hovered || by_key, !in_a_row || by_key, place, item_width,
                        context, i);
        ImGui::SetCursorScreenPos(place);
        ImGui::Dummy({item_width, height});
        if (in_a_row && hovered && !by_key) tooltip(suggestion.explanation);
        if (by_key)
            ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeX |
                                ImGuiScrollFlags_KeepVisibleEdgeY);
        // At the press: at the release the field has lost the keyboard and the list is gone.
        if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
            take(completions, i, state);
            state.focus = true;
            taken = true;
        }
        place = in_a_row ? ImVec2(end.x + space::small, place.y) : ImVec2(place.x, end.y);
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
    return taken;
}

bool draw_filter_field(const FilterField& field, const query::Completions& completions,
                       FilterFieldState& state, float width, PanelContext& context) {
    const std::string label = "##" + std::string(field.id);
    const ImGuiID id = ImGui::GetID(label.c_str());
    state.list_open = state.active && state.suggestions_open && !completions.is_name &&
                      !completions.suggestions.empty();
    const bool taken = state.list_open && handle_keys(id, completions, state);
    // Enter does not end the editing, or what is typed next would be lost.
    bool& stays = ImGui::GetIO().ConfigInputTextEnterKeepActive;
    const bool stayed = std::exchange(stays, true);
    if (state.active && !taken && is_enter_pressed()) {
        state.suggestions_open = false;
        state.place_cursor = state.cursor;
    }

    ImGui::SetNextItemWidth(width);
    if (state.focus) ImGui::SetKeyboardFocusHere();
    state.focus = false;
    const bool edited = ImGui::InputTextWithHint(
        label.c_str(), field.hint.c_str(), state.text.data(), state.text.capacity() + 1,
        ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackAlways |
            ImGuiInputTextFlags_EscapeClearsAll,
        follow_field, &state);
    stays = stayed;
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    state.active = ImGui::IsItemActive();
    if (taken) state.focus = true;
    record_field(context, field.id, field.hint, state.text,
                 {.expanded = state.list_open, .invalid = !field.problems.empty()});
    if (edited) {
        state.suggestions_open = true;
        state.chosen = -1;
    } else if (!taken && !state.active && !state.focus && context.commands.empty()) {
        state.text = field.text;  // undo and "clear" change it from outside
    }
    if (!state.active && !state.list_open) state.suggestions_open = false;
    const ImGuiInputTextState* input = ImGui::GetInputTextState(id);
    const bool scrolled = state.active && input != nullptr;
    underline_problems(field.problems, state, min, max, scrolled ? input->Scroll.x : 0);
    return edited || taken;
}

}  // namespace kurabe::ui
