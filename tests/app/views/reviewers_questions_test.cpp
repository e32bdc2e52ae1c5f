// What a reviewer asks, answered by filter alone; the expected answers were read in the documents.
#include <doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "files/json_tree.h"

using namespace kurabe;

namespace {

// vendor → the lines of its cell, for one property among those that the search finds.
std::map<std::string, std::string> ask(const std::string& words, const std::string& property) {
    app::Application application({2026, 11, 21});
    application.execute(app::SetSearchText{words});
    const auto& view = application.view<app::MatrixView>();
    std::map<std::string, std::string> answers;
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.property_id != property) continue;
            for (const auto& cell : test::cells(view, row)) {
                const std::string vendor = cell.column_key.substr(0, cell.column_key.find('@'));
                for (const auto& line : cell.lines) {
                    const std::string scope(wording::text_of(line, wording::AnswerRole::scope));
                    answers[vendor] += wording::brief_statement(line).text +
                                       (scope.empty() ? "" : "(" + scope + ")") + ";";
                }
            }
        }
    }
    return answers;
}

// What is found for a question: the names that are offered under the field, as the filter writes
// them. Services and fields aside, a reviewer takes one of the first.
std::vector<std::string> offers(app::Application& application, std::string_view question) {
    std::vector<std::string> texts;
    for (const auto& offer :
         application.filter_completions(question, question.size()).suggestions) {
        if (!offer.text.ends_with(':')) texts.push_back(offer.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("questions, written by those who did not know the catalog, find their property") {
    constexpr std::size_t looked_at = 3;
    std::ifstream stream(KURABE_PROJECT "/tests/fixtures/query/reviewers_questions.json");
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto tree = files::parse_json("reviewers_questions.json", bytes);
    REQUIRE(tree.ok());
    const auto& questions = tree.value->find("questions")->items;
    CHECK(questions.size() == 84);
    app::Application application({2026, 11, 21});
    const auto catalogs = app::read_builtin_catalogs();
    REQUIRE(catalogs.ok());
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        for (const auto& question : questions) {
            const auto* property = catalogs.value->properties.find(question.find("property")->text);
            REQUIRE(property != nullptr);
            const std::string label = property->label.in(language);
            const auto found = offers(
                application, question.find(language == base::Language::ja ? "ja" : "en")->text);
            const auto hit = std::find_if(found.begin(), found.end(), [&](const auto& offer) {
                return offer.starts_with(label + " ") || offer.starts_with('"' + label + '"');
            });
            std::string first;
            for (std::size_t i = 0; i < std::min(looked_at + 1, found.size()); ++i) {
                first += found[i] + " / ";
            }
            CAPTURE(question.find("ja")->text);
            CAPTURE(question.find("en")->text);
            CAPTURE(first);
            CHECK(static_cast<std::size_t>(hit - found.begin()) < looked_at);
            CHECK(hit != found.end());
        }
    }
}

TEST_CASE("which of the five encrypt stored data") {
    auto answers = ask("保存 暗号化", "encryption.at_rest");
    CHECK(answers["rakuro"] == "あり(データベース);あり(アップロードファイル);");
    CHECK(answers["rakuraku-meisai"] == "記載なし;");
    CHECK(answers["rakuneko"] == "あり;");
    CHECK(answers["chatdealer"] == "なし;");
    CHECK(answers["recoru"] == "あり(アプリケーションとデータベースのストレージ);");
}

TEST_CASE("which offer multi-factor authentication, and on what terms") {
    auto answers = ask("ＭＦＡ", "auth.mfa");
    CHECK(answers["rakuro"] == "記載なし;");
    CHECK(answers["rakuraku-meisai"] == "オプション(マイページ);");
    CHECK(answers["rakuneko"] == "あり;");
    CHECK(answers["chatdealer"] == "記載なし;");
    CHECK(answers["recoru"] == "オプション(アカウント管理者);");
    CHECK(ask("二段階認証", "auth.mfa") == answers);
}

TEST_CASE("who keeps backups longest") {
    auto answers = ask("ﾊﾞｯｸｱｯﾌﾟ 保存期間", "backup.retention");
    CHECK(answers["rakuro"] == "記載なし;");
    CHECK(answers["rakuneko"] == "10日;");
    CHECK(answers["chatdealer"] == "168時間(7日);");
    CHECK(answers["recoru"] == "35日;");
}
