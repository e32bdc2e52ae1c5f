#include "files/kept_file.h"

#include "text/hidden_characters.h"

namespace kurabe::files {

KeptFile read_kept_file(const JsonCursor& cursor) {
    KeptFile file;
    file.offset = cursor.node().offset;
    if (!cursor.is_object()) return file;
    cursor.expect_only({"builtin", "origin", "text"});
    const bool builtin = cursor.find("builtin").has_value();
    if (builtin == cursor.find("text").has_value()) {
        cursor.error("session.profile");
        return file;
    }
    if (builtin) {
        file.builtin = cursor.require_text("builtin");
    } else {
        file.origin = text::show_hidden_in_line(cursor.require_text("origin"));
        file.text = require_as_written(cursor, "text");
    }
    return file;
}

void write_kept_file(JsonWriter& json, const KeptFile& file) {
    json.begin_object(JsonWriter::Layout::spaced);
    if (file.builtin.empty()) {
        json.member("origin", file.origin);
        json.member("text", file.text);
    } else {
        json.member("builtin", file.builtin);
    }
    json.end();
}

std::string require_as_written(const JsonCursor& cursor, std::string_view key) {
    const auto member = cursor.require(key);
    if (!member) return {};
    const std::string_view text = member->read_view();
    if (text.empty() && member->node().type == JsonNode::Type::string) {
        member->error("format.empty_text", {{"key", std::string(key)}});
    }
    return std::string(text);
}

}  // namespace kurabe::files
