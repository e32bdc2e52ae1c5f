// The view on the screen once more, as semantic HTML: what prints, and what assistive technology
// reads beside the canvas. A presenter as the panels are: it formats and decides nothing.
#pragma once

#include <string>

#include "app/application.h"

namespace kurabe::present {

// One <article> in the session's language, for the body of a document. Made anew at each call.
[[nodiscard]] std::string view_html(app::Application& application);

}  // namespace kurabe::present
