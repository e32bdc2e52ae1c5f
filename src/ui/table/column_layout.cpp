#include "ui/table/column_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace kurabe::ui {
namespace {

// Whole pixels: fractions of them would add up to a scrollbar.
float share(float room, std::size_t count) {
    return std::floor(room / static_cast<float>(std::max<std::size_t>(count, 1)));
}

// What each of those that stretch gets of the room, or its least where that is more.
float share_beside(std::vector<float> least, float room) {
    std::sort(least.begin(), least.end(), std::greater<>());
    std::size_t count = least.size();
    for (const float own : least) {
        if (own <= share(room, count)) break;
        room -= own;
        --count;
    }
    return share(room, count);
}

// Of those that stretch where the table scrolls sideways: as near as can be to what they should
// have, so that a whole number fits into the room.
float width_in_scrolling(float wanted, float least, float room) {
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, std::floor(room / wanted)));
    const float wider = share(room, fitting);
    const float narrower = share(room, fitting + 1);
    if (narrower >= least && wanted - narrower < wider - wanted) return narrower;
    return std::max(wider, least);
}

// What of their words' widths those that stretch keep where the room does not do for all: the
// greatest give way, all to the same width.
float share_of_words(std::vector<float> words, float room) {
    std::sort(words.begin(), words.end());
    std::size_t count = words.size();
    for (const float own : words) {
        if (own > share(room, count)) break;
        room -= own;
        --count;
    }
    return share(room, count);
}

}  // namespace

ColumnWidths lay_out_columns(const std::vector<TableColumn>& columns, float room, float padding) {
    float widest = 0;  // all that do not stretch
    float least = 0;
    float stretched_least = 0;
    float greatest_least = 0;  // of one that stretches
    float wanted = 0;          // by each of them where the table scrolls
    float all_words = 0;
    std::vector<float> words;  // of each of them, in which none is cut
    for (const TableColumn& column : columns) {
        const ColumnWidth& rule = column.width;
        if (rule.stretches) {
            words.push_back(std::max(rule.min, rule.scrolling_min));
            all_words += words.back();
            stretched_least += rule.min;
            greatest_least = std::max(greatest_least, rule.min);
            wanted = std::max(wanted, words.back());
        } else {
            widest += rule.max;
            least += rule.min;
        }
    }
    const float two_stretched = wanted * static_cast<float>(std::min<std::size_t>(words.size(), 2));
    // What does not stretch gives way too before anything scrolls; where it has to scroll anyway,
    // it stays wide.
    const bool scrolls = least + stretched_least > room;
    float wide = scrolls && widest + two_stretched <= room ? 1.0F : 0.0F;
    if (!scrolls && widest > least) {
        wide = std::clamp((room - all_words - least) / (widest - least), 0.0F, 1.0F);
    }
    const auto width_of = [wide](const ColumnWidth& rule) {
        return std::floor(rule.min + wide * (rule.max - rule.min));
    };
    float rest = room;
    for (const TableColumn& column : columns) {
        if (!column.width.stretches) rest -= width_of(column.width);
    }
    const bool cuts_words = !scrolls && all_words > rest;
    float own = 0;
    if (scrolls) {
        // Where some are out of sight, so are their borders.
        const float borders = column_border * static_cast<float>(words.size());
        own = width_in_scrolling(wanted + column_border, greatest_least + column_border,
                                 rest + borders) -
              column_border;
    } else {
        own = cuts_words ? share_of_words(words, rest) : share_beside(words, rest);
    }
    const auto stretched_width = [&](const ColumnWidth& rule) {
        const float word = std::max(rule.min, rule.scrolling_min);
        if (scrolls) return std::clamp(own, rule.min, rule.max);
        if (cuts_words) return std::max(std::min(word, own), rule.min);
        return std::clamp(own, word, std::max(word, rule.max));
    };
    ColumnWidths widths;
    widths.reserve(columns.size());
    for (const TableColumn& column : columns) {
        const ColumnWidth& rule = column.width;
        const float width = rule.stretches ? stretched_width(rule) : width_of(rule);
        widths.push_back(width - 2 * padding);
    }
    return widths;
}

}  // namespace kurabe::ui
