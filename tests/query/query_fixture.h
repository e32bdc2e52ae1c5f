// A small vocabulary and table for tests of the filter language.
#pragma once

#include <doctest.h>

#include "fixtures/embedded.h"
#include "fixtures/profile_fixture.h"
#include "query/engine/evaluate.h"
#include "query/language/parser.h"

namespace kurabe::test {

inline query::Words small_words() {
    const std::string_view json = R"({"format":"kurabe/query-words","version":1,
        "fields":{"state":{"ja":["状態"],"en":["state"]},"category":{"ja":["分類"],"en":["category"]},
                  "vendor":{"ja":["サービス"],"en":["vendor"]}},
        "states":{"yes":{"ja":["あり"],"en":["yes"]},"option":{"ja":["オプション"],"en":["option"]},
                  "not_stated":{"ja":["記載なし"],"en":["not_stated"]}},
        "qualifiers":{},"validities":{},"responsibilities":{},"parts":{},
        "units":{"day":{"ja":["日"],"en":["day","days"]},"week":{"ja":["週間"],"en":["week"]}},
        "terms":{},
        "operators":{"or":{"ja":["または"],"en":["or"]},"not":{"ja":["除く"],"en":["not"]}},
        "comparisons":{"at_least":{"ja":["以上"],"en":["at least"]}}})";
    auto result = query::read_words("words.json", json);
    REQUIRE(result.ok());
    return std::move(*result.value);
}

struct QueryFixture {
    query::Words language = small_words();
    model::Catalog catalog = small_catalog();
    std::vector<model::Framework> frameworks;
    query::Vocabulary vocabulary{language, catalog, frameworks, {"x.own"}};
    model::AnswerTable table;
    query::FigureTexts figures = figure_texts();
    query::TableIndex index;

    QueryFixture() {
        auto noted = answer("backup.retention", model::AnswerState::yes, days(10));
        noted.note = {"東京リージョンに置く", "Kept in Tokyo"};
        table = model::AnswerTable(
            catalog, {profile("a", {noted, answer("auth.mfa", model::AnswerState::option)}),
                      profile("b", {answer("auth.mfa", model::AnswerState::yes),
                                    answer("x.own", model::AnswerState::no)})});
        index = query::TableIndex(catalog, table, {}, figures);
    }
};

}  // namespace kurabe::test
