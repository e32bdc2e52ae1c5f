// A small program: the catalog, framework and profiles of tests/fixtures/query in the place of
// those that are built in (CMakeLists.txt), so that a start takes a moment.
#pragma once

#include "app/loading/builtin_assets.h"
#include "app/reference_data.h"
#include "fixtures/embedded.h"

namespace kurabe::fuzz {

inline constexpr base::Date today{2026, 7, 1};

inline const app::ReferenceData& small_reference() {
    static const app::ReferenceData reference = [] {
        app::ReferenceData made(*app::read_builtin_translations().value,
                                *app::read_builtin_catalogs().value,
                                *app::read_builtin_words().value);
        made.today = today;
        made.profiles = *app::read_builtin_profiles(made.catalogs->properties).value;
        return made;
    }();
    return reference;
}

}  // namespace kurabe::fuzz
