#include "app/session/view_state.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "app/application.h"
#include "app/commands/descriptors.h"
#include "app/loading/builtin_assets.h"
#include "app/session/fragment.h"
#include "app/session/session_profiles.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"
#include "compare/edition_diff.h"
#include "compare/relation.h"
#include "text/utf8.h"

using namespace kurabe;

namespace {

const model::Catalog& catalog() {
    static const auto catalogs = app::read_builtin_catalogs().value.value();
    return catalogs.properties;
}

const std::vector<model::ProfilePtr>& builtins() {
    static const auto profiles = app::read_builtin_profiles(catalog()).value.value();
    return profiles;
}

model::ProfilePtr other_vendor(const std::string& id) {
    model::Profile profile = *builtins().front();
    profile.id = id;
    return std::make_shared<const model::Profile>(std::move(profile));
}

std::vector<std::string> visible(const app::Session& session) {
    std::vector<std::string> keys;
    for (const auto& profile : session.profiles) {
        const std::string key = model::edition_key(*profile);
        if (!session.hidden_columns.contains(key)) keys.push_back(key);
    }
    return keys;
}

void check_same_view(const app::Session& a, const app::Session& b) {
    CHECK(a.language == b.language);
    CHECK(a.mode == b.mode);
    CHECK(visible(a) == visible(b));
    CHECK(a.baseline == b.baseline);
    CHECK(a.only_differences == b.only_differences);
    CHECK(a.ignore_silence == b.ignore_silence);
    CHECK(a.show_failing == b.show_failing);
    CHECK(a.show_silent == b.show_silent);
    CHECK(a.heat_map == b.heat_map);
    CHECK(a.row_order == b.row_order);
    CHECK(a.filter == b.filter);
    CHECK(a.diff_left == b.diff_left);
    CHECK(a.diff_right == b.diff_right);
    CHECK(a.diff_relations == b.diff_relations);
    CHECK(a.change_kinds == b.change_kinds);
    CHECK(a.detail_profile == b.detail_profile);
    CHECK(a.detail_order == b.detail_order);
    CHECK(a.selected == b.selected);
    CHECK(a.sorted_by == b.sorted_by);
    CHECK(a.review.selected == b.review.selected);
    CHECK(a.board_filter == b.board_filter);
}

// A session as a user might have made it by many commands.
class RandomSession {
 public:
    explicit RandomSession(unsigned seed) : random_(seed) {}

    app::Session make(const std::vector<model::ProfilePtr>& loaded) {
        app::Session session = app::start_session(builtins());
        for (const auto& profile : loaded) app::add_profile(session, profile);
        const std::size_t steps = below(25);
        for (std::size_t i = 0; i < steps; ++i) {
            (void)app::apply(session, command(session), {reference_, vocabulary_, review_, sheet_});
        }
        return session;
    }

 private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::string key(const app::Session& session) {
        return model::edition_key(*session.profiles[below(session.profiles.size())]);
    }

    std::string text() {
        static constexpr std::array texts = {"",
                                             "状態:なし",
                                             "a & b = c # 100% + \"x, y\"",
                                             "ﾊﾞｯｸｱｯﾌﾟ　保存期間 >= 14日",
                                             "𠮷髙﨑👍",
                                             "%41",
                                             "<a|b>"};
        return texts[below(texts.size())];
    }

    app::SessionCommand command(const app::Session& session) {
        const auto relation = compare::all_relations[below(compare::all_relations.size())];
        const auto kind = compare::all_change_kinds[below(compare::all_change_kinds.size())];
        switch (below(22)) {
            case 0: return app::SetMode{static_cast<app::ViewMode>(below(app::mode_count))};
            case 1: return app::SetSearchText{text()};
            case 2: return app::SetOnlyDifferences{below(2) == 0};
            case 3: return app::SetRowOrder{below(2) == 0 ? "meti" : ""};
            case 4: return app::SetBaseline{below(3) == 0 ? "" : key(session)};
            case 5: return app::SetColumnHidden{key(session), below(2) == 0};
            case 6: return app::MoveColumn{key(session), below(6)};
            case 7: return app::SelectCell{{"auth.mfa", key(session)}};
            case 8: return app::SetDiffSides{key(session), key(session)};
            case 9: return app::ToggleDiffRelation{std::string(compare::to_name(relation))};
            case 10: return app::SetDetailProfile{key(session)};
            case 11: return app::SetDetailOrder{static_cast<app::DetailOrder>(below(2))};
            case 12: return app::SetHeatMap{below(2) == 0};
            case 15: return app::SetShowFailing{below(2) == 0};
            case 16: return app::SetShowSilent{below(2) == 0};
            case 17: return app::SortColumns{"auth.mfa", static_cast<compare::SortOrder>(below(2))};
            case 14: return app::SetIgnoreSilence{below(2) == 0};
            case 18: return app::SelectBoardCell{{below(2) == 0 ? "mfa, x" : "", key(session)}};
            case 19: return app::SetBoardWords{text()};
            case 20:
                return app::ToggleBoardFacet{app::all_board_facets[below(4)],
                                             below(3) == 0 ? "-" : text()};
            case 13: return app::ToggleChangeKind{std::string(compare::to_name(kind))};
            default:
                return app::SetLanguage{below(2) == 0 ? base::Language::ja : base::Language::en};
        }
    }

    std::mt19937 random_;
    app::ReferenceData reference_ = [] {
        app::ReferenceData made({}, {}, {});
        made.profiles = builtins();
        return made;
    }();
    query::Words words_;
    model::Catalog catalog_;
    std::vector<model::Framework> frameworks_;
    query::Vocabulary vocabulary_{words_, catalog_, frameworks_, {}};
    app::ReviewResults review_;
    app::SheetResults sheet_{reference_};
};

}  // namespace

TEST_CASE("the start of the program needs no words") {
    CHECK(app::to_fragment(app::start_session(builtins()), builtins()) == "v1");
}

TEST_CASE("a view is written so that a person can read it, and only what was chosen") {
    app::Session session = app::start_session(builtins());
    session.mode = app::ViewMode::diff;
    session.filter = "状態:なし & x";
    session.diff_right = "recoru@1.2";
    session.diff_relations = {"worse", "differs"};
    session.hidden_columns = {"rakuro@1.2", "rakuneko@unstated", "chatdealer@2024-09-24"};
    session.selected = {"auth.mfa", "recoru@1.2"};
    session.language = base::Language::en;
    const std::string view =
        "v1&mode=diff&vendors=rakuraku-meisai@unstated,recoru@1.2&q=状態:なし%20%26%20x"
        "&right=recoru@1.2&relations=differs,worse&cell=auth.mfa,recoru@1.2";
    CHECK(app::to_saved_view(session, builtins()) == view);
    CHECK(app::to_fragment(session, builtins()) == view + "&lang=en");
}

TEST_CASE("a link says what the columns were sorted by, and an unknown order is passed over") {
    app::Session session = app::start_session(builtins());
    session.sorted_by = {"auth.mfa", compare::SortOrder::worst_first};
    CHECK(app::to_saved_view(session, builtins()) == "v1&sorted=auth.mfa,worst_first");
    const auto opened =
        app::from_fragment(session, "v1&sorted=auth.mfa,odd", builtins(), catalog());
    CHECK(opened.not_understood == std::vector<std::string>{"sorted=auth.mfa,odd"});
    CHECK(session.sorted_by == app::ColumnSort{});
}

TEST_CASE("links that counted silence as a difference still do") {
    app::Session session = app::start_session(builtins());
    app::from_fragment(session, "v1&rows=differing", builtins(), catalog());
    CHECK(session.only_differences);
    CHECK_FALSE(session.ignore_silence);
    app::from_fragment(session, "v1&rows=disagreeing", builtins(), catalog());
    CHECK(session.only_differences);
    CHECK(session.ignore_silence);
}

TEST_CASE("any view opens again from its text, whatever was shown before") {
    const std::vector loaded = {other_vendor("other"), other_vendor("a,b&c=d %41")};
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        RandomSession random(seed);
        const app::Session wanted = random.make(loaded);
        app::Session opened = random.make(loaded);
        opened.language = wanted.language;
        const std::string text = app::to_fragment(wanted, builtins());
        CAPTURE(text);
        const auto result = app::from_fragment(opened, text, builtins(), catalog());
        CHECK(result.outcome == app::OpenedView::Outcome::opened);
        CHECK(result.not_loaded.empty());
        check_same_view(opened, wanted);
        CHECK(app::to_fragment(opened, builtins()) == text);
        CHECK(opened.profiles.size() == wanted.profiles.size());
    }
}

TEST_CASE("a text of browsers, with every character percent-encoded, is the same view") {
    app::Session session = app::start_session(builtins());
    app::from_fragment(session,
                       "#v1&q=%E7%8A%B6%E6%85%8B%3a%E3%81%AA%E3%81%97&baseline=recoru%401.2",
                       builtins(), catalog());
    CHECK(session.filter == "状態:なし");
    CHECK(session.baseline == "recoru@1.2");
}

TEST_CASE("a cell that a text names by a property's former id is the same cell") {
    auto properties = catalog().properties();
    properties.front().former_ids = {"auth.old"};
    const model::Catalog renamed("test", {}, catalog().categories(), properties);
    app::Session session = app::start_session(builtins());
    app::from_fragment(session, "v1&cell=auth.old,recoru@1.2", builtins(), renamed);
    CHECK(session.selected == app::CellReference{properties.front().id, "recoru@1.2"});
}

TEST_CASE("hidden columns keep their places between those that are shown") {
    app::Session session = app::start_session(builtins());
    const auto before = session.profiles;
    app::from_fragment(session, "v1&vendors=recoru@1.2,rakuro@1.2", builtins(), catalog());
    CHECK(session.profiles == std::vector{before[4], before[1], before[2], before[3], before[0]});
    CHECK(session.hidden_columns.size() == 3);
}

TEST_CASE("vendors that are not loaded are left out and named; built-in ones come back") {
    app::Session session = app::start_session(builtins());
    const auto first = session.profiles.front();
    session.profiles.erase(session.profiles.begin());
    const auto opened = app::from_fragment(
        session,
        "v1&vendors=none@1,recoru@1.2,rakuro@1.2,none@1,recoru@1.2&baseline=none@2&left=none@1"
        "&cell=auth.mfa,none@3",
        builtins(), catalog());
    CHECK(opened.not_loaded == std::vector<std::string>{"none@1", "none@2", "none@3"});
    CHECK(visible(session) == std::vector<std::string>{"recoru@1.2", "rakuro@1.2"});
    CHECK(session.profiles.size() == 5);
    CHECK(std::count(session.profiles.begin(), session.profiles.end(), first) == 1);
    CHECK(session.baseline.empty());
    CHECK(session.selected.empty());
    CHECK_FALSE(session.diff_left.empty());
    CHECK(session.diff_left != session.diff_right);
}

TEST_CASE("a mode that this program does not have is told, and the rest is opened") {
    app::Application application({2026, 11, 21});
    application.persistence().open_fragment("#v1&mode=charts&q=TLS");
    CHECK(application.session().mode == app::ViewMode::matrix);
    CHECK(application.session().filter == "TLS");
    CHECK(application.view<app::StatusView>().text.find("charts") != std::string::npos);
}

TEST_CASE("what is not a view, or a newer one, changes nothing") {
    using Outcome = app::OpenedView::Outcome;
    app::Session session = app::start_session(builtins());
    session.filter = "MFA";
    for (const char* text :
         {"", "#", "v", "v0", "v-1", "v1x&q=a", "q=a", "top", "&&&", "v99999999999&q=a"}) {
        CAPTURE(text);
        CHECK(app::from_fragment(session, text, builtins(), catalog()).outcome ==
              Outcome::not_a_view);
        CHECK(session.filter == "MFA");
    }
    CHECK(app::from_fragment(session, "v2&q=a", builtins(), catalog()).outcome == Outcome::newer);
    CHECK(session.filter == "MFA");
    const std::string huge = "v1&q=" + std::string(app::max_fragment_bytes, 'a');
    CHECK(app::from_fragment(session, huge, builtins(), catalog()).outcome == Outcome::too_long);
}

TEST_CASE("unknown keys and values that cannot be are passed over, and told") {
    app::Session session = app::start_session(builtins());
    const auto opened = app::from_fragment(
        session,
        "v1&zoom=3&mode=nonsense&q=%zz&q2&=&relations=worse,evil,&by=x&lang=fr&cell=a&rows=x"
        "&vendors=,,&order=%00",
        builtins(), catalog());
    CHECK(opened.outcome == app::OpenedView::Outcome::opened);
    CHECK(session.mode == app::ViewMode::matrix);
    CHECK(session.filter.empty());
    CHECK(session.diff_relations == std::set<std::string>{"worse"});
    CHECK(session.selected.empty());
    CHECK(session.row_order.empty());
    CHECK(visible(session).empty());
    CHECK(opened.not_understood ==
          std::vector<std::string>{"zoom=3", "=", "q2", "q=%zz", "order=%00", "rows=x",
                                   "relations=worse,evil,", "by=x", "cell=a", "lang=fr"});
}

TEST_CASE("a damaged link opens what it can and says so, also on a fresh page") {
    struct Case {
        std::string link;
        std::string said;  // a part of it
        std::string filter;
    };
    const std::string vendors = "v1&vendors=recoru@1.2,rakuneko@unstated";
    const std::vector<Case> cases = {
        {vendors + "&q=%E6%9A%97%E5%8F%B7%E5%8C%96", "", "暗号化"},
        {vendors + "&q=%E6%9A%97%E5%8F", "q=%E6%9A%97%E5%8F", ""},
        {vendors + "&q=%E6%9A%97%E5", "q=%E6%9A%97%E5", ""},
        {vendors + "&q=%E6%9", "q=%E6%9", ""},
        {vendors + "&q", "q", ""},
        {vendors + "&ba", "ba", ""},
        {"v1&amp;vendors=recoru@1.2,rakuneko@unstated&amp;q=暗号化", "&amp;", "暗号化"},
        {"v1&amp;amp;q=暗号化", "&amp;", "暗号化"},
        {"v1&cell=auth.mfa,nobody@1", "nobody@1", ""},
        {"v1&cell=no.such,recoru@1.2", "no.such", ""},
        {"v1&detail=nobody@1", "nobody@1", ""},
        {"v1&left=nobody@1", "nobody@1", ""},
        {"v1&q=" + std::string(4001, 'a'), "4000", ""},
        {"v1&vendors=a\u202Eb@1", "a[U+202E]b@1", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.link);
        app::Application fresh({2026, 11, 21});
        CHECK(fresh.persistence().restore("", "", "#" + one.link));
        app::Application open({2026, 11, 21});
        open.persistence().open_fragment("#" + one.link);
        for (app::Application* application : {&fresh, &open}) {
            const std::string& said = application->view<app::StatusView>().text;
            CAPTURE(said);
            CHECK(said.empty() == one.said.empty());
            CHECK(said.find(one.said) != std::string::npos);
            CHECK(application->session().filter == one.filter);
            CHECK(application->session().selected.empty());
        }
        if (one.link.starts_with(vendors)) CHECK(visible(open.session()).size() == 2);
    }
}

TEST_CASE("a link of any length is read in one go, and what is said of it stays short") {
    const auto repeated = [](std::string_view part, std::size_t count) {
        std::string all;
        for (std::size_t i = 0; i < count; ++i) all += part;
        return all;
    };
    std::string vendors;
    for (int i = 0; i < 130000; ++i) vendors += std::to_string(i) + ",";
    for (const std::string& link :
         {"v1&vendors=" + vendors, "v1&q=" + repeated("mfa>=1 ", 90000),
          "v1&q=" + repeated(":", 500000), "v1&q=" + repeated("\u0301", 120000),
          "v1&relations=" + repeated("x,", 100000), "v1" + repeated("&x", 100000),
          "v1" + repeated("&x=1", 100000), "v1&detail=" + repeated("長", 100000)}) {
        app::Application application({2026, 11, 21});
        application.persistence().open_fragment(link);
        const std::string& said = application.view<app::StatusView>().text;
        CHECK_FALSE(said.empty());
        CHECK(text::count_code_points(said) < 500);
        CHECK(application.session().filter.empty());
    }
}

TEST_CASE("bytes of any kind are read without harm") {
    std::mt19937 random(1);
    const std::string good =
        "v1&mode=diff&vendors=recoru@1.2,rakuro@1.2&q=%E7%8A%B6&left=rakuro@1.2&cell=auth.mfa,"
        "rakuro@1.2";
    for (int round = 0; round < 3000; ++round) {
        std::string text = good;
        for (int i = 0; i < 4; ++i) text[random() % text.size()] = static_cast<char>(random());
        app::Session session = app::start_session(builtins());
        app::from_fragment(session, text, builtins(), catalog());
        CHECK(session.profiles.size() == 5);
        app::Session again = app::start_session(builtins());
        again.language = session.language;
        const std::string written = app::to_fragment(session, builtins());
        app::from_fragment(again, written, builtins(), catalog());
        check_same_view(again, session);
    }
}

TEST_CASE("a saved view brings back what was shown, by name; each step can be undone") {
    app::Application application({2026, 11, 21});
    const auto names = [&] {
        std::string all;
        for (const auto& view : application.view<app::SavedViewsView>().views) {
            all += view.label + (view.selected ? "* " : " ");
        }
        return all;
    };
    application.execute(app::SetSearchText{"暗号化"});
    application.execute(app::SaveView{"　暗号 "});
    CHECK(names() == "暗号* ");
    application.execute(app::SaveView{"　"});
    application.execute(app::SetSearchText{"MFA"});
    application.execute(app::SaveView{"認証"});
    CHECK(names() == "暗号 認証* ");
    application.execute(app::SetLanguage{base::Language::en});
    application.execute(app::OpenSavedView{"暗号"});
    CHECK(application.session().filter == "暗号化");
    CHECK(application.session().language == base::Language::en);
    application.execute(app::Undo{});
    CHECK(application.session().filter == "MFA");
    application.execute(app::RenameView{"認証", "暗号"});
    application.execute(app::RenameView{"認証", "MFA"});
    CHECK(names() == "暗号 MFA* ");
    application.execute(app::DeleteView{"暗号"});
    CHECK(names() == "MFA* ");
    application.execute(app::Undo{});
    CHECK(names() == "暗号 MFA* ");
    application.execute(app::SaveView{"暗号"});
    CHECK(names() == "暗号* MFA* ");
}

TEST_CASE("a link is one step of undo, and says what it could not show") {
    app::Application application({2026, 11, 21});
    application.execute(app::SetSearchText{"MFA"});
    application.persistence().open_fragment("#v1&q=TLS&vendors=recoru@1.2,none@1");
    CHECK(application.session().filter == "TLS");
    CHECK(application.view<app::MatrixView>().columns.size() == 1);
    CHECK(application.view<app::StatusView>().text.find("none@1") != std::string::npos);
    application.execute(app::Undo{});
    CHECK(application.session().filter == "MFA");
    CHECK(application.view<app::MatrixView>().columns.size() == 5);
    application.persistence().open_fragment("#v7&q=x");
    CHECK(application.session().filter == "MFA");
    CHECK_FALSE(application.view<app::StatusView>().text.empty());
}

TEST_CASE("every character of a filter and of a selection comes back from the page's address") {
    const base::Date today{2026, 12, 1};
    app::Application made(today);
    app::Application opened(today);
    std::mt19937 random(12);
    static constexpr std::array pieces = {
        "%",     "%41",    "#",    "+",      "&",    "=",
        ",",     "\n",     "\r\n", "\t",     "\x7F", "\xED\xA0\x80",
        "\xFF",  "\uFFFD", " ",    "　",     "\"",   "'",
        "<",     "|",      "^",    "`",      "\\",   "{",
        "&amp;", "v1&",    "𠮷",   "\u0301", "あ",   "\u2028",
        "\u202E"};
    for (int round = 0; round < 300; ++round) {
        std::string filter;
        for (int i = 0; i < 8; ++i) filter += pieces.at(random() % pieces.size());
        made.execute(app::SetSearchText{filter});
        const std::string fragment = made.persistence().fragment();
        CAPTURE(fragment);
        opened.persistence().open_fragment(fragment);
        CHECK(opened.session().filter == made.session().filter);
        CHECK(opened.view<app::StatusView>().text.empty());
    }
    // What a hand has put into a link is read as what is typed into the field.
    opened.persistence().open_fragment("v1&q=a%0Ab%09c");
    CHECK(opened.session().filter == "a b c");
    for (const char* const id : {"a,b&c=d %41", "#+%", "あ\u0301|<>"}) {
        app::Session session = app::start_session(builtins());
        app::add_profile(session, other_vendor(id));
        session.selected = {"own,%#+", model::edition_key(*session.profiles.back())};
        app::Session other = app::start_session(builtins());
        app::add_profile(other, session.profiles.back());
        app::from_fragment(other, app::to_fragment(session, builtins()), builtins(), catalog());
        CHECK(other.selected == session.selected);
    }
}

TEST_CASE("what a link names and is not there is told, and the rest opens") {
    const base::Date today{2026, 12, 1};
    const std::pair<const char*, const char*> named[] = {
        {"v1&mode=board&policy=theirs@9", "theirs@9"},
        {"v1&mode=board&order=csf99", "csf99"},
        {"v1&mode=board&sorted=no.such,best_first", "no.such"},
        {"v1&mode=board&cell=no.such,recoru@1.2", "no.such"},
        {"v1&mode=board&baseline=none@1", "none@1"}};
    for (const auto& [link, name] : named) {
        CAPTURE(link);
        app::Application application(today);
        application.persistence().open_fragment(link);
        CHECK(application.session().mode == app::ViewMode::board);
        CHECK(application.view<app::StatusView>().text.find(name) != std::string::npos);
        CHECK(application.persistence().fragment() == "v1&mode=board");
    }
    app::Application application(today);
    application.persistence().open_fragment("v1&mode=board&policy=minimum@1&order=csf20");
    CHECK(application.view<app::StatusView>().text.empty());
}
