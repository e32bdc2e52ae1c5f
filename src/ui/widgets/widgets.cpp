#include "ui/widgets/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/theme.h"
#include "ui/widgets/active_field.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/text_block.h"

namespace kurabe::ui {
namespace {

constexpr float tag_pad = 5;
constexpr float box_margin = 4;
constexpr float box_gap = 6;

std::string with_id(const std::string& label, const std::string& id) { return label + "###" + id; }

int grow_text(ImGuiInputTextCallbackData* data) {
    auto* text = static_cast<std::string*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0;
}

const app::Choice* selected_of(const std::vector<app::Choice>& choices) {
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [](const app::Choice& choice) { return choice.selected; });
    return found == choices.end() ? nullptr : &*found;
}

Node toggle_node(Toggle kind, const std::string& id, const std::string& label, bool on) {
    switch (kind) {
        case Toggle::button: return {.role = Role::button, .id = id, .name = label, .pressed = on};
        case Toggle::chip:
            return {.role = Role::button, .kind = "chip", .id = id, .name = label, .pressed = on};
        case Toggle::tab: return {.role = Role::tab, .id = id, .name = label, .selected = on};
        case Toggle::radio: return {.role = Role::radio, .id = id, .name = label, .checked = on};
    }
    return {};
}

}  // namespace

bool button(PanelContext& context, const std::string& id, const std::string& label, bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const bool pressed = ImGui::Button(with_id(label, id).c_str(), {button_width(label), 0});
    ImGui::EndDisabled();
    context.semantics.add_last(
        [&] { return Node{.role = Role::button, .id = id, .name = label, .disabled = !enabled}; });
    return pressed;
}

bool primary_button(PanelContext& context, const std::string& id, const std::string& label,
                    bool enabled) {
    ImGui::PushStyleColor(ImGuiCol_Button, colour::accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colour::accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, colour::accent);
    ImGui::PushStyleColor(ImGuiCol_Border, colour::accent);
    ImGui::PushStyleColor(ImGuiCol_Text, colour::on_accent);
    const bool pressed = button(context, id, label, enabled);
    ImGui::PopStyleColor(5);
    return pressed;
}

namespace {

constexpr float cross_size = 10;

}  // namespace

float close_button_size() { return std::max(26.0F, size::target()); }

bool close_button(PanelContext& context, const std::string& id, const std::string& label) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = close_button_size();
    const ImVec2 end(at.x + side, at.y + side);
    const bool pressed = ImGui::InvisibleButton(with_id(label, id).c_str(), {side, side},
                                                ImGuiButtonFlags_EnableNav);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) list.AddRectFilled(at, end, colour::accent_soft, 4);
    const float inset = (side - cross_size) / 2;
    list.AddLine({at.x + inset, at.y + inset}, {end.x - inset, end.y - inset}, colour::text, 1.6F);
    list.AddLine({at.x + inset, end.y - inset}, {end.x - inset, at.y + inset}, colour::text, 1.6F);
    context.semantics.add_last([&] { return Node{.role = Role::button, .id = id, .name = label}; });
    tooltip(label);
    return pressed;
}

namespace {

// Text alone; the chosen one stands on a line of its own colour.
bool tab(const std::string& label, bool on) {
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, on ? colour::accent : colour::text);
    const bool pressed = ImGui::Button(label.c_str());
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (on) {
        const ImVec2 min = ImGui::GetItemRectMin();
        const ImVec2 max = ImGui::GetItemRectMax();
        ImGui::GetWindowDrawList()->AddRectFilled({min.x, max.y}, {max.x, max.y + 3},
                                                  colour::accent);
    }
    return pressed;
}

}  // namespace

bool toggle(PanelContext& context, Toggle kind, const std::string& id, const std::string& label,
            bool on) {
    bool pressed = false;
    if (kind == Toggle::tab) {
        pressed = tab(with_id(label, id), on);
    } else {
        if (on) {
            ImGui::PushStyleColor(ImGuiCol_Button, colour::accent);
            ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colour::accent);
            ImGui::PushStyleColor(ImGuiCol_ButtonActive, colour::accent);
            ImGui::PushStyleColor(ImGuiCol_Text, colour::on_accent);
        }
        pressed = ImGui::Button(with_id(label, id).c_str(), {button_width(label), 0});
        if (on) ImGui::PopStyleColor(4);
    }
    context.semantics.add_last([&] { return toggle_node(kind, id, label, on); });
    return pressed;
}

void draw_check_box(ImDrawList& list, ImVec2 at, bool on) {
    const ImVec2 end(at.x + check_box, at.y + check_box);
    if (!on) {
        list.AddRectFilled(at, end, colour::panel, 3);
        list.AddRect(at, end, colour::control, 3);
        return;
    }
    const ImVec2 corner(at.x + 6, at.y + 10);
    list.AddRectFilled(at, end, colour::accent, 3);
    list.AddLine({at.x + 3, at.y + 7}, corner, colour::on_accent, 2);
    list.AddLine(corner, {end.x - 3, at.y + 3}, colour::on_accent, 2);
}

bool checkbox(PanelContext& context, const std::string& id, const std::string& label, bool on) {
    const float height = ImGui::GetFrameHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 area(checkbox_width(label), height);
    const bool changed =
        ImGui::InvisibleButton(with_id(label, id).c_str(), area, ImGuiButtonFlags_EnableNav);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        list.AddRectFilled(at, {at.x + area.x, at.y + area.y}, colour::accent_soft, 3);
    }
    draw_check_box(list, {at.x + box_margin, at.y + (height - check_box) / 2}, on);
    list.AddText({at.x + box_margin + check_box + box_gap, at.y + (height - size::text) / 2},
                 colour::text, label.c_str());
    context.semantics.add_last(
        [&] { return Node{.role = Role::checkbox, .id = id, .name = label, .checked = on}; });
    return changed;
}

float button_width(const std::string& label) {
    const float text = ImGui::CalcTextSize(label.c_str()).x;
    return std::max(text + ImGui::GetStyle().FramePadding.x * 2, size::target());
}

float checkbox_width(const std::string& label) {
    return 2 * box_margin + check_box + box_gap + ImGui::CalcTextSize(label.c_str()).x;
}

bool is_narrow_display() { return ImGui::GetIO().DisplaySize.x < size::min_wide_display; }

void same_line_or_wrap(float gap, float width) {
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    if (ImGui::GetItemRectMax().x + gap + width <= right) ImGui::SameLine(0, gap);
}

namespace {

// In the dialog's title bar.
void close_dialog_button(PanelContext& context) {
    const ImRect bar = ImGui::GetCurrentWindow()->TitleBarRect();
    const ImVec2 before = ImGui::GetCursorScreenPos();
    ImGui::PushClipRect(bar.Min, bar.Max, false);
    const float side = close_button_size();
    ImGui::SetCursorScreenPos({bar.Max.x - side - space::tiny, bar.GetCenter().y - side / 2});
    if (close_button(context, "close_dialog", context.texts.text("ui.close"))) {
        ImGui::CloseCurrentPopup();
    }
    ImGui::PopClipRect();
    ImGui::SetCursorScreenPos(before);
    ImGui::GetCurrentWindow()->DC.IsSetPos = false;  // no item has to follow
}

}  // namespace

bool begin_dialog(PanelContext& context, const std::string& title, ImVec2 most) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowSize({std::min(most.x, display.x - 40), std::min(most.y, display.y - 40)});
    ImGui::SetNextWindowPos({display.x / 2, display.y / 2}, 0, {0.5F, 0.5F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(space::large, space::medium));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);  // where the shade is not seen
    const bool open = ImGui::BeginPopupModal(title.c_str(), nullptr,
                                             ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize);
    ImGui::PopStyleVar(2);
    if (!open) return false;
    close_dialog_button(context);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) ImGui::CloseCurrentPopup();
    return true;
}

float combo_width(const std::vector<app::Choice>& choices, float limit) {
    const app::Choice* current = selected_of(choices);
    const std::string preview = current != nullptr ? current->label : "";
    return std::min(limit, std::ceil(button_width(preview) + ImGui::GetFrameHeight()));
}

namespace {

// The list of the next combo shows whole entries only, as many as there is room for below it or
// above it.
void limit_list_height(float padding) {
    constexpr float most = 20;
    const float top = ImGui::GetCursorScreenPos().y;
    const float below = ImGui::GetIO().DisplaySize.y - top - ImGui::GetFrameHeight();
    const float room = std::max(top, below) - 2 * padding - space::small;
    const float entries = std::clamp(std::floor(room / size::target()), 1.0F, most);
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, entries * size::target() + 2 * padding});
}

}  // namespace

std::optional<std::string> combo(PanelContext& context, const std::string& id,
                                 const std::vector<app::Choice>& choices, float width) {
    const app::Choice* current = selected_of(choices);
    const std::string preview = current != nullptr ? current->label : "";
    std::optional<std::string> picked;
    const bool cut = button_width(preview) + ImGui::GetFrameHeight() > width;
    const auto node = [&](bool open) {
        return Node{
            .role = Role::combobox, .id = id, .value = preview, .expanded = open, .clipped = cut};
    };
    ImGui::SetNextItemWidth(width);
    constexpr float padding = 6;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    limit_list_height(padding);
    const bool open = ImGui::BeginCombo(("##" + id).c_str(), preview.c_str());
    ImGui::PopStyleVar();
    if (!open) {
        if (current != nullptr) tooltip(current->hint);
        context.semantics.add_last([&] { return node(false); });
        return picked;
    }
    const auto list = context.semantics.open([&] { return node(true); });
    // Without gaps, which an entry would take up in part only.
    ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, 0);
    for (const app::Choice& choice : choices) {
        if (ImGui::Selectable(with_id(choice.label, choice.id).c_str(), choice.selected, 0,
                              {0, size::target()})) {
            picked = choice.id;
        }
        tooltip(choice.hint);
        context.semantics.add_last([&] {
            return Node{.role = Role::option,
                        .id = id + "|" + choice.id,
                        .name = choice.label,
                        .description = choice.hint,
                        .selected = choice.selected};
        });
    }
    ImGui::PopStyleVar();
    ImGui::EndCombo();
    return picked;
}

bool text_field(PanelContext& context, const std::string& id, const std::string& hint,
                std::string& text, float width, bool focus) {
    ImGui::SetNextItemWidth(width);
    if (focus) ImGui::SetKeyboardFocusHere();
    const bool edited = ImGui::InputTextWithHint(
        ("##" + id).c_str(), hint.c_str(), text.data(), text.capacity() + 1,
        ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_EscapeClearsAll, grow_text, &text);
    record_field(context, id, hint, text);
    return edited;
}

void record_field(PanelContext& context, std::string_view id, std::string_view hint,
                  std::string_view text, FieldStates states) {
    if (const auto place = active_field_place()) context.active_field = place;
    context.semantics.add_last([&] {
        return Node{.role = Role::textbox,
                    .id = std::string(id),
                    .name = std::string(hint),
                    .value = std::string(text),
                    .expanded = states.expanded,
                    .invalid = states.invalid,
                    .focused = ImGui::IsItemActive()};
    });
}

bool entered() {
    return ImGui::IsItemDeactivated() &&
           (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter));
}

bool escaped() { return ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Escape); }

namespace {

TextBlock lay_out_tag(std::string_view text, float room) {
    ImGui::PushFont(nullptr, size::small);
    TextBlock block = lay_out(text, room - 2 * tag_pad);
    ImGui::PopFont();
    return block;
}

}  // namespace

ImVec2 tag_size(std::string_view text, float room) {
    const ImVec2 inner = lay_out_tag(text, room).size;
    return {inner.x + 2 * tag_pad, inner.y + 2};
}

void tag(PanelContext& context, ImVec2 top_left, std::string_view text, ImU32 colour, float room) {
    const TextBlock block = lay_out_tag(text, room);
    const ImVec2 outer(block.size.x + 2 * tag_pad, block.size.y + 2);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRect(top_left, {top_left.x + outer.x, top_left.y + outer.y}, colour, 3);
    ImGui::PushFont(nullptr, size::small);
    context.selection.draw({top_left.x + tag_pad, top_left.y + 1}, colour, block);
    ImGui::PopFont();
}

float least_tag_width(std::string_view text) {
    ImGui::PushFont(nullptr, size::small);
    const float word = widest_word(text);
    ImGui::PopFont();
    return word + 2 * tag_pad;
}

void section_title(PanelContext& context, const std::string& id, const std::string& title,
                   int level, bool focused) {
    ImGui::PushFont(nullptr, size::title);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    wrapped_text(context, title, colour::text);
    const ImVec2 to = ImGui::GetItemRectMax();
    ImGui::PopFont();
    context.semantics.add(from, to, [&] {
        return Node{
            .role = Role::heading, .id = id, .name = title, .focused = focused, .level = level};
    });
}

void record_text(PanelContext& context, std::string_view kind, std::string_view id,
                 std::string_view text, std::string_view value) {
    context.semantics.add_last([&] {
        return Node{.role = Role::paragraph,
                    .kind = kind,
                    .id = std::string(id),
                    .name = std::string(text),
                    .value = std::string(value)};
    });
}

void wrapped_text(PanelContext& context, std::string_view text, ImU32 colour) {
    const TextBlock block = lay_out(text, ImGui::GetContentRegionAvail().x);
    context.selection.draw(ImGui::GetCursorScreenPos(), colour, block);
    ImGui::Dummy(ImVec2(block.size.x, block.size.y + size::line_gap));
}

void field(PanelContext& context, const app::Field& field, float label_width) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const TextBlock label = lay_out(field.label, label_width - size::pad);
    const TextBlock text = lay_out(field.text, width - label_width);
    context.selection.draw(start, colour::muted, label);
    context.selection.draw({start.x + label_width, start.y}, colour::text, text, field.text_hits);
    ImGui::Dummy({width, std::max(label.size.y, text.size.y) + size::line_gap});
}

bool menu_item(PanelContext& context, const std::string& id, const std::string& label, bool enabled,
               std::optional<bool> checked) {
    // Dear ImGui's own is lower than a target has to be.
    const float mark = checked ? size::text + space::medium : 0;
    const float width =
        std::max(ImGui::CalcTextSize(label.c_str()).x + mark, ImGui::GetContentRegionAvail().x);
    ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, 0);
    ImGui::BeginDisabled(!enabled);
    const bool chosen =
        ImGui::Selectable(with_id(label, id).c_str(), false, 0, {width, size::target()});
    ImGui::EndDisabled();
    ImGui::PopStyleVar();
    if (checked.value_or(false)) {
        const ImVec2 min = ImGui::GetItemRectMin();
        const ImVec2 max = ImGui::GetItemRectMax();
        ImGui::RenderCheckMark(
            ImGui::GetWindowDrawList(),
            {max.x - size::text, min.y + (max.y - min.y - size::text * 0.7F) / 2}, colour::text,
            size::text * 0.7F);
    }
    context.semantics.add_last([&] {
        return Node{.role = Role::menuitem,
                    .id = id,
                    .name = label,
                    .checked = checked,
                    .disabled = !enabled};
    });
    return chosen;
}

bool begin_popup_beside(const char* id, bool open) {
    if (open) ImGui::OpenPopup(id);
    place_popup_beside_item(id);
    constexpr float padding = 12;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    const bool shown = ImGui::BeginPopup(id);
    ImGui::PopStyleVar();
    return shown;
}

void empty_state(PanelContext& context, const app::Emptiness& empty) {
    constexpr float width = 480;
    const ImVec2 space = ImGui::GetContentRegionAvail();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float usable = std::min(width, space.x - 2 * size::pad);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushFont(nullptr, size::title);
    const TextBlock heading = lay_out(empty.title, usable);
    const ImVec2 at(origin.x + (space.x - heading.size.x) / 2, origin.y + space.y * 0.3F);
    draw(list, at, colour::text, heading);
    ImGui::PopFont();
    const TextBlock advice = lay_out(empty.hint, usable);
    const ImVec2 below(origin.x + (space.x - advice.size.x) / 2,
                       at.y + heading.size.y + size::pad * 2);
    draw(list, below, colour::muted, advice);
    context.semantics.add(
        at, {std::max(at.x + heading.size.x, below.x + advice.size.x), below.y + advice.size.y},
        [&] {
            return Node{.role = Role::note,
                        .kind = "empty",
                        .id = "empty",
                        .name = empty.title + "\n" + empty.hint};
        });
    float y = below.y + advice.size.y + size::pad * 2;
    for (const app::WiderFilter& filter : empty.wider) {
        const float room = std::max(0.0F, (space.x - button_width(filter.label)) / 2);
        ImGui::SetCursorScreenPos({origin.x + room, y});
        if (button(context, "wider:" + filter.text, filter.label)) {
            context.commands.emplace_back(app::SetSearchText{filter.text});
        }
        y = ImGui::GetItemRectMax().y + size::pad;
    }
    bool first = empty.wider.empty();
    for (const app::WayOut& way : empty.ways) {
        const float room = std::max(0.0F, (space.x - button_width(way.label)) / 2);
        ImGui::SetCursorScreenPos({origin.x + room, y});
        const bool chosen = first ? primary_button(context, "empty:" + way.id, way.label)
                                  : button(context, "empty:" + way.id, way.label);
        if (chosen) {
            context.commands.insert(context.commands.end(), way.commands.begin(),
                                    way.commands.end());
        }
        first = false;
        y = ImGui::GetItemRectMax().y + size::pad;
    }
}

namespace {

void tooltip_text(std::string_view text) {
    constexpr float width = 360;
    const TextBlock block = lay_out(text, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw(*ImGui::GetWindowDrawList(), {at.x + size::pad, at.y + size::pad}, colour::text, block);
    ImGui::Dummy({block.size.x + 2 * size::pad, block.size.y + 2 * size::pad});
}

}  // namespace

void tooltip(std::string_view text) {
    if (text.empty() || !ImGui::BeginItemTooltip()) return;
    tooltip_text(text);
    ImGui::EndTooltip();
}

void tooltip_over(PanelContext& context, ImVec2 min, ImVec2 max, std::string_view id,
                  std::string_view text) {
    if (text.empty() || !ImGui::IsMouseHoveringRect(min, max)) return;
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (imgui.MouseStationaryTimer < imgui.Style.HoverStationaryDelay) return;
    if (!ImGui::IsWindowHovered() || !ImGui::BeginTooltip()) return;
    tooltip_text(text);
    context.semantics.add_last([&] {
        return Node{.role = Role::note,
                    .kind = "tooltip",
                    .id = std::string(id),
                    .name = std::string(text)};
    });
    ImGui::EndTooltip();
}

bool single_line(ImDrawList& list, ImVec2 position, float width, ImU32 colour,
                 std::string_view text) {
    const char* begin = text.data();
    const char* end = text.data() + text.size();
    if (ImGui::CalcTextSize(begin, end).x <= width) {
        list.AddText(position, colour, begin, end);
        return false;
    }
    constexpr const char* ellipsis = "…";
    const float room = width - ImGui::CalcTextSize(ellipsis).x;
    const char* cut = begin;
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(room, 1.0F), 0, begin, end,
                                    &cut);
    list.AddText(position, colour, (std::string(begin, cut) + ellipsis).c_str());
    return true;
}

}  // namespace kurabe::ui
