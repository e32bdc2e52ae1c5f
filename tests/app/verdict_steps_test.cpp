// Verdicts that take longer than a frame are found out in steps, and views say so meanwhile.
#include <doctest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/views/board/board_view.h"
#include "app/views/board/questions_view.h"
#include "app/views/overview/review_summary_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 12, 1};
constexpr std::size_t services = 60;
constexpr std::size_t requirements = 300;

std::string numbered(std::string_view name, std::size_t i) {
    return std::string(name) + std::to_string(i);
}

std::string service(std::size_t number) {
    const std::string state = number % 3 == 0 ? "no" : "yes";
    return R"({"format":"kurabe/profile","version":1,"id":")" + numbered("s", number) +
           R"(","service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},)"
           R"("edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"う","en":"c"},)"
           R"("sections":[{"at":"1"}]}],"answers":[{"property":"auth.mfa","state":")" +
           state + R"(","source":[{"document":"wp","at":"1"}]}]})";
}

std::string policy(std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string check = i % 2 == 0 ? "auth.mfa = yes" : "auth.sso.saml = yes";
        all += (i > 0 ? "," : "") + (R"({"id":")" + numbered("r", i)) +
               R"(","severity":"must","text":{"ja":"あ"},"check":")" + check + R"("})";
    }
    return R"({"format":"kurabe/policy","version":1,"id":"p","title":{"ja":"う"},)"
           R"("edition":{"label":"1"},"requirements":[)" +
           all + "]}";
}

void load(app::Application& application) {
    for (std::size_t i = 0; i < services; ++i) {
        application.loading().load_file("s.json", service(i));
    }
    application.loading().load_file("p.json", policy(requirements));
    REQUIRE(application.session().mode == app::ViewMode::board);
}

std::vector<decide::Verdict> verdicts(app::Application& application) {
    const auto& view = application.view<app::BoardView>();
    std::vector<decide::Verdict> all;
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                all.push_back(view.cell(row, i).verdict);
            }
        }
    }
    return all;
}

std::size_t wait(app::Application& application) {
    std::size_t steps = 0;
    for (; application.waiting() && steps < services * requirements; ++steps) {
        (void)application.prepare_step();
    }
    return steps;
}

}  // namespace

TEST_CASE("the verdicts on many services are found out in steps, and views say that they are") {
    app::Application at_once(today);
    load(at_once);
    const auto expected = verdicts(at_once);
    REQUIRE(expected.size() == (services + 5) * requirements);
    CHECK_FALSE(at_once.waiting());

    app::Application application(today);
    application.work_in_steps();
    load(application);
    const auto& view = application.view<app::BoardView>();
    REQUIRE(application.waiting());
    CHECK(view.groups.empty());
    CHECK(view.columns.empty());
    CHECK(view.policy_key == "p@1");
    CHECK(view.empty.title == "要求と照らし合わせています…");
    CHECK(application.view<app::QuestionsView>().empty.title == view.empty.title);
    CHECK(application.view<app::ReviewSummaryView>().rows.empty());
    CHECK(application.view<app::ReviewSummaryView>().awaited.starts_with(view.empty.title));

    const std::string hint = view.empty.hint;
    for (int i = 0; i < 20; ++i) (void)application.prepare_step();
    CHECK(application.view<app::BoardView>().empty.hint != hint);  // how far it has come
    const std::size_t steps = wait(application);
    CHECK(steps > 20);
    CHECK(steps < 4 * requirements);
    CHECK_FALSE(application.waiting());
    CHECK(verdicts(application) == expected);
    CHECK(application.view<app::ReviewSummaryView>().rows.size() == services + 5);
}

TEST_CASE("what the verdicts are not asked for by is not waited for") {
    app::Application application(today);
    application.work_in_steps();
    load(application);
    application.execute(app::SetMode{app::ViewMode::matrix});
    CHECK_FALSE(application.waiting());
}

TEST_CASE("the verdicts are found out at once where they leave the page") {
    app::Application application(today);
    application.work_in_steps();
    load(application);
    REQUIRE(application.view<app::BoardView>().columns.empty());
    application.end_waiting();
    CHECK_FALSE(application.view<app::BoardView>().columns.empty());
}

TEST_CASE("only what has changed is held against the requirements anew") {
    app::Application application(today);
    application.work_in_steps();
    load(application);
    (void)application.view<app::BoardView>();
    wait(application);
    const auto before = verdicts(application);
    const auto requirement = [](std::string check) {
        model::Requirement edited;
        edited.id = "r0";
        edited.text = {"い", ""};
        edited.check = std::move(check);
        return edited;
    };
    application.execute(app::EditRequirement{"p@1", requirement("auth.mfa = no")});
    const auto after = verdicts(application);
    CHECK_FALSE(application.waiting());
    REQUIRE(after.size() == before.size());
    std::size_t changed = 0;
    for (std::size_t i = 0; i < after.size(); ++i) changed += after[i] != before[i] ? 1 : 0;
    CHECK(changed >= services);
    CHECK(changed <= services + 5);
    application.execute(app::EditRequirement{"p@1", requirement("auth.mfa = yes")});
    CHECK(verdicts(application) == before);

    application.execute(app::MoveRequirement{"p@1", "r0", 1});
    CHECK(application.view<app::BoardView>().groups.front().rows[1].id == "r0");
    CHECK_FALSE(application.waiting());
    application.loading().load_file("s.json", service(services));
    CHECK(verdicts(application).size() == before.size() + requirements);
    application.execute(app::MoveColumn{"s0@1", 0});
    CHECK_FALSE(application.waiting());
    const auto& view = application.view<app::BoardView>();
    REQUIRE(view.columns.front().key == "s0@1");
    CHECK(view.cell(view.groups.front().rows.front(), 0).verdict == decide::Verdict::cannot_tell);
    CHECK(view.cell(view.groups.front().rows[1], 0).verdict == decide::Verdict::not_met);

    application.execute(app::SetReviewDay{base::Date{2027, 1, 1}});
    CHECK(application.view<app::BoardView>().columns.empty());
    CHECK(application.waiting());
}

TEST_CASE("the board is not made anew with each letter of a note") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    const app::BoardCell cell{application.view<app::BoardView>().groups.front().rows.front().id,
                              "rakuro@1.2"};
    const auto builds = [&] {
        (void)application.view<app::BoardView>();
        return application.views().builds<app::BoardView>();
    };
    application.execute(app::Judge{cell, model::Decision::accept});
    const std::size_t before = builds();
    for (const char* const note : {"契", "契約", "契約で"}) {
        application.execute(app::WriteJudgementNote{cell, note});
    }
    application.execute(app::SetReviewer{"佐藤"});
    CHECK(builds() == before);
    application.execute(app::Judge{cell, model::Decision::reject});
    CHECK(builds() == before + 1);
}
