// JSON → catalog of properties.
#include "files/catalog_reader.h"

#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    const auto result = files::read_catalog("catalog.json", input);
    check_result("catalog.json", input, result);
    if (!result.ok()) return;
    const model::Catalog& catalog = *result.value;
    for (const model::Property& property : catalog.properties()) {
        holds(catalog.find(property.id) == &property);
        holds(catalog.find_category(property.category) != nullptr);
        for (const std::string& former : property.former_ids) {
            holds(catalog.current_id(former) == property.id);
        }
    }
}

}  // namespace kurabe::fuzz
