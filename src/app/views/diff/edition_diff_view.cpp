#include "app/views/diff/edition_diff_view.h"
#include "app/views/diff/diff_view.h"

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "app/views/answer_text.h"
#include "app/views/emptiness.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

using compare::Change;
using compare::ChangeKind;

std::string kind_label(ChangeKind kind, const wording::Texts& texts) {
    return texts.text("change.kind." + std::string(compare::to_name(kind)));
}

compare::Relation relation_of(const Change& change) {
    if (change.kinds.has(ChangeKind::better)) return compare::Relation::better;
    if (change.kinds.has(ChangeKind::worse)) return compare::Relation::worse;
    if (change.before == nullptr) return compare::Relation::only_right;
    if (change.after == nullptr) return compare::Relation::only_left;
    return compare::Relation::differs;
}

// What to show of a diff.
struct Selection {
    std::set<std::string> kinds;                      // names; empty: all
    std::vector<std::string> words;                   // to be marked as found
    std::optional<std::set<std::string>> properties;  // none: all
};

struct Editions {
    const model::Profile& before;
    const model::Profile& after;
    base::Date today;
};

bool is_picked(const Change& change, const std::set<std::string>& kinds) {
    if (kinds.empty()) return true;
    for (const ChangeKind kind : compare::all_change_kinds) {
        if (change.kinds.has(kind) && kinds.contains(std::string(compare::to_name(kind)))) {
            return true;
        }
    }
    return false;
}

ChangeView change_view(const Change& change, const Editions& editions,
                       const wording::Texts& texts) {
    ChangeView view;
    view.property_id = change.either()->property;
    view.label = property_label(change.property, view.property_id, texts);
    if (change.property != nullptr) {
        view.explanation = wording::marked(change.property->explanation, texts);
    }
    for (const ChangeKind kind : compare::all_change_kinds) {
        if (!change.kinds.has(kind)) continue;
        view.kinds.emplace_back(compare::to_name(kind));
        view.kind_labels.push_back(kind_label(kind, texts));
    }
    view.relation = relation_of(change);
    view.summary = change_summary(change, texts);
    view.texts = text_changes(change, texts);
    const auto detail = [&](const model::Answer* answer, const model::Profile& profile) {
        std::optional<AnswerDetail> said;
        if (answer != nullptr) {
            said = answer_detail(*answer, profile, change.property, texts, editions.today);
        }
        return said;
    };
    view.before = detail(change.before, editions.before);
    view.after = detail(change.after, editions.after);
    view.column_key =
        model::edition_key(change.after != nullptr ? editions.after : editions.before);
    return view;
}

void add_to_group(EditionDiffView& view, const model::Catalog& catalog,
                  const model::Property* property, ChangeView change, const wording::Texts& texts) {
    const std::string category(query::category_of(property));
    // A profile's own properties come last, and may belong to a category that stands there already.
    auto group = std::find_if(view.groups.begin(), view.groups.end(),
                              [&](const ChangeGroupView& known) { return known.id == category; });
    if (group == view.groups.end()) {
        const auto* found = catalog.find_category(category);
        const std::string label = found != nullptr ? found->label.in(texts.language())
                                                   : texts.text("category.outside_catalog");
        group = view.groups.insert(view.groups.end(), {category, label, {}});
    }
    group->changes.push_back(std::move(change));
}

void add_counts(EditionDiffView& view,
                const std::array<std::size_t, compare::all_change_kinds.size()>& counts,
                const std::set<std::string>& picked, const wording::Texts& texts) {
    for (const ChangeKind kind : compare::all_change_kinds) {
        const std::string id(compare::to_name(kind));
        const std::size_t count = counts[static_cast<std::size_t>(kind)];
        const bool selected = picked.contains(id);
        if (count == 0 && !selected) continue;
        view.counts.push_back({id, kind_label(kind, texts), count, selected});
    }
}

void set_titles(EditionDiffView& view, const Editions& editions, const wording::Texts& texts) {
    const model::Profile& before = editions.before;
    const model::Profile& after = editions.after;
    view.applies = true;
    view.service = after.service_name.in(texts.language());
    view.before_edition = edition_text(before.edition_label, before.edition_date, texts);
    view.after_edition = edition_text(after.edition_label, after.edition_date, texts);
    view.title = texts.text("change.title", {{"service", view.service},
                                             {"before", view.before_edition},
                                             {"after", view.after_edition}});
    view.report = {view.title};
}

EditionDiffView view_of(const model::Catalog& catalog, const wording::Texts& texts,
                        const Editions& editions, const Selection& selection) {
    EditionDiffView view;
    set_titles(view, editions, texts);
    const auto diff =
        compare::diff_editions(catalog, editions.before, editions.after, texts.language());
    view.unchanged = diff.unchanged;
    std::array<std::size_t, compare::all_change_kinds.size()> counts{};
    std::size_t shown = 0;
    for (const Change& change : diff.changes) {
        if (selection.properties && !selection.properties->contains(change.either()->property)) {
            continue;
        }
        for (const ChangeKind kind : compare::all_change_kinds) {
            if (change.kinds.has(kind)) ++counts[static_cast<std::size_t>(kind)];
        }
        if (!is_picked(change, selection.kinds)) continue;
        ++shown;
        ChangeView shown_change = change_view(change, editions, texts);
        shown_change.summary_hits = text::find_hits(shown_change.summary, selection.words);
        view.report.push_back(
            texts.text("change.report_line", {{"summary", shown_change.summary}}));
        add_to_group(view, catalog, change.property, std::move(shown_change), texts);
    }
    add_counts(view, counts, selection.kinds, texts);
    view.summary = texts.text("change.summary", {{"shown", std::to_string(shown)},
                                                 {"total", std::to_string(diff.changes.size())},
                                                 {"same", std::to_string(diff.unchanged)}});
    if (view.groups.empty()) {
        view.empty = emptiness(texts, diff.changes.empty() ? "change.empty" : "diff.empty_rows");
    }
    return view;
}

}  // namespace

EditionDiffView edition_diff_view(const model::Catalog& catalog, const wording::Texts& texts,
                                  const model::Profile& before, const model::Profile& after,
                                  base::Date today) {
    return view_of(catalog, texts, {before, after, today}, {});
}

EditionDiffView EditionDiffView::build(const ViewContext& context) {
    const auto& session = context.session;
    const auto left = find_column(context, session.diff_left);
    const auto right = find_column(context, session.diff_right);
    if (!left || !right || *left == *right) return {};
    const model::Profile& before = *context.table().profiles()[*left];
    const model::Profile& after = *context.table().profiles()[*right];
    if (before.id != after.id) return {};

    std::set<std::string> properties;
    for (const std::size_t row : matching_rows(context, {*left, *right})) {
        properties.insert(context.table().rows()[row].property_id);
    }
    EditionDiffView view = view_of(
        context.catalogs().properties, context.texts, {before, after, context.today()},
        {session.change_kinds, query::words_of(context.filter.root), std::move(properties)});
    if (context.searching) {
        view.empty = emptiness(context, "diff.empty_rows");
    } else if (view.groups.empty()) {
        view.empty.ways = ways_out(context, "diff.empty_rows");
    }
    view.before_choices = side_choices(context, session.diff_left);
    view.after_choices = side_choices(context, session.diff_right);
    return view;
}

}  // namespace kurabe::app
