// How far undo goes back.
#include "app/session/document.h"

#include <doctest.h>

#include <memory>
#include <string>
#include <utility>

#include "app/session/session_size.h"

using namespace kurabe;

namespace {

constexpr std::size_t megabyte = 1024 * 1024;

model::ProfilePtr service_of(std::size_t bytes) {
    model::Profile profile;
    profile.id = "s";
    profile.original = std::string(bytes, ' ');
    return std::make_shared<const model::Profile>(std::move(profile));
}

void replace_service(app::Document& document, std::size_t bytes) {
    document.edit("load", [&](app::Session& session) { session.profiles = {service_of(bytes)}; });
}

}  // namespace

TEST_CASE("undo goes back two hundred steps, or as far as its memory holds, and one at least") {
    app::Document document{app::Session()};
    for (std::size_t i = 0; i < 300; ++i) {
        document.edit("type", [&](app::Session& session) { session.filter = std::to_string(i); });
    }
    CHECK(document.undo_entries().size() == app::max_undo_entries);

    constexpr std::size_t size = 8 * megabyte;
    for (int i = 0; i < 20; ++i) replace_service(document, size);
    const std::size_t kept = document.undo_entries().size();
    CHECK(kept < 20);
    CHECK(kept * 2 * size <= app::max_undo_bytes);
    CHECK((kept + 2) * 2 * size > app::max_undo_bytes);
    document.undo();
    CHECK(document.undo_entries().size() == kept - 1);
    CHECK(document.redo_entries().size() == 1);
    document.redo();
    CHECK(document.undo_entries().size() == kept);

    replace_service(document, app::max_undo_bytes);
    replace_service(document, megabyte);
    REQUIRE(document.undo_entries().size() == 1);
    document.undo();
    CHECK(document.session().profiles.front()->original.size() == app::max_undo_bytes);
}

TEST_CASE("sessions that follow on each other share what they have in common") {
    app::Session session;
    session.profiles = {service_of(megabyte)};
    model::Judgement judgement;
    judgement.ground = std::string(1000, 'g');
    for (int i = 0; i < 1000; ++i) {
        app::judge(session.review, {"s", "1", "p", std::to_string(i), ""}, judgement);
    }
    app::Session next = session;
    next.filter = "x";
    CHECK(app::bytes_beside(session, next) < 10'000);
    judgement.note = "n";
    app::judge(next.review, {"s", "1", "p", "0", ""}, judgement);
    const std::size_t one = app::bytes_beside(session, next);
    CHECK(one > 1000);
    CHECK(one < 500'000);
    CHECK(session.review.judgements.begin()->second.back().note.empty());
    next.review.judgements = {};
    CHECK(app::bytes_beside(session, next) > 1'000'000);
    next.profiles.clear();
    CHECK(app::bytes_beside(session, next) > 2 * megabyte);
}
