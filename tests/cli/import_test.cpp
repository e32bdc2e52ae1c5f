// kurabe import.
#include "cli/import.h"

#include <doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "cli/input.h"

using namespace kurabe;
using Json = nlohmann::json;

namespace {

// A folder that is gone with the object.
class Folder {
 public:
    Folder() : path_(std::filesystem::temp_directory_path() / "kurabe_import_test") {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }
    [[nodiscard]] std::string file(std::string_view name, std::string_view content) const {
        std::ofstream(path_ / name, std::ios::binary) << content;
        return (path_ / name).string();
    }
    [[nodiscard]] std::string path(std::string_view name) const { return (path_ / name).string(); }

 private:
    std::filesystem::path path_;
};

struct Run {
    int code = 0;
    std::string out;
    std::string err;
};

Run run(const cli::ImportOptions& import, bool json = false) {
    cli::Options options;
    options.today = {2026, 12, 1};
    options.json = json;
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::import(import, options, {out, err});
    return {code, out.str(), err.str()};
}

constexpr std::string_view sheet =
    "番号,確認事項,回答,備考\n"
    "1,多要素認証に対応しているか,○,\n"
    "2,バックアップの保存期間,30日以上,\n"
    "3,社員食堂の有無,有,\n"
    "4,シングルサインオン,,\n";

cli::ImportOptions of(const std::string& file) {
    cli::ImportOptions import;
    import.file = file;
    import.id = "sample";
    import.name = "見本サービス";
    return import;
}

}  // namespace

TEST_CASE("a sheet goes to the output as a profile of proposals") {
    const Folder folder;
    const Run done = run(of(folder.file("sheet.csv", sheet)));
    CHECK(done.code == cli::done);
    const Json profile = Json::parse(done.out);
    CHECK(profile["format"] == "kurabe/profile");
    CHECK(profile["id"] == "sample");
    REQUIRE(profile["answers"].size() == 2);
    const Json& answer = profile["answers"][1];
    CHECK(answer["property"] == "backup.retention");
    CHECK(answer["state"] == "unclear");
    CHECK(answer["proposed"]["state"] == "yes");
    CHECK(answer["proposed"]["value"]["min"] == 30);
    CHECK(answer["source"][0]["quote"]["ja"] == "30日以上");
    CHECK(profile["documents"][0]["title"]["ja"] == "sheet.csv");
}

TEST_CASE("the report says of each row what became of it") {
    const Folder folder;
    auto import = of(folder.file("sheet.csv", sheet));
    import.report = true;
    const Run told = run(import, true);
    CHECK(told.code == cli::done);
    const Json report = Json::parse(told.out);
    CHECK(report["header_row"] == 1);
    CHECK(report["columns"][1]["role"] == "question");
    CHECK(report["counts"]["proposed"] == 2);
    CHECK(report["counts"]["not_matched"] == 1);
    CHECK(report["counts"]["unanswered"] == 1);
    CHECK(report["rows"][0]["proposals"][0]["property"] == "auth.mfa");
    CHECK(report["rows"][0]["proposals"][0]["certain"] == true);
    CHECK(report["rows"][3]["outcome"] == "unanswered");

    const Run printed = run(import);
    CHECK(printed.out.find("社員食堂の有無") != std::string::npos);
    CHECK(printed.out.find("(auth.mfa): あり") != std::string::npos);
}

TEST_CASE("how a sheet was read is saved, corrected and used again") {
    const Folder folder;
    auto import = of(folder.file("sheet.csv", sheet));
    import.profile_file = folder.path("profile.json");
    import.mapping_file = folder.path("mapping.json");
    CHECK(run(import).code == cli::done);
    const auto profile = cli::read_file(import.profile_file);
    REQUIRE(profile);
    Json mapping = Json::parse(*cli::read_file(import.mapping_file));
    CHECK(mapping["format"] == "kurabe/mapping");
    mapping["rows"].push_back(
        {{"question", "社員食堂の有無"}, {"properties", Json::array({"support.manual"})}});

    auto again = of(import.file);
    again.mapping = folder.file("corrected.json", mapping.dump());
    const Run done = run(again);
    CHECK(done.code == cli::done);
    CHECK(Json::parse(done.out)["answers"].size() == 3);
}

TEST_CASE("what cannot be imported says why, and writes nothing") {
    const Folder folder;
    auto missing = of(folder.path("none.csv"));
    CHECK(run(missing).code == cli::usage);

    auto letter = of(folder.file("letter.csv", "拝啓\nお世話になっております\n"));
    letter.profile_file = folder.path("letter.json");
    const Run none = run(letter);
    CHECK(none.code == cli::input_has_errors);
    CHECK_FALSE(none.err.empty());
    CHECK_FALSE(std::filesystem::exists(letter.profile_file));

    auto over = of(folder.file("sheet.csv", sheet));
    over.profile_file = over.file;
    CHECK(run(over).code == cli::usage);
    CHECK(cli::read_file(over.file) == std::string(sheet));

    auto no_sheet = of(folder.file("sheet.csv", sheet));
    no_sheet.sheet = "ない";
    CHECK(run(no_sheet).code == cli::input_has_errors);

    auto bad_mapping = of(folder.file("sheet.csv", sheet));
    bad_mapping.mapping = folder.file("bad.json", "{}");
    CHECK(run(bad_mapping).code == cli::input_has_errors);
}
