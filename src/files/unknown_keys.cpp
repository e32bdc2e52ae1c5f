#include "files/unknown_keys.h"

namespace kurabe::files {

void tell_left_out(std::vector<base::Diagnostic>& diagnostics) {
    for (base::Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.code == unknown_key) diagnostic.code = unknown_key_left_out;
    }
}

}  // namespace kurabe::files
