// Review ⇄ its part of a session file (files/review_document.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/review.h"
#include "base/diagnostic.h"
#include "model/catalog.h"

namespace kurabe::app {

// Nothing where there is nothing to keep.
[[nodiscard]] std::optional<files::ReviewDocument> to_document(const Review& review);

// Adds to the diagnostics what is wrong with a policy or with replies that it holds; their lines
// and columns are those of their own text.
[[nodiscard]] Review read_review_document(const files::ReviewDocument& document,
                                          std::string_view session_file,
                                          const model::Catalog& catalog,
                                          std::vector<base::Diagnostic>& diagnostics);

}  // namespace kurabe::app
