#include "text/spellings.h"

#include <doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using kurabe::text::spellings_of;
using kurabe::text::usual_form;

TEST_CASE("a character has one usual form, which is its own") {
    CHECK(usual_form(U'髙') == U'高');
    CHECK(usual_form(0x20BB7) == U'吉');
    CHECK(usual_form(0x2014) == U'-');
    CHECK(usual_form(U'a') == U'a');
    CHECK(usual_form(0x20BB8) == 0x20BB8);
    for (char32_t c = 0; c < 0x30000; ++c) {
        if (usual_form(usual_form(c)) != usual_form(c)) FAIL_CHECK(static_cast<std::uint32_t>(c));
    }
}

TEST_CASE("words have spellings where they stand as words") {
    CHECK(spellings_of("iso27001") == std::vector<std::string>{"iso27001", "iso/iec27001"});
    CHECK(spellings_of("iso/iec27001") == std::vector<std::string>{"iso/iec27001", "iso27001"});
    CHECK(spellings_of("isolated") == std::vector<std::string>{"isolated"});
    // ウィルス対策 and ウイルス対策
    CHECK(spellings_of("うぃるす対策") == std::vector<std::string>{"うぃるす対策", "ういるす対策"});
    CHECK(spellings_of("ういるす対策") == std::vector<std::string>{"ういるす対策", "うぃるす対策"});
    CHECK(spellings_of("暗号化") == std::vector<std::string>{"暗号化"});
}
