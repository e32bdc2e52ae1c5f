#include "files/addendum_reader.h"

#include "files/answer_reader.h"
#include "files/json_writer.h"
#include "files/optional_members.h"
#include "files/unknown_keys.h"
#include "files/value_writer.h"

namespace kurabe::files {
namespace {

void write_reply(JsonWriter& json, const model::Reply& reply) {
    const model::Answer& answer = reply.answer;
    json.member("property", answer.property);
    json.member("state", model::to_name(answer.state));
    write_value_member(json, answer.value);
    write_text(json, "qualifier", model::to_name(answer.qualifier));
    write_localized(json, "scope", answer.scope);
    write_text(json, "responsibility", model::to_name(answer.responsibility));
    write_localized(json, "note", answer.note);
    write_localized(json, "conflict", answer.conflict);
    write_date(json, "date", reply.date);
    write_text(json, "person", reply.person);
    write_text(json, "medium", reply.medium);
}

}  // namespace

base::Result<model::Addendum> read_addendum(const ParsedDocument& document,
                                            const model::Catalog& catalog) {
    const auto read = [&](const JsonCursor& root) {
        model::Addendum addendum;
        root.expect_only({"$schema", "format", "version", "service", "edition", "answers"});
        addendum.service = root.require_text("service");
        addendum.edition = root.require_text("edition");
        const auto answers = root.require("answers");
        if (!answers) return addendum;
        const model::Profile no_profile;
        const CitablePlaces no_places(no_profile);
        AnswerContext context{catalog, no_profile, no_places, {}, {}};
        for (const JsonCursor& item : answers->read_items()) {
            addendum.replies.push_back(read_reply(item, context));
        }
        return addendum;
    };
    auto result = read_document(document, Format::addendum, read, OneLanguage::counted);
    tell_left_out(result.diagnostics);
    return result;
}

base::Result<model::Addendum> read_addendum(std::string_view file, std::string_view bytes,
                                            const model::Catalog& catalog) {
    return read_addendum(parse_document(file, bytes), catalog);
}

std::string write_addendum(const model::Addendum& addendum) {
    JsonWriter json;
    json.object([&] {
        json.member("format", to_name(Format::addendum));
        json.member("version", 1);
        json.member("service", addendum.service);
        json.member("edition", addendum.edition);
        json.array("answers", [&] {
            for (const model::Reply& reply : addendum.replies) {
                json.object([&] { write_reply(json, reply); });
            }
        });
    });
    return json.take() + "\n";
}

}  // namespace kurabe::files
