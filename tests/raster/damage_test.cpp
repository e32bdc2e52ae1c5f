#include <doctest.h>

#include <vector>

#include "raster/picture.h"

using namespace kurabe;
using raster::PixelRect;
using test::Picture;
using test::white;

namespace {

constexpr std::uint32_t red = IM_COL32(255, 0, 0, 255);

std::vector<PixelRect> drawn(Picture& picture) {
    const auto damage = picture.draw();
    return {damage.begin(), damage.end()};
}

void check_damage(Picture& picture, const std::vector<PixelRect>& expected) {
    CHECK(drawn(picture) == expected);
}

}  // namespace

TEST_CASE("the first frame is drawn whole, the same again not at all") {
    Picture picture(200, 150);
    picture.rectangle({10, 10}, {20, 20}, red);
    check_damage(picture, {{0, 0, 200, 150}});
    check_damage(picture, {});
}

TEST_CASE("what comes, changes or goes damages the tiles that it touches") {
    Picture picture(256, 256);
    check_damage(picture, {{0, 0, 256, 256}});
    picture.rectangle({70, 70}, {80, 80}, red);
    check_damage(picture, {{64, 64, 128, 128}});
    picture.clear();
    picture.rectangle({70, 70}, {80, 80}, white);
    check_damage(picture, {{64, 64, 128, 128}});
    CHECK(picture.at(75, 75) == white);
    picture.clear();
    picture.rectangle({120, 70}, {140, 80}, white);  // over two tiles
    check_damage(picture, {{64, 64, 192, 128}});
    CHECK(picture.at(75, 75) == 0xff000000);
    picture.clear();
    check_damage(picture, {{64, 64, 192, 128}});
}

TEST_CASE("the order of what overlaps counts") {
    Picture picture(64, 64);
    picture.rectangle({0, 0}, {20, 20}, red);
    picture.rectangle({10, 10}, {30, 30}, white);
    picture.draw();
    CHECK(picture.at(15, 15) == white);
    picture.clear();
    picture.rectangle({10, 10}, {30, 30}, white);
    picture.rectangle({0, 0}, {20, 20}, red);
    check_damage(picture, {{0, 0, 64, 64}});
    CHECK(picture.at(15, 15) == red);
}

TEST_CASE("what lies below an opaque rectangle neither shows nor counts") {
    Picture picture(64, 64);
    picture.rectangle({0, 0}, {20, 20}, red);
    picture.rectangle({0, 0}, {64, 64}, white);
    picture.draw();
    CHECK(picture.at(15, 15) == white);
    picture.clear();
    picture.rectangle({5, 5}, {20, 20}, red);
    picture.rectangle({-5, -5}, {70, 70}, white);
    check_damage(picture, {});
}

TEST_CASE("another background or texture damages what shows it") {
    Picture picture(128, 64);
    picture.rectangle({0, 0}, {64, 64}, red);
    picture.set_texel(2, 2, white);
    picture.rectangle({0, 0}, {4, 4}, white, {0, 0}, {4, 4});
    picture.draw();
    const auto damage = picture.draw(white);
    REQUIRE(damage.size() == 1);
    CHECK(damage[0] == PixelRect{64, 0, 128, 64});
    picture.draw();
    ++picture.texture().UniqueID;
    check_damage(picture, {{0, 0, 64, 64}});
}

TEST_CASE("apart, damaged tiles are apart; rows of equal width are joined") {
    Picture picture(320, 192);
    picture.draw();
    picture.rectangle({0, 0}, {10, 10}, red);
    picture.rectangle({130, 70}, {250, 180}, red);
    picture.rectangle({300, 70}, {310, 80}, red);
    check_damage(picture, {{0, 0, 64, 64}, {128, 64, 320, 128}, {128, 128, 256, 192}});
}
