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
    std::string left;   // until then: "あと3か月", "2か月前に終了"
    double months = 0;  // the same, from the day of the review on; below 0 where it has passed
    std::string service;
    std::string what;  // "ISMS認証 (ISO/IEC 27001:2022)"
    // What it is said or decided in: an answer, or else a cell of the board.
    CellReference answer;
    BoardCell judged;
};

// Of the line on which the ends stand: a month that begins.
struct MonthMark {
    double months = 0;  // from the day of the review on
    std::string label;  // "2027年7月"
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
    // The line on which they stand: so many months from the day of the review on; later ends stand
    // at its end.
    double months_ahead = 0;
    std::vector<MonthMark> marks;
};

}  // namespace kurabe::app
