#include "platform/web/handed_out.h"

#include <utility>

namespace kurabe::platform {

static_assert(sizeof(HandedOut) == 8);

const HandedOut* hand_out(std::string text) {
    static std::string held;
    static HandedOut handed_out;
    held = std::move(text);
    handed_out = {held.data(), held.size()};
    return &handed_out;
}

}  // namespace kurabe::platform
