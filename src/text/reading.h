// What a reader reads: one form for texts that cannot be told apart on the page.
#pragma once

#include <string>
#include <string_view>

namespace kurabe::text {

// The normal form of a text under what a reader does not see. Unlike fold(), which finds what might
// be meant, it keeps all that a reader sees: case, kana, ① and 1, ² and 2. It takes together
// - canonical equivalents (UAX #15, NFC) and the compatibility mappings of UnicodeData.txt that
//   stand for another encoding of the same writing: all but <font>, <circle>, <super>, <sub> and
//   <fraction>, and of <square> those of the BMP that have no digit (㎡ is not m2);
// - the characters for which Unicode's mapping tables of Shift_JIS and of code page 932 give
//   different code points (〜 and ～, ∥ and ‖, − and －, — and ―), and hyphens and dashes of the
//   length of one (UTS #39, confusables.txt, the class of U+002D);
// - white space (White_Space of PropList.txt): one line end for a run that has one, else one space,
//   nothing at either end.
// What is not drawn goes: Default_Ignorable_Code_Point and control characters. Bytes that are not
// UTF-8 become U+FFFD. Idempotent, so having the same form is an equivalence.
[[nodiscard]] std::string as_read(std::string_view utf8);

[[nodiscard]] bool reads_the_same(std::string_view left, std::string_view right);

}  // namespace kurabe::text
