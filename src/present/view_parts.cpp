#include "present/view_parts.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace kurabe::present {

namespace {

void add_mark(const wording::AnswerRun& run, Markup& html) {
    using wording::AnswerRole;
    switch (run.role) {
        case AnswerRole::state:
        case AnswerRole::value: return;  // in the statement
        case AnswerRole::qualifier:
            html.text(" ").element("span", wording::bracketed(run), {{"class", "qualifier"}});
            return;
        case AnswerRole::scope:
            html.text(" ").untrusted_element("small", run.text, {{"class", "scope"}},
                                             run.other_language);
            return;
        case AnswerRole::expired:
        case AnswerRole::contradiction: html.text(" ").element("strong", run.text); return;
        case AnswerRole::proposal:
            html.text(" ").untrusted_element("em", wording::bracketed(run));
            return;
    }
}

// State and value as one text, in parts where the value is in another language.
void add_statement(const wording::AnswerLine& line, Markup& html) {
    const auto value = std::find_if(line.runs.begin(), line.runs.end(), [](const auto& run) {
        return run.role == wording::AnswerRole::value && run.other_language;
    });
    if (value == line.runs.end()) {
        html.untrusted(wording::full_statement(line).text);
        return;
    }
    html.text(wording::text_of(line, wording::AnswerRole::state)).text(": ");
    html.untrusted(value->text, value->other_language);
}

// One of five steps, from the worst of the row, 0, to the best, 4.
std::string heat_class(float heat) {
    constexpr float steps = 4;
    return "heat_" + std::to_string(std::lround(heat * steps));
}

void add_note_and_sources(const app::AnswerDetail& answer, const HtmlContext& context) {
    if (!answer.note.empty()) {
        context.html.open("p", {{"class", "note"}})
            .untrusted(answer.note, answer.note_language)
            .close();
    }
    add_sources(answer, context);
}

}  // namespace

void add_answer_line(const wording::AnswerLine& line, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("p", {{"class", "answer " + std::string(model::to_name(line.state))}});
    add_statement(line, html);
    for (const wording::AnswerRun& run : line.runs) add_mark(run, html);
    html.close();
}

std::vector<ColumnRange> divide_columns(std::size_t count, const HtmlContext& context) {
    const std::size_t parts = std::max<std::size_t>(
        1, count / context.max_columns + (count % context.max_columns == 0 ? 0 : 1));
    std::vector<ColumnRange> ranges;
    for (std::size_t part = 0; part < parts; ++part) {
        ranges.push_back({count * part / parts, count * (part + 1) / parts});
    }
    return ranges;
}

void open_table_part(std::string_view caption, std::size_t part, std::size_t parts,
                     const HtmlContext& context) {
    Markup& html = context.html;
    html.open("table", part == 0 ? Attributes{} : Attributes{{"class", "next_part"}});
    html.open("caption");
    if (parts > 1) {
        html.text(context.texts.text(
            "report.part", {{"n", std::to_string(part + 1)}, {"total", std::to_string(parts)}}));
        html.text(" ");
    }
    html.text(caption).close();
}

void add_cell(const app::CellView& cell, std::string_view property_id, const HtmlContext& context) {
    Markup& html = context.html;
    std::string kind(model::to_name(cell.state));
    if (cell.heat) kind += " " + heat_class(*cell.heat);
    html.open("td", {{"class", kind}});
    std::vector<app::AnswerDetail> details;  // one for each line, where there are any
    if (context.answers != nullptr) {
        details = context.answers->of(property_id, cell.column_key).answers;
    }
    std::size_t next = 0;
    for (const auto* lines : {&cell.lines, &cell.further}) {
        for (const wording::AnswerLine& line : *lines) {
            add_answer_line(line, context);
            if (next < details.size()) add_note_and_sources(details[next], context);
            ++next;
        }
    }
    if (!cell.to_baseline_text.empty()) {
        html.element("p", cell.to_baseline_text, {{"class", "relation"}});
    }
    if (!cell.judgement.text.empty()) {
        html.element("p", cell.judgement.marked, {{"class", "judgement"}});
    }
    if (!cell.heat_text.empty()) html.element("p", cell.heat_text, {{"class", "heat"}});
    html.close();
}

void add_service_title(const app::ServiceAnswers& service, const HtmlContext& context) {
    Markup& html = context.html;
    html.untrusted(service.service);
    for (const std::string* part : {&service.edition, &service.origin}) {
        if (!part->empty()) html.line_break().untrusted_element("small", *part);
    }
}

void add_judgement(const app::JudgementView& judgement, const HtmlContext& context) {
    if (judgement.mark.text.empty() && judgement.copied_history.empty()) return;
    Markup& html = context.html;
    html.element("h4", context.texts.text("board.judgement"));
    if (!judgement.mark.text.empty()) {
        html.untrusted_element("p", judgement.mark.marked + judgement.made_on);
    }
    if (judgement.copied_history.empty()) return;
    html.open("ul");
    for (const std::string& line : judgement.copied_history) html.untrusted_element("li", line);
    html.close();
}

void add_fields(const std::vector<app::Field>& fields, const HtmlContext& context) {
    if (fields.empty()) return;
    Markup& html = context.html;
    html.open("dl");
    for (const app::Field& field : fields) {
        html.element("dt", field.label).untrusted_element("dd", field.text);
    }
    html.close();
}

void add_warnings(const app::AnswerDetail& answer, const HtmlContext& context) {
    Markup& html = context.html;
    if (answer.expired) html.open("p").element("strong", answer.expired_text).close();
    if (!answer.conflict.empty())
        html.open("p")
            .untrusted_element("strong", answer.conflict, {}, answer.conflict_language)
            .close();
}

void add_sources(const app::AnswerDetail& answer, const HtmlContext& context) {
    Markup& html = context.html;
    for (const std::string& source : answer.sources) {
        html.open("p").untrusted_element("cite", source).close();
    }
}

void add_failing(const app::FailingView& failing, const HtmlContext& context) {
    for (const std::string* note : {&failing.doubt_note, &failing.note}) {
        if (!note->empty()) context.html.element("p", *note);
    }
}

void add_empty(const app::Emptiness& empty, const HtmlContext& context) {
    Markup& html = context.html;
    html.element("p", empty.title).element("p", empty.hint);
    for (const app::WiderFilter& filter : empty.wider) html.element("p", filter.label);
}

void add_column_titles(std::string_view caption, const std::vector<std::string>& titles,
                       const HtmlContext& context) {
    context.html.untrusted_element("caption", caption);
    add_column_titles(titles, context);
}

void add_column_titles(const std::vector<std::string>& titles, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("thead").open("tr");
    for (const std::string& title : titles) {
        html.untrusted_element("th", title, {{"scope", "col"}});
    }
    html.close().close();
}

void open_group(std::string_view label, std::size_t columns, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tbody").open("tr", {{"class", "group"}});
    html.untrusted_element("th", label,
                           {{"scope", "rowgroup"}, {"colspan", std::to_string(columns)}});
    html.close();
}

}  // namespace kurabe::present
