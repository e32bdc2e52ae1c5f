#include "cli/answer_json.h"

#include "cli/figure_json.h"

namespace kurabe::cli {

void write_answer(files::JsonWriter& json, const app::AnswerDetail& answer) {
    json.member("property", answer.property_id);
    json.member("label", answer.property_label);
    json.member("state", model::to_name(answer.line.state));
    json.member("text", wording::brief_statement(answer.line).text);
    write_figure(json, answer.line.figure);
    json.member("qualifier", wording::text_of(answer.line, wording::AnswerRole::qualifier));
    json.member("expired", answer.expired);
    json.member("scope", wording::text_of(answer.line, wording::AnswerRole::scope));
    json.array("fields", [&] {
        for (const app::Field& field : answer.fields) {
            json.object([&] {
                json.member("label", field.label);
                json.member("text", field.text);
            });
        }
    });
    json.member("note", answer.note);
    json.member("conflict", answer.conflict);
    json.member("sources", answer.sources);
}

}  // namespace kurabe::cli
