// What just happened, as the user is told it: one message at a time, until it no longer holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/reference_data.h"
#include "app/session/document.h"

namespace kurabe::app {

// How it went.
enum class Gravity : std::uint8_t {
    done,
    partly,  // not all of it, or not yet
    failed
};

// "done", "partly", "failed".
[[nodiscard]] constexpr std::string_view to_name(Gravity gravity) {
    if (gravity == Gravity::done) return "done";
    return gravity == Gravity::partly ? "partly" : "failed";
}

// A text of the user interface, yet to be put into words.
struct Message {
    std::string key;
    wording::Arguments arguments;
    Gravity gravity = Gravity::done;
};

// What takes back what a message tells of.
enum class Remedy : std::uint8_t { none, undo, redo };

class Status {
 public:
    explicit Status(Document& document) : document_(document) {}

    [[nodiscard]] const std::optional<Message>& message() const { return message_; }
    // Grows with each message, also with one that says the same again; 0 before the first.
    [[nodiscard]] std::uint64_t number() const { return number_; }
    // None once something else was done that can be undone.
    [[nodiscard]] Remedy remedy() const { return history() == history_ ? remedy_ : Remedy::none; }

    // `remedy`: of what was done last.
    void say(Message message, Remedy remedy = Remedy::none) {
        message_ = std::move(message);
        remedy_ = remedy;
        history_ = history();
        ++number_;
        document_.note({Part::status});
    }
    void clear() {
        if (!message_) return;
        message_.reset();
        document_.note({Part::status});
    }
    // After the user did something else: what went wrong stays until it is read, and what can
    // still be taken back as long as that is so.
    void clear_past() {
        if (message_ && message_->gravity == Gravity::done && remedy() == Remedy::none) clear();
    }

 private:
    [[nodiscard]] std::uint64_t history() const {
        return document_.revisions().of({Part::history});
    }

    Document& document_;
    std::optional<Message> message_;
    Remedy remedy_ = Remedy::none;
    std::uint64_t history_ = 0;  // when it was said
    std::uint64_t number_ = 0;
};

}  // namespace kurabe::app
