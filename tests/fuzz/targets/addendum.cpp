// JSON → addendum and back.
#include "files/addendum_reader.h"
#include "files/catalog_reader.h"
#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    static const model::Catalog catalog = test::without_problems(
        files::read_catalog("catalog.json", test::embedded("tests/fixtures/query/catalog.json")));
    const auto result = files::read_addendum("addendum.json", input, catalog);
    check_result("addendum.json", input, result);
    if (!result.ok()) return;
    const std::string written = files::write_addendum(*result.value);
    const auto again = files::read_addendum("written.json", written, catalog);
    holds(again.ok() && *again.value == *result.value);
}

}  // namespace kurabe::fuzz
