// Files of the project that the tests carry in the program, so that they need none as WebAssembly.
#pragma once

#include <doctest.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "builtin/builtin.h"
#include "format/translations.h"
#include "query/figure_texts.h"

namespace kurabe::test {

inline std::string_view embedded(std::string_view name) {
    const auto files = builtin::files();
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const auto& file) { return file.name == name; });
    REQUIRE(found != files.end());
    return found->bytes;
}

template <typename Value>
Value without_problems(base::Result<Value> result) {
    REQUIRE(result.diagnostics.empty());
    return std::move(*result.value);
}

inline format::Translations translations() {
    return without_problems(format::Translations::from_json(embedded("assets/i18n/ja.json"),
                                                            embedded("assets/i18n/en.json")));
}

inline query::FigureTexts figure_texts() { return query::FigureTexts(translations()); }

}  // namespace kurabe::test
