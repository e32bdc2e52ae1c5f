// The frame around all views.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/status.h"
#include "app/views/choice.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct ModeTab {
    ViewMode mode = ViewMode::matrix;
    std::string id;
    std::string label;  // with the failed loads since the reports were last looked at
    bool selected = false;
};

// The bar on top.
struct ShellView {
    static constexpr Parts depends_on = {Part::language, Part::mode, Part::history, Part::reports};
    [[nodiscard]] static ShellView build(const ViewContext& context);

    ViewMode mode = ViewMode::matrix;
    base::Language language = base::Language::ja;
    std::vector<ModeTab> tabs;
    bool can_undo = false;
    bool can_redo = false;
    std::string undo_text;  // "元に戻す: ラクローを外す"
    std::string redo_text;
};

struct SavedViewsView {
    static constexpr Parts depends_on =
        view_parts | Parts{Part::language, Part::saved_views, Part::storage};
    [[nodiscard]] static SavedViewsView build(const ViewContext& context);

    std::vector<Choice> views;    // id = name; selected: it is the present view
    std::string storage_warning;  // where the browser does not keep what the user makes
};

struct ReadyMadeViewsView {
    static constexpr Parts depends_on = {Part::language, Part::profiles, Part::filter};
    [[nodiscard]] static ReadyMadeViewsView build(const ViewContext& context);

    std::vector<Choice> views;  // all properties ("") first; hint: what it is for
    std::string in_force;       // the label of the one that narrows what is shown, "" for none
};

struct PreferencesView {
    static constexpr Parts depends_on = {Part::preferences};
    [[nodiscard]] static PreferencesView build(const ViewContext& context) {
        return {context.preferences.colours, context.preferences.widths, context.preferences.folded,
                context.preferences.print_notes};
    }

    ColourChoice colours = ColourChoice::system;
    // As in Preferences.
    std::map<std::string, int, std::less<>> widths;
    std::set<std::string, std::less<>> folded;
    bool print_notes = false;
};

struct StatusView {
    static constexpr Parts depends_on = {Part::language, Part::status,   Part::progress,
                                         Part::storage,  Part::profiles, Part::saved_views,
                                         Part::history};
    [[nodiscard]] static StatusView build(const ViewContext& context);

    std::string text;      // one line: what just happened, "" where nothing did
    bool loading = false;  // many files, which can be cancelled; `text` says how far
    // Of the message that `text` is, which is to be seen; 0 where it is none. The same text has
    // another number when it is said again.
    std::uint64_t message = 0;
    Gravity gravity = Gravity::done;
    Remedy remedy = Remedy::none;
};

}  // namespace kurabe::app
