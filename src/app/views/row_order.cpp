#include "app/views/row_order.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "wording/framework_text.h"

namespace kurabe::app {
namespace {

// By category, in the catalog's order.
std::vector<RowGroup> by_category(const ViewContext& context,
                                  const std::vector<std::size_t>& rows) {
    std::vector<RowGroup> groups;
    for (const std::size_t row : rows) {
        const std::string category = category_id(context.table().rows()[row]);
        if (groups.empty() || groups.back().id != category) {
            groups.push_back({category, category_label(context, category), {}});
        }
        groups.back().rows.push_back({row, "", nullptr});
    }
    return groups;
}

// In the view's order, under its name.
std::vector<RowGroup> by_view(const ViewContext& context, const std::vector<std::size_t>& rows,
                              const model::ReadyMadeView& view) {
    std::map<std::string_view, std::size_t> by_property;
    for (const std::size_t row : rows) {
        by_property.emplace(context.table().rows()[row].property_id, row);
    }
    RowGroup group{"view." + view.id, view.label.in(context.texts.language()), {}};
    for (const std::string& property : view.properties) {
        const auto found = by_property.find(property);
        if (found != by_property.end()) group.rows.push_back({found->second, "", nullptr});
    }
    if (group.rows.empty()) return {};
    return {std::move(group)};
}

struct ByFramework {
    std::multimap<std::string_view, std::size_t> answering;  // framework row → table row
    std::vector<std::size_t> others;
};

ByFramework place_in(const model::Framework& framework, const ViewContext& context,
                     const std::vector<std::size_t>& rows) {
    ByFramework placed;
    for (const std::size_t row : rows) {
        const auto* property = context.table().rows()[row].property;
        bool found = false;
        if (property != nullptr) {
            for (const auto& reference : property->references) {
                if (reference.framework != framework.id) continue;
                placed.answering.emplace(reference.row, row);
                found = true;
            }
        }
        if (!found) placed.others.push_back(row);
    }
    return placed;
}

std::vector<RowGroup> by_framework(const ViewContext& context, const std::vector<std::size_t>& rows,
                                   const model::Framework& framework, Unanswerable unanswerable) {
    const ByFramework placed = place_in(framework, context, rows);
    std::vector<RowGroup> groups;
    for (const auto& group : framework.groups) {
        RowGroup ordered{
            framework.id + "." + group.id, group.label.in(context.texts.language()), {}};
        for (const auto& framework_row : framework.rows) {
            if (framework_row.group != group.id) continue;
            const auto [first, last] = placed.answering.equal_range(framework_row.id);
            for (auto entry = first; entry != last; ++entry) {
                ordered.rows.push_back({entry->second, framework_row.id, nullptr});
            }
            if (unanswerable == Unanswerable::shown && framework_row.not_answerable) {
                ordered.rows.push_back({0, framework_row.id, &framework_row});
            }
        }
        if (!ordered.rows.empty()) groups.push_back(std::move(ordered));
    }
    if (!placed.others.empty()) {
        RowGroup others{
            framework.id + ".others", context.texts.text("matrix.outside_framework"), {}};
        for (const std::size_t row : placed.others) others.rows.push_back({row, "", nullptr});
        groups.push_back(std::move(others));
    }
    return groups;
}

}  // namespace

std::string marked_label(const std::string& number, bool important, const std::string& label) {
    return (number.empty() ? "" : number + " ") + (important ? "★ " : "") + label;
}

const model::Framework* framework_of_order(const ViewContext& context) {
    for (const auto& framework : context.catalogs().frameworks) {
        if (framework.id == context.session.row_order) return &framework;
    }
    return nullptr;
}

std::vector<RowGroup> order_rows(const ViewContext& context, const std::vector<std::size_t>& rows,
                                 Unanswerable unanswerable) {
    if (const model::Framework* framework = framework_of_order(context)) {
        return by_framework(context, rows, *framework, unanswerable);
    }
    if (const model::ReadyMadeView* view = view_in_force(context)) {
        return by_view(context, rows, *view);
    }
    return by_category(context, rows);
}

std::vector<Choice> row_order_choices(const ViewContext& context) {
    const model::ReadyMadeView* made = view_in_force(context);
    const std::string own =
        made == nullptr ? context.texts.text("matrix.own_order")
                        : context.texts.text("matrix.view_order",
                                             {{"name", made->label.in(context.texts.language())}});
    // A link may name an order that this program does not have.
    const model::Framework* selected = framework_of_order(context);
    std::vector<Choice> choices = {{"", own, selected == nullptr}};
    for (const auto& framework : context.catalogs().frameworks) {
        choices.push_back({framework.id, framework.name.in(context.texts.language()),
                           &framework == selected, wording::describe(framework, context.texts)});
    }
    return choices;
}

}  // namespace kurabe::app
