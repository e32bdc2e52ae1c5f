// A policy that is edited in the page: groups, checks, and that it can be read again, whatever is
// typed.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/session/session_text.h"
#include "app/views/board/board_pane_view.h"
#include "app/views/board/policy_groups_view.h"
#include "app/views/filter/condition_view.h"
#include "files/policy_reader.h"
#include "files/policy_writer.h"
#include "query/language/clauses.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 12, 1};
const std::string key = "minimum@1";
const std::string rakuneko = "rakuneko@unstated";

struct Page {
    app::Application application{today};
    Page() {
        application.execute(app::SetMode{app::ViewMode::board});
        application.execute(app::ShowPolicy{key});
    }
    const model::Policy& policy() { return *application.session().review.policies.front(); }
    const app::PolicyGroupsView& groups() { return application.view<app::PolicyGroupsView>(); }
    model::Requirement requirement(const std::string& id) {
        for (const auto& policy : application.session().review.policies) {
            if (const auto* found = policy->find_requirement(id)) return *found;
        }
        application.execute(app::SelectBoardCell{{id, rakuneko}});
        return application.view<app::BoardPaneView>().form.requirement;
    }
};

std::vector<std::string> ids(const app::PolicyGroupsView& view) {
    std::vector<std::string> found;
    for (const auto& group : view.groups) found.push_back(group.id);
    return found;
}

}  // namespace

TEST_CASE("a group is added, named in both languages, moved and removed, and each is undone") {
    Page page;
    const auto before = ids(page.groups());
    REQUIRE(before.size() > 1);
    page.application.execute(app::AddGroup{key, "mfa-or-sso"});
    const auto added = ids(page.groups()).back();
    CHECK(page.groups().groups.size() == before.size() + 1);
    CHECK(page.requirement("mfa-or-sso").group == added);

    page.application.execute(app::RenameGroup{key, added, {"認", ""}});
    page.application.execute(app::RenameGroup{key, added, {"認証", "Sign-in"}});
    CHECK(page.groups().groups.back().title == base::LocalizedText{"認証", "Sign-in"});

    page.application.execute(app::MoveGroup{key, added, -1});
    CHECK(ids(page.groups())[before.size() - 1] == added);
    page.application.execute(app::MoveGroup{key, ids(page.groups()).front(), -1});  // stays

    page.application.execute(app::RemoveGroup{key, added});
    CHECK(ids(page.groups()) == before);
    CHECK(page.requirement("mfa-or-sso").group.empty());

    page.application.execute(app::Undo{});
    CHECK(page.requirement("mfa-or-sso").group == added);
    page.application.execute(app::Undo{});
    page.application.execute(app::Undo{});
    CHECK(ids(page.groups()).back() == added);
    CHECK(page.groups().groups.back().title.ja == "認証");
    page.application.execute(app::Undo{});  // the typing of a name is one step
    CHECK(page.groups().groups.back().title.ja == "新しい分類");
    page.application.execute(app::Undo{});
    CHECK(ids(page.groups()) == before);
}

TEST_CASE("the board shows the groups in their new order") {
    Page page;
    const auto first = ids(page.groups()).front();
    page.application.execute(app::MoveGroup{key, first, 1});
    const auto& board = page.application.view<app::BoardView>();
    REQUIRE(board.groups.size() > 1);
    CHECK(board.groups[1].id == first);
}

TEST_CASE("whatever is typed, the policy can be read again") {
    Page page;
    auto emptied = page.requirement("mfa-or-sso");
    emptied.text = {};
    emptied.reason = {"", ""};
    emptied.group = "no-such-group";
    emptied.reference = "5.2\n改訂";
    page.application.execute(app::EditRequirement{key, emptied});
    const std::string group = ids(page.groups()).front();
    page.application.execute(app::RenameGroup{key, group, {}});
    auto endless = page.requirement("encryption-at-rest");
    endless.check = std::string(files::max_check_bytes + 1, 'a');
    page.application.execute(app::EditRequirement{key, endless});

    const auto read = files::read_policy("p.json", files::write_policy(page.policy()));
    REQUIRE(read.value);
    CHECK_FALSE(read.value->find_requirement("mfa-or-sso")->text.empty());
    CHECK(read.value->find_requirement("mfa-or-sso")->group.empty());
    CHECK(read.value->find_requirement("mfa-or-sso")->reference == "5.2 改訂");
    CHECK_FALSE(read.value->groups.front().title.empty());
    CHECK(read.value->find_requirement("encryption-at-rest")->check ==
          page.requirement("encryption-at-rest").check);
    // And so can the session that it is part of.
    app::Application fresh(today);
    fresh.loading().load_file("session.json", test::session_text(page.application));
    CHECK(fresh.session().review.policies.size() == 1);
}

TEST_CASE("no more requirements are added than can be read") {
    Page page;
    for (std::size_t i = 0; i < files::max_requirements + 5; ++i) {
        page.application.execute(app::AddRequirement{key});
    }
    CHECK(page.policy().requirements.size() == files::max_requirements);
    CHECK(files::read_policy("p.json", files::write_policy(page.policy())).value);
}

TEST_CASE("a condition that was built is one more that the check asks for") {
    Page page;
    auto open = page.requirement("mfa-or-sso");
    open.check = "auth.mfa = あり or auth.sso = あり";
    page.application.execute(app::EditRequirement{key, open});
    page.application.execute(
        app::AddToCheck{key, "mfa-or-sso", "バックアップ保存期間", ">=", "14日"});
    page.application.execute(app::SelectBoardCell{{"mfa-or-sso", rakuneko}});
    const auto& form = page.application.view<app::BoardPaneView>().form;
    CHECK(form.requirement.check.find("バックアップ保存期間 >= 14日") != std::string::npos);
    CHECK(form.requirement.check.find('(') != std::string::npos);  // the "or" stays together
    CHECK(form.problem.empty());
    page.application.execute(app::Undo{});
    CHECK(page.requirement("mfa-or-sso").check == open.check);
}

TEST_CASE("nothing is offered for a check that it would refuse") {
    app::Application application(today);
    for (const auto& property : application.view<app::CheckConditionView>().properties) {
        for (const auto& value : property.values) {
            for (const auto& sign : property.operators) {
                const std::string text = query::condition_text(property.label, sign.id, value.id);
                CHECK_MESSAGE(application.check_problem(text).empty(), text);
            }
        }
    }
    CHECK(application.view<app::CheckConditionView>().properties.size() ==
          application.view<app::ConditionView>().properties.size());
    const auto texts_of = [](const query::Completions& completions) {
        std::string all;
        for (const auto& suggestion : completions.suggestions) all += suggestion.text + "\n";
        return all;
    };
    CHECK(texts_of(application.filter_completions("状", 3)).find("状態:") != std::string::npos);
    CHECK(texts_of(application.check_completions("状", 3)).find("状態:") == std::string::npos);
    CHECK(texts_of(application.check_completions("認", 3)).find("認証:") != std::string::npos);
    const std::string compared = "多要素認証 = ";
    CHECK(texts_of(application.filter_completions(compared, compared.size())).find("記載なし") !=
          std::string::npos);
    const auto states = texts_of(application.check_completions(compared, compared.size()));
    CHECK(states.find("あり") != std::string::npos);
    CHECK(states.find("記載なし") == std::string::npos);
}
