#include "app/views/diff/change_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "text/reading.h"
#include "wording/answer_line.h"
#include "wording/labels.h"
#include "wording/marked_text.h"
#include "wording/value_text.h"

namespace kurabe::app {
namespace {

using compare::Change;
using compare::ChangeKind;
using model::Answer;
using wording::LabelledText;

// The sentence is made of a subject and parts that follow one another.
class Sentence {
 public:
    Sentence(std::string subject, const wording::Texts& texts)
        : text_(std::move(subject)), translations_(texts) {}

    void add(const std::string& part) {
        if (part.empty()) return;
        text_ += translations_.text(first_ ? "change.colon" : "change.separator") + part;
        first_ = false;
    }
    [[nodiscard]] bool only_subject() const { return first_; }
    [[nodiscard]] std::string take() { return std::move(text_); }

 private:
    std::string text_;
    const wording::Texts& translations_;
    bool first_ = true;
};

std::string named(std::string_view group, std::string_view name, const wording::Texts& texts) {
    return texts.text(std::string(group) + "." + (name.empty() ? "none" : std::string(name)));
}

std::string from_to(const std::string& before, const std::string& after,
                    const wording::Texts& texts) {
    return texts.text("change.from_to", {{"before", before}, {"after", after}});
}

std::string join(const std::vector<std::string>& parts, const wording::Texts& texts) {
    std::string joined;
    for (const std::string& part : parts) {
        if (!joined.empty()) joined += texts.text("format.list_separator");
        joined += part;
    }
    return joined;
}

// "14日(目標値)". Marks are left out, so that the day does not matter.
std::string statement(const Answer& answer, const Change& change, bool with_qualifier,
                      const wording::Texts& texts) {
    std::vector<const Answer*> answers;
    for (const Answer* one : {change.before, change.after}) {
        if (one != nullptr) answers.push_back(one);
    }
    const std::array cells = {model::AnswerTable::Cell(answers)};
    const wording::UnitsBeside units(cells, change.property);
    std::string text =
        wording::brief_statement(wording::answer_line(answer, change.property, texts, {}, units))
            .text;
    const std::string qualifier = wording::qualifier_text(answer.qualifier, texts);
    if (!with_qualifier || qualifier.empty()) return text;
    return texts.text("change.qualified", {{"text", text}, {"qualifier", qualifier}});
}

std::string subject(const Change& change, const wording::Texts& texts) {
    const Answer& answer = *change.either();
    std::string label = property_label(change.property, answer.property, texts);
    const std::string scope = wording::marked(answer.scope, texts);
    if (scope.empty() || change.kinds.has(ChangeKind::scope)) return label;
    return texts.text("change.subject", {{"label", label}, {"scope", scope}});
}

// Members of a list or a set that only one side has.
std::vector<std::string> missing_from(const std::vector<std::string>& others,
                                      const std::vector<std::string>& members) {
    std::set<std::string> known;
    for (const std::string& other : others) known.insert(text::as_read(other));
    std::vector<std::string> missing;
    for (const std::string& member : members) {
        if (!known.contains(text::as_read(member))) missing.push_back(member);
    }
    return missing;
}

// The members of a list or a set as texts; empty for other values.
std::vector<std::string> members_of(const model::Value& value, const model::Property* property,
                                    const wording::Texts& texts) {
    std::vector<std::string> members;
    if (const auto* list = std::get_if<model::List>(&value)) {
        for (const auto& item : list->items) members.push_back(wording::marked(item, texts));
    }
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        for (const std::string& code : codes->codes) {
            members.push_back(value_text(model::Enumeration{{code}}, property, texts));
        }
    }
    return members;
}

// "TLS 1.3を追加、TLS 1.0を削除"; "" where the values are not lists with other members.
std::string member_changes(const Change& change, const wording::Texts& texts) {
    const auto olds = members_of(change.before->value, change.property, texts);
    const auto news = members_of(change.after->value, change.property, texts);
    if (olds.empty() || news.empty()) return {};
    std::vector<std::string> parts;
    const auto add = [&](std::string_view key, const std::vector<std::string>& items) {
        if (items.empty()) return;
        parts.push_back(texts.text(key, {{"items", join(items, texts)}}));
    };
    add("change.items_added", missing_from(olds, news));
    add("change.items_removed", missing_from(news, olds));
    return join(parts, texts);
}

const LabelledText* find_part(const std::vector<LabelledText>& parts, const std::string& label) {
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const LabelledText& part) { return part.label == label; });
    return found == parts.end() ? nullptr : &*found;
}

// What changed inside a certificate or about a party: "有効期限: 2024年1月14日 → 2027年1月14日".
std::string field_changes(const Change& change, const wording::Texts& texts) {
    const auto olds = value_parts(change.before->value, texts);
    const auto news = value_parts(change.after->value, texts);
    const std::string nothing = texts.text("state.not_stated");
    std::vector<std::string> parts;
    const auto add = [&](const LabelledText& field, const std::string& before,
                         const std::string& after) {
        parts.push_back(texts.text(
            "change.field", {{"label", field.label}, {"change", from_to(before, after, texts)}}));
    };
    for (const LabelledText& old : olds) {
        const LabelledText* found = find_part(news, old.label);
        if (found == nullptr) add(old, old.text, nothing);
        if (found != nullptr && !text::reads_the_same(found->text, old.text)) {
            add(old, old.text, found->text);
        }
    }
    for (const LabelledText& fresh : news) {
        if (find_part(olds, fresh.label) == nullptr) add(fresh, nothing, fresh.text);
    }
    return join(parts, texts);
}

// What a certificate or a party is called; "" for other values, which one line says in full.
std::string headline(const model::Value& value, const wording::Texts& texts) {
    if (const auto* certification = model::certification_in(value)) {
        return certification->standard;
    }
    const auto* party = model::party_in(value);
    return party != nullptr ? party->name.in(texts.language()) : std::string();
}

// A value that has parts: only the parts that changed; "" for other values.
std::string part_changes(const Change& change, const wording::Texts& texts) {
    const model::Value& before = change.before->value;
    const model::Value& after = change.after->value;
    if (before.index() != after.index()) return {};
    const std::string old_name = headline(before, texts);
    const std::string new_name = headline(after, texts);
    if (text::reads_the_same(old_name, new_name)) {
        return old_name.empty() ? member_changes(change, texts) : field_changes(change, texts);
    }
    std::vector<std::string> parts = {from_to(old_name, new_name, texts)};
    const std::string fields = field_changes(change, texts);
    if (!fields.empty()) parts.push_back(fields);
    return join(parts, texts);
}

// What was said and what is said now, in its shortest form; "" where that does not differ in the
// shown language.
std::string statement_change(const Change& change, const wording::Texts& texts) {
    const Answer& before = *change.before;
    const Answer& after = *change.after;
    const bool same_qualifier = before.qualifier == after.qualifier;
    const bool same_state = !change.kinds.has(ChangeKind::state);
    if (same_state && !change.kinds.has(ChangeKind::value)) {
        // The figure stays: say it once, before what became of it.
        return same_qualifier ? std::string() : value_text(after.value, change.property, texts);
    }
    if (same_state && same_qualifier) {
        std::string parts = part_changes(change, texts);
        if (!parts.empty()) return parts;
    }
    // A qualifier that both share is said once, at the end.
    const std::string old_text = statement(before, change, !same_qualifier, texts);
    const std::string new_text = statement(after, change, !same_qualifier, texts);
    if (text::reads_the_same(old_text, new_text)) return {};
    return from_to(old_text, statement(after, change, true, texts), texts);
}

std::string direction(const Change& change, const wording::Texts& texts) {
    if (change.kinds.has(ChangeKind::better)) return texts.text("change.better");
    if (change.kinds.has(ChangeKind::worse)) return texts.text("change.worse");
    return {};
}

std::string quoted_scope(const Answer& answer, const wording::Texts& texts) {
    const std::string scope = wording::marked(answer.scope, texts);
    return scope.empty() ? texts.text("change.no_scope")
                         : texts.text("change.quoted", {{"text", scope}});
}

void add_respects(const Change& change, const wording::Texts& texts, Sentence& sentence) {
    const Answer& before = *change.before;
    const Answer& after = *change.after;
    const auto add = [&](std::string_view key, const std::string& from, const std::string& to) {
        sentence.add(texts.text(key, {{"before", from}, {"after", to}}));
    };
    const bool statement_shows_it =
        change.kinds.has(ChangeKind::state) || change.kinds.has(ChangeKind::value);
    if (change.kinds.has(ChangeKind::qualifier) && !statement_shows_it) {
        add("change.qualifier", named("qualifier", to_name(before.qualifier), texts),
            named("qualifier", to_name(after.qualifier), texts));
    }
    if (change.kinds.has(ChangeKind::responsibility)) {
        add("change.responsibility", named("responsibility", to_name(before.responsibility), texts),
            named("responsibility", to_name(after.responsibility), texts));
    }
    if (change.kinds.has(ChangeKind::scope)) {
        add("change.scope", quoted_scope(before, texts), quoted_scope(after, texts));
    }
    const auto language = texts.language();
    if (!text::reads_the_same(before.note.in(language), after.note.in(language))) {
        sentence.add(texts.text("change.note_too"));
    }
}

std::string cited_places(const Answer& answer, const wording::Texts& texts) {
    std::string places;
    for (const auto& source : answer.sources) {
        places += (places.empty() ? "§" : ", §") + source.at;
        if (source.page) {
            places += texts.text("source.page", {{"page", std::to_string(*source.page)}});
        }
    }
    return places;
}

std::string citation_change(const Change& change, const wording::Texts& texts) {
    const std::string before = cited_places(*change.before, texts);
    const std::string after = cited_places(*change.after, texts);
    if (before == after) return texts.text("change.citation_of_document");
    return texts.text("change.citation", {{"before", before}, {"after", after}});
}

bool is_reordered(const Answer& before, const Answer& after, const wording::Texts& texts) {
    const auto items = [&](const Answer& answer) {
        std::vector<std::string> read;
        for (const std::string& member : members_of(answer.value, nullptr, texts)) {
            read.push_back(text::as_read(member));
        }
        return read;
    };
    auto olds = items(before);
    auto news = items(after);
    if (olds == news) return false;
    std::sort(olds.begin(), olds.end());
    std::sort(news.begin(), news.end());
    return olds == news;
}

// Whether some text or value of the shown language changed in what a reader does not see; a list of
// one item became that text, for instance.
bool is_spelled_differently(const Change& change, const wording::Texts& texts) {
    const auto shown = [&](const Answer& answer) {
        const auto language = texts.language();
        std::string all = value_text(answer.value, change.property, texts);
        for (const LabelledText& part : value_parts(answer.value, texts)) all += "\n" + part.text;
        for (const auto* text : {&answer.scope, &answer.note, &answer.conflict}) {
            all += "\n" + text->in(language);
        }
        return all;
    };
    return change.before->value.index() != change.after->value.index() ||
           shown(*change.before) != shown(*change.after);
}

// What was put differently, where nothing of substance changed.
void add_wording(const Change& change, const wording::Texts& texts, Sentence& sentence) {
    const std::string before = value_text(change.before->value, change.property, texts);
    const std::string after = value_text(change.after->value, change.property, texts);
    if (is_reordered(*change.before, *change.after, texts)) {
        sentence.add(texts.text("change.reordered"));
    } else if (!text::reads_the_same(before, after)) {
        sentence.add(texts.text("change.same_value", {{"before", before}, {"after", after}}));
    }
    std::vector<std::string> labels;
    for (const TextChange& text : text_changes(change, texts)) labels.push_back(text.label);
    if (labels.empty()) return;
    sentence.add(texts.text("change.wording", {{"texts", join(labels, texts)}}));
}

// What was said and what is said now, which is better, and in what other respects they differ.
void add_substance(const Change& change, const wording::Texts& texts, Sentence& sentence) {
    std::string statements = statement_change(change, texts);
    if (!statements.empty()) statements += direction(change, texts);
    sentence.add(statements);
    add_respects(change, texts, sentence);
}

}  // namespace

std::vector<TextChange> text_changes(const Change& change, const wording::Texts& texts) {
    std::vector<TextChange> changes;
    if (change.before == nullptr || change.after == nullptr) return changes;
    const auto add = [&](std::string_view id, const base::LocalizedText& before,
                         const base::LocalizedText& after) {
        // In a language that both have, where there is one: a translation is no change.
        auto language = texts.language();
        if (before.has(after.shown_in(language)) && !after.empty()) {
            language = after.shown_in(language);
        } else if (after.has(before.shown_in(language)) && !before.empty()) {
            language = before.shown_in(language);
        }
        const std::string& old_text = before.in(language);
        const std::string& new_text = after.in(language);
        if (text::reads_the_same(old_text, new_text)) return;
        changes.push_back({std::string(id), texts.text("change.text." + std::string(id)),
                           text::diff_text(old_text, new_text)});
    };
    const auto* old_value = std::get_if<model::Text>(&change.before->value);
    const auto* new_value = std::get_if<model::Text>(&change.after->value);
    if (old_value != nullptr && new_value != nullptr)
        add("value", old_value->text, new_value->text);
    add("scope", change.before->scope, change.after->scope);
    add("note", change.before->note, change.after->note);
    add("conflict", change.before->conflict, change.after->conflict);
    return changes;
}

std::string change_summary(const Change& change, const wording::Texts& texts) {
    Sentence sentence(subject(change, texts), texts);
    const auto add_statement = [&](std::string_view key, const Answer& answer) {
        const std::string stated = statement(answer, change, true, texts);
        sentence.add(texts.text(key, {{"statement", stated}}));
    };
    if (change.before == nullptr) {
        add_statement("change.added", *change.after);
    } else if (change.after == nullptr) {
        add_statement("change.removed", *change.before);
    } else if (change.kinds.has(ChangeKind::citation)) {
        sentence.add(citation_change(change, texts));
    } else if (change.kinds.has(ChangeKind::wording)) {
        add_wording(change, texts, sentence);
    } else {
        add_substance(change, texts, sentence);
    }
    if (sentence.only_subject()) {
        sentence.add(texts.text(is_spelled_differently(change, texts) ? "change.spelling"
                                                                      : "change.other_language"));
    }
    return sentence.take();
}

}  // namespace kurabe::app
