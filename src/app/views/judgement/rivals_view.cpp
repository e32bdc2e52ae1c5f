#include "app/views/judgement/rivals_view.h"

#include "app/session/judgement_history.h"
#include "app/session/session_profiles.h"
#include "app/session/unite_review.h"
#include "app/views/judgement/judgement_view.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

std::string service_of(const ViewContext& context, const model::JudgedThing& of) {
    const auto profile = find_profile(context.session.profiles, of.service + "@" + of.edition);
    if (profile == nullptr) return of.service + " " + of.edition;
    return profile->service_name.in(context.texts.language()) + " " +
           wording::edition_text(profile->edition_label, profile->edition_date, context.texts);
}

std::string what_of(const ViewContext& context, const model::JudgedThing& of) {
    if (!of.property.empty()) {
        return wording::property_label(
            find_property(context.catalogs().properties, context.session.profiles, of.property),
            of.property, context.texts);
    }
    if (of.requirement.empty()) return context.texts.text("board.whole_service");
    for (const auto& policy : all_policies(context.session.review, context.reference.policies)) {
        if (policy->id != of.policy) continue;
        if (const auto* requirement = policy->find_requirement(of.requirement)) {
            return requirement->text.in(context.texts.language());
        }
    }
    return of.requirement;
}

RivalJudgement side_of(const model::Judgement& judgement, const wording::Texts& texts) {
    return {decision_text(judgement.decision, texts), made_by(judgement, texts), judgement.note};
}

}  // namespace

RivalsView RivalsView::build(const ViewContext& context) {
    RivalsView view;
    const auto& judgements = context.session.review.judgements;
    for (const model::JudgedThing& of : find_rivals(judgements)) {
        const auto& history = judgements.find(of)->second;
        view.rivals.push_back({of,
                               of.service + "@" + of.edition + "|" + of.requirement + of.property,
                               service_of(context, of),
                               what_of(context, of),
                               {side_of(history.back(), context.texts),
                                side_of(*find_rival(history), context.texts)}});
    }
    if (!view.rivals.empty()) {
        view.notice =
            context.texts.text("rivals.notice", {{"n", std::to_string(view.rivals.size())}});
    }
    return view;
}

}  // namespace kurabe::app
