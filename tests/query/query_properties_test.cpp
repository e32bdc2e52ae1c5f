// Laws of the filter language, held against generated filters. The generator is deterministic.
#include <doctest.h>

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/truth.h"
#include "query/language/clauses.h"
#include "query/language/completion.h"
#include "query/language/literal.h"
#include "query/query_corpus.h"

using namespace kurabe;
using model::Quantity;
using model::Unit;
using model::ValueKind;
using query::CellSet;
using query::Node;
using query::Operator;
using query::Truth;

namespace {

constexpr int filters = 150;

// Conditions on cells.
constexpr std::string_view of_cells[] = {"東京",
                                         "リージョン",
                                         "「TLS 1.2」",
                                         "27001",
                                         "みつからない",
                                         "状態:あり,なし",
                                         "state:option",
                                         "性質:目標",
                                         "担当:提供者,分担",
                                         "分類:バックアップ",
                                         "項目:期間",
                                         "出典:品質表",
                                         "枠組み:点検表"};
// Conditions on services, each shown at its own row.
constexpr std::string_view of_vendors[] = {"保存期間>=14日",
                                           "保存期間 = 1か月",
                                           "世代数 != 7",
                                           "稼働率 > 99.9%",
                                           "復旧時間 <= 1日",
                                           "取得頻度 < 毎日",
                                           "提供開始 >= 2018-06",
                                           "多要素認証 = あり",
                                           "保守開始 < 22時",
                                           "委託先 = 南北",
                                           "ISMS認証.有効期限 < 2027",
                                           "記載あり:世代数",
                                           "記載なし:委託先",
                                           "認証:ISMS",
                                           "初回応答 != 記載なし"};

class Generator {
 public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

    template <typename List>
    std::string_view one_of(const List& list) {
        return list[below(std::size(list))];
    }

    // A filter of up to 2 to the power of `depth` conditions, in brackets unless it is one.
    template <typename Condition>
    std::string filter(int depth, Condition condition) {
        if (depth == 0 || below(5) == 0) return std::string(condition(*this));
        const std::string left = filter(depth - 1, condition);
        const std::string right = filter(depth - 1, condition);
        switch (below(3)) {
            case 0: return "(" + left + " " + right + ")";
            case 1: return "(" + left + " または " + right + ")";
            default: return "-(" + left + " " + right + ")";
        }
    }

    std::string any_filter() {
        return filter(3, [](Generator& self) {
            if (self.below(8) == 0) return std::string_view("サービス:甲,丙");
            return self.below(2) == 0 ? self.one_of(of_cells) : self.one_of(of_vendors);
        });
    }

 private:
    std::mt19937 random_;
};

class Laws : public test::QueryWorkspace {
 public:
    [[nodiscard]] query::Answering ask(const std::string& text) const {
        const auto expression = parse(text);
        INFO(text);
        CHECK(expression.problems.empty());
        return QueryWorkspace::ask(expression.root);
    }

    void check_same(const std::string& left, const std::string& right) const {
        INFO(left, "  ~  ", right);
        const auto first = ask(left);
        const auto second = ask(right);
        CHECK(first.yes == second.yes);
        CHECK(first.unknown == second.unknown);
    }

    [[nodiscard]] CellSet none() const { return {table.rows().size(), columns.size()}; }
    [[nodiscard]] CellSet full() const { return {table.rows().size(), columns.size(), true}; }

    // What a filter, its negation and "cannot tell" show together. No cell may be in two of them.
    [[nodiscard]] CellSet parted(const std::string& text) const {
        const auto accepted = ask(text);
        const auto negated = ask("-(" + text + ")");
        CHECK(accepted.unknown == negated.unknown);
        CellSet all = none();
        for (const CellSet* part : {&accepted.yes, &negated.yes, &accepted.unknown}) {
            CellSet common = all;
            CHECK((common &= *part) == none());
            all |= *part;
        }
        return all;
    }
};

void check_spans(const Node& node, std::size_t size) {
    CHECK(node.span.begin <= node.span.end);
    CHECK(node.span.end <= size);
    for (const Node& child : node.children) check_spans(child, size);
}

constexpr Unit lengths[] = {Unit::second, Unit::minute, Unit::hour, Unit::day,
                            Unit::week,   Unit::month,  Unit::year};

Truth compare(const model::Decimal& found, Unit found_unit, Operator comparison,
              const model::Decimal& wanted, Unit unit) {
    model::Answer answer;
    answer.value = Quantity{ValueKind::duration, found, found, found_unit};
    const model::Answer* cell[] = {&answer};
    const model::Value operand = Quantity{ValueKind::duration, wanted, wanted, unit};
    return query::meets(cell, {"", "", comparison, operand, {}, {}});
}

}  // namespace

TEST_CASE_FIXTURE(Laws, "a filter, its negation and what cannot be told part the cells") {
    Generator generator(1);
    for (int i = 0; i < filters; ++i) {
        const auto on_cells = [](Generator& self) { return self.one_of(of_cells); };
        CHECK(parted(generator.filter(3, on_cells)) == full());
        static_cast<void>(parted(generator.any_filter()));
    }
}

TEST_CASE_FIXTURE(Laws, "no service is lost: it answers, it does not, or it cannot be told") {
    Generator generator(2);
    for (int i = 0; i < filters; ++i) {
        const auto text =
            generator.filter(3, [](Generator& self) { return self.one_of(of_vendors); });
        INFO(text);
        const CellSet shown = parted(text);
        for (const std::size_t column : columns) CHECK(shown.any_in_column(column));
    }
}

TEST_CASE_FIXTURE(Laws, "what is known of conditions from filters before changes nothing") {
    Generator generator(6);
    query::KnownOutcomes known;
    for (int i = 0; i < filters; ++i) {
        const std::string text = generator.any_filter();
        INFO(text);
        const auto expression = parse(text);
        const auto alone = QueryWorkspace::ask(expression.root);
        for (int round = 0; round < 2; ++round) {
            const auto together = query::evaluate(
                expression.root, {vocabulary, table, index, workspace.today, &known}, columns);
            CHECK(together.yes == alone.yes);
            CHECK(together.unknown == alone.unknown);
        }
    }
}

TEST_CASE_FIXTURE(Laws, "the order of conditions and alternatives does not matter") {
    Generator generator(3);
    for (int i = 0; i < filters; ++i) {
        const std::string a = generator.any_filter();
        const std::string b = generator.any_filter();
        check_same(a + " " + b, b + " " + a);
        check_same(a + " または " + b, b + " or " + a);
        check_same(a + " " + a, a);
        check_same(a + " or " + a, a);
        check_same("--" + a, a);
    }
}

TEST_CASE_FIXTURE(Laws, "to negate alternatives is to negate each of them") {
    Generator generator(4);
    for (int i = 0; i < filters; ++i) {
        const std::string a = generator.any_filter();
        const std::string b = generator.any_filter();
        CHECK(ask("-(" + a + " or " + b + ")").yes == ask("-" + a + " -" + b).yes);
        CHECK(ask("-(" + a + " " + b + ")").yes == ask("-" + a + " or -" + b).yes);
    }
}

TEST_CASE_FIXTURE(Laws, "values of a field are alternatives") {
    check_same("状態:あり,なし", "状態:あり または 状態:なし");
    check_same("記載あり:世代数,委託先", "記載あり:世代数 または 記載あり:委託先");
    check_same("-記載あり:世代数,委託先", "-記載あり:世代数 -記載あり:委託先");
    check_same("認証:ISMS,プライバシーマーク", "認証:ISMS または 認証:プライバシーマーク");
}

TEST_CASE_FIXTURE(Laws, "a facet's value toggled twice leaves the filter as it was") {
    Generator generator(5);
    const auto condition = [](Generator& self) {
        const bool cells = self.below(2) == 0;
        return cells ? self.one_of(std::span(of_cells).first(5)) : self.one_of(of_vendors);
    };
    const std::vector<std::string_view> clauses = {"", " 状態:あり", " state:no,option",
                                                   " 状態：一部、「なし」"};
    for (int i = 0; i < filters; ++i) {
        std::string text(generator.filter(2, condition));
        if (generator.below(6) == 0) text += " または 東京";
        if (!text.ends_with("東京")) text += generator.one_of(clauses);
        const std::string_view id = generator.one_of(words.states.ids());
        const auto toggled = [&](const std::string& from) {
            return query::toggle_value(from, vocabulary, query::Field::state, id,
                                       words.states.written(id, base::Language::ja),
                                       base::Language::ja);
        };
        CHECK(toggled(text) != text);
        check_same(toggled(toggled(text)), text);
    }
}

TEST_CASE("lengths of time are the same in every unit that measures them exactly") {
    for (const Unit from : lengths) {
        for (const Unit to : lengths) {
            const auto lengths_of = model::in_one_measure(from, to);
            const auto turned = model::in_one_measure(to, from);
            REQUIRE((lengths_of && turned));
            CHECK(lengths_of->a.least == turned->b.least);
            CHECK(lengths_of->b.most == turned->a.most);
            for (std::uint32_t amount = 1; amount <= 400; ++amount) {
                const Quantity length{ValueKind::duration, amount, amount, from};
                const auto other = model::converted(length, to);
                if (!other) continue;
                const model::Decimal& converted = *other->least;
                CAPTURE(amount);
                const model::Decimal little_more =
                    model::read_decimal(std::to_string(amount) + ".000000000000000001").number;
                CHECK(compare(amount, from, Operator::equal, converted, to) == Truth::yes);
                CHECK(compare(amount, from, Operator::at_least, converted, to) == Truth::yes);
                CHECK(compare(amount, from, Operator::at_most, converted, to) == Truth::yes);
                CHECK(compare(amount, from, Operator::less, converted, to) == Truth::no);
                CHECK(compare(little_more, from, Operator::more, converted, to) == Truth::yes);
                CHECK(compare(little_more, from, Operator::equal, converted, to) == Truth::no);
            }
        }
    }
    using model::converted;
    const Quantity week{ValueKind::duration, 1, 1, Unit::week};
    CHECK(converted(week, Unit::hour)->least == model::Decimal(168));
    CHECK_FALSE(converted(week, Unit::month));
    CHECK_FALSE(converted({ValueKind::duration, 1, 1, Unit::day}, Unit::week));  // a seventh
}

TEST_CASE_FIXTURE(Laws, "every unit is read back as it is written") {
    for (const std::string& id : words.units.ids()) {
        const Unit unit = *model::unit_from_name(id);
        for (const auto language : {base::Language::ja, base::Language::en}) {
            const auto kind = model::is_duration(unit)
                                  ? ValueKind::duration
                                  : (unit == Unit::percent ? ValueKind::percent : ValueKind::count);
            const std::string typed = "12 " + words.units.written(id, language);
            INFO(typed);
            const auto literal = query::read_literal(text::fold_query(typed), kind, unit, words);
            REQUIRE(literal.value);
            CHECK(std::get<Quantity>(*literal.value) == Quantity{kind, 12, 12, unit});
        }
    }
}

TEST_CASE_FIXTURE(Laws, "no text makes the language stumble") {
    constexpr std::string_view soup[] = {"東京",
                                         "状態",
                                         "認証",
                                         "保存期間",
                                         "ISMS認証.有効期限",
                                         "期間",
                                         "14",
                                         "14日",
                                         "1,",
                                         "2027-01",
                                         "9:00",
                                         "週1回",
                                         "毎",
                                         "万",
                                         "%",
                                         "MB",
                                         "または",
                                         "or",
                                         "and",
                                         "除く",
                                         "not",
                                         "-",
                                         "－",
                                         "(",
                                         ")",
                                         "（",
                                         "」",
                                         "「",
                                         "\"",
                                         "”",
                                         ":",
                                         "：",
                                         ",",
                                         "、",
                                         "=",
                                         "!",
                                         "!=",
                                         "<",
                                         ">=",
                                         "≦",
                                         "の",
                                         ".",
                                         "/",
                                         "@",
                                         " ",
                                         "　",
                                         "\t",
                                         "\n",
                                         "\xFF",
                                         "\xE6",
                                         "\xE6\x9D",
                                         "\xF0\x9F",
                                         "𠮷",
                                         "か\xE3\x82\x99",
                                         "\xE2\x80\x8B",
                                         "999999999999999999",
                                         "0"};
    Generator generator(6);
    for (int i = 0; i < 5 * filters; ++i) {
        std::string text;
        const std::size_t length = generator.below(24);
        for (std::size_t j = 0; j < length; ++j) text += generator.one_of(soup);
        if (generator.below(8) == 0) text.push_back('\0');
        INFO(text);
        const auto expression = parse(text);
        check_spans(expression.root, text.size());
        for (const auto& problem : expression.problems) {
            CHECK(problem.span.begin < problem.span.end);
            CHECK(problem.span.end <= text.size());
        }
        const auto answering = QueryWorkspace::ask(expression.root);
        CellSet common = answering.yes;
        CHECK((common &= answering.unknown) == none());
        const auto offers = query::complete(text, generator.below(text.size() + 1), vocabulary,
                                            {"甲"}, base::Language::ja);
        for (const auto& offer : offers.suggestions) {
            CHECK(offer.replaced.begin <= offer.replaced.end);
            CHECK(offer.replaced.end <= text.size());
        }
    }
}
