#include "text/edit_distance.h"

#include <doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using kurabe::text::edit_distance;

namespace {

// The whole table, as the definition has it.
std::size_t slow_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("slips are counted up to the limit") {
    CHECK(edit_distance("auth.mfa", "auth.mfa", 2) == 0);
    CHECK(edit_distance("auth.mfa", "auth.maf", 2) == 1);
    CHECK(edit_distance("auth.mfa", "auth_mfa", 2) == 1);
    CHECK(edit_distance("backup.retention", "backup.retension", 2) == 1);
    CHECK(edit_distance("backup.retention", "bakup.retenton", 2) == 2);
    CHECK_FALSE(edit_distance("backup.retention", "backup.rpo", 2));
    CHECK(edit_distance("", "ab", 2) == 2);
}

TEST_CASE("the limited distance is the whole one, where that is within the limit") {
    std::mt19937 random(7);
    const auto word = [&] {
        std::string made;
        for (auto n = random() % 7; n > 0; --n) made += static_cast<char>('a' + random() % 3);
        return made;
    };
    for (int i = 0; i < 20000; ++i) {
        const std::string a = word();
        const std::string b = word();
        const std::size_t whole = slow_distance(a, b);
        for (std::size_t most = 0; most < 4; ++most) {
            CAPTURE(a);
            CAPTURE(b);
            CAPTURE(most);
            CHECK(edit_distance(a, b, most).value_or(99) == (whole <= most ? whole : 99));
        }
    }
}
