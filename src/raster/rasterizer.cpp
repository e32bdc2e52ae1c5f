#include "raster/rasterizer.h"

#include <bit>

#include "raster/shapes.h"

namespace kurabe::raster {
namespace {

constexpr int tile_size = 64;  // device pixels; a tile's pixels fit a processor's first cache

void give_back(ImTextureData& texture) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void grant_textures(const ImVector<ImTextureData*>& textures) {
    for (ImTextureData* texture : textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            if (texture->UnusedFrames > 0) give_back(*texture);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);  // any but the invalid one: pixels are read where they are
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

std::uint64_t hash(std::uint64_t seed, std::uint64_t value) {
    const std::uint64_t product = (seed ^ value) * 0x9e3779b97f4a7c15;
    return product ^ (product >> 32);
}

std::uint64_t hash(std::uint64_t seed, std::uint32_t a, std::uint32_t b) {
    return hash(seed, static_cast<std::uint64_t>(a) << 32 | b);
}

std::uint64_t hash(const Primitive& primitive) {
    const auto bits = [](auto value) { return std::bit_cast<std::uint32_t>(value); };
    const PixelRect& bounds = primitive.bounds;
    const int texture = primitive.texture == nullptr ? -1 : primitive.texture->UniqueID;
    std::uint64_t result = hash(1, bits(texture), static_cast<std::uint32_t>(primitive.shape));
    result = hash(result, bits(bounds.left), bits(bounds.top));
    result = hash(result, bits(bounds.right), bits(bounds.bottom));
    for (const Corner& corner : primitive.corners) {
        result = hash(result, bits(corner.x), bits(corner.y));
        result = hash(result, bits(corner.u), bits(corner.v));
        result = hash(result, corner.colour);
    }
    return result;
}

}  // namespace

std::span<const PixelRect> Rasterizer::draw(const ImDrawData& data, int width, int height,
                                            std::uint32_t background) {
    damage_.clear();
    if (data.Textures != nullptr) grant_textures(*data.Textures);
    if (width != width_ || height != height_) resize(width, height);
    primitives_.clear();
    collect_primitives(data, {0, 0, width, height}, primitives_);
    sort_into_tiles(background);
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            Tile& each = tile(column, row);
            if (each.wanted == each.shown) continue;
            const PixelRect area = tile_area(column, row);
            draw_tile(each, area, background);
            add_damage(area);
            each.shown = each.wanted;
        }
        join_last_rows();
    }
    return damage_;
}

void Rasterizer::give_back_textures(const ImVector<ImTextureData*>& textures) {
    for (ImTextureData* texture : textures) give_back(*texture);
}

void Rasterizer::resize(int width, int height) {
    width_ = width;
    height_ = height;
    columns_ = (width + tile_size - 1) / tile_size;
    rows_ = (height + tile_size - 1) / tile_size;
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    tiles_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), {});
}

void Rasterizer::sort_into_tiles(std::uint32_t background) {
    const std::uint64_t empty = hash(1, background);
    for (Tile& each : tiles_) {
        each.wanted = empty;
        each.primitives.clear();
    }
    for (std::size_t index = 0; index < primitives_.size(); ++index) {
        const Primitive& primitive = primitives_[index];
        const PixelRect& bounds = primitive.bounds;
        const std::uint64_t identity = hash(primitive);
        for (int row = bounds.top / tile_size; row * tile_size < bounds.bottom; ++row) {
            for (int column = bounds.left / tile_size; column * tile_size < bounds.right;
                 ++column) {
                Tile& each = tile(column, row);
                if (primitive.hides_what_is_below() && bounds.contains(tile_area(column, row))) {
                    // Only its colour counts then, not how far it goes on outside.
                    each.wanted = hash(1, primitive.corners[0].colour);
                    each.primitives.clear();
                } else {
                    each.wanted = hash(each.wanted, identity);
                }
                each.primitives.push_back(static_cast<std::uint32_t>(index));
            }
        }
    }
}

void Rasterizer::draw_tile(const Tile& tile, const PixelRect& area, std::uint32_t background) {
    const Surface surface{pixels_.data(), width_};
    for (int y = area.top; y < area.bottom; ++y) {
        fill_span(surface.row(y) + area.left, surface.row(y) + area.right, background);
    }
    for (const std::uint32_t index : tile.primitives) {
        const Primitive& primitive = primitives_[index];
        const PixelRect clip = intersection(area, primitive.bounds);
        if (primitive.shape == Primitive::Shape::rectangle) {
            fill_rectangle(surface, clip, primitive);
        } else {
            fill_triangle(surface, clip, primitive);
        }
    }
}

void Rasterizer::add_damage(const PixelRect& area) {
    const bool goes_on =
        !damage_.empty() && damage_.back().top == area.top && damage_.back().right == area.left;
    if (goes_on) {
        damage_.back().right = area.right;
    } else {
        damage_.push_back(area);
    }
}

void Rasterizer::join_last_rows() {
    if (damage_.size() < 2) return;
    const PixelRect last = damage_.back();
    PixelRect& above = damage_[damage_.size() - 2];
    if (last.left != above.left || last.right != above.right || last.top != above.bottom) return;
    above.bottom = last.bottom;
    damage_.pop_back();
}

PixelRect Rasterizer::tile_area(int column, int row) const {
    return intersection({0, 0, width_, height_}, {column * tile_size, row * tile_size,
                                                  (column + 1) * tile_size, (row + 1) * tile_size});
}

Rasterizer::Tile& Rasterizer::tile(int column, int row) {
    return tiles_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                  static_cast<std::size_t>(column)];
}

}  // namespace kurabe::raster
