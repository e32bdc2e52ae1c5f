#include "model/profile.h"

#include <algorithm>

namespace kurabe::model {

const Document* Profile::find_document(std::string_view document_id) const {
    const auto found =
        std::find_if(documents.begin(), documents.end(),
                     [&](const Document& document) { return document.id == document_id; });
    return found == documents.end() ? nullptr : &*found;
}

const Property* Profile::find_property(std::string_view property_id) const {
    const auto found = std::lower_bound(
        properties.begin(), properties.end(), property_id,
        [](const Property& property, std::string_view wanted) { return property.id < wanted; });
    return found == properties.end() || found->id != property_id ? nullptr : &*found;
}

const Property* find_property(const Catalog& catalog, const Profile& profile,
                              std::string_view property_id) {
    const Property* property = catalog.find(property_id);
    return property != nullptr ? property : profile.find_property(property_id);
}

Answer confirmed(const Answer& answer) {
    if (!answer.proposed) return answer;
    const Proposal& proposal = **answer.proposed;
    return {.property = answer.property,
            .state = proposal.state,
            .value = proposal.value,
            .qualifier = proposal.qualifier,
            .scope = proposal.scope,
            .responsibility = proposal.responsibility,
            .note = proposal.note,
            .conflict = answer.conflict,
            .sources = answer.sources};
}

std::string edition_key(const Profile& profile) { return profile.id + "@" + profile.edition_label; }

}  // namespace kurabe::model
