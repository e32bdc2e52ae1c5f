#include <algorithm>
#include <array>
#include <string>

#include "app/views/import/import_pane_view.h"
#include "app/views/import/import_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/import_dialog.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/options_menu.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/draft.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

struct ImportState {
    TableState table;
    ImportDialogState dialog;
    std::string file;
    std::array<Draft, 4> fields;
};

constexpr float field_width = 168;
constexpr float place_column = 64;

ImU32 status_colour(const std::string& status) {
    if (status == "confirmed" || status == "settled") return colour::good;
    if (status == "proposed") return colour::accent;
    if (status == "discarded" || status == "unanswered") return colour::muted;
    return colour::caution;
}

void draw_fields(const app::ImportView& view, ImportState& state, PanelContext& context) {
    if (state.file != view.file) state.fields = {};
    state.file = view.file;
    bool first = true;
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const app::SheetFieldView& field = view.fields[i];
        const float label = ImGui::CalcTextSize(field.label.c_str()).x;
        if (!first) same_line_or_wrap(space::large, label + space::small + field_width);
        first = false;
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(field.label.c_str());
        ImGui::SameLine(0, space::small);
        Draft& draft = state.fields[i];
        draft.follow(field.text);
        if (text_field(context, "sheet_" + field.id, field.label, draft.text, field_width, false)) {
            draft.known = draft.text;
            context.commands.emplace_back(app::SetSheetField{field.field, draft.text});
        }
        if (!field.proposed) continue;
        const std::string mark = context.texts.text("import.proposed_field");
        ImGui::SameLine(0, space::small);
        ImGui::PushStyleColor(ImGuiCol_Text, ImU32(colour::accent));
        ImGui::TextUnformatted(mark.c_str());
        ImGui::PopStyleColor();
        record_text(context, "mark", "proposed_" + field.id, mark);
    }
}

void save_buttons(PanelContext& context) {
    const auto& texts = context.texts;
    same_line_or_wrap(space::small, button_width(texts.text("import.save_profile")));
    if (button(context, "save_sheet_profile", texts.text("import.save_profile"))) {
        context.commands.emplace_back(app::SaveSheetProfile{});
    }
    same_line_or_wrap(space::small, button_width(texts.text("import.save_mapping")));
    if (button(context, "save_mapping", texts.text("import.save_mapping"))) {
        context.commands.emplace_back(app::SaveMapping{});
    }
    same_line_or_wrap(space::small, button_width(texts.text("ui.copy_table")));
    copy_table_button(context);
}

void put_away_button(PanelContext& context) {
    const std::string label = context.texts.text("import.put_sheet_away");
    same_line_or_wrap(space::small, button_width(label));
    if (button(context, "put_sheet_away", label)) {
        context.commands.emplace_back(app::PutSheetAway{});
    }
}

void main_buttons(const app::ImportView& view, PanelContext& context) {
    const auto& texts = context.texts;
    if (primary_button(context, "take_sheet_over", texts.text("import.take_over"))) {
        context.commands.emplace_back(app::TakeSheetOver{});
    }
    const std::string label =
        texts.text("import.confirm_certain", {{"n", std::to_string(view.certain)}});
    same_line_or_wrap(space::small, button_width(label));
    if (button(context, "confirm_certain", label, view.certain > 0 && view.marks_confirmed)) {
        context.commands.emplace_back(app::ConfirmCertain{});
    }
    tooltip(
        texts.text(view.marks_confirmed ? "import.confirm_certain_hint" : "import.marks_first"));
}

// What columns and marks were taken for; a button opens where that is corrected.
void draw_reading(const app::ImportView& view, ImportState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const std::string columns = texts.text("import.columns", {{"columns", view.columns_text}});
    wrapped_text(context, columns, colour::muted);
    record_text(context, "reading", "sheet_columns", columns);
    if (!view.marks_text.empty()) {
        const std::string marks = texts.text("import.marks", {{"marks", view.marks_text}});
        wrapped_text(context, marks,
                     view.marks_confirmed ? ImU32(colour::muted) : ImU32(colour::caution));
        record_text(context, "reading", "sheet_marks", marks,
                    view.marks_confirmed ? "confirmed" : "open");
    }
    if (button(context, "correct_reading", texts.text("import.correct_reading"))) {
        state.dialog.open = true;
        context.changes = true;
    }
    if (view.marks_confirmed) return;
    same_line_or_wrap(space::small, button_width(texts.text("import.confirm_marks")));
    if (button(context, "confirm_marks", texts.text("import.confirm_marks"))) {
        context.commands.emplace_back(app::ConfirmMarks{});
    }
}

void draw_outcomes(const app::ImportView& view, PanelContext& context) {
    bool first = true;
    for (const app::Choice& outcome : view.outcomes) {
        if (!first) same_line_or_wrap(space::tiny, button_width(outcome.label));
        first = false;
        if (toggle(context, Toggle::chip, "outcome:" + outcome.id, outcome.label,
                   outcome.selected)) {
            context.commands.emplace_back(app::ToggleOutcome{outcome.id});
        }
    }
}

std::string answer_words(const app::SheetRowView& row) {
    std::string words = row.answer;
    if (!row.remarks.empty()) words += (words.empty() ? "" : "\n") + row.remarks;
    return words;
}

constexpr std::size_t most_words = 400;  // bytes of a cell; the pane has all

std::string shortened(const std::string& words) {
    if (words.size() <= most_words) return words;
    std::size_t end = most_words;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
    return words.substr(0, end) + "…";
}

// The property, what it is answered, and how sure that is. Gives the height.
float go_through_proposals(const app::SheetRowView& row, ImVec2 at, float width, bool draws,
                           PanelContext& context) {
    const float top = at.y;
    const auto line = [&](const std::string& text, ImU32 colour) {
        const TextBlock block = lay_out(text, width);
        if (draws) context.selection.draw(at, colour, block);
        at.y += block.size.y;
    };
    if (row.proposals.empty()) {
        line(row.outcome_text, status_colour(row.outcome));
        return at.y - top;
    }
    for (const app::SheetProposalView& proposal : row.proposals) {
        line(proposal.label + ": " + proposal.answer, colour::text);
        ImGui::PushFont(nullptr, size::small);
        line(proposal.status_text, status_colour(proposal.status));
        ImGui::PopFont();
    }
    return at.y - top;
}

std::string proposals_text(const app::SheetRowView& row) {
    std::string text;
    for (const app::SheetProposalView& proposal : row.proposals) {
        if (!text.empty()) text += "; ";
        text += proposal.label + ": " + proposal.answer + " [" + proposal.status_text + "]";
    }
    return text.empty() ? row.outcome_text : text;
}

Table import_table(const app::ImportView& view, PanelContext& context,
                   const std::vector<std::string>& labels) {
    const auto row_of = [&](const TableRow& row) -> const app::SheetRowView& {
        return view.groups[row.group].rows[row.index];
    };
    Table table;
    table.id = "import";
    table.columns = {{.id = "place",
                      .label = labels[0],
                      .width = ColumnWidth::fixed(place_column),
                      .takes_focus = true},
                     {.id = "question",
                      .label = labels[1],
                      .width = {120, FLT_MAX, true, 160},
                      .takes_focus = true},
                     {.id = "answer",
                      .label = labels[2],
                      .width = {120, FLT_MAX, true, 160},
                      .takes_focus = true},
                     {.id = "proposal",
                      .label = labels[3],
                      .width = {120, FLT_MAX, true, 200},
                      .takes_focus = true}};
    for (std::size_t group = 0; group < view.groups.size(); ++group) {
        const app::SheetRowGroup& shown = view.groups[group];
        table.rows.push_back({shown.id, shown.label, true, false, group, 0});
        for (std::size_t i = 0; i < shown.rows.size(); ++i) {
            table.rows.push_back({shown.rows[i].id, "", false, false, group, i});
        }
    }
    table.revision = context.views.revision<app::ImportView>();
    table.row_height = [&, row_of](const TableRow& flat, const ColumnWidths& widths) {
        const app::SheetRowView& row = row_of(flat);
        const std::string question = shortened(row.question);
        const std::string answer = shortened(answer_words(row));
        return std::max({lay_out(question, widths[1]).size.y, lay_out(answer, widths[2]).size.y,
                         go_through_proposals(row, {0, 0}, widths[3], false, context)});
    };
    table.draw_cell = [&, row_of](const TableRow& flat, const CellArea& area) {
        const app::SheetRowView& row = row_of(flat);
        const TextOwner owner(context.selection,
                              "sheet_row|" + row.id + "|" + std::to_string(area.column));
        const auto draw_words = [&](const std::string& words) {
            context.selection.draw(area.at, colour::text, lay_out(words, area.size.x));
        };
        switch (area.column) {
            case 0:
                single_line(*ImGui::GetWindowDrawList(), area.at, area.size.x, colour::muted,
                            row.at);
                break;
            case 1: draw_words(shortened(row.question)); break;
            case 2: draw_words(shortened(answer_words(row))); break;
            default: go_through_proposals(row, area.at, area.size.x, true, context);
        }
    };
    table.describe_cell = [&, row_of](const TableRow& flat, int column) {
        const app::SheetRowView& row = row_of(flat);
        const std::string id = row.id + "|" + std::to_string(column);
        switch (column) {
            case 0: return Node{.role = Role::rowheader, .id = row.id, .name = row.at};
            case 1: return Node{.role = Role::gridcell, .id = id, .name = row.question};
            case 2: return Node{.role = Role::gridcell, .id = id, .name = answer_words(row)};
            default:
                return Node{.role = Role::gridcell,
                            .kind = "proposal",
                            .id = row.id,
                            .name = proposals_text(row),
                            .value = row.outcome};
        }
    };
    table.answer_of = [](const TableRow&, int) -> std::string_view { return "sheet"; };
    table.open_cell = [&](const app::CellReference& cell) {
        if (cell.empty()) {
            context.commands.emplace_back(app::OpenSheetRow{});
            return;
        }
        for (const app::SheetRowGroup& group : view.groups) {
            for (const app::SheetRowView& row : group.rows) {
                if (row.id == cell.property_id) {
                    context.commands.emplace_back(app::OpenSheetRow{row.row});
                }
            }
        }
    };
    const auto& pane = context.views.get<app::ImportPaneView>();
    if (pane.open) table.open = {std::to_string(std::size_t{pane.row} + 1), "sheet"};
    return table;
}

}  // namespace

void draw_import_bar(PanelContext& context) {
    const auto& view = context.views.get<app::ImportView>();
    if (!view.has_sheet) return;
    auto& state = context.states.get<ImportState>();
    draw_import_dialog(state.dialog, context);
    const bool is_read = !view.outcomes.empty();
    if (is_narrow_display()) {
        options_menu(
            [&] {
                draw_fields(view, state, context);
                draw_reading(view, state, context);
                if (is_read) save_buttons(context);
                put_away_button(context);
            },
            context);
        if (is_read) {
            same_line_or_wrap(space::small, button_width(context.texts.text("import.take_over")));
            main_buttons(view, context);
        }
    } else {
        draw_fields(view, state, context);
        draw_reading(view, state, context);
        if (is_read) {
            main_buttons(view, context);
            save_buttons(context);
        }
        put_away_button(context);
    }
    const std::string summary = view.file + "  " + view.summary;
    wrapped_text(context, summary, colour::text);
    record_text(context, "summary", "import_summary", summary);
    if (!view.notice.empty()) {
        wrapped_text(context, view.notice, colour::caution);
        record_text(context, "notice", "import_notice", view.notice);
    }
    draw_outcomes(view, context);
}

void draw_import(PanelContext& context) {
    const auto& view = context.views.get<app::ImportView>();
    if (!view.empty.title.empty()) {
        empty_state(context, view.empty);
        return;
    }
    const auto& texts = context.texts;
    const std::vector<std::string> labels = {
        texts.text("import.column_place"), texts.text("import.role.question"),
        texts.text("import.column_answer"), texts.text("import.column_proposal")};
    const Table table = import_table(view, context, labels);
    draw_table(table, context.states.get<ImportState>().table, context);
}

}  // namespace kurabe::ui
