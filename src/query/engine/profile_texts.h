// The texts of one profile, as they are searched (text/search_key.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/profile.h"
#include "query/engine/figure_texts.h"

namespace kurabe::query {

class ProfileTexts {
 public:
    ProfileTexts(const model::Catalog& catalog, const model::Profile& profile,
                 FigureTexts& figures);

    // Properties that the profile answers, in order of first appearance: the slots.
    [[nodiscard]] const std::vector<std::string_view>& properties() const { return properties_; }

    // The keys of all slots, one behind the other.
    [[nodiscard]] std::string_view all() const { return texts_; }
    [[nodiscard]] std::size_t end(std::size_t slot) const { return starts_[slot + 1]; }

    // All texts of a slot's answers: values as they are shown, notes, scopes, conflicts, sources.
    [[nodiscard]] std::string_view text(std::size_t slot) const {
        return std::string_view(texts_).substr(starts_[slot], starts_[slot + 1] - starts_[slot]);
    }

 private:
    std::vector<std::string_view> properties_;  // point into the profile, which must live on
    std::string texts_;                         // of all slots, one behind the other
    std::vector<std::uint32_t> starts_;         // of each slot in texts_, and the end
};

}  // namespace kurabe::query
