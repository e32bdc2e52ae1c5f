// The item view as it leaves the page: as a table, as sentences, as HTML.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/views/item/item_view.h"
#include "present/clipboard.h"
#include "present/flat_table.h"
#include "present/view_html.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an item is copied as a table, one row for each answer and each silent service") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    const auto& view = application.view<app::ItemView>();
    const auto table = present::flatten(view, application.texts());
    std::size_t rows = 0;
    for (const auto& service : view.services) {
        rows += std::max<std::size_t>(service.said.answers.size(), 1);
    }
    CHECK(table.rows.size() == rows);
    for (const auto& row : table.rows) {
        REQUIRE(row.size() == table.header.size());
        CHECK(row[0] == "バックアップの保存期間");
        CHECK(row[3].empty() == false);
        CHECK((row[3] == "記載なし") == row.back().empty());
    }
    const auto content = present::clipboard_content(
        application.views(), {app::CopyExtent::table, {}}, application.texts());
    REQUIRE(content);
    CHECK(content->plain.starts_with(
        "項目\tサービス\t版\t状態\t値\t値の種別\t範囲\t内訳・担当\t備考\t出典\r\n"));
    CHECK(has(content->html, "<table"));
}

TEST_CASE("an item is copied as sentences, one line for each service") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    const auto content = present::clipboard_content(
        application.views(), {app::CopyExtent::sentences, {}}, application.texts());
    REQUIRE(content);
    CHECK(std::count(content->plain.begin(), content->plain.end(), '\n') == 4);
    CHECK(content->html.empty());
    application.execute(app::SetMode{app::ViewMode::matrix});
    CHECK_FALSE(present::clipboard_content(application.views(), {app::CopyExtent::sentences, {}},
                                           application.texts()));
}

TEST_CASE("an item is printed with what is asked, editions, answers and sources") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    const std::string html = present::view_html(application.views(), application.texts());
    const auto& view = application.view<app::ItemView>();
    CHECK(has(html, "<h2><bdi>バックアップの保存期間</bdi></h2>"));
    for (const auto& service : view.services) {
        CHECK(has(html, service.said.edition));
        for (const auto& answer : service.said.answers) CHECK(has(html, answer.sources.at(0)));
    }
    CHECK(has(html, "という意味ではない"));
}

TEST_CASE("the diff's header, copied and printed, names both editions") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::diff});
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "ラクロー 1.2版 2023年10月11日</bdi></th>"));
}
