// Several files at once, one of which is refused.
#include <doctest.h>

#include <string>

#include "app/application.h"
#include "app/loading/load_reports.h"
#include "app/loading/vendor_file.h"
#include "app/session/session_profiles.h"
#include "app/views/library/library_view.h"
#include "files/json_tree.h"

using namespace kurabe;
using test::vendor_file;

namespace {

constexpr base::Date today{2026, 11, 21};

std::string too_many_values() {
    std::string text = R"({"format":"kurabe/profile","version":1,"answers":[0)";
    for (std::size_t i = 0; i < files::max_json_values; ++i) text += ",0";
    return text + "]}";
}

bool has(app::Application& application, const std::string& key) {
    return app::find_profile(application.session().profiles, key) != nullptr;
}

}  // namespace

TEST_CASE("a file that is refused leaves the others of its batch alone") {
    app::Application application(today);
    auto& loading = application.loading();
    static_cast<void>(loading.report_progress(0, 3));
    loading.load_file("a.json", vendor_file(1, "no"));
    loading.load_file("huge.json", too_many_values());
    loading.load_file("numbers.json", "[0,0,0");
    loading.load_file("b.json", vendor_file(2, "no"));
    loading.end();
    CHECK(has(application, "v1@1"));
    CHECK(has(application, "v2@1"));
}

TEST_CASE("so does one of the organisation's library") {
    app::Application application(today);
    auto& loading = application.loading();
    loading.load_library_file("a.json", vendor_file(1, "no"));
    loading.load_library_file("huge.json", too_many_values());
    loading.load_library_file("b.json", vendor_file(2, "no"));
    CHECK(has(application, "v1@1"));
    CHECK(has(application, "v2@1"));
}

TEST_CASE("a report counts what it does not list, whether it was kept or not") {
    app::Application application(today);
    std::string text = R"({"format":"kurabe/profile","version":1,"answers":[0)";
    constexpr std::size_t mistakes = 5312;
    for (std::size_t i = 1; i < mistakes; ++i) text += ",0";
    application.loading().load_file("wrong.json", text + "]}");
    const auto& report = application.view<app::LibraryView>().reports.front();
    CHECK(report.diagnostics.size() == app::max_diagnostics_shown);
    // Beside the answers: id, service, provider, edition and documents are missing.
    CHECK(report.more_text.find(std::to_string(mistakes + 5 - app::max_diagnostics_shown)) !=
          std::string::npos);
}
