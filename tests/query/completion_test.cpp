#include "query/language/completion.h"

#include <doctest.h>

#include "query/query_fixture.h"

using namespace kurabe;

namespace {

struct Fixture : test::QueryFixture {
    [[nodiscard]] query::Completions complete(const std::string& text) const {
        return query::complete(text, text.size(), vocabulary, {"甲サービス", "乙サービス"},
                               base::Language::ja);
    }
    [[nodiscard]] std::vector<std::string> suggestions(const std::string& text) const {
        std::vector<std::string> found;
        for (const auto& suggestion : complete(text).suggestions) found.push_back(suggestion.text);
        return found;
    }
    // The text when the first suggestion is taken.
    [[nodiscard]] std::string taken(const std::string& text) const {
        const auto completions = complete(text);
        REQUIRE_FALSE(completions.suggestions.empty());
        const auto& first = completions.suggestions.front();
        return text.substr(0, first.replaced.begin) + first.text + text.substr(first.replaced.end);
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "behind a colon stand the values of the field") {
    CHECK(suggestions("状態:") == Texts{"あり", "オプション", "記載なし"});
    CHECK(taken("暗号化 状態:お") == "暗号化 状態:オプション");
    CHECK(taken("状態:あり,お") == "状態:あり,オプション");
    CHECK(taken("サービス:乙") == "サービス:乙サービス");
    CHECK(suggestions("状態:あり ").empty());
}

TEST_CASE_FIXTURE(Fixture, "behind an operator stand units, codes or states") {
    CHECK(suggestions("backup.retention >= 14") == Texts{"14日", "14週間"});
    CHECK(suggestions("auth.mfa = ") == Texts{"あり", "オプション", "記載なし"});
    CHECK(taken("encryption.protocols = t") == "encryption.protocols = \"TLS 1.2\"");
    CHECK(suggestions("nothing.known = ").empty());
}

TEST_CASE_FIXTURE(Fixture, "elsewhere stand fields and properties that have the letters") {
    CHECK(taken("状") == "状態:");
    CHECK(taken("暗号化 状") == "暗号化 状態:");
    CHECK(taken("retention") == "\"backup.retention の項目\" >= ");
    CHECK(taken("二要素") == "\"auth.mfa の項目\" = ");  // by its alias
    CHECK(taken("rto") == "\"recovery.rto の項目\" <= ");
}

TEST_CASE_FIXTURE(Fixture, "nothing is offered where nothing is typed") {
    CHECK(suggestions("").empty());
    CHECK(suggestions("暗号化 ").empty());
}

TEST_CASE_FIXTURE(Fixture, "a property answers several words and takes their place") {
    CHECK(taken("auth 二要素") == "\"auth.mfa の項目\" = ");
    // Conditions and names of services are asked for beside it.
    CHECK(taken("状態:あり auth 二要素") == "状態:あり \"auth.mfa の項目\" = ");
    CHECK(taken("backup.retention >= 14 日 二要素") ==
          "backup.retention >= 14 日 \"auth.mfa の項目\" = ");
    CHECK(taken("乙サービス 二要素") == "乙サービス \"auth.mfa の項目\" = ");
    CHECK(taken("-国内 二要素") == "-国内 \"auth.mfa の項目\" = ");
    CHECK(taken("国内 or 二要素") == "国内 or \"auth.mfa の項目\" = ");
}
