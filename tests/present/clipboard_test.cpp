#include "present/clipboard.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"
#include "app/modes.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/matrix/matrix_view.h"
#include "files/json_writer.h"
#include "text/hidden_characters.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

// What would begin a formula, end a cell or a line, or end the whole text.
const std::vector<std::string> starters = {
    "=",  "+",   "-",  "@",       "\t",      "\r",      "\n",      std::string(1, '\0'),
    "＝", "＋",  "－", "＠",      "\"=",     "\r\n=",   "\n=",     "\t=",
    " =", "　=", "\"", "\u2028=", "\u0085=", "\u202E=", "\uFEFF=", "\u200B="};

// A profile in which every text that its format has begins like that.
class HostileProfile {
 public:
    explicit HostileProfile(std::string start) : start_(std::move(start)) {}

    std::string edition(std::string_view label) {
        label_ = label;
        json_.object([&] {
            json_.member("format", "kurabe/profile");
            json_.member("version", 1);
            json_.member("id", start_ + "id");
            json_.object("service", [&] {
                localized("name", "name");
                localized("kind");
                text("url");
            });
            json_.object("provider", [&] {
                localized("name");
                text("url");
            });
            json_.object("edition", [&] { json_.member("label", start_ + label_); });
            json_.array("documents", [&] { document(); });
            json_.array("answers", [&] { answers(); });
            json_.array("not_checkable", [&] {
                json_.object([&] {
                    locator();
                    localized("why");
                });
            });
        });
        return json_.take();
    }

 private:
    void text(std::string_view key) { json_.member(key, start_ + "cmd|' /C calc'!A0" + label_); }
    void localized(std::string_view key, std::string_view same = "") {
        json_.object(key, [&] {
            for (const char* language : {"ja", "en"}) {
                json_.member(language, start_ + std::string(same.empty() ? label_ : same));
            }
        });
    }
    void locator() {
        json_.member("document", start_ + "document");
        json_.member("at", start_ + "at");
    }
    void document() {
        json_.object([&] {
            json_.member("id", start_ + "document");
            localized("title");
            text("edition");
            text("url");
            json_.array("revisions", [&] {
                json_.object([&] {
                    text("edition");
                    localized("note");
                });
            });
            json_.array("sections", [&] {
                json_.object([&] {
                    json_.member("at", start_ + "at");
                    localized("title");
                });
            });
        });
    }
    template <typename Value>
    void answer(std::string_view property, std::string_view kind, Value write_value) {
        json_.object([&] {
            json_.member("property", property);
            json_.member("state", "yes");
            if (!kind.empty()) {
                json_.object("value", [&] {
                    json_.member("kind", kind);
                    write_value();
                });
            }
            localized("scope");
            localized("note");
            localized("conflict");
            json_.array("source", [&] { json_.object([&] { locator(); }); });
        });
    }
    void answers() {
        answer("auth.mfa", "", [] {});
        answer(start_ + "own", "", [] {});
        answer(start_ + "own." + label_, "", [] {});
        answer(start_ + "text", "text", [&] { localized("text"); });
        answer(start_ + "list", "list", [&] {
            json_.array("items", [&] {
                json_.object([&] {
                    for (const char* language : {"ja", "en"}) {
                        json_.member(language, start_ + label_);
                    }
                });
            });
        });
        answer(start_ + "certificate", "certification", [&] {
            text("standard");
            text("number");
            localized("body");
            localized("scope");
        });
        answer(start_ + "party", "party", [&] {
            localized("name");
            localized("purpose");
            localized("operator");
        });
    }

    std::string start_;
    std::string label_;
    files::JsonWriter json_;
};

constexpr const char* other_service = R"({
  "format": "kurabe/profile", "version": 1, "id": "other",
  "service": { "name": { "ja": "他", "en": "other" } },
  "provider": { "name": { "ja": "他", "en": "other" } },
  "edition": { "label": "1" },
  "documents": [ { "id": "d", "title": { "ja": "書", "en": "paper" },
                   "sections": [ { "at": "1" } ] } ],
  "answers": [ { "property": "auth.mfa", "state": "no",
                 "source": [ { "document": "d", "at": "1" } ] } ]
})";

// The places at which a spreadsheet begins a cell of what is pasted as plain text.
std::vector<std::string> cells_of(const std::string& plain) {
    std::vector<std::string> cells(1);
    for (const char c : plain) {
        if (c == '\t' || c == '\n' || c == '\r') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

bool is_formula(std::string_view cell) {
    for (bool skipped = true; skipped;) {
        skipped = false;
        for (const std::string_view passed : {" ", "　", "\"", "\u00A0"}) {
            if (!cell.starts_with(passed)) continue;
            cell.remove_prefix(passed.size());
            skipped = true;
        }
    }
    constexpr std::array<std::string_view, 8> starts = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return cell.starts_with(start); });
}

bool has_control(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    });
}

// The texts of the cells in an HTML table.
std::vector<std::string> html_cells(const std::string& html) {
    std::vector<std::string> cells;
    for (const std::string_view tag : {"<td>", "<th>"}) {
        for (auto at = html.find(tag); at != std::string::npos; at = html.find(tag, at + 1)) {
            const auto begin = at + tag.size();
            std::string cell = html.substr(begin, html.find("</t", begin) - begin);
            while (cell.starts_with("<br>")) cell.erase(0, 4);
            for (auto quote = cell.find("&quot;"); quote == 0; quote = cell.find("&quot;")) {
                cell.erase(0, 6);
            }
            cells.push_back(std::move(cell));
        }
    }
    return cells;
}

void check_harmless(const present::ClipboardContent& content) {
    for (const std::string& cell : cells_of(content.plain)) {
        if (is_formula(cell)) FAIL_CHECK(cell);
    }
    for (const std::string& cell : html_cells(content.html)) {
        if (is_formula(cell)) FAIL_CHECK(cell);
    }
    CHECK_FALSE(has_control(content.plain));
    CHECK_FALSE(has_control(content.html));
    CHECK(text::hidden_characters(content.plain).size() ==
          static_cast<std::size_t>(std::count(content.plain.begin(), content.plain.end(), '\t')));
}

std::size_t check_every_copy(app::Application& application) {
    std::size_t copies = 0;
    const auto copy = [&](const app::CopyToClipboard& what) {
        const auto content =
            present::clipboard_content(application.views(), what, application.texts());
        if (!content) return;
        ++copies;
        check_harmless(*content);
    };
    std::vector<std::string> properties;
    std::vector<std::string> columns;
    for (const auto& profile : application.session().profiles) {
        columns.push_back(model::edition_key(*profile));
        for (const auto& answer : profile->answers) properties.push_back(answer.property);
    }
    copy({app::CopyExtent::table, {}});
    app::CellRange range{true, {}, columns};
    range.columns.insert(range.columns.end(), {"property", "relation", "left", "right"});
    for (const auto& group : application.view<app::MatrixView>().groups) {
        for (const auto& row : group.rows) range.rows.push_back({group.id, row.property_id});
    }
    copy({app::CopyExtent::range, {}, range});
    for (const std::string& property : properties) {
        copy({app::CopyExtent::row, {property, columns.back()}});
        for (const std::string& column : columns) {
            copy({app::CopyExtent::cell, {property, column}});
        }
    }
    return copies;
}

}  // namespace

TEST_CASE("no copy of any view does harm, whatever the texts of a profile begin with") {
    for (const std::string& start : starters) {
        CAPTURE(start);
        app::Application application(today);
        const auto builtins = application.session().profiles;
        for (const auto& profile : builtins) {
            application.execute(app::RemoveProfile{model::edition_key(*profile)});
        }
        application.loading().load_file(start + "1.json", HostileProfile(start).edition("e1"));
        application.loading().load_file(start + "2.json", HostileProfile(start).edition("e2"));
        const auto& loaded = application.session().profiles;
        REQUIRE(loaded.size() == 2);
        const std::string before = model::edition_key(*loaded[0]);
        const std::string after = model::edition_key(*loaded[1]);
        application.loading().load_file("other.json", other_service);
        application.execute(app::SetBaseline{after});
        application.execute(app::SetDetailProfile{before});
        std::size_t copies = 0;
        for (const auto language : {base::Language::ja, base::Language::en}) {
            application.execute(app::SetLanguage{language});
            for (const std::string& right : {after, std::string("other@1")}) {
                application.execute(app::SetDiffSides{before, right});
                for (const app::Mode& each : app::modes) {
                    application.execute(app::SetMode{each.mode});
                    copies += check_every_copy(application);
                }
            }
        }
        CHECK(copies > 100);
    }
}

TEST_CASE("selected text does no harm either") {
    for (const std::string& start : starters) {
        check_harmless(present::selected_content(start + "a" + start + "b\n" + start + "c"));
    }
    CHECK(present::selected_content("暗号化\n=1\n- 二\n").plain == "暗号化\n'=1\n'- 二\n");
}

TEST_CASE("the changes of an edition are lines that a spreadsheet takes as text") {
    for (const auto language : {base::Language::ja, base::Language::en}) {
        app::Application application(today);
        application.execute(app::SetLanguage{language});
        application.loading().load_file("1.json", HostileProfile("\n=").edition("e1"));
        application.loading().load_file("2.json", HostileProfile("\n=").edition("e2"));
        const auto& loaded = application.session().profiles;
        application.execute(app::SetDiffSides{model::edition_key(*loaded[loaded.size() - 2]),
                                              model::edition_key(*loaded.back())});
        application.execute(app::SetMode{app::ViewMode::diff});
        const auto& view = application.view<app::EditionDiffView>();
        REQUIRE(view.applies);
        const auto content = present::clipboard_content(
            application.views(), {app::CopyExtent::table, {}}, application.texts());
        REQUIRE(content);
        const auto lines = std::count(content->plain.begin(), content->plain.end(), '\n') + 1;
        CHECK(lines == static_cast<std::ptrdiff_t>(view.report.size()));
        CHECK(content->plain.find("\n'") == std::string::npos);
    }
}

TEST_CASE("a line whose quote has no end takes no other line into its cell") {
    const auto copied = [](std::string_view text) { return present::selected_content(text).plain; };
    CHECK(copied("\"暗号化\n次の行\n最後") == "\"\"\"暗号化\"\n次の行\n最後");
    CHECK(copied("\"a\"\"\nb\"") == "\"\"\"a\"\"\"\"\"\nb\"");
    CHECK(copied("\"暗号化\"とある\n次の行") == "\"暗号化\"とある\n次の行");  // meant for people
}
