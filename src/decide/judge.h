// What one answer comes to beside one test, by itself.
#pragma once

#include <optional>

#include "base/date.h"
#include "decide/check.h"
#include "decide/subject.h"
#include "decide/verdict.h"
#include "model/policy.h"

namespace kurabe::decide {

struct Judgement {
    Statement statement;
    Verdict verdict = Verdict::cannot_tell;
    Reason reason = Reason::not_stated;
    // It is met by an option, so that the requirement's rule for options applies.
    bool by_option = false;
    // It is met by a certificate of which no end is stated.
    bool undated = false;
    // It is met by a figure, which may be a target or an approximate one.
    bool by_figure = false;
};

[[nodiscard]] Judgement judge(const Statement& statement, const query::PropertyTest& test,
                              model::Strength strength);

// Nothing where the answer does not speak of the certificate.
[[nodiscard]] std::optional<Judgement> judge(const Statement& statement,
                                             const CertificateTest& test, base::Date day);

}  // namespace kurabe::decide
