// The pane beside a sheet's rows: one row, what it is about, and what it answers.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/views/import/import_pane_view.h"
#include "ui/panels/mode_panels.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

using model::AnswerState;

struct ImportPaneState {
    std::optional<std::uint32_t> row;
    std::string search;
    std::string edited;  // the property whose answer is being typed; "": none
    std::string figure;
    std::string note;
    bool making = false;  // a property of the row's own
    std::string own_label;
    std::string own_kind = "boolean";
};

void small_text(PanelContext& context, std::string_view text, ImU32 colour) {
    if (text.empty()) return;
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, text, colour);
    ImGui::PopFont();
}

void heading(const app::ImportPaneView& view, PanelContext& context) {
    const auto& texts = context.texts;
    if (button(context, "close_pane", texts.text("ui.close"))) {
        context.commands.emplace_back(app::OpenSheetRow{});
    }
    ImGui::Dummy({0, 2});
    small_text(context, view.place, colour::muted);
    small_text(context, view.category, colour::muted);
    section_title(context, "pane_title", view.question);
    small_text(context, texts.text("import.column_answer"), colour::muted);
    const std::string words =
        view.answer.empty() ? texts.text("import.outcome.unanswered") : view.answer;
    wrapped_text(context, words, colour::text);
    record_text(context, "original", "sheet_answer", words);
    if (view.remarks.empty()) return;
    small_text(context, texts.text("import.role.remarks"), colour::muted);
    wrapped_text(context, view.remarks, colour::text);
    record_text(context, "original", "sheet_remarks", view.remarks);
}

// Each state a button that confirms the answer as it was typed.
void typed_answer(const app::SheetAnswerForm& form, std::uint32_t row, ImportPaneState& state,
                  PanelContext& context) {
    const auto& texts = context.texts;
    if (!form.example.empty()) {
        text_field(context, "sheet_figure",
                   texts.text("board.figure_hint", {{"example", form.example}}), state.figure,
                   room_to_edge(), false);
    }
    text_field(context, "sheet_note", texts.text("board.reply_note_hint"), state.note,
               room_to_edge(), false);
    small_text(context, texts.text("import.type_hint"), colour::muted);
    bool first = true;
    for (const AnswerState answer :
         {AnswerState::yes, AnswerState::no, AnswerState::partial, AnswerState::option,
          AnswerState::not_applicable, AnswerState::undisclosed, AnswerState::unclear}) {
        const std::string name(model::to_name(answer));
        const std::string label = texts.text("state." + name);
        if (!first) same_line_or_wrap(space::tiny, button_width(label));
        first = false;
        if (!button(context, "type:" + form.proposal.property_id + ":" + name, label)) continue;
        context.commands.emplace_back(
            app::TypeRowAnswer{{row, form.proposal.property_id},
                               {answer, form.example.empty() ? "" : state.figure, state.note}});
        state.edited.clear();
    }
}

void answer(const app::SheetAnswerForm& form, std::uint32_t row, ImportPaneState& state,
            PanelContext& context) {
    const auto& texts = context.texts;
    const app::SheetProposalView& proposal = form.proposal;
    const std::string& id = proposal.property_id;
    ImGui::Separator();
    section_title(context, "sheet_property:" + id, proposal.label, 3);
    wrapped_text(context, proposal.answer, colour::text);
    record_text(context, "proposal", "pane_proposal:" + id, proposal.answer, proposal.status);
    small_text(context, proposal.status_text + " — " + form.why, colour::muted);
    const bool confirmed = proposal.status == "confirmed";
    const bool discarded = proposal.status == "discarded";
    const app::RowProperty of{row, id};
    if (!confirmed && proposal.status != "not_read") {
        if (button(context, "confirm:" + id, texts.text("import.confirm"))) {
            context.commands.emplace_back(app::RuleOnRow{of, true});
        }
        ImGui::SameLine(0, space::small);
    }
    if (!discarded) {
        if (button(context, "discard:" + id, texts.text("import.discard"))) {
            context.commands.emplace_back(app::RuleOnRow{of, false});
        }
        ImGui::SameLine(0, space::small);
    }
    if (confirmed || discarded) {
        if (button(context, "reopen:" + id, texts.text("import.reopen"))) {
            context.commands.emplace_back(app::RuleOnRow{of, std::nullopt});
        }
        same_line_or_wrap(space::small, button_width(texts.text("import.type")));
    }
    const bool open = state.edited == id;
    if (button(context, "type:" + id, texts.text(open ? "board.close_reply" : "import.type"))) {
        state.edited = open ? "" : id;
        state.figure = form.typed.figure;
        state.note = form.typed.note;
        context.changes = true;
    }
    if (open) typed_answer(form, row, state, context);
}

void toggle_property(const app::ImportPaneView& view, const std::string& id,
                     PanelContext& context) {
    std::vector<std::string> properties = view.properties;
    const auto present = std::find(properties.begin(), properties.end(), id);
    if (present == properties.end()) {
        properties.push_back(id);
    } else {
        properties.erase(present);
    }
    context.commands.emplace_back(app::ChooseRowProperties{view.row, std::move(properties)});
}

void own_property(const app::ImportPaneView& view, ImportPaneState& state, PanelContext& context) {
    const auto& texts = context.texts;
    if (button(context, "own_property", texts.text("import.own_property"))) {
        state.making = !state.making;
        state.own_label = view.question;
        context.changes = true;
    }
    if (!state.making) return;
    text_field(context, "own_label", texts.text("import.own_label"), state.own_label,
               room_to_edge(), false);
    std::vector<app::Choice> kinds = view.own_kinds;
    for (app::Choice& kind : kinds) kind.selected = kind.id == state.own_kind;
    if (const auto picked = combo(context, "own_kind", kinds, combo_width(kinds, room_to_edge()))) {
        state.own_kind = *picked;
        context.changes = true;
    }
    same_line_or_wrap(space::small, button_width(texts.text("import.make_property")));
    if (button(context, "make_property", texts.text("import.make_property"),
               !state.own_label.empty())) {
        const auto kind = model::value_kind_from_name(state.own_kind);
        context.commands.emplace_back(app::MakeOwnProperty{
            view.row, {state.own_label, kind.value_or(model::ValueKind::boolean)}});
        state.making = false;
    }
}

void properties(const app::ImportPaneView& view, ImportPaneState& state, PanelContext& context) {
    const auto& texts = context.texts;
    ImGui::Separator();
    section_title(context, "sheet_about", texts.text("import.about"), 3);
    if (text_field(context, "property_search", texts.text("import.search_hint"), state.search,
                   room_to_edge(), false)) {
        context.commands.emplace_back(app::SearchProperties{state.search});
    }
    for (const app::Choice& candidate : view.candidates) {
        if (checkbox(context, "about:" + candidate.id, candidate.label, candidate.selected)) {
            toggle_property(view, candidate.id, context);
        }
        tooltip(candidate.hint);
    }
    if (!view.properties.empty()) {
        if (button(context, "about_nothing", texts.text("import.about_nothing"))) {
            context.commands.emplace_back(app::ChooseRowProperties{view.row, {}});
        }
        same_line_or_wrap(space::small, button_width(texts.text("import.own_property")));
    }
    own_property(view, state, context);
    if (!view.chosen) return;
    if (button(context, "forget_choice", texts.text("import.forget_choice"))) {
        context.commands.emplace_back(app::ForgetRowChoice{view.row});
    }
}

void draw_import_pane(PanelContext& context) {
    const auto& view = context.views.get<app::ImportPaneView>();
    auto& state = context.states.get<ImportPaneState>();
    if (state.row != view.row) {
        state = {};
        state.row = view.row;
    }
    const TextOwner owner(context.selection, "import_pane");
    heading(view, context);
    for (const app::SheetAnswerForm& form : view.answers) {
        ImGui::PushID(form.proposal.property_id.c_str());
        answer(form, view.row, state, context);
        ImGui::PopID();
    }
    properties(view, state, context);
}

}  // namespace

const Pane import_pane = {
    .is_open = [](app::Views& views) { return views.get<app::ImportPaneView>().open; },
    .draw = draw_import_pane,
    .close = [](app::CommandQueue& commands) { commands.emplace_back(app::OpenSheetRow{}); }};

}  // namespace kurabe::ui
