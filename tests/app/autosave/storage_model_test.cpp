// Random work in two tabs of one browser, whose database is late, fails, is full or refused, held
// against what the user may rely on.
#include <doctest.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>

#include "app/autosave/made_up_page.h"

using namespace kurabe;
using namespace kurabe::test;

namespace {

constexpr std::uint32_t rounds = 20000;
// Later ones that have found a fault.
constexpr std::uint32_t found_faults[] = {582131};

// What the user may rely on: the items that a page has called kept are kept until somebody removes
// them, and those that somebody has had erased do not come back unless another page still has them.
class Tabs {
 public:
    explicit Tabs(std::uint32_t seed) : random(seed) {
        for (Tab& tab : tabs) tab.page = std::make_unique<Page>(browser);
    }

    void work() {
        for (int ending = 0; ending < 4; ++ending) {
            for (unsigned count = below(20); count > 0; --count) {
                act(any_tab());
                check();
            }
            end(any_tab());
            check();
        }
    }

    // All is well at last: the pages that are open keep what they have, and another one shows all.
    void recover() {
        browser.answers = browser.takes_leftovers = true;
        browser.outcome = browser.get_outcome = Outcome::done;
        browser.release = 2;
        if (below(2) == 0) {
            for (Tab& tab : tabs) recover(tab);
        }
        const Items kept = in_browser();
        Page last(browser);
        last.settle();
        REQUIRE(last.status() == StorageStatus::works);
        last.take_over();
        last.settle();
        for (const std::uint64_t item : kept) {
            CAPTURE(item);
            REQUIRE((last.items.contains(item) || browser.removed.contains(item)));
        }
        for (const std::uint64_t item : last.items) {
            CAPTURE(item);
            REQUIRE((browser.database && browser.database->items.contains(item)));
            REQUIRE_FALSE(gone.contains(item));
        }
    }

 private:
    struct Tab {
        std::unique_ptr<Page> page;
        Items to_be_gone = {};  // once it calls them erased
    };

    unsigned below(unsigned bound) { return static_cast<unsigned>(random() % bound); }
    Tab& any_tab() { return tabs[below(2)]; }

    void act(Tab& tab) {
        Page& page = *tab.page;
        // Until the page is open, the user does nothing in it.
        switch (page.is_open() ? below(20) : 13 + below(7)) {
            case 0:
            case 1: page.load(); break;
            case 2: page.show("v" + std::to_string(++views)); break;
            case 3: page.hide(); break;
            case 4: page.take_over(); break;
            case 5: page.save_file(); break;
            case 6: page.report(); break;
            case 7: page.leave(); break;  // the user stays
            case 8: below(3) == 0 ? erase(tab) : page.unload(); break;
            case 9: fail(); break;
            case 10: page.unite(); break;
            case 11:
            case 12: page.commit(); break;
            case 13: page.read_database(); break;
            case 14: page.answer_get(); break;
            case 15: page.finish_restoring(); break;
            default: page.tick_if_due(); break;
        }
    }
    void fail() {
        using enum Outcome;
        const Outcome outcomes[] = {done, done, done, full, unavailable, refused};
        browser.outcome = outcomes[below(6)];
        browser.takes_leftovers = below(6) > 0;
    }
    void erase(Tab& tab) {
        Items there = in_browser();
        add(there, tab.page->in_hand());
        tab.to_be_gone = without_others(std::move(there), tab);
        tab.page->erase();
    }
    // What another page has may come back.
    [[nodiscard]] Items without_others(Items items, const Tab& tab) const {
        for (const Tab& other : tabs) {
            if (&other == &tab) continue;
            for (const std::uint64_t item : other.page->in_hand()) items.erase(item);
        }
        return items;
    }
    // The page ends, and another one is opened in its tab.
    void end(Tab& tab) {
        Page& page = *tab.page;
        if (below(3) > 0 && !page.leave() && page.session.has_unsaved_content) {
            add(relied_on, page.items);
        }
        if (below(2) == 0) page.commit();
        using enum Outcome;
        const Outcome outcomes[] = {done, done, done, done, unavailable, refused};
        browser.get_outcome = outcomes[below(6)];
        browser.answers = below(3) > 0;
        browser.release = below(8) == 0 ? 1 : 2;
        tab = {std::make_unique<Page>(browser)};
        tab.page->time_for_part = Time{below(25)};
        tab.page->reads_slowly = below(2) == 0;
        if (below(2) == 0) tab.page->fails = Reading::has_more;
    }
    void recover(Tab& tab) {
        Page& page = *tab.page;
        page.settle();
        check();
        if (!page.is_open()) return;
        page.load();
        page.settle();
        page.unite();
        page.settle();
        check();
        using enum StorageStatus;
        const bool is_told =
            page.status() == refused || page.status() == unreadable || page.status() == newer;
        if (is_told) return;
        REQUIRE(page.status() == works);
        REQUIRE(page.is_at_rest());
    }

    [[nodiscard]] Items in_browser() const {
        Items kept = browser.database.value_or(StoredSession{}).items;
        for (const StoredLeftover& left : browser.leftovers) add(kept, left.items);
        return kept;
    }
    void check() {
        for (Tab& tab : tabs) take_word(tab);
        const Items kept = in_browser();
        for (const std::uint64_t item : relied_on) {
            CAPTURE(item);
            REQUIRE((kept.contains(item) || browser.removed.contains(item)));
        }
        for (const std::uint64_t item : gone) {
            CAPTURE(item);
            REQUIRE_FALSE(kept.contains(item));
        }
        if (!browser.database || browser.database->session == "-") return;
        const std::string& session = browser.database->session;
        REQUIRE(session == session_text(std::stoull(session)));
    }
    // A page that says that all is well and has nothing to do is taken at its word.
    void take_word(Tab& tab) {
        using enum StorageStatus;
        const Page& page = *tab.page;
        const StorageStatus status = page.status();
        if (status != works && status != waiting && status != slow) tab.to_be_gone.clear();
        if (status != works || !page.is_at_rest()) return;
        add(relied_on, page.items);
        add(gone, without_others(std::exchange(tab.to_be_gone, {}), tab));
    }

    std::mt19937 random;
    Browser browser;
    Tab tabs[2];
    int views = 0;
    Items relied_on;
    Items gone;
};

}  // namespace

TEST_CASE("whatever happens, what is kept is whole, nothing is lost, and what is erased stays so") {
    const auto hold = [](std::uint32_t seed) {
        CAPTURE(seed);
        Tabs tabs(seed);
        tabs.work();
        tabs.recover();
    };
    for (std::uint32_t seed = 1; seed <= rounds; ++seed) hold(seed);
    for (const std::uint32_t seed : found_faults) hold(seed);
}
