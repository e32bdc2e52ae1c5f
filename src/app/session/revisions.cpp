#include "app/session/revisions.h"

#include <algorithm>
#include <tuple>

namespace kurabe::app {
namespace {

// Of the judgements in force all but who wrote what of them, so that boards are not made anew with
// each letter of a note.
bool decide_the_same(const model::Judgements& a, const model::Judgements& b) {
    if (a.is_shared_with(b)) return true;
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        if (x.first != y.first) return false;
        if (x.second.is_shared_with(y.second)) return true;
        const auto decided = [](const model::Judgement& judgement) {
            return std::tie(judgement.decision, judgement.date, judgement.until, judgement.verdict,
                            judgement.ground);
        };
        return decided(x.second.back()) == decided(y.second.back());
    });
}

}  // namespace

Parts changed_parts(const Session& before, const Session& after) {
    Parts changed;
    const auto compare = [&](Part part, const auto& values) {
        if (values(before) != values(after)) changed.add(part);
    };
    compare(Part::language, [](const Session& s) { return s.language; });
    compare(Part::mode, [](const Session& s) { return std::tie(s.mode, s.item_opened_from); });
    compare(Part::profiles, [](const Session& s) { return std::tie(s.profiles); });
    compare(Part::columns, [](const Session& s) {
        return std::tie(s.hidden_columns, s.show_failing, s.baseline, s.sorted_by);
    });
    compare(Part::rows, [](const Session& s) {
        return std::tie(s.only_differences, s.ignore_silence, s.show_silent, s.row_order);
    });
    compare(Part::row_marks, [](const Session& s) { return std::tie(s.row_marks); });
    compare(Part::shades, [](const Session& s) { return std::tie(s.heat_map); });
    compare(Part::filter, [](const Session& s) { return std::tie(s.filter); });
    compare(Part::diff, [](const Session& s) {
        return std::tie(s.diff_left, s.diff_right, s.diff_relations, s.change_kinds);
    });
    compare(Part::detail,
            [](const Session& s) { return std::tie(s.detail_profile, s.detail_order); });
    compare(Part::item, [](const Session& s) { return std::tie(s.item); });
    compare(Part::selection, [](const Session& s) { return std::tie(s.selected); });
    compare(Part::review, [](const Session& s) {
        const Review& r = s.review;
        return std::tie(r.policies, r.policy, r.day, r.contracted, r.addenda);
    });
    if (!decide_the_same(before.review.judgements, after.review.judgements)) {
        changed.add(Part::judgements);
    }
    compare(Part::notes, [](const Session& s) {
        return std::tie(s.review.judgements, s.review.reviewer, s.review.approver,
                        s.review.questions);
    });
    compare(Part::board, [](const Session& s) { return std::tie(s.review.selected); });
    compare(Part::board_filter, [](const Session& s) { return std::tie(s.board_filter); });
    compare(Part::saved_views, [](const Session& s) { return std::tie(s.saved_views); });
    compare(Part::sheet, [](const Session& s) { return std::tie(s.sheet, s.mappings); });
    compare(Part::sheet_display, [](const Session& s) { return std::tie(s.sheet_display); });
    return changed;
}

}  // namespace kurabe::app
