#include "ui/theme.h"

#include <array>

#include "ui/system_glyphs.h"

namespace kurabe::ui {
namespace {

ImVec4 to_vec4(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

ImVec4 with_alpha(ImU32 colour, float alpha) {
    ImVec4 converted = to_vec4(colour);
    converted.w = alpha;
    return converted;
}

void set_colours(ImGuiStyle& style) {
    const auto set = [&](ImGuiCol target, ImU32 colour) { style.Colors[target] = to_vec4(colour); };
    set(ImGuiCol_Text, colour::text);
    set(ImGuiCol_TextDisabled, colour::muted);
    set(ImGuiCol_InputTextCursor, colour::text);
    set(ImGuiCol_WindowBg, colour::surface);
    set(ImGuiCol_ChildBg, colour::panel);
    set(ImGuiCol_PopupBg, colour::panel);
    set(ImGuiCol_Border, colour::control);
    set(ImGuiCol_TitleBg, colour::header);
    set(ImGuiCol_TitleBgActive, colour::header);
    set(ImGuiCol_FrameBg, colour::panel);
    set(ImGuiCol_FrameBgHovered, colour::accent_soft);
    set(ImGuiCol_FrameBgActive, colour::accent_soft);
    set(ImGuiCol_Button, colour::panel);
    set(ImGuiCol_ButtonHovered, colour::accent_soft);
    set(ImGuiCol_ButtonActive, colour::accent_soft);
    set(ImGuiCol_CheckMark, colour::accent);
    set(ImGuiCol_TableHeaderBg, colour::header);
    set(ImGuiCol_TableBorderStrong, colour::border);
    set(ImGuiCol_TableBorderLight, colour::border);
    set(ImGuiCol_ScrollbarBg, colour::surface);
    set(ImGuiCol_ScrollbarGrab, colour::control);
    set(ImGuiCol_ScrollbarGrabHovered, colour::muted);
    set(ImGuiCol_ScrollbarGrabActive, colour::muted);
    set(ImGuiCol_NavCursor, colour::accent);
    set(ImGuiCol_Separator, colour::border);
    set(ImGuiCol_Header, colour::accent_soft);
    set(ImGuiCol_HeaderHovered, colour::accent_soft);
    set(ImGuiCol_HeaderActive, colour::accent_soft);
    style.Colors[ImGuiCol_TextSelectedBg] = with_alpha(colour::accent, 0.25F);
    style.Colors[ImGuiCol_ModalWindowDimBg] = ImVec4(0, 0, 0, 0.5F);
}

Pointer pointed_with = Pointer::fine;

}  // namespace

float size::target() { return pointed_with == Pointer::fine ? fine_target : coarse_target; }

void set_up_font(std::span<const unsigned char> font, GlyphSource& others) {
    static constexpr std::array<ImWchar, 3> soft_hyphen = {0xad, 0xad, 0};  // it would be drawn
    ImFontConfig config;
    config.GlyphExcludeRanges = soft_hyphen.data();
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 1;  // glyphs are made at the display's own density
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(font.data()),
                                               static_cast<int>(font.size()), size::text, &config);
    add_system_glyphs(others);
}

void apply_theme() {
    ImGui::StyleColorsLight();
    ImGuiStyle& style = ImGui::GetStyle();
    style.FontSizeBase = size::text;
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.FrameRounding = 4;
    style.FrameBorderSize = 1;
    style.PopupRounding = 4;
    style.ItemSpacing = ImVec2(8, 6);
    style.CellPadding = ImVec2(8, 6);
    style.ScrollbarSize = 12;
    style.HoverStationaryDelay = 0.2F;
    style.SelectableTextAlign = ImVec2(0, 0.5F);
    point_with(Pointer::fine);
    set_colours(style);
}

void point_with(Pointer pointer) {
    pointed_with = pointer;
    constexpr float usual = 6;
    ImGui::GetStyle().FramePadding =
        ImVec2(10, pointer == Pointer::fine ? usual : (size::coarse_target - size::text) / 2);
}

void show_in(const Palette& palette) {
    use(palette);
    set_colours(ImGui::GetStyle());
}

ImVec4 background_colour() { return to_vec4(colour::surface); }

}  // namespace kurabe::ui
