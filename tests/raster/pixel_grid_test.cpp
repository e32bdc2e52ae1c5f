#include "raster/pixel_grid.h"

#include <doctest.h>

#include "raster/picture.h"

using namespace kurabe;
using test::Picture;
using test::white;

namespace {

constexpr std::uint32_t black = IM_COL32(0, 0, 0, 255);

// A glyph of 2 × 2 texels at 1 of the texture.
void set_glyph(Picture& picture) {
    picture.set_texel(1, 1, white);
    picture.set_texel(2, 2, white);
}

}  // namespace

TEST_CASE("a glyph between pixels moves to the nearest one, and is drawn texel by texel") {
    Picture picture(5, 5);
    set_glyph(picture);
    picture.rectangle({1.4F, 0.6F}, {3.4F, 2.6F}, white, {1, 1}, {3, 3});
    raster::align_glyphs(picture.data());
    picture.draw(black);
    CHECK(picture.at(1, 1) == white);
    CHECK(picture.at(2, 1) == black);
    CHECK(picture.at(1, 2) == black);
    CHECK(picture.at(2, 2) == white);
}

TEST_CASE("at one and a half device pixels per unit, too") {
    Picture picture(6, 6);
    picture.data().DisplaySize = {4, 4};
    picture.data().FramebufferScale = {1.5F, 1.5F};
    set_glyph(picture);
    const float side = 2 / 1.5F;
    picture.rectangle({1, 1}, {1 + side, 1 + side}, white, {1, 1}, {3, 3});  // from 1.5 to 3.5
    raster::align_glyphs(picture.data());
    picture.draw(black);
    CHECK(picture.at(2, 2) == white);
    CHECK(picture.at(3, 2) == black);
    CHECK(picture.at(3, 3) == white);
}

TEST_CASE("what cuts a glyph off stays where it cuts") {
    Picture picture(4, 4);
    set_glyph(picture);
    picture.rectangle({1.5F, 1}, {3, 3}, white, {1.5F, 1},
                      {3, 3});  // on the grid, half a texel less
    raster::align_glyphs(picture.data());
    const ImDrawVert& corner = picture.data().CmdLists[0]->VtxBuffer[0];
    CHECK(corner.pos.x == doctest::Approx(1.5F));
    CHECK(corner.pos.y == doctest::Approx(1.0F));
}

TEST_CASE("rectangles of one colour and scaled pictures stay") {
    Picture picture(4, 4);
    picture.rectangle({0.3F, 0.3F}, {2.3F, 2.3F}, white);
    picture.rectangle({0.3F, 0.3F}, {3.3F, 3.3F}, white, {1, 1}, {3, 3});
    raster::align_glyphs(picture.data());
    for (const ImDrawVert& corner :
         {picture.data().CmdLists[0]->VtxBuffer[0], picture.data().CmdLists[0]->VtxBuffer[4]}) {
        CHECK(corner.pos.x == 0.3F);
        CHECK(corner.pos.y == 0.3F);
    }
}
