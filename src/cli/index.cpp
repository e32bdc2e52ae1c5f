#include <algorithm>
#include <filesystem>
#include <system_error>

#include "app/loading/builtin_assets.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "files/document.h"
#include "files/json_writer.h"
#include "files/profile_reader.h"
#include "text/hidden_characters.h"
#include "wording/diagnostic_text.h"
#include "wording/translations.h"

namespace kurabe::cli {
namespace {

namespace fs = std::filesystem;

// Paths below the folder, in their order; the index itself is not among them.
std::vector<std::string> json_files(const fs::path& folder, std::error_code& error) {
    std::vector<std::string> files;
    for (auto item = fs::recursive_directory_iterator(folder, error);
         !error && item != fs::recursive_directory_iterator(); item.increment(error)) {
        const std::string file = item->path().lexically_relative(folder).generic_string();
        if (item->is_regular_file(error) && item->path().extension() == ".json" &&
            file != "index.json") {
            files.push_back(file);
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int index(const Options& options, Streams streams) {
    const auto translations = app::read_builtin_translations();
    const auto catalogs = app::read_builtin_catalogs();
    if (!translations.value || !catalogs.value) return usage;
    const wording::Texts texts = translations.value->in(options.language);

    const std::string& folder = options.files.front();
    std::error_code error;
    const auto files = json_files(folder, error);
    if (error) {
        streams.err << texts.text("cli.not_a_folder", {{"file", text::show_hidden_in_line(folder)}})
                    << "\n";
        return usage;
    }
    files::JsonWriter json;
    json.begin_object();
    json.member("format", files::to_name(files::Format::index));
    json.member("version", 1);
    json.key("profiles");
    json.begin_array();
    int code = done;
    for (const std::string& file : files) {
        const std::string path = (fs::path(folder) / file).string();
        const auto bytes = read_file(path);
        if (!bytes) {
            streams.err << texts.text("cli.cannot_read",
                                      {{"file", text::show_hidden_in_line(path)}})
                        << "\n";
            return usage;
        }
        const auto document = files::parse_document(path, *bytes);
        if (!document.json.ok()) {
            code = input_has_errors;
            for (const auto& diagnostic : document.json.diagnostics) {
                print(wording::diagnostic_text(diagnostic, texts), streams.err);
            }
            continue;
        }
        if (document.format != files::Format::profile) {
            streams.err << texts.text("cli.not_listed", {{"file", text::show_hidden_in_line(path)}})
                        << "\n";
            continue;
        }
        const auto profile = files::read_profile(document, catalogs.value->properties);
        if (profile.ok()) {
            json.object([&] { json.member("file", file); });
            continue;
        }
        code = input_has_errors;
        for (const auto& diagnostic : profile.diagnostics) {
            print(wording::diagnostic_text(diagnostic, texts), streams.err);
        }
    }
    json.end();
    json.end();
    streams.out << json.take() << "\n";
    return code;
}

}  // namespace kurabe::cli
