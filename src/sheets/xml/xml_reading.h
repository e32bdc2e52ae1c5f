// Reads XML from start to end, piece by piece, within limits: no document type, no entities but
// XML's own, so nothing in it can grow or lead elsewhere.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kurabe::sheets {

// Names are those behind the prefix: "x14:formula1" is "formula1".
class XmlAttributes {
 public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

    // "" where there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

    template <typename Take>
    void for_each(Take take) const {
        for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
            take(without_prefix(*pair), std::string_view(pair[1]));
        }
    }

    static std::string_view without_prefix(std::string_view name);

 private:
    const char** pairs_;
};

// Without what XML takes for white space at either end.
[[nodiscard]] std::string_view without_white(std::string_view text);

// xsd:boolean.
[[nodiscard]] inline bool is_true(std::string_view value) {
    return value == "1" || value == "true";
}

// What is done with the elements of one document.
class XmlHandler {
 public:
    XmlHandler() = default;
    virtual ~XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;

    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view part) = 0;  // of one text, there may be many parts

    // An error that ends the reading.
    [[nodiscard]] const std::optional<base::Diagnostic>& problem() const { return problem_; }

 protected:
    void fail(base::Diagnostic diagnostic) {
        if (!problem_) problem_ = std::move(diagnostic);
    }

 private:
    std::optional<base::Diagnostic> problem_;
};

class XmlReading {
 public:
    // `part`: the name of the document, for messages. The handler must outlive it.
    XmlReading(std::string part, XmlHandler& handler);
    ~XmlReading();
    XmlReading(const XmlReading&) = delete;
    XmlReading& operator=(const XmlReading&) = delete;

    // The next piece of the document; false where there is a problem.
    bool read(std::string_view piece, bool is_last);

    // sheet.xml, sheet.doctype, sheet.too_much.depth, and the handler's.
    [[nodiscard]] const std::optional<base::Diagnostic>& problem() const { return problem_; }

 private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    std::string part_;
    std::optional<base::Diagnostic> problem_;
};

}  // namespace kurabe::sheets
