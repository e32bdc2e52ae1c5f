// What of the board is shown: which requirements, and among their verdicts which ones.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace kurabe::app {

enum class BoardFacet : std::uint8_t { verdict, judgement, severity, group };

inline constexpr std::array all_board_facets = {BoardFacet::verdict, BoardFacet::judgement,
                                                BoardFacet::severity, BoardFacet::group};

// In links as well; they never change.
[[nodiscard]] constexpr std::string_view to_name(BoardFacet facet) {
    switch (facet) {
        case BoardFacet::verdict: return "verdicts";
        case BoardFacet::judgement: return "judgements";
        case BoardFacet::severity: return "severities";
        case BoardFacet::group: return "groups";
    }
    return {};
}

// Of a facet, one of the values that are chosen must hold; of all facets, and the words, each.
struct BoardFilter {
    using Values = std::set<std::string, std::less<>>;

    std::map<BoardFacet, Values> chosen;  // none is empty; a facet that stands nowhere asks nothing
    std::string words;                    // in the requirement's text or id

    [[nodiscard]] bool empty() const { return chosen.empty() && words.empty(); }
    // True where nothing of the facet is chosen, or this is.
    [[nodiscard]] bool allows(BoardFacet facet, std::string_view value) const {
        const auto found = chosen.find(facet);
        return found == chosen.end() || found->second.contains(value);
    }
    [[nodiscard]] bool has(BoardFacet facet, std::string_view value) const {
        const auto found = chosen.find(facet);
        return found != chosen.end() && found->second.contains(value);
    }
    void toggle(BoardFacet facet, const std::string& value) {
        Values& values = chosen[facet];
        if (values.erase(value) == 0) values.insert(value);
        if (values.empty()) chosen.erase(facet);
    }

    friend bool operator==(const BoardFilter&, const BoardFilter&) = default;
};

}  // namespace kurabe::app
