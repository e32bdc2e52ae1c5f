#include "intake/sheet_import.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "files/profile_reader.h"
#include "files/profile_writer.h"
#include "fixtures/workbook_grid.h"
#include "intake/intake_fixture.h"

using namespace kurabe;
using intake::ColumnRole;
using intake::RowOutcome;
using test::Grid;

namespace {

intake::SheetImport import(const sheets::Workbook& workbook,
                           std::optional<intake::Mapping> mapping = {}) {
    const intake::ImportRequest request{"sample", "見本サービス",    "", "sheet.xlsx",
                                        "",       std::move(mapping)};
    auto imported = intake::import_sheet(workbook, request, test::intake().context);
    REQUIRE(imported);
    return std::move(*imported);
}

const intake::ImportedRow& row_at(const intake::SheetImport& imported, std::string_view at) {
    const auto found = std::find_if(imported.rows.begin(), imported.rows.end(),
                                    [at](const auto& row) { return row.at == at; });
    REQUIRE(found != imported.rows.end());
    return *found;
}

const model::Answer* answer_to(const intake::SheetImport& imported, std::string_view property) {
    for (const model::Answer& answer : imported.profile.answers) {
        if (answer.property == property) return &answer;
    }
    return nullptr;
}

ColumnRole role_of(const intake::SheetImport& imported, std::uint32_t column) {
    for (const auto& one : imported.tables[imported.table].columns) {
        if (one.column == column) return one.role;
    }
    return ColumnRole::none;
}

const Grid plain = {
    {"クラウドサービス確認表", "", "", ""},
    {"", "", "記入日 2026年4月1日", ""},
    {"No.", "確認事項", "回答", "備考"},
    {"1", "多要素認証に対応しているか", "○", "管理画面とアプリの両方"},
    {"2", "バックアップの世代数", "7世代", ""},
    {"3", "バックアップの保存期間", "30日以上", ""},
    {"4", "保存データの暗号化の有無", "有", ""},
    {"5", "社員食堂の有無", "有", ""},
    {"6", "シングルサインオン", "", ""},
    {"7", "IPアドレス制限", "一部のプランで利用可能です", ""},
};

}  // namespace

TEST_CASE("a sheet becomes proposals, each with the words that it comes from") {
    const auto imported = import(test::workbook_of(plain));
    CHECK(role_of(imported, 0) == ColumnRole::number);
    CHECK(role_of(imported, 1) == ColumnRole::question);
    CHECK(role_of(imported, 2) == ColumnRole::answer);
    CHECK(role_of(imported, 3) == ColumnRole::remarks);
    CHECK(imported.rows.size() == 7);

    const model::Answer* mfa = answer_to(imported, "auth.mfa");
    REQUIRE(mfa != nullptr);
    CHECK(mfa->state == model::AnswerState::unclear);
    REQUIRE(mfa->proposed);
    CHECK((**mfa->proposed).state == model::AnswerState::yes);
    CHECK_FALSE((**mfa->proposed).unsure);
    REQUIRE(mfa->sources.size() == 1);
    CHECK(mfa->sources[0].at == "1");
    CHECK(mfa->sources[0].quote->text == "○\n管理画面とアプリの両方");
    CHECK(mfa->sources[0].quote->language == base::Language::ja);

    const model::Answer* retention = answer_to(imported, "backup.retention");
    REQUIRE(retention != nullptr);
    CHECK((**retention->proposed).value ==
          model::Value(
              model::Quantity{model::ValueKind::duration, 30, std::nullopt, model::Unit::day}));
}

TEST_CASE("what is not known, not read or not answered is left open, and told") {
    const auto imported = import(test::workbook_of(plain));
    CHECK(row_at(imported, "5").outcome == RowOutcome::not_matched);
    CHECK(row_at(imported, "6").outcome == RowOutcome::unanswered);
    CHECK(row_at(imported, "7").outcome == RowOutcome::not_read);
    CHECK(answer_to(imported, "auth.sso") == nullptr);
    // It was touched upon: unclear, with the words.
    const model::Answer* restriction = answer_to(imported, "auth.ip_restriction");
    REQUIRE(restriction != nullptr);
    CHECK_FALSE(restriction->proposed);
    CHECK(restriction->state == model::AnswerState::unclear);
    CHECK(restriction->sources[0].quote->text == "一部のプランで利用可能です");
    // Every row is a section of the document, so that none is lost.
    CHECK(imported.profile.documents[0].sections.size() == imported.rows.size());
}

TEST_CASE("an imported profile is a profile") {
    const auto imported = import(test::workbook_of(plain));
    const std::string written = files::write_profile(imported.profile);
    const auto again = files::read_profile("p.json", written, test::intake().catalog);
    REQUIRE(again.ok());
    CHECK(again.value->answers == imported.profile.answers);
}

TEST_CASE("marks stand for what the sheet's legend says") {
    Grid grid = plain;
    grid[1][2] = "○：必須 ×：任意";
    const auto imported = import(test::workbook_of(grid));
    CHECK(answer_to(imported, "auth.mfa")->proposed.has_value() == false);

    grid[1][2] = "○=非対応 ×=対応";
    const auto turned = import(test::workbook_of(grid));
    CHECK((**answer_to(turned, "auth.mfa")->proposed).state == model::AnswerState::no);
    REQUIRE_FALSE(turned.marks.empty());
    CHECK(std::any_of(turned.marks.begin(), turned.marks.end(),
                      [](const auto& mark) { return mark.mark == "○" && mark.by_legend; }));
}

TEST_CASE("a header of two rows, repeated, with merged categories and sections") {
    sheets::WorkbookBuilder builder;
    test::put_grid(builder, "表",
                   {{"分類", "番号", "項目", "ベンダー回答", ""},
                    {"", "", "", "対応状況", "具体的内容"},
                    {"アクセス", "1-1", "多要素認証", "○", "全員"},
                    {"", "1-2", "シングルサインオン", "×", "同上"},
                    {"分類", "番号", "項目", "ベンダー回答", ""},
                    {"", "", "", "対応状況", "具体的内容"},
                    {"保管", "2-1", "バックアップの世代数", "7世代", ""},
                    {"※1 記入時点の内容です", "", "", "", ""}});
    builder.sheet().merges.push_back({0, 3, 0, 4});
    builder.sheet().merges.push_back({0, 0, 1, 0});
    builder.sheet().merges.push_back({0, 1, 1, 1});
    builder.sheet().merges.push_back({0, 2, 1, 2});
    builder.sheet().merges.push_back({2, 0, 3, 0});
    builder.sheet().merges.push_back({4, 3, 4, 4});
    builder.sheet().merges.push_back({4, 2, 5, 2});
    const auto imported = import(builder.finish());
    CHECK(imported.tables.size() == 1);
    CHECK(imported.tables[0].header_rows == 2);
    CHECK(role_of(imported, 3) == ColumnRole::answer);
    CHECK(role_of(imported, 4) == ColumnRole::remarks);
    REQUIRE(imported.rows.size() == 3);
    CHECK(imported.rows[1].category == "アクセス");
    CHECK(imported.rows[1].remarks == "全員");
    CHECK(imported.rows[2].category == "保管");
}

TEST_CASE("a column of examples is no answer") {
    const auto imported =
        import(test::workbook_of({{"No", "項目", "設定例", "回答"},
                                  {"1", "多要素認証", "有", "無"},
                                  {"2", "バックアップの世代数", "5世代", "3世代"}}));
    CHECK((**answer_to(imported, "auth.mfa")->proposed).state == model::AnswerState::no);
    CHECK((**answer_to(imported, "backup.generations")->proposed).value ==
          model::Value(model::Quantity{model::ValueKind::count, 3, 3, model::Unit::generation}));
}

TEST_CASE("numbers that restart do not name two rows alike") {
    const auto imported = import(test::workbook_of({{"No", "項目", "回答"},
                                                    {"1", "多要素認証", "有"},
                                                    {"1", "バックアップの世代数", "3世代"}}));
    CHECK(imported.rows[0].at == "B2");
    CHECK(imported.rows[1].at == "B3");
}

TEST_CASE("rows that contradict each other are unsure") {
    const auto imported = import(test::workbook_of(
        {{"No", "項目", "回答"}, {"1", "多要素認証", "有"}, {"2", "多要素認証", "無"}}));
    std::size_t said = 0;
    for (const model::Answer& answer : imported.profile.answers) {
        if (answer.property != "auth.mfa") continue;
        ++said;
        CHECK((**answer.proposed).unsure);
    }
    CHECK(said == 2);
}

TEST_CASE("hidden rows and sheets are left out, and a sheet without a table gives nothing") {
    sheets::WorkbookBuilder builder;
    test::put_grid(builder, "表紙", {{"チェックシート"}, {"2026年版"}});
    const auto cover = builder.finish();
    const intake::ImportRequest request{"sample", "見本", "", "", "", {}};
    CHECK_FALSE(intake::import_sheet(cover, request, test::intake().context));
}

TEST_CASE("a mapping is written, read, and found again by the header") {
    const auto workbook = test::workbook_of(plain);
    auto imported = import(workbook);
    intake::Mapping mapping = imported.mapping;
    mapping.rows.push_back({"社員食堂の有無", {}});
    mapping.rows.push_back({"多要素認証に対応しているか", {"auth.sso"}});
    mapping.vocabulary["○"] = model::AnswerState::no;
    mapping.columns[3].role = ColumnRole::none;
    const std::string written = intake::write_mapping(mapping);
    const auto read = intake::read_mapping("m.json", written, test::intake().catalog);
    REQUIRE(read.ok());
    CHECK(*read.value == mapping);

    const auto again = import(workbook, *read.value);
    CHECK(again.mapping_fits);
    CHECK(role_of(again, 3) == ColumnRole::none);
    CHECK(answer_to(again, "auth.mfa") == nullptr);
    CHECK((**answer_to(again, "auth.sso")->proposed).state == model::AnswerState::no);
    CHECK(answer_to(again, "auth.sso")->sources[0].quote->text == "○");

    Grid other = plain;
    other[2][1] = "点検する項目";
    const auto elsewhere = import(test::workbook_of(other), *read.value);
    CHECK_FALSE(elsewhere.mapping_fits);
    CHECK(role_of(elsewhere, 3) == ColumnRole::remarks);
}

TEST_CASE("rows of METI's list are known by their names, whatever their numbers") {
    const auto imported = import(test::workbook_of(
        {{"番号", "サービスレベル項目例", "規定内容", "測定単位", "回答"},
         {"1-1", "サービス時間", "提供する時間帯", "時間帯", "24時間365日"},
         {"1-2", "計画停止予定通知", "事前の連絡", "有無", "有 2週間前に通知します"},
         {"1-3", "バックアップ世代数", "保証する世代数", "世代数", "5世代"}}));
    CHECK(imported.count(RowOutcome::proposed) == 3);
    REQUIRE(answer_to(imported, "availability.planned_outage_notice") != nullptr);
    const model::Answer* lead = answer_to(imported, "availability.planned_outage_lead_time");
    REQUIRE(lead != nullptr);
    CHECK((**lead->proposed).value ==
          model::Value(model::Quantity{model::ValueKind::duration, 2, 2, model::Unit::week}));
}
