// What a file is, told from its bytes alone: what people drop, or what a server sends, perhaps by
// mistake.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::base {

enum class FileFamily : std::uint8_t {
    document,   // a program's own form: PDF, Word, a picture
    encrypted,  // an Office document with a password
    archive,
    web_page,
    encoding  // text that is not UTF-8
};

struct FileKind {
    FileFamily family = FileFamily::document;
    std::string_view name;  // its own, the same in every language: "Excel", "ZIP", "UTF-16"
};

// By its first bytes, and of containers by the names of what is in them. Nothing where it may be
// text in UTF-8. Takes time linear in the bytes.
[[nodiscard]] std::optional<FileKind> file_kind(std::string_view bytes);

}  // namespace kurabe::base
