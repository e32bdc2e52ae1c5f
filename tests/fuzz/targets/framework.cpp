// JSON → framework: the check list of somebody else.
#include "files/catalog_reader.h"
#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    const auto result = files::read_framework("framework.json", input);
    check_result("framework.json", input, result);
    if (!result.ok()) return;
    for (const model::FrameworkRow& row : result.value->rows) {
        const auto& groups = result.value->groups;
        holds(std::any_of(groups.begin(), groups.end(),
                          [&row](const model::Category& group) { return group.id == row.group; }));
    }
}

}  // namespace kurabe::fuzz
