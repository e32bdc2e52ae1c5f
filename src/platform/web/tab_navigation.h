// Where the Tab key leaves the program: Dear ImGui would start over, but the browser has more to go
// to.
#pragma once

namespace kurabe::platform {

// Whether the Tab key of the last frame found nothing in its direction, and would start over.
[[nodiscard]] bool tab_starts_over();

// As if the keyboard had never been in the page.
void leave_navigation();

}  // namespace kurabe::platform
