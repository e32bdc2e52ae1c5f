#include "app/views/import/import_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "app/session/session_profiles.h"
#include "app/session/sheet_file.h"
#include "text/hidden_characters.h"
#include "text/utf8.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

using intake::ImportedRow;
using intake::RowOutcome;
using intake::RowProposal;
using intake::Ruling;

constexpr std::string_view settled = "settled";
constexpr std::array outcome_order = {RowOutcome::unsure, RowOutcome::not_read,
                                      RowOutcome::not_matched, RowOutcome::proposed,
                                      RowOutcome::unanswered};

std::string whole_percent(double share) {
    constexpr double whole = 100;
    return std::to_string(std::lround(share * whole));
}

std::string number_text(std::size_t number) { return std::to_string(number); }

// All that is proposed of the row was confirmed or discarded, or a person has said that it is about
// nothing that is known.
bool is_settled(const ImportedRow& row, const intake::Mapping& mapping) {
    if (row.proposals.empty()) {
        return std::any_of(mapping.rows.begin(), mapping.rows.end(),
                           [&](const auto& choice) { return choice.question == row.question; });
    }
    return std::all_of(row.proposals.begin(), row.proposals.end(),
                       [](const RowProposal& one) { return one.ruling != Ruling::open; });
}

std::string outcome_of(const ImportedRow& row, const intake::Mapping& mapping) {
    if (is_settled(row, mapping)) return std::string(settled);
    // Of what a person has left.
    RowOutcome outcome = row.outcome;
    if (outcome == RowOutcome::unsure) {
        const bool certain =
            std::all_of(row.proposals.begin(), row.proposals.end(), [](const RowProposal& one) {
                return one.certain || !one.answer || one.ruling != Ruling::open;
            });
        if (certain) outcome = RowOutcome::proposed;
    }
    return std::string(intake::to_name(outcome));
}

void add_fields(const ViewContext& context, ImportView& view) {
    const SheetWork& work = *context.session.sheet;
    const auto add = [&](SheetField field, const char* id, const std::string& text, bool proposed) {
        view.fields.push_back(
            {field, id, context.texts.text(std::string("import.field.") + id), text, proposed});
    };
    add(SheetField::service, "service", work.service, work.service_proposed);
    add(SheetField::id, "id", work.id, work.id_proposed);
    add(SheetField::edition, "edition", work.edition, false);
    add(SheetField::made_by, "made_by", work.made_by, false);
}

void add_tables(const ViewContext& context, ImportView& view) {
    const auto& tables = context.sheet.tables();
    const auto& sheets = context.session.sheet->workbook->sheets;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const intake::TableLayout& table = tables[i];
        view.places.push_back({table.sheet, table.header_row, table.header_rows});
        view.tables.push_back(
            {number_text(i),
             context.texts.text("import.table",
                                {{"sheet", text::show_hidden_in_line(sheets[table.sheet].name)},
                                 {"row", number_text(std::size_t{table.header_row} + 1)},
                                 {"confidence", whole_percent(table.confidence)}}),
             i == context.sheet.table_index()});
    }
    view.table = context.sheet.table_index();
    if (view.table >= tables.size()) return;
    view.header = view.places[view.table];
    for (std::uint32_t rows = 0; rows <= 2; ++rows) {
        view.header_rows.push_back(
            {number_text(rows),
             context.texts.text("import.header_rows", {{"n", number_text(rows)}}),
             rows == view.header.rows});
    }
}

std::string role_text(const ViewContext& context, intake::ColumnRole role) {
    return context.texts.text("import.role." + std::string(intake::to_name(role)));
}

// What stands first in the column, below the header.
std::string sample_of(const sheets::Sheet& sheet, const intake::TableLayout& table,
                      std::uint32_t column) {
    constexpr std::size_t looked_at = 30;
    constexpr std::size_t longest = 60;
    std::size_t seen = 0;
    for (const sheets::Row& row : sheet.rows) {
        if (row.index < table.first_row) continue;
        if (++seen > looked_at) break;
        const sheets::Cell* cell = row.find(column);
        if (cell == nullptr || cell->text.empty()) continue;
        return text::shortened(text::show_hidden_in_line(cell->text), longest);
    }
    return {};
}

void add_columns(const ViewContext& context, ImportView& view) {
    const intake::TableLayout* table = context.sheet.table();
    if (table == nullptr) return;
    const sheets::Sheet& sheet = context.session.sheet->workbook->sheets[table->sheet];
    constexpr std::uint32_t most_columns = 40;
    std::map<std::uint32_t, const intake::ColumnLayout*> known;
    for (const intake::ColumnLayout& column : table->columns) known[column.column] = &column;
    for (std::uint32_t i = 0; i < std::min(sheet.column_count, most_columns); ++i) {
        const auto found = known.find(i);
        SheetColumnView column;
        column.column = i;
        column.name = sheets::column_name(i);
        column.sample = sample_of(sheet, *table, i);
        if (found == known.end() && column.sample.empty()) continue;
        const auto role = found == known.end() ? intake::ColumnRole::none : found->second->role;
        if (found != known.end()) {
            column.title = text::show_hidden_in_line(found->second->title);
            if (role != intake::ColumnRole::none) {
                column.confidence = whole_percent(found->second->confidence) + "%";
            }
        }
        for (const intake::ColumnRole each : intake::all_column_roles) {
            column.roles.push_back(
                {std::string(intake::to_name(each)), role_text(context, each), each == role});
        }
        if (role != intake::ColumnRole::none) {
            if (!view.columns_text.empty()) view.columns_text += ", ";
            view.columns_text += role_text(context, role) + " " + column.name;
        }
        view.columns.push_back(std::move(column));
    }
}

void add_marks(const ViewContext& context, const intake::SheetImport& import, ImportView& view) {
    for (const intake::SheetImport::Mark& mark : import.marks) {
        SheetMarkView shown;
        shown.mark = mark.mark;
        shown.text =
            context.texts.text(mark.by_legend ? "import.mark_by_legend" : "import.mark",
                               {{"mark", text::show_hidden_in_line(mark.mark)},
                                {"n", number_text(mark.count)},
                                {"state", wording::state_text(mark.state, context.texts)}});
        using enum model::AnswerState;
        for (const model::AnswerState state :
             {yes, no, partial, option, not_applicable, undisclosed, unclear}) {
            shown.meanings.push_back({std::string(model::to_name(state)),
                                      state == unclear ? context.texts.text("import.no_mark")
                                                       : wording::state_text(state, context.texts),
                                      state == mark.state});
        }
        if (!view.marks_text.empty()) view.marks_text += ", ";
        view.marks_text += text::show_hidden_in_line(mark.mark) + " = " +
                           wording::state_text(mark.state, context.texts);
        view.marks.push_back(std::move(shown));
    }
    view.marks_confirmed = import.marks.empty() || context.session.sheet->marks_confirmed;
}

std::string outcome_text(const ViewContext& context, std::string_view outcome) {
    return context.texts.text("import.outcome." + std::string(outcome));
}

void add_rows(const ViewContext& context, const intake::SheetImport& import, ImportView& view) {
    const auto& chosen = context.session.sheet_display.outcomes;
    const intake::Mapping& mapping = context.session.sheet->mapping;
    std::map<std::string, std::size_t> counts;
    for (const ImportedRow& row : import.rows) {
        const std::string outcome = outcome_of(row, mapping);
        ++counts[outcome];
        for (const RowProposal& proposal : row.proposals) {
            if (proposal.certain && proposal.answer && proposal.ruling == Ruling::open) {
                ++view.certain;
            }
        }
        if (!chosen.empty() && !chosen.contains(outcome)) continue;
        if (view.groups.empty() || view.groups.back().label != row.category) {
            view.groups.push_back(
                {"sheet-group-" + number_text(view.groups.size()), row.category, {}});
        }
        SheetRowView shown;
        shown.id = number_text(std::size_t{row.row} + 1);
        shown.row = row.row;
        shown.at = row.at;
        shown.question = row.question;
        shown.answer = row.answer;
        shown.remarks = row.remarks;
        shown.outcome = outcome;
        shown.outcome_text = outcome_text(context, outcome);
        for (const RowProposal& proposal : row.proposals) {
            shown.proposals.push_back(proposal_view(proposal, context));
        }
        view.groups.back().rows.push_back(std::move(shown));
    }
    for (SheetRowGroup& group : view.groups) {
        group.label = group.label.empty() ? context.texts.text("import.no_category")
                                          : text::show_hidden_in_line(group.label);
    }
    const auto add_outcome = [&](const std::string& name) {
        if (counts[name] == 0 && !chosen.contains(name)) return;
        view.outcomes.push_back({name,
                                 outcome_text(context, name) + " " + number_text(counts[name]),
                                 chosen.contains(name)});
    };
    for (const RowOutcome outcome : outcome_order) {
        add_outcome(std::string(intake::to_name(outcome)));
    }
    add_outcome(std::string(settled));
    view.summary = context.texts.text("import.summary",
                                      {{"rows", number_text(import.rows.size())},
                                       {"settled", number_text(counts[std::string(settled)])},
                                       {"answers", number_text(import.profile.answers.size())}});
}

void add_notice(const ViewContext& context, const intake::SheetImport& import, ImportView& view) {
    const auto known = find_profile(context.session.profiles, model::edition_key(import.profile));
    if (known != nullptr) {
        view.notice = context.texts.text(
            "import.replaces", {{"name", known->service_name.in(context.texts.language())}});
    }
    if (!is_kept(*context.session.sheet)) {
        view.notice += (view.notice.empty() ? "" : " ") + context.texts.text("import.not_kept");
    }
}

}  // namespace

SheetProposalView proposal_view(const RowProposal& proposal, const ViewContext& context) {
    SheetProposalView view;
    const model::Property* property = proposal.match.property;
    view.property_id = property->id;
    view.label = wording::property_label(property, property->id, context.texts);
    view.answer = answer_text(proposal, context.texts, context.today());
    switch (proposal.ruling) {
        case Ruling::confirmed: view.status = "confirmed"; break;
        case Ruling::discarded: view.status = "discarded"; break;
        case Ruling::open:
            view.status = !proposal.answer ? "not_read" : proposal.certain ? "proposed" : "unsure";
            break;
    }
    view.status_text = context.texts.text("import.status." + view.status);
    return view;
}

ImportView ImportView::build(const ViewContext& context) {
    ImportView view;
    const SheetWork& work = *context.session.sheet;
    if (work.workbook == nullptr) {
        view.empty = emptiness(context.texts, "import.empty");
        view.empty.ways.push_back(
            {"choose_files", context.texts.text("ui.choose_files"), {ChooseFiles{}}});
        return view;
    }
    view.has_sheet = true;
    view.file = work.file;
    add_fields(context, view);
    add_tables(context, view);
    add_columns(context, view);
    const intake::SheetImport* import = context.sheet.import();
    if (import == nullptr) {
        view.empty = emptiness(context.texts, "import.unread");
        return view;
    }
    add_marks(context, *import, view);
    add_rows(context, *import, view);
    add_notice(context, *import, view);
    if (view.groups.empty()) view.empty = emptiness(context.texts, "import.no_rows");
    return view;
}

}  // namespace kurabe::app
