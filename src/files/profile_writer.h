// Profile → JSON, as files/profile_reader.h reads it.
#pragma once

#include <string>

#include "model/profile.h"

namespace kurabe::files {

// Reads as the same profile; the same profile gives the same bytes. A profile that was read and not
// changed is written as its `original`, so that members that nobody here knows are kept; whoever
// changes one clears that first.
[[nodiscard]] std::string write_profile(const model::Profile& profile);

}  // namespace kurabe::files
