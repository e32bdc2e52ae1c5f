#include "app/autosave/actions.h"

namespace kurabe::app::autosave {

Outcome outcome_of(std::string_view error) {
    if (error.empty()) return Outcome::done;
    if (error == "QuotaExceededError") return Outcome::full;
    if (error == "KurabeWriteConflict") return Outcome::write_conflict;
    // InvalidStateError: so some browsers refuse to write in a private window.
    if (error == "SecurityError" || error == "NotAllowedError" || error == "InvalidStateError") {
        return Outcome::refused;
    }
    return Outcome::unavailable;
}

}  // namespace kurabe::app::autosave
