// The words of the filter language in both languages ("kurabe/query-words",
// assets/query/words.json).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "files/document.h"

namespace kurabe::query {

// One group of names: ids, each with its spellings. The first spelling of a language is the one
// that the program itself writes and offers; any spelling of either language is understood.
class Names {
 public:
    void add(std::string id, std::vector<std::string> ja, std::vector<std::string> en,
             base::LocalizedText help = {});

    // The id that a word (folded) stands for; the id itself is understood, too.
    [[nodiscard]] std::optional<std::string> find(std::string_view folded) const;
    // How the program writes the id; the id where there is no spelling.
    [[nodiscard]] std::string written(std::string_view id, base::Language language) const;
    // What it means, for the help; "" where that is not said.
    [[nodiscard]] std::string help(std::string_view id, base::Language language) const;
    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
    // All spellings (folded), each with its id.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& words() const {
        return by_word_;
    }

 private:
    struct Name {
        base::LocalizedText written;
        base::LocalizedText help;
    };
    std::vector<std::string> ids_;  // in the file's order
    std::map<std::string, Name, std::less<>> names_;
    std::map<std::string, std::string, std::less<>> by_word_;
};

struct Words {
    Names fields;
    Names states;            // ids are names of model::AnswerState
    Names qualifiers;        // of model::Qualifier; "none" for the unqualified
    Names responsibilities;  // of model::Responsibility; "none" for the unassigned
    Names validities;        // of model::Validity
    Names parts;             // of a certification
    Names units;             // of model::Unit
    Names terms;             // of model::Term
    Names operators;         // or and not
    Names comparisons;       // at_least at_most less more, beside an amount in plain words
};

[[nodiscard]] base::Result<Words> read_words(const files::ParsedDocument& document);
[[nodiscard]] base::Result<Words> read_words(std::string_view file, std::string_view bytes);

}  // namespace kurabe::query
