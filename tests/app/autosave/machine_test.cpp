#include "app/autosave/machine.h"

#include <doctest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "files/json_tree.h"

using namespace kurabe;
using namespace kurabe::app::autosave;

namespace {

// A session is its content revision; each of its parts says which one it is of. "-": none.
std::string part_of(std::uint64_t revision, std::size_t part) {
    return std::to_string(revision) + (part == 0 ? ":" : ",");
}
std::string session_text(std::uint64_t revision, std::size_t parts = 3) {
    std::string text;
    for (std::size_t part = 0; part < parts; ++part) text += part_of(revision, part);
    return text;
}

struct StoredSession {
    std::string session = "-";
    std::string view;
    Version version;
};

struct StoredLeftover {
    std::vector<Version> based_on;
    std::optional<std::string> session;
    std::string view;
};

// What outlives a page, and how it fails.
struct Browser {
    std::optional<StoredSession> database;
    std::optional<StoredSession> local_storage;
    std::optional<StoredLeftover> leftover;
    Outcome outcome = Outcome::done;
    bool answers = true;  // the database, to a get
    bool opens_database = true;
    bool opens_local_storage = true;
    bool takes_leftovers = true;
    int visits = 0;
    std::uint64_t revisions = 1;  // the last one of all pages
    std::uint64_t erased = 0;     // the last one that was there and was erased

    std::optional<StoredSession>& at(Place place) {
        return place == Place::database ? database : local_storage;
    }
    Outcome put(const Put& put, const std::string& session) {
        std::optional<StoredSession>& place = at(put.place);
        if (outcome != Outcome::done) return outcome;
        const Version there = place ? place->version : "";
        if (put.with_session && !there.empty() && there != put.based_on) {
            return Outcome::write_conflict;
        }
        if (!place) place.emplace();
        place->view = put.view;
        if (put.with_session) {
            place->session = session;
            place->version = put.version;
        }
        return Outcome::done;
    }
    Outcome erase(const Erase& erase) {
        std::optional<StoredSession>& place = at(erase.place);
        if (outcome != Outcome::done) return outcome;
        if (place && place->session != "-") erased = std::stoull(place->session);
        place.reset();
        return Outcome::done;
    }
};

// A page with its clock. What the database is to do waits for commit() and report().
class Page {
 public:
    explicit Page(Browser& its_browser, std::string its_link = "") : browser(its_browser) {
        link = std::move(its_link);
        session.view = "start";
        session.parts = 3;
        session.is_pristine = true;
        run(machine.start("visit" + std::to_string(++browser.visits), now));
        if (browser.answers) answer_get();
    }

    void load() { load(browser.revisions + 1); }
    void load(std::uint64_t revision) {
        session.content_revision = browser.revisions = revision;
        session.is_pristine = false;
        session.has_unsaved_content = true;
        machine.changed(now);
    }
    void show(const std::string& view) {
        session.view = view;
        session.is_pristine = !session.has_unsaved_content && view == "start";
        machine.changed(now);
    }
    void unload() {
        session.content_revision = ++browser.revisions;
        session.has_unsaved_content = false;
        show("start");
    }
    void erase(const std::string& view = "start") {
        unload();
        show(view);
        run(machine.erase(session));
    }

    // Time goes by, while the database does nothing.
    void wait(Time time) {
        const Time end = now + time;
        while (machine.next_tick() && std::max(now, *machine.next_tick()) <= end) {
            now = std::max(now, *machine.next_tick());
            run(machine.tick(now, session));
        }
        now = std::max(now, end);
    }
    bool tick_if_due() {
        if (!machine.next_tick()) return false;
        now = std::max(now, *machine.next_tick());
        run(machine.tick(now, session));
        return true;
    }
    bool commit() {
        if (!operation) return false;
        outcome = std::exchange(operation, nullptr)();
        return true;
    }
    bool report() {
        if (!outcome) return false;
        const Outcome known = *outcome;
        outcome.reset();
        run(machine.finished(known, now));
        return true;
    }
    // Until there is nothing to do.
    void settle() {
        while (commit() || report() || tick_if_due()) {
        }
    }
    // Whether the user is asked.
    bool leave() {
        run(machine.leave(session));
        return machine.has_unsaved_changes(session);
    }
    void hide() { run(machine.hide(session)); }
    void answer_get() {
        if (!browser.opens_database) return run(machine.got(Place::database, std::nullopt));
        const auto stored = browser.database.value_or(StoredSession{});
        Persisted persisted{stored.version, stored.view, {}};
        restorable = stored.session;
        if (browser.leftover) {
            const auto& [based_on, text, view] = *browser.leftover;
            persisted.leftover = Leftover{based_on, text.has_value(), view};
            if (text) pieces = *text;
        }
        run(machine.got(Place::database, persisted));
    }

    template <typename T>
    [[nodiscard]] std::vector<T> all() const {
        std::vector<T> found;
        for (const Action& action : actions) {
            if (const T* one = std::get_if<T>(&action)) found.push_back(*one);
        }
        return found;
    }

    Browser& browser;
    Machine machine;
    Time now{1000};
    Summary session;
    Time time_for_part{0};
    std::uint64_t bytes_of_part = 10;
    std::vector<Action> actions;  // all that were done
    std::string link;
    std::string restorable;  // what was got
    std::string restored = "?";
    std::string pieces;
    bool reads = true;  // what it restores
    std::function<Outcome()> operation;
    std::optional<Outcome> outcome;

 private:
    void run(const Actions& given) {
        for (const Action& action : given) {
            actions.push_back(action);
            std::visit([this](const auto& one) { perform(one); }, action);
        }
    }
    void perform(const Get& get) {
        if (get.place == Place::database) return;
        if (!browser.opens_local_storage) return run(machine.got(get.place, std::nullopt));
        const auto stored = browser.local_storage.value_or(StoredSession{});
        restorable = stored.session;
        run(machine.got(get.place, Persisted{stored.version, stored.view, {}}));
    }
    void perform(const Restore& restore) {
        restored = restore.from_leftover ? pieces : restorable;
        if (restored.empty()) restored = "-";
        const bool is_session = restored != "-";
        if (is_session && reads) {
            session.content_revision = std::stoull(restored);
            session.has_unsaved_content = true;
        }
        if (!restore.view.empty()) session.view = restore.view;
        if (!link.empty()) session.view = link;
        session.is_pristine = !is_session && session.view == "start";
        run(machine.restored(reads || !is_session, session));
    }
    void perform(const ShowView& /*show*/) {}
    void perform(const AddParts& add) {
        if (add.first == 0) pieces.clear();
        for (std::size_t part = add.first; part < add.end; ++part) {
            pieces += part_of(session.content_revision, part);
            now += time_for_part;
        }
        run(machine.parts_added(bytes_of_part * (add.end - add.first), session.content_revision,
                                now));
    }
    void perform(const Put& put) {
        start(put.place, [this, put, text = pieces] { return browser.put(put, text); });
    }
    void perform(const Erase& erase) {
        start(erase.place, [this, erase] { return browser.erase(erase); });
    }
    void start(Place place, std::function<Outcome()> work) {
        REQUIRE_FALSE(operation);
        REQUIRE_FALSE(outcome);
        operation = std::move(work);
        if (place == Place::database) return;
        commit();
        report();
    }
    void perform(const PutLeftover& put) {
        if (!browser.takes_leftovers) return machine.leftover_failed();
        std::optional<std::string> text;
        if (put.with_session) text = session_text(session.content_revision, session.parts);
        browser.leftover = StoredLeftover{put.based_on, text, put.view};
    }
    void perform(const EraseLeftover& erase) {
        if (erase.with_session || (browser.leftover && !browser.leftover->session)) {
            browser.leftover.reset();
        }
    }
};

// What the next page brings back.
std::pair<std::string, std::string> reopened(Browser& browser) {
    Page page(browser);
    page.settle();
    return {page.restored, page.session.view};
}

}  // namespace

TEST_CASE("nothing is persisted until there is something to lose") {
    Browser browser;
    Page page(browser);
    page.machine.changed(page.now);
    page.settle();
    CHECK_FALSE(browser.database);
    CHECK(page.all<Put>().empty());
    CHECK_FALSE(page.leave());
    CHECK_FALSE(browser.leftover);
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
    CHECK(page.all<Put>() == std::vector{Put{Place::database, true, "diff", "", "visit1 1"}});
    CHECK(reopened(browser) == std::pair{session_text(7), std::string("diff")});
    CHECK_FALSE(page.leave());
    CHECK_FALSE(browser.leftover);
}

TEST_CASE("a view alone is put without the session") {
    Browser browser;
    Page page(browser);
    page.load(7);
    page.settle();
    page.show("diff");
    page.settle();
    REQUIRE(page.all<Put>().size() == 2);
    CHECK(page.all<Put>().back() == Put{Place::database, false, "diff", "visit1 1", ""});
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
        browser.leftover = StoredLeftover{{"v"}, session_text(8), "left"};
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
    CHECK_FALSE(browser.leftover);
}

TEST_CASE("what cannot be persisted is told, and asked about before it is lost") {
    struct Row {
        Outcome outcome;
        StorageStatus status;
        bool tries_again;  // with the next content
    };
    for (const Row& row : {Row{Outcome::refused, StorageStatus::refused, false},
                           Row{Outcome::other, StorageStatus::refused, false},
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
        CHECK_FALSE(browser.leftover);
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
    CHECK(outcome_of("InvalidStateError") == Outcome::other);
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
    browser.database = StoredSession{"99", "view", "v"};
    browser.answers = false;
    Page page(browser);
    page.reads = false;
    page.answer_get();
    CHECK(page.machine.status() == StorageStatus::unreadable);
    page.load(7);
    page.settle();
    page.leave();
    CHECK(browser.database->session == "99");
    CHECK_FALSE(browser.leftover);
    page.erase();
    page.settle();
    CHECK_FALSE(browser.database);
    CHECK(page.machine.status() == StorageStatus::works);
    page.load(9);
    page.settle();
    REQUIRE(browser.database);
    CHECK(browser.database->session == session_text(9));
}

TEST_CASE("opening") {
    Browser browser;
    browser.local_storage = StoredSession{session_text(5), "local", "w"};
    browser.database = StoredSession{session_text(4), "view", "v"};

    SUBCASE("reads the database") {
        Page page(browser);
        CHECK(page.restored == session_text(4));
    }
    SUBCASE("goes to local storage where the database is refused") {
        browser.opens_database = false;
        Page page(browser);
        CHECK(page.restored == session_text(5));
        page.load(9);
        page.wait(debounce);
        CHECK(browser.local_storage->session == session_text(9));
        page.load(10);
        CHECK_FALSE(page.leave());
        CHECK(browser.local_storage->session == session_text(10));
        CHECK_FALSE(browser.leftover);
        page.load(11);
        browser.outcome = Outcome::full;
        CHECK(page.leave());
        CHECK_FALSE(browser.leftover);
        browser.outcome = Outcome::done;
        page.erase();
        CHECK_FALSE(browser.local_storage);
    }
    SUBCASE("goes there where the database does not answer in time, and then heeds it no more") {
        browser.answers = false;
        Page page(browser);
        page.wait(open_timeout - Time{1});
        CHECK(page.restored == "?");
        page.wait(Time{1});
        CHECK(page.restored == session_text(5));
        page.answer_get();
        CHECK(page.restored == session_text(5));
    }
    SUBCASE("tells where nothing can be read") {
        browser.opens_database = browser.opens_local_storage = false;
        Page page(browser);
        CHECK(page.machine.status() == StorageStatus::refused);
        page.show("diff");
        page.settle();
        CHECK_FALSE(page.leave());
        page.load(9);
        page.settle();
        CHECK(page.all<Put>().empty());
        CHECK(page.leave());
        page.erase();
        page.settle();
        CHECK(page.machine.status() == StorageStatus::refused);
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
        CHECK_FALSE(browser.leftover);
        CHECK_FALSE(browser.database);
    }
    SUBCASE("by undoing, the moment before the page is left") {
        page.unload();
        CHECK_FALSE(page.leave());
        CHECK_FALSE(browser.leftover);
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
        CHECK(browser.leftover);
        page.erase();
        CHECK_FALSE(browser.leftover);
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
    CHECK_FALSE(browser.leftover);

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
    SUBCASE("what one has erased, the other one puts again") {
        Page third(browser);
        third.erase();
        third.settle();
        CHECK_FALSE(browser.database);
        first.load(9);
        first.settle();
        CHECK(browser.database->session == session_text(9));
    }
    SUBCASE("nor does what one left come back over what the other one has put since") {
        Page third(browser);
        first.show("late");
        first.leave();
        REQUIRE(browser.leftover);
        third.load(9);
        third.settle();
        CHECK(reopened(browser) == std::pair{session_text(9), std::string("start")});
        CHECK_FALSE(browser.leftover);
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
    REQUIRE(browser.leftover);
    CHECK(browser.leftover->session == session_text(7));
    page.settle();
    CHECK_FALSE(browser.leftover);
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
                CHECK_FALSE(browser.leftover);
                CHECK(browser.database->session == session);
            }
        }
    }
}

TEST_CASE("whatever happens, what comes back is whole, not older, and not erased") {
    std::mt19937 random(20240607);
    const auto below = [&random](unsigned bound) {
        return static_cast<unsigned>(random() % bound);
    };
    for (int round = 0; round < 4000; ++round) {
        CAPTURE(round);
        Browser browser;
        std::uint64_t confirmed = 0;  // the revision that a page may rely on
        const auto look = [&] {
            if (browser.database && browser.database->session != "-") {
                confirmed = std::stoull(browser.database->session);
            } else if (!browser.leftover || !browser.leftover->session) {
                confirmed = 0;
            }
        };
        for (int visit = 0; visit < 3; ++visit) {
            Page page(browser);
            const std::uint64_t restored = page.restored == "-" ? 0 : std::stoull(page.restored);
            REQUIRE(restored >= confirmed);
            if (restored > 0) {
                REQUIRE(restored > browser.erased);
                REQUIRE(page.restored == session_text(restored));
            }
            page.time_for_part = Time{below(25)};
            for (unsigned count = below(16); count > 0; --count) {
                switch (below(10)) {
                    case 0: page.load(); break;
                    case 1: page.show("v" + std::to_string(below(4))); break;
                    case 2: page.hide(); break;
                    case 3: browser.outcome = below(4) == 0 ? Outcome::full : Outcome::done; break;
                    case 4: page.commit(); break;
                    case 5: page.report(); break;
                    case 6: page.leave(); break;  // the user stays
                    case 7: below(3) == 0 ? page.erase() : page.unload(); break;
                    default: page.tick_if_due(); break;
                }
                look();
            }
            if (page.machine.status() == StorageStatus::works && below(2) == 0) {
                REQUIRE_FALSE(page.leave());
                if (page.session.has_unsaved_content) confirmed = page.session.content_revision;
            }
            browser.outcome = Outcome::done;
            const bool left = browser.leftover && browser.leftover->session;
            if (below(2) == 0 && page.commit() && !left) look();
        }
    }
}
