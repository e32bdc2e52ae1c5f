// Reads the corpus of verdicts, tests/fixtures/verdicts/*.txt: README.md there says how it is
// written.
#pragma once

#include <doctest.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "decide/subject.h"
#include "model/policy.h"
#include "query/language/vocabulary.h"

namespace kurabe::test {

struct VerdictCase {
    std::string place;  // "options.txt:12"
    std::string title;
    model::Profile profile;
    model::Addendum addendum;
    decide::Contracted contracted;
    model::Requirement requirement;
    base::Date day{2026, 12, 1};
    std::string verdict;
    std::set<std::string> reasons;
    std::set<std::string> conditions;
    std::set<std::set<std::string>> would_decide;
    std::string refused;  // code of the check's problem; "" where it is none
};

// Fails the test, with the place, at a line that is not understood.
[[nodiscard]] std::vector<VerdictCase> read_verdict_cases(std::string_view file,
                                                          std::string_view text,
                                                          const query::Vocabulary& vocabulary);

}  // namespace kurabe::test
