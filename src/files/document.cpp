#include "files/document.h"

#include <algorithm>
#include <array>

namespace kurabe::files {
namespace {

constexpr std::string_view supported_version = "1";

constexpr std::array<std::pair<std::string_view, Format>, 13> formats = {
    {{"kurabe/profile", Format::profile},
     {"kurabe/session", Format::session},
     {"kurabe/catalog", Format::catalog},
     {"kurabe/framework", Format::framework},
     {"kurabe/views", Format::views},
     {"kurabe/index", Format::index},
     {"kurabe/query-words", Format::query_words},
     {"kurabe/policy", Format::policy},
     {"kurabe/addendum", Format::addendum},
     {"kurabe/intake-words", Format::intake_words},
     {"kurabe/intake-questions", Format::intake_questions},
     {"kurabe/mapping", Format::mapping},
     {"kurabe/sheet", Format::sheet}}};

}  // namespace

std::string_view to_name(Format format) {
    return std::find_if(formats.begin(), formats.end(),
                        [format](const auto& entry) { return entry.second == format; })
        ->first;
}

std::optional<Format> format_from_name(std::string_view name) {
    const auto* found = std::find_if(formats.begin(), formats.end(),
                                     [name](const auto& entry) { return entry.first == name; });
    if (found == formats.end()) return std::nullopt;
    return found->second;
}

ParsedDocument parse_document(std::string_view file, std::string_view bytes) {
    const IsFormat is_ours = [](std::string_view name) {
        return format_from_name(name).has_value();
    };
    ParsedDocument document{std::string(file), bytes, parse_json(file, bytes, is_ours),
                            std::nullopt};
    if (!document.json.value) return document;
    const JsonNode* format = document.json.value->find("format");
    if (format != nullptr) document.format = format_from_name(format->text);
    return document;
}

void tell_not_kept(const ReadContext& context) {
    using base::Severity;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::notice}) {
        const std::size_t found = context.found[static_cast<std::size_t>(severity)];
        if (found <= max_diagnostics) continue;
        context.diagnostics.push_back({severity,
                                       std::string(more_diagnostics),
                                       {std::string(context.locator.file()), 0, 0, ""},
                                       {{"n", std::to_string(found - max_diagnostics)},
                                        {"limit", std::to_string(max_diagnostics)}}});
    }
}

bool check_header(const JsonCursor& root, Format format) {
    if (!root.is_object()) return false;
    const auto format_member = root.require("format");
    if (!format_member) return false;
    const std::string_view found = format_member->read_view();
    if (found != to_name(format)) {
        if (format_member->node().type == JsonNode::Type::string) {
            format_member->error("format.not_this", {{"expected", std::string(to_name(format))},
                                                     {"found", std::string(found)}});
        }
        return false;
    }
    const auto version_member = root.require("version");
    if (!version_member) return false;
    const auto version = version_member->read_number();
    if (!version) return false;
    if (*version != model::read_decimal(supported_version).number) {
        version_member->error("format.version", {{"found", to_text(*version)},
                                                 {"supported", std::string(supported_version)}});
        return false;
    }
    return true;
}

}  // namespace kurabe::files
