#include "base/sha256.h"

#include <doctest.h>

#include <string>

using namespace kurabe;

// The examples of FIPS 180-4 and of the NIST's CAVP.
TEST_CASE("SHA-256 of the standard's examples") {
    CHECK(base::sha256_hex("") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(base::sha256_hex("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(base::sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(base::sha256_hex(
              "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
              "klmnopqrlmnopqrsmnopqrstnopqrstu") ==
          "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    CHECK(base::sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK(base::sha256_hex("\xd3") ==
          "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
}

TEST_CASE("SHA-256 is the same however the text is cut, at every length about a block's") {
    std::string text;
    for (std::size_t length = 0; length < 200; ++length) {
        base::Sha256 whole;
        whole.add(text);
        base::Sha256 cut;
        cut.add(std::string_view(text).substr(0, length / 3));
        cut.add("");
        for (const char byte : std::string_view(text).substr(length / 3)) cut.add({&byte, 1});
        CHECK(whole.finish() == cut.finish());
        text += static_cast<char>('a' + length % 26);
    }
}
