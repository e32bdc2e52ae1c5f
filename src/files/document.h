// A file of one of our formats: JSON whose root names the format and its version. What a file is,
// is known from its head, before it is read as that:
//
//   const ParsedDocument document = parse_document(name, bytes);
//   if (document.format == Format::session) { … read_session(document) … }
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/diagnostic.h"
#include "base/result.h"
#include "files/json_cursor.h"
#include "files/json_tree.h"

namespace kurabe::files {

enum class Format : std::uint8_t {
    profile,
    session,
    catalog,
    framework,
    views,
    index,
    query_words,
    policy,
    addendum,
    intake_words,
    intake_questions,
    mapping,
    sheet
};

[[nodiscard]] std::string_view to_name(Format format);  // "kurabe/profile", as in the file
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

struct ParsedDocument {
    std::string file;             // its name, for diagnostics
    std::string_view bytes;       // must outlive the document
    base::Result<JsonTree> json;  // errors: those of parse_json
    // What it says it is; nothing where it is no JSON, does not say it or names no format of ours.
    std::optional<Format> format;
};

// What is not ours is read up to where it shows that.
[[nodiscard]] ParsedDocument parse_document(std::string_view file, std::string_view bytes);

// Adds what counts the diagnostics that were found but not kept (more_diagnostics).
void tell_not_kept(const ReadContext& context);

// Checks "format" and "version" of a document's root; reports format.not_this or format.version.
[[nodiscard]] bool check_header(const JsonCursor& root, Format format);

// `read` takes the root and gives the content, which counts only where nothing is wrong with it.
// Errors: those of the JSON, of check_header, and what `read` reports.
template <typename Read>
[[nodiscard]] auto read_document(const ParsedDocument& document, Format format, Read read,
                                 OneLanguage one_language = OneLanguage::refused)
    -> base::Result<std::invoke_result_t<Read, const JsonCursor&>> {
    base::Result<std::invoke_result_t<Read, const JsonCursor&>> result;
    result.diagnostics = document.json.diagnostics;
    if (!document.json.value) return result;
    ReadContext context{{document.file, document.bytes}, result.diagnostics, {}, one_language};
    const JsonCursor root(context, *document.json.value);
    if (!check_header(root, format)) return result;
    auto content = read(root);
    tell_not_kept(context);
    if (!base::has_error(result.diagnostics)) result.value.emplace(std::move(content));
    return result;
}

}  // namespace kurabe::files
