// Values in words, as the user's language writes numbers, dates and units.
#pragma once

#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/unit.h"
#include "model/value.h"
#include "wording/translations.h"

namespace kurabe::wording {

// "12,345.50": all digits as they are written, in groups from 10,000 on.
[[nodiscard]] std::string number_text(const model::Decimal& number);

// "3 days", "1 day".
[[nodiscard]] std::string amount_text(int number, model::Unit unit, const Texts& texts);

[[nodiscard]] std::string date_text(const base::Date& date, const Texts& texts);

// One line for a table's cell; "" for the absent value. `property` may be null; it gives the labels
// of enumerated codes.
[[nodiscard]] std::string value_text(const model::Value& value, const model::Property* property,
                                     const Texts& texts);

// A part of a value in words: "登録番号" "IS 123".
struct LabelledText {
    std::string label;
    std::string text;
};

// The parts of a certificate or a party; empty for values that one line says in full.
[[nodiscard]] std::vector<LabelledText> value_parts(const model::Value& value, const Texts& texts);

}  // namespace kurabe::wording
