// Japanese words that are typed together, as reviewers do, and no property is called by.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/views/matrix/matrix_view.h"

using namespace kurabe;

namespace {

std::vector<std::string> found(app::Application& application, const std::string& filter) {
    application.execute(app::SetSearchText{filter});
    std::vector<std::string> ids;
    for (const auto& group : application.view<app::MatrixView>().groups) {
        for (const auto& row : group.rows) ids.push_back(row.property_id);
    }
    return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("a compound finds properties that have all its words") {
    struct Case {
        std::string typed;
        std::string property;
    };
    app::Application application({2026, 11, 21});
    for (const auto& [typed, property] : {
             Case{"退会後のデータ削除", "data.deletion"},
             Case{"データセンターの場所", "data.location"},
             Case{"データセンターの場所", "data.location_disclosed"},
             Case{"生成AI", "ai.training_use"},
             Case{"生成AI", "ai.opt_out"},
         }) {
        CAPTURE(typed);
        CAPTURE(property);
        const auto ids = found(application, typed);
        CHECK(has(ids, property));
        CHECK(ids.size() <= 20);
    }
}

TEST_CASE("what is in quotes is looked for as it is written") {
    app::Application application({2026, 11, 21});
    CHECK(found(application, "「退会後のデータ削除」").empty());
    const std::string category = "分類:データの所在と消去 ";
    CHECK(has(found(application, category + "-「退会後のデータ削除」"), "data.deletion"));
}

TEST_CASE("a compound that is left out leaves out all that it finds") {
    app::Application application({2026, 11, 21});
    const std::string category = "分類:データの所在と消去 ";
    CHECK(has(found(application, category), "data.deletion"));
    CHECK_FALSE(has(found(application, category + "-退会後のデータ削除"), "data.deletion"));
}

TEST_CASE("words of a compound that stand in different properties find none") {
    app::Application application({2026, 11, 21});
    CHECK(found(application, "退会後のバックアップ暗号化").empty());
}
