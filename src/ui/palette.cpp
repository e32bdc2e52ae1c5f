#include "ui/palette.h"

#include <algorithm>
#include <initializer_list>

namespace kurabe::ui {
namespace {

struct Entry {
    Ink ink;
    std::uint32_t rgb;  // 0xRRGGBB
};

constexpr ImU32 from_rgb(std::uint32_t rgb) {
    return IM_COL32(rgb >> 16 & 0xffU, rgb >> 8 & 0xffU, rgb & 0xffU, 255);
}

constexpr Palette make_palette(const std::array<Entry, ink_count>& entries) {
    Palette palette{};
    for (const Entry& entry : entries) {
        palette[static_cast<std::size_t>(entry.ink)] = from_rgb(entry.rgb);
    }
    return palette;
}

constexpr Palette light = make_palette({{
    {Ink::surface, 0xf6f7f9},    {Ink::panel, 0xffffff},       {Ink::header, 0xeceff4},
    {Ink::group, 0xf2f5fa},      {Ink::accent_soft, 0xe3ecf9}, {Ink::good_soft, 0xe6f4ea},
    {Ink::bad_soft, 0xfdecea},   {Ink::found, 0xffe99a},       {Ink::heat_best, 0xdaebfb},
    {Ink::heat_worst, 0xffe6cc}, {Ink::text, 0x1d2430},        {Ink::muted, 0x556070},
    {Ink::silent, 0x5f6976},     {Ink::good, 0x1b7646},        {Ink::bad, 0xb83225},
    {Ink::caution, 0x965a00},    {Ink::open, 0x0b6770},        {Ink::withheld, 0x634a94},
    {Ink::accent, 0x2456a6},     {Ink::on_accent, 0xffffff},   {Ink::control, 0x7a8490},
    {Ink::border, 0xd5dae1},
}});

constexpr Palette dark = make_palette({{
    {Ink::surface, 0x14171c},    {Ink::panel, 0x1b1f26},       {Ink::header, 0x262c36},
    {Ink::group, 0x20262f},      {Ink::accent_soft, 0x26364d}, {Ink::good_soft, 0x16352a},
    {Ink::bad_soft, 0x42211f},   {Ink::found, 0x4a3d0c},       {Ink::heat_best, 0x173a5a},
    {Ink::heat_worst, 0x4d3312}, {Ink::text, 0xe7ebf1},        {Ink::muted, 0xb0b9c6},
    {Ink::silent, 0xa3adba},     {Ink::good, 0x6fce97},        {Ink::bad, 0xff9d90},
    {Ink::caution, 0xf0b65c},    {Ink::open, 0x6ccbd4},        {Ink::withheld, 0xc6aef4},
    {Ink::accent, 0x8fb8ff},     {Ink::on_accent, 0x10151d},   {Ink::control, 0x828d9b},
    {Ink::border, 0x353d49},
}});

constexpr Palette contrast = make_palette({{
    {Ink::surface, 0x000000},    {Ink::panel, 0x000000},       {Ink::header, 0x000000},
    {Ink::group, 0x000000},      {Ink::accent_soft, 0x00295c}, {Ink::good_soft, 0x003820},
    {Ink::bad_soft, 0x4a0000},   {Ink::found, 0x4a4000},       {Ink::heat_best, 0x002f5c},
    {Ink::heat_worst, 0x4a2a00}, {Ink::text, 0xffffff},        {Ink::muted, 0xffffff},
    {Ink::silent, 0xe0e0e0},     {Ink::good, 0x5dff9f},        {Ink::bad, 0xff9a8c},
    {Ink::caution, 0xffc95c},    {Ink::open, 0x62f0ff},        {Ink::withheld, 0xdcc4ff},
    {Ink::accent, 0xffe100},     {Ink::on_accent, 0x000000},   {Ink::control, 0xffffff},
    {Ink::border, 0xffffff},
}});

Palette in_use = light;

}  // namespace

std::optional<Scheme> scheme_from_name(std::string_view name) {
    constexpr std::array<std::string_view, 4> names = {"light", "dark", "contrast", "forced"};
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Scheme>(found - names.begin());
}

const Palette& palette_of(Scheme scheme) {
    switch (scheme) {
        case Scheme::dark: return dark;
        case Scheme::contrast: return contrast;
        case Scheme::light:
        case Scheme::forced: break;
    }
    return light;
}

Palette forced_palette(const SystemColours& system) {
    Palette palette{};
    palette.fill(from_rgb(system.text));
    for (const Ink ground :
         {Ink::surface, Ink::panel, Ink::header, Ink::group, Ink::accent_soft, Ink::good_soft,
          Ink::bad_soft, Ink::found, Ink::heat_best, Ink::heat_worst, Ink::on_accent}) {
        palette[static_cast<std::size_t>(ground)] = from_rgb(system.canvas);
    }
    palette[static_cast<std::size_t>(Ink::accent)] = from_rgb(system.link);
    return palette;
}

const Palette& palette_in_use() { return in_use; }

void use(const Palette& palette) { in_use = palette; }

}  // namespace kurabe::ui
