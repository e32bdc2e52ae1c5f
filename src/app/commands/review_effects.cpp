#include "app/commands/review_effects.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/session/session_profiles.h"
#include "files/policy_reader.h"
#include "query/language/literal.h"
#include "query/language/operand.h"
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

std::optional<Judged> judged_in(const Session& session, const BoardCell& cell,
                                const CommandContext& context) {
    ReviewResults& review = context.review;
    const model::Policy* policy = review.policy();
    const auto& profiles = session.profiles;
    const auto found =
        std::find_if(profiles.begin(), profiles.end(), [&](const model::ProfilePtr& profile) {
            return model::edition_key(*profile) == cell.column_key;
        });
    if (found == profiles.end() || policy == nullptr) return std::nullopt;
    const auto column = static_cast<std::size_t>(found - profiles.begin());
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
void change_judgement(Session& session, const BoardCell& cell, const CommandContext& context,
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
    judge(review.judgements, judged->of, std::move(judgement));
}

base::LocalizedText in_language(const std::string& text, base::Language language) {
    if (language == base::Language::ja) return {text, ""};
    return {"", text};
}

// Nothing where it is not understood as a value of the property.
std::optional<model::Value> read_figure(const model::Property& property, const std::string& typed,
                                        const query::Words& words, base::Language language) {
    using model::ValueKind;
    const base::LocalizedText text = in_language(typed, language);
    switch (property.kind) {
        case ValueKind::text: return model::Text{text};
        case ValueKind::list: return model::List{{text}};
        case ValueKind::party: return model::Boxed(model::Party{text, {}, {}, ""});
        case ValueKind::certification: {
            model::Certification certificate;
            certificate.standard = typed;
            return model::Boxed(std::move(certificate));
        }
        default: break;
    }
    const auto operand = query::read_operand({property.id, &property, ""}, query::Operator::equal,
                                             typed, words, language)
                             .operand;
    if (!operand) return std::nullopt;
    if (const auto* value = std::get_if<model::Value>(&*operand)) return *value;
    const auto* code = std::get_if<std::string>(&*operand);
    if (code == nullptr || property.kind != ValueKind::enumeration) return std::nullopt;
    return model::Enumeration{{*code}};
}

// Lets `change` work on a copy of the policy, which takes its place unless it gives a message.
template <typename Change>
Done change_policy(Session& session, const std::string& key, const CommandContext& context,
                   Change change) {
    for (const auto& policy : all_policies(session.review, context.reference.policies)) {
        if (model::policy_key(*policy) != key) continue;
        if (!has_room_for_policy(session.review, key)) {
            return Message{
                "board.no_room", {{"limit", std::to_string(files::max_policies)}}, Gravity::failed};
        }
        model::Policy changed = *policy;
        changed.original.clear();
        if (Done refused = change(changed)) return refused;
        put_policies(session.review, {std::make_shared<const model::Policy>(std::move(changed))});
        break;
    }
    return {};
}

auto find_by_id(std::vector<model::Requirement>& requirements, const std::string& id) {
    return std::find_if(requirements.begin(), requirements.end(),
                        [&](const model::Requirement& each) { return each.id == id; });
}

// N of "rN"; 0 of any other id.
std::uint32_t number_of(std::string_view id) {
    std::uint32_t number = 0;
    if (!id.starts_with("r")) return 0;
    const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    const bool whole = error == std::errc() && end == id.data() + id.size();
    return whole && number < files::max_numbered ? number : 0;
}

// One that no requirement of any edition of the policy has had, as far as the session and the
// policy's file know.
std::string new_id(model::Policy& policy, const model::Judgements& judgements) {
    std::uint32_t highest = policy.numbered;
    for (const model::Requirement& requirement : policy.requirements) {
        highest = std::max(highest, number_of(requirement.id));
    }
    for (const auto& [of, history] : judgements) {
        if (of.policy == policy.id) highest = std::max(highest, number_of(of.requirement));
    }
    policy.numbered = highest + 1;
    return "r" + std::to_string(policy.numbered);
}

Done no_room_for_requirement(const model::Policy& policy) {
    if (policy.requirements.size() < files::max_requirements) return {};
    return Message{"board.no_room_for_requirement",
                   {{"limit", std::to_string(files::max_requirements)}},
                   Gravity::failed};
}

}  // namespace

Done show_policy(Session& session, const ShowPolicy& command, const CommandContext& /*context*/) {
    session.review.policy = command.key;
    session.review.selected.requirement.clear();
    return {};
}

Done remove_policy(Session& session, const RemovePolicy& command,
                   const CommandContext& /*context*/) {
    std::erase_if(session.review.policies,
                  [&](const auto& policy) { return model::policy_key(*policy) == command.key; });
    return {};
}

Done set_contracted(Session& session, const SetContracted& command,
                    const CommandContext& /*context*/) {
    auto& contracted = session.review.contracted;
    if (command.on) {
        contracted[command.column_key].insert(command.property_id);
        return {};
    }
    const auto found = contracted.find(command.column_key);
    if (found == contracted.end()) return {};
    found->second.erase(command.property_id);
    if (found->second.empty()) contracted.erase(found);
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
    const auto* property =
        find_property(context.reference.catalogs.properties, session.profiles, command.property_id);
    if (profile == nullptr || property == nullptr) return {};
    model::Reply reply;
    reply.answer.property = command.property_id;
    reply.answer.state = command.state;
    reply.answer.note = in_language(text::controls_as_spaces(command.note), session.language);
    if (!command.figure.empty()) {
        const query::Words& words = context.reference.words;
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

Done edit_requirement(Session& session, const EditRequirement& command,
                      const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        const auto present = find_by_id(policy.requirements, command.requirement.id);
        if (present != policy.requirements.end()) {
            *present = command.requirement;
            return Done();
        }
        if (Done full = no_room_for_requirement(policy)) return full;
        policy.requirements.push_back(command.requirement);
        return Done();
    });
}

// In the group of the requirement that is open.
Done add_requirement(Session& session, const AddRequirement& command,
                     const CommandContext& context) {
    const auto in = [&](base::Language language) {
        return context.reference.translations.in(language).text("board.new_requirement");
    };
    Done refused = change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        if (Done full = no_room_for_requirement(policy)) return full;
        model::Requirement added;
        added.id = new_id(policy, session.review.judgements);
        added.text = {in(base::Language::ja), in(base::Language::en)};
        auto place = find_by_id(policy.requirements, session.review.selected.requirement);
        if (place != policy.requirements.end()) {
            added.group = place->group;
            ++place;
        }
        session.review.selected.requirement = added.id;
        policy.requirements.insert(place, std::move(added));
        return Done();
    });
    if (refused) return refused;
    const auto& profiles = session.profiles;
    if (session.review.selected.column_key.empty() && !profiles.empty()) {
        session.review.selected.column_key = model::edition_key(*profiles.front());
    }
    return {};
}

Done remove_requirement(Session& session, const RemoveRequirement& command,
                        const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        std::erase_if(policy.requirements, [&](const model::Requirement& each) {
            return each.id == command.requirement;
        });
        policy.numbered = std::max(policy.numbered, number_of(command.requirement));
        return Done();
    });
}

// Beyond the neighbour of the same group: the board shows them by group.
Done move_requirement(Session& session, const MoveRequirement& command,
                      const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        auto& all = policy.requirements;
        const auto from = find_by_id(all, command.requirement);
        if (from == all.end() || command.by == 0) return Done();
        const int step = command.by > 0 ? 1 : -1;
        for (auto to = from; (step > 0 ? all.end() - to > 1 : to != all.begin());) {
            to += step;
            if (to->group != from->group) continue;
            if (step > 0) {
                std::rotate(from, from + 1, to + 1);
            } else {
                std::rotate(to, from, from + 1);
            }
            break;
        }
        return Done();
    });
}

}  // namespace kurabe::app
