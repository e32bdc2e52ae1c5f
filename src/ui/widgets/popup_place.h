// Where a popup stands: beside what opened it, never over it.
#pragma once

namespace kurabe::ui {

// Call behind the item that opens the popup and before ImGui::BeginPopup(). Below the item where
// there is room for the popup, else where there is more room, above or below; what does not fit
// scrolls.
void place_popup_beside_item(const char* popup);

}  // namespace kurabe::ui
