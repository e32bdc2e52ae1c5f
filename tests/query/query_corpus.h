// The workspace of tests/fixtures/query: a small catalog, a framework and four profiles in the real
// formats, with the words of the language as the program has them.
#pragma once

#include <doctest.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/catalog_reader.h"
#include "files/profile_reader.h"
#include "fixtures/embedded.h"
#include "query/engine/evaluate.h"
#include "query/language/parser.h"

namespace kurabe::test {

inline std::string_view corpus_file(std::string_view name) {
    return embedded("tests/fixtures/query/" + std::string(name));
}

struct QueryWorkspace {
    query::Words words =
        without_problems(query::read_words("words.json", embedded("assets/query/words.json")));
    model::Catalog catalog =
        without_problems(files::read_catalog("catalog.json", corpus_file("catalog.json")));
    std::vector<model::Framework> frameworks = {
        without_problems(files::read_framework("framework.json", corpus_file("framework.json")))};
    std::vector<model::ReadyMadeView> views =
        without_problems(files::read_views("views.json", corpus_file("views.json"), catalog));
    query::Vocabulary vocabulary{words, catalog, frameworks, {"x.green"}, {}, views};
    query::FigureTexts figures = figure_texts();
    model::AnswerTable table{catalog, read_profiles()};
    query::TableIndex index{catalog, table, {}, figures};
    query::Workspace workspace{vocabulary, table, index, {2026, 7, 1}};
    std::vector<std::size_t> columns = {0, 1, 2, 3};

    [[nodiscard]] query::Expression parse(std::string_view text) const {
        return query::parse(text, vocabulary);
    }
    [[nodiscard]] query::Answering ask(const query::Node& root) const {
        return query::evaluate(root, workspace, columns);
    }

 private:
    [[nodiscard]] std::vector<model::ProfilePtr> read_profiles() const {
        std::vector<model::ProfilePtr> profiles;
        for (const std::string name : {"kou.json", "otsu.json", "hei.json", "tei.json"}) {
            auto result = files::read_profile(name, corpus_file(name), catalog);
            REQUIRE_FALSE(base::has_error(result.diagnostics));
            profiles.push_back(std::make_shared<const model::Profile>(std::move(*result.value)));
        }
        return profiles;
    }
};

}  // namespace kurabe::test
