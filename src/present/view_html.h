// The view on the screen once more, as semantic HTML: what prints, and what assistive technology
// reads beside the canvas. A presenter as the panels are: it formats and decides nothing.
#pragma once

#include <string>

#include "app/views/views.h"
#include "base/date.h"
#include "wording/translations.h"

namespace kurabe::present {

// One <article> in the texts' language, for the body of a document. Made anew at each call.
[[nodiscard]] std::string view_html(app::Views& views, const wording::Texts& texts);

// The same for paper: with the day; the columns of a wide table divided over several, each with the
// names of the rows; answers with notes and sources where the user has chosen that.
[[nodiscard]] std::string paper_html(app::Views& views, const wording::Texts& texts,
                                     const base::Date& today);

}  // namespace kurabe::present
