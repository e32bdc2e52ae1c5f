// The overview of many services is found out in steps, and the view says so meanwhile.
#include <doctest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/views/overview/overview_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 12, 1};
constexpr std::size_t services = 100;

std::string service(std::size_t number) {
    const std::string state = number % 9 == 0 ? "no" : "yes";
    return R"({"format":"kurabe/profile","version":1,"id":"s)" + std::to_string(number) +
           R"(","service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},)"
           R"("edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"う","en":"c"},)"
           R"("sections":[{"at":"1"}]}],"answers":[{"property":"auth.mfa","state":")" +
           state + R"(","source":[{"document":"wp","at":"1"}]}]})";
}

void load(app::Application& application) {
    for (std::size_t i = 0; i < services; ++i) {
        application.loading().load_file("s.json", service(i));
    }
    application.execute(app::SetMode{app::ViewMode::overview});
}

std::vector<std::string> shown(app::Application& application) {
    std::vector<std::string> lines;
    for (const auto& vendor : application.view<app::OverviewView>().vendors) {
        lines.push_back(vendor.key + " " + vendor.coverage.counts + " " + vendor.outlier_title);
        for (const auto& other : vendor.similar()) lines.back() += " " + other.key;
    }
    return lines;
}

}  // namespace

TEST_CASE("the overview of many services is found out in steps, and says that it is") {
    app::Application at_once(today);
    load(at_once);
    const auto expected = shown(at_once);
    REQUIRE(expected.size() == services + 5);
    CHECK_FALSE(at_once.waiting());

    app::Application application(today);
    application.work_in_steps();
    load(application);
    const auto& view = application.view<app::OverviewView>();
    REQUIRE(application.waiting());
    CHECK(view.vendors.empty());
    CHECK(view.empty.title == "サービスを比べています…");
    const std::string hint = view.empty.hint;
    for (int i = 0; i < 20; ++i) (void)application.prepare_step();
    CHECK(application.view<app::OverviewView>().empty.hint != hint);  // how far it has come
    std::size_t steps = 0;
    for (; application.waiting(); ++steps) (void)application.prepare_step();
    CHECK(steps > 100);
    CHECK(shown(application) == expected);
}

TEST_CASE("what changes while the overview is found out begins it anew") {
    app::Application at_once(today);
    app::Application application(today);
    application.work_in_steps();
    for (auto* one : {&at_once, &application}) {
        load(*one);
        (void)one->view<app::OverviewView>();
        if (one == &application) (void)one->prepare_step();
        one->execute(app::SetColumnHidden{"s3@1", true});
        (void)one->view<app::OverviewView>();
        if (one == &application) (void)one->prepare_step();
        one->execute(app::RemoveProfile{"s4@1"});
        (void)one->view<app::OverviewView>();
    }
    REQUIRE(application.waiting());
    application.end_waiting();
    CHECK(shown(application) == shown(at_once));
}

TEST_CASE("the overview of a few services is there at once") {
    app::Application application(today);
    application.work_in_steps();
    application.execute(app::SetMode{app::ViewMode::overview});
    CHECK(application.view<app::OverviewView>().vendors.size() == 5);
    CHECK_FALSE(application.waiting());
}
