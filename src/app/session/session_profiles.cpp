#include "app/session/session_profiles.h"

#include <algorithm>
#include <utility>

namespace kurabe::app {
namespace {

std::string other_than(const Session& session, const std::string& key) {
    for (const auto& profile : session.profiles) {
        std::string candidate = model::edition_key(*profile);
        if (candidate != key) return candidate;
    }
    return {};
}

}  // namespace

model::ProfilePtr find_profile(const std::vector<model::ProfilePtr>& profiles,
                               const std::string& key) {
    const auto found = std::find_if(
        profiles.begin(), profiles.end(),
        [&](const model::ProfilePtr& profile) { return model::edition_key(*profile) == key; });
    return found == profiles.end() ? nullptr : *found;
}

const model::Property* find_property(const model::Catalog& catalog,
                                     const std::vector<model::ProfilePtr>& profiles,
                                     const std::string& property_id) {
    const model::Property* property = catalog.find(property_id);
    for (std::size_t i = 0; i < profiles.size() && property == nullptr; ++i) {
        property = profiles[i]->find_property(property_id);
    }
    return property;
}

void add_profile(Session& session, const model::ProfilePtr& profile) {
    const std::string key = model::edition_key(*profile);
    session.profiles.push_back(profile);
    if (session.diff_left.empty()) {
        session.diff_left = key;
    } else if (session.diff_right.empty()) {
        set_diff_sides(session, session.diff_left, key);
    }
    if (session.detail_profile.empty()) session.detail_profile = key;
}

void put_profile(Session& session, const model::ProfilePtr& profile) {
    const auto replaced = find_profile(session.profiles, model::edition_key(*profile));
    if (replaced == nullptr) return add_profile(session, profile);
    std::replace(session.profiles.begin(), session.profiles.end(), replaced, profile);
}

void remove_profile(Session& session, const std::string& key) {
    const model::ProfilePtr removed = find_profile(session.profiles, key);
    if (removed == nullptr) return;
    std::erase(session.profiles, removed);
    session.hidden_columns.erase(key);
    if (session.baseline == key) session.baseline.clear();
    if (session.selected.column_key == key) session.selected = {};
    if (session.diff_left == key) session.diff_left = other_than(session, session.diff_right);
    if (session.diff_right == key) session.diff_right = other_than(session, session.diff_left);
    if (session.detail_profile == key) session.detail_profile = other_than(session, "");
}

void restore_profiles(Session& session, const std::vector<model::ProfilePtr>& profiles) {
    for (const auto& profile : profiles) {
        if (find_profile(session.profiles, model::edition_key(*profile)) == nullptr) {
            add_profile(session, profile);
        }
    }
}

void show_editions(Session& session, const model::ProfilePtr& before,
                   const model::ProfilePtr& after) {
    restore_profiles(session, {before, after});
    session.diff_left = model::edition_key(*before);
    session.diff_right = model::edition_key(*after);
    session.mode = ViewMode::diff;
}

void set_diff_sides(Session& session, const std::string& left, const std::string& right) {
    session.diff_left = left;
    session.diff_right = right;
    const auto a = find_profile(session.profiles, left);
    const auto b = find_profile(session.profiles, right);
    if (a == nullptr || b == nullptr || a->id != b->id) return;
    if (a->edition_date && b->edition_date && *b->edition_date < *a->edition_date) {
        std::swap(session.diff_left, session.diff_right);
    }
}

}  // namespace kurabe::app
