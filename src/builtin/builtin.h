// Files that are part of the program: catalogs, translations, notices and the five profiles.
#pragma once

#include <span>
#include <string_view>

namespace kurabe::builtin {

struct BuiltinFile {
    std::string_view name;  // path relative to the project, for instance "profiles/rakuneko.json"
    std::string_view bytes;
};

[[nodiscard]] std::span<const BuiltinFile> files();

}  // namespace kurabe::builtin
