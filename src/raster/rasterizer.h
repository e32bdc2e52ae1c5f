// Draws Dear ImGui's frames into memory, for browsers without WebGL. The picture stays between
// frames, and only the tiles whose primitives changed are drawn anew.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>
#include <vector>

#include "raster/pixel_rect.h"
#include "raster/primitive.h"

namespace kurabe::raster {

class Rasterizer {
 public:
    // Draws a frame over `background` (IM_COL32, opaque) on a canvas of `width` × `height` device
    // pixels, and grants what the frame asks for its textures. Gives the parts of the picture that
    // changed, valid until the next call; they do not overlap. A texture's pixels may not change
    // after they were drawn from, which Dear ImGui promises.
    std::span<const PixelRect> draw(const ImDrawData& data, int width, int height,
                                    std::uint32_t background);

    // Before another renderer takes over: Dear ImGui will ask that one for the textures.
    static void give_back_textures(const ImVector<ImTextureData*>& textures);

    // Opaque R, G, B, A; rows from the top without gaps. Moves when the canvas changes its size.
    [[nodiscard]] std::span<const std::uint32_t> pixels() const { return pixels_; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

 private:
    struct Tile {
        std::uint64_t shown = 0;  // identifies what the picture has; 0: nothing yet
        std::uint64_t wanted = 0;
        std::vector<std::uint32_t> primitives;  // indices, in order
    };

    void resize(int width, int height);
    void sort_into_tiles(std::uint32_t background);
    void draw_tile(const Tile& tile, const PixelRect& area, std::uint32_t background);
    void add_damage(const PixelRect& area);  // tiles come row by row, from the left
    void join_last_rows();
    [[nodiscard]] PixelRect tile_area(int column, int row) const;
    [[nodiscard]] Tile& tile(int column, int row);

    int width_ = 0;
    int height_ = 0;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::uint32_t> pixels_;
    std::vector<Primitive> primitives_;
    std::vector<Tile> tiles_;
    std::vector<PixelRect> damage_;
};

}  // namespace kurabe::raster
