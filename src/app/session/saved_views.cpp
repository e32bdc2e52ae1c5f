#include "app/session/saved_views.h"

#include <algorithm>
#include <utility>

#include "text/hidden_characters.h"

namespace kurabe::app {
namespace {

constexpr std::string_view white_space[] = {" ", "\t", "\r", "\n", "\xE3\x80\x80"};  // U+3000

auto find(std::vector<SavedView>& views, std::string_view name) {
    return std::find_if(views.begin(), views.end(),
                        [&](const SavedView& view) { return view.name == name; });
}

}  // namespace

std::string view_name(std::string_view typed) {
    for (bool trimmed = true; trimmed;) {
        trimmed = false;
        for (const std::string_view space : white_space) {
            if (typed.starts_with(space)) {
                typed.remove_prefix(space.size());
                trimmed = true;
            } else if (typed.ends_with(space)) {
                typed.remove_suffix(space.size());
                trimmed = true;
            }
        }
    }
    return text::show_hidden_in_line(typed);
}

const SavedView* find_view(const std::vector<SavedView>& views, std::string_view name) {
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const SavedView& view) { return view.name == name; });
    return found == views.end() ? nullptr : &*found;
}

void save_view(std::vector<SavedView>& views, std::string_view typed_name, std::string view) {
    std::string name = view_name(typed_name);
    if (name.empty()) return;
    const auto found = find(views, name);
    if (found != views.end()) {
        found->view = std::move(view);
    } else {
        views.push_back({std::move(name), std::move(view)});
    }
}

void rename_view(std::vector<SavedView>& views, std::string_view name,
                 std::string_view typed_name) {
    const auto found = find(views, name);
    std::string wanted = view_name(typed_name);
    if (found == views.end() || wanted.empty() || find(views, wanted) != views.end()) return;
    found->name = std::move(wanted);
}

void delete_view(std::vector<SavedView>& views, std::string_view name) {
    const auto found = find(views, name);
    if (found != views.end()) views.erase(found);
}

}  // namespace kurabe::app
