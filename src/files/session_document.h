// The session as a file, "kurabe/session", version 1: what the user loaded, the view, saved views
// (assets/schemas/session.schema.json).
//
//   {"format": "kurabe/session", "version": 1,
//    "builtins": ["rakuneko@1.2"],                         // those that there were, chosen or not
//    "profiles": [{"builtin": "rakuneko@1.2"},             // by edition_key, in order of columns
//                 {"origin": "other.json", "text": "…"}],  // loaded: the bytes of its file
//    "view": "v1&mode=diff&q=…",                           // as in the page's address
//    "saved_views": [{"name": "…", "view": "v1&…"}],
//    "rows": {"hidden": ["auth.mfa"], "important": ["backup.retention"], "only_important": true},
//    "review": {…},                                        // files/review_document.h
//    "sheet": {"origin": "check-sheet.xlsx", "text": "…"},       // in work: "kurabe/sheet"
//    "mappings": [{"origin": "…", "text": "…"}]}           // of sheets before: "kurabe/mapping"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "files/document.h"
#include "files/kept_file.h"
#include "files/review_document.h"

namespace kurabe::files {

struct SessionDocument {
    struct View {
        std::string name;
        std::string view;
        std::uint32_t offset = 0;  // byte of the document where it was read
    };
    struct Rows {
        std::vector<std::string> hidden;  // property ids
        std::vector<std::string> important;
        bool only_important = false;
        friend bool operator==(const Rows&, const Rows&) = default;
    };
    std::optional<std::vector<std::string>> builtins;  // edition_keys; nothing: not said
    std::vector<KeptFile> profiles;                    // built-in ones by their edition_key
    std::string view;
    std::uint32_t view_offset = 0;
    std::vector<View> saved_views;
    Rows rows;
    std::optional<ReviewDocument> review;  // nothing: none was begun
    std::optional<KeptFile> sheet;         // in work
    std::vector<KeptFile> mappings;        // of sheets before
};

// Reads the document and checks its shape, not what its texts mean. Errors: those of parse_json and
// JsonCursor; session.profile where an entry is neither built-in nor loaded;
// session.duplicate_view. Keys that it does not know give a notice.
[[nodiscard]] base::Result<SessionDocument> read_session(const ParsedDocument& document);
[[nodiscard]] base::Result<SessionDocument> read_session(std::string_view file,
                                                         std::string_view bytes);

// A session is written in parts, since all at once it may take longer than a frame. Joined, they
// are the document: what stands before the profiles, each of these, and what stands behind them.
// The same input gives the same bytes.
[[nodiscard]] std::string begin_session(const std::vector<std::string>& builtins);
[[nodiscard]] std::string write_session_profile(const KeptFile& profile, bool first);
[[nodiscard]] std::string end_session(std::string_view view,
                                      const std::vector<SessionDocument::View>& saved_views,
                                      const SessionDocument::Rows& rows,
                                      const std::optional<ReviewDocument>& review,
                                      const std::optional<KeptFile>& sheet,
                                      const std::vector<KeptFile>& mappings);

}  // namespace kurabe::files
