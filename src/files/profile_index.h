// JSON → the list of an organisation's own profiles ("kurabe/index", version 1). It lies in one
// folder with them; the format is described by the schema assets/schemas/index.schema.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "files/document.h"

namespace kurabe::files {

struct IndexedProfile {
    std::string file;   // below the index's folder: sample.json, 2026/sample.json
    std::string label;  // where it comes from, in the organisation's words; may be empty
};

// Errors besides those of the format: format.file_path, for a path that would leave the folder;
// format.duplicate_file.
[[nodiscard]] base::Result<std::vector<IndexedProfile>> read_profile_index(
    const ParsedDocument& document);
[[nodiscard]] base::Result<std::vector<IndexedProfile>> read_profile_index(std::string_view file,
                                                                           std::string_view bytes);

}  // namespace kurabe::files
