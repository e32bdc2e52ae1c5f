// A made-up browser and its pages, in which the state machine runs with clocks of its own. What
// the database is asked for and what it is to do happens when a test has it happen: late, never, in
// another order than that of two pages, or not at all.
#pragma once

#include <doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/autosave/machine.h"

namespace kurabe::test {

using namespace app::autosave;

// A session is its content revision; each of its parts says which one it is of. "-": none.
inline std::string part_of(std::uint64_t revision, std::size_t part) {
    return std::to_string(revision) + (part == 0 ? ":" : ",");
}
inline std::string session_text(std::uint64_t revision, std::size_t parts = 3) {
    std::string text;
    for (std::size_t part = 0; part < parts; ++part) text += part_of(revision, part);
    return text;
}

using Items = std::set<std::uint64_t>;  // the revisions by which each was loaded

inline void add(Items& items, const Items& more) { items.insert(more.begin(), more.end()); }

struct StoredSession {
    std::string session = "-";
    std::string view;
    Version version;
    Items items = {};                 // of the session
    std::optional<Items> shown = {};  // that the view knows: it hides others; none: all
    int release = 1;  // of the page that has put the session; older ones cannot read it
};

struct StoredLeftover {
    std::vector<Version> based_on;
    std::optional<std::string> session;
    std::string view;
    std::string visit = "earlier";
    Items items = {};
    std::optional<Items> shown = {};
    int release = 1;
    friend bool operator==(const StoredLeftover&, const StoredLeftover&) = default;
};

// What outlives a page, and how it fails.
struct Browser {
    std::optional<StoredSession> database;
    std::vector<StoredLeftover> leftovers;
    Outcome outcome = Outcome::done;
    Outcome get_outcome = Outcome::done;
    bool answers = true;  // the database, to a get
    bool takes_leftovers = true;
    int release = 1;  // of the pages that are opened
    int visits = 0;
    std::uint64_t revisions = 1;  // the last one of all pages
    Items removed;                // by who had them on the screen, or erased

    Outcome put(const Put& put, const StoredSession& session) {
        if (outcome != Outcome::done) return outcome;
        if ((database ? database->version : "") != put.based_on) return Outcome::write_conflict;
        if (!database) database.emplace();
        database->view = put.view;
        database->shown = session.items;
        if (put.with_session) {
            for (const std::uint64_t item : database->items) {
                REQUIRE((session.items.contains(item) || removed.contains(item)));
            }
            database->session = session.session;
            database->items = session.items;
            database->version = put.version;
            database->release = session.release;
        } else {
            for (const std::uint64_t item : database->items) REQUIRE(session.items.contains(item));
        }
        return Outcome::done;
    }
    Outcome erase(const Erase& erase) {
        if (outcome != Outcome::done) return outcome;
        const Version there = database ? database->version : "";
        if (!erase.whatever_is_there && there != erase.based_on) return Outcome::write_conflict;
        if (database) {
            if (erase.whatever_is_there) add(removed, database->items);
            for (const std::uint64_t item : database->items) REQUIRE(removed.contains(item));
        }
        database.reset();
        return Outcome::done;
    }
};

// A page with its clock. What the database is to do waits for commit() and report(), and what it
// is asked for read_database() and answer_get().
class Page {
 public:
    explicit Page(Browser& its_browser, std::string its_link = "") : browser(its_browser) {
        link = std::move(its_link);
        session.view = "start";
        session.parts = 3;
        session.is_pristine = true;
        visit = "visit" + std::to_string(++browser.visits);
        release = browser.release;
        found = browser.leftovers;
        std::vector<Leftover> leftovers;
        for (const StoredLeftover& left : found) {
            leftovers.push_back({left.visit, left.based_on, left.session.has_value(), left.view});
        }
        run(machine.start(visit, leftovers, now));
        if (browser.answers) answer_get();
    }

    void load() { load(browser.revisions + 1); }
    void load(std::uint64_t revision) {
        session.content_revision = browser.revisions = revision;
        session.is_pristine = false;
        has_content = session.has_unsaved_content = true;
        items.insert(revision);
        touched = true;
        machine.changed(now);
    }
    void show(const std::string& view) {
        session.view = view;
        session.is_pristine = !has_content && view == "start";
        touched = true;
        machine.changed(now);
    }
    void unload() {
        session.content_revision = ++browser.revisions;
        has_content = session.has_unsaved_content = false;
        add(browser.removed, items);
        items.clear();
        show("start");
    }
    void erase(const std::string& view = "start") {
        unload();
        show(view);
        restoring.reset();
        for (const StoredLeftover& left : browser.leftovers) add(browser.removed, left.items);
        run(machine.erase(session, now));
        finish_restoring();
    }
    void unite() { run(machine.unite(now)); }
    void save_file() { session.has_unsaved_content = false; }
    // What was offered; it is erased once the database has it.
    void take_over() {
        for (const StoredLeftover& left : found) {
            if (!offered.contains(left.visit) || left.release > release) continue;
            load();
            add(items, left.items);
            taken_over.push_back(left.visit);
        }
        offered.clear();
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
        on_its_way.clear();
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
        for (int round = 0; round < 200; ++round) {
            if (browser.answers && answer_get()) continue;
            if (!finish_restoring() && !commit() && !report() && !tick_if_due()) return;
        }
    }
    // Whether the user is asked.
    bool leave() {
        run(machine.leave(session, now));
        return machine.has_unsaved_changes(session);
    }
    void hide() { run(machine.hide(session, now)); }
    bool read_database() {
        if (!is_asked || got) return false;
        got = browser.database.value_or(StoredSession{});
        got_outcome = browser.get_outcome;
        return true;
    }
    bool answer_get() {
        read_database();
        if (!got) return false;
        is_asked = false;
        const StoredSession stored = *std::exchange(got, std::nullopt);
        persisted = stored;
        const bool is_empty = stored.session == "-" && stored.view.empty();
        run(machine.got(got_outcome, {stored.version, stored.view, is_empty}, now));
        return true;
    }
    // Reading takes time where `reads_slowly`.
    bool finish_restoring() {
        if (!is_restoring) return false;
        is_restoring = false;
        finish(std::exchange(restoring, std::nullopt).value_or(Restore{}));
        return true;
    }

    template <typename T>
    [[nodiscard]] std::vector<T> all() const {
        std::vector<T> found_actions;
        for (const Action& action : actions) {
            if (const T* one = std::get_if<T>(&action)) found_actions.push_back(*one);
        }
        return found_actions;
    }
    [[nodiscard]] StorageStatus status() const { return machine.status(); }
    [[nodiscard]] bool is_open() const { return restored != "?"; }
    // Nothing waits for anything, be it time.
    [[nodiscard]] bool is_at_rest() const {
        return is_open() && !is_asked && !is_restoring && !operation && !outcome &&
               !machine.next_tick();
    }
    // What may yet come of it.
    [[nodiscard]] Items in_hand() const {
        Items all = items;
        add(all, got.value_or(StoredSession{}).items);
        add(all, persisted.items);
        add(all, being_read.items);
        for (const StoredLeftover& left : found) add(all, left.items);
        add(all, on_its_way);
        return all;
    }

    Browser& browser;
    Machine machine;
    std::string visit;
    Time now{1000};
    Summary session;
    bool has_content = false;
    Items items;  // on the screen
    int release = 1;
    Time time_for_part{0};
    std::uint64_t bytes_of_part = 10;
    std::vector<Action> actions;  // all that were done
    std::string link;
    std::string restored = "?";
    std::string pieces;
    Reading fails = Reading::unreadable;  // where a later release has put it
    bool reads_slowly = false;
    bool touched = false;  // by the user, since the page opened
    std::vector<StoredLeftover> found;
    std::set<std::string> offered;  // visits
    std::vector<std::string> taken_over;
    Items on_its_way;  // to the database
    std::function<Outcome()> operation;
    std::optional<Outcome> outcome;

 private:
    void run(const Actions& given) {
        for (const Action& action : given) {
            actions.push_back(action);
            std::visit([this](const auto& one) { perform(one); }, action);
        }
    }
    void perform(const Get& /*get*/) {
        REQUIRE_FALSE(is_asked);
        is_asked = true;
    }
    void perform(const Restore& restore) {
        restoring = restore;
        being_read = std::exchange(persisted, {});
        is_restoring = true;
        if (!reads_slowly) finish_restoring();
    }
    void finish(const Restore& restore) {
        std::vector<StoredSession> sources;
        if (restore.persisted && being_read.session != "-") sources.push_back(being_read);
        for (const std::string& wanted : restore.leftovers) {
            const auto left = std::ranges::find(found, wanted, &StoredLeftover::visit);
            sources.push_back(
                {left->session.value_or("-"), left->view, "", left->items, {}, left->release});
        }
        const bool unites = restore.unite || touched;
        restored = sources.empty() ? "-" : sources.front().session;
        Reading reading = Reading::whole;
        bool has_read = false;
        for (const StoredSession& source : sources) {
            if (source.release > release) {
                reading = fails;
                continue;
            }
            if (!unites && !has_read) items.clear();
            add(items, source.items);
            has_read = true;
        }
        if (has_read) {
            session.content_revision =
                unites || sources.size() > 1 ? ++browser.revisions : std::stoull(restored);
            has_content = session.has_unsaved_content = true;
        }
        if (!unites) {
            // A view that was kept without a session is opened before the others are united.
            const bool is_alone = restore.persisted && being_read.session == "-";
            if (has_read && !is_alone) require_shown(restore.view, sources.front());
            if (!restore.view.empty()) session.view = restore.view;
            if (!link.empty()) session.view = link;
        }
        session.is_pristine = !has_content && session.view == "start";
        being_read = {};
        run(machine.restored(reading, unites, session, now));
    }
    // The view hides nothing of the session, which is the first one.
    void require_shown(const std::string& view, const StoredSession& first) const {
        const auto knows_all = [&](const auto& kept) {
            return kept.view == view &&
                   (!kept.shown || std::ranges::includes(*kept.shown, first.items));
        };
        REQUIRE((view.empty() || knows_all(being_read) || std::ranges::any_of(found, knows_all)));
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
        const StoredSession stored{pieces, "", "", items, {}, release};
        const auto taken = put.with_session ? std::exchange(taken_over, {}) : taken_over;
        start([this, put, stored, taken] {
            const Outcome result = browser.put(put, stored);
            if (put.with_session && result == Outcome::done) {
                perform(EraseLeftovers{taken, false, false});
            } else if (put.with_session) {
                taken_over.insert(taken_over.end(), taken.begin(), taken.end());
            }
            return result;
        });
        on_its_way = items;
    }
    void perform(const Erase& erase) {
        if (erase.whatever_is_there && browser.database) {  // as the user wants, even if it fails
            add(browser.removed, browser.database->items);
        }
        start([this, erase] { return browser.erase(erase); });
    }
    void start(std::function<Outcome()> work) {
        REQUIRE_FALSE(operation);
        REQUIRE_FALSE(outcome);
        operation = std::move(work);
    }
    void perform(const PutLeftover& put) {
        if (!browser.takes_leftovers) return machine.leftover_failed();
        StoredLeftover left{put.based_on, {}, put.view, visit, {}, items, release};
        if (put.with_session) {
            left.session = session_text(session.content_revision, session.parts);
            left.items = items;
        }
        std::erase_if(browser.leftovers, [&](const StoredLeftover& other) {
            return other.visit == visit || may_erase(other, put.contains);
        });
        browser.leftovers.push_back(std::move(left));
    }
    void perform(const EraseLeftovers& erase) {
        if (erase.all) offered.clear();  // or the user could have what was erased back
        std::erase_if(browser.leftovers, [&](const StoredLeftover& left) {
            return erase.all || (erase.views && !left.session) || may_erase(left, erase.visits);
        });
    }
    // Another page may have left more since this one found it.
    [[nodiscard]] bool may_erase(const StoredLeftover& left,
                                 const std::vector<std::string>& visits) const {
        if (std::ranges::find(visits, left.visit) == visits.end()) return false;
        const auto known = std::ranges::find(found, left.visit, &StoredLeftover::visit);
        return known == found.end() || *known == left;
    }
    void perform(const OfferLeftover& offer) { offered.insert(offer.visit); }

    bool is_asked = false;
    std::optional<StoredSession> got;
    Outcome got_outcome = Outcome::done;
    StoredSession persisted;  // that was got last
    StoredSession being_read;
    bool is_restoring = false;
    std::optional<Restore> restoring;
};

// What the next page brings back.
inline std::pair<std::string, std::string> reopened(Browser& browser) {
    Page page(browser);
    page.settle();
    return {page.restored, page.session.view};
}

}  // namespace kurabe::test
