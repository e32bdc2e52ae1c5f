// The filter's text and the facets.
#pragma once

#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "ui/panel_context.h"
#include "ui/panels/condition_popup.h"
#include "ui/panels/filter_field.h"

namespace kurabe::ui {

struct FacetPanelState {
    FilterFieldState field;
    ConditionPopupState condition;
    bool open_help = false;
};

void draw_facet_panel(const app::FilterView& view, const app::ConditionView& conditions,
                      const query::Completions& completions, FacetPanelState& state,
                      PanelContext& context);

}  // namespace kurabe::ui
