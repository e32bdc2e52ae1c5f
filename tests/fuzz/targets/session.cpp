// JSON → session, what it means, and back.
#include "app/session/session_file.h"
#include "app/session/view_state.h"
#include "files/session_document.h"
#include "reading.h"
#include "small_reference.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

std::string written(const files::SessionDocument& session) {
    std::string text = files::begin_session(session.builtins.value_or(std::vector<std::string>()));
    bool first = true;
    for (const auto& profile : session.profiles) {
        text += files::write_session_profile(profile, first);
        first = false;
    }
    return text + files::end_session(session.view, session.saved_views, session.rows,
                                     session.review, session.sheet, session.mappings);
}

std::string written(const app::RestoredSession& restored, const app::ReferenceData& reference) {
    std::string text;
    for (std::size_t part = 0; part < app::session_file_parts(restored.session); ++part) {
        text +=
            app::write_session_part(part, restored.session, restored.origins, reference.profiles);
    }
    return text;
}

}  // namespace

void run(std::string_view input) {
    const app::ReferenceData& reference = small_reference();
    const auto document = files::parse_document("session.json", input);
    const auto shape = files::read_session(document);
    check_result("session.json", input, shape);
    if (!shape.ok()) return;
    const std::string copy = written(*shape.value);
    const auto same = files::read_session("copy.json", copy);
    holds(same.ok() && written(*same.value) == copy);

    const auto result =
        app::read_session_file(document, reference.profiles, reference.catalogs->properties);
    check_result("session.json", input, result);
    if (!result.ok()) return;
    const std::string saved = written(*result.value, reference);
    const auto again = app::read_session_file(files::parse_document("saved.json", saved),
                                              reference.profiles, reference.catalogs->properties);
    holds(again.ok() && written(*again.value, reference) == saved);
    holds(app::to_fragment(again.value->session, reference.profiles) ==
          app::to_fragment(result.value->session, reference.profiles));

    // In steps it comes to the same.
    app::SessionReading reading("session.json", std::string(input), reference.profiles,
                                reference.catalogs->properties);
    while (reading.step()) holds(reading.session().profiles.size() < 100'000);
    const auto stepped = reading.take();
    holds(stepped.ok() && written(*stepped.value, reference) == saved);
}

}  // namespace kurabe::fuzz
