#include "model/profile.h"

#include <algorithm>

namespace kurabe::model {

const Document* Profile::find_document(std::string_view document_id) const {
    const auto found =
        std::find_if(documents.begin(), documents.end(),
                     [&](const Document& document) { return document.id == document_id; });
    return found == documents.end() ? nullptr : &*found;
}

std::string edition_key(const Profile& profile) { return profile.id + "@" + profile.edition_label; }

}  // namespace kurabe::model
