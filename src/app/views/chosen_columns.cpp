#include "app/views/chosen_columns.h"

#include "app/views/doubt_text.h"
#include "query/language/clauses.h"

namespace kurabe::app {
namespace {

Match match_of(const query::Answering& answering, std::size_t column) {
    if (answering.yes.any_in_column(column)) return Match::yes;
    return answering.unknown.any_in_column(column) ? Match::unknown : Match::no;
}

// What "vendor:" names where it stands for all of the filter.
std::vector<std::size_t> named_columns(const ViewContext& context,
                                       const std::vector<std::size_t>& columns) {
    const query::Node* clause = query::find_clause(context.filter.root, query::Field::vendor);
    if (clause == nullptr) return columns;
    const auto answering = query::evaluate(*clause, context.workspace, columns);
    std::vector<std::size_t> named = columns;
    std::erase_if(named, [&](std::size_t column) { return !answering.yes.any_in_column(column); });
    return named;
}

}  // namespace

ChosenColumns choose_columns(const ViewContext& context, const query::Answering& answering,
                             const std::vector<std::size_t>& columns) {
    ChosenColumns chosen;
    if (context.searching || !query::chooses_vendors(context.filter.root)) {
        chosen.columns = columns;
        chosen.matches.assign(columns.size(), Match::all);
        return chosen;
    }
    for (const std::size_t column : named_columns(context, columns)) {
        const Match match = match_of(answering, column);
        if (match == Match::no) chosen.failing.push_back(column);
        if (match == Match::no && !context.session.show_failing) continue;
        chosen.columns.push_back(column);
        chosen.matches.push_back(match);
    }
    return chosen;
}

std::string match_text(Match match, const wording::Texts& texts) {
    if (match == Match::unknown) return texts.text("ui.cannot_tell");
    return match == Match::no ? texts.text("failing.mark") : std::string();
}

FailingView failing_view(const ViewContext& context, const query::Answering& answering,
                         const ChosenColumns& chosen) {
    FailingView view;
    view.doubt_note = doubt_note(context, answering, chosen.columns, chosen.matches);
    if (chosen.failing.empty()) return view;
    for (const std::size_t column : chosen.failing) {
        view.keys.push_back(model::edition_key(*context.table().profiles()[column]));
    }
    view.shown = context.session.show_failing;
    const std::string count = std::to_string(count_services(context, chosen.failing));
    view.note =
        context.texts.text(view.shown ? "failing.shown" : "failing.left_out", {{"n", count}});
    view.offer = context.texts.text(view.shown ? "failing.leave_out" : "failing.show");
    return view;
}

}  // namespace kurabe::app
