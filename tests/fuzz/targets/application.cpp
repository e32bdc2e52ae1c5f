// The application: series of commands, files, links and views, on a small program.
#include "app/application.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/descriptors.h"
#include "app/session/session_profiles.h"
#include "app/session/view_state.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/item/item_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/overview/overview_view.h"
#include "app/views/shell/shell_view.h"
#include "choices.h"
#include "compare/edition_diff.h"
#include "holds.h"
#include "small_reference.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

constexpr std::array filters = {"",
                                "暗号化",
                                "状態:なし",
                                "サービス:甲",
                                "TLS",
                                "-状態:あり",
                                "(",
                                "保存期間 >= 2週間",
                                "認証:ISMS",
                                "記載あり:世代数",
                                "性質:目標 または 27001",
                                "枠組み:点検表"};
constexpr std::array names = {"", "  ", "一", "a view", "一 ", "\xE2\x80\xAE", "=1+1"};
constexpr std::array operators = {"=", "!=", ">=", "<", "?"};
constexpr std::array values = {"14日", "1か月", "あり", "99.9%", "", "\"", "2027-01"};

class Commands {
 public:
    Commands(Choices& choices, const app::Application& application)
        : choices_(choices), session_(application.session()) {}

    app::SessionCommand next() {
        switch (choices_.below(34)) {
            case 0:
                return app::SetLanguage{choices_.flag() ? base::Language::ja : base::Language::en};
            case 1:
            case 2:
                return app::SetMode{static_cast<app::ViewMode>(choices_.below(app::mode_count))};
            case 3: return app::SetSearchText{choices_.one_of(filters)};
            case 4:
                if (choices_.flag()) return app::ReplaceFilter{typed()};
                return app::SetSearchText{typed()};
            case 5:
                return app::ToggleFacet{query::Field::state, choices_.flag() ? "no" : "yes",
                                        "あり"};
            case 6:
                return app::AddCondition{property_label(), choices_.one_of(operators),
                                         choices_.one_of(values)};
            case 7: return app::ClearFilter{};
            case 8: return app::SetOnlyDifferences{choices_.flag()};
            case 9: return app::SetIgnoreSilence{choices_.flag()};
            case 10: return app::SetHeatMap{choices_.flag()};
            case 11: return app::SetShowFailing{choices_.flag()};
            case 12: return app::SetRowOrder{choices_.flag() ? "checklist" : ""};
            case 13: return app::SetBaseline{key()};
            case 14: return app::SetColumnHidden{key(), choices_.flag()};
            case 15: return app::MoveColumn{key(), choices_.below(8)};
            case 16:
                return app::SortColumns{property_id(), choices_.flag()
                                                           ? compare::SortOrder::best_first
                                                           : compare::SortOrder::worst_first};
            case 17: return app::SelectCell{cell()};
            case 18: return app::SetDiffSides{key(), key()};
            case 19: return app::SwapDiffSides{};
            case 20:
                return app::ToggleDiffRelation{
                    std::string(to_name(choices_.one_of(compare::all_relations)))};
            case 21:
                return app::ToggleChangeKind{
                    std::string(to_name(choices_.one_of(compare::all_change_kinds)))};
            case 22: return app::SetDetailProfile{key()};
            case 23: return app::SetDetailOrder{static_cast<app::DetailOrder>(choices_.below(2))};
            case 24: return app::SaveView{choices_.one_of(names)};
            case 25: return app::OpenSavedView{choices_.one_of(names)};
            case 26: return app::RenameView{choices_.one_of(names), choices_.one_of(names)};
            case 27: return app::DeleteView{choices_.one_of(names)};
            case 28: return app::RemoveProfile{key()};
            case 29: return app::SetRowHidden{property_id(), choices_.flag()};
            case 30: return app::ShowHiddenRows{};
            case 31: return app::SetRowImportant{property_id(), choices_.flag()};
            case 32: return app::SetOnlyImportant{choices_.flag()};
            default:
                switch (choices_.below(3)) {
                    case 0: return app::ShowExampleEditions{};
                    case 1: return app::RestoreBuiltins{};
                    default: return app::EraseSession{};
                }
        }
    }

 private:
    // Of a loaded profile, or of none.
    std::string key() {
        const std::size_t at = choices_.below(session_.profiles.size() + 1);
        return at == session_.profiles.size() ? "" : model::edition_key(*session_.profiles[at]);
    }
    app::CellReference cell() {
        const std::string column = key();
        return column.empty() ? app::CellReference() : app::CellReference{property_id(), column};
    }
    // What a text field lets through.
    std::string typed() {
        std::string text = text::replace_invalid_utf8(choices_.bytes(choices_.below(12)));
        std::erase_if(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });
        return text;
    }
    const model::Property& property() {
        return choices_.one_of(small_reference().catalogs->properties.properties());
    }
    std::string property_id() { return choices_.below(8) == 7 ? "x.green" : property().id; }
    std::string property_label() { return property().label.ja; }

    Choices& choices_;
    const app::Session& session_;
};

void check_session(const app::Session& session) {
    const auto is_loaded = [&session](const std::string& key) {
        return key.empty() || app::find_profile(session.profiles, key) != nullptr;
    };
    holds(is_loaded(session.baseline) && is_loaded(session.detail_profile));
    holds(is_loaded(session.diff_left) && is_loaded(session.diff_right));
    for (const std::string& key : session.hidden_columns) holds(is_loaded(key));
    for (std::size_t i = 0; i < session.profiles.size(); ++i) {
        const auto found =
            app::find_profile(session.profiles, model::edition_key(*session.profiles[i]));
        holds(found == session.profiles[i]);  // there is no other of its edition
    }
    for (std::size_t i = 0; i < session.saved_views.size(); ++i) {
        holds(app::find_view(session.saved_views, session.saved_views[i].name) ==
              &session.saved_views[i]);
    }
}

// Of each row one cell, in turn.
void check_matrix(const app::MatrixView& view, const app::Session& session) {
    std::size_t turn = session.filter.size();
    holds(view.all_columns.size() == session.profiles.size());
    holds(view.columns.size() <= view.all_columns.size());
    for (const auto& column : view.columns) holds(!column.hidden);
    holds(std::count_if(view.columns.begin(), view.columns.end(),
                        [](const auto& column) { return column.baseline; }) <= 1);
    for (const auto& group : view.groups) {
        holds(!group.rows.empty());
        for (const auto& row : group.rows) {
            for (const auto& hit : row.label_hits) {
                holds(hit.begin < hit.end && hit.end <= row.label.size() + row.synonyms.size());
            }
            ++turn;
            if (!row.note.empty() || view.columns.empty()) continue;
            const std::size_t column = turn % view.columns.size();
            const auto& cell = view.cell(row, column);
            holds(!cell.lines.empty() && cell.more == cell.further.size());
            holds(cell.column_key == view.columns[column].key);
            holds(!cell.heat || (*cell.heat >= 0 && *cell.heat <= 1));
        }
    }
}

void check_diff(const app::DiffView& view) {
    std::size_t rows = 0;
    for (const auto& group : view.groups) {
        holds(!group.rows.empty());
        rows += group.rows.size();
    }
    std::size_t all = 0;  // that are shown where none is selected
    std::size_t selected = 0;
    bool any = false;
    for (const auto& count : view.counts) {
        if (count.relation != compare::Relation::both_silent) all += count.count;
        if (count.selected) selected += count.count;
        any = any || count.selected;
    }
    holds(rows == (any ? selected : all));
}

void check_mode(app::Application& application) {
    const app::Session& session = application.session();
    switch (session.mode) {
        case app::ViewMode::matrix:
            check_matrix(application.view<app::MatrixView>(), session);
            break;
        case app::ViewMode::overview: {
            const auto& view = application.view<app::OverviewView>();
            holds(view.vendors.size() <= session.profiles.size());
            for (const auto& vendor : view.vendors) {
                holds(vendor.coverage.part <= vendor.coverage.whole);
                holds(vendor.outliers().size() == vendor.outlier_count);
            }
            break;
        }
        case app::ViewMode::diff:
            check_diff(application.view<app::DiffView>());
            static_cast<void>(application.view<app::EditionDiffView>());
            break;
        case app::ViewMode::item: static_cast<void>(application.view<app::ItemView>()); break;
        case app::ViewMode::detail: static_cast<void>(application.view<app::DetailView>()); break;
        default:
            holds(application.view<app::LibraryView>().profiles.size() == session.profiles.size());
            break;
    }
}

void check_shell(app::Application& application) {
    const auto& shell = application.view<app::ShellView>();
    holds(shell.tabs.size() == app::mode_count && shell.mode == application.session().mode);
    holds(is_utf8(shell.undo_text) && is_utf8(shell.redo_text));
    const auto& status = application.view<app::StatusView>();
    holds(is_utf8(status.text) && text::count_code_points(status.text) <= 401);
    static_cast<void>(application.view<app::SavedViewsView>());
}

void check_filter(app::Application& application) {
    const auto& filter = application.view<app::FilterView>();
    for (const auto& problem : filter.problems) {
        holds(problem.span.begin <= problem.span.end && problem.span.end <= filter.text.size());
    }
}

// One at a time, so that an input stays quick.
constexpr std::size_t views_in_turn = 4;
void check_view(app::Application& application, std::size_t turn) {
    switch (turn) {
        case 0: return check_mode(application);
        case 1: return check_shell(application);
        case 2: return check_filter(application);
        default: {
            const auto& opened = application.view<app::CellDetailView>();
            holds(opened.open != opened.sides.empty());
        }
    }
}

void same(const std::string& found, const std::string& wanted) {
    if (found == wanted) return;
    std::fprintf(stderr, "found  %s\nwanted %s\n", found.c_str(), wanted.c_str());
    holds(false);
}

// What undo leaves as it is, is as it is now.
bool is_undone(app::Session wanted, const app::Session& now) {
    wanted.mode = now.mode;
    wanted.language = now.language;
    wanted.heat_map = now.heat_map;
    return app::changed_parts(wanted, now).empty();
}

void execute(app::Application& application, const app::SessionCommand& command) {
    const bool is_undoable =
        !app::undo_text(command, {application.session(), small_reference()}).empty();
    if (is_undoable) {
        // So that it does not merge with the one before.
        application.execute(app::SessionCommand(app::SetMode{application.session().mode}));
    }
    const app::Session before = application.session();
    application.execute(command);
    // What changes nothing cannot be undone either.
    if (!is_undoable || app::changed_parts(before, application.session()).empty()) return;
    const app::Session after = application.session();
    application.execute(app::Undo{});
    holds(is_undone(before, application.session()));
    application.execute(app::Redo{});
    holds(is_undone(after, application.session()));
}

std::string session_file(const app::Application& application) {
    std::string text;
    for (std::size_t part = 0; part < application.persistence().session_file_parts(); ++part) {
        text += application.persistence().session_file_part(part);
    }
    return text;
}

// What is saved comes back.
void check_saving(app::Application& application) {
    const std::string saved = session_file(application);
    const std::string view = application.persistence().fragment();
    const auto read =
        app::read_session_file(files::parse_document("saved.json", saved),
                               small_reference().profiles, small_reference().catalogs->properties);
    holds(read.ok() &&
          read.value->session.profiles.size() == application.session().profiles.size());
    holds(read.value->session.saved_views == application.session().saved_views);
    application.loading().load_file("saved.json", saved);
    same(application.persistence().fragment(), view);
    same(session_file(application), saved);
}

void step(app::Application& application, Choices& choices) {
    static constexpr std::array files = {
        "tests/fixtures/good/minimal.json", "tests/fixtures/good/edition_before.json",
        "tests/fixtures/good/edition_after.json", "tests/fixtures/bad/truncated.json",
        "tests/fixtures/query/kou.json"};
    switch (choices.below(16)) {
        case 0: application.execute(app::Undo{}); break;
        case 1: application.execute(app::Redo{}); break;
        case 2: {
            const std::string name = choices.one_of(files);
            std::string bytes(test::embedded(name));
            if (choices.flag()) {  // a byte of it is another one
                bytes[choices.below(bytes.size())] = static_cast<char>(choices.byte());
            }
            application.loading().load_file(name, bytes);
            break;
        }
        case 3:
            application.persistence().open_fragment(application.persistence().fragment());
            break;
        case 4: application.persistence().open_fragment(choices.bytes(choices.below(40))); break;
        case 5: application.set_today({2026, 1 + static_cast<int>(choices.below(12)), 1}); break;
        case 6: {
            const auto& text = application.session().filter;
            static_cast<void>(application.filter_completions(text, choices.below(text.size() + 1)));
            break;
        }
        case 7: check_saving(application); break;
        case 8: application.execute(app::DismissReports{}); break;
        case 9: static_cast<void>(application.prepare_step()); break;
        default: execute(application, Commands(choices, application).next()); break;
    }
}

}  // namespace

void run(std::string_view input) {
    Choices choices(input);
    app::Application application(small_reference());
    constexpr int most_steps = 8;
    for (int i = 0; i < most_steps && !choices.empty(); ++i) {
        step(application, choices);
        check_session(application.session());
        const std::size_t turn = choices.below(3 * views_in_turn);
        if (turn < views_in_turn) check_view(application, turn);
    }
    check_view(application, choices.below(views_in_turn));
}

}  // namespace kurabe::fuzz
