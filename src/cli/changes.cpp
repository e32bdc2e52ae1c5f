#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/policy_changes/policy_changes_view.h"
#include "cli/answer_json.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "files/document.h"
#include "files/json_writer.h"
#include "files/policy_reader.h"
#include "files/profile_reader.h"
#include "text/hidden_characters.h"
#include "wording/diagnostic_text.h"
#include "wording/translations.h"

namespace kurabe::cli {
namespace {

std::string_view to_name(text::RunKind kind) {
    switch (kind) {
        case text::RunKind::same: return "same";
        case text::RunKind::removed: return "removed";
        case text::RunKind::added: return "added";
    }
    return "";
}

void write_text(files::JsonWriter& json, const app::TextChange& text) {
    json.object([&] {
        json.member("id", text.id);
        json.array("runs", [&] {
            for (const text::Run& run : text.runs) {
                json.object([&] {
                    json.member("kind", to_name(run.kind));
                    json.member("text", run.text);
                });
            }
        });
    });
}

void write_change(files::JsonWriter& json, const app::ChangeGroupView& group,
                  const app::ChangeView& change) {
    json.object([&] {
        json.member("property", change.property_id);
        json.member("label", change.label);
        json.member("category", group.id);
        json.member("kinds", change.kinds);
        json.member("summary", change.summary);
        json.array("texts", [&] {
            for (const app::TextChange& text : change.texts) write_text(json, text);
        });
        const auto write_side = [&](std::string_view name,
                                    const std::optional<app::AnswerDetail>& answer) {
            if (answer) json.object(name, [&] { write_answer(json, *answer); });
        };
        write_side("before", change.before);
        write_side("after", change.after);
    });
}

void print_json(const app::EditionDiffView& view, std::ostream& out) {
    files::JsonWriter json;
    json.object([&] {
        json.member("service", view.service);
        json.member("before", view.before_edition);
        json.member("after", view.after_edition);
        json.object("counts", [&] {
            for (const auto& count : view.counts) json.member(count.id, count.count);
        });
        json.member("unchanged", view.unchanged);
        json.array("changes", [&] {
            for (const auto& group : view.groups) {
                for (const auto& change : group.changes) write_change(json, group, change);
            }
        });
    });
    out << json.take() << "\n";
}

void print_text(const app::EditionDiffView& view, std::ostream& out) {
    out << view.title << "\n" << (view.groups.empty() ? view.empty.title : view.summary) << "\n";
    for (const auto& group : view.groups) {
        out << "\n[" << group.label << "]\n";
        for (const auto& change : group.changes) {
            out << change.summary << "\n";
            for (const app::TextChange& text : change.texts) {
                out << "    " << text.label << ": " << text::marked(text.runs) << "\n";
            }
        }
    }
}

struct Input {
    std::string path;
    std::string bytes;
    files::ParsedDocument document;
};

// A file that was named; nothing, with the exit code in `code`, where it cannot be read.
std::unique_ptr<Input> read(const std::string& path, const wording::Texts& texts, std::ostream& err,
                            int& code) {
    auto bytes = read_file(path);
    if (!bytes) {
        err << texts.text("cli.cannot_read", {{"file", text::show_hidden_in_line(path)}}) << "\n";
        code = usage;
        return nullptr;
    }
    auto input = std::make_unique<Input>(Input{path, std::move(*bytes), {}});
    input->document = files::parse_document(input->path, input->bytes);
    return input;
}

// Writes what is wrong to `err`.
template <typename Content>
bool is_whole(const base::Result<Content>& result, const wording::Texts& texts, std::ostream& err) {
    if (result.ok()) return true;
    for (const auto& diagnostic : result.diagnostics) {
        print(wording::diagnostic_text(diagnostic, texts), err);
    }
    return false;
}

int refuse(const std::string& before, const std::string& after, const wording::Texts& texts,
           std::ostream& err) {
    err << texts.text("cli.not_editions", {{"before", before}, {"after", after}}) << "\n";
    return usage;
}

void print_json(const model::Policy& before, const model::Policy& after,
                const app::PolicyChanges& view, std::ostream& out) {
    files::JsonWriter json;
    json.object([&] {
        json.member("policy", after.id);
        json.member("before", before.edition_label);
        json.member("after", after.edition_label);
        json.member("unchanged", view.unchanged);
        json.array("changes", [&] {
            for (const app::RequirementChangeView& change : view.changes) {
                json.object([&] {
                    json.member("requirement", change.id);
                    json.member("kinds", change.kinds);
                    json.member("summary", change.summary);
                });
            }
        });
    });
    out << json.take() << "\n";
}

int policy_changes(const Input& older, const Input& newer, const Options& options,
                   const wording::Texts& texts, Streams streams) {
    const auto before = files::read_policy(older.document);
    const auto after = files::read_policy(newer.document);
    const bool whole = is_whole(before, texts, streams.err) && is_whole(after, texts, streams.err);
    if (!whole) return input_has_errors;
    if (before.value->id != after.value->id) {
        return refuse(before.value->id, after.value->id, texts, streams.err);
    }
    const auto view = app::policy_changes(*before.value, *after.value, texts);
    if (options.json) {
        print_json(*before.value, *after.value, view, streams.out);
        return done;
    }
    streams.out << view.before << " → " << view.after << "\n" << view.summary << "\n";
    for (const app::RequirementChangeView& change : view.changes) {
        streams.out << change.summary << "\n";
    }
    return done;
}

}  // namespace

int changes(const Options& options, Streams streams) {
    const auto translations = app::read_builtin_translations();
    const auto catalogs = app::read_builtin_catalogs();
    if (!translations.value || !catalogs.value || options.files.size() != 2) return usage;
    const wording::Texts texts = translations.value->in(options.language);
    const model::Catalog& catalog = catalogs.value->properties;

    int code = done;
    const auto older = read(options.files[0], texts, streams.err, code);
    if (older == nullptr) return code;
    const auto newer = read(options.files[1], texts, streams.err, code);
    if (newer == nullptr) return code;
    const bool of_policies = older->document.format == files::Format::policy &&
                             newer->document.format == files::Format::policy;
    if (of_policies) return policy_changes(*older, *newer, options, texts, streams);

    const auto before = files::read_profile(older->document, catalog);
    const auto after = files::read_profile(newer->document, catalog);
    const bool whole = is_whole(before, texts, streams.err) && is_whole(after, texts, streams.err);
    if (!whole) return input_has_errors;
    if (before.value->id != after.value->id) {
        return refuse(before.value->id, after.value->id, texts, streams.err);
    }
    const auto view =
        app::edition_diff_view(catalog, texts, *before.value, *after.value, options.today);
    if (options.json) {
        print_json(view, streams.out);
    } else {
        print_text(view, streams.out);
    }
    return done;
}

}  // namespace kurabe::cli
