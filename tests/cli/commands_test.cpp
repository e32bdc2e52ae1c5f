#include "cli/commands.h"

#include <doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/loading/vendor_file.h"

using namespace kurabe;
using Json = nlohmann::json;

namespace {

const std::string project = KURABE_PROJECT;

struct Run {
    int code = 0;
    std::string out;
    std::string err;
};

Run run(int (*command)(const cli::Options&, cli::Streams), cli::Options options) {
    options.today = {2026, 11, 21};
    std::ostringstream out;
    std::ostringstream err;
    const int code = command(options, {out, err});
    return {code, out.str(), err.str()};
}

cli::Options with_files(std::vector<std::string> files) {
    cli::Options options;
    for (auto& file : files) options.files.push_back(project + "/" + file);
    return options;
}

}  // namespace

TEST_CASE("validate tells good from bad by its exit code and names the place") {
    CHECK(run(cli::validate, with_files({"profiles/rakuro.json"})).code == cli::done);
    const auto bad = run(cli::validate, with_files({"tests/fixtures/bad/unknown_state.json"}));
    CHECK(bad.code == cli::input_has_errors);
    CHECK(bad.out.find("11行") != std::string::npos);
    CHECK(run(cli::validate, with_files({"no/such/file.json"})).code == cli::usage);
}

TEST_CASE("a name that this version does not know may be one of a newer version") {
    auto options = with_files({"tests/fixtures/bad/unknown_state.json"});
    const auto japanese = run(cli::validate, options);
    CHECK(japanese.out.find("perhaps") != std::string::npos);
    CHECK(japanese.out.find("unclear undisclosed") != std::string::npos);
    CHECK(japanese.out.find("新しい版のKurabe") != std::string::npos);
    options.language = base::Language::en;
    CHECK(run(cli::validate, options).out.find("newer Kurabe") != std::string::npos);
}

TEST_CASE("an expired certificate says so in every command") {
    cli::Options options;
    options.width = 400;
    CHECK(run(cli::compare, options).out.find("[期限切れ]") != std::string::npos);
    options.text = "認証の期限:期限切れ";
    CHECK(run(cli::filter, options).out.find("[期限切れ]") != std::string::npos);
    const auto chatdealer = with_files({"profiles/chatdealer.json"});
    CHECK(run(cli::show, chatdealer).out.find("[期限切れ]") != std::string::npos);
    options.json = true;
    const auto rows = Json::parse(run(cli::filter, options).out)["rows"];
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["cells"][3]["answers"][0]["expired"] == true);
    CHECK(rows[0]["cells"][2]["answers"][0]["expired"] == false);
}

TEST_CASE("an expired certificate is shown where a filter asks for it by name") {
    const auto path = std::filesystem::temp_directory_path() / "kurabe_expired_pci.json";
    std::ofstream(path) << R"({"format":"kurabe/profile","version":1,"id":"pci",
"service":{"name":{"ja":"甲"}},"provider":{"name":{"ja":"甲社"}},"edition":{"label":"1"},
"documents":[{"id":"wp","title":{"ja":"文書"},"sections":[{"at":"1"}]}],
"answers":[{"property":"cert.other","state":"yes","source":[{"document":"wp","at":"1"}],
"value":{"kind":"certification","standard":"PCI DSS v3.2","valid_until":"2020-01-31"}}]})";
    cli::Options options;
    options.files = {path.string()};
    options.text = "cert:PCI";
    options.json = true;
    const auto json = Json::parse(run(cli::filter, options).out);
    // Of the certificate's own property nothing is said; what is said of it is shown.
    CHECK(json["vendors"][0]["match"] == "cannot_tell");
    std::vector<std::string> properties;
    for (const auto& row : json["rows"]) properties.push_back(row["property"]);
    CHECK(properties == std::vector<std::string>{"cert.pci_dss", "cert.other"});
    options.json = false;
    CHECK(run(cli::filter, options).out.find("[期限切れ]") != std::string::npos);
    std::filesystem::remove(path);
}

TEST_CASE("no member of --json stands twice") {
    auto options = with_files({"profiles/chatdealer.json"});
    options.json = true;
    const std::string out = run(cli::show, options).out;
    const auto count = [&](const std::string& name) {
        std::size_t found = 0;
        for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at + 1))
            ++found;
        return found;
    };
    CHECK(count("\"state\":") > 100);
    for (const char* name : {"\"expired\":", "\"qualifier\":", "\"scope\":", "\"note\":"}) {
        CHECK(count(name) == count("\"state\":"));
    }
}

TEST_CASE("filter says how many services it leaves out, and keeps them when it is asked to") {
    cli::Options options;
    options.text = "バックアップ保存期間 >= 2週間";
    CHECK(run(cli::filter, options).out.find("条件に合わない2社は表示していません") !=
          std::string::npos);
    options.json = true;
    auto json = Json::parse(run(cli::filter, options).out);
    CHECK(json["vendors"].size() == 3);
    CHECK(json["failing"].size() == 2);
    options.show_failing = true;
    json = Json::parse(run(cli::filter, options).out);
    CHECK(json["vendors"].size() == 5);
    CHECK(json["vendors"][2]["match"] == "no");
    CHECK(json["vendors"][0]["match"] == "cannot_tell");
    options.text = "has:backup.retention backup.retention > 100年";
    CHECK(run(cli::filter, options).code == cli::nothing_matched);
}

TEST_CASE("only differences are what two services say differently, unless silence is to count") {
    cli::Options options;
    options.json = true;
    options.only_differences = true;
    const auto rows = Json::parse(run(cli::compare, options).out)["rows"].size();
    options.ignore_silence = false;
    CHECK(Json::parse(run(cli::compare, options).out)["rows"].size() > rows + 50);
}

TEST_CASE("validate speaks JSON to machines, coverage included") {
    auto options = with_files({"profiles/chatdealer.json"});
    options.json = true;
    options.coverage = true;
    const auto result = run(cli::validate, options);
    const auto json = Json::parse(result.out);
    CHECK(json[0]["valid"] == true);
    CHECK(json[0]["coverage"].size() == 2);
    CHECK(json[0]["coverage"][0]["uncovered"].empty());
}

TEST_CASE("strict validation fails on warnings") {
    auto options = with_files({"tests/fixtures/good/option_without_note.json"});
    CHECK(run(cli::validate, options).code == cli::done);
    options.strict = true;
    CHECK(run(cli::validate, options).code == cli::input_has_errors);
}

TEST_CASE("compare puts the built-in vendors side by side where no file is named") {
    cli::Options options;
    options.brief = true;
    const auto text = run(cli::compare, options);
    CHECK(text.code == cli::done);
    for (const char* vendor : {"ラクロー", "楽楽明細", "ラクネコ", "ChatDealer", "レコル"}) {
        CHECK(text.out.find(vendor) != std::string::npos);
    }
    options.json = true;
    const auto json = Json::parse(run(cli::compare, options).out);
    CHECK(json["vendors"].size() == 5);
    CHECK(json["rows"].size() == 30);
}

TEST_CASE("compare shows a ready-made view in its order, and says which there are") {
    cli::Options options;
    options.view = "ai";
    const auto text = run(cli::compare, options);
    CHECK(text.code == cli::done);
    CHECK(text.out.find("[AI]") != std::string::npos);
    options.json = true;
    const auto json = Json::parse(run(cli::compare, options).out);
    REQUIRE(json["rows"].size() == 8);
    CHECK(json["rows"][1]["property"] == "ai.training_use");
    options.order = "meti";
    CHECK(Json::parse(run(cli::compare, options).out)["rows"].size() >= 8);
    options.view = "Ai2";
    const auto unknown = run(cli::compare, options);
    CHECK(unknown.code == cli::usage);
    CHECK(unknown.err.find("first, personal_data, availability, ai, suppliers, certificates") !=
          std::string::npos);
}

TEST_CASE("compare puts what no service mentions into one line, unless all is asked for") {
    cli::Options options;
    const auto folded = run(cli::compare, options);
    CHECK(folded.out.find("どのサービスも触れていない ") != std::string::npos);
    CHECK(folded.out.find("--show-silent を付けると") != std::string::npos);
    options.show_silent = true;
    const auto all = run(cli::compare, options);
    CHECK(all.out.find("どのサービスも触れていない ") == std::string::npos);
    CHECK(std::count(all.out.begin(), all.out.end(), '\n') >
          std::count(folded.out.begin(), folded.out.end(), '\n'));
    // Machines get every row, and whether it is silent.
    options.show_silent = false;
    options.json = true;
    const auto rows = Json::parse(run(cli::compare, options).out)["rows"];
    CHECK(rows.size() == app::read_builtin_catalogs().value.value().properties.properties().size());
    const auto silent = std::count_if(rows.begin(), rows.end(),
                                      [](const Json& row) { return row["silent"] == true; });
    CHECK(silent > 0);
    CHECK(folded.out.find("触れていない " + std::to_string(silent) + "項目を") !=
          std::string::npos);
    for (const Json& row : rows) {
        bool stated = false;
        for (const Json& cell : row["cells"]) {
            for (const Json& answer : cell["answers"]) stated |= answer["state"] != "not_stated";
        }
        CHECK(row["silent"] == !stated);
    }
}

TEST_CASE("frameworks lists the orders, and compare puts rows in one of them") {
    cli::Options options;
    const auto text = run(cli::frameworks, options);
    CHECK(text.code == cli::done);
    CHECK(text.out.find("会社を評価する枠組み") != std::string::npos);
    options.json = true;
    const auto json = Json::parse(run(cli::frameworks, options).out);
    REQUIRE(json.size() == 7);
    for (const auto& framework : json) {
        const int answered = framework["answered"];
        CHECK(framework["rows"] == answered + framework["not_answerable"].get<int>());
        REQUIRE(framework["vendors"].size() == 5);
        for (const auto& vendor : framework["vendors"]) CHECK(vendor["stated"] <= answered);
    }
    options.order = "iso27001";
    const auto rows = Json::parse(run(cli::compare, options).out)["rows"];
    CHECK(rows[0]["number"] == "5.1");
    // What no document answers is said over all services' columns, each time on one line.
    options.order = "csf20";
    options.json = false;
    options.width = 120;
    const std::string table = run(cli::compare, options).out;
    const std::size_t row = table.find("GV.OC-01 ");
    REQUIRE(row != std::string::npos);
    CHECK(table.substr(row, table.find('\n', row) - row)
              .ends_with("  提供者の社内の進め方で、サービスの文書が答えるものではありません"));
    options.json = true;
    options.order = "iso9001";
    const auto none = run(cli::compare, options);
    CHECK(none.code == cli::usage);
    CHECK(none.err.find("iso27001") != std::string::npos);
}

TEST_CASE("filter finds rows, and says by its exit code when there are none") {
    cli::Options options;
    options.text = "多要素認証";
    options.json = true;
    const auto json = Json::parse(run(cli::filter, options).out);
    CHECK(json["rows"][0]["property"] == "auth.mfa");
    options.text = "そんなものはない";
    CHECK(run(cli::filter, options).code == cli::nothing_matched);
    options.text = "状態:たぶん";
    CHECK(run(cli::filter, options).code == cli::usage);
}

TEST_CASE("JSON holds all answers of a cell, also those that a table would only count") {
    cli::Options options;
    options.json = true;
    std::size_t most = 0;
    const auto json = Json::parse(run(cli::compare, options).out);
    for (const auto& row : json["rows"]) {
        for (const auto& cell : row["cells"]) {
            CHECK_FALSE(cell.contains("more"));
            most = std::max(most, cell["answers"].size());
        }
    }
    CHECK(most > 3);
}

TEST_CASE("JSON names every other vendor, however many there are") {
    std::vector<std::string> files;
    const std::string folder = std::filesystem::temp_directory_path() / "kurabe-vendors";
    std::filesystem::create_directories(folder);
    cli::Options options;
    for (int i = 0; i < 30; ++i) {
        options.files.push_back(folder + "/" + std::to_string(i) + ".json");
        std::ofstream(options.files.back()) << test::vendor_file(i, "yes");
    }
    options.json = true;
    const auto json = Json::parse(run(cli::overview, options).out);
    REQUIRE(json["vendors"].size() == 30);
    for (const auto& vendor : json["vendors"]) CHECK(vendor["similar"].size() == 29);
    std::filesystem::remove_all(folder);
}

TEST_CASE("of two files of one edition, none hides the other") {
    const auto same =
        run(cli::compare, with_files({"profiles/rakuro.json", "profiles/rakuro.json"}));
    CHECK(same.code == cli::input_has_errors);
    CHECK(same.out.empty());
    CHECK(same.err.find("profiles/rakuro.json") != std::string::npos);
}

TEST_CASE("strict validation names each text that lacks a language, which else are counted") {
    auto options = with_files({"tests/fixtures/good/one_language.json"});
    options.json = true;
    const auto counted = run(cli::validate, options);
    CHECK(counted.code == cli::done);
    const auto notices = Json::parse(counted.out)[0]["diagnostics"];
    REQUIRE(notices.size() == 1);
    CHECK(notices[0]["code"] == "format.no_english");
    options.strict = true;
    const auto told = run(cli::validate, options);
    CHECK(told.code == cli::input_has_errors);
    CHECK(Json::parse(told.out)[0]["diagnostics"].size() > 3);
}

TEST_CASE("the profiles that come with the program pass the strictest validation") {
    auto options = with_files({"profiles/chatdealer.json", "profiles/rakuneko.json",
                               "profiles/rakuraku-meisai.json", "profiles/rakuro.json",
                               "profiles/recoru.json", "profiles/editions/rakuro-1.1.json"});
    options.strict = true;
    options.json = true;
    const auto result = run(cli::validate, options);
    CHECK(result.code == cli::done);
    for (const auto& file : Json::parse(result.out)) CHECK(file["diagnostics"].empty());
}

TEST_CASE("editions in files of their own must not run backwards either") {
    auto options = with_files(
        {"tests/fixtures/good/edition_after.json", "tests/fixtures/good/edition_before.json"});
    options.json = true;
    for (const auto& file : Json::parse(run(cli::validate, options).out)) {
        for (const auto& each : file["diagnostics"]) CHECK(each["code"] != "profile.edition_order");
    }
    const std::string folder = std::filesystem::temp_directory_path() / "kurabe-editions";
    std::filesystem::create_directories(folder);
    options.files.clear();
    for (const auto& [label, date] : {std::pair("1.9", "2024-05-01"), {"1.10", "2023-05-01"}}) {
        std::string text = test::vendor_file(1, "yes");
        text.replace(text.find("\"label\":\"1\""), 11,
                     "\"label\":\"" + std::string(label) + "\",\"date\":\"" + date + "\"");
        options.files.push_back(folder + "/" + label + ".json");
        std::ofstream(options.files.back()) << text;
    }
    const auto json = Json::parse(run(cli::validate, options).out);
    CHECK(json[0]["diagnostics"].empty());
    REQUIRE(json[1]["diagnostics"].size() == 1);
    CHECK(json[1]["diagnostics"][0]["code"] == "profile.edition_order");
    std::filesystem::remove_all(folder);
}

TEST_CASE("a text in the other language is marked in the terminal as well") {
    auto options = with_files({"tests/fixtures/good/one_language.json"});
    options.language = base::Language::en;
    const auto text = run(cli::show, options);
    CHECK(text.out.find("[日本語] 別料金。") != std::string::npos);
    options.language = base::Language::ja;
    CHECK(run(cli::show, options).out.find("[日本語]") == std::string::npos);
}

TEST_CASE("show prints one profile in full, in the language asked for") {
    auto options = with_files({"profiles/recoru.json"});
    options.language = base::Language::en;
    const auto text = run(cli::show, options);
    CHECK(text.out.find("35 days") != std::string::npos);
    options.json = true;
    CHECK(Json::parse(run(cli::show, options).out)["title"] == "Recoru");
}

TEST_CASE("changes tells what a new edition of a policy requires differently") {
    const auto policy = [](const char* label, const char* requirements) {
        return std::string(R"({"format": "kurabe/policy", "version": 1, "id": "ours",
            "title": {"ja": "当社の要求", "en": "Ours"}, "edition": {"label": ")") +
               label + R"("}, "requirements": [)" + requirements + "]}";
    };
    const auto folder = std::filesystem::temp_directory_path();
    const std::string before = (folder / "kurabe_policy_before.json").string();
    const std::string after = (folder / "kurabe_policy_after.json").string();
    std::ofstream(before) << policy("1", R"(
        {"id": "mfa", "severity": "should", "text": {"ja": "多要素認証", "en": "MFA"},
         "check": "auth.mfa = あり"},
        {"id": "old", "severity": "may", "text": {"ja": "古い要求", "en": "An old one"}})");
    std::ofstream(after) << policy("2", R"(
        {"id": "mfa", "severity": "must", "text": {"ja": "多要素認証", "en": "MFA"},
         "check": "auth.mfa = あり"},
        {"id": "new", "severity": "must", "text": {"ja": "新しい要求", "en": "A new one"}})");
    cli::Options options;
    options.files = {before, after};
    const auto text = run(cli::changes, options);
    CHECK(text.code == cli::done);
    CHECK(text.out.find("当社の要求 (1版) → 当社の要求 (2版)") != std::string::npos);
    CHECK(text.out.find("「多要素認証」: 重み 推奨 → 必須") != std::string::npos);
    CHECK(text.out.find("加わった: 「新しい要求」") != std::string::npos);
    CHECK(text.out.find("なくなった: 「古い要求」") != std::string::npos);
    options.json = true;
    const auto json = Json::parse(run(cli::changes, options).out);
    CHECK(json["policy"] == "ours");
    REQUIRE(json["changes"].size() == 3);
    CHECK(json["changes"][0]["kinds"] == Json{"severity"});

    // A policy is no edition of a profile, nor of another policy.
    options.files = {before, project + "/profiles/rakuro.json"};
    CHECK(run(cli::changes, options).code == cli::input_has_errors);
    options.files = {before, project + "/assets/policies/minimum.json"};
    CHECK(run(cli::changes, options).code == cli::usage);
    std::filesystem::remove(before);
    std::filesystem::remove(after);
}

TEST_CASE("changes tells what a new edition says differently, in sentences or as JSON") {
    auto options = with_files(
        {"tests/fixtures/good/edition_before.json", "tests/fixtures/good/edition_after.json"});
    const auto text = run(cli::changes, options);
    CHECK(text.code == cli::done);
    CHECK(text.out.find("7日 → 14日(目標値)。良くなった") != std::string::npos);
    CHECK(text.out.find("データ{+とログ+}は毎日{+2回+}保管") != std::string::npos);
    options.language = base::Language::en;
    CHECK(run(cli::changes, options).out.find("7 days → 14 days (target): better") !=
          std::string::npos);
    options.json = true;
    const auto json = Json::parse(run(cli::changes, options).out);
    CHECK(json["changes"].size() == 12);
    CHECK(json["counts"]["better"] == 2);
    CHECK(json["changes"][0]["kinds"] == Json{"better", "state"});
    CHECK(json["changes"][0]["texts"][0]["runs"][0]["kind"] == "removed");

    // What was said and what is said now, as data and not in sentences alone.
    const auto& changes = json["changes"];
    const auto retention = std::find_if(changes.begin(), changes.end(), [](const Json& change) {
        return change["property"] == "backup.retention";
    });
    REQUIRE(retention != changes.end());
    CHECK((*retention)["before"]["value"]["amount"] == 7);
    CHECK((*retention)["after"]["value"]["amount"] == 14);
    CHECK((*retention)["after"]["qualifier"] == "target");
    CHECK_FALSE((*retention)["after"]["sources"].empty());
    for (const Json& change : changes) {
        const bool added = change["kinds"] == Json{"added"};
        const bool removed = change["kinds"] == Json{"removed"};
        CHECK(change.contains("before") == !added);
        CHECK(change.contains("after") == !removed);
    }
    CHECK(json["unchanged"] == 0);

    std::swap(options.files[0], options.files[1]);
    const auto mirrored = Json::parse(run(cli::changes, options).out);
    CHECK(mirrored["counts"]["worse"] == 2);
}

TEST_CASE("changes never prints a change from what reads the same to what reads the same") {
    auto options = with_files({"tests/fixtures/good/looks_same_edition_1.json",
                               "tests/fixtures/good/looks_same_edition_2.json"});
    const auto japanese = run(cli::changes, options).out;
    CHECK(japanese.find("→ 東京") == std::string::npos);
    CHECK(japanese.find("「管理画面」から「管理画面」") == std::string::npos);
    CHECK(japanese.find("x.list_order: 並び順だけが変わった") != std::string::npos);
    CHECK(japanese.find("x.scope_english_only(管理画面): もう一方の言語の文言だけが変わった") !=
          std::string::npos);
    CHECK(japanese.find("x.zero_width: 全角・半角や空白など") != std::string::npos);
    options.language = base::Language::en;
    const auto english = run(cli::changes, options).out;
    CHECK(english.find("Tokyo region → Tokyo") != std::string::npos);
    options.json = true;
    options.language = base::Language::ja;
    const auto json = Json::parse(run(cli::changes, options).out);
    CHECK(json["changes"].size() == 7);  // line ends are one thing once they are read
    CHECK(json["unchanged"] == 1);
    for (const auto& change : json["changes"]) {
        CHECK(change["kinds"] == Json{"wording"});
    }
}

TEST_CASE("compare finds no difference in what reads the same, and tells what else differs") {
    auto options = with_files(
        {"tests/fixtures/good/looks_same_a.json", "tests/fixtures/good/looks_same_b.json"});
    options.only_differences = true;
    options.json = true;
    CHECK(Json::parse(run(cli::compare, options).out)["rows"].empty());
    options.only_differences = false;
    std::map<std::string, std::string> texts;
    const auto all = Json::parse(run(cli::compare, options).out);
    for (const auto& row : all["rows"]) {
        const auto& related = row["cells"][1]["to_first"];
        texts[row["property"]] = related["text"];
        if (std::string(row["property"]).starts_with("x.")) CHECK(related["relation"] == "same");
    }
    CHECK(texts["x.english_only"] == "同じ。英語の書き方が違う");
    CHECK(texts["x.full_width"] == "同じ。書き方が違う");
    options.language = base::Language::en;
    options.only_differences = true;
    const auto english = Json::parse(run(cli::compare, options).out);
    CHECK(english["rows"].size() == 2);  // what differs in English
    options.json = false;
    options.only_differences = false;
    options.language = base::Language::ja;
    options.files = {project + "/profiles/rakuneko.json", project + "/profiles/chatdealer.json"};
    CHECK(run(cli::compare, options).out.find("ChatDealerが劣る") != std::string::npos);
}

TEST_CASE("changes refuses two services, and files that it cannot read") {
    const auto services = with_files({"profiles/rakuro.json", "profiles/recoru.json"});
    CHECK(run(cli::changes, services).code == cli::usage);
    const auto missing = with_files({"profiles/rakuro.json", "no/such/file.json"});
    CHECK(run(cli::changes, missing).code == cli::usage);
    const auto bad = with_files({"profiles/rakuro.json", "tests/fixtures/bad/unknown_state.json"});
    CHECK(run(cli::changes, bad).code == cli::input_has_errors);
    const auto same = with_files({"profiles/rakuro.json", "profiles/rakuro.json"});
    const auto nothing = run(cli::changes, same);
    CHECK(nothing.code == cli::done);
    CHECK(nothing.out.find("違いはありません") != std::string::npos);
}

TEST_CASE("a bad file is refused with its diagnostics, and nothing is compared") {
    const auto result = run(cli::compare, with_files({"tests/fixtures/bad/truncated.json"}));
    CHECK(result.code == cli::input_has_errors);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
}

TEST_CASE("overview counts what each vendor states, how alike they are and what is unusual") {
    cli::Options options;
    const auto text = run(cli::overview, options);
    CHECK(text.code == cli::done);
    CHECK(text.out.find("記載のあるほか3社はすべて「あり」") != std::string::npos);
    options.json = true;
    const auto json = Json::parse(run(cli::overview, options).out);
    REQUIRE(json["vendors"].size() == 5);
    for (const auto& vendor : json["vendors"]) {
        int stated = 0;
        for (const auto& category : vendor["categories"]) stated += category["stated"].get<int>();
        CHECK(vendor["stated"] == stated);
        CHECK(vendor["similar"].size() == 4);
        CHECK_FALSE(vendor["unusual"].empty());
    }
}

TEST_CASE("index lists a folder's profiles, and says what it leaves out") {
    const auto all = run(cli::index, with_files({"profiles"}));
    CHECK(all.code == cli::done);
    const auto json = Json::parse(all.out);
    CHECK(json["format"] == "kurabe/index");
    REQUIRE(json["profiles"].size() == 6);
    CHECK(json["profiles"][0]["file"] == "chatdealer.json");
    CHECK(json["profiles"][1]["file"] == "editions/rakuro-1.1.json");
    const auto catalogs = run(cli::index, with_files({"assets/catalogs"}));
    CHECK(catalogs.code == cli::done);
    CHECK(Json::parse(catalogs.out)["profiles"].empty());
    CHECK(catalogs.err.find("meti.json") != std::string::npos);
    const auto bad = run(cli::index, with_files({"tests/fixtures/bad"}));
    CHECK(bad.code == cli::input_has_errors);
    CHECK(bad.err.find("unknown_state.json") != std::string::npos);
    CHECK(run(cli::index, with_files({"no/such/folder"})).code == cli::usage);
}

TEST_CASE("a file that would fill the memory is refused, and the others are read all the same") {
    const auto folder = std::filesystem::temp_directory_path() / "kurabe_huge_file";
    std::filesystem::create_directories(folder);
    const std::string huge = (folder / "a.json").string();
    const std::string good = (folder / "b.json").string();
    {
        std::ofstream file(huge, std::ios::binary);
        file << R"({"format":"kurabe/profile","version":1,"answers":[0)";
        const std::string zeros = ",0,0,0,0,0,0,0,0,0,0";
        for (std::size_t written = 0; written < 40'000'000; written += zeros.size()) file << zeros;
        file << "]}";
    }
    std::filesystem::copy_file(project + "/profiles/rakuro.json", good,
                               std::filesystem::copy_options::overwrite_existing);
    cli::Options options;
    options.files = {huge, good};
    options.json = true;
    const auto validated = run(cli::validate, options);
    CHECK(validated.code == cli::input_has_errors);
    CHECK(validated.out.find("json.too_many_values") != std::string::npos);
    CHECK(validated.out.find("b.json") != std::string::npos);

    options.files = {folder.string()};
    const auto listed = run(cli::index, options);
    CHECK(listed.code == cli::input_has_errors);
    CHECK(listed.err.find("a.json") != std::string::npos);
    const auto json = Json::parse(listed.out);
    REQUIRE(json["profiles"].size() == 1);
    CHECK(json["profiles"][0]["file"] == "b.json");
    std::filesystem::remove_all(folder);
}

TEST_CASE("figures are shown, compared and handed on with the digits of the document") {
    auto options = with_files({"tests/fixtures/good/exact_figures.json"});
    CHECK(run(cli::validate, options).code == cli::done);
    const std::string shown = run(cli::show, options).out;
    for (const char* text : {"99.999999999%", "0.0000001秒以内", "9,007,199,254,740,993世代",
                             "168.50時間以上", "期限なし"}) {
        CAPTURE(text);
        CHECK(shown.find(text) != std::string::npos);
    }
    options.json = true;
    for (const auto command : {cli::show, cli::compare}) {
        const std::string json = run(command, options).out;
        for (const char* text :
             {R"("amount": 99.999999999)", R"("max": 0.0000001)", R"("amount": 9007199254740993)",
              R"("min": 168.50)", R"("term": "unlimited")"}) {
            CAPTURE(text);
            CHECK(json.find(text) != std::string::npos);
        }
        CHECK(Json::accept(json));
    }
    const auto answers = [&](const char* query) {
        options.text = query;
        return run(cli::filter, options).code;
    };
    CHECK(answers("uptime >= 99.9%") == cli::done);
    CHECK(answers("uptime >= 100%") == cli::nothing_matched);
    CHECK(answers("uptime = 100%") == cli::nothing_matched);
    CHECK(answers("generations = 9007199254740992") == cli::nothing_matched);
    CHECK(answers("generations = 9,007,199,254,740,993") == cli::done);
    CHECK(answers("logs.vendor_retention > 100年") == cli::done);
}

TEST_CASE("the built-in profiles say how much data can be lost") {
    cli::Options options;
    options.json = true;
    options.text = "rpo <= 24h";
    const auto result = run(cli::filter, options);
    REQUIRE(result.code == cli::done);
    const auto json = Json::parse(result.out);
    std::string yes;
    for (const auto& cell : json["rows"][0]["cells"]) {
        if (cell["match"] == "yes") yes += cell["vendor"].get<std::string>() + " ";
    }
    CHECK(yes.find("rakuneko") != std::string::npos);
    CHECK(yes.find("chatdealer") != std::string::npos);
}

TEST_CASE("show gives one property of all profiles, with sources and a sentence for each") {
    cli::Options options;
    options.item = "backup.retention";
    const auto text = run(cli::show, options);
    CHECK(text.code == cli::done);
    CHECK(text.out.find("バックアップの保存期間") == 0);
    CHECK(text.out.find("35日") != std::string::npos);
    CHECK(text.out.find("記載なし") != std::string::npos);
    options.json = true;
    const auto json = Json::parse(run(cli::show, options).out);
    CHECK(json["property"] == "backup.retention");
    REQUIRE(json["services"].size() == 5);
    for (const auto& service : json["services"]) CHECK(service["sentence"] != "");
    options.item = "no.such";
    const auto unknown = run(cli::show, options);
    CHECK(unknown.code == cli::usage);
    CHECK(unknown.err.find("no.such") != std::string::npos);
}
