#include "compare/reason.h"

#include "compare/reader.h"

namespace kurabe::compare {
namespace {

using model::Order;
using model::Quantity;

bool is_floor(const Quantity& quantity) { return quantity.least && !quantity.most; }
bool is_ceiling(const Quantity& quantity) { return quantity.most && !quantity.least; }

Reason why_quantities_unordered(const Quantity& left, const Quantity& right) {
    if (left.kind != right.kind) return Reason::kind;
    const auto has_no_length = [](const Quantity& quantity) {
        return quantity.term == model::Term::while_active;
    };
    if (has_no_length(left) || has_no_length(right)) return Reason::term;
    if (left.term || right.term) return Reason::overlap;  // none and "3 days or less"
    if (!model::in_one_measure(left.unit, right.unit)) return Reason::unit;
    const bool opposite =
        (is_floor(left) && is_ceiling(right)) || (is_ceiling(left) && is_floor(right));
    if (opposite) return Reason::bounds;
    const bool both_exact = left.exact() && right.exact();
    return both_exact ? Reason::calendar : Reason::overlap;
}

}  // namespace

std::string_view to_name(Reason reason) {
    switch (reason) {
        case Reason::none: return "";
        case Reason::no_direction: return "no_direction";
        case Reason::several_answers: return "several_answers";
        case Reason::expired: return "expired";
        case Reason::scope: return "scope";
        case Reason::qualifier: return "qualifier";
        case Reason::state: return "state";
        case Reason::unranked_state: return "unranked_state";
        case Reason::no_figure: return "no_figure";
        case Reason::kind: return "kind";
        case Reason::term: return "term";
        case Reason::unit: return "unit";
        case Reason::calendar: return "calendar";
        case Reason::bounds: return "bounds";
        case Reason::overlap: return "overlap";
        case Reason::hours: return "hours";
        case Reason::date: return "date";
    }
    return "";
}

Reason why_unordered(const model::Value& left, const model::Value& right) {
    const Order order = model::compare(left, right);
    if (order == Order::less || order == Order::greater || order == Order::equal) {
        return Reason::none;
    }
    if (!is_figure(left) || !is_figure(right)) return Reason::no_figure;
    if (left.index() != right.index()) return Reason::kind;
    if (const auto* quantity = std::get_if<Quantity>(&left)) {
        return why_quantities_unordered(*quantity, std::get<Quantity>(right));
    }
    return std::holds_alternative<model::Schedule>(left) ? Reason::hours : Reason::date;
}

}  // namespace kurabe::compare
