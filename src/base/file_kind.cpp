#include "base/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "base/ascii.h"

namespace kurabe::base {
namespace {

using namespace std::string_view_literals;

constexpr auto document = FileFamily::document;
constexpr auto archive = FileFamily::archive;
constexpr auto encoding = FileFamily::encoding;

struct Signature {
    std::string_view start;
    FileKind kind;
};
// A byte order mark of UTF-32 begins like one of UTF-16.
constexpr std::array signatures = {
    Signature{"%PDF-"sv, {document, "PDF"}},
    Signature{"{\\rtf"sv, {document, "RTF"}},
    Signature{"\x89PNG\r\n"sv, {document, "PNG"}},
    Signature{"\xFF\xD8\xFF"sv, {document, "JPEG"}},
    Signature{"GIF8"sv, {document, "GIF"}},
    Signature{"II*\0"sv, {document, "TIFF"}},
    Signature{"MM\0*"sv, {document, "TIFF"}},
    Signature{"\x1F\x8B"sv, {archive, "gzip"}},
    Signature{"7z\xBC\xAF\x27\x1C"sv, {archive, "7-Zip"}},
    Signature{"Rar!\x1A"sv, {archive, "RAR"}},
    Signature{"BZh"sv, {archive, "bzip2"}},
    Signature{"\xFD"
              "7zXZ\0"sv,
              {archive, "xz"}},
    Signature{"\x28\xB5\x2F\xFD"sv, {archive, "Zstandard"}},
    Signature{"\xFF\xFE\0\0"sv, {encoding, "UTF-32"}},
    Signature{"\0\0\xFE\xFF"sv, {encoding, "UTF-32"}},
    Signature{"\xFF\xFE"sv, {encoding, "UTF-16"}},
    Signature{"\xFE\xFF"sv, {encoding, "UTF-16"}},
};

// A number of that many bytes, the lowest first; 0 where the bytes end before.
std::size_t number_at(std::string_view bytes, std::size_t offset, std::size_t size) {
    if (offset + size > bytes.size()) return 0;
    std::size_t number = 0;
    for (std::size_t i = size; i > 0; --i) {
        number = number << 8U | static_cast<unsigned char>(bytes[offset + i - 1]);
    }
    return number;
}

bool has_at(std::string_view bytes, std::size_t offset, std::string_view part) {
    return offset <= bytes.size() && bytes.substr(offset).starts_with(part);
}

// An Office document is a ZIP that begins with one of these names (ECMA-376 part 2,
// APPNOTE.TXT 4.3).
FileKind kind_of_zip(std::string_view bytes) {
    const std::string_view first =
        bytes.substr(std::min<std::size_t>(30, bytes.size()), number_at(bytes, 26, 2));
    const auto has = [&](std::string_view name) {
        return bytes.find(name) != std::string_view::npos;
    };
    if (first == "mimetype" && has("application/vnd.oasis.opendocument")) {
        return {document, "OpenDocument"};
    }
    constexpr std::array beginnings = {
        "[Content_Types].xml"sv, "_rels/"sv, "docProps/"sv, "xl/"sv, "word/"sv, "ppt/"sv};
    const bool is_office = std::ranges::any_of(
        beginnings, [&](std::string_view name) { return first.starts_with(name); });
    if (!is_office) return {archive, "ZIP"};
    if (has("xl/workbook.bin")) return {document, "Excel (XLSB)"};
    if (has("xl/workbook.")) return {document, "Excel"};
    if (has("word/document.")) return {document, "Word"};
    if (has("ppt/presentation.")) return {document, "PowerPoint"};
    return {document, "Office"};
}

// As Office wrote before 2007, and writes what has a password: its streams have names in UTF-16
// (MS-CFB 2.6.1).
FileKind kind_of_compound_file(std::string_view bytes) {
    const auto has = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) wide.append({c, '\0'});
        return bytes.find(wide) != std::string_view::npos;
    };
    if (has("WordDocument")) return {document, "Word"};
    if (has("PowerPoint Document")) return {document, "PowerPoint"};
    if (has("Workbook") || has("Book")) return {document, "Excel 97-2003"};
    if (has("EncryptedPackage")) return {FileFamily::encrypted, "Office"};
    return {document, "Office"};
}

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::optional<FileKind> kind_of_markup(std::string_view bytes) {
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (bytes.starts_with(bom)) bytes.remove_prefix(bom.size());
    const auto* const begin = std::ranges::find_if_not(bytes, is_white);
    if (begin == bytes.end() || *begin != '<') return std::nullopt;
    constexpr std::size_t enough = 1024;
    const std::string head =
        lower_case(bytes.substr(static_cast<std::size_t>(begin - bytes.begin()), enough));
    constexpr std::array of_pages = {"<!doctype html"sv, "<html"sv,   "<head"sv,
                                     "<body"sv,          "<script"sv, "<meta"sv};
    const bool is_page = std::ranges::any_of(
        of_pages, [&](std::string_view tag) { return head.find(tag) != std::string::npos; });
    if (is_page) return FileKind{FileFamily::web_page, "HTML"};
    return FileKind{document, "XML"};
}

// Text whose every second byte is 0, without a byte order mark.
bool is_utf16(std::string_view bytes) {
    if (bytes.size() < 4) return false;
    const bool low_first = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
    const bool high_first = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
    return low_first || high_first;
}

}  // namespace

std::optional<FileKind> file_kind(std::string_view bytes) {
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.start)) return signature.kind;
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        return kind_of_zip(bytes);
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return kind_of_compound_file(bytes);
    if (bytes.starts_with("RIFF") && has_at(bytes, 8, "WEBP")) {
        return FileKind{document, "WebP"};
    }
    if (bytes.size() > 12 && bytes.front() == 0 && has_at(bytes, 4, "ftyp")) {
        return FileKind{document, "HEIC / MP4"};
    }
    if (is_utf16(bytes)) return FileKind{encoding, "UTF-16"};
    return kind_of_markup(bytes);
}

}  // namespace kurabe::base
