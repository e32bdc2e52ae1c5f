#include "app/views/answer_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "wording/value_text.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_lines_of_a_cell = 3;

std::string optional_name(std::string_view group, std::string_view name,
                          const wording::Texts& texts) {
    if (name.empty()) return {};
    return texts.text(std::string(group) + "." + std::string(name));
}

std::string source_text(const model::SourceLocator& source, const model::Profile& profile,
                        const wording::Texts& texts) {
    const model::Document* document = profile.find_document(source.document);
    if (document == nullptr) return source.document + " " + source.at;
    std::string section = source.at;
    for (const model::Section& candidate : document->sections) {
        const std::string& title = candidate.title.in(texts.language());
        if (candidate.at == source.at && !title.empty() && title != source.at) {
            section += " " + title;
        }
    }
    if (source.page) {
        section += texts.text("source.page", {{"page", std::to_string(*source.page)}});
    }
    const std::string edition = edition_text(document->edition, document->date, texts);
    return texts.text("source.line", {{"document", document->title.in(texts.language())},
                                      {"edition", edition.empty() ? edition : " " + edition},
                                      {"section", section}});
}

std::optional<base::Date> expiry(const model::Value& value) {
    const auto* certification = model::certification_in(value);
    return certification != nullptr ? certification->valid_until : std::nullopt;
}

}  // namespace

std::string state_text(model::AnswerState state, const wording::Texts& texts) {
    return texts.text("state." + std::string(model::to_name(state)));
}

std::string edition_text(std::string_view label, const std::optional<base::Date>& date,
                         const wording::Texts& texts) {
    std::string day = date ? date_text(*date, texts) : std::string();
    if (label == model::unstated_edition) return texts.text("edition.unstated");
    if (label.empty()) return day;
    // Some documents have only a date, which then serves as the label.
    if (date && label == base::to_iso(*date)) {
        return texts.text("edition.date_only", {{"date", day}});
    }
    if (day.empty()) return texts.text("edition.label_only", {{"label", std::string(label)}});
    return texts.text("edition.label_and_date", {{"label", std::string(label)}, {"date", day}});
}

std::string property_label(const model::Property* property, std::string_view property_id,
                           const wording::Texts& texts) {
    return property != nullptr ? property->label.in(texts.language()) : std::string(property_id);
}

AnswerLine answer_line(const model::Answer& answer, const model::Property* property,
                       const wording::Texts& texts) {
    AnswerLine line;
    line.state = answer.state;
    line.state_text = state_text(answer.state, texts);
    line.text = value_text(answer.value, property, texts);
    if (line.text.empty()) {
        line.text = line.full_text = line.state_text;
    } else {
        line.full_text = texts.text("answer.state_and_value",
                                    {{"state", line.state_text}, {"value", line.text}});
        if (answer.state != model::AnswerState::yes) line.text = line.full_text;
    }
    line.qualifier = optional_name("qualifier", model::to_name(answer.qualifier), texts);
    line.scope = answer.scope.in(texts.language());
    line.conflict = !answer.conflict.empty();
    return line;
}

CellView cell_view(const model::Profile& profile, model::AnswerTable::Cell cell,
                   const model::Property* property, const wording::Texts& texts) {
    CellView view;
    view.column_key = model::edition_key(profile);
    view.state = model::state_of(cell);
    if (cell.empty()) {
        AnswerLine silence;
        silence.state_text = state_text(model::AnswerState::not_stated, texts);
        silence.text = silence.full_text = silence.state_text;
        view.lines.push_back(silence);
        return view;
    }
    // One line too many is better shown than counted.
    const std::size_t shown =
        cell.size() <= max_lines_of_a_cell ? cell.size() : max_lines_of_a_cell - 1;
    for (const model::Answer* answer : cell.first(shown)) {
        view.lines.push_back(answer_line(*answer, property, texts));
    }
    for (const model::Answer* answer : cell.subspan(shown)) {
        view.further.push_back(answer_line(*answer, property, texts));
    }
    view.more = view.further.size();
    if (view.more > 0) {
        view.more_text = texts.text("cell.more", {{"n", std::to_string(view.more)}});
    }
    return view;
}

AnswerDetail answer_detail(const model::Answer& answer, const model::Profile& profile,
                           const model::Property* property, const wording::Texts& texts,
                           base::Date today) {
    const auto language = texts.language();
    AnswerDetail detail;
    detail.property_id = answer.property;
    detail.property_label = property_label(property, answer.property, texts);
    detail.line = answer_line(answer, property, texts);
    for (auto& part : value_parts(answer.value, texts)) {
        detail.value_fields.push_back({std::move(part.label), std::move(part.text)});
    }
    detail.responsibility =
        optional_name("responsibility", model::to_name(answer.responsibility), texts);
    detail.note = answer.note.in(language);
    detail.conflict = answer.conflict.in(language);
    for (const auto& source : answer.sources) {
        detail.sources.push_back(source_text(source, profile, texts));
    }
    const auto valid_until = expiry(answer.value);
    if (valid_until && base::last_day(*valid_until) < today) {
        detail.expired = true;
        detail.expired_text = texts.text(
            "certification.expired",
            {{"date", date_text(*valid_until, texts)}, {"today", date_text(today, texts)}});
    }
    return detail;
}

}  // namespace kurabe::app
