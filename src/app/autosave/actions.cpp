#include "app/autosave/actions.h"

namespace kurabe::app::autosave {

Outcome outcome_of(std::string_view error) {
    if (error.empty()) return Outcome::done;
    if (error == "QuotaExceededError") return Outcome::full;
    if (error == "KurabeWriteConflict") return Outcome::write_conflict;
    if (error == "SecurityError" || error == "NotAllowedError") return Outcome::refused;
    return Outcome::other;
}

}  // namespace kurabe::app::autosave
