// Bringing together two sessions of one user: what the page shows, and what was kept apart from it.
#pragma once

#include <string>
#include <vector>

#include "app/session/session.h"
#include "base/diagnostic.h"

namespace kurabe::app {

// Adds the profiles and the saved views of `other` that this one lacks: a saved view of a name that
// means another view here gets a number behind it. The reviews are united (unite_review.h), and the
// mappings; a sheet in work is taken where there is none here. Gives the notices of all that.
// Nothing else changes.
[[nodiscard]] std::vector<base::Diagnostic> unite(Session& session, const Session& other);

// The edition_keys of profiles that the two have with different content: these cannot stand side by
// side.
[[nodiscard]] std::vector<std::string> differing_profiles(const Session& session,
                                                          const Session& other);

// Puts those of these edition_keys in the place of this session's own.
void replace_profiles(Session& session, const Session& other, const std::vector<std::string>& keys);

}  // namespace kurabe::app
