#include "app/views/judgement/judgement_view.h"

#include <utility>

#include "base/date.h"
#include "wording/value_text.h"

namespace kurabe::app {
namespace {

std::string history_line(const model::Judgement& judgement, const wording::Texts& texts) {
    std::string line = made_by(judgement, texts) + " " + decision_text(judgement.decision, texts);
    if (!judgement.note.empty()) line += " — " + judgement.note;
    if (judgement.rival) line += " " + texts.text("rivals.mark");
    return line;
}

}  // namespace

std::string decision_text(model::Decision decision, const wording::Texts& texts) {
    return texts.text("board.decision." + std::string(to_name(decision)));
}

std::string made_by(const model::Judgement& judgement, const wording::Texts& texts) {
    std::string line = wording::date_text(judgement.date, texts);
    for (const auto& [key, name] : {std::pair("board.by_reviewer", &judgement.reviewer),
                                    std::pair("board.by_approver", &judgement.approver)}) {
        if (!name->empty()) line += " " + texts.text(key, {{"name", *name}});
    }
    return line;
}

JudgementMark judgement_mark(const decide::Standpoint& standpoint, decide::Verdict verdict,
                             const wording::Texts& texts) {
    using decide::Verdict;
    using model::Decision;
    JudgementMark mark;
    mark.standing = standpoint.standing;
    if (standpoint.judgement == nullptr) return mark;
    const Decision decision = standpoint.judgement->decision;
    mark.decision = decision;
    mark.text = decision_text(decision, texts);
    if (standpoint.standing != decide::Standing::stands) {
        mark.text +=
            texts.text("board.standing." + std::string(decide::to_name(standpoint.standing)));
    }
    mark.marked = "■ " + mark.text;
    const bool accepts = decision == Decision::accept;
    mark.disagrees = (accepts && verdict == Verdict::not_met) ||
                     (decision == Decision::reject && verdict == Verdict::met);
    return mark;
}

namespace {

// The latest first.
void add_history(const model::History& history, const ViewContext& context, JudgementView& view) {
    for (auto judgement = history.end(); judgement != history.begin();) {
        --judgement;
        view.history.push_back(history_line(*judgement, context.texts));
        model::Judgement copied = *judgement;
        if (context.preferences.omit_people) {
            copied.reviewer.clear();
            copied.approver.clear();
            copied.note.clear();
        }
        view.copied_history.push_back(history_line(copied, context.texts));
    }
}

}  // namespace

JudgementView judgement_view(const ViewContext& context, const JudgedCell& cell,
                             const model::JudgedThing& of, const decide::Standpoint& standpoint,
                             decide::Verdict verdict) {
    const Review& review = context.session.review;
    JudgementView view;
    view.cell = cell;
    view.mark = judgement_mark(standpoint, verdict, context.texts);
    view.reviewer = review.reviewer;
    view.approver = review.approver;
    const auto own = review.judgements.find(of);
    if (own != review.judgements.end()) {
        const auto& history = own->second;
        view.note = history.back().note;
        if (history.back().until) view.until = base::to_iso(*history.back().until);
        add_history(history, context, view);
    } else if (standpoint.judgement != nullptr) {
        add_history({*standpoint.judgement}, context, view);
        view.made_on =
            context.texts.text("board.made_on", {{"edition", std::string(standpoint.edition)}});
    }
    return view;
}

decide::Standpoint standpoint_of_property(const ViewContext& context, std::string_view property,
                                          std::size_t column) {
    const auto& judgements = context.session.review.judgements;
    if (judgements.empty()) return {};  // as of most of the thousands of cells that are asked about
    const model::Profile& profile = *context.table().profiles()[column];
    const model::JudgedThing of = judged_property(profile, property);
    // No ground need be put together where nobody ever judged it.
    bool judged = false;
    for (auto at = judgements.lower_bound({of.service, "", "", "", ""});
         at != judgements.end() && at->first.service == of.service && !judged; ++at) {
        judged = at->first.property == property;
    }
    if (!judged) return {};
    return decide::find_standpoint(
        judgements, of, context.review.ground_of_property(property, column), context.review.day());
}

JudgementView judgement_of_property(const ViewContext& context, const std::string& property,
                                    std::size_t column) {
    const model::Profile& profile = *context.table().profiles()[column];
    return judgement_view(context, CellReference{property, model::edition_key(profile)},
                          judged_property(profile, property),
                          standpoint_of_property(context, property, column),
                          decide::Verdict::cannot_tell);
}

}  // namespace kurabe::app
