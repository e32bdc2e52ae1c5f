#include "files/near_property.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "text/edit_distance.h"

namespace kurabe::files {
namespace {

constexpr std::size_t longest = 64;  // bytes of an id that is compared

struct Nearest {
    explicit Nearest(std::string id_as_written)
        : wanted(std::move(id_as_written)), as_last_part("." + wanted) {}

    std::string wanted;
    std::string as_last_part;
    std::string id;
    std::size_t distance = 0;

    void consider(std::string_view known) {
        const std::size_t most = wanted.size() < 10 ? 1 : 2;
        auto found = text::edit_distance(wanted, base::lower_case(known), most);
        if (!found && known.ends_with(as_last_part)) found = most + 1;
        if (!found || (!id.empty() && distance <= *found)) return;
        id = known;
        distance = *found;
    }
};

}  // namespace

std::string near_property(std::string_view id, const model::Catalog& catalog,
                          const model::Profile& profile) {
    if (id.size() < 3 || id.size() > longest) return {};
    Nearest nearest(base::lower_case(id));
    for (const auto& property : catalog.properties()) nearest.consider(property.id);
    for (const auto& property : profile.properties) nearest.consider(property.id);
    return nearest.id;
}

}  // namespace kurabe::files
