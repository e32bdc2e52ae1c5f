// JSON → mapping and back.
#include "intake/mapping.h"
#include "files/catalog_reader.h"
#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    static const model::Catalog catalog = test::without_problems(
        files::read_catalog("catalog.json", test::embedded("tests/fixtures/query/catalog.json")));
    const auto result = intake::read_mapping("mapping.json", input, catalog);
    check_result("mapping.json", input, result);
    if (!result.ok()) return;
    const std::string written = intake::write_mapping(*result.value);
    const auto again = intake::read_mapping("written.json", written, catalog);
    holds(again.ok() && *again.value == *result.value);
}

}  // namespace kurabe::fuzz
