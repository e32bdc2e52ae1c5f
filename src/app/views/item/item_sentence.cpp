#include "app/views/item/item_sentence.h"

#include <string_view>
#include <vector>

#include "wording/answer_line.h"

namespace kurabe::app {
namespace {

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string joined;
    for (const std::string& part : parts) {
        if (!joined.empty()) joined += separator;
        joined += part;
    }
    return joined;
}

// A full stop inside the sentence would end it.
std::string_view without_full_stop(std::string_view text) {
    for (const std::string_view stop : {"。", "."}) {
        if (text.ends_with(stop)) return text.substr(0, text.size() - stop.size());
    }
    return text;
}

std::string answer_part(const AnswerDetail& answer, const wording::Texts& texts) {
    std::vector<std::string> details;
    const auto add = [&](std::string_view text) {
        if (!text.empty()) details.emplace_back(without_full_stop(text));
    };
    const auto add_named = [&](const std::string& name, std::string_view text) {
        if (text.empty()) return;
        details.push_back(texts.text(
            "item.named_part", {{"name", name}, {"text", std::string(without_full_stop(text))}}));
    };
    using wording::AnswerRole;
    add(wording::text_of(answer.line, AnswerRole::qualifier));
    add(answer.expired_text);
    add_named(texts.text("item.scope"), wording::text_of(answer.line, AnswerRole::scope));
    add_named(texts.text("answer.contradiction"), answer.conflict);
    for (const Field& field : answer.fields) add_named(field.label, field.text);
    add_named(texts.text("report.note"), answer.note);
    add_named(texts.text("ui.source"), join(answer.sources, texts.text("item.source_separator")));
    std::string statement = wording::brief_statement(answer.line).text;
    if (details.empty()) return statement;
    return texts.text("item.with_details",
                      {{"statement", std::move(statement)},
                       {"details", join(details, texts.text("item.detail_separator"))}});
}

}  // namespace

std::string item_sentence(const std::string& item, const ServiceAnswers& said,
                          const wording::Texts& texts) {
    const std::string service =
        said.edition.empty()
            ? said.service
            : texts.text("profile.title", {{"service", said.service}, {"edition", said.edition}});
    if (said.answers.empty()) {
        return texts.text("item.silence_sentence", {{"service", service}, {"item", item}});
    }
    std::vector<std::string> answers;
    for (const AnswerDetail& answer : said.answers) answers.push_back(answer_part(answer, texts));
    return texts.text("item.sentence",
                      {{"service", service},
                       {"item", item},
                       {"answers", join(answers, texts.text("item.answer_separator"))}});
}

}  // namespace kurabe::app
