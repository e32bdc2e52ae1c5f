#include "app/reference_data.h"

#include <utility>

#include "app/loading/builtin_assets.h"

namespace kurabe::app {

ReferenceData::ReferenceData(wording::Translations of_all, Catalogs all_catalogs,
                             query::Words of_filters)
    : translations(std::move(of_all)),
      catalogs(std::make_shared<const Catalogs>(std::move(all_catalogs))),
      words(std::make_shared<const query::Words>(std::move(of_filters))),
      vocabulary(std::make_shared<const query::Vocabulary>(
          *words, catalogs->properties, catalogs->frameworks, std::vector<std::string>(),
          std::vector<const model::Property*>(), catalogs->views)),
      property_texts(std::make_shared<const query::PropertyTexts>(catalogs->properties)) {}

const std::vector<model::ProfilePtr>& ReferenceData::example_editions() const {
    if (!*examples_) {
        auto read = read_example_editions(catalogs->properties);
        // Without them in a broken build; tests find it.
        *examples_ = read.value ? std::move(*read.value) : std::vector<model::ProfilePtr>();
    }
    return **examples_;
}

}  // namespace kurabe::app
