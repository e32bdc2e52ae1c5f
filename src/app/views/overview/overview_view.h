// The overview: what each vendor's documents cover, how alike the vendors are, and what is unusual
// about each.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/cell_view.h"
#include "app/views/choice.h"
#include "app/views/chosen_columns.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"
#include "compare/overview.h"

namespace kurabe::app {

// A part of a whole in figures: "20/44", "45%".
struct ShareView {
    std::size_t part = 0;
    std::size_t whole = 0;
    std::string counts;
    std::string percent;  // "–" where there is no whole; 0% and 100% only where it is none or all
};

struct SimilarView {
    std::string key;    // edition_key
    std::string title;  // service name
    ShareView share;    // of the rows that both state, those in which they say the same
};

struct OutlierView {
    CellReference cell;
    std::string label;  // of the property
    std::string explanation;
    compare::OutlierKind kind = compare::OutlierKind::other_state;
    std::string why;  // "記載のあるほか4社のうち3社は「あり」"
    CellView own;
};

class OverviewDetails;

struct OverviewVendor {
    std::string key;       // edition_key
    std::string title;     // service name
    std::string subtitle;  // edition and date, and that it does not meet the filter
    ShareView coverage;
    std::vector<ShareView> by_category;  // in the order of OverviewView::categories
    std::size_t outlier_count = 0;
    std::string outlier_title;  // "ラクロー(3件)"

    // Made when they are first asked for, as long as the view is valid: of hundreds of vendors only
    // those in sight cost much.
    // With each vendor in order, itself included (whole 0), or, where there are too many for a
    // table of all pairs, with the three that are most alike, those first.
    [[nodiscard]] const std::vector<SimilarView>& similar() const;
    [[nodiscard]] std::vector<SimilarView> similar_to_all() const;   // all others, in their order
    [[nodiscard]] const std::vector<OutlierView>& outliers() const;  // the weightiest kind first

    std::shared_ptr<OverviewDetails> details;
    std::size_t position = 0;  // in these
};

struct OverviewView {
    static constexpr Parts depends_on = {Part::language, Part::profiles, Part::columns,
                                         Part::filter,   Part::search,   Part::day,
                                         Part::overview};
    [[nodiscard]] static OverviewView build(const ViewContext& context);

    std::vector<Choice> categories;  // labels of the coverage's columns
    std::vector<OverviewVendor> vendors;
    bool all_pairs = true;         // what `similar` holds, and
    std::size_t most_similar = 0;  // how much at most
    std::string summary;           // "5社・208項目"
    std::string similar_note;      // what the shares mean, or why there are none
    std::string outlier_note;      // what to do with the list, or why there is none
    FailingView failing;
    Emptiness empty;
};

// Its sections in their order, by which they are jumped to; "ui."NAME is the title of each.
inline constexpr std::array<std::string_view, 4> overview_sections = {"review", "coverage",
                                                                      "similarity", "outliers"};

// More vendors than this have no table of all pairs.
inline constexpr std::size_t max_vendors_in_pairs = 12;

}  // namespace kurabe::app
