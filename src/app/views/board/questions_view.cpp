#include "app/views/board/questions_view.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "app/views/board/board_view.h"
#include "decide/questions.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

bool is_to_be_asked(const ViewContext& context, std::size_t column, std::size_t requirement) {
    const decide::Standpoint standpoint = context.review.standpoint(requirement, column);
    return standpoint.judgement != nullptr &&
           standpoint.judgement->decision == model::Decision::ask;
}

std::vector<decide::Question> questions_of(const ViewContext& context, std::size_t column) {
    const auto& requirements = context.review.policy()->requirements;
    std::deque<Assessed> kept;  // what is asked about points into them
    std::vector<decide::Assessed> assessed;
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        const bool ask = is_to_be_asked(context, column, i);
        const bool open = context.review.outcome(i, column).verdict == decide::Verdict::cannot_tell;
        if (!ask && !open) continue;
        const Assessed& one = kept.emplace_back(context.review.assess(i, column));
        assessed.push_back({&requirements[i], &one.check, &one.assessment, ask});
    }
    return decide::questions_for(context.review.subject(column), assessed,
                                 context.catalogs().properties, context.reference.translations);
}

std::string requirements_text(const model::Policy& policy, const decide::Question& question,
                              const wording::Texts& texts) {
    std::string text;
    for (const std::string& id : question.requirements) {
        const model::Requirement* requirement = policy.find_requirement(id);
        if (requirement == nullptr) continue;
        if (!text.empty()) text += " / ";
        text += requirement->text.in(texts.language());
    }
    return text;
}

using Edited = files::EditedQuestion;

// Of one that is null: "".
const std::string& in_language(const Edited* edited, base::Language language,
                               base::LocalizedText Edited::* member) {
    static const std::string none;
    if (edited == nullptr) return none;
    const base::LocalizedText& text = edited->*member;
    return language == base::Language::ja ? text.ja : text.en;
}

void add_question(const ViewContext& context, const decide::Question& question,
                  const base::LocalizedText& made, std::size_t number, QuestionsView& view) {
    if (view.groups.empty() || view.groups.back().id != question.category) {
        view.groups.push_back({question.category,
                               question.category.empty()
                                   ? context.texts.text("board.no_group")
                                   : category_label(context, question.category),
                               {}});
    }
    QuestionView shown;
    shown.id = decide::question_id(question);
    shown.property_id = question.property;
    shown.number = std::to_string(number);
    shown.text = question.text.in(context.texts.language());
    shown.made = made;
    shown.required_by = requirements_text(*context.review.policy(), question, context.texts);
    const auto* edited = find_edited(context.session.review, view.service_key, shown.id);
    const std::string& own = in_language(edited, context.texts.language(), &Edited::text);
    shown.edited = !own.empty();
    if (shown.edited && in_language(edited, context.texts.language(), &Edited::made) !=
                            made.in(context.texts.language())) {
        shown.changed =
            context.texts.text("questions.changed", {{"made", made.in(context.texts.language())}});
    }
    view.groups.back().questions.push_back(std::move(shown));
}

// Each in the words that a person has given it.
std::vector<decide::Question> as_edited(std::vector<decide::Question> questions,
                                        const Review& review, const std::string& column_key) {
    for (decide::Question& question : questions) {
        const auto* edited = find_edited(review, column_key, decide::question_id(question));
        if (edited == nullptr) continue;
        if (!edited->text.ja.empty()) question.text.ja = edited->text.ja;
        if (!edited->text.en.empty()) question.text.en = edited->text.en;
    }
    return questions;
}

}  // namespace

QuestionsView QuestionsView::build(const ViewContext& context) {
    QuestionsView view;
    const auto columns = shown_columns(context);
    if (context.review.policy() == nullptr || columns.empty()) {
        view.empty = no_rows(context);
        return view;
    }
    const auto chosen = find_column(context, context.session.review.selected.column_key);
    const bool shown =
        chosen && std::find(columns.begin(), columns.end(), *chosen) != columns.end();
    const std::size_t column = shown ? *chosen : columns.front();
    const auto language = context.texts.language();
    for (const std::size_t each : columns) {
        const model::Profile& profile = *context.table().profiles()[each];
        view.services.push_back(
            {model::edition_key(profile), profile_title(profile, context.texts), each == column});
    }
    view.service = context.table().profiles()[column]->service_name.in(language);
    const model::Profile& asked = *context.table().profiles()[column];
    view.service_key = model::edition_key(asked);
    view.has_replies = find_addendum(context.session.review, asked) != nullptr;
    if (!context.review.ready()) {
        view.empty = verdicts_awaited(context);
        view.summary = view.empty.title;
        return view;
    }
    const auto made = questions_of(context, column);
    const auto questions = as_edited(made, context.session.review, view.service_key);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        add_question(context, questions[i], made[i].text, i + 1, view);
    }
    view.summary =
        context.texts.text("questions.summary", {{"n", std::to_string(questions.size())}});
    if (questions.empty()) {
        view.empty = emptiness(context.texts, "questions.none");
        return view;
    }
    view.letter = decide::letter(context.review.subject(column), questions,
                                 context.catalogs().properties, context.texts);
    return view;
}

}  // namespace kurabe::app
