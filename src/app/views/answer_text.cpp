#include "app/views/answer_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/validity.h"
#include "wording/labels.h"
#include "wording/marked_text.h"
#include "wording/value_text.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_lines_of_a_cell = 3;

std::string source_text(const model::SourceLocator& source, const model::Profile& profile,
                        const wording::Texts& texts) {
    const model::Document* document = profile.find_document(source.document);
    if (document == nullptr) return source.document + " " + source.at;
    std::string section = source.at;
    for (const model::Section& candidate : document->sections) {
        if (candidate.at != source.at) continue;
        const std::string title = wording::marked(candidate.title, texts);
        if (!title.empty() && title != source.at) section += " " + title;
    }
    if (source.page) {
        section += texts.text("source.page", {{"page", std::to_string(*source.page)}});
    }
    const std::string edition = wording::edition_text(document->edition, document->date, texts);
    std::string line =
        texts.text("source.line", {{"document", wording::marked(document->title, texts)},
                                   {"edition", edition.empty() ? edition : " " + edition},
                                   {"section", section}});
    if (source.quote) line += texts.text("source.quote", {{"quote", source.quote->text}});
    if (source.url) line += " " + *source.url;
    return line;
}

// With the separator before it where something stands already; an empty part is left out.
void append(std::string& text, std::string_view separator, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
}

}  // namespace

CellView cell_view(const model::Profile& profile, model::AnswerTable::Cell cell,
                   const model::Property* property, const wording::Texts& texts, base::Date today,
                   const wording::UnitsBeside& beside) {
    CellView view;
    view.column_key = model::edition_key(profile);
    view.state = model::state_of(cell);
    if (cell.empty()) {
        view.lines.push_back(wording::silence_line(texts));
        return view;
    }
    // One line too many is better shown than counted.
    const std::size_t shown =
        cell.size() <= max_lines_of_a_cell ? cell.size() : max_lines_of_a_cell - 1;
    for (const model::Answer* answer : cell.first(shown)) {
        view.lines.push_back(wording::answer_line(*answer, property, texts, today, beside));
    }
    for (const model::Answer* answer : cell.subspan(shown)) {
        view.further.push_back(wording::answer_line(*answer, property, texts, today, beside));
    }
    view.more = view.further.size();
    if (view.more > 0) {
        view.more_text = texts.text("cell.more", {{"n", std::to_string(view.more)}});
    }
    return view;
}

AnswerDetail answer_detail(const model::Answer& answer, const model::Profile& profile,
                           const model::Property* property, const wording::Texts& texts,
                           base::Date today, const wording::UnitsBeside& beside) {
    AnswerDetail detail;
    detail.property_id = answer.property;
    detail.property_label = wording::property_label(property, answer.property, texts);
    detail.line = wording::answer_line(answer, property, texts, today, beside);
    for (auto& part : value_parts(answer.value, texts)) {
        detail.fields.push_back({std::move(part.label), std::move(part.text)});
    }
    std::string responsibility = wording::responsibility_text(answer.responsibility, texts);
    if (!responsibility.empty()) {
        detail.fields.push_back({texts.text("ui.responsibility"), std::move(responsibility)});
    }
    wording::MarkedText note = wording::marked_text(answer.note, texts);
    detail.note = std::move(note.text);
    detail.note_language = note.other_language;
    wording::MarkedText conflict = wording::marked_text(answer.conflict, texts);
    detail.conflict = std::move(conflict.text);
    detail.conflict_language = conflict.other_language;
    for (const auto& source : answer.sources) {
        detail.sources.push_back(source_text(source, profile, texts));
    }
    detail.expired = model::has_expired(answer, today);
    if (detail.expired) {
        const base::Date& valid_until = *model::certification_in(answer.value)->valid_until;
        detail.expired_text = texts.text(
            "certification.expired",
            {{"date", date_text(valid_until, texts)}, {"today", date_text(today, texts)}});
    }
    return detail;
}

std::string plain_text(const CellView& cell, const CellTextOptions& options) {
    std::string text;
    const auto add = [&](std::string_view part) { append(text, options.separator, part); };
    for (const wording::AnswerLine& line : cell.lines) add(wording::plain_text(line));
    if (options.all_answers) {
        for (const wording::AnswerLine& line : cell.further) add(wording::plain_text(line));
    } else {
        add(cell.more_text);
    }
    if (options.match) add(cell.match_text);
    if (options.baseline) add(cell.to_baseline_text);
    add(cell.judgement.marked);
    return text;
}

std::string plain_text(const AnswerDetail& answer, std::string_view separator) {
    std::string text;
    const auto add = [&](std::string_view part) { append(text, separator, part); };
    add(wording::plain_text(answer.line));
    add(answer.expired_text);
    add(answer.conflict);
    for (const Field& field : answer.fields) add(field.label + ": " + field.text);
    return text;
}

}  // namespace kurabe::app
