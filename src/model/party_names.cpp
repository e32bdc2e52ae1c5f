#include "model/party_names.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace kurabe::model {

PartyNames::PartyNames(std::vector<KnownParty> parties) : parties_(std::move(parties)) {
    for (std::size_t i = 0; i < parties_.size(); ++i) {
        for (std::string& name : folded_names(parties_[i])) index_.emplace(std::move(name), i);
    }
}

const KnownParty* PartyNames::find(std::string_view name) const {
    if (index_.empty()) return nullptr;
    const auto found = index_.find(text::fold(name));
    return found == index_.end() ? nullptr : &parties_[found->second];
}

std::vector<const KnownParty*> PartyNames::find_beginning(std::string_view name) const {
    std::vector<const KnownParty*> found;
    const std::string folded = text::fold(name);
    if (folded.size() < 3) return found;
    for (auto at = index_.lower_bound(folded); at != index_.end() && at->first.starts_with(folded);
         ++at) {
        const KnownParty* party = &parties_[at->second];
        if (std::find(found.begin(), found.end(), party) == found.end()) found.push_back(party);
    }
    return found;
}

std::vector<std::string> folded_names(const KnownParty& party) {
    std::vector<std::string> names = {text::fold(party.name.ja), text::fold(party.name.en)};
    for (const auto* aliases : {&party.aliases_ja, &party.aliases_en}) {
        for (const std::string& alias : *aliases) names.push_back(text::fold(alias));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace kurabe::model
