#include "compare/edition_diff.h"

#include <algorithm>
#include <functional>

#include "compare/answer_pairing.h"
#include "compare/relation.h"

namespace kurabe::compare {
namespace {

using model::Answer;

ChangeKinds kinds_of(const model::Property* property, const Answer* before, const Answer* after,
                     const Reader& reader) {
    ChangeKinds kinds;
    if (before == nullptr) {
        kinds.add(ChangeKind::added);
        return kinds;
    }
    if (after == nullptr) {
        kinds.add(ChangeKind::removed);
        return kinds;
    }
    const auto add_where = [&](bool holds, ChangeKind kind) {
        if (holds) kinds.add(kind);
    };
    const bool other_value = !reader.reads_the_same(before->value, after->value) ||
                             !reader.details_read_the_same(before->value, after->value);
    add_where(before->state != after->state, ChangeKind::state);
    add_where(other_value, ChangeKind::value);
    add_where(before->qualifier != after->qualifier, ChangeKind::qualifier);
    add_where(before->responsibility != after->responsibility, ChangeKind::responsibility);
    add_where(!reader.reads_the_same(before->scope, after->scope), ChangeKind::scope);
    if (kinds.empty()) {
        const bool reworded = before->note != after->note || before->conflict != after->conflict ||
                              before->value != after->value || before->scope != after->scope;
        kinds.add(reworded ? ChangeKind::wording : ChangeKind::citation);
        return kinds;
    }
    const Relation relation = relate(property, {&before, 1}, {&after, 1}, reader);
    add_where(relation == Relation::better, ChangeKind::better);
    add_where(relation == Relation::worse, ChangeKind::worse);
    return kinds;
}

// The catalog's properties stand in one vector, so their addresses have its order.
bool earlier(const Change& a, const Change& b) {
    if (a.property == b.property) return false;  // outside the catalog: sorted by id already
    if (a.property == nullptr || b.property == nullptr) return b.property == nullptr;
    return std::less<>{}(a.property, b.property);
}

}  // namespace

std::string_view to_name(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::better: return "better";
        case ChangeKind::worse: return "worse";
        case ChangeKind::added: return "added";
        case ChangeKind::removed: return "removed";
        case ChangeKind::state: return "state";
        case ChangeKind::value: return "value";
        case ChangeKind::qualifier: return "qualifier";
        case ChangeKind::responsibility: return "responsibility";
        case ChangeKind::scope: return "scope";
        case ChangeKind::wording: return "wording";
        case ChangeKind::citation: return "citation";
    }
    return "";
}

EditionDiff diff_editions(const model::Catalog& catalog, const model::Profile& before,
                          const model::Profile& after, base::Language language) {
    EditionDiff diff;
    const Reader reader(language, catalog.parties(), {});  // marks do not matter
    const Pairing pairing = pair_answers(before.answers, after.answers, reader);
    diff.unchanged = pairing.identical;
    diff.changes.reserve(pairing.changed.size());
    for (const AnswerPair& pair : pairing.changed) {
        Change change;
        if (pair.before) change.before = &before.answers[*pair.before];
        if (pair.after) change.after = &after.answers[*pair.after];
        change.property = catalog.find(change.either()->property);
        diff.changes.push_back(change);
    }
    std::stable_sort(diff.changes.begin(), diff.changes.end(), earlier);
    for (Change& change : diff.changes) {
        const std::string& id = change.either()->property;
        if (change.property == nullptr) change.property = after.find_property(id);
        if (change.property == nullptr) change.property = before.find_property(id);
        change.kinds = kinds_of(change.property, change.before, change.after, reader);
    }
    return diff;
}

std::vector<Answer> apply(const EditionDiff& diff, const model::Profile& before) {
    std::vector<Answer> answers = before.answers;
    for (const Change& change : diff.changes) {
        if (change.before == nullptr) continue;
        const auto replaced = std::find(answers.begin(), answers.end(), *change.before);
        if (replaced != answers.end()) answers.erase(replaced);
    }
    for (const Change& change : diff.changes) {
        if (change.after != nullptr) answers.push_back(*change.after);
    }
    return answers;
}

}  // namespace kurabe::compare
