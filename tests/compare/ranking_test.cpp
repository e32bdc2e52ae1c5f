#include "compare/ranking.h"

#include <doctest.h>

#include <string>

#include "compare/heat.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using compare::SortOrder;
using model::AnswerState;
using model::Qualifier;
using test::answer;
using test::days;

namespace {

// The answers of one vendor to the property that is looked at; none: silence.
using Vendor = std::vector<model::Answer>;

struct Row {
    Row(const std::string& property_id, const std::vector<Vendor>& vendors)
        : catalog(test::small_catalog()) {
        std::vector<model::ProfilePtr> profiles;
        for (const Vendor& vendor : vendors) {
            profiles.push_back(test::profile("v" + std::to_string(profiles.size()), vendor));
        }
        table = model::AnswerTable(catalog, profiles);
        std::size_t row = 0;
        while (table.rows()[row].property_id != property_id) ++row;
        property = table.rows()[row].property;
        for (std::size_t i = 0; i < profiles.size(); ++i) cells.push_back(table.cell(row, i));
    }

    model::Catalog catalog;
    model::AnswerTable table;
    const model::Property* property = nullptr;
    std::vector<model::AnswerTable::Cell> cells;
};

// "2 0 - 1": ranks, "-" where there is none.
std::string ranks(const std::string& property_id, const std::vector<Vendor>& vendors) {
    const Row row(property_id, vendors);
    std::string text;
    for (const auto& rank : compare::rank_cells(row.property, row.cells, test::reader())) {
        text += (text.empty() ? "" : " ") + (rank ? std::to_string(*rank) : std::string("-"));
    }
    return text;
}

std::string heats(const std::string& property_id, const std::vector<Vendor>& vendors) {
    const Row row(property_id, vendors);
    std::string text;
    for (const auto& heat : compare::heat(row.property, row.cells, test::reader())) {
        const int percent = heat ? static_cast<int>(*heat * 100) : -1;
        text += (text.empty() ? "" : " ") + (heat ? std::to_string(percent) : std::string("-"));
    }
    return text;
}

std::string sorted(const std::string& property_id, const std::vector<Vendor>& vendors,
                   SortOrder order) {
    const Row row(property_id, vendors);
    std::string text;
    for (const std::size_t i :
         compare::sort_cells(row.property, row.cells, order, test::reader())) {
        text += (text.empty() ? "" : " ") + std::to_string(i);
    }
    return text;
}

Vendor retention(model::Value value, Qualifier qualifier = Qualifier::unqualified) {
    return {answer("backup.retention", AnswerState::yes, std::move(value), qualifier)};
}

model::Value hours(const model::Decimal& amount) {
    return test::quantity(model::ValueKind::duration, amount, model::Unit::hour);
}

model::Value between(const model::Decimal& least, const model::Decimal& most) {
    return model::Quantity{model::ValueKind::duration, least, most, model::Unit::day};
}

Vendor mfa(AnswerState state) { return {answer("auth.mfa", state)}; }

const Vendor silent;

}  // namespace

TEST_CASE("figures are ranked by the catalog's direction, whatever their unit") {
    const std::vector<Vendor> vendors = {retention(days(10)), retention(hours(168)), silent,
                                         retention(days(35)), retention(days(7))};
    CHECK(ranks("backup.retention", vendors) == "1 0 - 2 0");
    const auto rto = [](const model::Decimal& n) {
        return Vendor{answer("recovery.rto", AnswerState::yes, hours(n))};
    };
    CHECK(ranks("recovery.rto", {rto(2), rto(24), rto(6)}) == "2 0 1");
}

TEST_CASE("states are ranked where the catalog says whether yes or no is better") {
    CHECK(ranks("auth.mfa", {mfa(AnswerState::option), mfa(AnswerState::no), mfa(AnswerState::yes),
                             mfa(AnswerState::undisclosed), silent, mfa(AnswerState::partial)}) ==
          "1 0 2 - - 1");
    CHECK(ranks("data.overseas", {{answer("data.overseas", AnswerState::yes)},
                                  {answer("data.overseas", AnswerState::no)}}) == "0 1");
}

TEST_CASE("what is unclear has no rank and no shade, whatever value it comes with") {
    CHECK(ranks("auth.mfa", {mfa(AnswerState::unclear), mfa(AnswerState::no), mfa(AnswerState::yes),
                             mfa(AnswerState::unclear)}) == "- 0 1 -");
    Vendor unclear = retention(days(3));
    unclear.front().state = AnswerState::unclear;
    CHECK(ranks("backup.retention", {unclear, retention(days(7)), retention(days(10))}) == "- 0 1");
    CHECK(heats("backup.retention", {unclear, retention(days(7)), retention(days(10))}) ==
          "- 0 100");
    CHECK(ranks("backup.retention", {unclear, unclear, retention(days(7))}) == "- - 0");
}

TEST_CASE("a certificate that has expired has no rank, and goes before the silent ones") {
    const auto certified = [](base::Date last) {
        model::Certification certificate;
        certificate.standard = "ISO/IEC 27001";
        certificate.valid_until = last;
        return Vendor{answer("auth.mfa", AnswerState::yes, certificate)};
    };
    const std::vector<Vendor> vendors = {silent, certified({2026, 11, 20}), mfa(AnswerState::no),
                                         certified({2026, 11, 21})};
    CHECK(ranks("auth.mfa", vendors) == "- - 0 1");
    CHECK(sorted("auth.mfa", vendors, SortOrder::best_first) == "3 2 1 0");
}

TEST_CASE("a target is not ranked beside a guarantee: the more numerous are ranked") {
    CHECK(ranks("backup.retention", {retention(days(7)), retention(days(10)),
                                     retention(days(99), Qualifier::target)}) == "0 1 -");
}

TEST_CASE("what holds for one scope only, and several answers in a cell, are not ranked") {
    Vendor scoped = mfa(AnswerState::yes);
    scoped.front().scope = {"管理画面", "Administration screen"};
    const Vendor two = {answer("auth.mfa", AnswerState::yes), answer("auth.mfa", AnswerState::no)};
    CHECK(ranks("auth.mfa", {mfa(AnswerState::no), scoped, two, mfa(AnswerState::yes)}) ==
          "0 - - 1");
}

TEST_CASE("an interval that overlaps other figures is left out, not guessed at") {
    CHECK(ranks("backup.retention", {retention(days(7)), retention(between(7, 14)),
                                     retention(days(10)), retention(days(35))}) == "0 - 1 2");
    // Two that cannot be told from each other: neither is ranked.
    CHECK(ranks("backup.retention",
                {retention(days(7)), retention(between(7, 14)), retention(days(35))}) == "- - 0");
    // Where ten say the one, the odd interval goes.
    CHECK(ranks("backup.retention", {retention(days(7)), retention(days(7)),
                                     retention(between(7, 14)), retention(days(35))}) == "0 0 - 1");
}

TEST_CASE("heat goes from 0, the worst, to 1, the best, and silence has none") {
    CHECK(heats("backup.retention", {retention(days(10)), retention(days(7)), silent,
                                     retention(days(35))}) == "50 0 - 100");
    CHECK(heats("auth.mfa", {mfa(AnswerState::no), mfa(AnswerState::undisclosed),
                             mfa(AnswerState::yes)}) == "0 - 100");
}

TEST_CASE("there is no heat where all are equal or the catalog gives no direction") {
    CHECK(heats("backup.retention", {retention(days(7)), retention(days(7)), silent}) == "- - -");
    const auto protocol = [](AnswerState state) {
        return Vendor{answer("encryption.protocols", state)};
    };
    CHECK(heats("encryption.protocols", {protocol(AnswerState::yes), protocol(AnswerState::no)}) ==
          "- -");
    CHECK(heats("outside.figure", {{answer("outside.figure", AnswerState::yes, days(1))},
                                   {answer("outside.figure", AnswerState::yes, days(2))}}) ==
          "- -");
}

TEST_CASE("sorting puts the best or the worst first, then what has no rank, silence last") {
    const std::vector<Vendor> vendors = {silent, retention(days(1), Qualifier::target),
                                         retention(days(7)), retention(days(35)),
                                         retention(days(7))};
    CHECK(sorted("backup.retention", vendors, SortOrder::best_first) == "3 2 4 1 0");
    CHECK(sorted("backup.retention", vendors, SortOrder::worst_first) == "2 4 3 1 0");
}

TEST_CASE("without a direction, the larger comes first; without an order, nothing moves") {
    const auto figure = [](const model::Decimal& n) {
        return Vendor{answer("outside.figure", AnswerState::yes, days(n))};
    };
    CHECK(sorted("outside.figure", {figure(1), silent, figure(3), figure(2)},
                 SortOrder::best_first) == "2 3 0 1");
    const auto words = [](const char* text) {
        return Vendor{answer("outside.words", AnswerState::yes, model::Text{{text, text}})};
    };
    CHECK(sorted("outside.words", {words("b"), words("a")}, SortOrder::best_first) == "0 1");
}
