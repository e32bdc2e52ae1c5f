#include <nlohmann/json.hpp>

#include "app/builtin_assets.h"
#include "app/diagnostic_text.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "format/coverage.h"
#include "format/profile_reader.h"

namespace kurabe::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Checked {
    std::string file;
    base::Result<model::Profile> result;
};

Json to_json(const app::DiagnosticView& view, const base::Diagnostic& diagnostic) {
    return {{"code", diagnostic.code},
            {"severity", view.severity_text},
            {"line", diagnostic.location.line},
            {"column", diagnostic.location.column},
            {"path", diagnostic.location.json_path},
            {"what", view.what},
            {"expected", view.expected},
            {"mend", view.mend}};
}

Json to_json(const Checked& checked, const app::Translations& texts, bool with_coverage) {
    Json json = {
        {"file", checked.file}, {"valid", checked.result.ok()}, {"diagnostics", Json::array()}};
    for (const auto& diagnostic : checked.result.diagnostics) {
        json["diagnostics"].push_back(to_json(app::diagnostic_view(diagnostic, texts), diagnostic));
    }
    if (!with_coverage || !checked.result.ok()) return json;
    json["coverage"] = Json::array();
    for (const auto& document : format::coverage(*checked.result.value)) {
        json["coverage"].push_back({{"document", document.id},
                                    {"sections", document.sections},
                                    {"cited", document.cited},
                                    {"not_checkable", document.not_checkable},
                                    {"uncovered", document.uncovered}});
    }
    return json;
}

void print_coverage(const model::Profile& profile, const app::Translations& texts,
                    std::ostream& out) {
    for (const auto& document : format::coverage(profile)) {
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

void print(const Checked& checked, const Options& options, const app::Translations& texts,
           std::ostream& out) {
    const bool valid = checked.result.ok();
    out << checked.file << ": " << texts.text(valid ? "cli.valid" : "cli.invalid") << "\n";
    for (const auto& diagnostic : checked.result.diagnostics) {
        cli::print(app::diagnostic_view(diagnostic, texts), out);
    }
    if (valid && options.coverage) print_coverage(*checked.result.value, texts, out);
}

bool fails(const Checked& checked, bool strict) {
    if (!checked.result.ok()) return true;
    for (const auto& diagnostic : checked.result.diagnostics) {
        if (strict && diagnostic.severity == base::Severity::warning) return true;
    }
    return false;
}

}  // namespace

int validate(const Options& options, Streams streams) {
    auto texts = app::read_builtin_translations();
    const auto catalogs = app::read_builtin_catalogs();
    if (!texts.value || !catalogs.value) return usage;
    texts.value->set_language(options.language);

    Json all = Json::array();
    int code = done;
    for (const std::string& path : options.files) {
        const auto bytes = read_file(path);
        if (!bytes) {
            streams.err << texts.value->text("cli.cannot_read", {{"file", path}}) << "\n";
            return usage;
        }
        const Checked checked{path, format::read_profile(path, *bytes, catalogs.value->properties)};
        if (fails(checked, options.strict)) code = input_has_errors;
        if (options.json) {
            all.push_back(to_json(checked, *texts.value, options.coverage));
        } else {
            print(checked, options, *texts.value, streams.out);
        }
    }
    if (options.json) streams.out << all.dump(2) << "\n";
    return code;
}

}  // namespace kurabe::cli
