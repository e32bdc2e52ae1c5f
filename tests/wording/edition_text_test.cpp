#include <doctest.h>

#include <string>

#include "fixtures/embedded.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

using namespace kurabe;

TEST_CASE("a number is called an edition, and what calls itself one is left as it is") {
    const auto translations = test::translations();
    const auto ja = translations.in(base::Language::ja);
    const auto en = translations.in(base::Language::en);
    const struct {
        std::string label;
        std::string ja;
        std::string en;
    } cases[] = {{"1.2", "1.2版", "edition 1.2"},
                 {"2024年4月", "2024年4月版", "edition 2024年4月"},
                 {"A", "A版", "edition A"},
                 {"第2回改訂", "第2回改訂版", "edition 第2回改訂"},
                 {"第3版", "第3版", "第3版"},
                 {"初版", "初版", "初版"},
                 {"改訂版(案)", "改訂版(案)", "改訂版(案)"},
                 {"Rev. 3", "Rev. 3", "Rev. 3"},
                 {"バージョン2", "バージョン2", "バージョン2"},
                 {"改訂第3号", "改訂第3号", "改訂第3号"},
                 {"Issue 3", "Issue 3", "Issue 3"},
                 {"Ｖｅｒ．３", "Ｖｅｒ．３", "Ｖｅｒ．３"},
                 {"v1.2", "v1.2", "v1.2"},
                 {"3rd Edition", "3rd Edition", "3rd Edition"},
                 {"Revenue 2", "Revenue 2版", "edition Revenue 2"}};
    for (const auto& each : cases) {
        CAPTURE(each.label);
        CHECK(wording::edition_text(each.label, {}, ja) == each.ja);
        CHECK(wording::edition_text(each.label, {}, en) == each.en);
        const base::Date day{2024, 9, 24};
        CHECK(wording::edition_text(each.label, day, ja) == each.ja + " 2024年9月24日");
        CHECK(wording::edition_text(each.label, day, en).starts_with(each.en + ", "));
    }
    CHECK(wording::edition_text("2024-09-24", base::Date{2024, 9, 24}, ja) == "2024年9月24日版");
    CHECK(wording::edition_text("unstated", {}, ja) == "版・日付の記載なし");
}

TEST_CASE("a text that the user's language lacks is shown in the other one, and says so") {
    const auto translations = test::translations();
    const auto ja = translations.in(base::Language::ja);
    const auto en = translations.in(base::Language::en);
    const base::LocalizedText both{"別料金。", "At a fee."};
    CHECK(wording::marked(both, ja) == "別料金。");
    CHECK(wording::marked(both, en) == "At a fee.");
    CHECK(wording::marked({"別料金。", ""}, ja) == "別料金。");
    CHECK(wording::marked({"別料金。", ""}, en) == "[日本語] 別料金。");
    CHECK(wording::marked({"", "At a fee."}, ja) == "[English] At a fee.");
    CHECK(wording::marked_text({"別料金。", ""}, en).other_language == base::Language::ja);
    CHECK_FALSE(wording::marked_text(both, en).other_language);
    CHECK(wording::marked({}, en).empty());
    CHECK_FALSE(wording::marked_text({}, en).other_language);
}
