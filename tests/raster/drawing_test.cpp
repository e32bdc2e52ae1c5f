#include <doctest.h>

#include <array>
#include <cmath>
#include <string>

#include "raster/colour.h"
#include "raster/picture.h"

using namespace kurabe;
using test::Picture;
using test::white;

namespace {

constexpr std::uint32_t black = IM_COL32(0, 0, 0, 255);
constexpr std::uint32_t red = IM_COL32(255, 0, 0, 255);
constexpr std::uint32_t blue = IM_COL32(0, 0, 255, 255);

// Rows of the picture: '#' where it is `colour`, '.' elsewhere.
std::string shape(const Picture& picture, int width, int height, std::uint32_t colour) {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) rows += picture.at(x, y) == colour ? '#' : '.';
        rows += '\n';
    }
    return rows;
}

}  // namespace

TEST_CASE("colours are laid over each other with rounding to the nearest") {
    for (unsigned alpha = 0; alpha < 256; ++alpha) {
        for (unsigned below = 0; below < 256; below += 5) {
            for (unsigned above = 0; above < 256; above += 3) {
                std::uint32_t pixel = IM_COL32(below, 255 - below, below, 255);
                raster::blend(pixel, IM_COL32(above, above, 255 - above, alpha));
                const auto expected = [&](unsigned top, unsigned bottom) {
                    const double part = alpha / 255.0;
                    return static_cast<unsigned>(std::lround(top * part + bottom * (1 - part)));
                };
                REQUIRE(pixel == IM_COL32(expected(above, below), expected(above, 255 - below),
                                          expected(255 - above, below), 255));
            }
        }
    }
}

TEST_CASE("a rectangle has the pixels whose centres it covers") {
    Picture picture(6, 4);
    picture.rectangle({1, 1}, {3, 3}, red);
    picture.rectangle({3.5F, 0.6F}, {5.5F, 2.4F}, blue);  // centres on the left edge are in
    picture.draw(black);
    CHECK(shape(picture, 6, 4, red) == "......\n.##...\n.##...\n......\n");
    CHECK(shape(picture, 6, 4, blue) == "......\n...##.\n......\n......\n");
}

TEST_CASE("nothing is drawn outside the clip rectangle or the canvas") {
    Picture picture(5, 3);
    picture.clip({1, 1, 4, 2});
    picture.rectangle({-1000, -1000}, {1e9F, 1e9F}, red);
    picture.triangle({-1e9F, -1e9F}, {1e9F, 1}, {-1e9F, 1e9F}, red);
    picture.draw(black);
    CHECK(shape(picture, 5, 3, red) == ".....\n.###.\n.....\n");
}

TEST_CASE("lists are scaled to device pixels") {
    Picture picture(6, 4);
    picture.data().DisplaySize = {3, 2};
    picture.data().FramebufferScale = {2, 2};
    picture.clip({0, 0, 2, 2});
    picture.rectangle({1, 0.5F}, {3, 1.5F}, red);
    picture.draw(black);
    CHECK(shape(picture, 6, 4, red) == "......\n..##..\n..##..\n......\n");
}

TEST_CASE("triangles that share an edge leave no gap and share no pixel") {
    const std::uint32_t half = IM_COL32(255, 255, 255, 128);
    const std::array<ImVec2, 4> centres = {ImVec2(8, 8), ImVec2(7.5F, 8.5F), ImVec2(3.3F, 9.9F),
                                           ImVec2(12.1F, 2.7F)};
    for (const ImVec2 centre : centres) {
        for (const bool clockwise : {true, false}) {
            Picture picture(16, 16);
            const std::array<ImVec2, 4> corners = {ImVec2(0, 0), ImVec2(16, 0), ImVec2(16, 16),
                                                   ImVec2(0, 16)};
            for (std::size_t i = 0; i < 4; ++i) {
                const ImVec2 next = corners.at((i + 1) % 4);
                if (clockwise) {
                    picture.triangle(centre, corners.at(i), next, half);
                } else {
                    picture.triangle(centre, next, corners.at(i), half);
                }
            }
            picture.draw(black);
            CHECK(shape(picture, 16, 16, IM_COL32(128, 128, 128, 255)).find('.') ==
                  std::string::npos);
        }
    }
}

TEST_CASE("a triangle's columns narrow row by row") {
    Picture picture(4, 4);
    picture.triangle({0, 0}, {4, 0}, {0, 4}, red);
    picture.draw(black);
    CHECK(shape(picture, 4, 4, red) == "###.\n##..\n#...\n....\n");
}

TEST_CASE("between the corners of a triangle its colours change evenly") {
    Picture picture(4, 4);
    picture.triangle({{0, 0}, {8, 0}, {0, 8}}, {IM_COL32(0, 80, 0, 255), IM_COL32(160, 80, 0, 255),
                                                IM_COL32(0, 80, 240, 255)});
    picture.draw(black);
    CHECK(picture.at(0, 0) == IM_COL32(10, 80, 15, 255));
    CHECK(picture.at(3, 0) == IM_COL32(70, 80, 15, 255));
    CHECK(picture.at(0, 3) == IM_COL32(10, 80, 105, 255));
}

TEST_CASE("an edge that fades out does so over what is below") {
    Picture picture(4, 1);
    picture.triangle({{0, 0}, {4, 0}, {0, 1000}}, {white, IM_COL32(255, 255, 255, 0), white});
    picture.draw(black);
    CHECK(picture.at(0, 0) == IM_COL32(223, 223, 223, 255));
    CHECK(picture.at(3, 0) == IM_COL32(32, 32, 32, 255));
}

TEST_CASE("glyphs are tinted texel by texel, from either texture format") {
    for (const ImTextureFormat format : {ImTextureFormat_RGBA32, ImTextureFormat_Alpha8}) {
        Picture picture(4, 4, format);
        picture.set_texel(1, 2, IM_COL32(255, 255, 255, 255));
        picture.set_texel(2, 2, IM_COL32(255, 255, 255, 51));
        picture.rectangle({1, 1}, {3, 2}, IM_COL32(200, 100, 50, 255), {1, 2}, {3, 3});
        picture.draw(black);
        CHECK(picture.at(0, 1) == black);
        CHECK(picture.at(1, 1) == IM_COL32(200, 100, 50, 255));
        CHECK(picture.at(2, 1) == IM_COL32(40, 20, 10, 255));
        CHECK(picture.at(3, 1) == black);
        CHECK(picture.texture().Status == ImTextureStatus_OK);
        CHECK(picture.texture().TexID != ImTextureID_Invalid);
    }
}

TEST_CASE("colours of the texture multiply with those of the corners") {
    Picture picture(1, 1);
    picture.set_texel(3, 3, IM_COL32(255, 128, 0, 255));
    picture.rectangle({0, 0}, {1, 1}, IM_COL32(128, 255, 255, 255), {3, 3}, {4, 4});
    picture.draw(black);
    CHECK(picture.at(0, 0) == IM_COL32(128, 128, 0, 255));
}

TEST_CASE("between texels the filter is linear, and the edge goes on") {
    Picture picture(4, 1);
    for (int x = 0; x < 4; ++x) {
        for (int y = 0; y < 4; ++y) {
            picture.set_texel(x, y, x < 2 ? IM_COL32(0, 0, 0, 255) : white);
        }
    }
    picture.rectangle({0, 0}, {4, 1}, white, {0.5F, 0}, {4.5F, 1});
    picture.draw(red);
    CHECK(picture.at(0, 0) == IM_COL32(0, 0, 0, 255));
    CHECK(picture.at(1, 0) == IM_COL32(127, 127, 127, 255));
    CHECK(picture.at(2, 0) == white);
    CHECK(picture.at(3, 0) == white);
}

TEST_CASE("a texture that is no longer used is given back") {
    Picture picture(1, 1);
    picture.draw();
    picture.texture().SetStatus(ImTextureStatus_WantDestroy);
    picture.draw();
    CHECK(picture.texture().Status == ImTextureStatus_WantDestroy);
    picture.texture().UnusedFrames = 1;
    picture.draw();
    CHECK(picture.texture().Status == ImTextureStatus_Destroyed);
    CHECK(picture.texture().TexID == ImTextureID_Invalid);
}
