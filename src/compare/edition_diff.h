// What changed from one edition of a service's profile to another.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::compare {

// In what respect an answer changed. Several may hold of one change.
enum class ChangeKind : std::uint8_t {
    better,  // by the rules of compare/relation.h: the catalog gives a direction, same scope, and
    worse,   // both figures equally firm
    added,
    removed,
    state,
    value,
    qualifier,
    responsibility,
    scope,
    wording,   // nothing but the note, the description of a conflict, or the way something is
               // written (168 hours, 7 days; another width; the other language)
    citation,  // nothing but the place in the documents
};

inline constexpr std::array all_change_kinds = {
    ChangeKind::better, ChangeKind::worse,   ChangeKind::added,     ChangeKind::removed,
    ChangeKind::state,  ChangeKind::value,   ChangeKind::qualifier, ChangeKind::responsibility,
    ChangeKind::scope,  ChangeKind::wording, ChangeKind::citation};

[[nodiscard]] std::string_view to_name(ChangeKind kind);

class ChangeKinds {
 public:
    void add(ChangeKind kind) { bits_.set(static_cast<std::size_t>(kind)); }
    [[nodiscard]] bool has(ChangeKind kind) const {
        return bits_.test(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] bool empty() const { return bits_.none(); }
    friend bool operator==(const ChangeKinds&, const ChangeKinds&) = default;

 private:
    std::bitset<all_change_kinds.size()> bits_;
};

// One answer that is there in both editions and not the same, or only in one of them.
struct Change {
    const model::Property* property = nullptr;  // null: outside the catalog
    const model::Answer* before = nullptr;      // null: added
    const model::Answer* after = nullptr;       // null: removed
    ChangeKinds kinds;                          // never empty

    [[nodiscard]] const model::Answer* either() const { return after != nullptr ? after : before; }
};

// Points into the catalog and the two profiles, which must outlive it.
struct EditionDiff {
    std::vector<Change> changes;  // by the catalog's order; properties outside it last, by id
    std::size_t unchanged = 0;    // answers that are the same to the letter
};

// Compares the answers as a reader of the language reads them (compare/reader.h); the order in
// which a profile lists them does not count. Answers to one property find their partners first by
// being identical, then by scope, then by what they say. Answers of different scopes are partners
// only where they say the same or one scope's text holds the other's; two certificates or parties
// only where standard or name agree. So diff(a, a) has no changes, and diff(b, a) is diff(a, b)
// with the sides, and better and worse, exchanged.
[[nodiscard]] EditionDiff diff_editions(const model::Catalog& catalog, const model::Profile& before,
                                        const model::Profile& after, base::Language language);

// The answers of `after`, in no particular order, from those of `before` and the difference between
// them.
[[nodiscard]] std::vector<model::Answer> apply(const EditionDiff& diff,
                                               const model::Profile& before);

}  // namespace kurabe::compare
