// The conditions of a filter, one by one: where they stand, and what is left without one of them.
#include <doctest.h>

#include <string>
#include <vector>

#include "query/language/clauses.h"
#include "query/query_fixture.h"

using namespace kurabe;

namespace {

using Texts = std::vector<std::string>;

struct Fixture : test::QueryFixture {
    Texts conditions(const std::string& text) const {
        Texts texts;
        for (const auto span : query::parse(text, vocabulary).conditions) {
            texts.push_back(text.substr(span.begin, span.end - span.begin));
        }
        return texts;
    }

    std::string without(const std::string& text, std::size_t which) const {
        return query::remove_condition(text, query::parse(text, vocabulary).conditions, which);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "conditions are what must all be met, as it is written") {
    CHECK(conditions("").empty());
    CHECK(conditions("  東京 「西 日本」 状態:あり,記載なし") ==
          Texts{"東京", "「西 日本」", "状態:あり,記載なし"});
    CHECK(conditions("backup.retention >= 2 週間 -東京 (a または b) 除く x") ==
          Texts{"backup.retention >= 2 週間", "-東京", "(a または b)", "除く x"});
    CHECK(conditions("a b または c") == Texts{"a b または c"});
}

TEST_CASE_FIXTURE(Fixture, "what is not understood is a condition as well") {
    CHECK(conditions("東京 無い項目 >= 3日 色:赤") == Texts{"東京", "無い項目 >= 3日", "色:赤"});
    CHECK(conditions("東京 backup.retention >=") == Texts{"東京", "backup.retention >="});
}

TEST_CASE_FIXTURE(Fixture, "without a condition the rest stays as it is written") {
    CHECK(without("東京", 0).empty());
    CHECK(without("東京　「西 日本」  状態:あり", 0) == "「西 日本」  状態:あり");
    CHECK(without("東京　「西 日本」  状態:あり", 1) == "東京  状態:あり");
    CHECK(without("東京, 大阪、 京都", 1) == "東京、 京都");
    CHECK(without("東京, 大阪、 京都", 2) == "東京, 大阪");
    CHECK(without("a「b」c", 1) == "a c");  // not one word
}

TEST_CASE_FIXTURE(Fixture, "without any of them the others are the same conditions") {
    for (const std::string text : {"東京 and 「西 日本」 かつ 状態:あり,記載なし",
                                   "backup.retention >= 2 週間 -東京 (a または b)、除く x (c",
                                   "a「b」c \"d\"e, f", "無い項目 >= 3日 = 色:赤 ) 東京"}) {
        const auto all = conditions(text);
        for (std::size_t i = 0; i < all.size(); ++i) {
            CAPTURE(text);
            CAPTURE(i);
            Texts rest = all;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            CHECK(conditions(without(text, i)) == rest);
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "fields and what they name are written in the other language") {
    const auto in = [&](const std::string& text, base::Language other) {
        return query::translated(text, vocabulary, other);
    };
    using base::Language;
    CHECK(in("東京 状態:あり,記載なし", Language::en) == "東京 state:yes,not_stated");
    CHECK(in("東京 state:yes,\"not_stated\"", Language::ja) == "東京 状態:あり,記載なし");
    CHECK(in("(状態:オプション または -分類：認証) (状態:あり) 「状態:あり」", Language::en) ==
          "(state:option または -category:Access) (state:yes) 「状態:あり」");
    CHECK(in("サービス:甲社 状態:あり 状態:未知", Language::en) ==
          "vendor:甲社 state:yes 状態:未知");
    CHECK(in("東京 >= 3日 (", Language::en) == "東京 >= 3日 (");
}
