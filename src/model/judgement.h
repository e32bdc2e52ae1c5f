// What people decided: accepted, rejected, asked …, of what, and on what ground.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/shared.h"

namespace kurabe::model {

enum class Decision : std::uint8_t {
    accept,
    accept_with_condition,  // the note says which
    reject,
    ask,        // the vendor is to be asked first
    exception,  // accepted until a day, for the reason that the note gives
    open,       // nothing is decided, or no longer; there may be a note
};

inline constexpr std::array all_decisions = {Decision::accept,    Decision::accept_with_condition,
                                             Decision::reject,    Decision::ask,
                                             Decision::exception, Decision::open};

[[nodiscard]] std::string_view to_name(Decision decision);
[[nodiscard]] std::optional<Decision> decision_from_name(std::string_view name);

// A requirement or a property, for one edition of a service, or that edition as a whole.
struct JudgedThing {
    std::string service;      // Profile::id
    std::string edition;      // Profile::edition_label
    std::string policy;       // Policy::id; "" where not of a requirement
    std::string requirement;  // its id
    std::string property;     // id; "" where not of a property

    friend auto operator<=>(const JudgedThing&, const JudgedThing&) = default;
};

struct Judgement {
    Decision decision = Decision::accept;
    std::string note;
    std::string reviewer;  // both may be empty
    std::string approver;
    base::Date date;
    std::optional<base::Date> until;  // of an exception: its last day
    std::string verdict;              // that stood beside it (its name); "" where none did
    // What it rests on (decide/ground.h): while that is the same, it stands for other editions too.
    std::string ground;
    // Made elsewhere, and not seen there, when this history was united with another: a person is to
    // choose between it and the one in force.
    bool rival = false;

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

// What was judged of one thing, the latest last, which is in force.
class History {
 public:
    History() = default;
    History(std::initializer_list<Judgement> judgements) : judgements_(std::vector(judgements)) {}
    explicit History(std::vector<Judgement> judgements) : judgements_(std::move(judgements)) {}

    [[nodiscard]] bool empty() const { return judgements_->empty(); }
    [[nodiscard]] std::size_t size() const { return judgements_->size(); }
    [[nodiscard]] auto begin() const { return judgements_->begin(); }
    [[nodiscard]] auto end() const { return judgements_->end(); }
    [[nodiscard]] const Judgement& back() const { return judgements_->back(); }
    // To be changed.
    [[nodiscard]] std::vector<Judgement>& own() { return judgements_.own(); }
    [[nodiscard]] bool is_shared_with(const History& other) const {
        return judgements_.is_shared_with(other.judgements_);
    }
    friend bool operator==(const History&, const History&) = default;

 private:
    Shared<std::vector<Judgement>> judgements_;
};

// Each with its history; never empty.
class Judgements {
 public:
    using Map = std::map<JudgedThing, History>;
    using value_type = Map::value_type;

    Judgements() = default;
    Judgements(std::initializer_list<value_type> judgements) : map_(Map(judgements)) {}

    [[nodiscard]] bool empty() const { return map_->empty(); }
    [[nodiscard]] std::size_t size() const { return map_->size(); }
    [[nodiscard]] auto begin() const { return map_->begin(); }
    [[nodiscard]] auto end() const { return map_->end(); }
    [[nodiscard]] auto find(const JudgedThing& of) const { return map_->find(of); }
    [[nodiscard]] auto lower_bound(const JudgedThing& of) const { return map_->lower_bound(of); }
    [[nodiscard]] bool contains(const JudgedThing& of) const { return map_->contains(of); }
    // To be changed.
    [[nodiscard]] Map& own() { return map_.own(); }
    [[nodiscard]] bool is_shared_with(const Judgements& other) const {
        return map_.is_shared_with(other.map_);
    }
    friend bool operator==(const Judgements&, const Judgements&) = default;

 private:
    Shared<Map> map_;
};

}  // namespace kurabe::model
