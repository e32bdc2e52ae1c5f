// A view that is kept is the view that would be made: what a view depends on is declared by hand
// (View::depends_on), and a part that is missing there would leave it as it was.
#include <doctest.h>

#include <random>
#include <string>

#include "app/application.h"
#include "compare/edition_diff.h"
#include "compare/relation.h"
#include "present/view_html.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

std::string html(app::Application& application) {
    return present::view_html(application.views(), application.texts());
}

class RandomCommands {
 public:
    explicit RandomCommands(unsigned seed) : random_(seed) {}

    app::Command next(const app::Session& session) {
        const auto relation = compare::all_relations[below(compare::all_relations.size())];
        const auto kind = compare::all_change_kinds[below(compare::all_change_kinds.size())];
        switch (below(34)) {
            case 0:
                if (below(2) == 0) return app::ReplaceFilter{text()};
                return app::SetSearchText{text()};
            case 1: return app::SetOnlyDifferences{below(2) == 0};
            case 2: return app::SetIgnoreSilence{below(2) == 0};
            case 3: return app::SetRowOrder{below(2) == 0 ? "meti" : ""};
            case 4: return app::SetBaseline{below(3) == 0 ? "" : key(session)};
            case 5: return app::SetColumnHidden{key(session), below(2) == 0};
            case 6: return app::MoveColumn{key(session), below(6)};
            case 7:
                return app::SelectCell{{below(2) == 0 ? "auth.mfa" : "cert.isms", key(session)}};
            case 8: return app::SetDiffSides{key(session), key(session)};
            case 9: return app::SwapDiffSides{};
            case 10: return app::ToggleDiffRelation{std::string(compare::to_name(relation))};
            case 11: return app::ToggleChangeKind{std::string(compare::to_name(kind))};
            case 12: return app::SetDetailProfile{key(session)};
            case 13: return app::SetDetailOrder{static_cast<app::DetailOrder>(below(2))};
            case 14: return app::SetHeatMap{below(2) == 0};
            case 15: return app::SetLanguage{static_cast<base::Language>(below(2))};
            case 16: return app::ShowExampleEditions{};
            case 17: return app::Undo{};
            case 18: return app::Redo{};
            case 19: return app::SetShowFailing{below(2) == 0};
            case 20: return app::SetShowSilent{below(2) == 0};
            case 21: return app::ShowReadyMadeView{below(2) == 0 ? "suppliers" : ""};
            case 22: return app::ShowAllColumns{};
            case 23: return app::OpenItem{property()};
            case 24: return app::CloseItem{};
            case 25: return app::SetRowHidden{property(), below(2) == 0};
            case 26: return app::SetRowImportant{property(), below(2) == 0};
            case 27: return app::SetOnlyImportant{below(2) == 0};
            case 28: return app::ShowHiddenRows{};
            case 29:
                return app::ToggleBoardFacet{app::BoardFacet::verdict,
                                             below(2) == 0 ? "met" : "cannot_tell"};
            case 30: return app::SetBoardWords{below(2) == 0 ? "暗号" : ""};
            case 31: return app::ShowPolicy{below(2) == 0 ? "minimum@1" : "personal-data@1"};
            case 32: return app::SelectBoardCell{{below(2) == 0 ? "mfa-or-sso" : "", key(session)}};
            default: return app::SetMode{static_cast<app::ViewMode>(below(app::mode_count))};
        }
    }

 private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::string key(const app::Session& session) {
        return model::edition_key(*session.profiles[below(session.profiles.size())]);
    }
    std::string property() { return below(2) == 0 ? "auth.mfa" : "backup.retention"; }
    std::string text() {
        static constexpr const char* texts[] = {
            "", "暗号化", "状態:なし", "vendor:レコル", "TLS", "バックアップ保存期間 >= 2週間"};
        return texts[below(std::size(texts))];
    }

    std::mt19937 random_;
};

// What is no part of a view.
void mark_rows(app::Application& application, const app::RowMarks& marks) {
    for (const auto& id : marks.hidden) application.execute(app::SetRowHidden{id, true});
    for (const auto& id : marks.important) application.execute(app::SetRowImportant{id, true});
    application.execute(app::SetOnlyImportant{marks.only_important});
}

}  // namespace

TEST_CASE("whatever is done, every mode shows what a fresh start with the same view shows") {
    for (unsigned seed = 0; seed < 2; ++seed) {
        CAPTURE(seed);
        RandomCommands random(seed);
        app::Application application(today);
        for (int step = 0; step < 20; ++step) {
            CAPTURE(step);
            for (int i = 0; i < 3; ++i) {
                application.execute(random.next(application.session()));
                (void)html(application);  // views are kept on the way
            }
            app::Application fresh(today);
            fresh.persistence().restore("", application.persistence().fragment(), "");
            mark_rows(fresh, application.session().row_marks);
            // What the load view shows is not part of a view.
            if (app::mode_of(application.session().mode).filtered == app::Filtered::nothing)
                continue;
            CHECK(html(application) == html(fresh));
        }
    }
}
