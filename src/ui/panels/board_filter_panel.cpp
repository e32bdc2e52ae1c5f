#include "ui/panels/board_filter_panel.h"

#include <string>
#include <utility>

#include "app/views/board/board_view.h"
#include "ui/theme.h"
#include "ui/widgets/facet.h"
#include "ui/widgets/verdict.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

void draw_mark(const std::string& value, ImDrawList& list, ImVec2 at) {
    for (const decide::Verdict verdict : decide::all_verdicts) {
        const std::string name(decide::to_name(verdict));
        if (value == name) draw_verdict_glyph(list, at, verdict, false);
        if (value == name + "_on_condition") draw_verdict_glyph(list, at, verdict, true);
    }
}

void draw_facet(const app::BoardFacetView& facet, PanelContext& context) {
    const auto group = context.semantics.open([&] {
        return Node{.role = Role::group, .kind = "facets", .id = facet.id, .name = facet.label};
    });
    const std::string hint = context.texts.text("board.facet." + facet.id + "_hint");
    facet_title(context, facet.id, facet.label, hint);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    bool first = true;
    for (const app::BoardFacetValue& value : facet.values) {
        FacetRow row;
        row.id = facet.id + ":" + value.id;
        row.label = value.label;
        row.count = std::to_string(value.count);
        row.explained = hint;
        row.selected = value.selected;
        row.empty = value.count == 0;
        row.tab_stop = std::exchange(first, false);
        if (facet.facet == app::BoardFacet::verdict) {
            row.glyph = [&](ImDrawList& list, ImVec2 at) { draw_mark(value.id, list, at); };
        }
        if (facet_row(context, row)) {
            context.commands.emplace_back(app::ToggleBoardFacet{facet.facet, value.id});
        }
    }
    ImGui::PopStyleVar();
}

void clear_button(bool active, PanelContext& context) {
    if (button(context, "clear_board_filter", context.texts.text("ui.clear_filter"), active)) {
        context.commands.emplace_back(app::ClearBoardFilter{});
    }
}

void show_summary(const app::BoardFilterView& filter, PanelContext& context) {
    wrapped_text(context, filter.summary, colour::text);
    record_text(context, "summary", "board_filter_summary", filter.summary);
}

}  // namespace

void draw_board_filter(BoardFilterState& state, PanelContext& context) {
    const auto& view = context.views.get<app::BoardView>();
    if (view.columns.empty()) return;
    const auto& texts = context.texts;
    state.words.follow(view.filter.words);
    if (text_field(context, "board_words", texts.text("board.words_hint"), state.words.text,
                   ImGui::GetContentRegionAvail().x, std::exchange(state.focus, false))) {
        state.words.known = state.words.text;
        context.commands.emplace_back(app::SetBoardWords{state.words.text});
    }
    if (state.alone) {
        show_summary(view.filter, context);
        clear_button(view.filter.active, context);
        const std::string results = texts.text("ui.show_results");
        same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(results));
        if (primary_button(context, "show_results", results)) {
            state.closed = true;
            context.changes = true;
        }
    }
    for (const app::BoardFacetView& facet : view.filter.facets) draw_facet(facet, context);
}

void draw_board_filter_summary(PanelContext& context) {
    const auto& filter = context.views.get<app::BoardView>().filter;
    if (!filter.active) return;
    ImGui::AlignTextToFramePadding();
    show_summary(filter, context);
    same_line_or_wrap(space::medium, button_width(context.texts.text("ui.clear_filter")));
    clear_button(true, context);
}

}  // namespace kurabe::ui
