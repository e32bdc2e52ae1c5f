#include <optional>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/views/diff/edition_diff_view.h"
#include "cli/answer_json.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "files/json_writer.h"
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

// Writes what is wrong to `err`; nothing, with the exit code in `code`, where there is no profile.
std::optional<model::Profile> read(const std::string& path, const model::Catalog& catalog,
                                   const wording::Texts& texts, std::ostream& err, int& code) {
    const auto bytes = read_file(path);
    if (!bytes) {
        err << texts.text("cli.cannot_read", {{"file", text::show_hidden_in_line(path)}}) << "\n";
        code = usage;
        return std::nullopt;
    }
    auto result = files::read_profile(path, *bytes, catalog);
    if (!result.ok()) {
        for (const auto& diagnostic : result.diagnostics) {
            print(wording::diagnostic_text(diagnostic, texts), err);
        }
        code = input_has_errors;
    }
    return std::move(result.value);
}

}  // namespace

int changes(const Options& options, Streams streams) {
    const auto translations = app::read_builtin_translations();
    const auto catalogs = app::read_builtin_catalogs();
    if (!translations.value || !catalogs.value || options.files.size() != 2) return usage;
    const wording::Texts texts = translations.value->in(options.language);
    const model::Catalog& catalog = catalogs.value->properties;

    int code = done;
    const auto before = read(options.files[0], catalog, texts, streams.err, code);
    if (!before) return code;
    const auto after = read(options.files[1], catalog, texts, streams.err, code);
    if (!after) return code;
    if (before->id != after->id) {
        streams.err << texts.text("cli.not_editions",
                                  {{"before", before->id}, {"after", after->id}})
                    << "\n";
        return usage;
    }
    const auto view = app::edition_diff_view(catalog, texts, *before, *after, options.today);
    if (options.json) {
        print_json(view, streams.out);
    } else {
        print_text(view, streams.out);
    }
    return done;
}

}  // namespace kurabe::cli
