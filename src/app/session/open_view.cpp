#include "app/session/open_view.h"

#include <string>
#include <vector>

#include "app/loading/builtin_assets.h"
#include "app/session/session_profiles.h"

namespace kurabe::app {
namespace {

// Adds the examples among these editions; false where none is one.
bool add_examples(Session& session, const std::vector<std::string>& edition_keys,
                  const model::Catalog& catalog) {
    if (edition_keys.empty()) return false;
    const auto examples = read_example_editions(catalog);
    if (!examples.value) return false;
    bool added = false;
    for (const std::string& key : edition_keys) {
        const model::ProfilePtr example = find_profile(*examples.value, key);
        if (example == nullptr) continue;
        add_profile(session, example);
        added = true;
    }
    return added;
}

}  // namespace

OpenedView open_view(Session& session, std::string_view fragment, const ReferenceData& reference) {
    const model::Catalog& catalog = reference.catalogs.properties;
    OpenedView opened = from_fragment(session, fragment, reference.profiles, catalog);
    if (add_examples(session, opened.not_loaded, catalog)) {
        opened = from_fragment(session, fragment, reference.profiles, catalog);
    }
    return opened;
}

std::optional<Message> not_loaded_message(const std::vector<std::string>& keys) {
    if (keys.empty()) return std::nullopt;
    std::string list;
    for (const std::string& key : keys) list += (list.empty() ? "" : ", ") + key;
    return Message{"link.not_loaded", {{"keys", list}}};
}

std::optional<Message> message_of(const OpenedView& opened) {
    switch (opened.outcome) {
        case OpenedView::Outcome::newer: return Message{"link.newer", {}};
        case OpenedView::Outcome::not_a_view: return Message{"link.not_a_view", {}};
        case OpenedView::Outcome::opened: break;
    }
    if (!opened.unknown_mode.empty()) {
        return Message{"link.unknown_mode", {{"mode", opened.unknown_mode}}};
    }
    return not_loaded_message(opened.not_loaded);
}

}  // namespace kurabe::app
