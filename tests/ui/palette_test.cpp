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

}  // namespace

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
