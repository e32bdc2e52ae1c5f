#include "app/commands/session_commands.h"

#include <algorithm>
#include <utility>

#include "app/session/view_state.h"
#include "app/views/answer_text.h"
#include "compare/ranking.h"
#include "model/answer_table.h"
#include "query/language/clauses.h"

namespace kurabe::app {
namespace {

template <typename T>
void toggle(std::set<T>& set, const T& value) {
    if (set.erase(value) == 0) set.insert(value);
}

auto find_profile(std::vector<model::ProfilePtr>& profiles, const std::string& key) {
    return std::find_if(profiles.begin(), profiles.end(), [&](const model::ProfilePtr& profile) {
        return model::edition_key(*profile) == key;
    });
}

std::string service_name(const Session& session, const std::string& key,
                         const wording::Texts& texts) {
    for (const auto& profile : session.profiles) {
        if (model::edition_key(*profile) == key) {
            return profile->service_name.in(texts.language());
        }
    }
    return key;
}

void sort_profiles(std::vector<model::ProfilePtr>& profiles, const model::Property* property,
                   const SortColumns& wanted) {
    std::vector<std::vector<const model::Answer*>> answers(profiles.size());
    std::vector<model::AnswerTable::Cell> cells;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        for (const model::Answer& answer : profiles[i]->answers) {
            if (answer.property == wanted.property_id) answers[i].push_back(&answer);
        }
        cells.emplace_back(answers[i]);
    }
    std::vector<model::ProfilePtr> sorted;
    for (const std::size_t i : compare::sort_cells(property, cells, wanted.order)) {
        sorted.push_back(profiles[i]);
    }
    profiles = std::move(sorted);
}

// Views that spoke of a removed profile turn to one that is left.
void forget_column(Session& session, const std::string& key) {
    session.hidden_columns.erase(key);
    if (session.baseline == key) session.baseline.clear();
    if (session.selected.column_key == key) session.selected = {};
    const auto replacement = [&](const std::string& other) -> std::string {
        for (const auto& profile : session.profiles) {
            const std::string candidate = model::edition_key(*profile);
            if (candidate != other) return candidate;
        }
        return {};
    };
    if (session.diff_left == key) session.diff_left = replacement(session.diff_right);
    if (session.diff_right == key) session.diff_right = replacement(session.diff_left);
    if (session.detail_profile == key) session.detail_profile = replacement("");
}

// Of two editions of one service the older one is read first; exchanging them remains possible.
void older_edition_left(Session& session) {
    const auto left = find_profile(session.profiles, session.diff_left);
    const auto right = find_profile(session.profiles, session.diff_right);
    if (left == session.profiles.end() || right == session.profiles.end()) return;
    const model::Profile& a = **left;
    const model::Profile& b = **right;
    if (a.id == b.id && a.edition_date && b.edition_date && *b.edition_date < *a.edition_date) {
        std::swap(session.diff_left, session.diff_right);
    }
}

struct Apply {
    Session& session;
    const std::vector<model::ProfilePtr>& builtins;
    const query::Vocabulary& vocabulary;

    void operator()(const SetLanguage& c) const { session.language = c.language; }
    void operator()(const SetMode& c) const { session.mode = c.mode; }
    void operator()(const SetSearchText& c) const { session.filter = c.text; }
    void operator()(const ToggleFacet& c) const {
        session.filter = query::toggle_value(session.filter, vocabulary, c.field, c.id, c.written,
                                             session.language);
    }
    void operator()(const AddCondition& c) const {
        session.filter = query::add_clause(
            session.filter, vocabulary,
            query::quoted(c.property) + " " + c.comparison + " " + query::quoted(c.value));
    }
    void operator()(const ClearFilter& /*c*/) const { session.filter = {}; }
    void operator()(const SetOnlyDifferences& c) const {
        session.only_differences = c.on;
        session.ignore_silence = session.ignore_silence && c.on;
    }
    void operator()(const SetIgnoreSilence& c) const {
        session.ignore_silence = c.on && session.only_differences;
    }
    void operator()(const SetHeatMap& c) const { session.heat_map = c.on; }
    void operator()(const SetRowOrder& c) const { session.row_order = c.framework; }
    void operator()(const SetBaseline& c) const { session.baseline = c.column_key; }
    void operator()(const SetColumnHidden& c) const {
        if (c.hidden) {
            session.hidden_columns.insert(c.column_key);
        } else {
            session.hidden_columns.erase(c.column_key);
        }
    }
    void operator()(const MoveColumn& c) const {
        const auto found = find_profile(session.profiles, c.column_key);
        if (found == session.profiles.end()) return;
        model::ProfilePtr moved = std::move(*found);
        session.profiles.erase(found);
        const std::size_t position = std::min(c.position, session.profiles.size());
        session.profiles.insert(session.profiles.begin() + static_cast<std::ptrdiff_t>(position),
                                std::move(moved));
    }
    void operator()(const SortColumns& c) const {
        sort_profiles(session.profiles, vocabulary.catalog().find(c.property_id), c);
    }
    void operator()(const SelectCell& c) const { session.selected = c.cell; }
    void operator()(const SetDiffSides& c) const {
        session.diff_left = c.left;
        session.diff_right = c.right;
        older_edition_left(session);
    }
    void operator()(const SwapDiffSides& /*c*/) const {
        std::swap(session.diff_left, session.diff_right);
    }
    void operator()(const ToggleDiffRelation& c) const {
        toggle(session.diff_relations, c.relation);
    }
    void operator()(const ToggleChangeKind& c) const { toggle(session.change_kinds, c.kind); }
    void operator()(const SetDetailProfile& c) const { session.detail_profile = c.column_key; }
    void operator()(const SetDetailOrder& c) const { session.detail_order = c.order; }
    void operator()(const RemoveProfile& c) const {
        const auto found = find_profile(session.profiles, c.column_key);
        if (found == session.profiles.end()) return;
        session.profiles.erase(found);
        forget_column(session, c.column_key);
    }
    void operator()(const RestoreBuiltins& /*c*/) const {
        for (const auto& profile : builtins) {
            const std::string key = model::edition_key(*profile);
            if (find_profile(session.profiles, key) == session.profiles.end()) {
                add_profile(session, profile);
            }
        }
    }
    void operator()(const ShowExampleEditions& /*c*/) const {}
    void operator()(const SaveView& c) const {
        save_view(session.saved_views, c.name, to_saved_view(session, builtins));
    }
    void operator()(const OpenSavedView& /*c*/) const {}
    void operator()(const RenameView& c) const {
        rename_view(session.saved_views, c.name, c.new_name);
    }
    void operator()(const DeleteView& c) const { delete_view(session.saved_views, c.name); }
    void operator()(const EraseSession& /*c*/) const {
        Session start = start_session(builtins);
        start.mode = session.mode;
        start.language = session.language;
        session = std::move(start);
    }
    void operator()(const DismissReports& /*c*/) const {}
    void operator()(const CancelLoading& /*c*/) const {}
    void operator()(const ChooseFiles& /*c*/) const {}
    void operator()(const CopyToClipboard& /*c*/) const {}
    void operator()(const CopyLink& /*c*/) const {}
    void operator()(const SaveSession& /*c*/) const {}
    void operator()(const Undo& /*c*/) const {}
    void operator()(const Redo& /*c*/) const {}
};

struct Describe {
    const Session& session;
    const wording::Texts& texts;
    const model::Catalog& catalog;

    [[nodiscard]] std::string named(std::string_view key, const std::string& column) const {
        return texts.text(key, {{"name", service_name(session, column, texts)}});
    }
    [[nodiscard]] std::string view(std::string_view key, const std::string& name) const {
        return texts.text(key, {{"name", name}});
    }
    std::string operator()(const SetSearchText& /*c*/) const { return texts.text("undo.filter"); }
    std::string operator()(const ToggleFacet& /*c*/) const { return texts.text("undo.filter"); }
    std::string operator()(const AddCondition& /*c*/) const { return texts.text("undo.filter"); }
    std::string operator()(const ClearFilter& /*c*/) const {
        return texts.text("undo.clear_filter");
    }
    std::string operator()(const SetIgnoreSilence& /*c*/) const {
        return texts.text("undo.only_differences");
    }
    std::string operator()(const SetOnlyDifferences& /*c*/) const {
        return texts.text("undo.only_differences");
    }
    std::string operator()(const SetRowOrder& /*c*/) const { return texts.text("undo.row_order"); }
    std::string operator()(const SetBaseline& /*c*/) const { return texts.text("undo.baseline"); }
    std::string operator()(const SetColumnHidden& c) const {
        return named(c.hidden ? "undo.hide" : "undo.show", c.column_key);
    }
    std::string operator()(const MoveColumn& c) const { return named("undo.move", c.column_key); }
    std::string operator()(const SortColumns& c) const {
        return texts.text(
            "undo.sort",
            {{"property", property_label(catalog.find(c.property_id), c.property_id, texts)}});
    }
    std::string operator()(const RemoveProfile& c) const {
        return named("undo.remove", c.column_key);
    }
    std::string operator()(const ShowExampleEditions& /*c*/) const {
        return texts.text("undo.example_editions");
    }
    std::string operator()(const SaveView& c) const { return view("undo.save_view", c.name); }
    std::string operator()(const OpenSavedView& c) const { return view("undo.open_view", c.name); }
    std::string operator()(const RenameView& c) const { return view("undo.rename_view", c.name); }
    std::string operator()(const DeleteView& c) const { return view("undo.delete_view", c.name); }
    std::string operator()(const EraseSession& /*c*/) const { return texts.text("undo.erase"); }
    std::string operator()(const RestoreBuiltins& /*c*/) const {
        return texts.text("undo.restore_builtins");
    }
    template <typename Other>
    std::string operator()(const Other& /*c*/) const {
        return {};
    }
};

}  // namespace

void apply_command(Session& session, const Command& command,
                   const std::vector<model::ProfilePtr>& builtins,
                   const query::Vocabulary& vocabulary) {
    std::visit(Apply{session, builtins, vocabulary}, command);
}

void add_profile(Session& session, const model::ProfilePtr& profile) {
    const std::string key = model::edition_key(*profile);
    session.profiles.push_back(profile);
    if (session.diff_left.empty()) {
        session.diff_left = key;
    } else if (session.diff_right.empty()) {
        session.diff_right = key;
        older_edition_left(session);
    }
    if (session.detail_profile.empty()) session.detail_profile = key;
}

void show_editions(Session& session, const model::ProfilePtr& before,
                   const model::ProfilePtr& after) {
    for (const auto& profile : {before, after}) {
        const std::string key = model::edition_key(*profile);
        if (find_profile(session.profiles, key) == session.profiles.end()) {
            add_profile(session, profile);
        }
    }
    session.diff_left = model::edition_key(*before);
    session.diff_right = model::edition_key(*after);
    session.mode = ViewMode::diff;
}

std::string describe(const Session& before, const Command& command, const wording::Texts& texts,
                     const model::Catalog& catalog) {
    return std::visit(Describe{before, texts, catalog}, command);
}

}  // namespace kurabe::app
