// How the parts of a workbook hang together (ECMA-376 part 2: relationships; part 1: workbook.xml).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sheets/xlsx/number_format.h"
#include "sheets/xml/xml_reading.h"

namespace kurabe::sheets {

struct Relationship {
    std::string id;
    std::string type;  // the last word of its address: "worksheet", "sharedStrings"
    std::string part;  // the part it leads to, from the archive's root
};

// "xl/_rels/workbook.xml.rels" of "xl/workbook.xml".
[[nodiscard]] std::string relationships_of(std::string_view part);

class RelationshipsHandler : public XmlHandler {
 public:
    // `part`: whose relationships they are; "" of the archive.
    explicit RelationshipsHandler(std::string_view part);
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*part*/) override {}

    [[nodiscard]] const Relationship* find(std::string_view id) const;
    [[nodiscard]] const Relationship* of_type(std::string_view type) const;
    [[nodiscard]] const std::vector<Relationship>& all() const { return all_; }

 private:
    std::string folder_;
    std::vector<Relationship> all_;
};

struct SheetEntry {
    std::string name;
    bool is_hidden = false;
    std::string relationship;  // id
};

class WorkbookHandler : public XmlHandler {
 public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;

    std::vector<SheetEntry> sheets;
    Epoch epoch = Epoch::from_1900;
    std::unordered_map<std::string, std::string> names;  // in lower case → what they stand for

 private:
    std::string name_;  // that is being defined
    std::string formula_;
};

class StylesHandler : public XmlHandler {
 public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view /*part*/) override {}

    // Of a cell's style.
    [[nodiscard]] const NumberFormat& format_of(std::size_t style);

 private:
    std::unordered_map<std::uint32_t, std::string> codes_;
    std::vector<std::uint32_t> styles_;  // style → id of its format
    std::unordered_map<std::uint32_t, NumberFormat> formats_;
    bool is_in_cell_styles_ = false;
};

}  // namespace kurabe::sheets
