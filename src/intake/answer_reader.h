// The words of an answer → the typed answer that they give to a property.
//
// Nothing is guessed: what is not understood to the last clause is at most proposed as unsure, and
// what is not understood at all gives nothing. The answer's words remain beside it, as a quote.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "intake/figures.h"
#include "intake/intake_words.h"
#include "model/catalog.h"
#include "model/profile.h"
#include "query/language/words.h"

namespace kurabe::intake {

// What the marks of one sheet stand for: "○" may mean that something is required. By search key;
// what is not named here means what it means elsewhere.
using AnswerVocabulary = std::map<std::string, model::AnswerState, std::less<>>;

// What was asked, and what was said.
struct AskedAnswer {
    std::string_view question;
    std::string_view definition;  // what stands in the sheet to explain the question
    std::string_view answer;
    std::string_view remarks;
};

enum class Certainty : std::uint8_t {
    certain,  // understood to its end
    unsure,   // something in the words may change it
};

struct ReadAnswer {
    model::Proposal proposal;
    Certainty certainty = Certainty::unsure;
};

class AnswerReader {
 public:
    // The words must outlive it.
    AnswerReader(const IntakeWords& words, const IntakeQuestions& questions,
                 const query::Words& units);

    // The answer to a property that the row asks about. Nothing for texts of several thousand
    // bytes.
    [[nodiscard]] std::optional<ReadAnswer> read(const AskedAnswer& asked,
                                                 const model::Property& property,
                                                 const AnswerVocabulary& vocabulary) const;
    // To one that the row may speak of besides, where the words name it themselves.
    [[nodiscard]] std::optional<ReadAnswer> read_besides(const AskedAnswer& asked,
                                                         const model::Property& property,
                                                         const AnswerVocabulary& vocabulary) const;

    // Whether nothing was answered: empty, "-", "確認中".
    [[nodiscard]] bool is_unanswered(std::string_view answer) const;
    // The state that a whole cell, or its beginning, is a mark of: "【有】 …".
    [[nodiscard]] std::optional<model::AnswerState> mark_of(
        std::string_view answer, const AnswerVocabulary& vocabulary) const;

    [[nodiscard]] const IntakeWords& words() const { return words_; }

 private:
    const IntakeWords& words_;
    const IntakeQuestions& questions_;
    FigureFinder figures_;
};

}  // namespace kurabe::intake
