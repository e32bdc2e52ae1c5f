#include "app/views/relation_text.h"

#include "app/views/view_context.h"

namespace kurabe::app {
namespace {

std::string aside_text(compare::Aside aside, const wording::Texts& texts) {
    return texts.text("aside." + std::string(compare::to_name(aside)));
}

}  // namespace

Sides sides_of(const model::Profile& left, const model::Profile& right,
               const wording::Texts& texts) {
    const auto language = texts.language();
    Sides sides{left.service_name.in(language), right.service_name.in(language)};
    if (sides.left != sides.right) return sides;
    sides = {profile_title(left, texts), profile_title(right, texts)};
    if (sides.left != sides.right) return sides;
    return {model::edition_key(left), model::edition_key(right)};
}

std::string relation_label(compare::Relation relation, const Sides& sides,
                           const wording::Texts& texts) {
    return texts.text("relation." + std::string(compare::to_name(relation)),
                      {{"left", sides.left}, {"right", sides.right}});
}

std::string reason_text(compare::Reason reason, const wording::Texts& texts) {
    if (reason == compare::Reason::none || reason == compare::Reason::no_direction) return {};
    return texts.text("reason." + std::string(compare::to_name(reason)));
}

std::string relation_text(const compare::Comparison& comparison, const Sides& sides,
                          const wording::Texts& texts) {
    std::string text = relation_label(comparison.relation, sides, texts);
    const std::string reason = reason_text(comparison.reason, texts);
    if (!reason.empty()) {
        text = texts.text("relation.unranked", {{"text", text}, {"reason", reason}});
    }
    for (const compare::Aside aside : comparison.asides) {
        text += texts.text("change.separator") + aside_text(aside, texts);
    }
    return text;
}

std::string with_same_fact(const std::string& text, const model::Property& told_by,
                           const wording::Texts& texts) {
    const std::string other = told_by.label.in(texts.language());
    return texts.text(
        "format.because",
        {{"text", text}, {"reason", texts.text("reason.same_fact", {{"property", other}})}});
}

RelationView relation_view(const compare::Comparison& comparison, const Sides& sides,
                           const wording::Texts& texts) {
    RelationView view;
    view.id = compare::to_name(comparison.relation);
    view.text = relation_text(comparison, sides, texts);
    view.reason = compare::to_name(comparison.reason);
    for (const compare::Aside aside : comparison.asides) {
        view.asides.emplace_back(compare::to_name(aside));
    }
    return view;
}

}  // namespace kurabe::app
