#include <optional>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/session/session_file.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "files/catalog_reader.h"
#include "files/document.h"
#include "files/json_writer.h"
#include "files/profile_index.h"
#include "files/profile_reader.h"
#include "model/coverage.h"
#include "query/language/words.h"
#include "wording/diagnostic_text.h"
#include "wording/translations.h"

namespace kurabe::cli {
namespace {

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

Checked check_profile(const files::ParsedDocument& document, const model::Catalog& catalog) {
    auto result = files::read_profile(document, catalog);
    const bool valid = result.ok();
    return {document.file, valid, std::move(result.diagnostics), std::move(result.value)};
}

// Reads the file as what it says it is; as a profile where it says nothing that is known.
Checked check(const std::string& file, std::string_view bytes, const model::Catalog& catalog) {
    using files::Format;
    const auto document = files::parse_document(file, bytes);
    switch (document.format.value_or(Format::profile)) {
        case Format::profile: return check_profile(document, catalog);
        case Format::catalog: return checked_as(file, files::read_catalog(document));
        case Format::framework: return checked_as(file, files::read_framework(document));
        case Format::index: return checked_as(file, files::read_profile_index(document));
        case Format::query_words: return checked_as(file, query::read_words(document));
        case Format::session: break;
    }
    const auto builtins = app::read_builtin_profiles(catalog);
    if (!builtins.value) return check_profile(document, catalog);
    return checked_as(file, app::read_session_file(document, *builtins.value, catalog));
}

void write_diagnostic(files::JsonWriter& json, const base::Diagnostic& diagnostic,
                      const wording::Texts& texts) {
    const auto view = wording::diagnostic_text(diagnostic, texts);
    json.object([&] {
        json.member("code", diagnostic.code);
        json.member("severity", view.severity_text);
        json.member("line", diagnostic.location.line);
        json.member("column", diagnostic.location.column);
        json.member("path", diagnostic.location.json_path);
        json.member("what", view.what);
        json.member("expected", view.expected);
        json.member("fix", view.fix);
    });
}

void write_coverage(files::JsonWriter& json, const model::Profile& profile) {
    json.array("coverage", [&] {
        for (const auto& document : model::coverage(profile)) {
            json.object([&] {
                json.member("document", document.id);
                json.member("sections", document.sections);
                json.member("cited", document.cited);
                json.member("not_checkable", document.not_checkable);
                json.member("uncovered", document.uncovered);
            });
        }
    });
}

void write(files::JsonWriter& json, const Checked& checked, const wording::Texts& texts,
           bool with_coverage) {
    json.object([&] {
        json.member("file", checked.file);
        json.member("valid", checked.valid);
        json.array("diagnostics", [&] {
            for (const auto& diagnostic : checked.diagnostics) {
                write_diagnostic(json, diagnostic, texts);
            }
        });
        if (with_coverage && checked.profile) write_coverage(json, *checked.profile);
    });
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

    files::JsonWriter json;
    json.begin_array();
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
            write(json, checked, texts, options.coverage);
        } else {
            print(checked, options, texts, streams.out);
        }
    }
    json.end();
    if (options.json) streams.out << json.take() << "\n";
    return code;
}

}  // namespace kurabe::cli
