// What a decision needs first: how far the services meet the requirements, and what ends when.
#pragma once

#include <string>
#include <vector>

#include "app/views/view_context.h"

namespace kurabe::app {

struct ReviewSummaryRow {
    std::string key;  // edition_key
    std::string title;
    std::string subtitle;             // edition and date
    std::vector<std::string> totals;  // "7–16/16" of each severity, in order; "" where none occurs
    std::string judgement;            // of the service as a whole
};

// A certificate or an exception that ends, or has ended.
struct EndView {
    std::string id;  // its place in the list
    base::Date day;
    std::string date;  // as it is shown, and whether it has passed
    bool passed = false;
    std::string service;
    std::string what;  // "ISMS認証 (ISO/IEC 27001:2022)"
};

struct ReviewSummaryView {
    static constexpr Parts depends_on = {Part::language,   Part::profiles, Part::columns,
                                         Part::filter,     Part::search,   Part::review,
                                         Part::judgements, Part::day,      Part::verdicts};
    [[nodiscard]] static ReviewSummaryView build(const ViewContext& context);

    std::string policy;   // its title
    std::string awaited;  // that the verdicts are being found out, and there are no rows; "" else
    std::vector<std::string> severities;  // titles of the totals
    std::vector<ReviewSummaryRow> rows;
    std::vector<EndView> ends;  // the earliest first
};

}  // namespace kurabe::app
