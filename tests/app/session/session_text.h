// The session file that an application writes, as one text.
#pragma once

#include <string>

#include "app/application.h"

namespace kurabe::test {

inline std::string session_text(const app::Application& application) {
    std::string text;
    for (std::size_t part = 0; part < application.persistence().session_file_parts(); ++part) {
        text += application.persistence().session_file_part(part);
    }
    return text;
}

}  // namespace kurabe::test
