// The profiles of a session: adding, removing and finding them, so that the views that speak of one
// stay in order.
#pragma once

#include <string>
#include <vector>

#include "app/session/session.h"
#include "model/profile.h"

namespace kurabe::app {

// Null where none of these has the edition_key.
[[nodiscard]] model::ProfilePtr find_profile(const std::vector<model::ProfilePtr>& profiles,
                                             const std::string& key);

// What the catalog or else the first of these that declares it says of a property; may be null.
[[nodiscard]] const model::Property* find_property(const model::Catalog& catalog,
                                                   const std::vector<model::ProfilePtr>& profiles,
                                                   const std::string& property_id);

// Adds a profile as the last column. Nothing else changes, but that empty sides of the diff and an
// empty detail view take it.
void add_profile(Session& session, const model::ProfilePtr& profile);

// Puts a profile where the one of its edition_key stands, so that all that speaks of the column
// goes on speaking of it; adds it where there is none.
void put_profile(Session& session, const model::ProfilePtr& profile);

// Views that spoke of it turn to one that is left.
void remove_profile(Session& session, const std::string& key);

// Adds those of the profiles that are not there.
void restore_profiles(Session& session, const std::vector<model::ProfilePtr>& profiles);

// Puts the two editions of one service into the diff, adding those that are not loaded.
void show_editions(Session& session, const model::ProfilePtr& before,
                   const model::ProfilePtr& after);

// The sides of the diff. Of two editions of one service the older one is read first; exchanging
// them remains possible.
void set_diff_sides(Session& session, const std::string& left, const std::string& right);

}  // namespace kurabe::app
