// Edges by which the user gives parts of the page their width; see Preferences::widths.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>

#include "ui/panel_context.h"

namespace kurabe::ui {

// What the part is to have: while its edge is dragged, as far as it was dragged. The program's
// pixels; none where the user gave it no width.
[[nodiscard]] std::optional<float> given_width(std::string_view part, PanelContext& context);

struct WidthEdge {
    std::string part;
    float width = 0;  // as it is drawn
    float min = 0;
    float max = 0;
    bool grows_leftwards = false;
    bool recorded = true;  // of several of one part, one is
};

// Takes the area at the cursor: dragging it moves the edge. True on a double click, which means
// whatever suits the part best.
bool width_edge(const WidthEdge& edge, ImVec2 size, PanelContext& context);

// The same between two regions of the page: the arrow keys move it as well, and a double click or
// Enter give back the width of the start.
void region_edge(const WidthEdge& edge, const std::string& name, ImVec2 size,
                 PanelContext& context);

// A mark that points to where the part goes when it is pressed. `name` is its tooltip.
enum class Side : std::uint8_t { left, right };
bool fold_button(PanelContext& context, const std::string& id, const std::string& name, Side to,
                 bool expanded);
[[nodiscard]] float fold_button_size();

}  // namespace kurabe::ui
