// JSON → the sheet in work and back.
#include "app/session/sheet_file.h"
#include "files/catalog_reader.h"
#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    static const model::Catalog catalog = test::without_problems(
        files::read_catalog("catalog.json", test::embedded("tests/fixtures/query/catalog.json")));
    const auto result = app::read_sheet_work("sheet.json", input, catalog);
    holds(result.value.has_value() != base::has_error(result.diagnostics));
    if (!result.value) return;
    const std::string written = app::write_sheet_work(*result.value);
    const auto again = app::read_sheet_work("written.json", written, catalog);
    holds(again.value && app::write_sheet_work(*again.value) == written);
}

}  // namespace kurabe::fuzz
