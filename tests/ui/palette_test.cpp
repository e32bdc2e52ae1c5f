// Contrast of every palette, by WCAG 2.2: 1.4.3 (text), 1.4.11 (what can be pressed, marks).
#include "ui/palette.h"

#include <doctest.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "ui/theme.h"
#include "ui/widgets/heat_colour.h"

namespace kurabe {
namespace {

using ui::Ink;

// Relative luminance of WCAG 2.2.
double luminance(ImU32 colour) {
    const ImVec4 parts = ImGui::ColorConvertU32ToFloat4(colour);
    const auto linear = [](float channel) {
        const auto value = static_cast<double>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(parts.x) + 0.7152 * linear(parts.y) + 0.0722 * linear(parts.z);
}

double contrast(ImU32 one, ImU32 other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

constexpr Ink grounds[] = {Ink::surface,     Ink::panel,     Ink::header,   Ink::group,
                           Ink::accent_soft, Ink::good_soft, Ink::bad_soft, Ink::found,
                           Ink::heat_best,   Ink::heat_worst};
constexpr Ink inks[] = {Ink::text,    Ink::muted, Ink::silent,   Ink::good,  Ink::bad,
                        Ink::caution, Ink::open,  Ink::withheld, Ink::accent};

struct Named {
    const char* name;
    ui::Palette palette;
};

std::vector<Named> all_palettes() {
    return {{"light", ui::palette_of(ui::Scheme::light)},
            {"dark", ui::palette_of(ui::Scheme::dark)},
            {"contrast", ui::palette_of(ui::Scheme::contrast)},
            {"forced, white", ui::forced_palette({0xffffff, 0x000000, 0x0000ee})},
            {"forced, black", ui::forced_palette({0x000000, 0xffffff, 0xffff00})}};
}

// What stands on what, and what it is: 4.5:1 for text, 3:1 for the edge of what can be pressed and
// for marks.
struct Pair {
    const char* what;
    ImU32 front;
    ImU32 ground;
    double least;
};

constexpr double text = 4.5;
constexpr double mark = 3;

ImU32 of_style(ImGuiCol colour) {
    return ImGui::ColorConvertFloat4ToU32(ImGui::GetStyle().Colors[colour]);
}

// A colour that lets another one shine through.
ImU32 over(ImGuiCol front, ImU32 ground) {
    const ImVec4 above = ImGui::GetStyle().Colors[front];
    const ImVec4 below = ImGui::ColorConvertU32ToFloat4(ground);
    return ImGui::ColorConvertFloat4ToU32({ImLerp(below.x, above.x, above.w),
                                           ImLerp(below.y, above.y, above.w),
                                           ImLerp(below.z, above.z, above.w), 1});
}

// Of the theme in use. States: normal, hovered, active, open or selected, found, disabled apart.
std::vector<Pair> pairs_of_theme(const ui::Palette& palette) {
    std::vector<Pair> pairs;
    const auto on_style = [&](const char* what, ImU32 front, ImGuiCol ground, double least) {
        pairs.push_back({what, front, of_style(ground), least});
    };
    const ImU32 letters = of_style(ImGuiCol_Text);
    for (const ImGuiCol ground :
         {ImGuiCol_WindowBg, ImGuiCol_ChildBg, ImGuiCol_PopupBg, ImGuiCol_TitleBg,
          ImGuiCol_TitleBgActive, ImGuiCol_TableHeaderBg, ImGuiCol_Button, ImGuiCol_ButtonHovered,
          ImGuiCol_ButtonActive, ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive,
          ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive}) {
        on_style("text", letters, ground, text);
        on_style("a chosen tab, a view's name", of(palette, Ink::accent), ground, text);
        on_style("a hint in a field", of_style(ImGuiCol_TextDisabled), ground, text);
        on_style("the caret", of_style(ImGuiCol_InputTextCursor), ground, mark);
        on_style("an edge", of_style(ImGuiCol_Border), ground, mark);
        on_style("the keyboard's frame", of_style(ImGuiCol_NavCursor), ground, mark);
        for (const Ink gravity : {Ink::good, Ink::caution, Ink::bad}) {
            on_style("a message's edge", of(palette, gravity), ground, mark);
        }
    }
    for (const ImGuiCol grab :
         {ImGuiCol_ScrollbarGrab, ImGuiCol_ScrollbarGrabHovered, ImGuiCol_ScrollbarGrabActive}) {
        on_style("a scrollbar", of_style(grab), ImGuiCol_ScrollbarBg, mark);
    }
    for (const Ink ground : grounds) {
        pairs.push_back({"selected in a field", letters,
                         over(ImGuiCol_TextSelectedBg, of(palette, ground)), text});
        pairs.push_back(
            {"the open cell's frame", of(palette, Ink::accent), of(palette, ground), mark});
        pairs.push_back({"an empty box", of(palette, Ink::control), of(palette, ground), mark});
    }
    pairs.push_back({"what is pressed, a primary action, selected text",
                     of(palette, Ink::on_accent), of(palette, Ink::accent), text});
    pairs.push_back({"the tick of yes", of(palette, Ink::on_accent), of(palette, Ink::good), mark});
    return pairs;
}

}  // namespace

TEST_CASE("in every scheme and state, texts and edges stand out from their ground") {
    const ImGuiContext* before = ImGui::GetCurrentContext();
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ui::apply_theme();
    for (const auto& [name, palette] : all_palettes()) {
        CAPTURE(name);
        ui::show_in(palette);
        for (const Pair& pair : pairs_of_theme(palette)) {
            CAPTURE(pair.what);
            CAPTURE(pair.front);
            CAPTURE(pair.ground);
            CHECK(contrast(pair.front, pair.ground) >= pair.least);
        }
    }
    ui::use(ui::palette_of(ui::Scheme::light));
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(const_cast<ImGuiContext*>(before));
}

TEST_CASE("every ink can be read on every ground of its palette") {
    for (const auto& [name, palette] : all_palettes()) {
        CAPTURE(name);
        for (const Ink ground : grounds) {
            CAPTURE(static_cast<int>(ground));
            for (const Ink ink : inks) {
                CAPTURE(static_cast<int>(ink));
                CHECK(contrast(of(palette, ink), of(palette, ground)) >= 4.5);
            }
        }
        CHECK(contrast(of(palette, Ink::on_accent), of(palette, Ink::accent)) >= 4.5);
        CHECK(contrast(of(palette, Ink::on_accent), of(palette, Ink::good)) >= 3);
        for (const Ink ground :
             {Ink::surface, Ink::panel, Ink::header, Ink::group, Ink::accent_soft, Ink::bad_soft}) {
            CHECK(contrast(of(palette, Ink::control), of(palette, ground)) >= 3);
        }
    }
}

TEST_CASE("the shades of the heat map, and text that is selected in a field, can be read") {
    const ImGuiContext* before = ImGui::GetCurrentContext();
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    for (const auto& [name, palette] : all_palettes()) {
        CAPTURE(name);
        ui::show_in(palette);
        for (int step = 0; step <= 20; ++step) {
            const ImU32 shade = ui::heat_colour(static_cast<float>(step) / 20);
            for (const Ink ink : inks) CHECK(contrast(of(palette, ink), shade) >= 4.5);
        }
        const ImVec4 selected = ImGui::GetStyle().Colors[ImGuiCol_TextSelectedBg];
        const ImVec4 field = ImGui::ColorConvertU32ToFloat4(of(palette, Ink::panel));
        const ImVec4 ground(ImLerp(field.x, selected.x, selected.w),
                            ImLerp(field.y, selected.y, selected.w),
                            ImLerp(field.z, selected.z, selected.w), 1);
        CHECK(contrast(of(palette, Ink::text), ImGui::ColorConvertFloat4ToU32(ground)) >= 4.5);
    }
    ui::use(ui::palette_of(ui::Scheme::light));
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(const_cast<ImGuiContext*>(before));
}

TEST_CASE("each colour of a palette that is not forced has a name of its own and is opaque") {
    for (const ui::Scheme scheme : {ui::Scheme::light, ui::Scheme::dark, ui::Scheme::contrast}) {
        for (const ImU32 colour : ui::palette_of(scheme)) {
            CHECK((colour & IM_COL32_A_MASK) == IM_COL32_A_MASK);
        }
    }
    CHECK(ui::scheme_from_name("dark") == ui::Scheme::dark);
    CHECK(ui::scheme_from_name("forced") == ui::Scheme::forced);
    CHECK(!ui::scheme_from_name("sepia"));
}

}  // namespace kurabe
