// How two answers relate, in words that say of whom they speak.
#pragma once

#include <string>
#include <string_view>

#include "app/views/cell_view.h"
#include "compare/relation.h"
#include "wording/translations.h"

namespace kurabe::app {

// What the two sides are called.
struct Sides {
    std::string left;
    std::string right;
};

// The services' names, with what tells them apart where these are the same.
[[nodiscard]] Sides sides_of(const model::Profile& left, const model::Profile& right,
                             const wording::Texts& texts);

// "ChatDealerが劣る"
[[nodiscard]] std::string relation_label(compare::Relation relation, const Sides& sides,
                                         const wording::Texts& texts);

// "上限と下限"; "" where there is nothing to explain that the row does not show.
[[nodiscard]] std::string reason_text(compare::Reason reason, const wording::Texts& texts);

// Of one row: the label, why neither is better, and what differs although both read the same:
// "異なる(比べられない:範囲が違う)", "同じ。英語の書き方だけが違う".
[[nodiscard]] std::string relation_text(const compare::Comparison& comparison, const Sides& sides,
                                        const wording::Texts& texts);

// "…(「国内での保管」と同じ事実)": what was said is told by another property already.
[[nodiscard]] std::string with_same_fact(const std::string& text, const model::Property& told_by,
                                         const wording::Texts& texts);

[[nodiscard]] RelationView relation_view(const compare::Comparison& comparison, const Sides& sides,
                                         const wording::Texts& texts);

}  // namespace kurabe::app
