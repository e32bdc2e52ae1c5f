#include "app/views/view_context.h"

#include <algorithm>
#include <set>

#include "app/loading/loading.h"
#include "query/language/clauses.h"
#include "wording/labels.h"

namespace kurabe::app {

FilterResult ViewContext::matches(const std::vector<std::size_t>& columns) const {
    if (!searching) return results.of(filter.root, workspace, columns);
    const query::CellSet none(table().rows().size(), table().profiles().size());
    return std::make_shared<query::Answering>(query::Answering{none, none});
}

std::vector<std::size_t> shown_columns(const ViewContext& context) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < context.table().profiles().size(); ++i) {
        const std::string key = model::edition_key(*context.table().profiles()[i]);
        if (!context.session.hidden_columns.contains(key)) columns.push_back(i);
    }
    return columns;
}

std::vector<std::size_t> viewed_columns(const ViewContext& context) {
    const Session& session = context.session;
    std::vector<std::string> keys;
    switch (mode_of(session.mode).columns) {
        case ColumnScope::shown: break;
        case ColumnScope::diff_sides: keys = {session.diff_left, session.diff_right}; break;
        case ColumnScope::detail_profile: keys = {session.detail_profile}; break;
    }
    std::vector<std::size_t> columns;
    for (const std::string& key : keys) {
        if (const auto column = find_column(context, key)) columns.push_back(*column);
    }
    return columns.empty() ? shown_columns(context) : columns;
}

std::size_t count_services(const ViewContext& context, const std::vector<std::size_t>& columns) {
    std::set<std::string_view> ids;
    for (const std::size_t column : columns) ids.insert(context.table().profiles()[column]->id);
    return ids.size();
}

std::optional<std::size_t> find_column(const ViewContext& context, std::string_view column_key) {
    for (std::size_t i = 0; i < context.table().profiles().size(); ++i) {
        if (model::edition_key(*context.table().profiles()[i]) == column_key) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_row(const ViewContext& context, std::string_view property_id) {
    for (std::size_t i = 0; i < context.table().rows().size(); ++i) {
        if (context.table().rows()[i].property_id == property_id) return i;
    }
    return std::nullopt;
}

std::vector<std::size_t> matching_rows(const query::Answering& matches) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < matches.yes.rows(); ++row) {
        if (matches.yes.any_in_row(row) || matches.unknown.any_in_row(row)) rows.push_back(row);
    }
    return rows;
}

std::vector<std::size_t> matching_rows(const ViewContext& context,
                                       const std::vector<std::size_t>& columns) {
    return matching_rows(*context.matches(columns));
}

std::string profile_title(const model::Profile& profile, const wording::Texts& texts) {
    return texts.text(
        "profile.title",
        {{"service", profile.service_name.in(texts.language())},
         {"edition", edition_text(profile.edition_label, profile.edition_date, texts)}});
}

std::string origin_of(const model::ProfilePtr& profile, const ViewContext& context) {
    const auto& builtins = context.reference.profiles;
    const bool builtin = std::find(builtins.begin(), builtins.end(), profile) != builtins.end();
    const Origins& origins =
        builtin ? context.loading.library_origins() : context.loading.origins();
    const auto origin = origins.find(model::edition_key(*profile));
    return origin == origins.end() ? std::string() : origin->second;
}

std::vector<Choice> profile_choices(const ViewContext& context, std::string_view selected) {
    std::vector<Choice> choices;
    for (const auto& profile : context.table().profiles()) {
        const std::string key = model::edition_key(*profile);
        choices.push_back({key, profile_title(*profile, context.texts), key == selected});
    }
    return choices;
}

const model::ReadyMadeView* view_in_force(const ViewContext& context) {
    const query::Node* clause = query::find_clause(context.filter.root, query::Field::view);
    if (clause == nullptr) return nullptr;
    const auto& values = std::get<query::FieldTest>(clause->test).values;
    if (values.size() != 1) return nullptr;
    for (const model::ReadyMadeView& view : context.catalogs().views) {
        if (view.id == values.front().id) return &view;
    }
    return nullptr;
}

std::string category_id(const model::AnswerTable::Row& row) {
    return std::string(query::category_of(row.property));
}

std::string category_label(const ViewContext& context, std::string_view category) {
    const auto* found = context.catalogs().properties.find_category(category);
    return found != nullptr ? found->label.in(context.texts.language())
                            : context.texts.text("category.outside_catalog");
}

}  // namespace kurabe::app
