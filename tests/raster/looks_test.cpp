// How the page looks: the mean colour of each square of each view, in each scheme, held against
// tests/fixtures/looks. Squares even out how letters are smoothed, not where anything stands. After
// a change that is meant, look at the page, then write them anew: KURABE_WRITE_LOOKS=1 raster_test.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/modes.h"
#include "raster/rasterizer.h"
#include "ui/headless_page.h"
#include "ui/theme.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

constexpr int width = 1366;
constexpr int height = 768;
constexpr int side = 32;
constexpr int tolerance = 4;  // of 255, in each channel
constexpr int columns = (width + side - 1) / side;
constexpr int rows = (height + side - 1) / side;

using Colour = std::array<int, 3>;
using Squares = std::vector<Colour>;  // row by row

Squares squares_of(std::span<const std::uint32_t> pixels) {
    Squares squares;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            std::array<long, 3> sum{};
            long count = 0;
            for (int y = row * side; y < std::min(height, (row + 1) * side); ++y) {
                for (int x = column * side; x < std::min(width, (column + 1) * side); ++x) {
                    const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * width + x)];
                    for (unsigned i = 0; i < 3; ++i) sum[i] += pixel >> (8 * i) & 255;
                    ++count;
                }
            }
            Colour colour{};
            for (unsigned i = 0; i < 3; ++i) colour[i] = static_cast<int>(sum[i] / count);
            squares.push_back(colour);
        }
    }
    return squares;
}

std::string path_of(const std::string& name) {
    return KURABE_PROJECT "/tests/fixtures/looks/" + name + ".txt";
}

void write(const std::string& name, const Squares& squares) {
    std::ofstream file(path_of(name));
    for (std::size_t i = 0; i < squares.size(); ++i) {
        std::array<char, 7> text{};
        std::snprintf(text.data(), text.size(), "%02x%02x%02x",
                      static_cast<unsigned>(squares[i][0]), static_cast<unsigned>(squares[i][1]),
                      static_cast<unsigned>(squares[i][2]));
        file << text.data() << ((i + 1) % columns == 0 ? '\n' : ' ');
    }
}

Squares read(const std::string& name) {
    std::ifstream file(path_of(name));
    Squares squares;
    std::string text;
    while (file >> text) {
        Colour colour{};
        for (unsigned i = 0; i < 3; ++i) colour[i] = std::stoi(text.substr(2 * i, 2), nullptr, 16);
        squares.push_back(colour);
    }
    return squares;
}

void compare(const std::string& name, const Squares& now) {
    const Squares before = read(name);
    REQUIRE_MESSAGE(before.size() == now.size(), "no picture of ", name, " to compare with");
    std::ostringstream other;
    int count = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
        for (unsigned channel = 0; channel < 3; ++channel) {
            if (std::abs(now[i][channel] - before[i][channel]) <= tolerance) continue;
            if (++count <= 8) {
                other << " (" << i % columns * side << ", " << i / columns * side << ")";
            }
            break;
        }
    }
    INFO(name, ": ", count, " of ", now.size(), " squares look different, the first at",
         other.str());
    CHECK(count == 0);
}

void check_looks(const std::string& name, HeadlessPage& page) {
    page.settle();
    raster::Rasterizer rasterizer;
    rasterizer.draw(*ImGui::GetDrawData(), width, height, IM_COL32_BLACK);
    const Squares now = squares_of(rasterizer.pixels());
    if (std::getenv("KURABE_WRITE_LOOKS") != nullptr) {
        write(name, now);
    } else {
        compare(name, now);
    }
}

}  // namespace

TEST_CASE("every view looks as before, in every scheme and both languages") {
    HeadlessPage page({width, height});
    page.click("gridcell", "auth.mfa|rakuneko@unstated");
    using enum ui::Scheme;
    for (const auto& [scheme, of_scheme] :
         {std::pair{light, "light"}, {dark, "dark"}, {contrast, "contrast"}}) {
        ui::show_in(ui::palette_of(scheme));
        for (const app::Mode& mode : app::modes) {
            page.click("tab", std::string(mode.id));
            check_looks(std::string(mode.id) + "_" + of_scheme, page);
        }
    }
    ui::show_in(ui::palette_of(light));
    page.click("button", "language");
    for (const app::Mode& mode : app::modes) {
        page.click("tab", std::string(mode.id));
        check_looks(std::string(mode.id) + "_english", page);
    }
    // With a sheet in work, one of its rows open.
    page.click("button", "language");
    page.application().loading().load_file("check-sheet.csv",
                                           "番号,分類,質問,回答,備考\n"
                                           "1,認証,多要素認証に対応していますか,○,アプリで\n"
                                           "2,運用,バックアップの保存期間,14日,\n"
                                           "3,運用,社員食堂の有無,○,\n"
                                           "4,運用,サービス稼働率,たぶん高い,\n");
    page.settle();
    page.click("proposal", "2");
    check_looks("import_sheet", page);
}
