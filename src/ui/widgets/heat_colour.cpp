#include "ui/widgets/heat_colour.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace kurabe::ui {

ImU32 heat_colour(float heat) {
    return ImGui::ColorConvertFloat4ToU32(ImLerp(ImGui::ColorConvertU32ToFloat4(colour::heat_worst),
                                                 ImGui::ColorConvertU32ToFloat4(colour::heat_best),
                                                 std::clamp(heat, 0.0F, 1.0F)));
}

void draw_heat_mark(ImDrawList& list, ImVec2 top_right, std::optional<float> heat) {
    constexpr float width = 7;  // inside the cell's padding
    constexpr float height = 6;
    if (!heat) {  // "not equal": not comparable
        for (const float y : {2.0F, 5.0F}) {
            list.AddLine({top_right.x, top_right.y + y}, {top_right.x + width, top_right.y + y},
                         colour::muted);
        }
        list.AddLine({top_right.x + 1, top_right.y + height + 2},
                     {top_right.x + width - 1, top_right.y - 1}, colour::muted);
        return;
    }
    if (*heat > 0 && *heat < 1) return;
    const bool up = *heat >= 1;
    const float tip = top_right.y + (up ? 0 : height);
    const float base = top_right.y + (up ? height : 0);
    list.AddTriangleFilled({top_right.x + width / 2, tip}, {top_right.x, base},
                           {top_right.x + width, base}, up ? colour::accent : colour::caution);
}

}  // namespace kurabe::ui
