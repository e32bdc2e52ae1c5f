#include "query/profile_texts.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "text/fold.h"

namespace kurabe::query {
namespace {

// Keeps words of one text from running into the next.
constexpr char separator = '\n';

// Marks: the first half for single characters, the second for pairs.
constexpr std::uint32_t half = 256;

void append(std::string& text, std::string_view part) {
    if (part.empty()) return;
    text.append(part).push_back(separator);
}

void append(std::string& text, const base::LocalizedText& part) {
    append(text, part.ja);
    append(text, part.en);
}

void append(std::string& text, const model::Value& value, const model::Property* property) {
    if (const auto* words = std::get_if<model::Text>(&value)) append(text, words->text);
    if (const auto* list = std::get_if<model::List>(&value)) {
        for (const auto& item : list->items) append(text, item);
    }
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        for (const std::string& code : codes->codes) append(text, code);
        if (property == nullptr) return;
        for (const auto& option : property->options) {
            const bool used = std::find(codes->codes.begin(), codes->codes.end(), option.code) !=
                              codes->codes.end();
            if (used) append(text, option.label);
        }
    }
    if (const auto* certificate = std::get_if<model::Certification>(&value)) {
        append(text, certificate->standard);
        append(text, certificate->number);
        append(text, certificate->body);
        append(text, certificate->scope);
    }
    if (const auto* party = std::get_if<model::Party>(&value)) {
        append(text, party->name);
        append(text, party->purpose);
        append(text, party->run_by);
    }
}

void append(std::string& text, const model::Answer& answer, const model::Property* property) {
    append(text, answer.value, property);
    append(text, answer.scope);
    append(text, answer.note);
    append(text, answer.conflict);
    for (const auto& source : answer.sources) append(text, source.at);
}

// Calls `mark` with the marks of each character and each pair of characters.
template <typename Mark>
void for_each_mark(std::string_view folded, Mark mark) {
    std::uint32_t before = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const auto lead = static_cast<unsigned char>(folded[at]);
        std::size_t length = 1;
        if (lead >= 0xC0) length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
        std::uint32_t code = 0;
        for (std::size_t i = at; i < std::min(at + length, folded.size()); ++i) {
            code = (code << 8U) | static_cast<unsigned char>(folded[i]);
        }
        at += length;
        constexpr std::uint32_t spread = 2654435761U;  // Knuth's multiplicative hash
        mark((code * spread) >> 24U);
        if (before != 0) mark(half + (((before * 31 + code) * spread) >> 24U));
        before = code;
    }
}

}  // namespace

ProfileTexts::ProfileTexts(const model::Catalog& catalog, const model::Profile& profile) {
    std::unordered_map<std::string_view, std::size_t> slots;
    std::vector<std::vector<const model::Answer*>> answers;
    for (const model::Answer& answer : profile.answers) {
        const auto [slot, added] = slots.emplace(answer.property, properties_.size());
        if (added) {
            properties_.push_back(answer.property);
            answers.emplace_back();
        }
        answers[slot->second].push_back(&answer);
    }
    blocks_ = (properties_.size() + 63) / 64;
    marks_.assign(std::size_t{2} * half * blocks_, 0);
    std::string text;
    for (std::size_t slot = 0; slot < properties_.size(); ++slot) {
        const model::Property* property = catalog.find(properties_[slot]);
        text.clear();
        for (const model::Answer* answer : answers[slot]) append(text, *answer, property);
        const std::string folded = text::fold(text);
        starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
        texts_ += folded;
        const std::uint64_t bit = std::uint64_t{1} << (slot % 64);
        for_each_mark(folded,
                      [&](std::uint32_t mark) { marks_[mark * blocks_ + slot / 64] |= bit; });
    }
    starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
    texts_.shrink_to_fit();
}

std::vector<std::uint16_t> ProfileTexts::marks_of(std::string_view word) {
    std::vector<std::uint16_t> marks;
    for_each_mark(word,
                  [&](std::uint32_t mark) { marks.push_back(static_cast<std::uint16_t>(mark)); });
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

int ProfileTexts::lowest_bit(std::uint64_t word) { return std::countr_zero(word); }

std::uint64_t ProfileTexts::candidates(const std::vector<std::uint16_t>& marks,
                                       std::size_t block) const {
    const std::size_t slots = properties_.size() - block * 64;
    std::uint64_t left = slots >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << slots) - 1;
    for (const std::uint16_t mark : marks) {
        left &= marks_[mark * blocks_ + block];
        if (left == 0) break;
    }
    return left;
}

bool ProfileTexts::contains(std::size_t slot, std::string_view word) const {
    const std::string_view text(texts_.data() + starts_[slot], starts_[slot + 1] - starts_[slot]);
    return text.find(word) != std::string_view::npos;
}

std::size_t ProfileTexts::bytes() const {
    return texts_.capacity() + starts_.capacity() * sizeof(starts_[0]) +
           marks_.capacity() * sizeof(marks_[0]) +
           properties_.capacity() * sizeof(std::string_view);
}

}  // namespace kurabe::query
