#include "wording/units_beside.h"

#include <algorithm>
#include <map>

namespace kurabe::wording {
namespace {

using model::Quantity;
using model::Unit;

bool has_unit(const Quantity& quantity) {
    const bool varies =
        quantity.kind == model::ValueKind::duration || quantity.kind == model::ValueKind::rate;
    return varies && !quantity.term;
}

// Long numbers help nobody: 45 minutes are 0.03125 days.
bool is_short(const std::optional<model::Decimal>& number) {
    constexpr std::uint32_t longest = 10'000;
    return !number || (number->decimals() <= 1 && *number < longest);
}

}  // namespace

UnitsBeside::UnitsBeside(std::span<const model::AnswerTable::Cell> cells,
                         const model::Property* property) {
    std::map<Unit, std::size_t> uses;
    for (const auto& cell : cells) {
        for (const model::Answer* answer : cell) {
            const auto* quantity = std::get_if<Quantity>(&answer->value);
            if (quantity == nullptr || !has_unit(*quantity)) continue;
            if (uses[quantity->unit]++ == 0) units_.push_back(quantity->unit);
        }
    }
    std::stable_sort(units_.begin(), units_.end(), [&](Unit a, Unit b) {
        const auto rank = [&](Unit unit) {
            const bool catalogs = property != nullptr && property->unit == unit;
            return catalogs ? ~std::size_t{0} : uses.at(unit);
        };
        return rank(a) > rank(b);
    });
}

std::optional<Quantity> UnitsBeside::restated(const Quantity& quantity) const {
    if (units_.size() < 2 || !has_unit(quantity)) return std::nullopt;
    for (const Unit unit : units_) {
        if (unit == quantity.unit) break;
        const auto other = converted(quantity, unit);
        if (other && is_short(other->least) && is_short(other->most)) return other;
    }
    return std::nullopt;
}

}  // namespace kurabe::wording
