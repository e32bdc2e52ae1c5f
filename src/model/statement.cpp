#include "model/statement.h"

#include <algorithm>
#include <functional>

namespace kurabe::model {
namespace {

// Mixes one part after the other into a number.
class Hasher {
 public:
    template <typename T>
    void add(const T& part) {
        constexpr std::size_t spread = 0x9E3779B9U;
        hash_ = (hash_ ^ std::hash<T>()(part)) * spread;
        hash_ ^= hash_ >> 15U;
    }
    void add(const LocalizedText& text) {
        if (text.empty()) return add(0);
        add(text.ja);
        add(text.en);
    }
    void add(const Value& value) {
        add(value.index());
        std::visit(*this, value);
    }
    void add(const Decimal& number) { add(number.hash()); }
    void add(const Date& date) { add((date.year * 100 + date.month) * 100 + date.day); }
    void add(const TimeSpan& span) { add(span.from.minutes * 10000 + span.to.minutes); }
    template <typename T>
    void add(const std::optional<T>& part) {
        if (part) {
            add(*part);
        } else {
            add(false);
        }
    }

    void operator()(std::monostate) {}
    void operator()(const Quantity& quantity) {
        add(quantity.kind);
        add(quantity.least);
        add(quantity.most);
        add(quantity.unit);
        add(quantity.term);
    }
    void operator()(const Date& date) { add(date); }
    void operator()(const TimeOfDay& time) { add(time.minutes); }
    void operator()(const Schedule& schedule) {
        add(schedule.days);
        add(schedule.open);
        for (const TimeSpan& span : schedule.except) add(span);
    }
    void operator()(const Text& text) { add(text.text); }
    void operator()(const List& list) {
        for (const LocalizedText& item : list.items) add(item);
    }
    void operator()(const Enumeration& enumeration) {
        for (const std::string& code : enumeration.codes) add(code);
    }
    void operator()(const Certification& certification) {
        add(certification.standard);
        add(certification.number);
        add(certification.body);
        add(certification.first_issued);
        add(certification.valid_from);
        add(certification.valid_until);
        add(certification.scope);
    }
    void operator()(const Party& party) {
        add(party.name);
        add(party.purpose);
        add(party.run_by);
        add(party.country);
    }

    [[nodiscard]] std::size_t hash() const { return hash_; }

 private:
    std::size_t hash_ = 0;
};

}  // namespace

bool same_to_the_letter(std::span<const Answer* const> left, std::span<const Answer* const> right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Answer* a, const Answer* b) {
                          return a->state == b->state && a->qualifier == b->qualifier &&
                                 a->responsibility == b->responsibility && a->scope == b->scope &&
                                 a->value == b->value;
                      });
}

std::uint32_t hash_of(const Answer& answer) {
    Hasher hasher;
    hasher.add(answer.state);
    hasher.add(answer.qualifier);
    hasher.add(answer.responsibility);
    hasher.add(answer.scope);
    hasher.add(answer.value);
    return static_cast<std::uint32_t>(hasher.hash());
}

std::size_t hash_of_value(const Value& value) {
    Hasher hasher;
    hasher.add(value);
    return hasher.hash();
}

}  // namespace kurabe::model
