// Ids, labels and aliases of properties, by which filters name them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/catalog.h"

namespace kurabe::query {

// "バックアップの保存期間" is also called "バックアップ保存期間".
[[nodiscard]] std::string without_particles(std::string_view folded);

class PropertyNames {
 public:
    using ByName = std::multimap<std::string, std::string, std::less<>>;

    // The id itself, or one that it had before. What was there first stays.
    void add_id(const std::string& written, const std::string& id);
    void add_names(const model::Property& property);  // its labels and aliases

    // From folded names to ids.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& ids() const {
        return ids_;
    }
    // Without particles: labels and aliases.
    [[nodiscard]] const ByName& names() const { return names_; }
    [[nodiscard]] const ByName& last_parts() const { return last_parts_; }  // of ids: "rto"

 private:
    std::map<std::string, std::string, std::less<>> ids_;
    ByName names_;
    ByName last_parts_;
};

}  // namespace kurabe::query
