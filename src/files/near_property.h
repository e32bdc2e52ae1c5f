// The property that somebody may have meant who wrote an id that nobody knows.
#pragma once

#include <string>
#include <string_view>

#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::files {

// The id of the catalog or of the profile's own properties that lies nearest: the same but for case
// and at most two slips (one, where it is short), or whose last part this is ("mfa" for
// "auth.mfa"). "" where there is none.
[[nodiscard]] std::string near_property(std::string_view id, const model::Catalog& catalog,
                                        const model::Profile& profile);

}  // namespace kurabe::files
