#include "ui/widgets/code_point_box.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace kurabe::ui {
namespace {

// Of one digit and of the box, in dots.
constexpr int digit_width = 3;
constexpr int digit_height = 5;
constexpr int gap = 1;
constexpr int margin = 2;  // a line and a gap
constexpr int rows = 2;
constexpr int box_height = 2 * margin + rows * digit_height + gap;

// Rows of three dots from the top, the left one highest.
constexpr std::array<unsigned, 16> digits = {
    0b111'101'101'101'111, 0b010'110'010'010'111, 0b111'001'111'100'111, 0b111'001'111'001'111,
    0b101'101'111'001'001, 0b111'100'111'001'111, 0b111'100'111'101'111, 0b111'001'001'010'010,
    0b111'101'111'101'111, 0b111'101'111'001'111, 0b010'101'111'101'101, 0b110'101'110'101'110,
    0b011'100'100'100'011, 0b110'101'101'101'110, 0b111'100'110'100'111, 0b111'100'110'100'100};

class Dots {
 public:
    Dots(GlyphPicture& picture, int size) : picture_(picture), size_(size) {}

    void set(int x, int y) {
        for (int row = y * size_; row < (y + 1) * size_; ++row) {
            const std::ptrdiff_t first =
                std::ptrdiff_t{row} * picture_.width + x * std::ptrdiff_t{size_};
            std::fill_n(picture_.pixels.begin() + first, size_, ink);
        }
    }

 private:
    static constexpr std::uint32_t ink = 0xffffffff;
    GlyphPicture& picture_;
    int size_;
};

void draw_digit(Dots& dots, unsigned digit, int left, int top) {
    for (int y = 0; y < digit_height; ++y) {
        for (int x = 0; x < digit_width; ++x) {
            const int bit = digit_width * digit_height - 1 - (y * digit_width + x);
            if ((digits[digit] >> bit & 1) != 0) dots.set(left + x, top + y);
        }
    }
}

void draw_frame(Dots& dots, int width) {
    for (int x = 0; x < width; ++x) {
        dots.set(x, 0);
        dots.set(x, box_height - 1);
    }
    for (int y = 0; y < box_height; ++y) {
        dots.set(0, y);
        dots.set(width - 1, y);
    }
}

}  // namespace

GlyphPicture code_point_box(char32_t code_point, float em) {
    const int columns = code_point > 0xffff ? 3 : 2;
    const int width = 2 * margin + columns * digit_width + (columns - 1) * gap;
    const int dot = std::max(1, static_cast<int>(em) / (box_height - 2));
    GlyphPicture picture;
    picture.width = width * dot;
    picture.height = box_height * dot;
    picture.left = dot;
    picture.advance = static_cast<float>((width + 2) * dot);
    // Ideographs reach about an eighth of an em below the baseline: their middle is the box's.
    picture.top = -static_cast<int>(std::lround(em * 0.38F)) - picture.height / 2;
    picture.pixels.assign(
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height), 0);
    Dots dots(picture, dot);
    draw_frame(dots, width);
    for (int i = 0; i < rows * columns; ++i) {
        const int shift = 4 * (rows * columns - 1 - i);
        draw_digit(dots, code_point >> shift & 15, margin + i % columns * (digit_width + gap),
                   margin + i / columns * (digit_height + gap));
    }
    return picture;
}

}  // namespace kurabe::ui
