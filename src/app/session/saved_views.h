// Views that the user gave a name, in the order in which they were saved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kurabe::app {

struct SavedView {
    std::string name;  // not empty; no two have the same
    std::string view;  // as to_saved_view gives it
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

// The name without white space (of any width) at its ends and with hidden characters spelled out,
// as it is when it is read from a session file: two names stay two.
[[nodiscard]] std::string view_name(std::string_view typed);

[[nodiscard]] const SavedView* find_view(const std::vector<SavedView>& views,
                                         std::string_view name);

// One of the same name is replaced. Nothing happens where the name is empty.
void save_view(std::vector<SavedView>& views, std::string_view typed_name, std::string view);
// Nothing happens where the new name is empty or another view has it.
void rename_view(std::vector<SavedView>& views, std::string_view name, std::string_view typed_name);
void delete_view(std::vector<SavedView>& views, std::string_view name);

}  // namespace kurabe::app
