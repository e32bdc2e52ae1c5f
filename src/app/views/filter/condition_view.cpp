#include "app/views/filter/condition_view.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "decide/check.h"
#include "query/language/literal.h"
#include "text/fold.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

bool has_order(model::ValueKind kind) {
    switch (kind) {
        case model::ValueKind::duration:
        case model::ValueKind::percent:
        case model::ValueKind::count:
        case model::ValueKind::number:
        case model::ValueKind::rate:
        case model::ValueKind::date:
        case model::ValueKind::time: return true;
        default: return false;
    }
}

struct Comparison {
    std::string_view sign;  // as the filter language writes it
    std::string_view name;
    std::string_view of_dates;
    std::string_view sentence;
};

constexpr std::array comparisons = {
    Comparison{">=", "comparison.at_least", "comparison.from", "comparison.at_least_sentence"},
    Comparison{">", "comparison.more", "comparison.after", "comparison.more_sentence"},
    Comparison{"<=", "comparison.at_most", "comparison.until", "comparison.at_most_sentence"},
    Comparison{"<", "comparison.less", "comparison.before", "comparison.less_sentence"},
    Comparison{"=", "comparison.is", "comparison.is", "comparison.is_sentence"},
    Comparison{"!=", "comparison.is_not", "comparison.is_not", "comparison.is_not_sentence"},
};

const Comparison& comparison_of(std::string_view sign) {
    const auto* const found =
        std::find_if(comparisons.begin(), comparisons.end(),
                     [sign](const Comparison& one) { return one.sign == sign; });
    return found == comparisons.end() ? comparisons.front() : *found;
}

std::vector<Choice> operators_for(const model::Property& property, const wording::Texts& texts) {
    std::vector<std::string> signs = {">=", ">", "<=", "<", "=", "!="};
    if (property.better == model::Better::lower) signs = {"<=", "<", ">=", ">", "=", "!="};
    if (!has_order(property.kind)) signs = {"=", "!="};
    const bool of_dates =
        property.kind == model::ValueKind::date || property.kind == model::ValueKind::time;
    std::vector<Choice> choices;
    for (std::string& sign : signs) {
        const Comparison& comparison = comparison_of(sign);
        std::string label = texts.text(of_dates ? comparison.of_dates : comparison.name);
        choices.push_back({std::move(sign), std::move(label), false});
    }
    return choices;
}

std::vector<Choice> units_for(const model::Property& property, const query::Names& names,
                              base::Language language) {
    using model::Unit;
    std::vector<Unit> units;
    switch (property.kind) {
        case model::ValueKind::duration:
            units = {Unit::day,   Unit::hour, Unit::minute,      Unit::week,
                     Unit::month, Unit::year, Unit::business_day};
            break;
        case model::ValueKind::percent: units = {Unit::percent}; break;
        case model::ValueKind::count:
        case model::ValueKind::number:
            if (property.unit != Unit::none) units = {property.unit};
            break;
        default: break;
    }
    const auto own = std::find(units.begin(), units.end(), property.unit);
    if (own != units.end()) std::rotate(units.begin(), own, own + 1);
    std::vector<Choice> choices;
    for (const Unit unit : units) {
        const std::string written = names.written(model::to_name(unit), language);
        choices.push_back({written, written, false});
    }
    return choices;
}

// States, and the codes of an enumeration; none where a value is typed.
std::vector<Choice> values_for(const model::Property& property, bool for_check,
                               const ViewContext& context) {
    std::vector<Choice> values;
    if (has_order(property.kind)) return values;
    const auto language = context.session.language;
    for (const auto& option : property.options) {
        const std::string& label = option.label.in(language);
        values.push_back({label, label, false});
    }
    const auto& states = context.workspace.vocabulary.words().states;
    for (const model::AnswerState state : model::all_answer_states) {
        if (for_check && !decide::may_ask(state)) continue;
        const std::string written = states.written(model::to_name(state), language);
        std::string label =
            context.texts.text("ui.condition_state", {{"state", state_text(state, context.texts)}});
        values.push_back({written, std::move(label), false});
    }
    return values;
}

// Places of the properties: those of a category together, categories and properties in their order.
std::vector<std::size_t> by_category(const model::Catalog& catalog) {
    std::vector<std::size_t> places;
    const auto& properties = catalog.properties();
    for (const model::Category& category : catalog.categories()) {
        for (std::size_t i = 0; i < properties.size(); ++i) {
            if (properties[i].category == category.id) places.push_back(i);
        }
    }
    return places;
}

std::vector<ConditionProperty> properties_for(bool for_check, const ViewContext& context) {
    const auto language = context.session.language;
    std::vector<ConditionProperty> properties;
    const auto& catalog = context.catalogs().properties;
    for (const std::size_t i : by_category(catalog)) {
        const model::Property& property = catalog.properties()[i];
        ConditionProperty entry;
        entry.label = property.label.in(language);
        entry.explanation = property.explanation.in(language);
        if (const auto* category = catalog.find_category(property.category)) {
            entry.category = category->label.in(language);
        }
        entry.operators = operators_for(property, context.texts);
        entry.units = units_for(property, context.workspace.vocabulary.words().units, language);
        entry.values = values_for(property, for_check, context);
        if (has_order(property.kind)) {
            entry.example = query::example_literal(property.kind, property.unit,
                                                   context.workspace.vocabulary.words(), language);
        }
        properties.push_back(std::move(entry));
    }
    return properties;
}

}  // namespace

std::string with_unit(const std::string& typed, const std::string& unit, base::Language language) {
    const auto amount = query::read_amount(text::fold_query(typed));
    const bool bare = amount && amount->problem.empty() && amount->unit.empty();
    if (!bare || unit.empty()) return typed;
    const bool spaced = language == base::Language::en && unit != "%";
    return typed + (spaced ? " " : "") + unit;
}

std::string condition_sentence(const std::string& property, const std::string& comparison,
                               const std::string& value, const wording::Texts& texts) {
    return texts.text(comparison_of(comparison).sentence,
                      {{"property", property}, {"value", value}});
}

ConditionView ConditionView::build(const ViewContext& context) {
    return {properties_for(false, context)};
}

CheckConditionView CheckConditionView::build(const ViewContext& context) {
    return {properties_for(true, context)};
}

}  // namespace kurabe::app
