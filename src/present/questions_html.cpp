#include <algorithm>
#include <string>

#include "app/views/board/questions_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

CopiedLines lines_of(const std::string& text) {
    CopiedLines lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

}  // namespace

void add_questions(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::QuestionsView>();
    if (view.groups.empty()) return add_empty(view.empty, context);
    Markup& html = context.html;
    html.untrusted_element("h2", view.service).element("p", view.summary);
    for (const app::QuestionGroup& group : view.groups) {
        html.untrusted_element("h3", group.label);
        html.open("ol", {{"start", group.questions.front().number}});
        for (const app::QuestionView& question : group.questions) {
            html.open("li").untrusted(question.text);
            html.line_break().untrusted_element("small", question.required_by).close();
        }
        html.close();
    }
}

Copied copy_questions(app::Views& views, const app::CopyToClipboard& what,
                      const wording::Texts& texts) {
    const auto& view = views.get<app::QuestionsView>();
    if (what.extent == app::CopyExtent::sentences) return lines_of(view.letter);
    if (what.extent != app::CopyExtent::table) return {};
    FlatTable table;
    table.header = {texts.text("questions.number"), texts.text("ui.category"),
                    texts.text("questions.question"), texts.text("board.requirement"),
                    texts.text("questions.reply")};
    for (const app::QuestionGroup& group : view.groups) {
        for (const app::QuestionView& question : group.questions) {
            table.rows.push_back(
                {question.number, group.label, question.text, question.required_by, ""});
        }
    }
    return table;
}

}  // namespace kurabe::present
