// How much memory a session takes beside another one.
#pragma once

#include <cstddef>

#include "app/session/session.h"

namespace kurabe::app {

// About the bytes of what `session` holds and `other` does not: profiles, policies, replies and
// judgements may be shared by the two.
[[nodiscard]] std::size_t bytes_beside(const Session& session, const Session& other);

}  // namespace kurabe::app
