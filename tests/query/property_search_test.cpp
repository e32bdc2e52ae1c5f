#include "query/language/property_search.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe;

namespace {

model::Property property(std::string id, base::LocalizedText label,
                         std::vector<std::string> aliases, base::LocalizedText explanation) {
    model::Property made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.aliases_ja = std::move(aliases);
    made.explanation = std::move(explanation);
    return made;
}

model::Catalog catalog() {
    return {"test",
            {},
            {},
            {property("data.other", {"データの形式", "Data format"}, {}, {"", "How data is kept"}),
             property("backup.test", {"復元の試験", "Restore test"}, {},
                      {"", "Whether restoring a backup is tested"}),
             property("backup.performed", {"バックアップの実施", "Backups taken"}, {"バックアップ"},
                      {"", "Whether data is backed up"}),
             property("data.encryption", {"暗号化", "Encryption at rest"}, {"AI"}, {}),
             property("privacy.requests", {"開示・訂正の請求", "Requests"}, {}, {})}};
}

std::vector<std::string> find(std::string_view typed, std::size_t limit = 8) {
    const auto all = catalog();
    std::vector<std::string> ids;
    for (const std::size_t i : query::PropertySearch(all).find(typed, limit)) {
        ids.push_back(all.properties()[i].id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("rare words decide, and not all need to be found") {
    CHECK(find("is our data encrypted").front() == "data.encryption");
    CHECK(find("how is a restore tested", 1) == Ids{"backup.test"});
    CHECK(find("").empty());
    CHECK(find("ねこ").empty());
    CHECK(find("?!").empty());
}

TEST_CASE("the whole of a name comes before a part of one, a name before an explanation") {
    CHECK(find("バックアップ").front() == "backup.performed");
    CHECK(find("restore test").front() == "backup.test");
    CHECK(find("data").front() == "data.other");
}

TEST_CASE("a Japanese word is found in part, a short Latin one whole or at the end") {
    CHECK(find("開示請求") == Ids{"privacy.requests"});
    CHECK(find("AI 機能") == Ids{"data.encryption"});
    CHECK(find("e 機能").empty());
    CHECK(find("enc") == Ids{"data.encryption"});
}

TEST_CASE("a compound that no property has is taken for the words it consists of") {
    CHECK(find("復元暗号化 データ") == Ids{"data.other", "backup.test", "data.encryption"});
}

TEST_CASE("a name that is one property's, and part of no other's, leaves nothing to choose") {
    const auto all = catalog();
    const query::PropertySearch search(all);
    CHECK(search.is_one_name("復元の試験"));
    CHECK(search.is_one_name("restore test"));
    CHECK(search.is_one_name("ai"));  // an alias
    CHECK(search.is_one_name("backup.test"));
    CHECK(search.is_one_name("ﾊﾞｯｸｱｯﾌﾟ"));
    CHECK_FALSE(search.is_one_name("復元"));
    CHECK_FALSE(search.is_one_name("encryption"));
    CHECK_FALSE(search.is_one_name(""));
    const model::Catalog longer{
        "test",
        {},
        {},
        {property("a", {"ログの保存", ""}, {}, {}), property("b", {"ログの保存期間", ""}, {}, {})}};
    CHECK_FALSE(query::PropertySearch(longer).is_one_name("ログの保存"));
    CHECK(query::PropertySearch(longer).is_one_name("ログの保存期間"));
}
