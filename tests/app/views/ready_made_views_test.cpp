// Views made for a purpose: they narrow what every mode shows, and go as they came.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

std::vector<std::string> shown(app::Application& application) {
    std::vector<std::string> ids;
    for (const auto& group : application.view<app::MatrixView>().groups) {
        for (const auto& row : group.rows) ids.push_back(row.property_id);
    }
    return ids;
}

const model::ReadyMadeView& made(const std::string& id) {
    static const auto views = app::read_builtin_catalogs().value.value().views;
    const auto found =
        std::find_if(views.begin(), views.end(), [&](const auto& view) { return view.id == id; });
    REQUIRE(found != views.end());
    return *found;
}

std::string in_force(app::Application& application) {
    return application.view<app::ReadyMadeViewsView>().in_force;
}

}  // namespace

TEST_CASE("each shows its properties, in its order, and says that it is in force") {
    app::Application application(today);
    const auto views = application.view<app::ReadyMadeViewsView>().views;
    REQUIRE(views.size() == 7);
    CHECK(views.front().id.empty());
    CHECK(views.front().selected);
    for (std::size_t i = 1; i < views.size(); ++i) {
        CAPTURE(views[i].id);
        CHECK_FALSE(views[i].hint.empty());
        application.execute(app::ShowReadyMadeView{views[i].id});
        CHECK(shown(application) == made(views[i].id).properties);
        CHECK(application.view<app::MatrixView>().groups.size() == 1);
        CHECK(in_force(application) == views[i].label);
        CHECK(application.view<app::ReadyMadeViewsView>().views[i].selected);
        CHECK(application.view<app::MatrixView>().row_orders.front().label ==
              "「" + views[i].label + "」の順");
    }
    application.execute(app::ShowReadyMadeView{""});
    CHECK(application.session().filter.empty());
    CHECK(in_force(application).empty());
}

TEST_CASE("the filter's other conditions stay beside it, and go with it or without") {
    app::Application application(today);
    application.execute(app::SetSearchText{"状態:なし サービス:ラクネコ"});
    application.execute(app::ShowReadyMadeView{"ai"});
    application.execute(app::ShowReadyMadeView{"availability"});
    CHECK(application.session().filter == "状態:なし サービス:ラクネコ ビュー:可用性とSLA");
    for (const std::string& id : shown(application)) {
        const auto& of = made("availability").properties;
        CHECK(std::find(of.begin(), of.end(), id) != of.end());
    }
    application.execute(app::ShowReadyMadeView{""});
    CHECK(application.session().filter == "状態:なし サービス:ラクネコ");

    application.execute(app::SetSearchText{"東京 または 大阪"});
    application.execute(app::ShowReadyMadeView{"suppliers"});
    CHECK(in_force(application) == "委託先・海外");
    application.execute(app::SetSearchText{"ビュー:AI,個人情報 ビュー:AI mfa"});
    application.execute(app::ShowReadyMadeView{"first"});
    CHECK(application.session().filter == "mfa ビュー:まず見る30項目");
    CHECK(shown(application) == std::vector<std::string>{"auth.mfa"});
}

TEST_CASE("it is undone in one step, and stands in links and saved views") {
    app::Application application(today);
    application.execute(app::ShowReadyMadeView{"personal_data"});
    CHECK(application.view<app::ShellView>().undo_text == "元に戻す:ビュー「個人情報」の表示");
    CHECK(application.persistence().fragment() == "v1&q=ビュー:個人情報");
    application.execute(app::SaveView{"審査"});
    app::Application other(today);
    other.persistence().restore("", application.persistence().fragment(), "");
    CHECK(shown(other) == shown(application));
    application.execute(app::ShowReadyMadeView{""});
    CHECK(application.view<app::ShellView>().undo_text == "元に戻す:目的別のビューの解除");
    application.execute(app::OpenSavedView{"審査"});
    CHECK(in_force(application) == "個人情報");
    application.execute(app::Undo{});
    application.execute(app::Undo{});
    CHECK(in_force(application) == "個人情報");
}

TEST_CASE("a framework's order holds inside it; other modes are narrowed too") {
    app::Application application(today);
    application.execute(app::ShowReadyMadeView{"certificates"});
    application.execute(app::SetRowOrder{"meti"});
    CHECK(application.view<app::MatrixView>().groups.front().id.starts_with("meti."));
    const auto& of = made("certificates").properties;
    const auto is_of = [&](const std::string& id) {
        return std::find(of.begin(), of.end(), id) != of.end();
    };
    for (const std::string& id : shown(application)) CHECK(is_of(id));

    application.execute(app::SetMode{app::ViewMode::diff});
    REQUIRE_FALSE(application.view<app::DiffView>().groups.empty());
    for (const auto& group : application.view<app::DiffView>().groups) {
        for (const auto& row : group.rows) CHECK(is_of(row.property_id));
    }
    application.execute(app::SetMode{app::ViewMode::detail});
    REQUIRE_FALSE(application.view<app::DetailView>().groups.empty());
    for (const auto& group : application.view<app::DetailView>().groups) {
        for (const auto& answer : group.answers) CHECK(is_of(answer.property_id));
    }
    // Where the filter chooses nothing, the view is shown where it does.
    application.execute(app::SetMode{app::ViewMode::library});
    application.execute(app::ShowReadyMadeView{"ai"});
    CHECK(application.session().mode == app::ViewMode::matrix);
}

TEST_CASE("a view is named by its id, its label or a part of that, in both languages") {
    app::Application application(today);
    for (const char* filter : {"ビュー:AI", "view:ai", "view:personal_data", "ビュー:海外",
                               "view:\"personal data\"", "ビュー:まず見る", "view:audits"}) {
        CAPTURE(filter);
        application.execute(app::SetSearchText{filter});
        CHECK_FALSE(in_force(application).empty());
    }
    application.execute(app::SetSearchText{"ビュー:ai,証明書"});
    CHECK(in_force(application).empty());  // two
    CHECK(shown(application).size() ==
          made("ai").properties.size() + made("certificates").properties.size());
}
