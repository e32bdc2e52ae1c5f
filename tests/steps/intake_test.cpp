// Ten times the sheet takes ten times the steps to understand, whatever stands in it: neither its
// tables, nor the reading of its rows, nor bringing them together freezes the page.
#include <doctest.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "files/catalog_reader.h"
#include "intake/answer_reader.h"
#include "intake/intake_words.h"
#include "intake/layout.h"
#include "intake/row_matcher.h"
#include "intake/sheet_import.h"
#include "query/language/words.h"
#include "sheets/workbook_builder.h"
#include "steps/steps.h"

using namespace kurabe;

namespace {

std::string file(const std::string& path) {
    std::ifstream stream(KURABE_PROJECT "/assets/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

template <typename Value>
Value whole(base::Result<Value> read) {
    REQUIRE(read.value);
    return std::move(*read.value);
}

// What sheets are understood by: the program's own.
struct Understanding {
    model::Catalog catalog =
        whole(files::read_catalog("kurabe.json", file("catalogs/kurabe.json")));
    std::vector<model::Framework> frameworks = {
        whole(files::read_framework("meti.json", file("catalogs/meti.json")))};
    query::Words units = whole(query::read_words("words.json", file("query/words.json")));
    intake::IntakeWords words =
        whole(intake::read_intake_words("words.json", file("intake/words.json")));
    intake::IntakeQuestions questions =
        whole(intake::read_intake_questions("questions.json", file("intake/questions.json")));
    intake::RowMatcher matcher{questions, catalog, frameworks};
    intake::AnswerReader reader{words, questions, units};
    intake::IntakeContext context{catalog, matcher, reader};
};

const intake::IntakeContext& understanding() {
    static const Understanding all;
    return all.context;
}

std::string number(std::size_t value) { return std::to_string(value); }

struct Work {
    sheets::WorkbookBuilder builder;
    intake::Mapping mapping;
    std::uint32_t rows = 0;

    Work() { builder.begin_sheet("Sheet1"); }
    void row(std::initializer_list<std::string> cells) {
        std::uint32_t column = 0;
        for (const std::string& cell : cells) builder.put_text(rows, column++, cell);
        ++rows;
    }
    void header() { row({"番号", "質問", "回答", "備考"}); }
};

struct Kind {
    const char* name;
    void (*fill)(Work& work, std::size_t size);
};

constexpr Kind kinds[] = {
    {"rows that ask what nobody knows",
     [](Work& work, std::size_t size) {
         work.header();
         for (std::size_t i = 0; i < size; ++i) {
             work.row({number(i), "社員食堂の席の数 " + number(i), "有", "席 " + number(i)});
         }
     }},
    {"rows that answer one property, each in another way",
     [](Work& work, std::size_t size) {
         work.header();
         for (std::size_t i = 0; i < size; ++i) {
             work.row({number(i), "バックアップの保存期間", number(i) + "日以上", ""});
         }
     }},
    {"rows of which a person has chosen what they are about",
     [](Work& work, std::size_t size) {
         work.header();
         for (std::size_t i = 0; i < size; ++i) {
             std::string question = "質問 " + number(i);
             work.row({number(i), question, "○", ""});
             intake::RowChoice choice{std::move(question), {"auth.mfa"}, std::nullopt};
             if (i % 2 == 0) {
                 choice.properties.clear();
                 choice.own = {"項目 " + number(i), model::ValueKind::boolean};
             }
             work.mapping.rows.push_back(std::move(choice));
         }
     }},
    {"a table for each few rows",
     [](Work& work, std::size_t size) {
         for (std::size_t i = 0; i < size; i += 4) {
             work.header();
             for (int row = 0; row < 3; ++row) work.row({"1", "多要素認証の有無", "○", ""});
         }
     }},
    {"a category that is merged over all rows",
     [](Work& work, std::size_t size) {
         work.row({"分類", "質問", "回答"});
         for (std::size_t i = 0; i < size; ++i) {
             work.row({i == 0 ? "認証" : "", "多要素認証の有無 " + number(i), "×"});
         }
         work.builder.sheet().merges.push_back({1, 0, work.rows - 1, 0});
     }},
    {"many columns",
     [](Work& work, std::size_t size) {
         for (std::uint32_t row = 0; row < 3; ++row) {
             for (std::uint32_t column = 0; column < size; ++column) {
                 work.builder.put_text(row, column,
                                       row > 0           ? "○"
                                       : column % 2 == 0 ? "質問"
                                                         : "回答");
             }
         }
         work.rows = 3;
     }},
    {"a long question and a long answer",
     [](Work& work, std::size_t size) {
         work.header();
         std::string question;
         std::string answer;
         for (std::size_t i = 0; i < size; ++i) {
             question += "多要素認証とバックアップ" + number(i) + "、";
             answer += "有 " + number(i) + "日以上、ただし";
         }
         for (int row = 0; row < 4; ++row) work.row({"1", question, answer, ""});
     }},
};

// All that the page does when a sheet is dropped and a row of it is confirmed.
void understand(const sheets::Workbook& workbook, const intake::Mapping& mapping) {
    const intake::IntakeContext& context = understanding();
    intake::ImportRequest request;
    request.mapping = mapping;
    request.tables = intake::find_tables(workbook, context.reader.words());
    if (request.tables.empty()) return;
    auto imported = intake::import_sheet(workbook, request, context);
    if (!imported) return;
    for (intake::ImportedRow& row : imported->rows) {
        for (intake::RowProposal& proposal : row.proposals) {
            proposal.ruling = intake::Ruling::confirmed;
        }
    }
    intake::bring_together(*imported);
}

}  // namespace

TEST_CASE("ten times the sheet takes at most twelve times the steps to understand") {
    constexpr std::uint64_t most = 12;
    static_cast<void>(understanding());  // made once
    for (const Kind& kind : kinds) {
        const std::string name = kind.name;
        CAPTURE(name);
        std::uint64_t before = 0;
        for (const std::size_t size : {48U, 480U, 4'800U}) {
            Work work;
            kind.fill(work, size);
            const sheets::Workbook workbook = work.builder.finish();
            const std::uint64_t begin = test::steps();
            understand(workbook, work.mapping);
            const std::uint64_t now = test::steps() - begin;
            CAPTURE(size);
            CAPTURE(before);
            CHECK(now > 0);
            if (before > 0 && now > most * before) {
                CHECK(now <= most * before);
                break;
            }
            before = now;
        }
    }
}
