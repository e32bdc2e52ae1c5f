#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "raster/colour.h"
#include "raster/shapes.h"
#include "raster/texture.h"

namespace kurabe::raster {
namespace {

constexpr std::int64_t unit = parts_of_pixel;

struct Point {
    std::int64_t x = 0;  // parts of a pixel
    std::int64_t y = 0;
};

Point to_point(const Corner& corner) { return {to_parts(corner.x), to_parts(corner.y)}; }

std::int64_t divide_down(std::int64_t value, std::int64_t by) {  // by > 0
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

// The side of a line where `along_x * x + along_y * y + constant >= 0`, in parts of a pixel.
struct Edge {
    std::int64_t along_x = 0;
    std::int64_t along_y = 0;
    std::int64_t constant = 0;

    // Clockwise on the screen. Centres that lie on a line belong to the triangle on whose top or
    // left it is, so that neighbours never share a pixel.
    Edge(Point from, Point to)
        : along_x(from.y - to.y),
          along_y(to.x - from.x),
          constant(-(along_x * from.x + along_y * from.y)) {
        const bool top_or_left = along_x > 0 || (along_x == 0 && along_y > 0);
        if (!top_or_left) --constant;
    }

    // Narrows the columns from `left` to `right` (not included) to those inside on row `y`.
    void narrow(int y, int& left, int& right) const {
        const std::int64_t rest = along_y * (y * unit + unit / 2) + constant;
        const std::int64_t at_zero = rest + along_x * (unit / 2);  // the centre of column 0
        const std::int64_t step = std::abs(along_x) * unit;
        if (left >= right) return;
        const auto column = [&](std::int64_t value) {
            return static_cast<int>(std::clamp<std::int64_t>(value, left, right));
        };
        if (along_x == 0) {
            if (rest < 0) right = left;
        } else if (along_x > 0) {
            left = column(-divide_down(at_zero, step));
        } else {
            right = column(divide_down(at_zero, step) + 1);
        }
    }
};

// A value that changes evenly over the triangle.
struct Slope {
    double at_origin = 0;
    double along_x = 0;
    double along_y = 0;

    [[nodiscard]] double at(double x, double y) const {
        return at_origin + along_x * x + along_y * y;
    }
};

class Interpolation {
 public:
    explicit Interpolation(const std::array<Corner, 3>& corners) : corners_(corners) {
        dx1_ = static_cast<double>(corners[1].x) - static_cast<double>(corners[0].x);
        dy1_ = static_cast<double>(corners[1].y) - static_cast<double>(corners[0].y);
        dx2_ = static_cast<double>(corners[2].x) - static_cast<double>(corners[0].x);
        dy2_ = static_cast<double>(corners[2].y) - static_cast<double>(corners[0].y);
        determinant_ = dx1_ * dy2_ - dx2_ * dy1_;
    }

    [[nodiscard]] Slope slope(double a, double b, double c) const {
        if (determinant_ == 0) return {a, 0, 0};
        const double along_x = ((b - a) * dy2_ - (c - a) * dy1_) / determinant_;
        const double along_y = ((c - a) * dx1_ - (b - a) * dx2_) / determinant_;
        const double x = static_cast<double>(corners_[0].x);
        const double y = static_cast<double>(corners_[0].y);
        return {a - along_x * x - along_y * y, along_x, along_y};
    }

 private:
    const std::array<Corner, 3>& corners_;
    double dx1_ = 0;
    double dy1_ = 0;
    double dx2_ = 0;
    double dy2_ = 0;
    double determinant_ = 0;
};

// The colour of each pixel where corners differ in colour or place in the texture.
class Shading {
 public:
    explicit Shading(const Primitive& triangle) : texture_(triangle.texture) {
        const auto& corners = triangle.corners;
        const Interpolation interpolation(corners);
        for (unsigned channel = 0; channel < channels_.size(); ++channel) {
            const auto value = [&](std::size_t index) {
                return static_cast<double>((corners.at(index).colour >> (8 * channel)) & 255);
            };
            channels_.at(channel) = interpolation.slope(value(0), value(1), value(2));
            channels_.at(channel).at_origin += 0.5;  // so that cutting off rounds to the nearest
        }
        u_ = interpolation.slope(corners[0].u, corners[1].u, corners[2].u);
        v_ = interpolation.slope(corners[0].v, corners[1].v, corners[2].v);
    }

    void fill(std::uint32_t* row, int left, int right, int y) const {
        for (int x = left; x < right; ++x) {
            std::uint32_t colour = colour_at(x + 0.5, y + 0.5);
            if (texture_ != nullptr) {
                const auto u = static_cast<float>(u_.at(x + 0.5, y + 0.5));
                const auto v = static_cast<float>(v_.at(x + 0.5, y + 0.5));
                colour = modulate(colour, Texture(*texture_).at_fraction(u, v));
            }
            blend(row[x], colour);
        }
    }

 private:
    [[nodiscard]] std::uint32_t colour_at(double x, double y) const {
        std::uint32_t colour = 0;
        for (unsigned channel = 0; channel < channels_.size(); ++channel) {
            const double value = std::clamp(channels_.at(channel).at(x, y), 0.0, 255.5);
            colour |= static_cast<std::uint32_t>(value) << (8 * channel);
        }
        return colour;
    }

    const ImTextureData* texture_;
    std::array<Slope, 4> channels_;
    Slope u_;
    Slope v_;
};

}  // namespace

void fill_triangle(const Surface& surface, const PixelRect& clip, const Primitive& triangle) {
    std::array<Point, 3> points{};
    std::transform(triangle.corners.begin(), triangle.corners.end(), points.begin(), to_point);
    const auto& [a, b, c] = points;
    const std::int64_t area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area == 0) return;
    if (area < 0) std::swap(points[1], points[2]);
    const std::array<Edge, 3> edges = {Edge(points[0], points[1]), Edge(points[1], points[2]),
                                       Edge(points[2], points[0])};
    const std::uint32_t colour = triangle.corners[0].colour;
    const bool even = triangle.texture == nullptr &&
                      std::all_of(triangle.corners.begin(), triangle.corners.end(),
                                  [&](const Corner& each) { return each.colour == colour; });
    const auto fill_rows = [&](auto&& fill) {
        for (int y = clip.top; y < clip.bottom; ++y) {
            int left = clip.left;
            int right = clip.right;
            for (const Edge& edge : edges) edge.narrow(y, left, right);
            if (left < right) fill(surface.row(y), left, right, y);
        }
    };
    if (even) {
        fill_rows([colour](std::uint32_t* row, int left, int right, int /*y*/) {
            fill_span(row + left, row + right, colour);
        });
    } else {
        fill_rows([shading = Shading(triangle)](std::uint32_t* row, int left, int right, int y) {
            shading.fill(row, left, right, y);
        });
    }
}

}  // namespace kurabe::raster
