// What a reviewer asks, answered by filter alone; the expected answers were read in the documents.
#include <doctest.h>

#include <map>
#include <string>

#include "app/application.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"

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

}  // namespace

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
