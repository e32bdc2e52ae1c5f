#include "app/commands/review_effects.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/session/session_profiles.h"
#include "app/typed_figure.h"
#include "files/policy_reader.h"
#include "query/language/literal.h"
#include "text/controls.h"

namespace kurabe::app {
namespace {

using Done = std::optional<Message>;

base::Date day_of(const Session& session, const CommandContext& context) {
    return session.review.day.value_or(context.reference.today);
}

// What a judgement in a cell is of, and what it rests on now.
struct Judged {
    model::JudgedThing of;
    std::string verdict;  // "" of the service as a whole
    std::string ground;
};

std::optional<Judged> judged_in(const Session& session, const JudgedCell& judged_cell,
                                const CommandContext& context) {
    ReviewResults& review = context.review;
    const model::Policy* policy = review.policy();
    const auto& profiles = session.profiles;
    const auto found =
        std::find_if(profiles.begin(), profiles.end(), [&](const model::ProfilePtr& profile) {
            return model::edition_key(*profile) == column_of(judged_cell);
        });
    if (found == profiles.end()) return std::nullopt;
    const auto column = static_cast<std::size_t>(found - profiles.begin());
    if (const auto* answer = std::get_if<CellReference>(&judged_cell)) {
        return Judged{judged_property(**found, answer->property_id), "",
                      review.ground_of_property(answer->property_id, column)};
    }
    if (policy == nullptr) return std::nullopt;
    const BoardCell& cell = std::get<BoardCell>(judged_cell);
    auto of = judged_thing(**found, *policy, cell.requirement);
    if (cell.requirement.empty()) {
        return Judged{std::move(of), "", review.ground_of_service(column)};
    }
    const model::Requirement* found_requirement = policy->find_requirement(cell.requirement);
    if (found_requirement == nullptr) return std::nullopt;
    const auto requirement =
        static_cast<std::size_t>(found_requirement - policy->requirements.data());
    const auto verdict = review.assess(requirement, column).assessment.verdict;
    return Judged{std::move(of), std::string(decide::to_name(verdict)),
                  review.ground(requirement, column)};
}

// Changes the judgement in force, or begins one; names and day are those of now.
template <typename Change>
void change_judgement(Session& session, const JudgedCell& cell, const CommandContext& context,
                      Change change) {
    const auto judged = judged_in(session, cell, context);
    if (!judged) return;
    Review& review = session.review;
    model::Judgement judgement;
    if (const auto* present = find_judgement(review.judgements, judged->of)) judgement = *present;
    judgement.verdict = judged->verdict;
    judgement.ground = judged->ground;
    judgement.reviewer = review.reviewer;
    judgement.approver = review.approver;
    judgement.date = day_of(session, context);
    change(judgement);
    judge(review, judged->of, std::move(judgement));
}

}  // namespace

Done show_policy(Session& session, const ShowPolicy& command, const CommandContext& /*context*/) {
    session.review.policy = command.key;
    session.review.selected.requirement.clear();
    session.board_filter.chosen.erase(BoardFacet::group);  // of the other policy
    return {};
}

Done remove_policy(Session& session, const RemovePolicy& command,
                   const CommandContext& /*context*/) {
    remove_policy(session.review, command.key);
    return {};
}

Done set_contracted(Session& session, const SetContracted& command,
                    const CommandContext& /*context*/) {
    set_contracted(session.review, command.column_key, command.property_id, command.on);
    return {};
}

Done decide(Session& session, const Judge& command, const CommandContext& context) {
    change_judgement(session, command.cell, context, [&](model::Judgement& judgement) {
        judgement.decision = command.decision;
        if (command.decision != model::Decision::exception) judgement.until.reset();
    });
    return {};
}

Done write_note(Session& session, const WriteJudgementNote& command,
                const CommandContext& context) {
    change_judgement(session, command.cell, context, [&](model::Judgement& judgement) {
        judgement.note = text::controls_as_spaces(command.note);
    });
    return {};
}

Done set_end(Session& session, const SetExceptionEnd& command, const CommandContext& context) {
    change_judgement(session, command.cell, context,
                     [&](model::Judgement& judgement) { judgement.until = command.until; });
    return {};
}

Done add_reply(Session& session, const AddReply& command, const CommandContext& context) {
    const auto profile = find_profile(session.profiles, command.column_key);
    const auto* property = find_property(context.reference.catalogs->properties, session.profiles,
                                         command.property_id);
    if (profile == nullptr || property == nullptr) return {};
    model::Reply reply;
    reply.answer.property = command.property_id;
    reply.answer.state = command.state;
    reply.answer.note = in_language(text::controls_as_spaces(command.note), session.language);
    if (!command.figure.empty()) {
        const query::Words& words = *context.reference.words;
        auto value = read_figure(*property, command.figure, words, session.language);
        if (!value) {
            const std::string example =
                query::example_literal(property->kind, property->unit, words, session.language);
            return Message{"reply.not_understood",
                           {{"figure", command.figure}, {"example", example}},
                           Gravity::failed};
        }
        reply.answer.value = std::move(*value);
    }
    reply.date = context.reference.today;
    model::Addendum addendum{profile->id, profile->edition_label, {std::move(reply)}};
    if (!has_room_for_replies(session.review, addendum)) {
        return Message{
            "reply.no_room", {{"limit", std::to_string(files::max_addenda)}}, Gravity::failed};
    }
    add_replies(session.review, {std::move(addendum)});
    return {};
}

Done remove_replies(Session& session, const RemoveReplies& command,
                    const CommandContext& /*context*/) {
    const auto profile = find_profile(session.profiles, command.column_key);
    if (profile != nullptr) remove_replies(session.review, *profile, command.property_id);
    return {};
}

}  // namespace kurabe::app
