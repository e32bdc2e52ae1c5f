#include "files/profile_index.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kurabe::files {
namespace {

bool is_name(std::string_view segment) {
    return !segment.empty() && segment != "." && segment != ".." &&
           std::none_of(segment.begin(), segment.end(),
                        [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 0x20; });
}

// Names joined by "/", none of which leads out of the folder.
bool is_path_below(std::string_view path) {
    while (true) {
        const std::size_t slash = path.find('/');
        if (!is_name(path.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

IndexedProfile read_entry(const JsonCursor& cursor, std::set<std::string>& seen) {
    cursor.expect_only({"file", "label"});
    IndexedProfile entry{"", cursor.optional_text("label")};
    if (cursor.require_text("file").empty()) return entry;  // has been reported
    const auto place = cursor.find("file");
    entry.file = place->read_view();
    if (!is_path_below(entry.file)) place->error("format.file_path", {{"found", entry.file}});
    if (!seen.insert(entry.file).second) {
        place->error("format.duplicate_file", {{"file", entry.file}});
    }
    return entry;
}

}  // namespace

base::Result<std::vector<IndexedProfile>> read_profile_index(const ParsedDocument& document) {
    return read_document(document, Format::index, [](const JsonCursor& root) {
        root.expect_only({"$schema", "format", "version", "profiles"});

        std::vector<IndexedProfile> entries;
        std::set<std::string> seen;
        if (const auto profiles = root.require("profiles")) {
            for (const JsonCursor& item : profiles->read_items()) {
                if (item.is_object()) entries.push_back(read_entry(item, seen));
            }
        }
        return entries;
    });
}

base::Result<std::vector<IndexedProfile>> read_profile_index(std::string_view file,
                                                             std::string_view bytes) {
    return read_profile_index(parse_document(file, bytes));
}

}  // namespace kurabe::files
