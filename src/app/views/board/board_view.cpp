#include "app/views/board/board_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.h"
#include "wording/labels.h"
#include "wording/value_text.h"

namespace kurabe::app {
namespace {

using decide::Verdict;

std::string key_of(std::string_view what, std::string_view name) {
    return "board." + std::string(what) + "." + std::string(name);
}

std::vector<std::string> totals_of(const decide::Totals& totals, const wording::Texts& texts) {
    std::vector<std::string> lines;
    for (const model::Severity severity : model::all_severities) {
        const decide::Count& count = totals.of(severity);
        if (count.counted + count.not_applicable == 0) continue;
        lines.push_back(texts.text("requirement." + std::string(model::to_name(severity))) + " " +
                        count_text(count, texts));
    }
    return lines;
}

// Of what is not simply met: the first reason, in a few words.
std::string short_reason(const decide::Assessment& assessment, const wording::Texts& texts) {
    if (assessment.verdict == Verdict::met) {
        if (assessment.conditions.empty()) return {};
        return texts.text(
            key_of("condition_short", decide::to_name(assessment.conditions.front().kind)));
    }
    const auto reasons = decide::reasons_of(assessment);
    if (reasons.empty()) return {};
    return texts.text(key_of("reason_short", decide::to_name(reasons.front())));
}

BoardCellView cell_view(const ViewContext& context, std::size_t requirement, std::size_t column) {
    const decide::Assessment& assessment = context.review.assessment(requirement, column);
    BoardCellView cell;
    cell.column_key = model::edition_key(*context.table().profiles()[column]);
    cell.verdict = assessment.verdict;
    cell.text = verdict_text(assessment, context.texts);
    cell.reason = short_reason(assessment, context.texts);
    cell.on_condition = !assessment.conditions.empty();
    cell.judgement = judgement_mark(standpoint_of(context, column, requirement), assessment.verdict,
                                    context.texts);
    return cell;
}

BoardRow row_view(const ViewContext& context, const model::Policy& policy, std::size_t requirement,
                  const std::vector<std::size_t>& columns) {
    const model::Requirement& required = policy.requirements[requirement];
    BoardRow row;
    row.id = required.id;
    row.severity = required.severity;
    row.severity_text =
        context.texts.text("requirement." + std::string(model::to_name(required.severity)));
    row.text = required.text.in(context.texts.language());
    if (!context.review.check(requirement).problems.empty()) {
        row.problem = context.texts.text("board.check_problem");
    }
    for (const std::size_t column : columns) {
        row.cells.push_back(cell_view(context, requirement, column));
    }
    return row;
}

BoardColumn column_view(const ViewContext& context, std::size_t column) {
    const model::Profile& profile = *context.table().profiles()[column];
    const auto& texts = context.texts;
    BoardColumn view;
    view.key = model::edition_key(profile);
    view.title = profile.service_name.in(texts.language());
    view.subtitle = wording::edition_text(profile.edition_label, profile.edition_date, texts);
    view.totals = totals_of(context.review.totals(column), texts);
    view.judgement =
        judgement_mark(standpoint_of(context, column, std::nullopt), Verdict::cannot_tell, texts);
    return view;
}

// The policy's groups in their order, then what belongs to none.
std::vector<BoardGroup> groups_of(const ViewContext& context, const model::Policy& policy,
                                  const std::vector<std::size_t>& columns) {
    std::vector<BoardGroup> groups;
    for (const model::RequirementGroup& group : policy.groups) {
        groups.push_back({group.id, group.title.in(context.texts.language()), {}});
    }
    groups.push_back({"", context.texts.text("board.no_group"), {}});
    for (std::size_t i = 0; i < policy.requirements.size(); ++i) {
        const auto group = std::find_if(
            groups.begin(), groups.end() - 1,
            [&](const BoardGroup& each) { return each.id == policy.requirements[i].group; });
        group->rows.push_back(row_view(context, policy, i, columns));
    }
    std::erase_if(groups, [](const BoardGroup& group) { return group.rows.empty(); });
    return groups;
}

std::vector<Choice> policy_choices(const ViewContext& context, const model::Policy& shown) {
    std::vector<Choice> choices;
    for (const auto& policy : all_policies(context.session.review, context.reference.policies)) {
        std::string key = model::policy_key(*policy);
        const bool selected = key == model::policy_key(shown);
        choices.push_back({std::move(key), policy->title.in(context.texts.language()), selected});
    }
    return choices;
}

std::size_t count_waiting(const BoardView& view) {
    std::size_t waiting = 0;
    for (const BoardGroup& group : view.groups) {
        for (const BoardRow& row : group.rows) {
            waiting += static_cast<std::size_t>(std::count_if(
                row.cells.begin(), row.cells.end(),
                [](const BoardCellView& cell) { return decide::waits(cell.judgement.standing); }));
        }
    }
    return waiting;
}

}  // namespace

std::string count_text(const decide::Count& count, const wording::Texts& texts) {
    if (count.counted + count.not_applicable == 0) return {};
    std::string text = std::to_string(count.least);
    if (count.most != count.least) text += "–" + std::to_string(count.most);
    text += "/" + std::to_string(count.counted);
    if (count.not_applicable > 0) {
        text += texts.text("board.not_applicable", {{"n", std::to_string(count.not_applicable)}});
    }
    return text;
}

std::string verdict_text(const decide::Assessment& assessment, const wording::Texts& texts) {
    std::string name(decide::to_name(assessment.verdict));
    if (!assessment.conditions.empty()) name += "_on_condition";
    return texts.text("verdict." + name);
}

JudgementMark judgement_mark(const decide::Standpoint& standpoint, Verdict verdict,
                             const wording::Texts& texts) {
    using model::Decision;
    JudgementMark mark;
    mark.standing = standpoint.standing;
    if (standpoint.judgement == nullptr) return mark;
    const Decision decision = standpoint.judgement->decision;
    mark.decision = decision;
    mark.text = texts.text(key_of("decision", model::to_name(decision)));
    if (standpoint.standing != decide::Standing::stands) {
        mark.text += texts.text(key_of("standing", decide::to_name(standpoint.standing)));
    }
    const bool accepts = decision == Decision::accept;
    mark.disagrees = (accepts && verdict == Verdict::not_met) ||
                     (decision == Decision::reject && verdict == Verdict::met);
    return mark;
}

std::optional<std::size_t> find_requirement(const model::Policy& policy, std::string_view id) {
    for (std::size_t i = 0; i < policy.requirements.size(); ++i) {
        if (policy.requirements[i].id == id) return i;
    }
    return std::nullopt;
}

decide::Standpoint standpoint_of(const ViewContext& context, std::size_t column,
                                 std::optional<std::size_t> requirement) {
    const model::Policy& policy = *context.review.policy();
    const model::Profile& profile = *context.table().profiles()[column];
    const std::string id = requirement ? policy.requirements[*requirement].id : "";
    const auto& judgements = context.session.review.judgements;
    if (judgements.empty()) return {};  // no ground need be put together
    const std::string ground = requirement ? context.review.ground(*requirement, column)
                                           : context.review.ground_of_service(column);
    return decide::find_standpoint(judgements, judged_thing(profile, policy, id), ground,
                                   context.review.day());
}

BoardView BoardView::build(const ViewContext& context) {
    BoardView view;
    const auto& texts = context.texts;
    const model::Policy* policy = context.review.policy();
    const auto columns = shown_columns(context);
    if (policy == nullptr || columns.empty()) {
        view.empty = no_rows(context);
        return view;
    }
    view.policies = policy_choices(context, *policy);
    view.policy_key = model::policy_key(*policy);
    view.removable =
        std::any_of(context.session.review.policies.begin(), context.session.review.policies.end(),
                    [&](const auto& own) { return model::policy_key(*own) == view.policy_key; });
    if (context.session.review.day) view.day = base::to_iso(*context.session.review.day);
    view.title = policy->title.in(texts.language()) + " (" +
                 wording::edition_text(policy->edition_label, policy->edition_date, texts) + ")";
    for (const std::size_t column : columns) view.columns.push_back(column_view(context, column));
    view.groups = groups_of(context, *policy, columns);
    view.summary =
        texts.text("board.summary", {{"requirements", std::to_string(policy->requirements.size())},
                                     {"services", std::to_string(columns.size())},
                                     {"day", wording::date_text(context.review.day(), texts)}});
    view.waiting = count_waiting(view);
    if (view.waiting > 0) {
        view.waiting_text = texts.text("board.waiting", {{"n", std::to_string(view.waiting)}});
    }
    return view;
}

}  // namespace kurabe::app
