// A file of one of our formats: JSON whose root names the format and its version.
#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include "base/diagnostic.h"
#include "base/result.h"
#include "files/json_cursor.h"
#include "files/json_tree.h"

namespace kurabe::files {

// `read` takes the root and gives the content, which counts only where nothing is wrong with it.
template <typename Read>
[[nodiscard]] auto read_document(std::string_view file, std::string_view bytes,
                                 std::string_view format, Read read)
    -> base::Result<std::invoke_result_t<Read, const JsonCursor&>> {
    base::Result<std::invoke_result_t<Read, const JsonCursor&>> result;
    auto tree = parse_json(file, bytes);
    result.diagnostics = std::move(tree.diagnostics);
    if (!tree.value) return result;
    ReadContext context{file, bytes, result.diagnostics};
    const JsonCursor root(context, *tree.value);
    if (!check_header(root, format)) return result;
    auto content = read(root);
    if (!base::has_error(result.diagnostics)) result.value.emplace(std::move(content));
    return result;
}

}  // namespace kurabe::files
