// The catalog and the words that verdicts are tested with: the program's own, built in so that
// nothing is read from files as WebAssembly.
#pragma once

#include <string_view>
#include <vector>

#include "files/catalog_reader.h"
#include "fixtures/embedded.h"
#include "query/language/vocabulary.h"

namespace kurabe::test {

inline const model::Catalog& own_catalog() {
    static const model::Catalog catalog = without_problems(
        files::read_catalog("kurabe.json", embedded("assets/catalogs/kurabe.json")));
    return catalog;
}

inline const query::Vocabulary& vocabulary() {
    static const query::Words words =
        without_problems(query::read_words("words.json", embedded("assets/query/words.json")));
    static const std::vector<model::Framework> no_frameworks;
    static const query::Vocabulary vocabulary(words, own_catalog(), no_frameworks, {});
    return vocabulary;
}

inline std::vector<builtin::BuiltinFile> files_in(std::string_view folder) {
    std::vector<builtin::BuiltinFile> found;
    for (const auto& file : builtin::files()) {
        if (file.name.starts_with(folder)) found.push_back(file);
    }
    return found;
}

}  // namespace kurabe::test
