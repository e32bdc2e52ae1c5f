#include "sheets/workbook.h"

#include <doctest.h>

#include "fixtures/workbook_grid.h"

using namespace kurabe;
using sheets::Range;

TEST_SUITE("sheets/workbook") {
    TEST_CASE("names columns and cells as sheets do") {
        CHECK(sheets::column_name(0) == "A");
        CHECK(sheets::column_name(25) == "Z");
        CHECK(sheets::column_name(26) == "AA");
        CHECK(sheets::column_name(701) == "ZZ");
        CHECK(sheets::column_name(702) == "AAA");
        CHECK(sheets::column_name(16383) == "XFD");
        CHECK(sheets::cell_name(6, 1) == "B7");
    }

    TEST_CASE("finds cells, and nothing where nothing stands") {
        const auto workbook = test::workbook_of({{"番号", "設問"}, {}, {"1", "", "はい"}});
        const auto& sheet = workbook.sheets.front();
        CHECK(sheet.rows.size() == 2);
        CHECK(sheet.row_count == 3);
        CHECK(sheet.column_count == 3);
        CHECK(sheet.text_at(0, 1) == "設問");
        CHECK(sheet.text_at(2, 2) == "はい");
        CHECK(sheet.find(2, 1) == nullptr);
        CHECK(sheet.find_row(1) == nullptr);
        CHECK(sheet.text_at(9, 9).empty());
        CHECK(workbook.find_sheet("Sheet1") == &sheet);
        CHECK(workbook.find_sheet("sheet2") == nullptr);
    }

    TEST_CASE("brings cells into their order; of two at a place, the later counts") {
        sheets::WorkbookBuilder builder;
        builder.begin_sheet("S");
        builder.put_text(3, 2, "a");
        builder.put_text(3, 0, "b");
        builder.put_text(1, 1, "c");
        builder.put_text(3, 2, "d");
        builder.hide_row(1);
        builder.hide_row(7);
        const auto workbook = builder.finish();
        const auto& sheet = workbook.sheets.front();
        REQUIRE(sheet.rows.size() == 2);
        CHECK(sheet.rows[0].index == 1);
        CHECK(sheet.rows[0].is_hidden);
        REQUIRE(sheet.rows[1].cells.size() == 2);
        CHECK(sheet.text_at(3, 0) == "b");
        CHECK(sheet.text_at(3, 2) == "d");
        CHECK(sheet.row_count == 4);
        CHECK(builder.finish().sheets.empty());
    }

    TEST_CASE("keeps no merges that overlap") {
        sheets::WorkbookBuilder builder;
        builder.begin_sheet("S");
        builder.sheet().merges = {{5, 0, 6, 0}, {0, 0, 3, 0}, {0, 1, 0, 4}, {2, 0, 2, 3},
                                  {1, 1, 1, 4}, {0, 3, 9, 3}, {4, 0, 4, 9}};
        const auto workbook = builder.finish();
        const auto& sheet = workbook.sheets.front();
        CHECK(sheet.merges ==
              std::vector<Range>{
                  {0, 0, 3, 0}, {0, 1, 0, 4}, {1, 1, 1, 4}, {4, 0, 4, 9}, {5, 0, 6, 0}});
        REQUIRE(sheet.merge_at(2, 0) != nullptr);
        CHECK(*sheet.merge_at(2, 0) == Range{0, 0, 3, 0});
        CHECK(sheet.merge_at(2, 1) == nullptr);
        CHECK(sheet.merge_at(7, 0) == nullptr);
    }

    TEST_CASE("finds comments, choices and hidden columns by place") {
        sheets::WorkbookBuilder builder;
        builder.begin_sheet("S");
        builder.sheet().comments = {{4, 1, builder.keep("後")}, {4, 0, builder.keep("先")}};
        builder.sheet().choice_lists = {{{{1, 2, 9, 2}, {20, 2, 29, 2}}, {"○", "×"}}};
        builder.sheet().hidden_columns = {{3, 5}};
        const auto workbook = builder.finish();
        const auto& sheet = workbook.sheets.front();
        REQUIRE(sheet.comment_at(4, 1) != nullptr);
        CHECK(sheet.comment_at(4, 1)->text == "後");
        CHECK(sheet.comment_at(4, 2) == nullptr);
        REQUIRE(sheet.choices_at(25, 2) != nullptr);
        CHECK(sheet.choices_at(25, 2)->choices.size() == 2);
        CHECK(sheet.choices_at(10, 2) == nullptr);
        CHECK(sheet.is_column_hidden(5));
        CHECK_FALSE(sheet.is_column_hidden(6));
    }

    TEST_CASE("keeps texts where they are, and copies of a workbook share them") {
        sheets::Workbook copy;
        {
            sheets::WorkbookBuilder builder;
            builder.begin_sheet("S");
            for (std::uint32_t i = 0; i < 5000; ++i) {
                builder.put_text(i, 0, std::string(i % 300, 'x') + std::to_string(i));
            }
            builder.put_text(5000, 0, std::string(200'000, 'y'));
            const auto workbook = builder.finish();
            copy = workbook;
        }
        CHECK(copy.sheets[0].text_at(0, 0) == "0");
        CHECK(copy.sheets[0].text_at(4999, 0).ends_with("x4999"));
        CHECK(copy.sheets[0].text_at(5000, 0).size() == 200'000);
    }
}
