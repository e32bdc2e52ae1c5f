// The colours, by scheme. What draws names a colour (colour::muted) and gets the one of the palette
// in use; nothing else in the program has colours of its own.
#pragma once

#include <imgui.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::ui {

enum class Scheme : std::uint8_t {
    light,
    dark,
    contrast,  // black and white, and few strong colours
    forced,    // the system's own few colours (forced-colors of CSS Color Adjustment 1)
};

// "light", "dark", "contrast", "forced".
[[nodiscard]] std::optional<Scheme> scheme_from_name(std::string_view name);

// What a colour is for. WCAG 2.2, 1.4.3 and 1.4.11, hold for every palette and are tested: inks are
// 4.5:1 on each ground, `control`, `accent` and marks 3:1.
enum class Ink : std::uint8_t {
    // Grounds.
    surface,      // of the page
    panel,        // of its parts
    header,       // of a table's header
    group,        // of a group's header in a table
    accent_soft,  // under the mouse, of what is picked
    good_soft,    // of what was added
    bad_soft,     // of what was taken away, of warnings
    found,        // of what a search has found
    heat_best,
    heat_worst,
    // Inks on them.
    text,
    muted,
    silent,  // of silence
    good,
    bad,
    caution,
    open,       // of what cannot be judged
    withheld,   // of what is not disclosed
    accent,     // also a ground: of what is pressed or selected
    on_accent,  // on grounds of accent and good
    // Lines.
    control,  // around what can be pressed or typed into
    border,   // between parts; ornament
    count
};

inline constexpr std::size_t ink_count = static_cast<std::size_t>(Ink::count);

using Palette = std::array<ImU32, ink_count>;

[[nodiscard]] constexpr ImU32 of(const Palette& palette, Ink ink) {
    return palette[static_cast<std::size_t>(ink)];
}

// Of a scheme that has colours of its own: any but `forced`.
[[nodiscard]] const Palette& palette_of(Scheme scheme);

// What CSS calls Canvas, CanvasText and LinkText, each 0xRRGGBB.
struct SystemColours {
    std::uint32_t canvas = 0;
    std::uint32_t text = 0;
    std::uint32_t link = 0;
};
[[nodiscard]] Palette forced_palette(const SystemColours& system);

// The palette in use; the light one at first. Dear ImGui's own colours follow by ui::show_in().
[[nodiscard]] const Palette& palette_in_use();
void use(const Palette& palette);

// A name that stands for the colour of the palette in use.
struct Colour {
    Ink ink;
    operator ImU32() const { return of(palette_in_use(), ink); }
};

namespace colour {
inline constexpr Colour surface{Ink::surface};
inline constexpr Colour panel{Ink::panel};
inline constexpr Colour header{Ink::header};
inline constexpr Colour group{Ink::group};
inline constexpr Colour accent_soft{Ink::accent_soft};
inline constexpr Colour good_soft{Ink::good_soft};
inline constexpr Colour bad_soft{Ink::bad_soft};
inline constexpr Colour found{Ink::found};
inline constexpr Colour heat_best{Ink::heat_best};
inline constexpr Colour heat_worst{Ink::heat_worst};
inline constexpr Colour text{Ink::text};
inline constexpr Colour muted{Ink::muted};
inline constexpr Colour silent{Ink::silent};
inline constexpr Colour good{Ink::good};
inline constexpr Colour bad{Ink::bad};
inline constexpr Colour caution{Ink::caution};
inline constexpr Colour open{Ink::open};
inline constexpr Colour withheld{Ink::withheld};
inline constexpr Colour accent{Ink::accent};
inline constexpr Colour on_accent{Ink::on_accent};
inline constexpr Colour control{Ink::control};
inline constexpr Colour border{Ink::border};
}  // namespace colour

}  // namespace kurabe::ui
