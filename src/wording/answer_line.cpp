#include "wording/answer_line.h"

#include <algorithm>
#include <utility>

#include "model/validity.h"
#include "wording/labels.h"
#include "wording/marked_text.h"
#include "wording/value_text.h"

namespace kurabe::wording {
namespace {

bool is_stated(AnswerRole role) { return role == AnswerRole::state || role == AnswerRole::value; }

// Of values that are one text as a whole.
std::optional<base::Language> other_language(const model::Value& value, const Texts& texts) {
    const auto* text = std::get_if<model::Text>(&value);
    return text != nullptr ? marked_text(text->text, texts).other_language : std::nullopt;
}

void append(Statement& statement, const AnswerRun& run) {
    if (!statement.text.empty()) statement.text += ": ";
    const std::size_t at = statement.text.size();
    statement.text += run.text;
    for (const text::Span& hit : run.hits) {
        statement.hits.push_back({at + hit.begin, at + hit.end});
    }
}

// "168時間(7日)"
std::string figure_text(const model::Value& value, const model::Property* property,
                        const Texts& texts, const UnitsBeside& beside) {
    std::string text = value_text(value, property, texts);
    const auto* quantity = std::get_if<model::Quantity>(&value);
    const auto restated = quantity != nullptr ? beside.restated(*quantity) : std::nullopt;
    if (!restated) return text;
    return texts.text("format.restated",
                      {{"value", text}, {"other", value_text(*restated, property, texts)}});
}

}  // namespace

namespace {

// What would stand if it were confirmed, with all its marks.
std::string proposal_text(const model::Answer& answer, const model::Property* property,
                          const Texts& texts, base::Date today) {
    if (!answer.proposed) return {};
    const AnswerLine line = answer_line(model::confirmed(answer), property, texts, today);
    const char* key = (**answer.proposed).unsure ? "answer.unsure_proposal" : "answer.proposal";
    return texts.text(key, {{"answer", plain_text(line)}});
}

}  // namespace

AnswerLine answer_line(const model::Answer& answer, const model::Property* property,
                       const Texts& texts, base::Date today, const UnitsBeside& beside) {
    AnswerLine line{answer.state, {}};
    const auto add = [&](AnswerRole role, std::string text,
                         std::optional<base::Language> other_language = {}) {
        if (!text.empty()) line.runs.push_back({role, std::move(text), {}, other_language});
    };
    add(AnswerRole::state, state_text(answer.state, texts));
    add(AnswerRole::value, figure_text(answer.value, property, texts, beside),
        other_language(answer.value, texts));
    add(AnswerRole::qualifier, qualifier_text(answer.qualifier, texts));
    if (model::has_expired(answer, today)) {
        add(AnswerRole::expired, texts.text("answer.expired"));
    }
    MarkedText scope = marked_text(answer.scope, texts);
    add(AnswerRole::scope, std::move(scope.text), scope.other_language);
    line.qualifier = answer.qualifier;
    if (const auto* quantity = std::get_if<model::Quantity>(&answer.value)) line.figure = *quantity;
    if (!answer.conflict.empty()) {
        add(AnswerRole::contradiction, texts.text("answer.contradiction"));
    }
    add(AnswerRole::proposal, proposal_text(answer, property, texts, today));
    return line;
}

AnswerLine silence_line(const Texts& texts) {
    constexpr auto silent = model::AnswerState::not_stated;
    return {silent, {{AnswerRole::state, state_text(silent, texts), {}, {}}}};
}

std::string_view text_of(const AnswerLine& line, AnswerRole role) {
    const auto run = std::find_if(line.runs.begin(), line.runs.end(),
                                  [&](const AnswerRun& one) { return one.role == role; });
    return run == line.runs.end() ? std::string_view() : std::string_view(run->text);
}

Statement full_statement(const AnswerLine& line) {
    Statement statement;
    for (const AnswerRun& run : line.runs) {
        if (is_stated(run.role)) append(statement, run);
    }
    return statement;
}

Statement brief_statement(const AnswerLine& line) {
    if (line.state != model::AnswerState::yes) return full_statement(line);
    for (const AnswerRun& run : line.runs) {
        if (run.role == AnswerRole::value) return {run.text, run.hits};
    }
    return full_statement(line);
}

std::string bracketed(const AnswerRun& run) {
    switch (run.role) {
        case AnswerRole::state:
        case AnswerRole::value: break;
        case AnswerRole::qualifier:
        case AnswerRole::expired:
        case AnswerRole::contradiction:
        case AnswerRole::proposal: return "[" + run.text + "]";
        case AnswerRole::scope: return "(" + run.text + ")";
    }
    return run.text;
}

std::string plain_text(const AnswerLine& line) {
    std::string text = full_statement(line).text;
    for (const AnswerRun& run : line.runs) {
        if (!is_stated(run.role)) text += " " + bracketed(run);
    }
    return text;
}

}  // namespace kurabe::wording
