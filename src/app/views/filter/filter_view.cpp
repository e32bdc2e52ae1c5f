#include <algorithm>

#include "app/views/filter/filter_view.h"
#include "app/views/filter/near_misses.h"
#include "app/views/matrix/silence.h"
#include "query/engine/truth.h"
#include "query/language/clauses.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

using MeantRows = std::vector<char>;  // 1 for each row that is meant

// One facet: its values are counted against what all other conditions of the filter leave.
struct Facet {
    const ViewContext& context;
    FacetGroup group;
    const query::Node* clause;
    query::CellSet left;
    MeantRows folded;  // rows that the matrix folds; empty where it folds none

    Facet(const ViewContext& context_of_view, query::Field field, const query::CellSet& all,
          const std::vector<std::size_t>& columns)
        : context(context_of_view),
          group{field,
                std::string(query::to_name(field)),
                context_of_view.texts.text("ui." + ("facet_" + std::string(query::to_name(field)))),
                {}},
          clause(query::find_clause(context.filter.root, field)),
          left(all) {
        if (clause == nullptr) return;
        left = query::evaluate(query::without_clause(context.filter.root, clause),
                               context.workspace, columns)
                   .yes;
    }

    // `id` is what the filter's clause has for the value.
    FacetValue& add(std::string id, std::string label, std::string written, std::size_t count) {
        FacetValue value;
        value.selected = query::has_value(clause, id);
        value.id = std::move(id);
        value.label = std::move(label);
        value.written = std::move(written);
        value.count = count;
        group.values.push_back(std::move(value));
        return group.values.back();
    }

    [[nodiscard]] std::string written(const query::Names& names, const std::string& id) const {
        return names.written(id, context.session.language);
    }

    // A value that chooses rows as such: in the matrix, those of which nobody says anything fold.
    template <typename Predicate>
    void add_rows(std::string id, std::string label, std::string written, Predicate predicate) {
        std::size_t count = 0;
        std::size_t silent = 0;
        for (std::size_t row = 0; row < left.rows(); ++row) {
            if (!left.any_in_row(row) || !predicate(context.table().rows()[row])) continue;
            ++(!folded.empty() && folded[row] != 0 ? silent : count);
        }
        add(std::move(id), std::move(label), std::move(written), count).folded = silent;
    }
};

query::Node other_conditions(const Facet& facet) {
    return query::without_clause(facet.context.filter.root, facet.clause);
}

// The columns that the filter's other conditions leave.
std::vector<std::size_t> columns_left(const Facet& facet) {
    const auto& context = facet.context;
    const query::Node rest = other_conditions(facet);
    auto columns = viewed_columns(context);
    if (!query::chooses_vendors(rest)) return columns;
    const auto answering = query::evaluate(rest, context.workspace, columns);
    std::erase_if(columns, [&](std::size_t column) {
        return !answering.yes.any_in_column(column) && !answering.unknown.any_in_column(column);
    });
    return columns;
}

void mark_folded(Facet& facet) {
    const Session& session = facet.context.session;
    if (session.mode != ViewMode::matrix || session.show_silent) return;
    if (!can_fold_silence(session, other_conditions(facet))) return;
    const auto columns = columns_left(facet);
    facet.folded.resize(facet.left.rows());
    for (std::size_t row = 0; row < facet.left.rows(); ++row) {
        if (is_silent(facet.context.table(), row, columns)) facet.folded[row] = 1;
    }
}

void fill_states(Facet& facet) {
    const auto& words = facet.context.workspace.vocabulary.words();
    for (const model::AnswerState state : model::all_answer_states) {
        const std::string id(model::to_name(state));
        facet
            .add(id, state_text(state, facet.context.texts), facet.written(words.states, id),
                 facet.left.count_common_rows(facet.context.workspace.index.with(state)))
            .state = state;
    }
}

void fill_categories(Facet& facet) {
    const auto& rows = facet.context.table().rows();
    std::vector<std::string> ids;
    for (const auto& category : facet.context.catalogs().properties.categories()) {
        ids.push_back(category.id);
    }
    if (!rows.empty() && category_id(rows.back()) == query::outside_catalog) {
        ids.emplace_back(query::outside_catalog);
    }
    for (const std::string& id : ids) {
        const std::string label = category_label(facet.context, id);
        facet.add_rows(id, label, id == query::outside_catalog ? id : label,
                       [&](const auto& row) { return category_id(row) == id; });
    }
}

template <typename Enum>
void fill_names(Facet& facet, const query::Names& names, const std::string& group, Enum none,
                std::optional<Enum> (*from_name)(std::string_view)) {
    for (const std::string& id : names.ids()) {
        const Enum value = id == "none" ? none : from_name(id).value_or(none);
        const std::string written = facet.written(names, id);
        const std::string label =
            id == "none" ? written : facet.context.texts.text(group + "." + id);
        facet.add(id, label, written,
                  facet.left.count_common_rows(facet.context.workspace.index.with(value)));
    }
}

void fill_frameworks(Facet& facet) {
    for (const auto& framework : facet.context.catalogs().frameworks) {
        const auto refers = [&](const model::AnswerTable::Row& row) {
            return row.property != nullptr &&
                   std::any_of(row.property->references.begin(), row.property->references.end(),
                               [&](const auto& r) { return r.framework == framework.id; });
        };
        facet.add_rows(framework.id, framework.name.in(facet.context.texts.language()),
                       framework.id, refers);
    }
}

// Certificates by property, with the vendors that hold a valid one.
void fill_certificates(Facet& facet) {
    const auto& context = facet.context;
    const auto columns = columns_left(facet);
    for (std::size_t row = 0; row < context.table().rows().size(); ++row) {
        const auto* property = context.table().rows()[row].property;
        if (property == nullptr || property->kind != model::ValueKind::certification) continue;
        const auto holds = [&](std::size_t column) {
            return query::certified(context.table().cell(row, column), {}, true, context.today()) ==
                   query::Truth::yes;
        };
        const auto count =
            static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), holds));
        const std::string label = property->label.in(context.texts.language());
        facet.add(text::fold_query(label), label, label, count);
    }
}

void fill_validities(Facet& facet) {
    const auto& words = facet.context.workspace.vocabulary.words();
    for (const model::Validity validity : model::all_validities) {
        const std::string id(model::to_name(validity));
        const std::string written = facet.written(words.validities, id);
        const auto cells = query::cells_with(validity, facet.context.workspace);
        facet.add(id, facet.context.texts.text("validity." + id), written,
                  facet.left.count_common_rows(cells));
    }
}

void fill_documents(Facet& facet) {
    constexpr std::size_t most = 12;
    const auto& context = facet.context;
    std::map<std::string, MeantRows> rows_of;  // title → rows
    for (std::size_t column = 0; column < facet.left.columns(); ++column) {
        const model::Profile& profile = *context.table().profiles()[column];
        std::vector<MeantRows*> of_documents(profile.documents.size());  // null: not cited yet
        for (std::size_t row = 0; row < facet.left.rows(); ++row) {
            if (!facet.left.test(row, column)) continue;
            for (const model::Answer* answer : context.table().cell(row, column)) {
                for (const auto& source : answer->sources) {
                    const auto* document = profile.find_document(source.document);
                    if (document == nullptr) continue;
                    auto& rows =
                        of_documents[static_cast<std::size_t>(document - profile.documents.data())];
                    if (rows == nullptr) {
                        rows = &rows_of[document->title.in(context.texts.language())];
                        rows->resize(facet.left.rows());
                    }
                    (*rows)[row] = 1;
                }
            }
        }
    }
    for (const auto& [title, rows] : rows_of) {
        if (facet.group.values.size() == most) break;
        const auto count = static_cast<std::size_t>(std::count(rows.begin(), rows.end(), 1));
        facet.add(text::fold_query(title), title, title, count);
    }
}

std::vector<FilterCondition> conditions_of(const query::Expression& filter,
                                           const std::string& text) {
    std::vector<FilterCondition> conditions;
    for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
        const text::Span span = filter.conditions[i];
        const bool wrong = std::any_of(
            filter.problems.begin(), filter.problems.end(), [&](const query::Problem& problem) {
                return problem.span.begin < span.end && span.begin < problem.span.end;
            });
        conditions.push_back({span, text.substr(span.begin, span.end - span.begin),
                              query::remove_condition(text, filter.conditions, i), wrong});
    }
    return conditions;
}

void explain(FacetGroup& group, const wording::Texts& texts) {
    group.hint = wording::explanation("facet." + group.id, texts);
    for (FacetValue& value : group.values) {
        value.hint = wording::explanation(group.id + "." + value.id, texts);
    }
}

}  // namespace

FilterProblem problem_view(const query::Problem& problem, std::string_view text,
                           const wording::Texts& texts) {
    const std::size_t character = text::count_code_points(text.substr(0, problem.span.begin)) + 1;
    const bool no_candidates =
        std::find(problem.arguments.begin(), problem.arguments.end(),
                  std::pair<std::string, std::string>("candidates", "")) != problem.arguments.end();
    const std::string hint = no_candidates ? "query.no_candidates" : problem.code + "_hint";
    const bool at_end = text.find_first_not_of(' ', problem.span.end) == std::string_view::npos;
    return {problem.span, texts.text("filter.place", {{"n", std::to_string(character)}}),
            texts.text(problem.code, problem.arguments), texts.text(hint, problem.arguments),
            at_end && problem.code == "query.no_operand"};
}

FilterView FilterView::build(const ViewContext& context) {
    const auto columns = viewed_columns(context);
    const FilterResult matches = context.matches(columns);
    const auto& words = context.workspace.vocabulary.words();
    FilterView view;
    view.text = context.session.filter;
    view.active = !context.session.filter.empty();
    for (const auto& problem : context.filter.problems) {
        view.problems.push_back(problem_view(problem, view.text, context.texts));
    }
    if (!view.problems.empty()) view.problems_note = context.texts.text("filter.left_out");
    view.conditions = conditions_of(context.filter, view.text);
    if (context.searching) {
        view.summary = context.texts.text("filter.searching");
        return view;
    }
    query::CellSet found = matches->yes;
    found |= matches->unknown;
    view.near_misses = find_near_misses(context, columns, found);
    view.near_misses_lead = context.texts.text(
        found.count_rows() == 0 || !view.problems.empty() ? "ui.near_misses" : "ui.near_items");
    const auto add = [&](query::Field field, auto fill) {
        Facet facet(context, field, matches->yes, columns);
        if (query::info_of(field).broad) mark_folded(facet);
        fill(facet);
        if (facet.group.values.empty()) return;
        explain(facet.group, context.texts);
        view.groups.push_back(std::move(facet.group));
    };
    add(query::Field::state, fill_states);
    add(query::Field::category, fill_categories);
    add(query::Field::qualifier, [&](Facet& facet) {
        fill_names(facet, words.qualifiers, "qualifier", model::Qualifier::unqualified,
                   &model::qualifier_from_name);
    });
    add(query::Field::responsibility, [&](Facet& facet) {
        fill_names(facet, words.responsibilities, "responsibility",
                   model::Responsibility::unassigned, &model::responsibility_from_name);
    });
    add(query::Field::certification, fill_certificates);
    add(query::Field::validity, fill_validities);
    add(query::Field::framework, fill_frameworks);
    add(query::Field::source, fill_documents);
    view.summary = context.texts.text("filter.summary",
                                      {{"shown", std::to_string(matches->yes.count_rows())},
                                       {"total", std::to_string(context.table().rows().size())}});
    return view;
}

}  // namespace kurabe::app
