// Profiles made up from a seed: every kind of value, several answers to one property, duplicates.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/profile_fixture.h"

namespace kurabe::test {

class ProfileGenerator {
 public:
    explicit ProfileGenerator(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return random_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }

    model::Profile profile(std::size_t answers) {
        model::Profile profile;
        profile.id = "generated";
        profile.edition_label = std::to_string(below(1000));
        for (std::size_t i = 0; i < answers; ++i) profile.answers.push_back(answer());
        return profile;
    }

    // Another edition: answers changed in any respect, removed, added, moved and repeated.
    model::Profile next_edition(const model::Profile& before) {
        model::Profile after = before;
        after.answers.clear();
        for (const model::Answer& old : before.answers) {
            if (one_in(12)) continue;
            after.answers.push_back(one_in(4) ? changed(old) : old);
            if (one_in(15)) after.answers.push_back(one_in(2) ? old : answer());
        }
        if (one_in(3)) std::shuffle(after.answers.begin(), after.answers.end(), random_);
        return after;
    }

 private:
    template <typename Values>
    const auto& any_of(const Values& values) {
        return values[below(values.size())];
    }

    base::LocalizedText words() {
        static const std::array<std::pair<const char*, const char*>, 6> all = {
            {{"", ""},
             {"管理画面", "Admin"},
             {"管理画面とアプリ", "Admin and app"},
             {"データベース", ""},
             {"", "Files"},
             {"か\u3099", "g"}}};
        const auto& picked = any_of(all);
        return {picked.first, picked.second};
    }

    model::Value quantity() {
        static const std::array units = {model::Unit::hour,   model::Unit::day,
                                         model::Unit::month,  model::Unit::year,
                                         model::Unit::week,   model::Unit::business_day,
                                         model::Unit::minute, model::Unit::generation};
        static const std::array kinds = {model::ValueKind::duration, model::ValueKind::rate,
                                         model::ValueKind::count};
        static const std::array amounts = {0.0, 1.0, 7.0, 28.0, 30.0, 31.0, 168.0, 365.0};
        const double least = any_of(amounts);
        const double most = std::max(least, any_of(amounts));
        model::Quantity made{any_of(kinds), least, most, any_of(units)};
        if (one_in(3)) made.most = made.least;
        if (one_in(5)) made.least.reset();
        if (one_in(5) && made.least) made.most.reset();
        return made;
    }

    // A quantity in another unit or to another extent, which is where comparing is difficult.
    model::Value same_kind(const model::Value& value) {
        const auto* old = std::get_if<model::Quantity>(&value);
        if (old == nullptr) return value;
        auto made = std::get<model::Quantity>(quantity());
        made.kind = old->kind;
        return made;
    }

    base::Date date() {
        const int month = static_cast<int>(below(13));
        return {2024 + static_cast<int>(below(3)), month,
                month == 0 ? 0 : static_cast<int>(below(3))};
    }

    std::optional<base::Date> perhaps_date() {
        if (one_in(2)) return std::nullopt;
        return date();
    }

    model::Value value() {
        static const std::array standards = {"ISO/IEC 27001:2013", "ISO/IEC 27001:2022", "SOC 2"};
        static const std::array codes = {"tls1.0", "tls1.2", "tls1.3"};
        switch (below(12)) {
            case 0: return {};
            case 1: return date();
            case 2: return model::TimeOfDay{static_cast<int>(below(3)) * 60};
            case 3:
                return model::Schedule{
                    one_in(2) ? model::Schedule::Days::every_day : model::Schedule::Days::weekdays,
                    {{0}, {static_cast<int>(1 + below(3)) * 480}},
                    {}};
            case 4: return model::Text{words()};
            case 5: return model::List{{words(), words()}};
            case 6: return model::Enumeration{{any_of(codes), any_of(codes)}};
            case 7:
                return model::Certification{
                    any_of(standards), one_in(2) ? "IS 1" : "", words(), perhaps_date(),
                    perhaps_date(),    perhaps_date(),          words()};
            case 8: return model::Party{words(), words(), words()};
            default: return quantity();
        }
    }

    model::Answer answer() {
        static const std::array properties = {
            "backup.retention", "backup.generations",   "recovery.rto",      "auth.mfa",
            "data.overseas",    "encryption.protocols", "x.outside_catalog", "a.outside_catalog"};
        static const std::array states = {
            model::AnswerState::yes,         model::AnswerState::no,
            model::AnswerState::option,      model::AnswerState::partial,
            model::AnswerState::undisclosed, model::AnswerState::not_applicable};
        model::Answer made;
        made.property = any_of(properties);
        made.state = any_of(states);
        made.value = value();
        made.qualifier = any_of(model::all_qualifiers);
        made.scope = words();
        made.responsibility = any_of(model::all_responsibilities);
        made.note = words();
        if (one_in(8)) made.conflict = words();
        made.sources = {{"wp", std::to_string(below(3)), {}}};
        return made;
    }

    model::Answer changed(model::Answer made) {
        const model::Answer other = answer();
        for (std::size_t times = 1 + below(2); times > 0; --times) {
            switch (below(8)) {
                case 0: made.state = other.state; break;
                case 1: made.value = one_in(2) ? other.value : same_kind(made.value); break;
                case 2: made.qualifier = other.qualifier; break;
                case 3: made.scope = other.scope; break;
                case 4: made.responsibility = other.responsibility; break;
                case 5: made.note = other.note; break;
                case 6: made.conflict = other.conflict; break;
                default: made.sources = other.sources; break;
            }
        }
        return made;
    }

    std::mt19937 random_;
};

}  // namespace kurabe::test
