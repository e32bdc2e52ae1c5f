#include "files/other_kind.h"

#include "base/file_kind.h"

namespace kurabe::files {
namespace {

std::string_view code_of(base::FileFamily family) {
    switch (family) {
        case base::FileFamily::document:
        case base::FileFamily::encrypted: return "json.other_kind";
        case base::FileFamily::archive: return "json.archive";
        case base::FileFamily::web_page: return "json.web_page";
        case base::FileFamily::encoding: return "json.other_encoding";
    }
    return "";
}

}  // namespace

std::optional<OtherKind> other_kind(std::string_view bytes) {
    const auto kind = base::file_kind(bytes);
    if (!kind) return std::nullopt;
    return OtherKind{code_of(kind->family), kind->name};
}

}  // namespace kurabe::files
