// The order of a session's columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/ranking.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::app {

// `position` among all columns; beyond the last one means the last. Nothing happens where no column
// has the edition_key.
void move_profile(std::vector<model::ProfilePtr>& profiles, const std::string& key,
                  std::size_t position);

// Orders them by what they say of one property; `property` is null outside the catalog.
void sort_profiles(std::vector<model::ProfilePtr>& profiles, const model::Property* property,
                   const std::string& property_id, compare::SortOrder order,
                   const compare::Reader& reader);

}  // namespace kurabe::app
