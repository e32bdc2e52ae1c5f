// Ten times the input takes ten times the steps, whatever the input is: no file and no filter
// freezes the page.
#include <doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/edition_diff.h"
#include "decide/assessment.h"
#include "decide/ground.h"
#include "files/addendum_reader.h"
#include "files/policy_reader.h"
#include "files/profile_reader.h"
#include "files/session_document.h"
#include "fixtures/profile_fixture.h"
#include "model/answer_table.h"
#include "query/engine/evaluate.h"
#include "query/language/parser.h"
#include "steps/steps.h"
#include "text/fold.h"
#include "text/reading.h"
#include "text/search_key.h"
#include "text/text_diff.h"

using namespace kurabe;

namespace {

constexpr std::size_t kilobyte = 1000;
constexpr std::size_t megabyte = 1000 * kilobyte;

std::string repeated(std::size_t size, const std::function<std::string(std::size_t)>& part) {
    std::string all;
    for (std::size_t i = 0; all.size() < size; ++i) all += part(i);
    return all;
}

std::string repeated(std::size_t size, std::string_view part) {
    return repeated(size, [part](std::size_t) { return std::string(part); });
}

// Items of a JSON list.
std::string items(std::size_t size, const std::function<std::string(std::size_t)>& item) {
    return repeated(size, [&](std::size_t i) { return (i > 0 ? ",\n" : "") + item(i); });
}

constexpr std::string_view head = R"({"format":"kurabe/profile","version":1,"id":"p",
"service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},
"edition":{"label":"1"})";

std::string document(std::string_view id, std::string_view sections = R"({"at":"1"})",
                     std::string_view more = "") {
    return R"({"id":")" + std::string(id) + R"(","title":{"ja":"う","en":"c"},"sections":[)" +
           std::string(sections) + "]" + std::string(more) + "}";
}

std::string answer(std::string_view property, std::string_view more = "", std::string_view at = "1",
                   std::string_view document_id = "wp") {
    return R"({"property":")" + std::string(property) + R"(","state":"yes")" + std::string(more) +
           R"(,"source":[{"document":")" + std::string(document_id) + R"(","at":")" +
           std::string(at) + R"("}]})";
}

std::string profile(std::string_view answers, std::string_view documents = document("wp"),
                    std::string_view more = "") {
    return std::string(head) + R"(,"documents":[)" + std::string(documents) + R"(],"answers":[)" +
           std::string(answers) + "]" + std::string(more) + "}";
}

model::Catalog& catalog() {
    static model::Catalog small = test::small_catalog();
    return small;
}

base::Result<model::Profile> read(const std::string& text) {
    return files::read_profile("p.json", text, catalog());
}

std::string file(const std::string& path) {
    std::ifstream stream(KURABE_PROJECT "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

query::FigureTexts& figures() {
    static query::FigureTexts texts(
        *wording::Translations::from_json(file("assets/i18n/ja.json"), file("assets/i18n/en.json"))
             .value);
    return texts;
}

query::Words& words() {
    static query::Words read =
        *query::read_words("words.json", file("assets/query/words.json")).value;
    return read;
}

// All that loading a profile leads to: the table, the index that searches use, and what filters
// find.
void load(const std::string& text) {
    auto result = read(text);
    REQUIRE(result.ok());
    const auto loaded = std::make_shared<const model::Profile>(std::move(*result.value));
    const model::AnswerTable table(catalog(), {loaded}, {});
    const query::TableIndex index(catalog(), table, {}, figures());
    while (index.prepare_step()) continue;
    const std::vector<model::Framework> frameworks;
    const query::Vocabulary vocabulary(words(), catalog(), frameworks, {});
    const query::Workspace workspace{vocabulary, table, index, {2026, 1, 1}};
    for (const char* const filter : {"cert:iso,soc", "source:wp", "state:yes or saml"}) {
        const auto expression = query::parse(filter, vocabulary);
        CHECK(expression.problems.empty());
        static_cast<void>(query::evaluate(expression.root, workspace, {0}));
    }
}

// A service that says much of one property, and whose vendor replied to every second question.
void hold_against_requirement(const std::string& text) {
    auto result = read(text);
    REQUIRE(result.ok());
    const model::Profile& profile = *result.value;
    model::Addendum addendum{profile.id, profile.edition_label, {}};
    for (std::size_t i = 0; i < profile.answers.size(); i += 2) {
        addendum.replies.push_back({profile.answers[i], {}, "", ""});
    }
    const std::vector<model::Framework> frameworks;
    const query::Vocabulary vocabulary(words(), catalog(), frameworks, {});
    model::Requirement requirement;
    requirement.check = "backup.retention >= 7 days and backup.retention < 400 days";
    const auto check = decide::compile(requirement.check, vocabulary);
    REQUIRE(check.problems.empty());
    const decide::Subject subject(profile, &addendum);
    const auto assessment = decide::assess(requirement, check, subject, {2026, 1, 1});
    CHECK(assessment.findings.size() == 2);
    const model::PartyNames no_parties;
    CHECK_FALSE(decide::ground(assessment, check, requirement, subject, no_parties).empty());
}

void refuse(const std::string& text) { CHECK_FALSE(read(text).ok()); }

std::string numbered(std::string_view name, std::size_t i) {
    return std::string(name) + std::to_string(i);
}

struct Kind {
    const char* name;
    std::string (*input)(std::size_t size);
    void (*work)(const std::string& input);
};

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string noted(const std::string& note) {
    return profile(answer("auth.mfa", R"(,"note":{"ja":)" + quoted(note) + R"(,"en":"n"})"));
}

constexpr Kind kinds[] = {
    {"a mistake of type in every answer",
     [](std::size_t size) { return profile(repeated(size, "1,") + "1"); }, refuse},
    {"mistakes that are found behind and then before",
     [](std::size_t size) {
         return profile(items(size, [](std::size_t) {
             return std::string(R"({"note":{"ja":1},"state":"maybe"})");
         }));
     },
     refuse},
    {"an object of many keys that nobody knows",
     [](std::size_t size) {
         return profile(answer("auth.mfa"), document("wp"), ",\n" + items(size, [](std::size_t i) {
                                                                return quoted(numbered("key", i)) +
                                                                       ":" + std::to_string(i);
                                                            }));
     },
     load},
    {"answers outside the catalog",
     [](std::size_t size) {
         return profile(
             items(size, [](std::size_t i) { return answer(numbered("own.property", i)); }));
     },
     load},
    {"certificates that the catalog does not know",
     [](std::size_t size) {
         return profile(items(size, [](std::size_t i) {
             return answer(numbered("own.certificate", i),
                           R"(,"value":{"kind":"certification","standard":"ISO/IEC 27001"})");
         }));
     },
     load},
    {"many sections, each cited",
     [](std::size_t size) {
         const auto name = [](std::size_t i) { return numbered("Section ", i); };
         return profile(
             items(size / 2, [&](std::size_t i) { return answer("auth.mfa", "", name(i / 4)); }),
             document("wp", items(size / 2, [&](std::size_t i) {
                          return R"({"at":)" + quoted(name(i)) + "}";
                      })));
     },
     load},
    {"many documents, each cited",
     [](std::size_t size) {
         const auto name = [](std::size_t i) { return numbered("document", i); };
         return profile(
             items(size / 2,
                   [&](std::size_t i) { return answer("auth.mfa", "", "1", name(i / 2)); }),
             items(size / 2, [&](std::size_t i) { return document(name(i)); }));
     },
     load},
    {"many revisions, from new to old and back",
     [](std::size_t size) {
         return profile(answer("auth.mfa"),
                        document("wp", R"({"at":"1"})",
                                 R"(,"revisions":[)" + items(size, [](std::size_t i) {
                                     return R"({"edition":)" + quoted(std::to_string(i % 7)) +
                                            R"(,"date":"20)" + std::to_string(10 + i % 13) + "\"}";
                                 }) + "]"));
     },
     load},
    {"properties of its own, with many codes",
     [](std::size_t size) {
         std::string codes;
         for (std::size_t i = 0; i < 500; ++i) {
             const std::string code = quoted(numbered("c", i));
             codes += (i > 0 ? "," : "") + (R"({"code":)" + code) + R"(,"label":{"ja":)" + code +
                      R"(,"en":"x"}})";
         }
         const std::string own =
             R"(,"properties":[{"id":"own.code","label":{"ja":"自","en":"Own"},)"
             R"("kind":"enumeration","options":[)" +
             codes + "]}]";
         return profile(items(size / 2,
                              [](std::size_t i) {
                                  return answer("own.code",
                                                R"(,"value":{"kind":"enumeration","codes":[)" +
                                                    quoted(numbered("c", i % 400)) + "]}");
                              }),
                        document("wp"), own);
     },
     load},
    {"marks in the wrong order on one character",
     [](std::size_t size) {
         return noted("e" + repeated(size, [](std::size_t i) {
                          return std::string(i % 2 == 0 ? "\u0301" : "\u0323");
                      }));
     },
     load},
    {"marks in the wrong order, compared",
     [](std::size_t size) {
         return "e" + repeated(size, [](std::size_t i) {
                    return std::string(i % 2 == 0 ? "\u0301" : "\u0323");
                });
     },
     [](const std::string& text) { CHECK(text::as_read(text).size() > 1); }},
    {"one text without spaces",
     [](std::size_t size) { return noted(repeated(size, "サーバーの保存期間ー・")); }, load},
    {"characters that do not show",
     [](std::size_t size) { return noted(repeated(size, "a\u200B\u202E\uFE0F")); }, load},
    {"a number of many digits",
     [](std::size_t size) {
         return profile(answer(
             "backup.retention",
             R"(,"value":{"kind":"duration","unit":"day","amount":1)" + repeated(size, "0") + "}"));
     },
     refuse},
    {"keys that are long, and wrong below",
     [](std::size_t size) {
         return profile("{" + quoted(repeated(size / 2, "/~")) + ":1,\"source\":[" +
                        repeated(size / 2, "0,") + "0]}");
     },
     refuse},
    {"something else: numbers", [](std::size_t size) { return "[" + repeated(size, "0,") + "0]"; },
     refuse},
    {"brackets", [](std::size_t size) { return profile(repeated(size, "[[[[[{}]]]]],") + "1"); },
     refuse},
    {"a session of many views",
     [](std::size_t size) {
         return R"({"format":"kurabe/session","version":1,"profiles":[],"view":"v",)"
                R"("saved_views":[)" +
                items(size,
                      [](std::size_t i) {
                          return R"({"name":)" + quoted(numbered("view ", i)) + R"(,"view":"m=1"})";
                      }) +
                "]}";
     },
     [](const std::string& text) { CHECK(files::read_session("s.json", text).ok()); }},
    {"a policy of many requirements",
     [](std::size_t size) {
         // As many as it may have, the more the longer.
         const std::string reason(size / files::max_requirements, 'r');
         std::string all;
         for (std::size_t i = 0; i < files::max_requirements; ++i) {
             all += (i > 0 ? "," : "") + (R"({"id":)" + quoted(numbered("r", i))) +
                    R"(,"severity":"must","text":{"ja":"あ","en":"a"},"check":"auth.mfa = yes",)"
                    R"("reason":{"ja":"い","en":)" +
                    quoted(reason) + "}}";
         }
         return R"({"format":"kurabe/policy","version":1,"id":"p","title":{"ja":"う","en":"c"},)"
                R"("edition":{"label":"1"},"requirements":[)" +
                all + "]}";
     },
     [](const std::string& text) { CHECK(files::read_policy("p.json", text).ok()); }},
    {"many replies",
     [](std::size_t size) {
         return R"({"format":"kurabe/addendum","version":1,"service":"p","edition":"1","answers":[)" +
                items(size,
                      [](std::size_t i) {
                          return R"({"property":)" + quoted(numbered("own.property", i)) +
                                 R"(,"state":"yes"})";
                      }) +
                "]}";
     },
     [](const std::string& text) { CHECK(files::read_addendum("a.json", text, catalog()).ok()); }},
    {"standards and options of many scopes, and replies, held against a requirement",
     [](std::size_t size) {
         return profile(items(size, [](std::size_t i) {
             const std::string scope = quoted(numbered("範囲 ", i / 3));
             return R"({"property":"backup.retention","state":)" +
                    quoted(i % 3 == 2 ? "option" : "yes") +
                    R"(,"value":{"kind":"duration","min":14,"max":14,"unit":"day"},)"
                    R"("scope":{"ja":)" +
                    scope + R"(,"en":)" + scope + R"(},"source":[{"document":"wp","at":"1"}]})";
         }));
     },
     hold_against_requirement},
    {"two editions whose answers to one property moved",
     [](std::size_t size) {
         return profile(
             items(size,
                   [](std::size_t i) {
                       return answer(
                           "auth.mfa", "",
                           "1\"}, {\"document\":\"wp\",\"at\":\"" + std::string(i % 5 + 1, '1'));
                   }),
             document("wp", R"({"at":"1"},{"at":"11"},{"at":"111"},{"at":"1111"},{"at":"11111"})"));
     },
     [](const std::string& text) {
         auto result = read(text);
         REQUIRE(result.ok());
         model::Profile after = *result.value;
         std::reverse(after.answers.begin(), after.answers.end());
         static_cast<void>(
             compare::diff_editions(catalog(), *result.value, after, base::Language::ja));
     }},
    {"two long texts",
     [](std::size_t size) {
         return repeated(size, [](std::size_t i) { return numbered("語", i * 7919 % 10007); });
     },
     [](const std::string& text) {
         CHECK(text::diff_text(text, text.substr(text.size() / 2) + text).size() > 1);
     }},
    {"a text that is searched",
     [](std::size_t size) { return repeated(size, "e\u0323\u0301か\u3099け 1,000 "); },
     [](const std::string& text) {
         static_cast<void>(text::search_key(text));
         CHECK(!text::find_hits(text, {"が", "1000"}).empty());
     }},
};

std::uint64_t steps_of(const Kind& kind, std::size_t size) {
    const std::string input = kind.input(size);
    const std::uint64_t before = test::steps();
    kind.work(input);
    return test::steps() - before;
}

}  // namespace

TEST_CASE("ten times the input takes at most twelve times the steps") {
    constexpr std::uint64_t most = 12;
    for (const Kind& kind : kinds) {
        const std::string name = kind.name;
        CAPTURE(name);
        std::uint64_t before = 0;
        for (const std::size_t size : {100 * kilobyte, megabyte, 10 * megabyte}) {
            const std::uint64_t now = steps_of(kind, size);
            CAPTURE(size);
            CAPTURE(before);
            CHECK(now > 0);
            if (before > 0 && now > most * before) {
                CHECK(now <= most * before);
                break;  // more of it would take for ever
            }
            before = now;
        }
    }
}
