#include "sheets/xlsx/texts_part.h"

#include <algorithm>

#include "sheets/cell_place.h"
#include "sheets/limits.h"
#include "sheets/problem.h"

namespace kurabe::sheets {

void SharedStringsHandler::start(std::string_view name, const XmlAttributes& /*attributes*/) {
    if (name == "si") text_ = {};
    text_.start(name);
}

void SharedStringsHandler::end(std::string_view name) {
    text_.end(name);
    if (name != "si") return;
    if (strings_.size() >= max_shared_strings) {
        return fail(too_much("strings", max_shared_strings));
    }
    strings_.push_back(builder_.keep(text_.take()));
    if (builder_.text_bytes() > max_text_bytes) fail(too_much("text", max_text_bytes));
}

void CommentsHandler::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "comment" || name == "threadedComment") {
        cell_ = attributes["ref"];
        is_threaded_ = name == "threadedComment";
        rich_ = {};
        plain_.clear();
    } else if (name == "text") {
        is_in_plain_ = is_threaded_;
    } else {
        rich_.start(name);
    }
}

void CommentsHandler::text(std::string_view part) {
    if (is_in_plain_) plain_ += part;
    rich_.text(part);
}

void CommentsHandler::end(std::string_view name) {
    if (name == "text") is_in_plain_ = false;
    rich_.end(name);
    if (name != "comment" && name != "threadedComment") return;
    const auto place = read_place(cell_);
    const std::string text = is_threaded_ ? decode_text(plain_) : rich_.take();
    const bool stands_for_threaded =
        !is_threaded_ && text.starts_with("[") &&
        text.find("microsoft.com/fwlink/?linkid=870924") != std::string::npos;
    if (!place || !place->row || !place->column || text.empty() || stands_for_threaded) return;
    if (sheet_.comments.size() >= max_comments) {
        ++left_out_.comments;
    } else {
        sheet_.comments.push_back({*place->row, *place->column, builder_.keep(text)});
        if (builder_.text_bytes() > max_text_bytes) fail(too_much("text", max_text_bytes));
    }
}

}  // namespace kurabe::sheets
