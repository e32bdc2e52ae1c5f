#include "sheets/xlsx/package_parts.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "sheets/limits.h"
#include "sheets/problem.h"

namespace kurabe::sheets {
namespace {

std::string folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
}

// A target relative to a folder, as a name from the root.
std::string resolve(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string part(folder);
    while (!target.empty()) {
        const std::size_t slash = std::min(target.find('/'), target.size() - 1);
        const std::string_view step = target.substr(0, slash + 1);
        if (step == "../") {
            part = folder_of(part.empty() ? part : part.substr(0, part.size() - 1));
        } else if (step != "./") {
            part += step;
        }
        target.remove_prefix(slash + 1);
    }
    return part;
}

std::uint32_t read_id(std::string_view text) {
    std::uint32_t id = 0;
    std::from_chars(text.begin(), text.end(), id);
    return id;
}

}  // namespace

std::string relationships_of(std::string_view part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

RelationshipsHandler::RelationshipsHandler(std::string_view part) : folder_(folder_of(part)) {}

void RelationshipsHandler::start(std::string_view name, const XmlAttributes& attributes) {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    if (all_.size() >= max_archive_entries) return;
    const std::string_view type = attributes["Type"];
    all_.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                    resolve(folder_, attributes["Target"])});
}

const Relationship* RelationshipsHandler::find(std::string_view id) const {
    const auto found = std::ranges::find(all_, id, &Relationship::id);
    return found != all_.end() ? &*found : nullptr;
}

const Relationship* RelationshipsHandler::of_type(std::string_view type) const {
    const auto found = std::ranges::find(all_, type, &Relationship::type);
    return found != all_.end() ? &*found : nullptr;
}

void WorkbookHandler::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "sheet") {
        if (sheets.size() >= max_sheets) return fail(too_much("sheets", max_sheets));
        const std::string_view state = attributes["state"];
        sheets.push_back({std::string(attributes["name"]),
                          state == "hidden" || state == "veryHidden",
                          std::string(attributes["id"])});
    } else if (name == "workbookPr") {
        if (is_true(attributes["date1904"])) epoch = Epoch::from_1904;
    } else if (name == "definedName") {
        name_ = base::lower_case(attributes["name"]);
        formula_.clear();
    }
}

void WorkbookHandler::end(std::string_view name) {
    if (name != "definedName") return;
    if (names.size() < max_choices) names.emplace(name_, formula_);
    name_.clear();
}

void WorkbookHandler::text(std::string_view part) {
    if (!name_.empty()) formula_ += part;
}

void StylesHandler::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmt") {
        if (codes_.size() < max_styles) {
            codes_.emplace(read_id(attributes["numFmtId"]), attributes["formatCode"]);
        }
    } else if (name == "cellXfs") {
        is_in_cell_styles_ = true;
    } else if (name == "xf" && is_in_cell_styles_ && styles_.size() < max_styles) {
        styles_.push_back(read_id(attributes["numFmtId"]));
    }
}

void StylesHandler::end(std::string_view name) {
    if (name == "cellXfs") is_in_cell_styles_ = false;
}

const NumberFormat& StylesHandler::format_of(std::size_t style) {
    const std::uint32_t id = style < styles_.size() ? styles_[style] : 0;
    const auto known = formats_.find(id);
    if (known != formats_.end()) return known->second;
    const auto code = codes_.find(id);
    return formats_
        .emplace(id, NumberFormat(code != codes_.end() ? std::string_view(code->second)
                                                       : builtin_format(id)))
        .first->second;
}

}  // namespace kurabe::sheets
