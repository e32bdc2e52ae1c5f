// What a file holds, or is called, reaches a terminal as text that does nothing there.
#include <doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "text/hidden_characters.h"

using namespace kurabe;

namespace {

namespace fs = std::filesystem;

// Escapes of the terminal (as C0 and C1), what turns the direction, what has no width.
const std::string evil = "\x1B[31m\x1B]0;t\x07\u009B1m\u202E\u200B\u2028\r\x7F";

std::string in_json(const std::string& text) { return nlohmann::json(text).dump(); }

std::string evil_profile(const std::string& label) {
    const std::string both =
        R"({"ja":)" + in_json("甲" + evil) + R"(,"en":)" + in_json("a" + evil + "\n" + label) + "}";
    const std::string word = in_json(evil);
    return R"({"format":"kurabe/profile","version":1,"id":)" + word + R"(,"service":{"name":)" +
           both + R"(},"provider":{"name":)" + both + R"(},"edition":{"label":)" +
           in_json(evil + label) + R"(},"documents":[{"id":)" + word + R"(,"title":)" + both +
           R"(,"edition":)" + word + R"(,"sections":[{"at":)" + word +
           R"(},{"at":"2"}]}],"answers":[{"property":"auth.mfa","state":"yes","scope":)" + both +
           R"(,"note":)" + both + R"(,"source":[{"document":)" + word + R"(,"at":)" + word +
           R"(}]},{"property":)" + word + R"(,"state":"yes","value":{"kind":"text","text":)" +
           both + R"(},"source":[{"document":)" + word + R"(,"at":)" + word + R"(}]}],)" + word +
           ":1}";
}

class Folder {
 public:
    Folder() : path_(fs::temp_directory_path() / "kurabe_terminal_test") {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }
    std::string write(const std::string& name, const std::string& bytes) {
        const fs::path file = path_ / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }

 private:
    fs::path path_;
};

void check_harmless(const std::string& out) {
    CAPTURE(text::show_hidden(out));
    CHECK(text::hidden_characters(out).empty());
}

}  // namespace

TEST_CASE("no command lets through to the terminal what acts on it") {
    Folder folder;
    const std::string before = folder.write("1" + evil + "\n2.json", evil_profile("1"));
    const std::string after = folder.write("2" + evil + ".json", evil_profile("2"));
    const std::string broken = folder.write("3" + evil + ".json", "{\"format\":\"" + evil);
    const std::string wrong = folder.write(
        "4" + evil + ".json", R"({"format":"kurabe/profile","version":1,"id":1,)" + in_json(evil) +
                                  R"(:1,"answers":[{"property":"auth.mfa","state":)" +
                                  in_json(evil) + "}]}");
    struct Case {
        int (*command)(const cli::Options&, cli::Streams);
        std::vector<std::string> files;
    };
    const std::vector<Case> cases = {
        {cli::validate, {before, after, broken, wrong}},
        {cli::show, {before}},
        {cli::compare, {before, after}},
        {cli::overview, {before, after}},
        {cli::filter, {before}},
        {cli::changes, {before, after}},
        {cli::index, {folder.path()}},
        {cli::index, {folder.path() + evil}},
        {cli::compare, {broken}},
        {cli::changes, {before, wrong}},
        {cli::validate, {"none" + evil}},
        {cli::show, {"none" + evil}},
    };
    for (const auto language : {base::Language::ja, base::Language::en}) {
        for (const bool json : {false, true}) {
            for (const Case& one : cases) {
                cli::Options options;
                options.files = one.files;
                options.language = language;
                options.json = json;
                options.coverage = true;
                options.text = "mfa";
                options.today = {2026, 11, 21};
                std::ostringstream out;
                std::ostringstream err;
                (void)one.command(options, {out, err});
                CHECK_FALSE((out.str() + err.str()).empty());
                check_harmless(out.str());
                check_harmless(err.str());
            }
        }
    }
}

TEST_CASE("the name of a file cannot look like another line of a report") {
    Folder folder;
    const std::string name = "a\nb.json: valid\n.json";
    const std::string file = folder.write(name, "{}");
    for (const auto command : {cli::validate, cli::compare}) {
        cli::Options options;
        options.files = {file};
        options.today = {2026, 11, 21};
        std::ostringstream out;
        std::ostringstream err;
        CHECK(command(options, {out, err}) == cli::input_has_errors);
        const std::string all = out.str() + err.str();
        CHECK(all.find("\nb.json") == std::string::npos);
        CHECK(all.find("a[U+000A]b.json: valid[U+000A].json") != std::string::npos);
    }
}

TEST_CASE("JSON for machines keeps the name of a file as it is") {
    Folder folder;
    const std::string file = folder.write("a" + evil + ".json", evil_profile("1"));
    cli::Options options;
    options.files = {file};
    options.json = true;
    options.today = {2026, 11, 21};
    std::ostringstream out;
    std::ostringstream err;
    CHECK(cli::validate(options, {out, err}) == cli::done);
    CHECK(nlohmann::json::parse(out.str())[0]["file"] == file);
}
