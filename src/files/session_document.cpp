#include "files/session_document.h"

#include <set>
#include <utility>

#include "files/json_writer.h"
#include "files/unknown_keys.h"

namespace kurabe::files {
namespace {

void read_saved_views(const JsonCursor& root, SessionDocument& document) {
    const auto views = root.find("saved_views");
    if (!views) return;
    std::set<std::string> names;
    for (const JsonCursor& item : views->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"name", "view"});
        SessionDocument::View view{item.require_text("name"), require_as_written(item, "view"),
                                   item.node().offset};
        if (!view.name.empty() && !names.insert(view.name).second) {
            item.error("session.duplicate_view", {{"name", view.name}});
        }
        document.saved_views.push_back(std::move(view));
    }
}

std::vector<std::string> read_texts(const JsonCursor& parent, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto list = parent.find(key)) {
        for (const JsonCursor& item : list->read_items()) texts.push_back(item.read_text());
    }
    return texts;
}

SessionDocument::Rows read_rows(const JsonCursor& root) {
    SessionDocument::Rows rows;
    const auto object = root.find("rows");
    if (!object || !object->is_object()) return rows;
    object->expect_only({"hidden", "important", "only_important"});
    rows.hidden = read_texts(*object, "hidden");
    rows.important = read_texts(*object, "important");
    rows.only_important = object->optional_flag("only_important");
    return rows;
}

// Goes on in the list of profiles of the document that begin_session() begins.
JsonWriter among_profiles(bool first) {
    JsonWriter json;
    json.begin_object();
    json.key("profiles");
    json.begin_array();
    if (!first) json.value("");
    static_cast<void>(json.take());  // has been written
    return json;
}

}  // namespace

base::Result<SessionDocument> read_session(const ParsedDocument& document) {
    auto result = read_document(document, Format::session, [](const JsonCursor& root) {
        SessionDocument session;
        root.expect_only({"$schema", "format", "version", "builtins", "profiles", "view",
                          "saved_views", "rows", "review", "sheet", "mappings"});
        if (root.find("builtins")) session.builtins = read_texts(root, "builtins");
        if (const auto profiles = root.require("profiles")) {
            for (const JsonCursor& item : profiles->read_items()) {
                session.profiles.push_back(read_kept_file(item));
            }
        }
        session.view = require_as_written(root, "view");
        if (const JsonNode* view = root.node().find("view")) session.view_offset = view->offset;
        read_saved_views(root, session);
        session.rows = read_rows(root);
        if (const auto review = root.find("review")) session.review = read_review(*review);
        if (const auto sheet = root.find("sheet")) session.sheet = read_kept_file(*sheet);
        if (const auto mappings = root.find("mappings")) {
            for (const JsonCursor& item : mappings->read_items()) {
                session.mappings.push_back(read_kept_file(item));
            }
        }
        return session;
    });
    tell_left_out(result.diagnostics);
    return result;
}

base::Result<SessionDocument> read_session(std::string_view file, std::string_view bytes) {
    return read_session(parse_document(file, bytes));
}

std::string begin_session(const std::vector<std::string>& builtins) {
    JsonWriter json;
    json.begin_object();
    json.member("format", to_name(Format::session));
    json.member("version", 1);
    json.member("builtins", builtins);
    json.key("profiles");
    json.begin_array();
    return json.take();
}

std::string write_session_profile(const KeptFile& profile, bool first) {
    JsonWriter json = among_profiles(first);
    write_kept_file(json, profile);
    return json.take();
}

std::string end_session(std::string_view view,
                        const std::vector<SessionDocument::View>& saved_views,
                        const SessionDocument::Rows& rows,
                        const std::optional<ReviewDocument>& review,
                        const std::optional<KeptFile>& sheet,
                        const std::vector<KeptFile>& mappings) {
    JsonWriter json = among_profiles(false);
    json.end();
    json.member("view", view);
    json.array("saved_views", [&] {
        for (const SessionDocument::View& saved : saved_views) {
            json.begin_object(JsonWriter::Layout::spaced);
            json.member("name", saved.name);
            json.member("view", saved.view);
            json.end();
        }
    });
    if (rows != SessionDocument::Rows{}) {
        json.key("rows");
        json.begin_object();
        json.member("hidden", rows.hidden);
        json.member("important", rows.important);
        json.member("only_important", rows.only_important);
        json.end();
    }
    if (review) {
        json.key("review");
        write_review(json, *review);
    }
    if (sheet) {
        json.key("sheet");
        write_kept_file(json, *sheet);
    }
    if (!mappings.empty()) {
        json.array("mappings", [&] {
            for (const KeptFile& mapping : mappings) write_kept_file(json, mapping);
        });
    }
    json.end();
    return json.take() + "\n";
}

}  // namespace kurabe::files
