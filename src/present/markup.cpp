#include "present/markup.h"

#include <algorithm>
#include <cassert>

#include "text/code_points.h"
#include "text/hidden_characters.h"

namespace kurabe::present {
namespace {

// Letters of Japanese alone among the languages that profiles are written in.
bool has_japanese(std::string_view utf8) {
    for (const text::CodePoint code_point : text::code_points(utf8)) {
        const char32_t c = code_point.value;
        const bool kana = (c >= 0x3040 && c <= 0x30ff) || (c >= 0xff66 && c <= 0xff9f);
        if (kana || (c >= 0x3400 && c <= 0x9fff)) return true;
    }
    return false;
}

std::string_view escape_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return "&#39;";
    }
}

}  // namespace

Markup& Markup::open(std::string_view tag, const Attributes& attributes) {
    html_ += '<';
    html_ += tag;
    for (const auto& [name, value] : attributes) {
        html_ += ' ';
        html_ += name;
        html_ += "=\"";
        append_escaped(value);
        html_ += '"';
    }
    html_ += '>';
    open_.push_back(tag);
    return *this;
}

Markup& Markup::close() {
    html_ += "</";
    html_ += open_.back();
    html_ += '>';
    open_.pop_back();
    return *this;
}

Markup& Markup::text(std::string_view text) {
    append_escaped(text);
    return *this;
}

Markup& Markup::untrusted(std::string_view text, std::optional<base::Language> language) {
    if (!language && language_ != base::Language::ja && has_japanese(text)) {
        language = base::Language::ja;
    }
    if (!language) return element("bdi", text);
    return element("bdi", text, {{"lang", std::string(base::to_name(*language))}});
}

Markup& Markup::line_break() {
    html_ += "<br>";
    return *this;
}

Markup& Markup::style(std::string_view css) {
    html_ += "<style>";
    html_ += css;
    html_ += "</style>";
    return *this;
}

Markup& Markup::element(std::string_view tag, std::string_view text, const Attributes& attributes) {
    return open(tag, attributes).text(text).close();
}

Markup& Markup::untrusted_element(std::string_view tag, std::string_view text,
                                  const Attributes& attributes,
                                  std::optional<base::Language> language) {
    return open(tag, attributes).untrusted(text, language).close();
}

std::string Markup::take() {
    assert(open_.empty());
    return std::move(html_);
}

void Markup::append_escaped(std::string_view text) {
    std::string shown;
    if (!text::is_plainly_visible(text)) text = shown = text::show_hidden(text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = std::min(text.find_first_of("&<>\"'", at), text.size());
        html_ += text.substr(at, end - at);
        at = end;
        if (at < text.size()) html_ += escape_of(text[at]);
    }
}

}  // namespace kurabe::present
