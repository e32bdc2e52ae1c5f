// Filters over a small table; the corpus in tests/fixtures/query has the rest of the language.
#include <doctest.h>

#include "query/language/clauses.h"
#include "query/language/relaxation.h"
#include "query/query_fixture.h"

using namespace kurabe;

namespace {

using Ids = std::vector<std::string>;

struct Fixture : test::QueryFixture {
    query::Answering ask(const std::string& text,
                         const std::vector<std::size_t>& columns = {0, 1}) const {
        CAPTURE(text);
        const auto expression = query::parse(text, vocabulary);
        CHECK(expression.problems.empty());
        return query::evaluate(expression.root, {vocabulary, table, index, {2026, 11, 21}},
                               columns);
    }

    Ids rows_of(const query::CellSet& cells) const {
        Ids ids;
        for (std::size_t row = 0; row < cells.rows(); ++row) {
            if (cells.any_in_row(row)) ids.push_back(table.rows()[row].property_id);
        }
        return ids;
    }

    Ids ids(const std::string& text, const std::vector<std::size_t>& columns = {0, 1}) const {
        return rows_of(ask(text, columns).yes);
    }

    std::string toggled(const std::string& text, const std::string& id,
                        const std::string& written) const {
        return query::toggle_value(text, vocabulary, query::Field::state, id, written,
                                   base::Language::ja);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "words are found in labels, aliases, categories and notes") {
    CHECK(ids("二要素") == Ids{"auth.mfa"});
    CHECK(ids("ニヨウソ").empty());  // a reading is not a spelling
    CHECK(ids("ＡＵＴＨ") == Ids{"auth.mfa"});
    CHECK(ids("東京 りーじょん") == Ids{"backup.retention"});
    CHECK(ids("認証") == Ids{"auth.mfa"});
}

TEST_CASE_FIXTURE(Fixture, "a property is known by its former id") {
    CHECK(ids("two_factor") == Ids{"auth.mfa"});
    CHECK(ids("auth.two_factor=あり") == ids("auth.mfa=あり"));
    CHECK(ids("two_factor=あり") == ids("auth.mfa=あり"));
    CHECK_FALSE(ids("two_factor=あり").empty());
}

TEST_CASE_FIXTURE(Fixture, "all words must be found, in the property together with one cell") {
    CHECK(ids("retention tokyo") == Ids{"backup.retention"});
    CHECK(ids("mfa tokyo").empty());
}

TEST_CASE_FIXTURE(Fixture, "only the visible columns are searched") {
    CHECK(ids("tokyo", {1}).empty());
    CHECK(ids("tokyo", {0}) == Ids{"backup.retention"});
}

TEST_CASE_FIXTURE(Fixture, "silence is a state that can be asked for") {
    CHECK(ids("状態:オプション") == Ids{"auth.mfa"});
    CHECK(ids("状態:記載なし").size() == 6);  // all but auth.mfa, which both state
    CHECK(ids("category:outside_catalog") == Ids{"x.own"});
}

TEST_CASE_FIXTURE(Fixture, "a comparison is shown at its own row, and silence cannot be told") {
    const auto asked = ask("backup.retention >= 1週間");
    CHECK(rows_of(asked.yes) == Ids{"backup.retention"});
    CHECK(asked.yes.test(0, 0));
    CHECK_FALSE(asked.yes.test(0, 1));
    CHECK(asked.unknown.test(0, 1));
    CHECK(rows_of(ask("backup.retention > 10日").yes).empty());
    CHECK(ids("backup.retention >= 7 days 状態:オプション") == Ids{"auth.mfa"});
}

TEST_CASE_FIXTURE(Fixture, "a filter, its negation and what cannot be told part the cells") {
    for (const char* text : {"tokyo", "状態:あり", "backup.retention > 3日", "-mfa",
                             "mfa または backup.retention < 3日", "サービス:a"}) {
        CAPTURE(text);
        const auto workspace = query::Workspace{vocabulary, table, index, {2026, 11, 21}};
        const auto root = query::parse(text, vocabulary).root;
        query::Node negated;
        negated.kind = query::Node::Kind::none;
        negated.children = {root};
        auto all = query::evaluate(root, workspace, {0, 1});
        auto none = query::evaluate(negated, workspace, {0, 1});
        CHECK(all.unknown == none.unknown);
        auto common = all.yes;
        common &= none.yes;
        CHECK(common.count_rows() == 0);
    }
}

TEST_CASE_FIXTURE(Fixture, "clicks write what a person would type") {
    CHECK(toggled("", "yes", "あり") == "状態:あり");
    CHECK(toggled("暗号化", "yes", "あり") == "暗号化 状態:あり");
    CHECK(toggled("暗号化 状態:あり", "option", "オプション") == "暗号化 状態:あり,オプション");
    CHECK(toggled("暗号化 状態:あり,オプション mfa", "yes", "あり") ==
          "暗号化 状態:オプション mfa");
    CHECK(toggled("暗号化 state:yes mfa", "yes", "あり") == "暗号化 mfa");
    CHECK(toggled("a または b", "yes", "あり") == "(a または b) 状態:あり");
    CHECK(query::quoted("Not stated") == "\"Not stated\"");
    CHECK(query::quoted("ISO/IEC") == "ISO/IEC");
}

TEST_CASE_FIXTURE(Fixture, "a click stands beside quotes that were left open, not in them") {
    CHECK(toggled("\"東京 または 大阪", "yes", "あり") == "\"東京 または 大阪\" 状態:あり");
    CHECK(toggled("東京 または 「大", "yes", "あり") == "(東京 または 「大」) 状態:あり");
    CHECK(toggled("『大", "yes", "あり") == "『大』 状態:あり");
}

TEST_CASE("a word is quoted with quotes that it does not have") {
    CHECK(query::quoted("東京") == "東京");
    CHECK(query::quoted("TLS 1.2") == "\"TLS 1.2\"");
    CHECK(query::quoted("19\" のラック") == "「19\" のラック」");
    CHECK(query::quoted("「19\"」 のラック") == "『「19\"」 のラック』");
}

TEST_CASE_FIXTURE(Fixture, "what cannot be understood is pointed at and asks for nothing") {
    const auto expression = query::parse("tokyo 状態:たぶん", vocabulary);
    REQUIRE(expression.problems.size() == 1);
    CHECK(expression.problems[0].code == "query.unknown_value");
    CHECK(expression.problems[0].span == text::Span{13, 22});
    CHECK(expression.root.kind == query::Node::Kind::word);
}

TEST_CASE_FIXTURE(Fixture, "what nothing answers is taken apart") {
    const auto relaxed = [&](const std::string& text) {
        return query::relaxations(query::parse(text, vocabulary), text, language);
    };
    CHECK(relaxed("バックアップ世代") == Ids{"バックアップ 世代", "バックアップ", "世代"});
    CHECK(relaxed("二要素は -大阪") == Ids{"二要素 -大阪", "二要素", "-大阪"});
    CHECK(relaxed("世代 世代") == Ids{"世代"});
    CHECK(relaxed("世代").empty());
    CHECK(relaxed("").empty());
    CHECK(relaxed("\"東京リージョン\" です") == Ids{"\"東京リージョン\"", "です"});
    CHECK(relaxed("東京リージョン or 大阪").empty());
    CHECK(relaxed("35日").empty());
    CHECK(relaxed("３５日保存") == Ids{"３５日 保存", "３５日", "保存"});
    CHECK(relaxed("2週間35日はバックアップ") ==
          Ids{"2週間35日 バックアップ", "2週間35日", "バックアップ"});
    CHECK(relaxed("27001認証") == Ids{"27001 認証", "27001", "認証"});
    CHECK(relaxed("AES256日") == Ids{"AES256 日", "AES256", "日"});
}

TEST_CASE_FIXTURE(Fixture,
                  "cert: finds certifications outside the catalog, by standard or by name") {
    const auto certificate = [](const std::string& property, const std::string& standard) {
        model::Certification certification;
        certification.standard = standard;
        certification.valid_until = base::Date{2027, 3, 31};
        return test::answer(property, model::AnswerState::yes, model::Value(certification));
    };
    const model::AnswerTable own(
        catalog, {test::profile("a", {certificate("x.card", "PCI DSS v4.0"),
                                      certificate("x.soc", "SOC 2 Type 2")}),
                  test::profile("b", {certificate("x.pci", "カード情報の基準"),
                                      test::answer("x.own", model::AnswerState::yes)})});
    const query::TableIndex own_index(catalog, own, {}, figures);
    const auto holders = [&](const std::string& folded) {
        query::Node node;
        node.kind = query::Node::Kind::field;
        node.test = query::FieldTest{query::Field::certification, {{"", folded, {}}}};
        const auto yes =
            query::evaluate(node, {vocabulary, own, own_index, {2026, 11, 21}}, {0, 1}).yes;
        return std::pair(yes.any_in_column(0), yes.any_in_column(1));
    };
    CHECK(holders("pci") == std::pair(true, true));
    CHECK(holders("soc2") == std::pair(true, false));
    CHECK(holders("own") == std::pair(false, false));
}

TEST_CASE_FIXTURE(Fixture, "a condition is looked up once, wherever it stands in a filter") {
    query::KnownOutcomes known;
    const auto test_of = [this](const std::string& text) {
        return query::parse(text, vocabulary).root.test;
    };
    const auto evaluate = [&](const std::string& text) {
        const auto root = query::parse(text, vocabulary).root;
        static_cast<void>(
            query::evaluate(root, {vocabulary, table, index, {2026, 11, 21}, &known}, {0, 1}));
    };
    evaluate("東京 状態:あり");
    const auto found = known.find(test_of("東京"));
    CHECK(found != nullptr);
    CHECK(known.find(test_of("東")) == nullptr);
    evaluate("mfa = yes or (東京 -状態:あり)");
    CHECK(known.find(test_of("東京")) == found);
    CHECK(known.find(test_of("mfa = yes")) != nullptr);
    CHECK(known.find(test_of("mfa = no")) == nullptr);
    known.clear();
    CHECK(known.find(test_of("東京")) == nullptr);
}

TEST_CASE_FIXTURE(Fixture, "a filter has bounds, and says where they are") {
    std::string words;
    for (std::size_t i = 0; i < query::max_conditions; ++i) words += "a ";
    CHECK(query::parse(words, vocabulary).problems.empty());
    for (const char* more : {"b", "b c (d)", "mfa = yes", "状態:あり", "-b", "(b or c)"}) {
        const auto expression = query::parse(words + more, vocabulary);
        REQUIRE(expression.problems.size() == 1);
        CHECK(expression.problems.front().code == "query.too_many");
        CHECK(expression.root.children.size() == query::max_conditions);
    }
    std::string values = "状態:あり";
    for (std::size_t i = 0; i < query::max_conditions; ++i) values += ",あり";
    CHECK(query::parse(values, vocabulary).problems.size() == 1);

    CHECK(query::parse(std::string(query::max_filter_bytes, ':'), vocabulary).problems.size() <=
          50);

    const std::string longest(query::max_filter_bytes, 'a');
    CHECK(query::parse(longest, vocabulary).problems.empty());
    const auto expression = query::parse(longest + "a", vocabulary);
    REQUIRE(expression.problems.size() == 1);
    CHECK(expression.problems.front().code == "query.too_long");
    CHECK(expression.root.kind == query::Node::Kind::everything);
}
