// What is held against requirements: one edition of a service, by its documents and by what the
// vendor replied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/addendum.h"
#include "model/profile.h"

namespace kurabe::decide {

struct Statement {
    const model::Answer* answer = nullptr;  // of the profile or of the addendum
    bool from_addendum = false;
};

// Equal for scopes that a reader cannot tell apart (text/reading.h), whatever the other language
// has.
[[nodiscard]] std::string scope_key(const base::LocalizedText& scope);
[[nodiscard]] bool is_same_scope(const base::LocalizedText& a, const base::LocalizedText& b);

// Ids of properties that are contracted where they are options.
using Contracted = std::set<std::string, std::less<>>;

// Finds statements without going through the answers. Profile and addendum must outlive it.
class Subject {
 public:
    explicit Subject(const model::Profile& profile, const model::Addendum* addendum = nullptr,
                     Contracted contracted = {});

    [[nodiscard]] const model::Profile& profile() const { return *profile_; }
    [[nodiscard]] const Contracted& contracted() const { return contracted_; }
    [[nodiscard]] bool has_contracted(std::string_view property) const {
        return contracted_.contains(property);
    }
    // In the order of the documents, then of the replies. A reply takes the place of what the
    // documents say of its property; of its scope only, where both name one. Empty: silence.
    [[nodiscard]] std::span<const Statement> statements(std::string_view property) const;

 private:
    // Where in statements_ those of one property begin; they end where the next ones do.
    struct Place {
        std::size_t hash = 0;  // of the property
        std::size_t first = 0;
    };

    const model::Profile* profile_;
    Contracted contracted_;
    std::vector<Statement> statements_;  // those of one property side by side
    std::vector<Place> places_;          // by hash; behind the last, where all end
};

}  // namespace kurabe::decide
