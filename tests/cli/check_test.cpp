// kurabe check and kurabe questions; the boards of the built-in services under the built-in
// policies, in both languages, as tests/fixtures/boards has them. After a change that is meant,
// read them and write them anew with KURABE_WRITE_BOARDS=1.
#include <doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "cli/commands.h"
#include "cli/input.h"

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
    options.today = {2026, 12, 1};
    std::ostringstream out;
    std::ostringstream err;
    const int code = command(options, {out, err});
    return {code, out.str(), err.str()};
}

cli::Options under(std::vector<std::string> policies, std::vector<std::string> services = {}) {
    cli::Options options;
    options.policies = std::move(policies);
    for (const auto& service : services) {
        options.files.push_back(project + "/profiles/" + service + ".json");
    }
    return options;
}

// A file that is gone with the object.
class TemporaryFile {
 public:
    explicit TemporaryFile(const std::string& content)
        : path_(std::filesystem::temp_directory_path() / "kurabe_check_test.json") {
        std::ofstream(path_, std::ios::binary) << content;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(path_); }
    [[nodiscard]] std::string path() const { return path_.string(); }

 private:
    std::filesystem::path path_;
};

std::string policy(const std::string& check) {
    return R"({"format":"kurabe/policy","version":1,"id":"p","title":{"ja":"試","en":"t"},)"
           R"("edition":{"label":"1"},"requirements":[{"id":"r","severity":"must",)"
           R"("text":{"ja":"あ","en":"a"},"check":)" +
           Json(check).dump() + "}]}";
}

int code_under(const std::string& check) {
    const TemporaryFile file(policy(check));
    return run(cli::check, under({file.path()}, {"rakuro"})).code;
}

}  // namespace

TEST_CASE("boards") {
    for (const char* id : {"minimum", "personal-data", "financial"}) {
        for (const auto language : {base::Language::ja, base::Language::en}) {
            cli::Options options =
                under({id}, {"rakuro", "rakuraku-meisai", "rakuneko", "chatdealer", "recoru"});
            options.files.push_back(project + "/tests/fixtures/boards/every_state.json");
            options.language = language;
            const std::string board = run(cli::check, options).out;
            const std::string path = project + "/tests/fixtures/boards/" + id + "." +
                                     std::string(base::to_name(language)) + ".txt";
            CAPTURE(path);
            if (std::getenv("KURABE_WRITE_BOARDS") != nullptr) {
                std::ofstream(path, std::ios::binary) << board;
            }
            const bool same = cli::read_file(path) == board;
            CHECK(same);
        }
    }
}

TEST_CASE("the exit code says what the musts come to") {
    CHECK(code_under("encryption.in_transit = あり") == cli::done);
    CHECK(code_under("auth.mfa = あり") == cli::must_cannot_be_told);
    CHECK(code_under("encryption.in_transit = なし") == cli::must_not_met);
    CHECK(code_under("encryption.in_transit = なし and auth.mfa = あり") == cli::must_not_met);
    CHECK(code_under("backup.retention >=") == cli::input_has_errors);
    CHECK(run(cli::check, under({})).code == cli::usage);
    CHECK(run(cli::check, under({"no/such/policy.json"})).code == cli::usage);
    CHECK(run(cli::check, under({project + "/profiles/rakuro.json"})).code ==
          cli::input_has_errors);
}

TEST_CASE("without a policy those that are built in are named") {
    const auto failed = run(cli::check, under({}));
    CHECK(failed.err.find("personal-data, minimum, financial") != std::string::npos);
}

TEST_CASE("a wrong check is told where it stands") {
    const TemporaryFile file(policy("auth.mfa = あり and 保存"));
    const auto failed = run(cli::check, under({file.path()}, {"rakuro"}));
    CHECK(failed.err.find("p / r: 19文字目") != std::string::npos);
}

TEST_CASE("check gives JSON with all members, in both languages") {
    auto options = under({"minimum"}, {"rakuro"});
    options.json = true;
    const Json rows = Json::parse(run(cli::check, options).out);
    REQUIRE(rows.size() == 12);
    for (const Json& row : rows) {
        for (const char* member :
             {"service", "edition", "as_of", "policy", "policy_edition", "requirement", "severity",
              "verdict", "conditions", "evidence", "reason", "would_decide"}) {
            CHECK(row.contains(member));
        }
        CHECK(row["as_of"] == "2026-12-01");
        CHECK_FALSE(row["reason"]["ja"].get<std::string>().empty());
        CHECK_FALSE(row["reason"]["en"].get<std::string>().empty());
        CHECK(row["would_decide"].empty() != (row["verdict"] == "cannot_tell"));
        for (const Json& evidence : row["evidence"]) {
            CHECK(evidence.contains("state"));
            CHECK_FALSE(evidence["source"].empty());
        }
    }
}

TEST_CASE("a reply changes a verdict, and is marked as such") {
    const TemporaryFile file(
        R"({"format":"kurabe/addendum","version":1,"service":"rakuro","edition":"1.2",)"
        R"("answers":[{"property":"auth.mfa","state":"yes"}]})");
    auto options = under({"minimum"}, {"rakuro"});
    options.json = true;
    CHECK(Json::parse(run(cli::check, options).out)[0]["verdict"] == "cannot_tell");
    options.addenda = {file.path()};
    const Json row = Json::parse(run(cli::check, options).out)[0];
    CHECK(row["verdict"] == "met");
    CHECK(row["evidence"][0]["addendum"] == true);
    options.files = {project + "/profiles/recoru.json"};
    CHECK(run(cli::check, options).code == cli::input_has_errors);  // a reply to nobody
}

TEST_CASE("an option that is contracted is no condition any more") {
    const TemporaryFile file(policy("auth.mfa = あり"));
    auto options = under({file.path()}, {"recoru"});
    const auto before = run(cli::check, options).out;
    CHECK(before.find("オプションとして契約すること") != std::string::npos);
    options.contracted = {"recoru=auth.mfa"};
    const auto after = run(cli::check, options).out;
    CHECK(after.find("オプションとして契約すること") == std::string::npos);
    options.contracted = {"nobody=auth.mfa"};
    CHECK(run(cli::check, options).code == cli::usage);
}

TEST_CASE("questions are a letter, or JSON") {
    auto options = under({"minimum", "personal-data"}, {"rakuro"});
    const auto letter = run(cli::questions, options);
    CHECK(letter.code == cli::done);
    CHECK(letter.out.find("1. 「多要素認証」") != std::string::npos);
    options.json = true;
    const Json questions = Json::parse(run(cli::questions, options).out);
    std::set<std::string> texts;
    for (const Json& question : questions) {
        CHECK(texts.insert(question["text"]["ja"].get<std::string>()).second);
        CHECK_FALSE(question["requirements"].empty());
    }
}
