#include <nlohmann/json.hpp>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "app/views/detail/detail_view.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/table.h"

namespace kurabe::cli {
namespace {

using Json = nlohmann::ordered_json;

Json answer_json(const app::AnswerDetail& answer) {
    return {{"property", answer.property_id},
            {"label", answer.property_label},
            {"state", model::to_name(answer.line.state)},
            {"text", wording::brief_statement(answer.line).text},
            {"qualifier", wording::text_of(answer.line, wording::AnswerRole::qualifier)},
            {"scope", wording::text_of(answer.line, wording::AnswerRole::scope)},
            {"note", answer.note},
            {"conflict", answer.conflict},
            {"sources", answer.sources}};
}

void print_json(const app::DetailView& view, std::ostream& out) {
    Json json = {{"title", view.title},
                 {"facts", Json::array()},
                 {"groups", Json::array()},
                 {"not_stated", view.silent}};
    for (const auto& fact : view.facts) {
        json["facts"].push_back({{"label", fact.label}, {"text", fact.text}});
    }
    for (const auto& group : view.groups) {
        Json answers = Json::array();
        for (const auto& answer : group.answers) answers.push_back(answer_json(answer));
        json["groups"].push_back({{"id", group.id}, {"label", group.label}, {"answers", answers}});
    }
    out << json.dump(2) << "\n";
}

std::string answer_text(const app::AnswerDetail& answer) {
    std::string text = app::plain_text(answer);
    if (!answer.note.empty()) text += "\n" + answer.note;
    for (const std::string& source : answer.sources) text += "\n  " + source;
    return text;
}

void print_text(const app::DetailView& view, const Options& options, std::ostream& out) {
    constexpr std::size_t label_width = 28;
    const auto width = static_cast<std::size_t>(std::max(options.width, 60));
    out << view.title << "\n";
    Table facts({14, width - 16});
    for (const auto& fact : view.facts) facts.add_row({fact.label, fact.text});
    out << facts.text();
    for (const auto& group : view.groups) {
        out << "\n[" << group.label << "]\n";
        Table table({label_width, width - label_width - 2});
        for (const auto& answer : group.answers) {
            table.add_row({answer.property_label, answer_text(answer)});
        }
        out << table.text();
    }
    out << "\n" << view.silent_title << "\n";
    for (const std::string& label : view.silent) out << "  " << label << "\n";
}

}  // namespace

int show(const Options& options, Streams streams) {
    int code = done;
    const auto application = open(options, streams.err, code);
    if (!application) return code;
    const auto profiles = application->session().profiles;  // commands change the session
    for (const auto& profile : profiles) {
        application->execute(app::SetDetailProfile{model::edition_key(*profile)});
        if (options.json) {
            print_json(application->view<app::DetailView>(), streams.out);
        } else {
            print_text(application->view<app::DetailView>(), options, streams.out);
        }
    }
    return done;
}

}  // namespace kurabe::cli
