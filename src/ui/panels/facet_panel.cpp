#include "ui/panels/facet_panel.h"

#include <string>

#include "app/views/filter/filter_view.h"
#include "ui/widgets/facet.h"
#include "ui/widgets/state_glyph.h"

namespace kurabe::ui {
namespace {

// What "16 +6" means; "" where the count says all.
std::string count_in_words(const app::FacetValue& value, const wording::Texts& texts) {
    if (value.folded == 0) return "";
    return texts.text("ui.facet_folded", {{"label", value.label},
                                          {"n", std::to_string(value.count)},
                                          {"folded", std::to_string(value.folded)}});
}

FacetRow row_of(const app::FacetGroup& group, const app::FacetValue& value, bool first,
                const wording::Texts& texts) {
    FacetRow row;
    row.id = group.id + ":" + value.id;
    row.label = value.label;
    row.count = std::to_string(value.count);
    if (value.folded > 0) row.count += " +" + std::to_string(value.folded);
    const std::string in_words = count_in_words(value, texts);
    const std::string& meaning = value.hint.empty() ? group.hint : value.hint;
    row.explained = in_words.empty() ? meaning : in_words + "\n" + meaning;
    row.says_all = !in_words.empty();
    row.selected = value.selected;
    row.empty = value.count + value.folded == 0;
    row.tab_stop = first;
    if (group.field == query::Field::state) {
        row.glyph = [state = value.state](ImDrawList& list, ImVec2 at) {
            draw_state_glyph(list, at, state);
        };
    }
    return row;
}

}  // namespace

void draw_facet_panel(const app::FilterView& view, PanelContext& context) {
    for (const app::FacetGroup& group : view.groups) {
        const auto facet = context.semantics.open([&] {
            return Node{.role = Role::group, .kind = "facets", .id = group.id, .name = group.label};
        });
        facet_title(context, group.id, group.label, group.hint);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
        for (const app::FacetValue& value : group.values) {
            const bool first = &value == group.values.data();
            if (facet_row(context, row_of(group, value, first, context.texts))) {
                context.commands.emplace_back(
                    app::ToggleFacet{group.field, value.id, value.written});
            }
        }
        ImGui::PopStyleVar();
    }
}

}  // namespace kurabe::ui
