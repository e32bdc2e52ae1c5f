#include "app/views/diff/edition_diff_view.h"

#include <doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "files/profile_reader.h"
#include "fixtures/generated_profiles.h"

using namespace kurabe;
using model::Answer;
using model::AnswerState;
using model::Qualifier;

namespace {

struct Texts {
    app::Catalogs catalogs = *app::read_builtin_catalogs().value;
    wording::Translations translations = *app::read_builtin_translations().value;

    // The sentence about the one change from `before` to `after`, Japanese and English in one.
    std::string sentence(std::vector<Answer> before, std::vector<Answer> after) {
        const auto olds = test::profile("s", std::move(before));
        const auto news = test::profile("s", std::move(after));
        std::string both;
        for (const auto language : {base::Language::ja, base::Language::en}) {
            const auto diff = compare::diff_editions(catalogs.properties, *olds, *news, language);
            REQUIRE(diff.changes.size() == 1);
            both += (both.empty() ? "" : " | ") +
                    app::change_summary(diff.changes.front(), translations.in(language));
        }
        return both;
    }
};

Answer retention(const model::Decimal& amount, Qualifier qualifier = Qualifier::unqualified) {
    return test::answer("backup.retention", AnswerState::yes, test::days(amount), qualifier);
}

Answer with(Answer made, void (*change)(Answer&)) {
    change(made);
    return made;
}

Answer certificate(int year, const std::string& standard) {
    return test::answer(
        "cert.isms", AnswerState::yes,
        model::Certification{standard, "IS 1", {}, {}, {}, base::Date{year, 1, 14}, {}});
}

Answer methods(std::vector<std::string> codes) {
    return test::answer("auth.mfa_methods", AnswerState::yes, model::Enumeration{std::move(codes)});
}

Answer law(const std::string& ja, const std::string& en) {
    return test::answer("legal.governing_law", AnswerState::yes, model::Text{{ja, en}});
}

std::vector<std::string> shown_properties(const app::EditionDiffView& view) {
    std::vector<std::string> ids;
    for (const auto& group : view.groups) {
        for (const auto& change : group.changes) ids.push_back(change.property_id);
    }
    return ids;
}

constexpr base::Date today{2026, 11, 21};

}  // namespace

TEST_CASE("a change is said in one sentence of both languages") {
    Texts texts;
    const auto mfa = [](AnswerState state) { return test::answer("auth.mfa", state); };
    CHECK(texts.sentence({retention(7, Qualifier::target)}, {retention(14, Qualifier::target)}) ==
          "バックアップの保存期間: 7日 → 14日(目標値)。良くなった | "
          "Backup retention: 7 days → 14 days (target): better than before");
    CHECK(texts.sentence({retention(14)}, {retention(7)}) ==
          "バックアップの保存期間: 14日 → 7日。悪くなった | "
          "Backup retention: 14 days → 7 days: worse than before");
    CHECK(
        texts.sentence({retention(7)}, {retention(14, Qualifier::target)}) ==
        "バックアップの保存期間: 7日 → 14日(目標値) | Backup retention: 7 days → 14 days (target)");
    CHECK(
        texts.sentence({retention(7, Qualifier::target)}, {retention(7, Qualifier::guaranteed)}) ==
        "バックアップの保存期間: 7日。値の種別が「目標値」から「保証値」に変わった | "
        "Backup retention: 7 days; kind of figure changed from “target” to “guaranteed”");
    CHECK(texts.sentence({mfa(AnswerState::option)}, {mfa(AnswerState::yes)}) ==
          "多要素認証: オプション → あり。良くなった | "
          "Multi-factor authentication: Option → Yes: better than before");
    CHECK(texts.sentence({}, {retention(7, Qualifier::target)}) ==
          "バックアップの保存期間: 新たに記載された(7日(目標値)) | "
          "Backup retention: newly stated (7 days (target))");
    CHECK(texts.sentence({law("日本法", "Japanese law")}, {}) ==
          "準拠法: 記載がなくなった(以前は日本法) | "
          "Governing law: no longer stated (was: Japanese law)");
}

TEST_CASE("of lists and certificates, only what changed is said") {
    Texts texts;
    CHECK(texts.sentence({methods({"sms", "code"})}, {methods({"app", "code"})}) ==
          "多要素認証の方法: 認証アプリを追加、SMSを削除 | "
          "MFA methods: adds authenticator app, drops SMS");
    CHECK(texts.sentence({certificate(2025, "ISO/IEC 27001:2013")},
                         {certificate(2028, "ISO/IEC 27001:2013")}) ==
          "ISMS認証: 有効期限: 2025年1月14日 → 2028年1月14日 | "
          "ISMS: Valid until: 14 January 2025 → 14 January 2028");
    CHECK(texts.sentence({certificate(2025, "ISO/IEC 27001:2013")},
                         {certificate(2025, "ISO/IEC 27001:2022")}) ==
          "ISMS認証: ISO/IEC 27001:2013 → ISO/IEC 27001:2022 | "
          "ISMS: ISO/IEC 27001:2013 → ISO/IEC 27001:2022");
}

TEST_CASE("what holds for a scope names it, and other respects follow") {
    Texts texts;
    const auto scoped = [](const model::Decimal& amount) {
        return with(retention(amount), [](Answer& a) { a.scope = {"データベース", "Database"}; });
    };
    CHECK(texts.sentence({scoped(7)}, {scoped(14)}) ==
          "バックアップの保存期間(データベース): 7日 → 14日。良くなった | "
          "Backup retention (Database): 7 days → 14 days: better than before");
    CHECK(texts.sentence({retention(7)}, {scoped(14)}) ==
          "バックアップの保存期間: 7日 → 14日。範囲が限定なしから「データベース」に変わった | "
          "Backup retention: 7 days → 14 days; scope changed from no limit to “Database”");
    CHECK(texts.sentence({retention(7)}, {with(retention(7),
                                               [](Answer& a) {
                                                   a.responsibility =
                                                       model::Responsibility::customer;
                                                   a.note = {"注", "Note"};
                                               })}) ==
          "バックアップの保存期間: 担当が「記載なし」から「利用者」に変わった。注記も変わった | "
          "Backup retention: responsibility moved from “not stated” to “Customer”; "
          "the note changed too");
}

TEST_CASE("what is only put or found elsewhere says so") {
    Texts texts;
    CHECK(texts.sentence({retention(7)},
                         {with(retention(7), [](Answer& a) { a.note = {"毎日。", "Daily."}; })}) ==
          "バックアップの保存期間: 注記の文言が変わった | "
          "Backup retention: worded differently (note)");
    CHECK(texts.sentence({retention(7)},
                         {with(retention(7), [](Answer& a) { a.sources = {{"wp", "2", {}}}; })}) ==
          "バックアップの保存期間: 出典だけが変わった(§1 → §2) | "
          "Backup retention: only the source moved (§1 → §2)");
    CHECK(texts.sentence({retention(7)}, {with(retention(7),
                                               [](Answer& a) {
                                                   a.value =
                                                       test::quantity(model::ValueKind::duration,
                                                                      168, model::Unit::hour);
                                               })}) ==
          "バックアップの保存期間: 同じ値が別の書き方になった(7日 → 168時間) | "
          "Backup retention: the same value, written differently (7 days → 168 hours)");
    CHECK(texts.sentence({with(retention(7),
                               [](Answer& a) {
                                   a.value = test::quantity(model::ValueKind::duration, 168,
                                                            model::Unit::hour);
                               })},
                         {retention(10)}) ==
          "バックアップの保存期間: 168時間(7日) → 10日。良くなった | "
          "Backup retention: 168 hours (7 days) → 10 days: better than before");
    CHECK(texts.sentence({law("日本法", "Japanese law")}, {law("日本法", "The law of Japan")}) ==
          "準拠法: もう一方の言語の文言だけが変わった | "
          "Governing law: Japanese law → The law of Japan");
}

TEST_CASE("what only the pane shows, or another page of the same section, is told as what it is") {
    Texts texts;
    const auto certified = [](const std::string& number, const base::LocalizedText& body) {
        return test::answer("cert.isms", model::AnswerState::yes,
                            model::Certification{"ISO/IEC 27001", number, body, {}, {}, {}, {}});
    };
    const std::string spelling =
        "ISMS認証: 全角・半角や空白など、読みの変わらない書き方だけが変わった | "
        "ISMS: only how it is written changed (width, spaces); it reads the same";
    const auto before = certified("IS 1", {"甲 監査", "Ko Audit"});
    CHECK(texts.sentence({before}, {certified("ＩＳ　1", {"甲 監査", "Ko Audit"})}) == spelling);
    CHECK(texts.sentence({before}, {certified("IS 1", {"甲　監査", "Ko  Audit"})}) == spelling);
    CHECK(texts.sentence({before}, {certified("IS 1", {"甲 監査", "Ko"})})
              .starts_with("ISMS認証: もう一方の言語の文言だけが変わった | "));
    const auto named = [](model::Value value) {
        return test::answer("x.named", model::AnswerState::yes, std::move(value));
    };
    CHECK(texts.sentence({named(model::Text{{"東京", "Tokyo"}})},
                         {named(model::List{{{"東京", "Tokyo"}}})}) ==
          "x.named: 全角・半角や空白など、読みの変わらない書き方だけが変わった | "
          "x.named: only how it is written changed (width, spaces); it reads the same");
    CHECK(texts.sentence({with(retention(7), [](Answer& a) { a.sources = {{"wp", "1", 4}}; })},
                         {with(retention(7), [](Answer& a) { a.sources = {{"wp", "1", 5}}; })}) ==
          "バックアップの保存期間: 出典だけが変わった(§1 4ページ → §1 5ページ) | "
          "Backup retention: only the source moved (§1, page 4 → §1, page 5)");
}

TEST_CASE("no change of any kind is without a sentence in either language") {
    Texts texts;
    for (unsigned seed = 0; seed < 60; ++seed) {
        test::ProfileGenerator generator(seed);
        const auto before = generator.profile(30);
        const auto after = generator.next_edition(before);
        for (const auto language : {base::Language::ja, base::Language::en}) {
            const auto view = app::edition_diff_view(
                texts.catalogs.properties, texts.translations.in(language), before, after, today);
            for (const auto& group : view.groups) {
                for (const auto& change : group.changes) {
                    CAPTURE(change.summary);
                    CHECK(change.summary.starts_with(change.label));
                    CHECK(change.summary.size() > change.label.size() + 2);
                    CHECK(change.summary.find('{') == std::string::npos);
                    CHECK(change.summary.find("change.") == std::string::npos);
                    CHECK_FALSE(change.kinds.empty());
                }
            }
        }
    }
}

TEST_CASE("the example shows what ラクロー added in 1.2, the older edition first") {
    app::Application application(today);
    CHECK_FALSE(application.view<app::EditionDiffView>().applies);
    CHECK(application.session().profiles.size() == 5);
    application.execute(app::ShowExampleEditions{});
    CHECK(application.session().mode == app::ViewMode::diff);
    const auto& view = application.view<app::EditionDiffView>();
    REQUIRE(view.applies);
    CHECK(view.title == "ラクロー: 1.1版 2022年10月21日 → 1.2版 2023年10月11日");
    CHECK(shown_properties(view) ==
          std::vector<std::string>{"encryption.at_rest", "encryption.at_rest_algorithm"});
    CHECK(view.groups.front().changes.front().summary ==
          "保存データの暗号化(データベース): 新たに記載された(あり)");
    REQUIRE(view.report.size() == 3);
    CHECK(view.report[0] == view.title);
    CHECK(view.report[1].starts_with("・保存データの暗号化(データベース)"));

    application.execute(app::SwapDiffSides{});
    REQUIRE(application.view<app::EditionDiffView>().counts.size() == 1);
    CHECK(application.view<app::EditionDiffView>().counts.front().id == "removed");
    application.execute(app::SetDiffSides{"rakuro@1.2", "rakuro@1.1"});
    CHECK(application.session().diff_left == "rakuro@1.1");

    application.execute(app::Undo{});
    CHECK(application.session().profiles.size() == 5);
    CHECK_FALSE(application.view<app::EditionDiffView>().applies);
}

TEST_CASE("asking for the example twice adds nothing twice, and brings a removed edition back") {
    app::Application application(today);
    application.execute(app::RemoveProfile{"rakuro@1.2"});
    application.execute(app::ShowExampleEditions{});
    application.execute(app::ShowExampleEditions{});
    CHECK(application.session().profiles.size() == 6);
    CHECK(application.view<app::EditionDiffView>().applies);
    application.execute(app::SetDiffSides{"rakuro@1.2", "recoru@1.2"});
    CHECK_FALSE(application.view<app::EditionDiffView>().applies);
}

TEST_CASE("the filter and the picked kinds narrow the changes, the counts follow the filter") {
    app::Application application(today);
    application.execute(app::ShowExampleEditions{});
    application.execute(app::ToggleChangeKind{"wording"});
    const auto& none = application.view<app::EditionDiffView>();
    CHECK(none.groups.empty());
    CHECK_FALSE(none.empty.title.empty());
    CHECK(none.counts.size() == 2);  // what there is, and what is picked
    application.execute(app::ToggleChangeKind{"wording"});
    application.execute(app::SetSearchText{"property:encryption.at_rest_algorithm"});
    const auto& found = application.view<app::EditionDiffView>();
    CHECK(shown_properties(found) == std::vector<std::string>{"encryption.at_rest_algorithm"});
    REQUIRE_FALSE(found.counts.empty());
    CHECK(found.counts.front().count == 1);
}
