// A list of values to narrow what is shown by, each with how much it would show.
#pragma once

#include <imgui.h>

#include <functional>
#include <string>

#include "ui/panel_context.h"

namespace kurabe::ui {

struct FacetRow {
    std::string id;
    std::string label;
    std::string count;
    std::string explained;  // what the tooltip says
    bool selected = false;
    bool empty = false;     // it would show nothing
    bool tab_stop = true;   // the Tab key stops here; arrows reach it from the others
    bool says_all = false;  // the tooltip names the label as well
    // Before the label, as large as the glyph of a state; none: there is none.
    std::function<void(ImDrawList& list, ImVec2 top_left)> glyph = nullptr;
};

void facet_title(PanelContext& context, const std::string& id, const std::string& label,
                 const std::string& hint);

// Box, mark, label, count. True when it was chosen, by click or key.
bool facet_row(PanelContext& context, const FacetRow& row);

}  // namespace kurabe::ui
