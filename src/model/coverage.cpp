#include "model/coverage.h"

#include <set>
#include <utility>

namespace kurabe::model {

std::vector<DocumentCoverage> coverage(const model::Profile& profile) {
    using Place = std::pair<std::string, std::string>;  // document, at
    std::set<Place> cited;
    std::set<Place> excused;
    for (const auto& answer : profile.answers) {
        for (const auto& source : answer.sources) cited.emplace(source.document, source.at);
    }
    for (const auto& passage : profile.not_checkable) {
        excused.emplace(passage.source.document, passage.source.at);
    }
    std::vector<DocumentCoverage> all;
    for (const auto& document : profile.documents) {
        DocumentCoverage entry{document.id, document.sections.size(), 0, 0, {}};
        for (const auto& section : document.sections) {
            const Place place{document.id, section.at};
            if (cited.contains(place)) {
                ++entry.cited;
            } else if (excused.contains(place)) {
                ++entry.not_checkable;
            } else {
                entry.uncovered.push_back(section.at);
            }
        }
        all.push_back(std::move(entry));
    }
    return all;
}

}  // namespace kurabe::model
