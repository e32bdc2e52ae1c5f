#include "files/list_items.h"

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

using kurabe::files::ListItems;

namespace {

std::vector<std::string> items_of(std::string_view bytes) {
    std::vector<std::string> items;
    ListItems list(bytes, "list");
    while (const auto item = list.next()) items.emplace_back(*item);
    return items;
}

std::string without_items(std::string_view bytes) {
    ListItems list(bytes, "list");
    while (list.next()) {
    }
    return list.without_items().value_or("nothing");
}

using Items = std::vector<std::string>;

}  // namespace

TEST_CASE("items are found whatever stands in them and around them") {
    CHECK(items_of(R"({"list":[1,{"a":[2,"],}"]} , "\\\"]" ,[]],"b":2})") ==
          Items{"1", R"({"a":[2,"],}"]})", R"("\\\"]")", "[]"});
    CHECK(items_of("\xEF\xBB\xBF {\r\n \"a\" : {\"list\": [1]}, \"b\":[2,[3]],\"c\":null "
                   ",\n\t\"list\" :\t[ true\n]}") == Items{"true"});
}

TEST_CASE("the rest of the document is as it was") {
    CHECK(without_items(R"({"a":1,"list":[1, {"list":[2]} ],"b":"]"})") ==
          R"({"a":1,"list":[],"b":"]"})");
    CHECK(without_items(R"({"list":[]})") == R"({"list":[]})");
}

TEST_CASE("a list that does not go on or end as one ends nowhere") {
    for (const std::string_view bytes :
         {R"({"list":[1 2]})", R"({"list":[1,]})", R"({"list":[1,,2]})", R"({"list":[1,2)",
          R"({"list":[1,"2]})", R"({"list":[1,{]})", R"({"list":[1}]})", "{\"list\":[1,\"\\"}) {
        CAPTURE(bytes);
        CHECK(without_items(bytes) == "nothing");
    }
}

TEST_CASE("what has no such list has no items") {
    for (const std::string_view bytes :
         {"", "{", "[1]", R"({"list":{"a":1}})", R"({"a":{"list":[1]}})", R"({"a" "list":[1]})",
          R"({"a":1 "list":[1]})", R"({"a":"list":[1]})", R"({list:[1]})",
          R"({"li\u0073t":[1]})"}) {
        CAPTURE(bytes);
        CHECK(items_of(bytes).empty());
        CHECK_FALSE(ListItems(bytes, "list").has_more());
    }
}
