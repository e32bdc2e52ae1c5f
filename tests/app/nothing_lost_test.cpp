// Whatever is done, and wherever the page ends: what was saved before an act comes back, and the
// act done again gives what it gave. So a page that crashes at any point, and one that does not,
// come to the same document.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <variant>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/session/session_text.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 12, 1};

// Two services, and of the shortest policy and the catalog what is asked here: acts, not data, are
// what is tried, and a start takes a moment.
constexpr std::array asked = {"auth.mfa", "auth.sso", "encryption.at_rest", "backup.frequency",
                              "backup.retention"};

template <typename List, typename TextOf>
void keep_asked(List& list, TextOf text_of) {
    std::erase_if(list, [&](const auto& item) {
        return std::none_of(asked.begin(), asked.end(),
                            [&](const char* id) { return text_of(item).starts_with(id); });
    });
}

model::Catalog small_catalog() {
    const model::Catalog whole = app::read_builtin_catalogs().value->properties;
    auto properties = whole.properties();
    keep_asked(properties, [](const model::Property& property) { return property.id; });
    return {whole.id(), whole.name(), whole.categories(), std::move(properties), whole.parties()};
}

const app::ReferenceData& small_reference() {
    static const app::ReferenceData reference = [] {
        app::Catalogs catalogs;
        catalogs.properties = small_catalog();
        app::ReferenceData made(std::move(*app::read_builtin_translations().value),
                                std::move(catalogs), std::move(*app::read_builtin_words().value));
        made.today = today;
        const auto profiles = *app::read_builtin_profiles(made.catalogs->properties).value;
        for (std::size_t i = 0; i < 2; ++i) {
            model::Profile profile = *profiles[i];
            keep_asked(profile.answers,
                       [](const model::Answer& answer) { return answer.property; });
            made.profiles.push_back(std::make_shared<const model::Profile>(std::move(profile)));
        }
        const auto policies = *app::read_builtin_policies().value;
        for (const auto& policy : policies) {
            if (policy->id != "minimum") continue;
            model::Policy shorter = *policy;
            keep_asked(shorter.requirements, [](const auto& one) { return one.check; });
            made.policies.push_back(std::make_shared<const model::Policy>(std::move(shorter)));
        }
        return made;
    }();
    return reference;
}

class Acts {
 public:
    explicit Acts(unsigned seed) : random_(seed) {}

    app::Command next(const app::Application& application) {
        switch (below(24)) {
            case 0:
            case 1:
            case 2: return app::Judge{cell(application), decision()};
            case 3:
            case 4: return app::Judge{answer(application), decision()};
            case 5: return app::WriteJudgementNote{cell(application), text()};
            case 6: return app::WriteJudgementNote{answer(application), text()};
            case 7: return app::SetExceptionEnd{cell(application), day()};
            case 8: return app::SetReviewDay{below(3) == 0 ? std::nullopt : std::optional(day())};
            case 9: return app::SetReviewer{text()};
            case 10: return app::SetApprover{text()};
            case 11: return app::SetContracted{column(application), property(), below(2) == 0};
            case 12:
                return app::AddReply{column(application), property(), model::AnswerState::yes, "",
                                     text()};
            case 13: return app::RemoveReplies{column(application), property()};
            case 14:
            case 15: {
                model::Requirement changed;
                changed.id = below(3) == 0 ? "own" : requirement(application);
                changed.text = {text() + "を求める", "asked for"};
                changed.check = below(2) == 0 ? "auth.mfa = あり" : "壊れた (";
                return app::EditRequirement{policy(application), changed};
            }
            case 16: return app::RemoveRequirement{policy(application), requirement(application)};
            case 17:
                return app::MoveRequirement{policy(application), requirement(application),
                                            below(2) == 0 ? 1 : -1};
            case 18: return app::RemovePolicy{policy(application)};
            case 19: return app::SetRowHidden{property(), below(2) == 0};
            case 20: return app::SaveView{"見方" + std::to_string(below(2))};
            case 21: return app::SetSearchText{below(2) == 0 ? "" : "MFA"};
            case 22: return app::Undo{};
            default: return app::Redo{};
        }
    }

 private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::string column(const app::Application& application) {
        const auto& profiles = application.session().profiles;
        return model::edition_key(*profiles[below(profiles.size())]);
    }
    std::string policy(const app::Application& application) {
        const auto& review = application.session().review;
        return model::policy_key(*app::shown_policy(review, small_reference().policies));
    }
    std::string requirement(const app::Application& application) {
        const auto shown =
            app::shown_policy(application.session().review, small_reference().policies);
        if (shown->requirements.empty()) return "none";
        return shown->requirements[below(shown->requirements.size())].id;
    }
    app::BoardCell cell(const app::Application& application) {
        return {below(4) == 0 ? "" : requirement(application), column(application)};
    }
    app::CellReference answer(const app::Application& application) {
        return {property(), column(application)};
    }
    std::string property() { return below(2) == 0 ? "auth.mfa" : "backup.retention"; }
    model::Decision decision() { return model::all_decisions[below(model::all_decisions.size())]; }
    base::Date day() { return {2027, 1, 1 + static_cast<int>(below(3))}; }
    std::string text() {
        static constexpr const char* texts[] = {"", "佐藤", "内線 \"12\"", "改\n行", "\\u0000"};
        return texts[below(std::size(texts))];
    }

    std::mt19937 random_;
};

bool is_of_history(const app::Command& act) {
    return std::holds_alternative<app::Undo>(act) || std::holds_alternative<app::Redo>(act);
}

}  // namespace

TEST_CASE("a page that ends at any point and one that does not come to the same document") {
    std::size_t acts_done = 0;
    std::size_t undone = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        Acts acts(seed);
        app::Application application(small_reference());
        for (int step = 0; step < 8; ++step) {
            CAPTURE(step);
            const std::string before = test::session_text(application);
            const app::Command act = acts.next(application);
            application.execute(act);
            const std::string after = test::session_text(application);
            ++acts_done;
            if (std::holds_alternative<app::Undo>(act) && before != after) {
                // Done again, it is as it was.
                application.execute(app::Redo{});
                REQUIRE(test::session_text(application) == before);
                application.execute(app::Undo{});
                REQUIRE(test::session_text(application) == after);
                ++undone;
            }
            if (is_of_history(act)) continue;
            // The page ended before the act: what was saved comes back, and the act is done again.
            app::Application reloaded(small_reference());
            REQUIRE(reloaded.persistence().restore(before, "", ""));
            REQUIRE(test::session_text(reloaded) == before);
            reloaded.execute(act);
            REQUIRE(test::session_text(reloaded) == after);
        }
    }
    MESSAGE(acts_done << " acts, " << undone << " of them undoing something");
    CHECK(undone > 50);
}
