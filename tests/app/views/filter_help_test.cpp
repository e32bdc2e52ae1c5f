// The help on filters says what is so: every example is understood and finds something among the
// built-in services.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"

using namespace kurabe;

namespace {

std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

// The code in the first column of a table under the heading that begins so.
std::vector<std::string> codes_under(std::string_view markdown, std::string_view heading) {
    std::vector<std::string> codes;
    bool under = false;
    while (!markdown.empty()) {
        const std::string_view line = take_line(markdown);
        if (line.starts_with("#")) under = line.starts_with(heading);
        if (!under || !line.starts_with("| `")) continue;
        const std::string_view rest = line.substr(3);
        codes.emplace_back(rest.substr(0, rest.find('`')));
    }
    return codes;
}

}  // namespace

TEST_CASE("the examples in the help on filters find something") {
    app::Application application({2026, 11, 21});
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        const bool japanese = language == base::Language::ja;
        const auto examples =
            codes_under(application.filter_help(), japanese ? "## 例" : "## Examples");
        CHECK(examples.size() >= 15);
        for (const std::string& example : examples) {
            INFO(example);
            application.execute(app::SetSearchText{example});
            CHECK(application.view<app::FilterView>().problems.empty());
            CHECK_FALSE(application.view<app::MatrixView>().groups.empty());
        }
    }
}

TEST_CASE("the help on filters names every field") {
    app::Application application({2026, 11, 21});
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        for (const query::FieldInfo& field : query::all_fields) {
            const std::string code = "`" + std::string(field.name) + ":` | ";
            CAPTURE(code);
            const auto at = application.filter_help().find(code);
            REQUIRE(at != std::string_view::npos);
            CHECK(application.filter_help().substr(at + code.size(), 2) != " |");
        }
    }
}

TEST_CASE("the example of each property's value is understood, in its unit") {
    app::Application application({2026, 11, 21});
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        const auto properties = application.view<app::ConditionView>().properties;
        int examples = 0;
        for (const auto& property : properties) {
            if (property.example.empty()) continue;
            CAPTURE(property.label);
            CAPTURE(property.example);
            application.execute(app::ClearFilter{});
            application.execute(
                app::AddCondition{property.label, property.operators.front().id, property.example});
            CHECK(application.view<app::FilterView>().problems.empty());
            ++examples;
        }
        CHECK(examples > 20);
    }
}

TEST_CASE("the hint on a value that is not understood has an example in the property's unit") {
    app::Application application({2026, 11, 21});
    for (const char* value : {"たくさん", "7個", "7ぽん"}) {
        application.execute(app::SetSearchText{std::string("バックアップの世代数 >= ") + value});
        REQUIRE(application.view<app::FilterView>().problems.size() == 1);
        CHECK(application.view<app::FilterView>().problems.front().fix == "例: 7世代");
    }
}
