// What a fallible operation gives: perhaps a value, and always what there is to say about it.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"

namespace kurabe::base {

// Invariant: `value` is absent exactly where `diagnostics` holds an error. Notices and warnings may
// accompany a value.
template <typename T>
struct Result {
    std::optional<T> value;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool ok() const { return value.has_value(); }
};

}  // namespace kurabe::base
