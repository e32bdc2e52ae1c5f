// What the program hands to the page's scripts besides plain numbers: records. Each says here which
// members it has. RecordWriter (record_writer.h) goes by that to write them, and
// types/print_types.cpp to tell the scripts' type checker; so a member, a request or a word for an
// enumerator that is renamed here must be renamed in web/ too, or the check fails.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/autosave/actions.h"
#include "app/requests.h"
#include "base/language.h"
#include "present/clipboard.h"

namespace kurabe::platform {

// The words by which enumerators cross.
template <typename Enum>
struct Words;
template <>
struct Words<base::Language> {
    static constexpr std::array all = {std::pair{base::Language::ja, "ja"},
                                       std::pair{base::Language::en, "en"}};
};

// The text of a field, divided at both ends of its selection.
struct DividedText {
    std::string before;
    std::string selected;
    std::string after;
};
template <typename Output>
void describe(Output& output, const DividedText& text) {
    output.member("before", text.before);
    output.member("selected", text.selected);
    output.member("after", text.after);
}

// The text field that is being edited. The page has one that mirrors it, in the same place.
struct FieldRecord {
    float x = 0;  // where its text stands, in pixels of the program
    float y = 0;
    float width = 0;
    float height = 0;
    float scroll = 0;                 // how much of the text is out of sight to the left
    std::optional<DividedText> text;  // where the mirror does not have it yet
};
template <typename Output>
void describe(Output& output, const FieldRecord& field) {
    output.member("x", field.x);
    output.member("y", field.y);
    output.member("width", field.width);
    output.member("height", field.height);
    output.member("scroll", field.scroll);
    output.member("text", field.text);
}

// What the program asks of the browser: of the application's requests, those that are not the
// platform's own to fulfil, and one of the platform's. `type` tells the scripts which one it is.
struct HandOverCopy {};  // something was copied: by an event in which the browser takes it
using BrowserRequest =
    std::variant<HandOverCopy, app::ChooseFiles, app::SetDocumentLanguage, app::PrintView,
                 app::CopyLink, app::SaveSession, app::ForgetSession, app::KeepPreferences,
                 app::SaveFile, app::UniteSession, app::TakeOver, app::DeclineOffer>;
template <typename Output>
void describe(Output& output, const HandOverCopy&) {
    output.type("handOverCopy");
}
template <typename Output>
void describe(Output& output, const app::ChooseFiles&) {
    output.type("chooseFiles");
}
template <typename Output>
void describe(Output& output, const app::SetDocumentLanguage& request) {
    output.type("setDocumentLanguage");
    output.member("language", request.language);
}
template <typename Output>
void describe(Output& output, const app::PrintView&) {
    output.type("printView");
}
template <typename Output>
void describe(Output& output, const app::CopyLink&) {
    output.type("copyLink");
}
template <typename Output>
void describe(Output& output, const app::SaveSession&) {
    output.type("saveSession");
}
template <typename Output>
void describe(Output& output, const app::ForgetSession&) {
    output.type("forgetSession");
}
template <typename Output>
void describe(Output& output, const app::KeepPreferences& request) {
    output.type("keepPreferences");
    output.member("text", request.text);
    output.member("colours", request.colours);
}
template <typename Output>
void describe(Output& output, const app::SaveFile& request) {
    output.type("saveFile");
    output.member("name", request.name);
    output.member("text", request.text);
}
template <typename Output>
void describe(Output& output, const app::UniteSession&) {
    output.type("uniteSession");
}
template <typename Output>
void describe(Output& output, const app::TakeOver& request) {
    output.type("takeOver");
    output.member("offer", request.offer);
}
template <typename Output>
void describe(Output& output, const app::DeclineOffer& request) {
    output.type("declineOffer");
    output.member("offer", request.offer);
}

// What just happened, for assistive technology; without text where the last one no longer holds.
struct MessageRecord {
    std::string text;
    bool urgent = false;  // it went wrong
};
template <typename Output>
void describe(Output& output, const MessageRecord& message) {
    output.member("text", message.text);
    output.member("urgent", message.urgent);
}

// All that the page has to follow after a frame. A few hundred bytes: cheaper to write each time
// than to compare.
struct Frame {
    std::optional<double> delay;  // milliseconds until the next one; none: when something happens
    std::string_view cursor;      // the mouse cursor's name in CSS
    std::optional<FieldRecord> field;
    std::uint64_t revision = 0;            // grows with each change of what is shown
    std::optional<MessageRecord> message;  // where it is another one
    std::vector<BrowserRequest> requests;
    bool waiting = false;  // what it shows is not all there yet: kurabe_prepare makes it
};
template <typename Output>
void describe(Output& output, const Frame& frame) {
    output.member("delay", frame.delay);
    output.member("cursor", frame.cursor);
    output.member("field", frame.field);
    output.member("revision", frame.revision);
    output.member("message", frame.message);
    output.member("requests", frame.requests);
    output.member("waiting", frame.waiting);
}

// What the page does for autosave, each as app/autosave/actions.h says.
template <typename Output>
void describe(Output& output, const app::autosave::Get&) {
    output.type("get");
}
template <typename Output>
void describe(Output& output, const app::autosave::Restore& restore) {
    output.type("restore");
    output.member("persisted", restore.persisted);
    output.member("leftovers", restore.leftovers);
    output.member("view", restore.view);
    output.member("unite", restore.unite);
}
template <typename Output>
void describe(Output& output, const app::autosave::ShowView& show) {
    output.type("showView");
    output.member("view", show.view);
}
template <typename Output>
void describe(Output& output, const app::autosave::AddParts& add) {
    output.type("addParts");
    output.member("first", add.first);
    output.member("end", add.end);
}
template <typename Output>
void describe(Output& output, const app::autosave::Put& put) {
    output.type("put");
    output.member("withSession", put.with_session);
    output.member("view", put.view);
    output.member("basedOn", put.based_on);
    output.member("version", put.version);
}
template <typename Output>
void describe(Output& output, const app::autosave::Erase& erase) {
    output.type("erase");
    output.member("basedOn", erase.based_on);
    output.member("whateverIsThere", erase.whatever_is_there);
}
template <typename Output>
void describe(Output& output, const app::autosave::PutLeftover& put) {
    output.type("putLeftover");
    output.member("basedOn", put.based_on);
    output.member("withSession", put.with_session);
    output.member("view", put.view);
    output.member("contains", put.contains);
}
template <typename Output>
void describe(Output& output, const app::autosave::EraseLeftovers& erase) {
    output.type("eraseLeftovers");
    output.member("visits", erase.visits);
    output.member("views", erase.views);
    output.member("all", erase.all);
}
template <typename Output>
void describe(Output& output, const app::autosave::OfferLeftover& offer) {
    output.type("offerLeftover");
    output.member("visit", offer.visit);
}

// What comes of an event of autosave.
struct AutosaveStep {
    app::autosave::Actions actions;
    std::optional<std::int64_t> next_tick;  // when the tick is due, in milliseconds; may be past
    bool redraw = false;                    // there is something new to show
};
template <typename Output>
void describe(Output& output, const AutosaveStep& step) {
    output.member("actions", step.actions);
    output.member("nextTick", step.next_tick);
    output.member("redraw", step.redraw);
}

// What assistive technology calls the view as HTML, and the button that opens it.
struct ViewLabels {
    std::string region;
    std::string read;
};
template <typename Output>
void describe(Output& output, const ViewLabels& labels) {
    output.member("region", labels.region);
    output.member("read", labels.read);
}

// Of present::ClipboardContent.
template <typename Output>
void describe(Output& output, const present::ClipboardContent& content) {
    output.member("plain", content.plain);
    output.member("html", content.html);
}

// All of them by the names that the scripts know them by.
template <typename Output>
void describe_records(Output& output) {
    output.template record<Frame>("Frame");
    output.template record<BrowserRequest>("BrowserRequest");
    output.template record<AutosaveStep>("AutosaveStep");
    output.template record<app::autosave::Action>("AutosaveAction");
    output.template record<ViewLabels>("ViewLabels");
    output.template record<std::optional<present::ClipboardContent>>("WaitingCopy");
    output.template record<std::vector<std::string>>("FileNames");
}

}  // namespace kurabe::platform
