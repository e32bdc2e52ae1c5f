#include "files/edition_checks.h"

#include <cstddef>
#include <optional>
#include <vector>

#include "model/edition_order.h"

namespace kurabe::files {
namespace {

using model::Document;
using model::Revision;

// Whether the list goes from old to new (less) or from new to old, by its ends.
std::weak_ordering direction_of(const std::vector<std::size_t>& dated, const Document& document) {
    if (dated.empty()) return std::weak_ordering::equivalent;
    return base::compare_as_far_as_said(*document.revisions[dated.front()].date,
                                        *document.revisions[dated.back()].date);
}

void check_revisions(const JsonItems& items, const Document& document) {
    std::vector<std::size_t> dated;
    for (std::size_t i = 0; i < document.revisions.size(); ++i) {
        if (document.revisions[i].date) dated.push_back(i);
    }
    const auto direction = direction_of(dated, document);
    for (std::size_t i = 1; i < dated.size(); ++i) {
        const Revision& before = document.revisions[dated[i - 1]];
        const Revision& after = document.revisions[dated[i]];
        const auto step = base::compare_as_far_as_said(*before.date, *after.date);
        const auto by_label = model::compare_edition_labels(before.edition, after.edition);
        const bool backwards =
            by_label < 0 || by_label > 0
                ? model::run_backwards({before.edition, before.date}, {after.edition, after.date})
                : (step < 0 && direction > 0) || (step > 0 && direction < 0);
        if (!backwards) continue;
        items[dated[i]].diagnose(base::Severity::warning, "profile.edition_order",
                                 {{"edition", after.edition},
                                  {"date", base::to_iso(*after.date)},
                                  {"other", before.edition},
                                  {"other_date", base::to_iso(*before.date)}});
    }
}

// What the cursor's "date" says, beside the document's revisions.
void check_date(const JsonCursor& cursor, const std::optional<base::Date>& date,
                const Document& document) {
    if (!date) return;
    for (const Revision& revision : document.revisions) {
        if (!revision.date || base::compare_as_far_as_said(*date, *revision.date) >= 0) continue;
        cursor.find("date")->diagnose(base::Severity::warning, "profile.edition_date",
                                      {{"date", base::to_iso(*date)},
                                       {"other", revision.edition},
                                       {"other_date", base::to_iso(*revision.date)}});
        return;
    }
}

}  // namespace

void check_editions(const JsonCursor& root, const model::Profile& profile) {
    const auto documents = root.find("documents");
    if (!documents) return;
    const JsonItems items = documents->read_items();
    for (std::size_t i = 0; i < profile.documents.size(); ++i) {
        const JsonCursor document = items[i];
        const Document& read = profile.documents[i];
        check_date(document, read.date, read);
        const auto edition = root.find("edition");
        const bool is_the_edition = edition && read.edition == profile.edition_label;
        if (is_the_edition && read.date != profile.edition_date) {
            check_date(*edition, profile.edition_date, read);
        }
        if (const auto revisions = document.find("revisions")) {
            check_revisions(revisions->read_items(), read);
        }
    }
}

}  // namespace kurabe::files
