// A file inside a session: one that the program has built in, by its key, or all bytes of one that
// was loaded or made, so that saving loses nothing.
#pragma once

#include <cstdint>
#include <string>

#include "files/json_cursor.h"
#include "files/json_writer.h"

namespace kurabe::files {

struct KeptFile {
    std::string builtin;       // its key; "" where it was loaded, and then:
    std::string origin;        // name of the file
    std::string text;          // all of it
    std::uint32_t offset = 0;  // byte of the document where it was read
};

// {"builtin": "rakuneko@1.2"} or {"origin": "other.json", "text": "…"}. Errors: session.profile
// where it is neither.
[[nodiscard]] KeptFile read_kept_file(const JsonCursor& cursor);
void write_kept_file(JsonWriter& json, const KeptFile& file);

// A text that is kept as it is written; it must not be empty.
[[nodiscard]] std::string require_as_written(const JsonCursor& cursor, std::string_view key);

}  // namespace kurabe::files
