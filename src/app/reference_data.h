// What the program knows beside what the user loads: read once at the start, all built in but for
// the profiles of the organisation's library.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "model/catalog.h"
#include "model/policy.h"
#include "model/profile.h"
#include "query/engine/property_texts.h"
#include "query/language/vocabulary.h"
#include "query/language/words.h"
#include "wording/translations.h"

namespace kurabe::app {

struct Catalogs {
    model::Catalog properties;
    std::vector<model::Framework> frameworks;
    std::vector<model::ReadyMadeView> views;
};

// Copies share what does not change.
struct ReferenceData {
    ReferenceData(wording::Translations of_all, Catalogs all_catalogs, query::Words of_filters);

    // Older editions of profiles that are built in: read when they are first asked for.
    [[nodiscard]] const std::vector<model::ProfilePtr>& example_editions() const;

    wording::Translations translations;
    std::shared_ptr<const Catalogs> catalogs;
    std::shared_ptr<const query::Words> words;
    // Of the catalogs alone.
    std::shared_ptr<const query::Vocabulary> vocabulary;
    std::shared_ptr<const query::PropertyTexts> property_texts;
    base::LocalizedText filter_help;          // how to write a filter: Markdown
    std::vector<model::ProfilePtr> profiles;  // built in, then those of the library
    std::vector<model::PolicyPtr> policies;   // built in
    base::Date today;                         // decides which certificates have expired

 private:
    using Examples = std::optional<std::vector<model::ProfilePtr>>;
    std::shared_ptr<Examples> examples_ = std::make_shared<Examples>();
};

}  // namespace kurabe::app
