#include "text/text_diff.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "text/graphemes.h"

namespace kurabe::text {
namespace {

using Characters = std::vector<std::string_view>;
using CharacterSpan = std::span<const std::string_view>;

// The table of the longest common subsequence takes two bytes for each cell.
constexpr std::size_t max_cells = 2'250'000;

// A stretch of equal characters and the change that follows it, in characters.
struct Block {
    std::size_t same = 0;
    std::size_t removed = 0;
    std::size_t added = 0;

    [[nodiscard]] bool changes() const { return removed + added > 0; }
};

Characters characters_of(std::string_view utf8) {
    const auto boundaries = grapheme_boundaries(utf8);
    Characters characters;
    characters.reserve(boundaries.size());
    for (std::size_t i = 1; i < boundaries.size(); ++i) {
        characters.push_back(utf8.substr(boundaries[i - 1], boundaries[i] - boundaries[i - 1]));
    }
    return characters;
}

// Appends one step to the blocks: an equal character, a removed one or an added one.
void append(std::vector<Block>& blocks, std::size_t same, std::size_t removed, std::size_t added) {
    if (same > 0 && (blocks.empty() || blocks.back().changes())) blocks.emplace_back();
    if (blocks.empty()) blocks.emplace_back();
    blocks.back().same += same;
    blocks.back().removed += removed;
    blocks.back().added += added;
}

// Walks the longest common subsequence of the two.
void align(CharacterSpan before, CharacterSpan after, std::vector<Block>& blocks) {
    if (before.empty() || after.empty() || before.size() > max_cells / after.size()) {
        append(blocks, 0, before.size(), after.size());
        return;
    }
    const std::size_t width = after.size() + 1;
    // common[i * width + j]: characters that before[i..] and after[j..] have in common
    std::vector<std::uint16_t> common((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const std::size_t at = i * width + j;
            common[at] = before[i] == after[j]
                             ? static_cast<std::uint16_t>(common[at + width + 1] + 1)
                             : std::max(common[at + width], common[at + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        const std::size_t at = i * width + j;
        if (before[i] == after[j]) {
            append(blocks, 1, 0, 0);
            ++i;
            ++j;
        } else if (common[at + width] >= common[at + 1]) {
            append(blocks, 0, 1, 0);
            ++i;
        } else {
            append(blocks, 0, 0, 1);
            ++j;
        }
    }
    append(blocks, 0, before.size() - i, after.size() - j);
}

// Chance agreements inside a change (one の in an otherwise new sentence) would only confuse: equal
// characters that are no more than the changes on both their sides become part of the change.
std::vector<Block> without_chance_agreements(const std::vector<Block>& blocks) {
    std::vector<Block> kept;
    for (Block block : blocks) {
        while (!kept.empty() && kept.back().changes()) {
            const Block& previous = kept.back();
            const bool by_chance = block.same <= std::max(previous.removed, previous.added) &&
                                   block.same <= std::max(block.removed, block.added);
            if (!by_chance) break;
            block = {previous.same, previous.removed + block.same + block.removed,
                     previous.added + block.same + block.added};
            kept.pop_back();
        }
        kept.push_back(block);
    }
    return kept;
}

// Latin letters and digits, also full-width ones: what is read as one word or number.
bool is_word(std::string_view character) {
    if (character.size() == 1) {
        const char c = character.front();
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    const auto between = [&](std::string_view first, std::string_view last) {
        return character.size() == 3 && character >= first && character <= last;
    };
    return between("０", "９") || between("Ａ", "Ｚ") || between("ａ", "ｚ");
}

// Changes that begin or end within a word take the whole word.
void widen_to_words(std::vector<Block>& blocks, CharacterSpan before, CharacterSpan after) {
    std::size_t i = 0;
    std::size_t j = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        Block& block = blocks[b];
        i += block.same;
        j += block.same;
        const auto starts_within = [&] {
            const bool removes_word = block.removed > 0 && is_word(before[i]);
            const bool adds_word = block.added > 0 && is_word(after[j]);
            return block.same > 0 && is_word(before[i - 1]) && (removes_word || adds_word);
        };
        while (starts_within()) {
            --block.same, ++block.removed, ++block.added;
            --i, --j;
        }
        i += block.removed;
        j += block.added;
        if (b + 1 == blocks.size()) break;
        Block& next = blocks[b + 1];
        const auto ends_within = [&] {
            const bool removes_word = block.removed > 0 && is_word(before[i - 1]);
            const bool adds_word = block.added > 0 && is_word(after[j - 1]);
            return next.same > 0 && is_word(before[i]) && (removes_word || adds_word);
        };
        while (block.changes() && ends_within()) {
            --next.same, ++block.removed, ++block.added;
            ++i, ++j;
        }
    }
}

void append(std::vector<Run>& runs, RunKind kind, CharacterSpan characters) {
    if (characters.empty()) return;
    if (runs.empty() || runs.back().kind != kind) runs.push_back({kind, {}});
    for (const std::string_view character : characters) runs.back().text += character;
}

// Blocks that widening has left without equal characters between them are one change.
std::vector<Run> runs_of(const std::vector<Block>& blocks, CharacterSpan before,
                         CharacterSpan after) {
    std::vector<Run> runs;
    std::size_t i = 0;
    std::size_t j = 0;
    for (std::size_t b = 0; b < blocks.size();) {
        append(runs, RunKind::same, before.subspan(i, blocks[b].same));
        i += blocks[b].same;
        j += blocks[b].same;
        std::size_t removed = blocks[b].removed;
        std::size_t added = blocks[b].added;
        for (++b; b < blocks.size() && blocks[b].same == 0; ++b) {
            removed += blocks[b].removed;
            added += blocks[b].added;
        }
        append(runs, RunKind::removed, before.subspan(i, removed));
        append(runs, RunKind::added, after.subspan(j, added));
        i += removed;
        j += added;
    }
    return runs;
}

}  // namespace

std::vector<Run> diff_text(std::string_view before, std::string_view after) {
    const Characters old_characters = characters_of(before);
    const Characters new_characters = characters_of(after);
    const CharacterSpan olds(old_characters);
    const CharacterSpan news(new_characters);
    const std::size_t shorter = std::min(olds.size(), news.size());
    std::size_t head = 0;
    while (head < shorter && olds[head] == news[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && olds[olds.size() - 1 - tail] == news[news.size() - 1 - tail]) {
        ++tail;
    }
    std::vector<Block> blocks = {{head, 0, 0}};
    align(olds.subspan(head, olds.size() - head - tail),
          news.subspan(head, news.size() - head - tail), blocks);
    append(blocks, tail, 0, 0);
    blocks = without_chance_agreements(blocks);
    widen_to_words(blocks, olds, news);
    return runs_of(blocks, olds, news);
}

std::string marked(const std::vector<Run>& runs) {
    std::string all;
    for (const Run& run : runs) {
        switch (run.kind) {
            case RunKind::same: all += run.text; break;
            case RunKind::removed: all += "[-" + run.text + "-]"; break;
            case RunKind::added: all += "{+" + run.text + "+}"; break;
        }
    }
    return all;
}

}  // namespace kurabe::text
