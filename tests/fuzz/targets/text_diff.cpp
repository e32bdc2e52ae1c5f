// The difference between two texts: the second is the first with some pieces replaced.
#include <array>
#include <string>
#include <string_view>

#include "choices.h"
#include "fixtures/utf8.h"
#include "holds.h"
#include "target.h"
#include "text/graphemes.h"
#include "text/text_diff.h"

namespace kurabe::fuzz {
namespace {

constexpr std::array pieces = {"7",      "14日",         "日", "2023",   "年",         "保管",
                               "する。", "バックアップ", "か", "\u3099", "e\u0301",    "TLS",
                               " ",      "1.2",          ",",  "\n",     "👨\u200D👩", "🇯🇵",
                               "\u200D", "AES-256",      "の", "、",     "a",          "ab"};

std::string piece(Choices& choices) {
    if (choices.below(8) != 7) return choices.one_of(pieces);
    return std::string(choices.bytes(choices.below(6)));
}

void check(const std::string& before, const std::string& after) {
    const auto runs = text::diff_text(before, after);
    std::string old_text;
    std::string new_text;
    const text::Run* last = nullptr;
    for (const text::Run& run : runs) {
        holds(!run.text.empty());
        holds(last == nullptr || last->kind != run.kind);
        if (run.kind != text::RunKind::added) old_text += run.text;
        if (run.kind != text::RunKind::removed) new_text += run.text;
        if (is_utf8(before) && is_utf8(after)) holds(is_utf8(run.text));
        last = &run;
    }
    holds(old_text == before && new_text == after);
    static_cast<void>(text::marked(runs));
    if (before == after) {
        holds(runs.size() == (before.empty() ? 0U : 1U));
        holds(runs.empty() || runs.front().kind == text::RunKind::same);
    }
}

}  // namespace

void run(std::string_view input) {
    Choices choices(input);
    const bool unrelated = choices.below(4) == 0;
    std::string before;
    std::string after;
    while (!choices.empty() && before.size() < 600) {
        const std::string one = piece(choices);
        if (unrelated) {
            (choices.flag() ? before : after) += one;
            continue;
        }
        switch (choices.below(8)) {
            case 0: before += one; break;
            case 1: after += one; break;
            case 2:
                before += one;
                after += piece(choices);
                break;
            default:
                before += one;
                after += one;
                break;
        }
    }
    check(before, after);
    check(after, before);
    check(before, before);
}

}  // namespace kurabe::fuzz
