// Amounts, dates and hours as the views show them, for words to find: in both languages, whichever
// the user reads.
#pragma once

#include <string>
#include <unordered_map>

#include "model/statement.h"
#include "model/value.h"
#include "wording/translations.h"

namespace kurabe::query {

class FigureTexts {
 public:
    explicit FigureTexts(wording::Translations translations);

    // Appends the keys (text/search_key.h) of what is shown of the value's figures; nothing of
    // values that are words. A date has its ISO form as well.
    void append(std::string& keys, const model::Value& value);

 private:
    struct Hash {
        std::size_t operator()(const model::Value& value) const {
            return model::hash_of_value(value);
        }
    };

    const std::string& keys_of(const model::Value& figure);
    [[nodiscard]] std::string make_keys(const model::Value& figure) const;

    wording::Translations translations_;
    std::unordered_map<model::Value, std::string, Hash> known_;  // figures recur
};

}  // namespace kurabe::query
