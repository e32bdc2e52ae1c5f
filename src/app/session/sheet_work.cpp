#include "app/session/sheet_work.h"

#include <algorithm>
#include <utility>

namespace kurabe::app {

void keep_mapping(std::vector<intake::Mapping>& mappings, intake::Mapping mapping) {
    const auto same = std::find_if(mappings.begin(), mappings.end(), [&](const auto& one) {
        return one.fingerprint == mapping.fingerprint;
    });
    if (same != mappings.end()) {
        *same = std::move(mapping);
        return;
    }
    mappings.push_back(std::move(mapping));
    if (mappings.size() > max_kept_mappings) mappings.erase(mappings.begin());
}

std::string id_of_name(std::string_view name) {
    constexpr std::size_t longest = 40;
    std::string id;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
        if (id.size() == longest) break;
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "service" : id;
}

}  // namespace kurabe::app
