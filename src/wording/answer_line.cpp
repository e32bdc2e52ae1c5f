#include "wording/answer_line.h"

#include <algorithm>
#include <utility>

#include "model/validity.h"
#include "wording/labels.h"
#include "wording/value_text.h"

namespace kurabe::wording {
namespace {

bool is_stated(AnswerRole role) { return role == AnswerRole::state || role == AnswerRole::value; }

void append(Statement& statement, const AnswerRun& run) {
    if (!statement.text.empty()) statement.text += ": ";
    const std::size_t at = statement.text.size();
    statement.text += run.text;
    for (const text::Span& hit : run.hits) {
        statement.hits.push_back({at + hit.begin, at + hit.end});
    }
}

}  // namespace

AnswerLine answer_line(const model::Answer& answer, const model::Property* property,
                       const Texts& texts, base::Date today) {
    AnswerLine line{answer.state, {}};
    const auto add = [&](AnswerRole role, std::string text) {
        if (!text.empty()) line.runs.push_back({role, std::move(text)});
    };
    add(AnswerRole::state, state_text(answer.state, texts));
    add(AnswerRole::value, value_text(answer.value, property, texts));
    add(AnswerRole::qualifier, qualifier_text(answer.qualifier, texts));
    if (model::has_expired(answer, today)) {
        add(AnswerRole::expired, texts.text("answer.expired"));
    }
    add(AnswerRole::scope, answer.scope.in(texts.language()));
    if (!answer.conflict.empty()) {
        add(AnswerRole::contradiction, texts.text("answer.contradiction"));
    }
    return line;
}

AnswerLine silence_line(const Texts& texts) {
    constexpr auto silent = model::AnswerState::not_stated;
    return {silent, {{AnswerRole::state, state_text(silent, texts)}}};
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
        case AnswerRole::contradiction: return "[" + run.text + "]";
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
