// Where pictures of characters come from that the page's own typeface does not have.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace kurabe::ui {

// Lengths in pixels of the picture; the pen stands on the baseline, y grows downwards.
struct GlyphPicture {
    int left = 0;  // of the first column, from the pen
    int top = 0;   // of the first row, from the baseline: negative above it
    int width = 0;
    int height = 0;
    float advance = 0;
    bool coloured = false;              // else only the pixels' alpha counts
    std::vector<std::uint32_t> pixels;  // IM_COL32, rows without gaps; alpha not multiplied in

    bool operator==(const GlyphPicture&) const = default;
};

class GlyphSource {
 public:
    GlyphSource() = default;
    virtual ~GlyphSource() = default;
    GlyphSource(const GlyphSource&) = delete;
    GlyphSource& operator=(const GlyphSource&) = delete;

    // How far `code_point` moves the pen where an em has `em` pixels; nothing where no pictures can
    // be had at all.
    [[nodiscard]] virtual std::optional<float> advance(char32_t code_point, float em) = 0;
    // Call only where advance() gives something. Where the system has no such character, this is
    // the same picture, or one that names the code point.
    [[nodiscard]] virtual GlyphPicture draw(char32_t code_point, float em) = 0;
};

}  // namespace kurabe::ui
