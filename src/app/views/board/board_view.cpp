#include "app/views/board/board_view.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "app/views/board/board_facets.h"
#include "app/views/chosen_columns.h"
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
std::string short_reason(const Outcome& outcome, const wording::Texts& texts) {
    if (outcome.verdict == Verdict::met) {
        if (!outcome.condition) return {};
        return texts.text(key_of("condition_short", decide::to_name(*outcome.condition)));
    }
    if (!outcome.reason) return {};
    return texts.text(key_of("reason_short", decide::to_name(*outcome.reason)));
}

BoardRow row_view(const ViewContext& context, const model::Policy& policy,
                  std::size_t requirement) {
    const model::Requirement& required = policy.requirements[requirement];
    BoardRow row;
    row.id = required.id;
    row.severity = required.severity;
    row.severity_text =
        context.texts.text("requirement." + std::string(model::to_name(required.severity)));
    row.text = required.text.in(context.texts.language());
    row.place = requirement;
    if (!context.review.is_understood(requirement)) {
        row.problem = context.texts.text("board.check_problem");
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
    view.judgement = judgement_mark(context.review.standpoint(std::nullopt, column),
                                    Verdict::cannot_tell, texts);
    return view;
}

// The policy's groups in their order, then what belongs to none.
std::vector<BoardGroup> groups_of(const ViewContext& context, const model::Policy& policy) {
    std::vector<BoardGroup> groups;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const model::RequirementGroup& group : policy.groups) {
        places.emplace(group.id, groups.size());
        groups.push_back({group.id, group.title.in(context.texts.language()), {}});
    }
    groups.push_back({"", context.texts.text("board.no_group"), {}});
    for (std::size_t i = 0; i < policy.requirements.size(); ++i) {
        const auto place = places.find(policy.requirements[i].group);
        BoardGroup& group = place != places.end() ? groups[place->second] : groups.back();
        group.rows.push_back(row_view(context, policy, i));
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

std::string verdict_text(Verdict verdict, bool on_condition, const wording::Texts& texts) {
    std::string name(decide::to_name(verdict));
    if (on_condition) name += "_on_condition";
    return texts.text("verdict." + name);
}

std::optional<std::size_t> find_requirement(const model::Policy& policy, std::string_view id) {
    for (std::size_t i = 0; i < policy.requirements.size(); ++i) {
        if (policy.requirements[i].id == id) return i;
    }
    return std::nullopt;
}

Emptiness verdicts_awaited(const ViewContext& context) {
    Emptiness awaited = emptiness(context.texts, "board.awaited");
    awaited.hint = context.texts.text("board.awaited_hint",
                                      {{"percent", std::to_string(context.review.percent())}});
    return awaited;
}

// Of the columns that are shown.
class BoardCells {
 public:
    BoardCells(const ViewContext& context, std::vector<std::size_t> columns, LeftOut left_out)
        : context_(context), columns_(std::move(columns)), left_out_(std::move(left_out)) {}

    [[nodiscard]] BoardCellView at(std::size_t requirement, std::size_t shown) const {
        const std::size_t column = columns_[shown];
        const Outcome& outcome = context_.review.outcome(requirement, column);
        BoardCellView cell;
        cell.verdict = outcome.verdict;
        cell.on_condition = outcome.condition.has_value();
        cell.text = verdict_text(outcome.verdict, cell.on_condition, context_.texts);
        cell.reason = short_reason(outcome, context_.texts);
        cell.judgement = judgement_mark(context_.review.standpoint(requirement, column),
                                        outcome.verdict, context_.texts);
        cell.left_out = !left_out_.empty() && left_out_[requirement][shown] != 0;
        return cell;
    }

 private:
    ViewContext context_;
    std::vector<std::size_t> columns_;
    LeftOut left_out_;
};

BoardCellView BoardView::cell(const BoardRow& row, std::size_t column) const {
    return cells->at(row.place, column);
}

BoardView BoardView::build(const ViewContext& context) {
    BoardView view;
    const auto& texts = context.texts;
    const model::Policy* policy = context.review.policy();
    auto columns = shown_columns(context);
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
    if (!context.review.ready()) {
        view.empty = verdicts_awaited(context);
        view.summary = view.empty.title;
        return view;
    }
    view.summary =
        texts.text("board.summary", {{"requirements", std::to_string(policy->requirements.size())},
                                     {"services", std::to_string(columns.size())},
                                     {"day", wording::date_text(context.review.day(), texts)}});
    if (columns.size() > max_columns) {
        view.summary +=
            " " + texts.text("matrix.left_out",
                             {{"left_out", std::to_string(columns.size() - max_columns)}});
        columns.resize(max_columns);
    }
    for (const std::size_t column : columns) view.columns.push_back(column_view(context, column));
    view.groups = groups_of(context, *policy);
    view.waiting = context.review.count_waiting(columns);
    if (view.waiting > 0) {
        view.waiting_text = texts.text("board.waiting", {{"n", std::to_string(view.waiting)}});
    }
    auto left_out = apply_board_filter(context, *policy, columns, view);
    view.cells =
        std::make_shared<const BoardCells>(context, std::move(columns), std::move(left_out));
    return view;
}

}  // namespace kurabe::app
