#include "app/autosave/machine.h"

#include <doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/autosave/made_up_page.h"
#include "files/json_tree.h"

using namespace kurabe;
using namespace kurabe::app::autosave;
using namespace kurabe::test;

TEST_CASE("nothing is persisted until there is something to lose") {
    Browser browser;
    Page page(browser);
    page.machine.changed(page.now);
    page.settle();
    CHECK_FALSE(browser.database);
    CHECK(page.all<Put>().empty());
    CHECK_FALSE(page.leave());
    CHECK(browser.leftovers.empty());
}

TEST_CASE("a change is persisted after a pause, and comes back") {
    Browser browser;
    Page page(browser);
    page.load(7);
    page.wait(debounce - Time{1});
    page.show("diff");
    page.wait(debounce - Time{1});
    CHECK(page.actions.size() == 2);  // those of the start
    page.wait(Time{1});
    CHECK(page.all<ShowView>() == std::vector{ShowView{"diff"}});
    page.settle();
    REQUIRE(browser.database);
    CHECK(browser.database->session == session_text(7));
    CHECK(page.all<Put>() == std::vector{Put{true, "diff", "", "visit1 1"}});
    CHECK(reopened(browser) == std::pair{session_text(7), std::string("diff")});
    CHECK_FALSE(page.leave());
    CHECK(browser.leftovers.empty());
}

TEST_CASE("a view alone is put without the session") {
    Browser browser;
    Page page(browser);
    page.load(7);
    page.settle();
    page.show("diff");
    page.settle();
    REQUIRE(page.all<Put>().size() == 2);
    CHECK(page.all<Put>().back() == Put{false, "diff", "visit1 1", ""});
    page.machine.changed(page.now);  // a message, for instance
    page.settle();
    CHECK(page.all<Put>().size() == 2);
    CHECK(reopened(browser) == std::pair{session_text(7), std::string("diff")});
}

TEST_CASE("the view of a link is not persisted until something changes") {
    Browser browser;
    browser.database = StoredSession{session_text(7), "diff", "v"};
    Page page(browser, "link");
    page.machine.changed(page.now);  // as the first frame does
    page.settle();
    CHECK(browser.database->view == "diff");
    SUBCASE("") {
        page.load(8);
        page.settle();
        CHECK(browser.database->view == "link");
    }
    SUBCASE("nor where there was a leftover") {
        browser.leftovers = {StoredLeftover{{"v"}, session_text(8), "left"}};
        Page later(browser, "link");
        later.settle();
        CHECK(browser.database->session == session_text(8));
        CHECK(browser.database->view == "left");
        later.show("other");
        later.settle();
        CHECK(browser.database->view == "other");
    }
}

TEST_CASE("what is pristine again is erased") {
    Browser browser;
    Page page(browser);
    page.show("diff");
    page.settle();
    REQUIRE(browser.database);
    CHECK(browser.database->view == "diff");
    page.show("start");
    page.settle();
    CHECK_FALSE(browser.database);

    SUBCASE("while its parts are being collected, too") {
        page.time_for_part = time_slice;
        page.load(8);
        page.wait(debounce);
        page.unload();
        page.settle();
        CHECK_FALSE(browser.database);
    }
    SUBCASE("while it is being put, too") {
        page.load(8);
        page.wait(debounce);
        page.unload();
        page.settle();
        CHECK_FALSE(browser.database);
    }
}

TEST_CASE("the session file is collected in slices") {
    Browser browser;
    Page page(browser);
    page.session.parts = 10;
    page.time_for_part = Time{15};
    page.load(7);
    page.wait(debounce);
    page.tick_if_due();
    const auto asked = page.all<AddParts>();
    REQUIRE(asked.size() == 2 * 2);  // two parts fill a slice
    CHECK(asked[3] == AddParts{3, 4});
    page.settle();
    CHECK(page.all<AddParts>().size() == 10);
    CHECK(browser.database->session == session_text(7, 10));

    SUBCASE("and from the first part again where the content changes on the way") {
        page.load(8);
        page.wait(debounce);
        page.load(9);
        page.settle();
        CHECK(browser.database->session == session_text(9, 10));
        CHECK(page.all<Put>().size() == 2);
    }
    SUBCASE("at once where the page is hidden") {
        page.load(8);
        page.wait(debounce);
        page.hide();
        CHECK(page.all<AddParts>().back() == AddParts{2, 10});
        page.settle();
        CHECK(browser.database->session == session_text(8, 10));
    }
    SUBCASE("with the view as it is at the end") {
        page.load(8);
        page.wait(debounce);
        page.show("diff");
        page.hide();
        page.settle();
        CHECK(page.all<Put>().size() == 2);
        CHECK(browser.database->view == "diff");
    }
}

TEST_CASE("what waits for its pause is put at once where the page is hidden") {
    Browser browser;
    Page page(browser);
    page.load(7);
    page.hide();
    CHECK(page.commit());
    CHECK(browser.database->session == session_text(7));
    CHECK(browser.leftovers.empty());
}

TEST_CASE("what cannot be persisted is told, and asked about before it is lost") {
    struct Row {
        Outcome outcome;
        StorageStatus status;
        bool tries_again;  // with the next content
    };
    for (const Row& row : {Row{Outcome::refused, StorageStatus::refused, false},
                           Row{Outcome::unavailable, StorageStatus::unavailable, true},
                           Row{Outcome::write_conflict, StorageStatus::write_conflict, false},
                           Row{Outcome::full, StorageStatus::full, true}}) {
        CAPTURE(static_cast<int>(row.outcome));
        Browser browser;
        browser.outcome = row.outcome;
        Page page(browser);
        page.load(7);
        page.settle();
        CHECK(page.machine.status() == row.status);
        page.show("diff");
        page.settle();
        CHECK(page.all<Put>().size() == 1);
        CHECK(page.leave());
        CHECK(browser.leftovers.empty());
        page.session.has_unsaved_content = false;  // saved as a file
        CHECK_FALSE(page.leave());
        browser.outcome = Outcome::done;
        page.load(8);
        page.settle();
        CHECK((page.machine.status() == StorageStatus::works) == row.tries_again);
        CHECK(browser.database.has_value() == row.tries_again);
        CHECK(page.leave() == !row.tries_again);
    }
}

TEST_CASE("the browser's error says what is wrong") {
    CHECK(outcome_of("") == Outcome::done);
    CHECK(outcome_of("QuotaExceededError") == Outcome::full);
    CHECK(outcome_of("KurabeWriteConflict") == Outcome::write_conflict);
    CHECK(outcome_of("SecurityError") == Outcome::refused);
    CHECK(outcome_of("InvalidStateError") == Outcome::refused);
    CHECK(outcome_of("UnknownError") == Outcome::unavailable);
}

TEST_CASE("what is too large is told, and persisted once it is smaller") {
    Browser browser;
    Page page(browser);
    page.bytes_of_part = files::max_json_bytes / 3 + 1;
    page.load(7);
    page.settle();
    CHECK(page.machine.status() == StorageStatus::too_large);
    page.show("diff");
    page.settle();
    CHECK_FALSE(browser.database);
    CHECK(page.leave());
    page.bytes_of_part = files::max_json_bytes / 3;
    page.load(8);
    page.settle();
    CHECK(page.machine.status() == StorageStatus::works);
    CHECK(browser.database->session == session_text(8));
}

TEST_CASE("what could not be read stays untouched until the user erases it") {
    Browser browser;
    browser.database = StoredSession{"99", "view", "v", {}, {}, 2};
    browser.answers = false;
    Page page(browser);
    StorageStatus status = StorageStatus::unreadable;
    SUBCASE("") {}
    SUBCASE("as what a newer program has kept, of which this one knows but a part") {
        page.fails = Reading::has_more;
        status = StorageStatus::newer;
    }
    page.answer_get();
    CHECK(page.machine.status() == status);
    page.load(7);
    page.settle();
    page.leave();
    CHECK(browser.database->session == "99");
    CHECK(browser.leftovers.empty());
    page.erase();
    page.settle();
    CHECK_FALSE(browser.database);
    CHECK(page.machine.status() == StorageStatus::works);
    page.load(9);
    page.settle();
    REQUIRE(browser.database);
    CHECK(browser.database->session == session_text(9));
}

TEST_CASE("a database that answers late is waited for, while the user works") {
    Browser browser;
    browser.database = StoredSession{session_text(4), "view", "v", {4}};
    browser.revisions = 4;
    browser.answers = false;
    Page page(browser);
    page.wait(open_patience - Time{1});
    CHECK(page.restored == "?");
    page.wait(Time{1});
    CHECK(page.restored == "-");
    CHECK(page.status() == StorageStatus::waiting);

    SUBCASE("what is kept then comes onto the screen") {
        page.answer_get();
        CHECK(page.status() == StorageStatus::works);
        CHECK(page.restored == session_text(4));
        CHECK(page.session.view == "view");
        page.settle();
        CHECK(page.all<Put>().empty());
        CHECK_FALSE(page.leave());
    }
    SUBCASE("what was loaded meanwhile is united with it, and kept") {
        page.load();
        page.settle();
        CHECK(page.all<Put>().empty());
        page.answer_get();
        CHECK(page.items == Items{4, 5});
        page.settle();
        CHECK(browser.database->items == Items{4, 5});
        CHECK(browser.database->view == "start");
        CHECK(page.status() == StorageStatus::works);
    }
    SUBCASE("a view that was opened meanwhile hides nothing of it") {
        page.show("diff");
        page.settle();
        page.answer_get();
        page.settle();
        CHECK(browser.database->items == Items{4});
        CHECK(browser.database->view == "diff");
    }
    SUBCASE("even if it never answers, nothing is lost, nor is it in two places for long") {
        page.load();
        CHECK_FALSE(page.leave());
        CHECK(page.status() == StorageStatus::waiting);
        Page second(browser);
        second.wait(open_patience);
        CHECK(second.items == Items{5});
        second.load();
        CHECK_FALSE(second.leave());
        CHECK(browser.leftovers.size() == 1);
        browser.answers = true;
        Page third(browser);
        CHECK(third.items == Items{4, 5, 6});
        third.settle();
        CHECK(browser.database->items == Items{4, 5, 6});
        CHECK(browser.leftovers.empty());
    }
    SUBCASE("and where nothing can be left either, the user is asked") {
        browser.takes_leftovers = false;
        page.load();
        CHECK(page.leave());
    }
    SUBCASE("what two pages leave meanwhile is united") {
        Page other(browser);
        other.wait(open_patience);
        page.load();
        other.load();
        page.leave();
        other.leave();
        browser.answers = true;
        Page later(browser);
        CHECK(later.items == Items{4, 5, 6});
        later.settle();
        CHECK(browser.database->items == Items{4, 5, 6});
        CHECK(browser.leftovers.empty());
    }
    SUBCASE("what the user erases meanwhile is erased once it answers") {
        page.load();
        page.erase();
        page.answer_get();
        page.settle();
        CHECK_FALSE(browser.database);
        CHECK(page.items.empty());
    }
    SUBCASE("as while it is being read") {
        page.reads_slowly = true;
        page.answer_get();
        page.erase();
        page.settle();
        CHECK_FALSE(browser.database);
        CHECK(page.items.empty());
    }
    SUBCASE("what another page puts between its answer and the next put is not written over") {
        page.load();
        page.read_database();
        browser.database = StoredSession{session_text(9), "", "w", {4, 9}};
        page.answer_get();
        page.settle();
        CHECK(page.status() == StorageStatus::write_conflict);
        CHECK(browser.database->items == Items{4, 9});
        browser.answers = true;
        page.unite();
        page.settle();
        CHECK(browser.database->items == Items{4, 5, 9});
        CHECK(page.status() == StorageStatus::works);
    }
}

TEST_CASE("a database that cannot be opened is told, and asked again") {
    Browser browser;
    browser.database = StoredSession{session_text(4), "view", "v", {4}};
    browser.revisions = 4;
    browser.get_outcome = Outcome::unavailable;
    Page page(browser);
    CHECK(page.status() == StorageStatus::unavailable);
    page.load();
    CHECK_FALSE(page.leave());
    browser.get_outcome = Outcome::done;
    page.wait(retry_after - Time{1});
    page.answer_get();
    CHECK(page.status() == StorageStatus::unavailable);
    page.wait(Time{1});
    page.answer_get();
    page.settle();
    CHECK(page.status() == StorageStatus::works);
    CHECK(browser.database->items == Items{4, 5});
    CHECK(browser.leftovers.empty());
}

TEST_CASE("a database that is refused is told, and not asked again") {
    Browser browser;
    browser.get_outcome = Outcome::refused;
    Page page(browser);
    CHECK(page.status() == StorageStatus::refused);
    page.show("diff");
    page.settle();
    CHECK_FALSE(page.leave());
    page.load(9);
    page.settle();
    CHECK(page.all<Put>().empty());
    CHECK(page.all<Get>().size() == 1);
    CHECK_FALSE(page.leave());  // what is left comes back
    Page second(browser);
    CHECK(second.items == Items{9});
    browser.takes_leftovers = false;
    second.load();
    CHECK(second.leave());
    page.erase();
    page.settle();
    CHECK(page.machine.status() == StorageStatus::refused);
    CHECK(browser.leftovers.empty());
}

TEST_CASE("a put that takes long is told until it has ended") {
    Browser browser;
    Page page(browser);
    page.load();
    page.wait(debounce + store_patience - Time{1});
    CHECK(page.status() == StorageStatus::works);
    page.wait(Time{1});
    CHECK(page.status() == StorageStatus::slow);
    CHECK_FALSE(page.leave());
    CHECK(browser.leftovers.size() == 1);
    page.settle();
    CHECK(page.status() == StorageStatus::works);
    CHECK(browser.leftovers.empty());
}

TEST_CASE("leftovers that are based on something else") {
    Browser browser;
    browser.database = StoredSession{session_text(4), "view", "v", {4}};
    browser.revisions = 9;
    const StoredLeftover left{{"old"}, session_text(5), "left", "gone", {5}};
    browser.leftovers = {left};
    SUBCASE("are united with what another page has put since") {
        Page page(browser);
        CHECK(page.items == Items{4, 5});
        page.settle();
        CHECK(browser.database->items == Items{4, 5});
        CHECK(browser.leftovers.empty());
    }
    SUBCASE("are outdated where their own page has put since") {
        browser.database->version = "gone 2";
        Page page(browser);
        CHECK(page.items == Items{4});
        CHECK(browser.leftovers.empty());
    }
    SUBCASE("are offered where that was erased since") {
        browser.database.reset();
        Page page(browser);
        CHECK(page.items.empty());
        CHECK(page.offered == std::set<std::string>{"gone"});
        page.load();
        page.settle();
        CHECK(browser.leftovers.size() == 1);
    }
    SUBCASE("stay where what is there cannot be read") {
        browser.answers = false;
        Page page(browser);
        browser.database->release = 2;
        page.answer_get();
        page.settle();
        CHECK(browser.leftovers.size() == 1);
    }
}

TEST_CASE("erasing") {
    Browser browser;
    Page page(browser);
    page.load(7);
    page.settle();

    SUBCASE("and undoing that") {
        page.erase();
        page.load(20);
        page.settle();
        CHECK(browser.database->session == session_text(20));
    }
    SUBCASE("while a session is on its way") {
        page.load(8);
        page.wait(debounce);
        page.erase();
        page.settle();
        CHECK_FALSE(browser.database);
        CHECK(page.machine.status() == StorageStatus::works);
    }
    SUBCASE("while parts are being collected") {
        page.time_for_part = time_slice;
        page.load(8);
        page.wait(debounce);
        page.erase();
        page.settle();
        CHECK_FALSE(browser.database);
        CHECK(page.all<Put>().size() == 1);
    }
    SUBCASE("to a view that is not that of the start") {
        page.erase("lang=en");
        page.session.is_pristine = false;
        page.settle();
        page.leave();
        CHECK(browser.leftovers.empty());
        CHECK_FALSE(browser.database);
    }
    SUBCASE("by undoing, the moment before the page is left") {
        page.unload();
        CHECK_FALSE(page.leave());
        CHECK(browser.leftovers.empty());
        CHECK(page.commit());
        CHECK_FALSE(browser.database);
    }
    SUBCASE("by undoing, while a session is on its way as the page is left") {
        page.load(8);
        page.wait(debounce);
        page.unload();
        page.leave();
        page.commit();
        CHECK(reopened(browser).first == session_text(9));  // which is that of the start
    }
    SUBCASE("also what was left at leaving") {
        page.load(8);
        page.leave();
        CHECK_FALSE(browser.leftovers.empty());
        page.erase();
        CHECK(browser.leftovers.empty());
        page.settle();
        CHECK_FALSE(browser.database);
    }
}

TEST_CASE("two pages do not write over each other") {
    Browser browser;
    Page first(browser);
    Page second(browser);
    first.load(7);
    first.settle();
    second.load(8);
    second.settle();
    CHECK(second.machine.status() == StorageStatus::write_conflict);
    CHECK(browser.database->session == session_text(7));
    CHECK(second.leave());
    CHECK(browser.leftovers.empty());

    SUBCASE("erasing makes a page the one that persists") {
        second.erase();
        second.load(20);
        second.settle();
        CHECK(second.machine.status() == StorageStatus::works);
        CHECK(browser.database->session == session_text(20));
        first.load(9);
        first.settle();
        CHECK(first.machine.status() == StorageStatus::write_conflict);
    }
    SUBCASE("erasing does so even where what was underway is refused") {
        Page third(browser);
        Page fourth(browser);
        fourth.load();
        fourth.settle();
        third.load();
        third.wait(debounce);
        third.erase();
        third.settle();
        CHECK(third.machine.status() == StorageStatus::works);
        CHECK_FALSE(browser.database);
    }
    SUBCASE("what one has erased, the other one does not put again unasked") {
        Page third(browser);
        third.erase();
        third.settle();
        CHECK_FALSE(browser.database);
        first.load(9);
        first.settle();
        CHECK_FALSE(browser.database);
        CHECK(first.status() == StorageStatus::write_conflict);
        first.unite();
        first.settle();
        CHECK(browser.database->items == Items{7, 9});
    }
    SUBCASE("nor does a view of one hide what the other one has put") {
        Page third(browser);
        first.load(9);
        first.settle();
        third.show("diff");
        third.settle();
        CHECK(third.status() == StorageStatus::write_conflict);
        CHECK(browser.database->view == "start");
    }
    SUBCASE("nor does one that is as at the start again erase that") {
        Page third(browser);
        first.load(9);
        first.settle();
        third.unload();
        third.settle();
        CHECK(third.status() == StorageStatus::write_conflict);
        CHECK(browser.database->session == session_text(9));
    }
    SUBCASE("the user may have both united") {
        second.unite();
        second.settle();
        CHECK(browser.database->items == Items{7, 8});
        CHECK(second.status() == StorageStatus::works);
    }
    SUBCASE("nor does what one left come back over what the other one has put since") {
        Page third(browser);
        first.show("late");
        first.leave();
        REQUIRE_FALSE(browser.leftovers.empty());
        third.load(9);
        third.settle();
        CHECK(reopened(browser) == std::pair{session_text(9), std::string("start")});
        CHECK(browser.leftovers.empty());
    }
    SUBCASE("a view that is put leaves a session that was left") {
        Page third(browser);
        first.load(9);
        first.leave();
        third.show("diff");
        third.settle();
        CHECK(reopened(browser).first == session_text(9));
    }
    SUBCASE("a view that is put comes before one that was left") {
        Page third(browser);
        first.show("left");
        first.leave();
        third.show("put");
        third.settle();
        CHECK(reopened(browser).second == "put");
    }
}

TEST_CASE("where what is on its way cannot be left, the user is asked") {
    Browser browser;
    browser.takes_leftovers = false;
    Page page(browser);
    page.show("diff");
    CHECK_FALSE(page.leave());  // the address has the view
    page.load(7);
    CHECK(page.leave());
    page.settle();
    CHECK_FALSE(page.leave());
}

TEST_CASE("a leftover stays until all that it holds is confirmed") {
    Browser browser;
    Page page(browser);
    SUBCASE("a session, while a view is underway") {
        page.show("diff");
        page.wait(debounce);
        page.load(7);
    }
    SUBCASE("a session, while an older one is underway") {
        page.load(6);
        page.wait(debounce);
        page.load(7);
    }
    SUBCASE("a session with its view, while it is underway with an older one") {
        page.load(7);
        page.wait(debounce);
        page.show("diff");
    }
    page.leave();
    page.commit();
    page.report();
    REQUIRE_FALSE(browser.leftovers.empty());
    CHECK(browser.leftovers.back().session == session_text(7));
    page.settle();
    CHECK(browser.leftovers.empty());
    CHECK(browser.database->session == session_text(7));
    CHECK(browser.database->view == page.session.view);
}

TEST_CASE("a page may be left at every point of a save") {
    // The steps of a page that starts with session 5 and loads, shows and loads again.
    const auto step = [](Page& page, int number) {
        switch (number) {
            case 0: page.load(6); break;
            case 1:
            case 2:
            case 3:
            case 4: page.tick_if_due(); break;  // the third is put
            case 5: page.show("diff"); break;
            case 6: page.tick_if_due(); break;
            case 7: page.load(7); break;
            case 8: page.commit(); break;
            case 9: page.report(); break;
            case 10:
            case 11:
            case 12:
            case 13: page.tick_if_due(); break;
            case 14: page.load(8); break;
            case 15: page.commit(); break;
            case 16: page.report(); break;
            case 17: page.tick_if_due(); break;
            case 18: page.hide(); break;
            case 19: page.commit(); break;
            case 20: page.report(); break;
            default: page.settle(); break;
        }
    };
    enum class Ending { killed, left, left_without_room, left_twice };
    for (const Ending ending :
         {Ending::killed, Ending::left, Ending::left_without_room, Ending::left_twice}) {
        for (const bool commits : {false, true}) {  // what is underway when the page ends
            for (int end = 0; end <= 22; ++end) {
                CAPTURE(static_cast<int>(ending));
                CAPTURE(commits);
                CAPTURE(end);
                Browser browser;
                browser.database = StoredSession{session_text(5), "start", "v"};
                Page page(browser);
                page.time_for_part = time_slice;
                for (int number = 0; number < end; ++number) step(page, number);
                const std::string confirmed = browser.database->session;  // or at least committed
                const std::string latest = session_text(page.session.content_revision);
                browser.takes_leftovers = ending != Ending::left_without_room;
                const bool asked = ending != Ending::killed && page.leave();
                if (ending == Ending::left_twice) page.leave();
                if (commits) page.commit();
                const auto [session, view] = reopened(browser);
                CHECK(std::stoull(session) >= std::stoull(confirmed));
                CHECK(session == session_text(std::stoull(session)));
                if (ending == Ending::left || ending == Ending::left_twice) {
                    CHECK(session == latest);
                    CHECK(view == page.session.view);
                }
                if (ending == Ending::left_without_room && session != latest) CHECK(asked);
                if (ending == Ending::left) CHECK_FALSE(asked);
                CHECK(browser.leftovers.empty());
                CHECK(browser.database->session == session);
            }
        }
    }
}

TEST_CASE(
    "where the user wants nothing kept, what is there is erased, and nothing is put or left") {
    Browser browser;
    Page page(browser);
    page.load(7);
    page.settle();
    REQUIRE(browser.database);
    page.session.keeps_nothing = true;

    SUBCASE("at once") {
        page.erase();
        page.settle();
        CHECK_FALSE(browser.database);
    }
    SUBCASE("while something is being put") {
        page.load(8);
        page.wait(debounce);
        page.erase();
        page.leave();
        page.settle();
        CHECK_FALSE(browser.database);
    }
    const std::size_t puts = page.all<Put>().size();
    for (const std::uint64_t revision : {std::uint64_t{9}, std::uint64_t{10}}) {
        page.load(revision);
        page.show("diff");
        page.settle();
        CHECK(page.leave());  // the user is asked first
    }
    CHECK(page.all<Put>().size() == puts);
    CHECK_FALSE(browser.database);
    CHECK(browser.leftovers.empty());

    page.session.keeps_nothing = false;  // from now on it is kept again
    page.machine.changed(page.now);
    page.settle();
    REQUIRE(browser.database);
    CHECK(browser.database->session == session_text(10));
    CHECK_FALSE(page.leave());
}
