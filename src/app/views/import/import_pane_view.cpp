#include "app/views/import/import_pane_view.h"

#include <algorithm>
#include <utility>

#include "query/language/literal.h"
#include "text/hidden_characters.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

using intake::RowProposal;

bool takes_figure(const model::Property& property) {
    return property.kind != model::ValueKind::boolean;
}

SheetAnswerForm form_of(const ViewContext& context, std::uint32_t row,
                        const RowProposal& proposal) {
    SheetAnswerForm form;
    form.proposal = proposal_view(proposal, context);
    form.why = context.texts.text("import.by." + std::string(intake::to_name(proposal.match.by)));
    const model::Property& property = *proposal.match.property;
    if (takes_figure(property)) {
        form.example = query::example_literal(property.kind, property.unit,
                                              *context.reference.words, context.texts.language());
        if (form.example.empty()) form.example = "…";
    }
    const auto& rulings = context.session.sheet->rulings;
    const auto found = rulings.find({row, property.id});
    if (found != rulings.end() && found->second.typed) form.typed = *found->second.typed;
    return form;
}

void add_candidates(const ViewContext& context, const std::string& question, ImportPaneView& view) {
    constexpr std::size_t most = 8;
    const auto& catalog = context.catalogs().properties;
    const auto add = [&](const model::Property& property) {
        const bool known = std::any_of(view.candidates.begin(), view.candidates.end(),
                                       [&](const Choice& one) { return one.id == property.id; });
        if (known) return;
        const auto& chosen = view.properties;
        view.candidates.push_back(
            {property.id, wording::property_label(&property, property.id, context.texts),
             std::find(chosen.begin(), chosen.end(), property.id) != chosen.end(),
             category_label(context, property.category)});
    };
    for (const std::string& id : view.properties) {
        if (const auto* property = catalog.find(id)) add(*property);
    }
    const std::string& typed = view.search.empty() ? question : view.search;
    const auto& search = context.workspace.vocabulary.property_search();
    for (const std::size_t place : search.find(typed, most)) add(catalog.properties()[place]);
}

}  // namespace

ImportPaneView ImportPaneView::build(const ViewContext& context) {
    ImportPaneView view;
    const auto& display = context.session.sheet_display;
    const intake::SheetImport* import = context.sheet.import();
    const intake::ImportedRow* row =
        import == nullptr || !display.row ? nullptr : find_row(*import, *display.row);
    view.open = row != nullptr && context.session.mode == ViewMode::import;
    if (!view.open) return view;
    view.row = row->row;
    view.place = context.texts.text("import.place",
                                    {{"sheet", text::show_hidden_in_line(import->mapping.sheet)},
                                     {"row", std::to_string(std::size_t{row->row} + 1)},
                                     {"at", text::show_hidden_in_line(row->at)}});
    view.category = row->category;
    view.question = row->question;
    view.answer = row->answer;
    view.remarks = row->remarks;
    view.outcome_text =
        context.texts.text("import.outcome." + std::string(intake::to_name(row->outcome)));
    for (const RowProposal& proposal : row->proposals) {
        view.answers.push_back(form_of(context, row->row, proposal));
        const std::string& id = proposal.match.property->id;
        if (context.catalogs().properties.find(id) != nullptr) view.properties.push_back(id);
    }
    const auto& choices = context.session.sheet->mapping.rows;
    view.chosen = std::any_of(choices.begin(), choices.end(),
                              [&](const auto& choice) { return choice.question == row->question; });
    view.search = display.search;
    add_candidates(context, row->question, view);
    for (const model::ValueKind kind : intake::own_property_kinds) {
        view.own_kinds.push_back({std::string(model::to_name(kind)),
                                  context.texts.text("kind." + std::string(model::to_name(kind))),
                                  kind == model::ValueKind::boolean});
    }
    return view;
}

}  // namespace kurabe::app
