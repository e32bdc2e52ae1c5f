#include "app/commands/import_effects.h"

#include <algorithm>
#include <utility>

#include "app/session/session_profiles.h"
#include "app/sheet_results.h"
#include "app/typed_figure.h"
#include "query/language/literal.h"
#include "text/controls.h"

namespace kurabe::app {
namespace {

using Done = std::optional<Message>;

// The row as it stands now; null where there is none.
const intake::ImportedRow* row_at(std::uint32_t row, const CommandContext& context) {
    const intake::SheetImport* import = context.sheet.import();
    return import == nullptr ? nullptr : find_row(*import, row);
}

const intake::RowProposal* proposal_at(const RowProperty& of, const CommandContext& context) {
    const intake::ImportedRow* row = row_at(of.row, context);
    if (row == nullptr) return nullptr;
    for (const intake::RowProposal& proposal : row->proposals) {
        if (proposal.match.property->id == of.property) return &proposal;
    }
    return nullptr;
}

// Rows are known by their questions: the next sheet may have them elsewhere.
void put_choice(SheetWork& work, intake::RowChoice choice) {
    auto& rows = work.mapping.rows;
    std::erase_if(rows, [&](const auto& one) { return one.question == choice.question; });
    rows.push_back(std::move(choice));
}

// Columns as they are read now, to be changed.
void fix_columns(SheetWork& work, const intake::TableLayout& table) {
    const std::string& sheet = work.workbook->sheets[table.sheet].name;
    intake::Mapping now = intake::mapping_of(table, sheet);
    work.mapping.sheet = std::move(now.sheet);
    work.mapping.fingerprint = std::move(now.fingerprint);
    work.mapping.columns = std::move(now.columns);
}

}  // namespace

Done set_sheet_field(Session& session, const SetSheetField& command,
                     const CommandContext& /*context*/) {
    if (session.sheet->workbook == nullptr) return {};
    SheetWork& work = session.sheet.own();
    const std::string text = text::controls_as_spaces(command.text);
    switch (command.field) {
        case SheetField::service:
            work.service = text;
            work.service_proposed = false;
            break;
        case SheetField::id:
            work.id = text;
            work.id_proposed = false;
            break;
        case SheetField::edition: work.edition = text; break;
        case SheetField::made_by: work.made_by = text; break;
    }
    return {};
}

Done choose_header(Session& session, const ChooseSheetHeader& command,
                   const CommandContext& /*context*/) {
    const auto& workbook = session.sheet->workbook;
    constexpr std::uint32_t most_rows = 2;
    if (workbook == nullptr || command.place.sheet >= workbook->sheets.size() ||
        command.place.rows > most_rows ||
        command.place.row >= workbook->sheets[command.place.sheet].row_count) {
        return {};
    }
    SheetWork& work = session.sheet.own();
    const bool other_sheet = work.header && work.header->sheet != command.place.sheet;
    work.header = command.place;
    work.header_given = true;
    work.mapping.columns.clear();  // of the other header
    work.mapping.fingerprint.clear();
    work.marks_confirmed = false;
    if (other_sheet) work.rulings.clear();
    session.sheet_display.row.reset();
    return {};
}

Done set_column_role(Session& session, const SetColumnRole& command,
                     const CommandContext& context) {
    const intake::TableLayout* table = context.sheet.table();
    if (table == nullptr) return {};
    SheetWork& work = session.sheet.own();
    fix_columns(work, *table);
    auto& columns = work.mapping.columns;
    const auto known = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
        return column.column == command.column;
    });
    if (known != columns.end()) {
        known->role = command.role;
    } else {
        columns.push_back({command.column, command.role, ""});
    }
    return {};
}

Done set_mark_meaning(Session& session, const SetMarkMeaning& command,
                      const CommandContext& /*context*/) {
    if (session.sheet->workbook == nullptr || command.mark.empty()) return {};
    session.sheet.own().mapping.vocabulary[command.mark] = command.state;
    return {};
}

Done choose_properties(Session& session, const ChooseRowProperties& command,
                       const CommandContext& context) {
    const intake::ImportedRow* row = row_at(command.row, context);
    if (row == nullptr) return {};
    std::vector<std::string> known;
    for (const std::string& id : command.properties) {
        const bool once = std::find(known.begin(), known.end(), id) == known.end();
        if (once && context.reference.catalogs->properties.find(id) != nullptr) known.push_back(id);
    }
    put_choice(session.sheet.own(), {row->question, std::move(known), std::nullopt});
    return {};
}

Done make_own_property(Session& session, const MakeOwnProperty& command,
                       const CommandContext& context) {
    const intake::ImportedRow* row = row_at(command.row, context);
    intake::OwnProperty own = command.property;
    own.label = text::controls_as_spaces(own.label);
    if (row == nullptr || own.label.find_first_not_of(' ') == std::string::npos) return {};
    put_choice(session.sheet.own(), {row->question, {}, std::move(own)});
    return {};
}

Done forget_row_choice(Session& session, const ForgetRowChoice& command,
                       const CommandContext& context) {
    const intake::ImportedRow* row = row_at(command.row, context);
    if (row == nullptr) return {};
    std::erase_if(session.sheet.own().mapping.rows,
                  [&](const auto& one) { return one.question == row->question; });
    return {};
}

Done rule_on_row(Session& session, const RuleOnRow& command, const CommandContext& context) {
    const intake::RowProposal* proposal = proposal_at(command.of, context);
    if (proposal == nullptr) return {};
    // Nothing was read that could be confirmed.
    if (command.confirmed.value_or(false) && !proposal->answer) return {};
    auto& rulings = session.sheet.own().rulings;
    if (!command.confirmed) {
        rulings.erase(command.of);
        return {};
    }
    const auto& row = *row_at(command.of.row, context);
    const auto present = rulings.find(command.of);
    const bool was_typed = present != rulings.end() && present->second.typed;
    // What was typed stays, to be confirmed again.
    RowRuling ruling = was_typed ? present->second : RowRuling{};
    ruling.confirmed = *command.confirmed;
    ruling.ground = was_typed ? ground_of_typed(row) : ground_of(row, *proposal, context.reference);
    rulings[command.of] = std::move(ruling);
    return {};
}

Done type_row_answer(Session& session, const TypeRowAnswer& command,
                     const CommandContext& context) {
    const intake::RowProposal* proposal = proposal_at(command.of, context);
    if (proposal == nullptr) return {};
    const model::Property& property = *proposal->match.property;
    TypedAnswer typed = command.answer;
    typed.note = text::controls_as_spaces(typed.note);
    typed.figure = text::controls_as_spaces(typed.figure);
    const query::Words& words = *context.reference.words;
    if (!typed.figure.empty() && !read_figure(property, typed.figure, words, session.language)) {
        return Message{"reply.not_understood",
                       {{"figure", typed.figure},
                        {"example", query::example_literal(property.kind, property.unit, words,
                                                           session.language)}},
                       Gravity::failed};
    }
    session.sheet.own().rulings[command.of] = {true, std::move(typed),
                                               ground_of_typed(*row_at(command.of.row, context))};
    return {};
}

Done confirm_certain(Session& session, const ConfirmCertain& /*command*/,
                     const CommandContext& context) {
    const intake::SheetImport* import = context.sheet.import();
    if (import == nullptr) return {};
    // What is certain rests on them.
    if (!import->marks.empty() && !session.sheet->marks_confirmed) {
        return Message{"import.marks_first", {}, Gravity::failed};
    }
    std::size_t confirmed = 0;
    SheetWork& work = session.sheet.own();
    for (const intake::ImportedRow& row : import->rows) {
        for (const intake::RowProposal& proposal : row.proposals) {
            if (!proposal.certain || !proposal.answer || proposal.ruling != intake::Ruling::open) {
                continue;
            }
            work.rulings[{row.row, proposal.match.property->id}] = {
                true, std::nullopt, ground_of(row, proposal, context.reference)};
            ++confirmed;
        }
    }
    return Message{"import.confirmed_certain", {{"n", std::to_string(confirmed)}}};
}

}  // namespace kurabe::app
