// kurabe import: a check sheet → a profile of proposals, for a person to confirm.
#pragma once

#include <string>

#include "cli/commands.h"

namespace kurabe::cli {

struct ImportOptions {
    std::string file;
    std::string sheet;         // by its name; "": the likeliest
    std::string mapping;       // file; "" for none
    std::string id;            // of the profile
    std::string name;          // of the service
    std::string edition;       // "": nothing says it
    std::string profile_file;  // where the profile goes; "": to the output
    std::string mapping_file;  // where the mapping goes; "": nowhere
    bool report = false;       // what was and was not understood, instead of the profile
};

// Done as well where rows are left open: the report tells of them. input_has_errors where the file
// is no sheet, or holds no table of questions and answers.
[[nodiscard]] int import(const ImportOptions& import, const Options& options, Streams streams);

}  // namespace kurabe::cli
