// What is typed into a field, until the session has it.
#pragma once

#include <string>

namespace kurabe::ui {

// Follows the session unless it is typed into.
struct Draft {
    std::string text;
    std::string known;  // what the session had when it was taken over

    void follow(const std::string& present) {
        if (known == present) return;
        text = present;
        known = present;
    }
};

}  // namespace kurabe::ui
