// What the filter's view says of its conditions, and of properties that may be meant.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/application.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"

using namespace kurabe;

namespace {

const app::FilterView& view_of(app::Application& application, const std::string& filter) {
    application.execute(app::SetSearchText{filter});
    return application.view<app::FilterView>();
}

}  // namespace

TEST_CASE("each condition has its text, what is left without it, and whether it is understood") {
    app::Application application({2026, 11, 21});
    const auto& view = view_of(application, "東京  無い項目 >= 3日 (目標 または 実績)");
    REQUIRE(view.conditions.size() == 3);
    CHECK(view.conditions[0].written == "東京");
    CHECK(view.conditions[0].without == "無い項目 >= 3日 (目標 または 実績)");
    CHECK(view.conditions[1].wrong);
    CHECK(view.conditions[1].without == "東京 (目標 または 実績)");
    CHECK(view.conditions[2].written == "(目標 または 実績)");
    CHECK_FALSE(view.conditions[2].wrong);
}

TEST_CASE("near misses are offered as whole filters that are understood and find something") {
    app::Application application({2026, 11, 21});
    for (const auto& [filter, label] :
         {std::pair<std::string, std::string>{"バックアップ保持 >= 30日 東京",
                                              "バックアップの保存期間"},
          {"退会時のバックアップ", "バックアップの実施"},
          {"退会時のバックアップ 状態:あり", "バックアップの実施"}}) {
        CAPTURE(filter);
        const auto offers = view_of(application, filter).near_misses;
        REQUIRE_FALSE(offers.empty());
        CHECK(std::any_of(offers.begin(), offers.end(),
                          [&, wanted = label](const auto& o) { return o.label == wanted; }));
        for (const auto& offer : offers) {
            CAPTURE(offer.text);
            const auto& taken = view_of(application, offer.text);
            CHECK(taken.near_misses.empty());
        }
    }
    CHECK(view_of(application, "バックアップ").near_misses.empty());
    CHECK(view_of(application, "").near_misses.empty());
}

TEST_CASE("an example, or a filter without a condition, is undone by itself") {
    app::Application application({2026, 11, 21});
    application.execute(app::SetSearchText{"東京 大阪"});
    application.execute(app::ReplaceFilter{"東京"});
    application.execute(app::SetSearchText{"東京都"});
    application.execute(app::Undo{});
    CHECK(application.session().filter == "東京");
    application.execute(app::Undo{});
    CHECK(application.session().filter == "東京 大阪");
}

TEST_CASE("a number takes the chosen unit, an amount keeps its own") {
    using base::Language;
    CHECK(app::with_unit("14", "日", Language::ja) == "14日");
    CHECK(app::with_unit("1,000", "days", Language::en) == "1,000 days");
    CHECK(app::with_unit("99.9", "%", Language::en) == "99.9%");
    CHECK(app::with_unit("2週間", "日", Language::ja) == "2週間");
    CHECK(app::with_unit("直ちに", "日", Language::ja) == "直ちに");
    CHECK(app::with_unit("", "日", Language::ja).empty());
}

TEST_CASE("each property of the builder has a category, words and units that are understood") {
    app::Application application({2026, 11, 21});
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        const auto properties = application.view<app::ConditionView>().properties;
        int with_units = 0;
        for (const auto& property : properties) {
            CAPTURE(property.label);
            CHECK_FALSE(property.category.empty());
            for (const auto& one : property.operators) CHECK(one.label != one.id);
            for (const auto& unit : property.units) {
                CAPTURE(unit.id);
                ++with_units;
                CHECK(application.filter_problem("\"" + property.label + "\" >= " +
                                                 app::with_unit("7", unit.id, language)) == "");
            }
        }
        CHECK(with_units > 20);
    }
}

TEST_CASE("where little is found, properties that are found by other words are offered") {
    app::Application application({2026, 11, 21});
    const auto& view = view_of(application, "退会後のデータ削除");
    CHECK_FALSE(view.near_misses.empty());
    CHECK(view.near_misses_lead == "ほかに近い項目:");
    for (const auto& offer : view.near_misses) CHECK(offer.label != "解約後のデータ消去");
    CHECK(view_of(application, "解約後のデータ消去").near_misses.empty());  // it is its name
}

TEST_CASE("control characters in a filter are spaces, so that its link opens it") {
    app::Application application({2026, 11, 21});
    application.execute(app::SetSearchText{"東京\x7F状態:あり\tMFA\n"});
    CHECK(application.session().filter == "東京 状態:あり MFA ");
    app::Application other({2026, 11, 21});
    other.persistence().restore("", application.persistence().fragment(), "");
    CHECK(other.session().filter == application.session().filter);
    application.execute(app::ReplaceFilter{"a\tb"});
    CHECK(application.session().filter == "a b");
}

TEST_CASE("fields, states and views of the filter follow the language") {
    app::Application application({2026, 11, 21});
    application.execute(app::ShowReadyMadeView{"personal_data"});
    application.execute(app::ToggleFacet{query::Field::state, "unclear", "要確認"});
    CHECK(application.session().filter == "ビュー:個人情報 状態:要確認");
    application.execute(app::SetLanguage{base::Language::en});
    CHECK(application.session().filter == "view:\"Personal data\" state:unclear");
    CHECK(application.view<app::FilterView>().problems.empty());
    application.execute(app::SetLanguage{base::Language::ja});
    CHECK(application.session().filter == "ビュー:個人情報 状態:要確認");
}
