// The figures in the words of an answer: "約10日", "1~2週間", "99.9%以上", "1日1回", "9:00~18:00".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "intake/intake_words.h"
#include "model/value.h"
#include "query/language/words.h"

namespace kurabe::intake {

// A number or a range of them, with its unit (`none` where none is written).
struct FoundAmount {
    std::optional<model::Decimal> least;
    std::optional<model::Decimal> most;
    model::Unit unit = model::Unit::none;
    bool approximate = false;
    bool is_bare = false;      // nothing that could be a unit stands behind it
    bool in_brackets = false;  // says again what stands before it: "7世代(168時間)"
    // An end that is not itself meant ("7日未満", "7日を超える"), or bounds that contradict.
    bool cannot_be_said = false;
};

struct FoundRate {
    model::Decimal amount;
    model::Unit per = model::Unit::none;
    std::uint16_t periods = 1;
    bool at_least = false;
    bool approximate = false;
};

struct Figures {
    std::vector<FoundAmount> amounts;
    std::vector<FoundRate> rates;
    std::vector<base::Date> dates;
    std::vector<model::TimeSpan> spans;
    bool around_the_clock = false;
    bool every_day = false;
    bool weekdays = false;
    std::vector<model::Term> terms;
    bool has_other_digits = false;  // that belong to none of these
};

class FigureFinder {
 public:
    // The words must outlive it.
    FigureFinder(const IntakeWords& words, const query::Words& units);

    // Of a text's search key. Linear in its length.
    [[nodiscard]] Figures find(std::string_view key) const;

    struct UnitWord {
        std::string key;
        model::Unit unit = model::Unit::none;
    };

 private:
    const IntakeWords& words_;
    std::vector<UnitWord> units_;  // the longest first
};

}  // namespace kurabe::intake
