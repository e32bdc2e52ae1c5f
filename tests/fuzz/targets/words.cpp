// JSON → words of the filter language.
#include "query/language/words.h"

#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    const auto result = query::read_words("words.json", input);
    check_result("words.json", input, result);
    if (!result.ok()) return;
    for (const query::Names* names :
         {&result.value->fields, &result.value->states, &result.value->units,
          &result.value->operators, &result.value->parts, &result.value->terms}) {
        for (const std::string& id : names->ids()) {
            holds(!names->written(id, base::Language::ja).empty() || id.empty());
        }
    }
}

}  // namespace kurabe::fuzz
