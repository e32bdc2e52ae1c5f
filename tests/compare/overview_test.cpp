#include "compare/overview.h"

#include <doctest.h>

#include <map>
#include <numeric>
#include <random>
#include <string>

#include "compare/relation.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using compare::OutlierKind;
using model::AnswerState;
using test::answer;
using test::days;

namespace {

using Vendor = std::vector<model::Answer>;

const model::Catalog& catalog() {
    static const model::Catalog small = test::small_catalog();
    return small;
}

model::AnswerTable table_of(const std::vector<Vendor>& vendors) {
    std::vector<model::ProfilePtr> profiles;
    for (const Vendor& vendor : vendors) {
        profiles.push_back(test::profile("v" + std::to_string(profiles.size()), vendor));
    }
    return {catalog(), profiles};
}

std::vector<std::size_t> up_to(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

compare::Overview overview_of(const model::AnswerTable& table) {
    return compare::overview(table, up_to(table.rows().size()), up_to(table.profiles().size()),
                             test::reader());
}

// "auth.mfa other_state 3/3 no" for each unusual cell of a vendor.
std::vector<std::string> outliers(const std::vector<Vendor>& vendors, std::size_t vendor) {
    const auto table = table_of(vendors);
    std::vector<std::string> texts;
    const auto overview = overview_of(table);
    for (const auto& odd : overview.vendors[vendor].outliers) {
        texts.push_back(table.rows()[odd.row].property_id + " " +
                        std::string(compare::to_name(odd.kind)) + " " +
                        std::to_string(odd.agreeing) + "/" + std::to_string(odd.speaking) + " " +
                        std::string(model::to_name(odd.usual)));
    }
    return texts;
}

using Texts = std::vector<std::string>;

Vendor mfa(AnswerState state) { return {answer("auth.mfa", state)}; }
Vendor retention(const model::Decimal& n) {
    return {answer("backup.retention", AnswerState::yes, days(n))};
}
Vendor protocols(std::vector<std::string> codes) {
    return {answer("encryption.protocols", AnswerState::yes, model::Enumeration{std::move(codes)})};
}

}  // namespace

TEST_CASE("coverage counts the rows that a vendor speaks of, by category too") {
    auto refusal = answer("recovery.rto", AnswerState::undisclosed);
    const auto table = table_of({{answer("auth.mfa", AnswerState::no), refusal}, {}});
    const auto overview = overview_of(table);
    CHECK(overview.rows == 6);
    REQUIRE(overview.categories.size() == 2);
    CHECK(overview.categories[0].id == "data");
    CHECK(overview.categories[0].rows == 5);
    CHECK(overview.categories[1].rows == 1);
    CHECK(overview.vendors[0].stated == 2);
    CHECK(overview.vendors[0].stated_by_category == std::vector<std::size_t>{1, 1});
    CHECK(overview.vendors[1].stated == 0);
}

TEST_CASE("only the rows and columns that are given count") {
    const auto table = table_of({mfa(AnswerState::yes), retention(7), retention(7)});
    const auto overview = compare::overview(table, {0}, {1, 2}, test::reader());
    CHECK(overview.rows == 1);
    REQUIRE(overview.vendors.size() == 2);
    CHECK(overview.vendors[0].column == 1);
    CHECK(overview.classes.similarity(0, 1).same == 1);
    CHECK(overview.categories.size() == 1);
}

TEST_CASE("similarity is what both say the same of what both speak of") {
    auto first = retention(7);
    first.push_back(answer("auth.mfa", AnswerState::yes));
    first.push_back(answer("data.overseas", AnswerState::no));
    auto second = Vendor{answer("backup.retention", AnswerState::yes,
                                test::quantity(model::ValueKind::duration, 168, model::Unit::hour)),
                         answer("auth.mfa", AnswerState::option)};
    const auto overview = overview_of(table_of({first, second}));
    CHECK(overview.classes.similarity(0, 1).both == 2);
    CHECK(overview.classes.similarity(0, 1).same == 1);
    CHECK(overview.classes.similarity(1, 0).same == 1);
    CHECK(overview.classes.similarity(0, 0).same == 3);
}

TEST_CASE("where three others agree, another state is unusual; where two do, it is not") {
    const auto yes = mfa(AnswerState::yes);
    const auto no = mfa(AnswerState::no);
    CHECK(outliers({no, yes, yes, yes}, 0) == Texts{"auth.mfa other_state 3/3 yes"});
    CHECK(outliers({no, yes, yes, yes}, 1).empty());
    CHECK(outliers({no, yes, yes}, 0).empty());
    CHECK(outliers({no, yes, yes, {}}, 0).empty());  // only two others speak
    CHECK(outliers({no, yes, yes, mfa(AnswerState::option)}, 0) ==
          Texts{"auth.mfa other_state 2/3 yes"});  // two thirds are enough
    CHECK(outliers({no, yes, yes, mfa(AnswerState::option), mfa(AnswerState::partial)}, 0).empty());
}

TEST_CASE("silence among those that all speak is unusual, and so is speaking alone") {
    const auto yes = mfa(AnswerState::yes);
    CHECK(outliers({{}, yes, yes, yes}, 0) == Texts{"auth.mfa alone_silent 3/3 not_stated"});
    CHECK(outliers({{}, {}, yes, yes, yes}, 0).empty());
    CHECK(outliers({yes, {}, {}, {}}, 0) == Texts{"auth.mfa alone_speaks 3/0 not_stated"});
    CHECK(outliers({yes, {}, {}}, 0).empty());
}

TEST_CASE("among figures, only the best and the worst of all are unusual") {
    const std::vector<Vendor> vendors = {retention(35), retention(10), retention(7), retention(1)};
    CHECK(outliers(vendors, 0) == Texts{"backup.retention alone_best 3/3 yes"});
    CHECK(outliers(vendors, 1).empty());
    CHECK(outliers(vendors, 3) == Texts{"backup.retention alone_worst 3/3 yes"});
    // Two are as good: neither is alone.
    CHECK(outliers({retention(35), retention(35), retention(7), retention(9)}, 0).empty());
}

TEST_CASE("a target among figures of another kind is neither best nor worst") {
    auto target = retention(99);
    target.front().qualifier = model::Qualifier::target;
    CHECK(outliers({target, retention(10), retention(7), retention(1)}, 0).empty());
    CHECK(outliers({target, retention(10), retention(7), retention(1)}, 3).empty());
}

TEST_CASE("where the others say the same in full, another value is unusual") {
    const auto usual = protocols({"tls1.2"});
    CHECK(outliers({protocols({"tls1.0"}), usual, usual, usual}, 0) ==
          Texts{"encryption.protocols other_value 3/3 yes"});
    CHECK(outliers({protocols({"tls1.0"}), usual, protocols({"tls1.3"}), protocols({"ssl3"})}, 0)
              .empty());
}

TEST_CASE("a fact that two properties tell is unusual once") {
    auto abroad = test::property("data.overseas", model::ValueKind::boolean, model::Unit::none,
                                 model::Better::no);
    abroad.same_fact_as = "data.domestic";
    const model::Catalog both{"test",
                              {"テスト", "Test"},
                              {{"data", {"データ", "Data"}, {}, {}}},
                              {test::property("data.domestic", model::ValueKind::boolean,
                                              model::Unit::none, model::Better::yes),
                               abroad}};
    const auto vendor = [](AnswerState at_home, AnswerState elsewhere) {
        Vendor answers = {answer("data.domestic", at_home)};
        if (elsewhere != AnswerState::not_stated) {
            answers.push_back(answer("data.overseas", elsewhere));
        }
        return answers;
    };
    const auto unusual = [&](const Vendor& last) {
        std::vector<model::ProfilePtr> profiles;
        for (const char* id : {"a", "b", "c"}) {
            profiles.push_back(test::profile(id, vendor(AnswerState::yes, AnswerState::no)));
        }
        profiles.push_back(test::profile("d", last));
        const model::AnswerTable table(both, profiles);
        return overview_of(table).vendors[3].outliers.size();
    };
    CHECK(unusual(vendor(AnswerState::yes, AnswerState::no)) == 0);
    CHECK(unusual(vendor(AnswerState::no, AnswerState::yes)) == 1);
    CHECK(unusual(vendor(AnswerState::no, AnswerState::not_stated)) == 2);  // silence is another
}

TEST_CASE("the nearest vendors come first, and few common rows count for less") {
    Vendor wide;
    for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
        wide.push_back(answer(id, AnswerState::yes));
    }
    Vendor nearly = wide;
    nearly.back().state = AnswerState::no;
    const Vendor narrow = {wide.front()};
    const Vendor stranger = {answer("z", AnswerState::yes)};
    const auto overview = overview_of(table_of({wide, narrow, nearly, stranger}));
    const auto nearest = compare::nearest(overview, 0, 3);
    REQUIRE(nearest.size() == 2);  // the stranger shares no row
    CHECK(nearest[0].vendor == 2);
    CHECK(nearest[0].similarity.same == 7);
    CHECK(nearest[1].vendor == 1);
    CHECK(compare::nearest(overview, 0, 1).size() == 1);
}

TEST_CASE("classes agree with relate, whatever the answers") {
    std::mt19937 random(7);
    const auto pick = [&](int count) {
        return static_cast<int>(random() % static_cast<unsigned>(count));
    };
    std::vector<Vendor> vendors(40);
    for (Vendor& vendor : vendors) {
        for (const char* id : {"backup.retention", "auth.mfa", "encryption.protocols", "words"}) {
            for (int n = pick(3); n > 0; --n) {
                auto made = answer(id, model::all_answer_states[static_cast<std::size_t>(pick(4))]);
                if (pick(2) == 0) made.value = days(static_cast<std::uint32_t>(1 + pick(3)));
                if (pick(3) == 0) {
                    made.value = test::quantity(model::ValueKind::duration,
                                                static_cast<std::uint32_t>(24 * (1 + pick(3))),
                                                model::Unit::hour);
                }
                if (pick(3) == 0) made.value = model::Text{{pick(2) == 0 ? "甲" : "乙", ""}};
                if (pick(4) == 0) made.scope = {"管理画面", ""};
                if (pick(4) == 0) made.qualifier = model::Qualifier::target;
                vendor.push_back(made);
            }
        }
    }
    const auto table = table_of(vendors);
    const auto overview = overview_of(table);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t a = 0; a < vendors.size(); ++a) {
            for (std::size_t b = 0; b < vendors.size(); ++b) {
                const bool same =
                    compare::says_the_same(table.cell(row, a), table.cell(row, b), test::reader());
                CHECK(same == (overview.classes.at(row, a) == overview.classes.at(row, b)));
            }
        }
    }
}
