// The board and the questions on paper and in a spreadsheet.
#include <doctest.h>

#include <random>
#include <string>

#include "app/application.h"
#include "app/session/session_text.h"
#include "present/clipboard.h"
#include "present/view_html.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 12, 1};

std::string html(app::Application& application) {
    return present::view_html(application.views(), application.texts());
}

class ReviewCommands {
 public:
    explicit ReviewCommands(unsigned seed) : random_(seed) {}

    app::Command next(app::Application& application) {
        const auto& profiles = application.session().profiles;
        const std::string column = model::edition_key(*profiles[below(profiles.size())]);
        static constexpr const char* policies[] = {"minimum@1", "personal-data@1", "financial@1"};
        static constexpr const char* properties[] = {"auth.mfa", "backup.retention", "cert.isms"};
        static constexpr const char* requirements[] = {"", "mfa-or-sso", "encryption-at-rest",
                                                       "encryption-in-transit", "no-ai-training"};
        const app::BoardCell cell{requirements[below(5)], column};
        const std::string property = properties[below(3)];
        switch (below(18)) {
            case 0: return app::ShowPolicy{policies[below(3)]};
            case 1: return app::SelectBoardCell{cell};
            case 2: return app::SetReviewDay{base::Date{2020 + static_cast<int>(below(10)), 1, 1}};
            case 3: return app::SetContracted{column, property, below(2) == 0};
            case 4:
            case 5:
                return app::Judge{cell, model::all_decisions[below(model::all_decisions.size())]};
            case 6: return app::WriteJudgementNote{cell, "メモ" + std::to_string(below(9))};
            case 7: return app::SetReviewer{"審査者" + std::to_string(below(3))};
            case 8: return app::AddReply{column, property, model::AnswerState::no, "", "補足"};
            case 9: return app::RemoveReplies{column, property};
            case 10: return app::Undo{};
            case 11:
                return app::EditQuestion{column,
                                         below(2) == 0 ? property : "requirement:mfa-or-sso",
                                         static_cast<base::Language>(below(2)),
                                         below(3) == 0 ? "" : "書き直した質問",
                                         {"もと", "made"}};
            case 12: return app::ResetQuestion{column, property};
            case 13: return app::AddGroup{policies[below(3)], cell.requirement};
            case 14: return app::RenameGroup{policies[below(3)], group(application), {}};
            case 15: return app::MoveGroup{policies[below(3)], group(application), 1};
            case 16: return app::RemoveGroup{policies[below(3)], group(application)};
            default: return app::Redo{};
        }
    }

 private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    // Of a policy that was changed; "" while none was.
    std::string group(const app::Application& application) {
        const auto& policies = application.session().review.policies;
        if (policies.empty() || policies.front()->groups.empty()) return "";
        const auto& groups = policies.front()->groups;
        return groups[below(groups.size())].id;
    }
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("whatever is done in a review, what was saved shows the same when it is opened") {
    for (unsigned seed = 0; seed < 2; ++seed) {
        CAPTURE(seed);
        ReviewCommands random(seed);
        app::Application application(today);
        for (int step = 0; step < 20; ++step) {
            CAPTURE(step);
            for (int i = 0; i < 4; ++i) {
                application.execute(random.next(application));
                (void)html(application);
            }
            application.execute(app::SelectBoardCell{});
            app::Application fresh(today);
            fresh.loading().load_file("session.json", test::session_text(application));
            for (const app::ViewMode mode : {app::ViewMode::board, app::ViewMode::questions}) {
                application.execute(app::SetMode{mode});
                fresh.execute(app::SetMode{mode});
                CHECK(html(application) == html(fresh));
            }
        }
    }
}
