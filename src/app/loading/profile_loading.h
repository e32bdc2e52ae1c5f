// A file → a profile to add, and the report of what came of it.
#pragma once

#include <string_view>
#include <vector>

#include "app/loading/load_reports.h"
#include "files/document.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::app {

struct LoadedFile {
    LoadReport report;
    model::ProfilePtr profile;  // null where nothing is to be added or replaced
};

[[nodiscard]] LoadedFile load_profile(const files::ParsedDocument& document,
                                      const model::Catalog& catalog);

// Refuses an edition that is among `present` (load.already_loaded).
void refuse_known(LoadedFile& file, const std::vector<model::ProfilePtr>& present);

// Finds what the profile replaces among `present`: the same edition, from other bytes. From the
// same bytes, nothing is left to be done.
void compare_with_known(LoadedFile& file, const std::vector<model::ProfilePtr>& present);

// Warns of each property of its own that another profile declares with another label, kind or
// category: only one of these can head the row (load.other_declaration).
void report_other_declarations(LoadedFile& file, const std::vector<model::ProfilePtr>& present);

// A file that the page's server did not send; `http_status` 0 where it gave no answer.
[[nodiscard]] LoadReport missed_file(std::string_view name, int http_status);

}  // namespace kurabe::app
