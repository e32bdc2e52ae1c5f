#include "files/session_document.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include "files/document.h"
#include "files/json_text.h"

namespace kurabe::files {
namespace {

SessionDocument::Profile read_entry(const JsonCursor& cursor) {
    SessionDocument::Profile profile;
    profile.offset = cursor.node().offset;
    if (!cursor.is_object()) return profile;
    cursor.expect_only({"builtin", "origin", "text"});
    const bool builtin = cursor.find("builtin").has_value();
    if (builtin == cursor.find("text").has_value()) {
        cursor.error("session.profile");
        return profile;
    }
    if (builtin) {
        profile.builtin = cursor.require_text("builtin");
    } else {
        profile.origin = cursor.require_text("origin");
        profile.text = cursor.require_text("text");
    }
    return profile;
}

void read_saved_views(const JsonCursor& root, SessionDocument& document) {
    const auto views = root.find("saved_views");
    if (!views) return;
    std::set<std::string> names;
    for (const JsonCursor& item : views->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"name", "view"});
        SessionDocument::View view{item.require_text("name"), item.require_text("view")};
        if (!view.name.empty() && !names.insert(view.name).second) {
            item.error("session.duplicate_view", {{"name", view.name}});
        }
        document.saved_views.push_back(std::move(view));
    }
}

void append_member(std::string& json, std::string_view key, std::string_view value) {
    append_json_string(json, key);
    json += ": ";
    append_json_string(json, value);
}

void append_object(std::string& json,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> members) {
    const char* separator = "{";
    for (const auto& [key, value] : members) {
        json += std::exchange(separator, ", ");
        append_member(json, key, value);
    }
    json += '}';
}

template <typename Items, typename Write>
void append_list(std::string& json, std::string_view key, const Items& items, Write write) {
    json += ",\n  ";
    append_json_string(json, key);
    json += ": [";
    const char* separator = "\n    ";
    for (const auto& item : items) {
        json += std::exchange(separator, ",\n    ");
        write(item);
    }
    json += items.empty() ? "]" : "\n  ]";
}

}  // namespace

base::Result<SessionDocument> read_session(std::string_view file, std::string_view bytes) {
    return read_document(file, bytes, session_format, [&](const JsonCursor& root) {
        SessionDocument document;
        root.expect_only(
            {"$schema", "format", "version", "builtins", "profiles", "view", "saved_views"});
        if (const auto builtins = root.find("builtins")) {
            document.builtins.emplace();
            for (const JsonCursor& item : builtins->read_items()) {
                document.builtins->push_back(item.read_text());
            }
        }
        if (const auto profiles = root.require("profiles")) {
            for (const JsonCursor& item : profiles->read_items()) {
                document.profiles.push_back(read_entry(item));
            }
        }
        document.view = root.require_text("view");
        if (const JsonNode* view = root.node().find("view")) document.view_offset = view->offset;
        read_saved_views(root, document);
        return document;
    });
}

std::string begin_session(const std::vector<std::string>& builtins) {
    std::string json = "{\n  ";
    append_member(json, "format", session_format);
    json += ",\n  \"version\": 1";
    append_list(json, "builtins", builtins,
                [&](const std::string& key) { append_json_string(json, key); });
    return json + ",\n  \"profiles\": [";
}

std::string write_session_profile(const SessionDocument::Profile& profile, bool first) {
    std::string json = first ? "\n    " : ",\n    ";
    if (profile.builtin.empty()) {
        append_object(json, {{"origin", profile.origin}, {"text", profile.text}});
    } else {
        append_object(json, {{"builtin", profile.builtin}});
    }
    return json;
}

std::string end_session(std::string_view view,
                        const std::vector<SessionDocument::View>& saved_views) {
    std::string json = "\n  ],\n  ";
    append_member(json, "view", view);
    append_list(json, "saved_views", saved_views, [&](const SessionDocument::View& saved) {
        append_object(json, {{"name", saved.name}, {"view", saved.view}});
    });
    return json + "\n}\n";
}

bool is_session(const std::vector<base::Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const base::Diagnostic& d) {
        return d.code == "format.not_this" &&
               std::find(d.arguments.begin(), d.arguments.end(),
                         std::pair<std::string, std::string>{"found", session_format}) !=
                   d.arguments.end();
    });
}

}  // namespace kurabe::files
