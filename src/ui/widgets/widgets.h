// Small parts that several panels share. Each records what it shows.
#pragma once

#include <imgui.h>

#include <cfloat>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// True when pressed. `id` is stable; `label` is in the user's language.
bool button(PanelContext& context, const std::string& id, const std::string& label,
            bool enabled = true);

// The one that what is shown is there for.
bool primary_button(PanelContext& context, const std::string& id, const std::string& label,
                    bool enabled = true);

// ✕, square. `label` says what it closes.
[[nodiscard]] float close_button_size();
bool close_button(PanelContext& context, const std::string& id, const std::string& label);

// A button that can stay pressed, or one of several of which one is: a tab of the page, a radio
// button. A chip narrows what is shown. True when its state should be toggled.
enum class Toggle : std::uint8_t { button, chip, tab, radio };
bool toggle(PanelContext& context, Toggle kind, const std::string& id, const std::string& label,
            bool on);

// The box alone, as wide and high as `check_box`.
inline constexpr float check_box = 14;
void draw_check_box(ImDrawList& list, ImVec2 top_left, bool on);
bool checkbox(PanelContext& context, const std::string& id, const std::string& label, bool on);

// The least width in which the combo's choice is not cut; `limit` where it is wider.
[[nodiscard]] float combo_width(const std::vector<app::Choice>& choices, float limit);
// The id of the choice that was picked now.
std::optional<std::string> combo(PanelContext& context, const std::string& id,
                                 const std::vector<app::Choice>& choices, float width);

// True when the text was edited. `focus` takes the keyboard there.
bool text_field(PanelContext& context, const std::string& id, const std::string& hint,
                std::string& text, float width, bool focus);

// Records the last item, which is a text field, and keeps its place where it is edited.
// text_field() does it itself.
struct FieldStates {
    std::optional<bool> expanded = std::nullopt;  // where it has a list of suggestions
    bool invalid = false;
};
void record_field(PanelContext& context, std::string_view id, std::string_view hint,
                  std::string_view text, FieldStates states = {});

// After a text field: true where Enter ended the typing.
[[nodiscard]] bool entered();
// True where Escape ended it: a text that it has is emptied first.
[[nodiscard]] bool escaped();

[[nodiscard]] float button_width(const std::string& label);
// From the cursor to the right edge of the window's content.
[[nodiscard]] inline float room_to_edge() { return ImGui::GetContentRegionAvail().x; }
[[nodiscard]] float checkbox_width(const std::string& label);

// Less room than size::min_wide_display.
[[nodiscard]] bool is_narrow_display();

// The next item stands behind the last one where there is room for its width, else it begins a new
// line.
void same_line_or_wrap(float gap, float width);

// A small outlined word such as "目標値", in as many lines as it takes within `room`.
[[nodiscard]] ImVec2 tag_size(std::string_view text, float room = FLT_MAX);
void tag(PanelContext& context, ImVec2 top_left, std::string_view text, ImU32 colour,
         float room = FLT_MAX);
// The room in which no word of it is cut.
[[nodiscard]] float least_tag_width(std::string_view text);

// `level`: 1 for what the whole page shows. `focused`: it has the keyboard.
void section_title(PanelContext& context, const std::string& id, const std::string& title,
                   int level = 2, bool focused = false);

// Lays out in the width that is left, draws at the cursor and moves the cursor below.
void wrapped_text(PanelContext& context, std::string_view text, ImU32 colour);

// Records the last item, which is a text.
void record_text(PanelContext& context, std::string_view kind, std::string_view id,
                 std::string_view text, std::string_view value = {});

// "label  text", the text wrapped.
void field(PanelContext& context, const app::Field& field, float label_width);

// In a menu: true when it was chosen.
bool menu_item(PanelContext& context, const std::string& id, const std::string& label,
               bool enabled = true, std::optional<bool> checked = std::nullopt);

// A window over the page, in its middle, as large as there is room for up to `most`. Where it gives
// true, ImGui::EndPopup() ends it. `title` carries the id that was opened: "…###id".
// Its ✕ and the Escape key close it; the page behind it is in the shade.
[[nodiscard]] bool begin_dialog(PanelContext& context, const std::string& title, ImVec2 most);

// Call right after the item that opens it, with `open` where it does so now: a popup beside that
// item (popup_place.h). Where it gives true, ImGui::EndPopup() ends it.
[[nodiscard]] bool begin_popup_beside(const char* id, bool open);

// Why there is nothing here, and what to do, in the middle of what is left.
void empty_state(PanelContext& context, const app::Emptiness& empty);

// A tooltip, wrapped, where the mouse rests on the last item.
void tooltip(std::string_view text);

// The same where it rests on a part that is drawn but is no item: a mark, a tag. `id` is what it is
// recorded by.
void tooltip_over(PanelContext& context, ImVec2 min, ImVec2 max, std::string_view id,
                  std::string_view text);

// A cut-off single line would hide its end: shortens with "…" and gives the whole in a tooltip.
// Gives true where it had to.
bool single_line(ImDrawList& list, ImVec2 position, float width, ImU32 colour,
                 std::string_view text);

}  // namespace kurabe::ui
