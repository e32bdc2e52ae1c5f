#include "base/version.h"

namespace kurabe::base {

std::string_view version() { return KURABE_VERSION; }

}  // namespace kurabe::base
