#include "app/views/board/board_pane_view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/session/session_profiles.h"
#include "decide/assessment_text.h"
#include "query/language/literal.h"
#include "wording/labels.h"
#include "wording/value_text.h"

namespace kurabe::app {
namespace {

decide::Speaker speaker(const ViewContext& context) {
    return {context.catalogs().properties, context.texts};
}

std::string label_of(const ViewContext& context, const std::string& property_id) {
    return wording::property_label(
        find_property(context.catalogs().properties, context.session.profiles, property_id),
        property_id, context.texts);
}

std::string reply_text(const model::Reply& reply, const model::Property* property,
                       const ViewContext& context) {
    const auto& texts = context.texts;
    const auto line = wording::answer_line(reply.answer, property, texts, context.today(), {});
    std::string text = wording::plain_text(line);
    if (const std::string note = reply.answer.note.in(texts.language()); !note.empty()) {
        text += " " + note;
    }
    if (reply.date) text += " (" + wording::date_text(*reply.date, texts) + ")";
    return text;
}

AskedPropertyView asked_view(const ViewContext& context, const std::string& id,
                             std::size_t column) {
    const model::Profile& profile = *context.table().profiles()[column];
    const auto* property =
        find_property(context.catalogs().properties, context.session.profiles, id);
    AskedPropertyView view;
    view.id = id;
    view.label = label_of(context, id);
    if (const auto row = find_row(context, id)) {
        view.said = service_answers(context, *row, column);
    }
    const auto addendum = find_addendum(context.session.review, profile);
    if (addendum != nullptr) {
        for (const model::Reply& reply : addendum->replies) {
            if (reply.answer.property != id) continue;
            view.replies.push_back(reply_text(reply, property, context));
            model::Reply copied = reply;
            if (context.preferences.omit_people) copied.answer.note = {};
            view.copied_replies.push_back(reply_text(copied, property, context));
        }
    }
    const auto statements = context.review.subject(column).statements(id);
    view.is_option = std::any_of(statements.begin(), statements.end(), [](const auto& statement) {
        return statement.answer->state == model::AnswerState::option;
    });
    view.contracted = context.review.subject(column).has_contracted(id);
    if (property != nullptr && property->kind != model::ValueKind::boolean) {
        view.example = query::example_literal(property->kind, property->unit,
                                              *context.reference.words, context.texts.language());
    }
    return view;
}

void add_asked(const ViewContext& context, const decide::Assessment& assessment, std::size_t column,
               BoardPaneView& view) {
    std::set<std::string, std::less<>> seen;
    for (const decide::Finding& finding : assessment.findings) {
        if (!seen.emplace(finding.property).second) continue;
        view.asked.push_back(asked_view(context, std::string(finding.property), column));
    }
}

void add_deciding(const ViewContext& context, const decide::CompiledCheck& check,
                  const decide::Assessment& assessment, BoardPaneView& view) {
    for (const auto& properties : decide::would_decide(check, assessment)) {
        std::string line;
        for (const std::string& id : properties) {
            if (!line.empty()) line += context.texts.text("board.and");
            line += label_of(context, id);
        }
        view.deciding.push_back(std::move(line));
    }
}

std::vector<FilterProblem> problems_of(const decide::CompiledCheck& check, const std::string& text,
                                       const wording::Texts& texts) {
    std::vector<FilterProblem> problems;
    for (const query::Problem& problem : check.problems) {
        problems.push_back(problem_view(problem, text, texts));
    }
    return problems;
}

std::string first_of(const std::vector<FilterProblem>& problems) {
    if (problems.empty()) return {};
    const FilterProblem& first = problems.front();
    return first.place + ": " + first.what + " " + first.fix;
}

std::vector<Choice> group_choices(const ViewContext& context) {
    std::vector<Choice> choices = {{"", context.texts.text("board.no_group")}};
    for (const auto& group : context.review.policy()->groups) {
        choices.push_back({group.id, group.title.in(context.texts.language())});
    }
    return choices;
}

void add_requirement(const ViewContext& context, std::size_t requirement, std::size_t column,
                     BoardPaneView& view) {
    const auto& texts = context.texts;
    const model::Requirement& required = context.review.policy()->requirements[requirement];
    const auto [check, assessment] = context.review.assess(requirement, column);
    const decide::Subject& subject = context.review.subject(column);
    view.severity = texts.text("requirement." + std::string(model::to_name(required.severity)));
    view.requirement = required.text.in(texts.language());
    view.reason = required.reason.in(texts.language());
    if (!required.reference.empty()) {
        view.facts.emplace_back(texts.text("board.reference"), required.reference);
    }
    if (!required.check.empty()) view.facts.emplace_back(texts.text("board.check"), required.check);
    auto problems = problems_of(check, required.check, texts);
    std::string problem = first_of(problems);
    view.form = {model::policy_key(*context.review.policy()), required, group_choices(context),
                 std::move(problem), std::move(problems)};
    view.verdict = assessment.verdict;
    view.verdict_text = verdict_text(assessment.verdict, !assessment.conditions.empty(), texts);
    view.sentence = decide::sentence(assessment, check, subject, speaker(context));
    for (const decide::Condition& condition : assessment.conditions) {
        view.conditions.push_back(decide::condition_text(condition, subject, speaker(context)));
    }
    add_deciding(context, check, assessment, view);
    add_asked(context, assessment, column, view);
}

}  // namespace

BoardCell open_board_cell(const ViewContext& context) {
    const BoardCell& selected = context.session.review.selected;
    const model::Policy* policy = context.review.policy();
    if (context.session.mode != ViewMode::board || selected.empty() || policy == nullptr) return {};
    const auto columns = shown_columns(context);
    const auto column = find_column(context, selected.column_key);
    if (!column || std::find(columns.begin(), columns.end(), *column) == columns.end()) return {};
    const bool known =
        selected.requirement.empty() || policy->find_requirement(selected.requirement) != nullptr;
    return known ? selected : BoardCell{};
}

BoardPaneView BoardPaneView::build(const ViewContext& context) {
    BoardPaneView view;
    view.cell = open_board_cell(context);
    if (view.cell.empty()) return view;
    view.open = true;
    const std::size_t column = *find_column(context, view.cell.column_key);
    const model::Profile& profile = *context.table().profiles()[column];
    view.service = profile.service_name.in(context.texts.language());
    view.edition =
        wording::edition_text(profile.edition_label, profile.edition_date, context.texts);
    const auto requirement = find_requirement(*context.review.policy(), view.cell.requirement);
    if (requirement) add_requirement(context, *requirement, column, view);
    view.judgement = judgement_view(
        context, view.cell, judged_thing(profile, *context.review.policy(), view.cell.requirement),
        context.review.standpoint(requirement, column), view.verdict);
    return view;
}

}  // namespace kurabe::app
