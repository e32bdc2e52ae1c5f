// JSON → profile, against a small catalog with every kind of value.
#include "files/profile_reader.h"

#include "files/catalog_reader.h"
#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    static const model::Catalog catalog = test::without_problems(
        files::read_catalog("catalog.json", test::embedded("tests/fixtures/query/catalog.json")));
    const auto document = files::parse_document("profile.json", input);
    const auto result = files::read_profile(document, catalog);
    check_result("profile.json", input, result);
    if (!result.ok()) return;
    const model::Profile& profile = *result.value;
    holds(profile.original == input);
    for (const model::Answer& answer : profile.answers) {
        holds(!answer.property.empty() && answer.state != model::AnswerState::not_stated);
        for (const auto& source : answer.sources) {
            holds(profile.find_document(source.document) != nullptr);
        }
    }
    const auto again = files::read_profile("profile.json", profile.original, catalog);
    holds(again.ok() && again.value->answers == profile.answers);
}

}  // namespace kurabe::fuzz
