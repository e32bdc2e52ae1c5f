#include "app/views/service_answers.h"

#include "app/views/answer_text.h"
#include "app/views/highlight.h"
#include "app/views/relation_text.h"
#include "wording/labels.h"

namespace kurabe::app {

ServiceAnswers service_answers(const ViewContext& context, std::size_t row, std::size_t column,
                               const wording::UnitsBeside& beside) {
    const auto& table = context.table();
    const auto& loaded = table.profiles()[column];
    const model::Profile& profile = *loaded;
    const auto words = query::words_of(context.filter.root);
    ServiceAnswers view;
    view.column_key = model::edition_key(profile);
    view.service = profile.service_name.in(context.texts.language());
    view.edition =
        wording::edition_text(profile.edition_label, profile.edition_date, context.texts);
    view.origin = origin_of(loaded, context);
    for (const model::Answer* answer : table.cell(row, column)) {
        view.answers.push_back(answer_detail(*answer, profile, table.rows()[row].property,
                                             context.texts, context.today(), beside));
        highlight(view.answers.back(), words);
    }
    if (view.answers.empty()) view.silence = context.texts.text("detail.silence");
    return view;
}

std::string relation_of_cells(const ViewContext& context, std::size_t row, std::size_t left,
                              std::size_t right) {
    const auto& table = context.table();
    const auto comparison =
        compare::compare_cells(table.rows()[row].property, table.cell(row, left),
                               table.cell(row, right), context.reader());
    const Sides sides = sides_of(*table.profiles()[left], *table.profiles()[right], context.texts);
    return relation_text(comparison, sides, context.texts);
}

}  // namespace kurabe::app
