#include "files/answer_checks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

#include "base/ascii.h"
#include "text/code_points.h"

namespace kurabe::files {
namespace {

using base::Severity;
using model::Answer;
using model::AnswerState;
using model::Property;
using model::ValueKind;

// A reviewer must learn for whom "partial" holds, on what terms an "option" is to be had, and what
// is left open where it is "unclear".
void check_note(const JsonCursor& cursor, const Answer& answer) {
    const bool needs_note = answer.state == AnswerState::partial ||
                            answer.state == AnswerState::option ||
                            (answer.state == AnswerState::unclear && !answer.proposed);
    if (needs_note && answer.note.empty()) {
        cursor.diagnose(Severity::warning, "profile.note_missing",
                        {{"state", std::string(model::to_name(answer.state))}});
    }
}

bool is_figure(ValueKind kind) {
    switch (kind) {
        case ValueKind::boolean:
        case ValueKind::text:
        case ValueKind::list:
        case ValueKind::enumeration:
        case ValueKind::certification:
        case ValueKind::party: return false;
        default: return true;
    }
}

bool has_digit(std::string_view text) {
    for (const text::CodePoint code_point : text::code_points(text)) {
        const char32_t c = code_point.value;
        if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) return true;
    }
    return false;
}

void check_value_given(const JsonCursor& cursor, const Answer& answer, const Property& property) {
    const bool given = cursor.find("value").has_value();
    if (given || answer.state != AnswerState::yes || property.kind == ValueKind::boolean) return;
    const bool value_in_note =
        is_figure(property.kind) && (has_digit(answer.note.ja) || has_digit(answer.note.en));
    if (!answer.note.empty() && !value_in_note) return;
    cursor.diagnose(
        Severity::warning, "profile.value_missing",
        {{"property", property.id}, {"kind", std::string(model::to_name(property.kind))}});
}

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool whole = (at == 0 || !base::is_letter(text[at - 1])) &&
                           (end == text.size() || !base::is_letter(text[end]));
        if (whole) return true;
    }
    return false;
}

// Also true of a text that says that the document does not give the start.
bool names_start(const base::LocalizedText& text) {
    constexpr std::array japanese = {"から", "より", "後", "以降", "翌", "起点", "起算", "時点"};
    constexpr std::array english = {"from",  "From",      "after", "After", "since",
                                    "Since", "following", "upon",  "once",  "start"};
    return std::any_of(
               japanese.begin(), japanese.end(),
               [&](std::string_view word) { return text.ja.find(word) != std::string::npos; }) ||
           std::any_of(english.begin(), english.end(),
                       [&](std::string_view word) { return has_word(text.en, word); });
}

void check_start(const JsonCursor& cursor, const Answer& answer, const Property& property) {
    if (!property.needs_start || std::holds_alternative<std::monostate>(answer.value)) return;
    if (names_start(answer.scope) || names_start(answer.note)) return;
    cursor.diagnose(Severity::warning, "profile.start_missing", {{"property", property.id}});
}

bool may_stand_twice(const Answer& answer) {
    const auto kind = model::kind_of(answer.value);
    return kind == ValueKind::certification || kind == ValueKind::party;
}

// Calls `visit` with each run of positions of answers that have the same key, in their order.
template <typename Key, typename Visit>
void for_each_group(const std::vector<Answer>& answers, std::vector<std::size_t> positions, Key key,
                    Visit visit) {
    std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
        return key(answers[a]) < key(answers[b]);
    });
    for (auto first = positions.begin(); first != positions.end();) {
        const auto last = std::find_if(first, positions.end(), [&](std::size_t i) {
            return key(answers[*first]) != key(answers[i]);
        });
        visit(std::vector<std::size_t>(first, last));
        first = last;
    }
}

}  // namespace

void check_answer(const JsonCursor& cursor, const Answer& answer, const Property* property) {
    check_note(cursor, answer);
    if (property == nullptr) return;
    check_value_given(cursor, answer, *property);
    check_start(cursor, answer, *property);
}

void check_together(const JsonItems& items, const std::vector<Answer>& answers) {
    std::vector<std::size_t> single;
    std::vector<std::size_t> without_conflict;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].property.empty() || may_stand_twice(answers[i])) continue;
        single.push_back(i);
        if (answers[i].conflict.empty()) without_conflict.push_back(i);
    }
    const auto warn = [&](std::size_t i, const char* code) {
        items[i].diagnose(Severity::warning, code, {{"property", answers[i].property}});
    };
    const auto by_qualifier = [](const Answer& a) {
        return std::tie(a.property, a.scope.ja, a.scope.en, a.qualifier);
    };
    for_each_group(answers, std::move(without_conflict), by_qualifier, [&](const auto& group) {
        for (std::size_t i = 1; i < group.size(); ++i) warn(group[i], "profile.same_scope");
    });
    const auto by_scope = [](const Answer& a) {
        return std::tie(a.property, a.scope.ja, a.scope.en);
    };
    for_each_group(answers, std::move(single), by_scope, [&](const auto& group) {
        const auto has_conflict = [&](std::size_t i) { return !answers[i].conflict.empty(); };
        const auto with = std::count_if(group.begin(), group.end(), has_conflict);
        if (with == 0 || static_cast<std::size_t>(with) == group.size()) return;
        for (const std::size_t i : group) {
            if (!has_conflict(i)) warn(i, "profile.conflict_alone");
        }
    });
}

}  // namespace kurabe::files
