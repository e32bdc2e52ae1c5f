#include "model/validity.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe;
using model::AnswerState;
using model::Validity;

namespace {

model::Answer until(base::Date last, AnswerState state = AnswerState::yes) {
    model::Certification certificate;
    certificate.standard = "ISO/IEC 27001";
    certificate.valid_until = last;
    return test::answer("cert.isms", state, certificate);
}

}  // namespace

TEST_CASE("a certificate holds through its last day, of a month or a year as well") {
    const auto on = [](const base::Date& last, const base::Date& today) {
        return model::validity_of(until(last), nullptr, today);
    };
    CHECK(on({2026, 9, 4}, {2026, 9, 4}) == Validity::valid);
    CHECK(on({2026, 9, 4}, {2026, 9, 5}) == Validity::expired);
    CHECK(on({2026, 2, 0}, {2026, 2, 28}) == Validity::valid);
    CHECK(on({2026, 2, 0}, {2026, 3, 1}) == Validity::expired);
    CHECK(on({2026, 0, 0}, {2026, 12, 31}) == Validity::valid);
    CHECK(on({2026, 0, 0}, {2027, 1, 1}) == Validity::expired);
}

TEST_CASE("what is not a certificate, or is denied, has no validity") {
    const base::Date today{2026, 11, 21};
    const auto certification = test::property("cert.isms", model::ValueKind::certification,
                                              model::Unit::none, model::Better::yes);
    const auto bare = [](AnswerState state) { return test::answer("cert.isms", state); };
    CHECK(model::validity_of(bare(AnswerState::yes), &certification, today) == Validity::undated);
    CHECK_FALSE(model::validity_of(bare(AnswerState::unclear), &certification, today));
    CHECK_FALSE(model::validity_of(bare(AnswerState::yes), nullptr, today));
    CHECK_FALSE(model::has_expired(until({2020, 1, 1}, AnswerState::no), today));
    CHECK(model::has_expired(until({2020, 1, 1}, AnswerState::partial), today));
}
