// The folded texts of one profile, with what it takes to find a word in them quickly. Made once per
// profile; does not depend on the other profiles of a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::query {

class ProfileTexts {
 public:
    ProfileTexts(const model::Catalog& catalog, const model::Profile& profile);

    // Properties that the profile answers, in order of first appearance: the slots.
    [[nodiscard]] const std::vector<std::string_view>& properties() const { return properties_; }

    // Calls `found` with each slot whose answers' texts (values, notes, scopes, conflicts, sources)
    // contain the word (folded, not empty).
    template <typename Found>
    void find(std::string_view word, const std::vector<std::uint16_t>& marks, Found found) const {
        for (std::size_t block = 0; block < blocks_; ++block) {
            for (std::uint64_t left = candidates(marks, block); left != 0; left &= left - 1) {
                const std::size_t slot = block * 64 + static_cast<std::size_t>(lowest_bit(left));
                if (contains(slot, word)) found(slot);
            }
        }
    }

    // What a text that contains the word must have: numbers of characters and of pairs of them.
    [[nodiscard]] static std::vector<std::uint16_t> marks_of(std::string_view word);

    [[nodiscard]] std::size_t bytes() const;  // memory used

 private:
    static int lowest_bit(std::uint64_t word);
    [[nodiscard]] std::uint64_t candidates(const std::vector<std::uint16_t>& marks,
                                           std::size_t block) const;
    [[nodiscard]] bool contains(std::size_t slot, std::string_view word) const;

    std::vector<std::string_view> properties_;  // point into the profile, which must live on
    std::string texts_;                         // of all slots, one behind the other
    std::vector<std::uint32_t> starts_;         // of each slot in texts_, and the end
    std::size_t blocks_ = 0;                    // of 64 slots
    std::vector<std::uint64_t> marks_;          // mark by mark: which slots have it
};

}  // namespace kurabe::query
