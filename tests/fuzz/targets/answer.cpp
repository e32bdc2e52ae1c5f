// The words of a sheet's answer → proposals to properties of every kind.
#include <memory>
#include <string>

#include "files/catalog_reader.h"
#include "holds.h"
#include "intake/answer_reader.h"
#include "intake/intake_words.h"
#include "query/language/words.h"
#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

struct Known {
    model::Catalog catalog = test::without_problems(
        files::read_catalog("catalog.json", test::embedded("tests/fixtures/query/catalog.json")));
    query::Words units = test::without_problems(
        query::read_words("words.json", test::embedded("assets/query/words.json")));
    intake::IntakeWords words = test::without_problems(
        intake::read_intake_words("words.json", test::embedded("assets/intake/words.json")));
    intake::IntakeQuestions questions = test::without_problems(intake::read_intake_questions(
        "questions.json", test::embedded("assets/intake/questions.json")));
    intake::AnswerReader reader{words, questions, units};
};

void check(const intake::ReadAnswer& read, const model::Property& property) {
    const model::Proposal& proposal = read.proposal;
    holds(proposal.state != model::AnswerState::not_stated);
    const auto kind = model::kind_of(proposal.value);
    holds(!kind || *kind == property.kind);
    const auto* quantity = std::get_if<model::Quantity>(&proposal.value);
    if (quantity == nullptr) return;
    holds(quantity->term || quantity->least || quantity->most);
    holds(!quantity->least || !quantity->most || *quantity->least <= *quantity->most);
}

}  // namespace

void run(std::string_view input) {
    static const auto known = std::make_unique<const Known>();
    // One property for each input, not all, or an input would take thirty times as long.
    const auto& properties = known->catalog.properties();
    const model::Property& property = properties[input.size() % properties.size()];
    const intake::AskedAnswer asked{property.label.ja, "", input, ""};
    if (const auto read = known->reader.read(asked, property, {})) check(*read, property);
    if (const auto read = known->reader.read_besides(asked, property, {})) check(*read, property);
}

}  // namespace kurabe::fuzz
