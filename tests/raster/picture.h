// A draw list written by hand, and the picture that the rasterizer makes of it.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>
#include <vector>

#include "raster/rasterizer.h"

namespace kurabe::test {

inline constexpr std::uint32_t white = IM_COL32(255, 255, 255, 255);

class Picture {
 public:
    // The texture's first texel is opaque white; all others are clear until a test sets them.
    Picture(int width, int height, ImTextureFormat format = ImTextureFormat_RGBA32)
        : width_(width), height_(height), list_(nullptr) {
        texture_.Create(format, 4, 4);
        texture_.UniqueID = 7;
        texture_.SetStatus(ImTextureStatus_WantCreate);
        textures_.push_back(&texture_);
        set_texel(0, 0, white);
        data_.CmdLists.push_back(&list_);
        data_.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
        data_.FramebufferScale = ImVec2(1, 1);
        data_.Textures = &textures_;
    }
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
    // The lists point into this object.
    ~Picture() { data_.CmdLists.clear(); }

    void set_texel(int x, int y, std::uint32_t colour) {
        auto* pixel = static_cast<unsigned char*>(texture_.GetPixelsAt(x, y));
        if (texture_.Format == ImTextureFormat_Alpha8) {
            *pixel = static_cast<unsigned char>(colour >> 24);
        } else {
            for (unsigned i = 0; i < 4; ++i) pixel[i] = static_cast<unsigned char>(colour >> 8 * i);
        }
    }

    void clip(ImVec4 rectangle) {
        ImDrawCmd command;
        command.ClipRect = rectangle;
        command.TexRef = texture_.GetTexRef();
        command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
        list_.CmdBuffer.push_back(command);
    }

    // Texture places in texels.
    void rectangle(ImVec2 from, ImVec2 to, std::uint32_t colour, ImVec2 first = {0.5F, 0.5F},
                   ImVec2 last = {0.5F, 0.5F}) {
        const int base = list_.VtxBuffer.Size;
        vertex(from, first, colour);
        vertex({to.x, from.y}, {last.x, first.y}, colour);
        vertex(to, last, colour);
        vertex({from.x, to.y}, {first.x, last.y}, colour);
        for (const int index : {0, 1, 2, 0, 2, 3}) add_index(base + index);
    }

    void triangle(ImVec2 a, ImVec2 b, ImVec2 c, std::uint32_t colour) {
        triangle({a, b, c}, {colour, colour, colour});
    }
    void triangle(const std::vector<ImVec2>& corners, const std::vector<std::uint32_t>& colours) {
        for (std::size_t i = 0; i < 3; ++i) {
            add_index(list_.VtxBuffer.Size);
            vertex(corners.at(i), {0.5F, 0.5F}, colours.at(i));
        }
    }

    void clear() {
        list_.VtxBuffer.clear();
        list_.IdxBuffer.clear();
        list_.CmdBuffer.clear();
    }

    std::span<const raster::PixelRect> draw(std::uint32_t background = 0xff000000) {
        return rasterizer_.draw(data_, width_, height_, background);
    }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return rasterizer_.pixels()[static_cast<std::size_t>(y * width_ + x)];
    }

    ImTextureData& texture() { return texture_; }
    ImDrawData& data() { return data_; }

 private:
    void vertex(ImVec2 place, ImVec2 texel, std::uint32_t colour) {
        list_.VtxBuffer.push_back({place, {texel.x / 4, texel.y / 4}, colour});
    }
    void add_index(int index) {
        if (list_.CmdBuffer.empty()) {
            clip({0, 0, static_cast<float>(width_), static_cast<float>(height_)});
        }
        list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(index));
        ++list_.CmdBuffer.back().ElemCount;
    }

    int width_;
    int height_;
    ImTextureData texture_;
    ImVector<ImTextureData*> textures_;
    ImDrawList list_;
    ImDrawData data_;
    raster::Rasterizer rasterizer_;
};

}  // namespace kurabe::test
