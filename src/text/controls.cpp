#include "text/controls.h"

#include <algorithm>

namespace kurabe::text {

std::string controls_as_spaces(std::string utf8) {
    std::replace_if(utf8.begin(), utf8.end(), is_control, ' ');
    return utf8;
}

}  // namespace kurabe::text
