// Numbers, dates and amounts as people and files write them.
#include <string>

#include "base/date.h"
#include "choices.h"
#include "holds.h"
#include "model/decimal.h"
#include "query/language/literal.h"
#include "query/query_corpus.h"
#include "target.h"
#include "text/fold.h"
#include "wording/value_text.h"

namespace kurabe::fuzz {
namespace {

constexpr std::array pieces = {"1",    "0",  "9",    "99",   "2026", "31", ".",  ",",    "-",
                               "/",    ":",  "e",    "e-",   "E+",   "%",  "年", "月",   "日",
                               "令和", "R",  "時",   "分",   "回",   "T",  "５", "万",   "億",
                               " ",    "〜", "以上", "毎日", "週",   "GB", "h",  "か月", "無期限"};

std::string put_together(Choices& choices) {
    std::string made;
    while (!choices.empty()) made += choices.one_of(pieces);
    return made;
}

bool is_real(const base::Date& date) {
    if (date.month == 0) return date.day == 0;
    return date.month >= 1 && date.month <= 12 && date.day >= 0 &&
           date.day <= base::days_in_month(date.year, date.month);
}

void check_date(std::string_view text) {
    const auto date = base::parse_date(text);
    if (date) {
        holds(is_real(*date) && base::to_iso(*date) == text && base::last_day(*date) >= *date);
    }
    const auto guessed = base::guess_date(text);
    if (guessed) holds(is_real(*guessed) && base::parse_date(base::to_iso(*guessed)) == guessed);
}

void check_number(std::string_view text) {
    const auto read = model::read_decimal(text);
    if (read.problem != model::DecimalProblem::none) {
        holds(read.number == model::Decimal());
        return;
    }
    const std::string written = model::to_text(read.number);
    const auto again = model::read_decimal(written);
    holds(again.problem == model::DecimalProblem::none && again.number == read.number);
    holds(model::to_text(again.number) == written);
    holds(again.number.hash() == read.number.hash());
    holds(!wording::number_text(read.number).empty());
    const auto thrice = model::product(read.number, 3);
    if (!thrice) return;
    holds(*thrice >= read.number && model::quotient(*thrice, 3) == read.number);
    model::ExactProduct exact(read.number);
    exact *= 3;
    holds(exact == model::ExactProduct(*thrice));
}

void check_value(const model::Value& value, const wording::Texts& texts) {
    holds(model::compare(value, value) == model::Order::equal ||
          model::compare(value, value) == model::Order::unknown);
    const std::string written = wording::value_text(value, nullptr, texts);
    holds(!written.empty() && is_utf8(written));
    const auto* quantity = std::get_if<model::Quantity>(&value);
    if (quantity == nullptr) return;
    holds(quantity->term || quantity->least || quantity->most);
    if (quantity->least && quantity->most) holds(*quantity->least <= *quantity->most);
    const auto hours = model::converted(*quantity, model::Unit::hour);
    if (hours) holds(model::compare(value, *hours) == model::Order::equal);
}

}  // namespace

void run(std::string_view input) {
    static const test::QueryWorkspace workspace;
    static const wording::Translations translations = test::translations();
    Choices choices(input);
    const bool as_it_comes = choices.flag();
    const std::uint8_t of_kind = choices.byte();
    const std::string text =
        as_it_comes ? std::string(choices.bytes(input.size())) : put_together(choices);
    check_date(text);
    check_number(text);
    const std::string folded = text::fold(text);
    const auto amount = query::read_amount(folded);
    if (amount) holds(is_utf8(amount->unit));
    static_cast<void>(query::changes_when_folded(text));
    const auto texts = translations.in(of_kind > 127 ? base::Language::ja : base::Language::en);
    const auto guessed = query::guess_literal(folded, workspace.words);
    holds(guessed.value.has_value() != !guessed.problem.empty());
    if (guessed.value) check_value(*guessed.value, texts);
    const auto& properties = workspace.catalog.properties();
    const model::Property& property = properties[of_kind % properties.size()];
    const auto literal = query::read_literal(folded, property.kind, property.unit, workspace.words);
    holds(literal.value.has_value() != !literal.problem.empty());
    if (literal.value) check_value(*literal.value, texts);
}

}  // namespace kurabe::fuzz
