// By what names a party goes: AWS is Amazon Web Services.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace kurabe::model {

struct KnownParty {
    base::LocalizedText name;
    std::vector<std::string> aliases_ja;
    std::vector<std::string> aliases_en;
};

class PartyNames {
 public:
    PartyNames() = default;
    // No name may belong to two of them; the catalog's reader sees to it.
    explicit PartyNames(std::vector<KnownParty> parties);

    [[nodiscard]] const std::vector<KnownParty>& parties() const { return parties_; }

    // The party that goes by the whole name, in any width and case; null where none is known.
    [[nodiscard]] const KnownParty* find(std::string_view name) const;
    // The parties of which a name begins so: Amazon, Google. None for less than three bytes.
    [[nodiscard]] std::vector<const KnownParty*> find_beginning(std::string_view name) const;

 private:
    std::vector<KnownParty> parties_;
    std::map<std::string, std::size_t, std::less<>> index_;  // folded name → position
};

// All names of a party, in both languages, folded.
[[nodiscard]] std::vector<std::string> folded_names(const KnownParty& party);

}  // namespace kurabe::model
