#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/session/session_file.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "files/catalog_reader.h"
#include "files/profile_index.h"
#include "files/profile_reader.h"
#include "files/session_document.h"
#include "model/coverage.h"
#include "wording/diagnostic_text.h"
#include "wording/translations.h"

namespace kurabe::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Checked {
    std::string file;
    bool valid = false;
    std::vector<base::Diagnostic> diagnostics;
    std::optional<model::Profile> profile;  // none of other formats
};

template <typename Read>
Checked checked_as(const std::string& file, base::Result<Read> result) {
    return {file, result.ok(), std::move(result.diagnostics), std::nullopt};
}

// Reads the file as what it says it is; as a profile where it says nothing that is known.
Checked check(const std::string& file, std::string_view bytes, const model::Catalog& catalog) {
    const std::string format = format_of(file, bytes);
    if (format == "kurabe/catalog") return checked_as(file, files::read_catalog(file, bytes));
    if (format == "kurabe/framework") return checked_as(file, files::read_framework(file, bytes));
    if (format == "kurabe/index") return checked_as(file, files::read_profile_index(file, bytes));
    if (format == files::session_format) {
        const auto builtins = app::read_builtin_profiles(catalog);
        if (builtins.value) {
            return checked_as(file, app::read_session_file(file, bytes, *builtins.value, catalog));
        }
    }
    auto result = files::read_profile(file, bytes, catalog);
    const bool valid = result.ok();
    return {file, valid, std::move(result.diagnostics), std::move(result.value)};
}

Json to_json(const wording::DiagnosticText& view, const base::Diagnostic& diagnostic) {
    return {{"code", diagnostic.code},
            {"severity", view.severity_text},
            {"line", diagnostic.location.line},
            {"column", diagnostic.location.column},
            {"path", diagnostic.location.json_path},
            {"what", view.what},
            {"expected", view.expected},
            {"mend", view.mend}};
}

Json to_json(const Checked& checked, const wording::Texts& texts, bool with_coverage) {
    Json json = {{"file", checked.file}, {"valid", checked.valid}, {"diagnostics", Json::array()}};
    for (const auto& diagnostic : checked.diagnostics) {
        json["diagnostics"].push_back(
            to_json(wording::diagnostic_text(diagnostic, texts), diagnostic));
    }
    if (!with_coverage || !checked.profile) return json;
    json["coverage"] = Json::array();
    for (const auto& document : model::coverage(*checked.profile)) {
        json["coverage"].push_back({{"document", document.id},
                                    {"sections", document.sections},
                                    {"cited", document.cited},
                                    {"not_checkable", document.not_checkable},
                                    {"uncovered", document.uncovered}});
    }
    return json;
}

void print_coverage(const model::Profile& profile, const wording::Texts& texts, std::ostream& out) {
    for (const auto& document : model::coverage(profile)) {
        out << "  "
            << texts.text("cli.coverage",
                          {{"document", document.id},
                           {"sections", std::to_string(document.sections)},
                           {"cited", std::to_string(document.cited)},
                           {"not_checkable", std::to_string(document.not_checkable)},
                           {"uncovered", std::to_string(document.uncovered.size())}})
            << "\n";
        for (const std::string& section : document.uncovered) out << "    - " << section << "\n";
    }
}

void print(const Checked& checked, const Options& options, const wording::Texts& texts,
           std::ostream& out) {
    out << checked.file << ": " << texts.text(checked.valid ? "cli.valid" : "cli.invalid") << "\n";
    for (const auto& diagnostic : checked.diagnostics) {
        cli::print(wording::diagnostic_text(diagnostic, texts), out);
    }
    if (checked.profile && options.coverage) print_coverage(*checked.profile, texts, out);
}

bool fails(const Checked& checked, bool strict) {
    if (!checked.valid) return true;
    for (const auto& diagnostic : checked.diagnostics) {
        if (strict && diagnostic.severity == base::Severity::warning) return true;
    }
    return false;
}

}  // namespace

int validate(const Options& options, Streams streams) {
    const auto translations = app::read_builtin_translations();
    const auto catalogs = app::read_builtin_catalogs();
    if (!translations.value || !catalogs.value) return usage;
    const wording::Texts texts = translations.value->in(options.language);

    Json all = Json::array();
    int code = done;
    for (const std::string& path : options.files) {
        const auto bytes = read_file(path);
        if (!bytes) {
            streams.err << texts.text("cli.cannot_read", {{"file", path}}) << "\n";
            return usage;
        }
        const Checked checked = check(path, *bytes, catalogs.value->properties);
        if (fails(checked, options.strict)) code = input_has_errors;
        if (options.json) {
            all.push_back(to_json(checked, texts, options.coverage));
        } else {
            print(checked, options, texts, streams.out);
        }
    }
    if (options.json) streams.out << all.dump(2) << "\n";
    return code;
}

}  // namespace kurabe::cli
