#include "app/views/item/item_view.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/matrix/matrix_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

const app::ItemServiceView& service_of(const app::ItemView& view, const std::string& key) {
    const auto found =
        std::find_if(view.services.begin(), view.services.end(),
                     [&](const auto& service) { return service.said.column_key == key; });
    REQUIRE(found != view.services.end());
    return *found;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an item shows every service's answers in full, and what is asked") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    CHECK(application.session().mode == app::ViewMode::item);
    const auto& view = application.view<app::ItemView>();
    CHECK(view.label == "バックアップの保存期間");
    CHECK_FALSE(view.explanation.empty());
    REQUIRE(view.facts.size() == 2);
    CHECK(view.facts[0].text == "期間(日)");
    CHECK(view.facts[1].text == "大きいほど良い");
    CHECK_FALSE(view.references.empty());
    REQUIRE(view.services.size() == 5);
    const auto& recoru = service_of(view, "recoru@1.2");
    REQUIRE(recoru.said.answers.size() == 1);
    CHECK_FALSE(recoru.said.answers[0].sources.empty());
    CHECK_FALSE(recoru.said.edition.empty());
}

TEST_CASE("services whose columns are hidden are left out, and counted") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    CHECK(application.view<app::ItemView>().hidden_text.empty());
    application.execute(app::SetColumnHidden{"recoru@1.2", true});
    CHECK(application.view<app::ItemView>().services.size() == 4);
    CHECK(has(application.view<app::ItemView>().hidden_text, "1列"));
}

TEST_CASE("a service that does not meet the filter stays, marked") {
    app::Application application(today);
    application.execute(app::SetSearchText{"バックアップ保存期間 >= 2週間"});
    application.execute(app::OpenItem{"backup.retention"});
    const auto& view = application.view<app::ItemView>();
    REQUIRE(view.services.size() == 5);
    CHECK(std::count_if(view.services.begin(), view.services.end(), [](const auto& service) {
              return service.match == app::Match::no && !service.match_text.empty();
          }) == 2);
}

TEST_CASE("the neighbours are the matrix's rows, in its order and as the filter narrows it") {
    app::Application application(today);
    const auto& rows = application.view<app::MatrixView>().groups.front().rows;
    const std::string first = rows[0].property_id;
    const std::string second = rows[1].property_id;
    application.execute(app::SetMode{app::ViewMode::item});
    CHECK(application.view<app::ItemView>().id == first);
    CHECK(application.view<app::ItemView>().previous.empty());
    CHECK(application.view<app::ItemView>().next == second);

    application.execute(app::SetRowOrder{"meti"});
    const auto& ordered = application.view<app::MatrixView>().groups.front().rows.front();
    CHECK(application.view<app::ItemView>().id == ordered.property_id);

    application.execute(app::SetSearchText{"項目:backup.retention"});
    CHECK(application.view<app::ItemView>().id == "backup.retention");
    CHECK(application.view<app::ItemView>().position == "1 / 1");
    CHECK(application.view<app::ItemView>().next.empty());
}

TEST_CASE("an item that the filter leaves out stays in sight, and says so") {
    app::Application application(today);
    application.execute(app::OpenItem{"auth.mfa"});
    application.execute(app::SetSearchText{"項目:backup.retention"});
    const auto& view = application.view<app::ItemView>();
    CHECK(view.id == "auth.mfa");
    CHECK(has(view.position, "1項目"));
    CHECK(view.next == "backup.retention");
}

TEST_CASE("closing an item goes back to where it was opened from, not to where tabs led") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::diff});
    application.execute(app::OpenItem{"auth.mfa"});
    application.execute(app::OpenItem{"backup.retention"});
    CHECK(application.view<app::ItemView>().can_close);
    application.execute(app::CloseItem{});
    CHECK(application.session().mode == app::ViewMode::diff);

    application.execute(app::OpenItem{"auth.mfa"});
    application.execute(app::SetMode{app::ViewMode::overview});
    application.execute(app::SetMode{app::ViewMode::item});
    CHECK_FALSE(application.view<app::ItemView>().can_close);
    application.execute(app::CloseItem{});
    CHECK(application.session().mode == app::ViewMode::item);
}

TEST_CASE("a sentence says who states what on what terms and where; silence is not a no") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    const auto& view = application.view<app::ItemView>();
    REQUIRE(view.sentences.size() == view.services.size());
    for (std::size_t i = 0; i < view.services.size(); ++i) {
        const auto& said = view.services[i].said;
        CAPTURE(view.sentences[i]);
        CHECK(view.sentences[i].starts_with(said.service));
        CHECK(has(view.sentences[i], "バックアップの保存期間"));
        CHECK(view.sentences[i].ends_with("。"));
        CHECK(said.answers.empty() == has(view.sentences[i], "「なし」という意味ではない"));
        for (const auto& answer : said.answers) {
            CHECK(has(view.sentences[i], answer.sources.at(0)));
            CHECK(has(view.sentences[i],
                      std::string(wording::text_of(answer.line, wording::AnswerRole::qualifier))));
        }
    }
    application.execute(app::SetLanguage{base::Language::en});
    CHECK(application.view<app::ItemView>().sentences[0].starts_with("Backup retention at "));
}

TEST_CASE("a link leads to an item, by a former id as well; one that does not exist is told") {
    app::Application application(today);
    application.execute(app::OpenItem{"backup.retention"});
    const std::string link = application.persistence().fragment();
    CHECK(has(link, "mode=item&item=backup.retention"));
    app::Application opened(today);
    opened.persistence().restore("", link, "");
    CHECK(opened.session().mode == app::ViewMode::item);
    CHECK(opened.view<app::ItemView>().id == "backup.retention");
    CHECK_FALSE(opened.view<app::ItemView>().can_close);
    opened.persistence().restore("", "v1&mode=item&item=access.machine_learning_developers", "");
    CHECK(opened.view<app::ItemView>().id == "ai.developer_access");
    opened.persistence().restore("", "v1&mode=item&item=no.such", "");
    CHECK(opened.session().item.empty());
}

TEST_CASE("in the diff the pane has both sides, in their order") {
    app::Application application(today);
    application.execute(app::SetDiffSides{"recoru@1.2", "rakuro@1.2"});
    application.execute(app::SetMode{app::ViewMode::diff});
    application.execute(app::SelectCell{{"backup.generations", "rakuro@1.2"}});
    const app::CellDetailView* view = app::open_answer(application.views());
    REQUIRE(view != nullptr);
    REQUIRE(view->sides.size() == 2);
    CHECK(view->sides[0].column_key == "recoru@1.2");
    CHECK_FALSE(view->sides[0].silence.empty());
    CHECK(view->sides[1].answers.size() == 1);
}

TEST_CASE("the pane closes when what it shows is filtered away, and comes back with it") {
    app::Application application(today);
    application.execute(app::SelectCell{{"auth.mfa", "rakuro@1.2"}});
    CHECK(app::open_answer(application.views()) != nullptr);
    application.execute(app::SetSearchText{"項目:backup.retention"});
    CHECK(app::open_answer(application.views()) == nullptr);
    application.execute(app::ClearFilter{});
    CHECK(app::open_answer(application.views()) != nullptr);
    application.execute(app::SetColumnHidden{"rakuro@1.2", true});
    CHECK(app::open_answer(application.views()) == nullptr);
    application.execute(app::SetColumnHidden{"rakuro@1.2", false});
    application.execute(app::SetMode{app::ViewMode::overview});
    CHECK(app::open_answer(application.views()) == nullptr);
    // The diff shows neither other services nor, where relations are picked, all rows.
    application.execute(app::SetDiffSides{"recoru@1.2", "rakuneko@unstated"});
    application.execute(app::SetMode{app::ViewMode::diff});
    CHECK(app::open_answer(application.views()) == nullptr);
    application.execute(app::SetDiffSides{"recoru@1.2", "rakuro@1.2"});
    CHECK(app::open_answer(application.views()) != nullptr);
    application.execute(app::SetSearchText{"項目:backup.retention"});
    CHECK(app::open_answer(application.views()) == nullptr);
}
