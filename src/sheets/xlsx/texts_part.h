// Parts that hold texts: the strings that cells share, and comments.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sheets/workbook_builder.h"
#include "sheets/xlsx/rich_text.h"
#include "sheets/xlsx/sheet_part.h"
#include "sheets/xml/xml_reading.h"

namespace kurabe::sheets {

class SharedStringsHandler : public XmlHandler {
 public:
    SharedStringsHandler(WorkbookBuilder& builder, std::vector<std::string_view>& strings)
        : builder_(builder), strings_(strings) {}
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override { text_.text(part); }

 private:
    WorkbookBuilder& builder_;
    std::vector<std::string_view>& strings_;
    RichText text_;
};

// Of a sheet: both the comments of old and those with replies (threadedComments). What a program
// writes as the old one in the place of the others does not count.
class CommentsHandler : public XmlHandler {
 public:
    CommentsHandler(WorkbookBuilder& builder, Sheet& sheet, LeftOut& left_out)
        : builder_(builder), sheet_(sheet), left_out_(left_out) {}
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;

 private:
    WorkbookBuilder& builder_;
    Sheet& sheet_;
    LeftOut& left_out_;
    std::string cell_;
    RichText rich_;
    std::string plain_;
    bool is_threaded_ = false;
    bool is_in_plain_ = false;
};

}  // namespace kurabe::sheets
