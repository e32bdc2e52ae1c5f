#include <utility>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/item/item_view.h"
#include "cli/answer_json.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/table.h"
#include "files/json_writer.h"

namespace kurabe::cli {
namespace {

void print_json(const app::DetailView& view, std::ostream& out) {
    files::JsonWriter json;
    json.object([&] {
        json.member("title", view.title);
        json.array("facts", [&] {
            for (const auto& fact : view.facts) {
                json.object([&] {
                    json.member("label", fact.label);
                    json.member("text", fact.text);
                });
            }
        });
        json.array("groups", [&] {
            for (const auto& group : view.groups) {
                json.object([&] {
                    json.member("id", group.id);
                    json.member("label", group.label);
                    json.array("answers", [&] {
                        for (const auto& answer : group.answers) {
                            json.object([&] { write_answer(json, answer); });
                        }
                    });
                });
            }
        });
        json.member("not_stated", view.silent);
    });
    out << json.take() << "\n";
}

void print_json(const app::ItemView& view, std::ostream& out) {
    files::JsonWriter json;
    json.object([&] {
        json.member("property", view.id);
        json.member("label", view.label);
        json.member("explanation", view.explanation);
        json.array("services", [&] {
            for (std::size_t i = 0; i < view.services.size(); ++i) {
                const app::ServiceAnswers& said = view.services[i].said;
                json.object([&] {
                    json.member("key", said.column_key);
                    json.member("service", said.service);
                    json.member("edition", said.edition);
                    json.array("answers", [&] {
                        for (const auto& answer : said.answers) {
                            json.object([&] { write_answer(json, answer); });
                        }
                    });
                    json.member("sentence", view.sentences[i]);
                });
            }
        });
    });
    out << json.take() << "\n";
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

void print_text(const app::ItemView& view, const Options& options, const wording::Texts& texts,
                std::ostream& out) {
    constexpr std::size_t label_width = 28;
    const auto width = static_cast<std::size_t>(std::max(options.width, 60));
    Table table({label_width, width - label_width - 2});
    out << view.label << "\n";
    if (!view.explanation.empty()) table.add_row({"", view.explanation});
    for (const auto& fact : view.facts) table.add_row({fact.label, fact.text});
    table.add_rule();
    for (const app::ItemServiceView& service : view.services) {
        const app::ServiceAnswers& said = service.said;
        std::string name = said.service + "\n" + said.edition;
        for (const auto& answer : said.answers) {
            table.add_row({std::exchange(name, ""), answer_text(answer)});
        }
        if (!said.answers.empty()) continue;
        table.add_row({name, wording::plain_text(wording::silence_line(texts))});
    }
    out << table.text();
}

// False, with what is wrong on `err`, where no profile and no catalog knows the property.
bool show_item(app::Application& application, const Options& options, Streams streams) {
    application.execute(app::OpenItem{options.item});
    const auto& view = application.view<app::ItemView>();
    if (view.id.empty()) {
        streams.err << application.texts().text("cli.no_such_item", {{"item", options.item}})
                    << "\n";
        return false;
    }
    if (options.json) {
        print_json(view, streams.out);
    } else {
        print_text(view, options, application.texts(), streams.out);
    }
    return true;
}

}  // namespace

int show(const Options& options, Streams streams) {
    int code = done;
    const auto application = open(options, streams.err, code);
    if (!application) return code;
    if (!options.item.empty()) return show_item(*application, options, streams) ? done : usage;
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
