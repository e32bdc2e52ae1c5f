// tests/fixtures/intake/answers.txt: answers as sheets give them, and what is read out of each.
#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "files/json_writer.h"
#include "files/value_writer.h"
#include "intake/intake_fixture.h"

using namespace kurabe;

namespace {

std::vector<std::string> parts_of(std::string_view line, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = line.find(separator, at);
        std::string_view part = line.substr(at, end - at);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        parts.emplace_back(part);
        if (end == std::string_view::npos) return parts;
        at = end + separator.size();
    }
}

std::string with_line_ends(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n")) {
        text.replace(at, 2, "\n");
    }
    return text;
}

// "yes 10 day target", "yes? 99.9.. percent", "no", "-": the state, "?" where it is unsure, and
// the value as JSON without its braces.
std::string told(const std::optional<intake::ReadAnswer>& read) {
    if (!read) return "-";
    std::string text(model::to_name(read->proposal.state));
    if (read->certainty == intake::Certainty::unsure) text += '?';
    files::JsonWriter json(files::JsonWriter::Layout::compact);
    json.object([&] { files::write_value_member(json, read->proposal.value); });
    std::string value = json.take();
    if (value != "{}") text += " " + value.substr(9, value.size() - 10);
    const auto qualifier = model::to_name(read->proposal.qualifier);
    if (!qualifier.empty()) text += " " + std::string(qualifier);
    return text;
}

}  // namespace

TEST_CASE("answers are read as the corpus says, and nothing is read into them") {
    const auto& intake = test::intake();
    std::size_t cases = 0;
    std::string property;
    std::string question;
    const std::string file(test::embedded("tests/fixtures/intake/answers.txt"));
    for (const std::string& line : parts_of(file, "\n")) {
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with('[') && line.find("=>") == std::string::npos) {
            const auto head = parts_of(line.substr(1, line.size() - 2), "|");
            property = head.at(0);
            question = head.size() > 1 ? head.at(1) : "";
            continue;
        }
        const auto fields = parts_of(line, "=>");
        REQUIRE(fields.size() == 2);
        const std::string answer = with_line_ends(fields[0]);
        const model::Property* asked = intake.catalog.find(property);
        REQUIRE(asked != nullptr);
        const std::string label = question.empty() ? asked->label.ja : question;
        const auto read = intake.reader.read({label, "", answer, ""}, *asked, {});
        CAPTURE(property);
        CAPTURE(line);
        CHECK(told(read) == fields[1]);
        ++cases;
    }
    CHECK(cases >= 300);
}
