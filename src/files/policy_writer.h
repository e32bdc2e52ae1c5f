// Policy → JSON.
#pragma once

#include <string>

#include "model/policy.h"

namespace kurabe::files {

// Reads as the same policy; the same policy gives the same bytes. A policy that was read and not
// changed is written as its `original`, so that members that nobody here knows are kept.
[[nodiscard]] std::string write_policy(const model::Policy& policy);

}  // namespace kurabe::files
