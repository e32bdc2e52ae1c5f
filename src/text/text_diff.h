// What changed between two short texts, character by character, cut so that a person can read it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kurabe::text {

enum class RunKind : std::uint8_t { same, removed, added };

struct Run {
    RunKind kind = RunKind::same;
    std::string text;  // never empty
    friend bool operator==(const Run&, const Run&) = default;
};

// Runs in reading order; what was removed stands before what came in its place. Same and removed
// runs joined are `before`, same and added ones `after`. No run cuts a grapheme, a number or a
// Latin word, and a few equal characters between two changes count as changed: "7日" and "14日"
// give [-7-]{+14+}日, "2023" and "2024" one change of the whole year. Texts that differ over more
// than about 1,500 characters on both sides are shown as replaced from the first to the last
// difference.
[[nodiscard]] std::vector<Run> diff_text(std::string_view before, std::string_view after);

// The runs in one plain text: "[-7-]{+14+}日間保管する。"
[[nodiscard]] std::string marked(const std::vector<Run>& runs);

}  // namespace kurabe::text
