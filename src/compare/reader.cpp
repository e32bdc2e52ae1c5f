#include "compare/reader.h"

#include <algorithm>
#include <utility>

#include "text/reading.h"

namespace kurabe::compare {
namespace {

bool is_words(const model::Value& value) {
    return std::holds_alternative<model::Text>(value) || std::holds_alternative<model::List>(value);
}

model::Schedule with_sorted_breaks(model::Schedule schedule) {
    std::sort(schedule.except.begin(), schedule.except.end(),
              [](const model::TimeSpan& a, const model::TimeSpan& b) {
                  return std::pair(a.from, a.to) < std::pair(b.from, b.to);
              });
    return schedule;
}

}  // namespace

std::string Reader::read(const base::LocalizedText& text) const {
    const std::string& shown = text.in(language_);
    const model::KnownParty* party = parties_->find(shown);
    return text::as_read(party != nullptr ? party->name.in(language_) : shown);
}

bool Reader::reads_the_same(const base::LocalizedText& left,
                            const base::LocalizedText& right) const {
    const std::string& left_shown = left.in(language_);
    const std::string& right_shown = right.in(language_);
    return text::reads_the_same(left_shown, right_shown) || read(left) == read(right);
}

std::vector<std::string> Reader::texts_of(const model::Value& value) const {
    std::vector<std::string> texts;
    if (const auto* words = std::get_if<model::Text>(&value)) texts.push_back(read(words->text));
    if (const auto* list = std::get_if<model::List>(&value)) {
        for (const auto& item : list->items) texts.push_back(read(item));
        std::sort(texts.begin(), texts.end());
    }
    if (const auto* party = model::party_in(value)) {
        texts = {read(party->name), read(party->purpose), party->country};
    }
    if (const auto* certification = model::certification_in(value)) {
        texts.push_back(text::as_read(certification->standard));
    }
    return texts;
}

bool Reader::reads_the_same(const model::Value& left, const model::Value& right) const {
    if (is_words(left) && is_words(right)) {
        return left == right || texts_of(left) == texts_of(right);
    }
    if (left.index() != right.index()) return false;
    if (left == right) return true;
    if (const auto* certification = model::certification_in(left)) {
        return texts_of(left) == texts_of(right) &&
               certification->valid_until == model::certification_in(right)->valid_until;
    }
    if (model::party_in(left) != nullptr) return texts_of(left) == texts_of(right);
    if (const auto* schedule = std::get_if<model::Schedule>(&left)) {
        return with_sorted_breaks(*schedule) ==
               with_sorted_breaks(std::get<model::Schedule>(right));
    }
    return model::compare(left, right) == model::Order::equal;
}

bool Reader::details_read_the_same(const model::Value& left, const model::Value& right) const {
    const auto* certification = model::certification_in(left);
    const auto* other = model::certification_in(right);
    if (certification != nullptr && other != nullptr) {
        return text::reads_the_same(certification->number, other->number) &&
               reads_the_same(certification->body, other->body) &&
               certification->first_issued == other->first_issued &&
               certification->valid_from == other->valid_from &&
               reads_the_same(certification->scope, other->scope);
    }
    const auto* party = model::party_in(left);
    const auto* other_party = model::party_in(right);
    if (party != nullptr && other_party != nullptr) {
        return reads_the_same(party->run_by, other_party->run_by);
    }
    return true;
}

bool is_figure(const model::Value& value) {
    return std::holds_alternative<model::Quantity>(value) ||
           std::holds_alternative<model::Date>(value) ||
           std::holds_alternative<model::TimeOfDay>(value) ||
           std::holds_alternative<model::Schedule>(value);
}

bool same_but_for_scope(const model::Answer& left, const model::Answer& right,
                        const Reader& reader) {
    return left.state == right.state && left.qualifier == right.qualifier &&
           reader.reads_the_same(left.value, right.value);
}

bool same_statement(const model::Answer& left, const model::Answer& right, const Reader& reader) {
    return same_but_for_scope(left, right, reader) &&
           reader.reads_the_same(left.scope, right.scope);
}

}  // namespace kurabe::compare
