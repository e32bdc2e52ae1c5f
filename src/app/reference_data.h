// What the program knows beside what the user loads: read once at the start, all built in but for
// the profiles of the organisation's library.
#pragma once

#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "model/catalog.h"
#include "model/policy.h"
#include "model/profile.h"
#include "query/language/words.h"
#include "wording/translations.h"

namespace kurabe::app {

struct Catalogs {
    model::Catalog properties;
    std::vector<model::Framework> frameworks;
    std::vector<model::ReadyMadeView> views;
};

struct ReferenceData {
    wording::Translations translations;
    Catalogs catalogs;
    query::Words words;
    base::LocalizedText filter_help;          // how to write a filter: Markdown
    std::vector<model::ProfilePtr> profiles;  // built in, then those of the library
    std::vector<model::PolicyPtr> policies;   // built in
    base::Date today;                         // decides which certificates have expired
};

}  // namespace kurabe::app
