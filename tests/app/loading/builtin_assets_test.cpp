#include "app/loading/builtin_assets.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "builtin/builtin.h"
#include "files/catalog_reader.h"
#include "files/json_tree.h"
#include "files/profile_reader.h"
#include "model/answer_table.h"
#include "model/coverage.h"
#include "model/framework_coverage.h"

using namespace kurabe;

namespace {

app::Catalogs catalogs() {
    auto result = app::read_builtin_catalogs();
    REQUIRE(result.ok());
    CHECK(result.diagnostics.empty());
    return std::move(*result.value);
}

std::set<std::string> keys_of(std::string_view file) {
    const auto tree = files::parse_json(file, app::builtin_file(file));
    REQUIRE(tree.ok());
    std::set<std::string> keys;
    for (const auto& member : tree.value->members) {
        CAPTURE(member.key);
        CHECK_FALSE(member.value.text.empty());
        keys.emplace(member.key);
    }
    return keys;
}

// With the older editions.
std::vector<model::Profile> all_profiles() {
    const auto all = catalogs();
    std::vector<model::Profile> profiles;
    for (const auto& file : builtin::files()) {
        if (!file.name.starts_with("profiles/")) continue;
        auto result = files::read_profile(file.name, file.bytes, all.properties);
        REQUIRE(result.ok());
        profiles.push_back(std::move(*result.value));
    }
    return profiles;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool agree(const model::Answer& left, const model::Answer& right) {
    return left.state == right.state && left.qualifier == right.qualifier &&
           model::compare(left.value, right.value) == model::Order::equal;
}

}  // namespace

TEST_CASE("every text of the user interface exists in both languages") {
    CHECK(keys_of("assets/i18n/ja.json") == keys_of("assets/i18n/en.json"));
}

TEST_CASE("every reference of the catalog resolves, and stands there once") {
    const auto all = catalogs();
    REQUIRE(all.frameworks.size() == 7);
    std::set<std::string> rows;
    for (const auto& framework : all.frameworks) {
        for (const auto& row : framework.rows) rows.insert(framework.id + "/" + row.id);
    }
    for (const auto& property : all.properties.properties()) {
        std::set<std::string> own;
        for (const auto& reference : property.references) {
            const std::string row = reference.framework + "/" + reference.row;
            CAPTURE(property.id);
            CAPTURE(row);
            CHECK(rows.contains(row));
            CHECK(own.insert(row).second);
        }
    }
}

TEST_CASE("every framework row has a property or says why not; METI's all have one") {
    const auto all = catalogs();
    const auto profiles = app::read_builtin_profiles(all.properties);
    REQUIRE(profiles.ok());
    for (const auto& framework : all.frameworks) {
        CAPTURE(framework.id);
        const auto coverage = model::coverage(framework, all.properties);
        MESSAGE(framework.id << ": " << framework.rows.size() << " rows, " << coverage.answered
                             << " with properties, " << coverage.not_answerable
                             << " that no document answers");
        CHECK(coverage.unexplained == std::vector<std::string>{});
        CHECK(coverage.contradictory == std::vector<std::string>{});
        CHECK(coverage.answered + coverage.not_answerable == framework.rows.size());
        if (framework.id == "meti") CHECK(coverage.not_answerable == 0);
        for (const auto& profile : *profiles.value) {
            const auto stated = model::rows_stated(framework, all.properties, *profile);
            MESSAGE("    " << profile->id << ": " << stated << " of " << coverage.answered);
            CHECK(stated > 0);
        }
    }
}

TEST_CASE("ready-made views name properties by their present ids, in both languages") {
    const auto all = catalogs();
    REQUIRE(all.views.size() == 6);
    const auto written = std::string(app::builtin_file("assets/views/ready_made.json"));
    for (const auto& view : all.views) {
        CAPTURE(view.id);
        for (const auto language : {base::Language::ja, base::Language::en}) {
            CHECK_FALSE(view.label.in(language).empty());
            CHECK_FALSE(view.purpose.in(language).empty());
        }
        for (const std::string& id : view.properties) {
            CAPTURE(id);
            REQUIRE(all.properties.find(id) != nullptr);
            CHECK(written.find("\"" + id + "\"") != std::string::npos);
        }
    }
    CHECK(all.views.front().id == "first");
    CHECK(all.views.front().properties.size() == 30);
}

TEST_CASE("a view holds every property of the families that its name promises") {
    const auto all = catalogs();
    struct Promise {
        std::string_view view;
        std::string_view family;  // how the ids of its properties begin
    };
    constexpr std::array promises = {Promise{"personal_data", "privacy."},
                                     Promise{"availability", "recovery."},
                                     Promise{"availability", "continuity."},
                                     Promise{"availability", "availability.sla"},
                                     Promise{"availability", "availability.uptime"},
                                     Promise{"availability", "availability.planned_outage"},
                                     Promise{"availability", "availability.end_of_service"},
                                     Promise{"availability", "failure."},
                                     Promise{"ai", "ai."},
                                     Promise{"suppliers", "supply."},
                                     Promise{"certificates", "cert."},
                                     Promise{"certificates", "audit."}};
    for (const Promise& promise : promises) {
        CAPTURE(std::string(promise.family));
        const auto view =
            std::find_if(all.views.begin(), all.views.end(),
                         [&](const auto& candidate) { return candidate.id == promise.view; });
        REQUIRE(view != all.views.end());
        std::size_t found = 0;
        for (const auto& property : all.properties.properties()) {
            if (!property.id.starts_with(promise.family)) continue;
            CAPTURE(property.id);
            CHECK(std::count(view->properties.begin(), view->properties.end(), property.id) == 1);
            ++found;
        }
        CHECK(found > 0);
    }
}

TEST_CASE("a reviewer learns of every framework which edition it is and what it judges") {
    for (const auto& framework : catalogs().frameworks) {
        CAPTURE(framework.id);
        CHECK(framework.date.year >= 2010);
        for (const auto language : {base::Language::ja, base::Language::en}) {
            CHECK_FALSE(framework.edition.in(language).empty());
            CHECK_FALSE(framework.source.in(language).empty());
        }
        const bool of_companies =
            framework.id == "iso27001" || framework.id == "csf20" || framework.id == "scs";
        CHECK((framework.judges == model::Judged::company) == of_companies);
    }
}

TEST_CASE("every property can be searched by other names in both languages, and is used") {
    const auto all = catalogs();
    const auto profiles = app::read_builtin_profiles(all.properties);
    REQUIRE(profiles.ok());
    std::set<std::string> stated;
    for (const auto& profile : *profiles.value) {
        for (const auto& answer : profile->answers) stated.insert(answer.property);
    }
    std::size_t japanese = 0;
    std::size_t english = 0;
    for (const auto& property : all.properties.properties()) {
        CAPTURE(property.id);
        CHECK_FALSE(property.aliases_ja.empty());
        CHECK_FALSE(property.aliases_en.empty());
        CHECK((stated.contains(property.id) || !property.references.empty()));
        japanese += property.aliases_ja.size();
        english += property.aliases_en.size();
    }
    CHECK(english >= japanese);
}

TEST_CASE("the profiles load without a remark, know every property and cover their documents") {
    const auto all = catalogs();
    int profiles = 0;
    for (const auto& file : builtin::files()) {
        if (!file.name.starts_with("profiles/")) continue;
        CAPTURE(std::string(file.name));
        const auto result = files::read_profile(file.name, file.bytes, all.properties);
        CHECK(result.diagnostics.empty());
        REQUIRE(result.ok());
        std::set<std::string> answered;
        for (const auto& answer : result.value->answers) answered.insert(answer.property);
        const std::size_t least = result.value->id == "rakuraku-meisai" ? 30 : 40;
        CHECK(answered.size() >= least);
        for (const auto& document : model::coverage(*result.value)) {
            CHECK(document.uncovered.empty());
        }
        ++profiles;
    }
    CHECK(profiles == 6);  // with the example of an older edition
}

TEST_CASE("partial is said of the service; what the document leaves open is unclear") {
    constexpr std::array left_open = {"書かれていない", "記載",   "触れていない", "分からない",
                                      "数値はない",     "要確認", "確認すること"};
    for (const auto& profile : all_profiles()) {
        CAPTURE(profile.id);
        for (const auto& answer : profile.answers) {
            CAPTURE(answer.property);
            if (answer.state == model::AnswerState::partial) {
                for (const char* words : left_open) CHECK_FALSE(has(answer.note.ja, words));
                CHECK_FALSE(has(answer.note.en, "To ask: "));
            }
            if (answer.state == model::AnswerState::unclear) {
                CHECK(has(answer.note.ja, "確認すること: "));
                CHECK(has(answer.note.en, "To ask: "));
            }
        }
    }
}

TEST_CASE("answers of one property differ in scope, or else in a contradiction that is told") {
    for (const auto& profile : all_profiles()) {
        CAPTURE(profile.id);
        for (const auto& left : profile.answers) {
            for (const auto& right : profile.answers) {
                if (left.property != right.property || left.scope != right.scope) continue;
                if (model::party_in(left.value) != nullptr || agree(left, right)) continue;
                CAPTURE(left.property);
                CHECK_FALSE(left.conflict.empty());
                CHECK_FALSE(right.conflict.empty());
            }
        }
    }
}

TEST_CASE("at least 60 rows have an answer from three vendors or more") {
    const auto all = catalogs();
    const auto profiles = app::read_builtin_profiles(all.properties);
    REQUIRE(profiles.ok());
    const model::AnswerTable table(all.properties, *profiles.value);
    int rows = 0;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        int answered = 0;
        for (std::size_t column = 0; column < 5; ++column) {
            if (!table.cell(row, column).empty()) ++answered;
        }
        if (answered >= 3) ++rows;
    }
    MESSAGE(rows << " rows with an answer from three vendors or more");
    CHECK(rows >= 60);
}

TEST_CASE("the example editions have the keys that the program knows them by") {
    const auto catalogs = app::read_builtin_catalogs();
    REQUIRE(catalogs.ok());
    const auto examples = app::read_example_editions(catalogs.value->properties);
    REQUIRE(examples.ok());
    std::vector<std::string> keys;
    for (const auto& example : *examples.value) keys.push_back(model::edition_key(*example));
    CHECK(keys == std::vector<std::string>(app::example_edition_keys.begin(),
                                           app::example_edition_keys.end()));
}
