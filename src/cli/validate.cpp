#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/loading/builtin_assets.h"
#include "app/session/session_file.h"
#include "app/session/sheet_file.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "files/addendum_reader.h"
#include "files/catalog_reader.h"
#include "files/document.h"
#include "files/json_writer.h"
#include "files/policy_reader.h"
#include "files/profile_index.h"
#include "files/profile_reader.h"
#include "intake/intake_words.h"
#include "intake/mapping.h"
#include "model/coverage.h"
#include "model/edition_order.h"
#include "query/language/words.h"
#include "text/hidden_characters.h"
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

Checked check_profile(const files::ParsedDocument& document, const model::Catalog& catalog,
                      bool strict) {
    auto result = files::read_profile(
        document, catalog, strict ? files::OneLanguage::told : files::OneLanguage::counted);
    const bool valid = result.ok();
    return {document.file, valid, std::move(result.diagnostics), std::move(result.value)};
}

// Reads the file as what it says it is; as a profile where it says nothing that is known.
Checked check(const std::string& file, std::string_view bytes, const model::Catalog& catalog,
              bool strict) {
    using files::Format;
    const auto document = files::parse_document(file, bytes);
    switch (document.format.value_or(Format::profile)) {
        case Format::profile: return check_profile(document, catalog, strict);
        case Format::catalog: return checked_as(file, files::read_catalog(document));
        case Format::framework: return checked_as(file, files::read_framework(document));
        case Format::views: return checked_as(file, files::read_views(document, catalog));
        case Format::index: return checked_as(file, files::read_profile_index(document));
        case Format::query_words: return checked_as(file, query::read_words(document));
        case Format::policy: return checked_as(file, files::read_policy(document));
        case Format::addendum: return checked_as(file, files::read_addendum(document, catalog));
        case Format::mapping: return checked_as(file, intake::read_mapping(document, catalog));
        case Format::sheet: return checked_as(file, app::read_sheet_work(file, bytes, catalog));
        case Format::intake_words: return checked_as(file, intake::read_intake_words(document));
        case Format::intake_questions:
            return checked_as(file, intake::read_intake_questions(document));
        case Format::session: break;
    }
    const auto builtins = app::read_builtin_profiles(catalog);
    if (!builtins.value) return check_profile(document, catalog, strict);
    return checked_as(file, app::read_session_file(document, *builtins.value, catalog));
}

// Two editions of one service, in one file each.
void check_editions(std::vector<Checked>& all) {
    std::map<std::string_view, std::vector<Checked*>> by_service;
    for (Checked& checked : all) {
        if (!checked.profile) continue;
        const std::string& label = checked.profile->edition_label;
        const bool has_order = model::compare_edition_labels(label, label) == 0;
        if (has_order) by_service[checked.profile->id].push_back(&checked);
    }
    for (auto& [id, editions] : by_service) {
        std::stable_sort(editions.begin(), editions.end(), [](const Checked* a, const Checked* b) {
            return model::compare_edition_labels(a->profile->edition_label,
                                                 b->profile->edition_label) < 0;
        });
        for (std::size_t i = 1; i < editions.size(); ++i) {
            const model::Profile& before = *editions[i - 1]->profile;
            const model::Profile& after = *editions[i]->profile;
            if (!model::run_backwards({before.edition_label, before.edition_date},
                                      {after.edition_label, after.edition_date})) {
                continue;
            }
            editions[i]->diagnostics.push_back(
                {base::Severity::warning,
                 "profile.edition_order",
                 {editions[i]->file, 0, 0, "/edition/date"},
                 {{"edition", after.edition_label},
                  {"date", base::to_iso(*after.edition_date)},
                  {"other", before.edition_label},
                  {"other_date", base::to_iso(*before.edition_date)}}});
        }
    }
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

void print_checked(const Checked& checked, const Options& options, const wording::Texts& texts,
                   std::ostream& out) {
    out << text::show_hidden_in_line(checked.file) << ": "
        << texts.text(checked.valid ? "cli.valid" : "cli.invalid") << "\n";
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

    std::vector<Checked> all;
    for (const std::string& path : options.files) {
        const auto bytes = read_file(path);
        if (!bytes) {
            streams.err << texts.text("cli.cannot_read",
                                      {{"file", text::show_hidden_in_line(path)}})
                        << "\n";
            return usage;
        }
        all.push_back(check(path, *bytes, catalogs.value->properties, options.strict));
    }
    check_editions(all);

    files::JsonWriter json;
    json.begin_array();
    int code = done;
    for (const Checked& checked : all) {
        if (fails(checked, options.strict)) code = input_has_errors;
        if (options.json) {
            write(json, checked, texts, options.coverage);
        } else {
            print_checked(checked, options, texts, streams.out);
        }
    }
    json.end();
    if (options.json) streams.out << json.take() << "\n";
    return code;
}

}  // namespace kurabe::cli
