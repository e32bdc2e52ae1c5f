// What a reader of the page reads of an answer. Comparisons look at this, not at letters: what
// differs only in the language that is not shown, in width, in white space or in the order of a
// list reads the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/party_names.h"
#include "model/profile.h"

namespace kurabe::compare {

class Reader {
 public:
    // The names must outlive it. On the day it is decided what has expired.
    Reader(base::Language language, const model::PartyNames& parties, base::Date today)
        : language_(language), parties_(&parties), today_(today) {}

    [[nodiscard]] base::Language language() const { return language_; }
    [[nodiscard]] base::Date today() const { return today_; }
    // Who reads the same in the language that is not shown.
    [[nodiscard]] Reader in_other_language() const {
        using base::Language;
        return {language_ == Language::ja ? Language::en : Language::ja, *parties_, today_};
    }

    // The shown language's text in the form that text/reading.h describes; a party's name, the
    // whole text, as the catalog writes it.
    [[nodiscard]] std::string read(const base::LocalizedText& text) const;
    [[nodiscard]] bool reads_the_same(const base::LocalizedText& left,
                                      const base::LocalizedText& right) const;

    // What a cell shows of the value. The order of a list's items, of a set's codes and of breaks
    // has no meaning; a list of one item reads as that text; amounts are the same that are equal
    // (168 hours, 7 days).
    [[nodiscard]] bool reads_the_same(const model::Value& left, const model::Value& right) const;
    // What only the pane shows, of values that read the same: a certificate's number, who runs a
    // service.
    [[nodiscard]] bool details_read_the_same(const model::Value& left,
                                             const model::Value& right) const;

    // The texts that a cell shows of the value, as read and sorted; none of figures.
    [[nodiscard]] std::vector<std::string> texts_of(const model::Value& value) const;

 private:
    base::Language language_;
    const model::PartyNames* parties_;
    base::Date today_;
};

// Amounts, dates and hours.
[[nodiscard]] bool is_figure(const model::Value& value);

// Both are equivalences.
// State, value, qualifier and scope read the same.
[[nodiscard]] bool same_statement(const model::Answer& left, const model::Answer& right,
                                  const Reader& reader);
// The same, whatever they hold for.
[[nodiscard]] bool same_but_for_scope(const model::Answer& left, const model::Answer& right,
                                      const Reader& reader);

}  // namespace kurabe::compare
