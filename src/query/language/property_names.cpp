#include "query/language/property_names.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace kurabe::query {
namespace {

void add(PropertyNames::ByName& names, std::string_view name, const std::string& id) {
    std::string folded = without_particles(text::fold(name));
    const auto [first, last] = names.equal_range(folded);
    const bool known =
        std::any_of(first, last, [&](const auto& entry) { return entry.second == id; });
    if (!known) names.emplace(std::move(folded), id);
}

}  // namespace

std::string without_particles(std::string_view folded) {
    constexpr std::string_view particle = "の";
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        if (folded.substr(at, particle.size()) == particle && at > 0) {
            at += particle.size();
        } else {
            out.push_back(folded[at++]);
        }
    }
    return out;
}

void PropertyNames::add_id(const std::string& written, const std::string& id) {
    ids_.emplace(text::fold(written), id);
    const std::size_t dot = written.rfind('.');
    if (dot != std::string::npos) add(last_parts_, std::string_view(written).substr(dot + 1), id);
}

void PropertyNames::add_names(const model::Property& property) {
    for (const std::string& label : {property.label.ja, property.label.en}) {
        if (!label.empty()) add(names_, label, property.id);
    }
    for (const std::string& alias : property.aliases_ja) add(names_, alias, property.id);
    for (const std::string& alias : property.aliases_en) add(names_, alias, property.id);
}

}  // namespace kurabe::query
