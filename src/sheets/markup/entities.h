// Character references of HTML.
#pragma once

#include <string>
#include <string_view>

namespace kurabe::sheets {

// Adds the text with its references ("&amp;", "&#x3042;", "&nbsp;") resolved: the names that
// programs write; one that is not known stays as it is written. A no-break space becomes a space.
void append_unescaped(std::string& out, std::string_view html);

}  // namespace kurabe::sheets
