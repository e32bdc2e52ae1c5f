#include "sheets/xml/xml_reading.h"

#include <expat.h>

#include <algorithm>
#include <utility>

#include "sheets/limits.h"
#include "sheets/problem.h"

namespace kurabe::sheets {

std::string_view XmlAttributes::without_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (without_prefix(*pair) == name) return pair[1];
    }
    return {};
}

std::string_view without_white(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
    return text.substr(0, text.find_last_not_of(white) + 1);
}

struct XmlReading::Parser {
    XML_Parser expat = nullptr;
    XmlHandler& handler;
    std::size_t depth = 0;
    bool has_doctype = false;
    bool is_too_deep = false;

    void stop() const { static_cast<void>(XML_StopParser(expat, XML_FALSE)); }
    void stop_where_failed() const {
        if (handler.problem()) stop();
    }

    static void XMLCALL start(void* self, const char* name, const char** attributes) {
        auto& parser = *static_cast<Parser*>(self);
        if (++parser.depth > max_depth) {
            parser.is_too_deep = true;
            parser.stop();
            return;
        }
        parser.handler.start(XmlAttributes::without_prefix(name), XmlAttributes(attributes));
        parser.stop_where_failed();
    }
    static void XMLCALL end(void* self, const char* name) {
        auto& parser = *static_cast<Parser*>(self);
        --parser.depth;
        if (parser.is_too_deep || parser.handler.problem()) return;
        parser.handler.end(XmlAttributes::without_prefix(name));
        parser.stop_where_failed();
    }
    static void XMLCALL text(void* self, const char* part, int size) {
        auto& parser = *static_cast<Parser*>(self);
        parser.handler.text({part, static_cast<std::size_t>(size)});
        parser.stop_where_failed();
    }
    static void XMLCALL doctype(void* self, const char* /*name*/, const char* /*system*/,
                                const char* /*public_id*/, int /*has_internal*/) {
        auto& parser = *static_cast<Parser*>(self);
        parser.has_doctype = true;
        parser.stop();
    }
};

XmlReading::XmlReading(std::string part, XmlHandler& handler)
    : parser_(new Parser{XML_ParserCreate(nullptr), handler}), part_(std::move(part)) {
    XML_SetUserData(parser_->expat, parser_.get());
    XML_SetElementHandler(parser_->expat, Parser::start, Parser::end);
    XML_SetCharacterDataHandler(parser_->expat, Parser::text);
    XML_SetStartDoctypeDeclHandler(parser_->expat, Parser::doctype);
}

XmlReading::~XmlReading() { XML_ParserFree(parser_->expat); }

bool XmlReading::read(std::string_view piece, bool is_last) {
    if (problem_) return false;
    const char* const begin = piece.empty() ? "" : piece.begin();
    const auto status = XML_Parse(parser_->expat, begin, static_cast<int>(piece.size()),
                                  is_last ? XML_TRUE : XML_FALSE);
    if (parser_->handler.problem()) {
        problem_ = parser_->handler.problem();
    } else if (parser_->is_too_deep) {
        problem_ = too_much("depth", max_depth);
    } else if (parser_->has_doctype) {
        problem_ = error("sheet.doctype", {{"part", part_}});
    } else if (status != XML_STATUS_OK) {
        problem_ =
            error("sheet.xml",
                  {{"part", part_},
                   {"line", std::to_string(XML_GetCurrentLineNumber(parser_->expat))},
                   {"column", std::to_string(XML_GetCurrentColumnNumber(parser_->expat) + 1)}});
    }
    return !problem_;
}

}  // namespace kurabe::sheets
