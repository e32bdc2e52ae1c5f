#include "app/loading/sheet_loading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/file_kind.h"
#include "text/fold.h"

namespace kurabe::app {
namespace {

// The name of a file without its folders and its ending.
std::string stem_of(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const std::size_t dot = name.rfind('.');
    if (dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
    return std::string(name);
}

std::string ending_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string ending(name.substr(dot + 1));
    for (char& c : ending) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return ending;
}

// Unlike the ids that there are: whoever means the same service says so.
std::string free_id(const std::string& wanted, const std::vector<model::ProfilePtr>& profiles) {
    const auto taken = [&](const std::string& id) {
        return std::any_of(profiles.begin(), profiles.end(),
                           [&](const auto& profile) { return profile->id == id; });
    };
    std::string id = wanted;
    for (int number = 2; taken(id); ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

}  // namespace

bool is_sheet(std::string_view name, std::string_view bytes) {
    const std::string ending = ending_of(name);
    if (ending == "json") return false;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string_view::npos && bytes[first] == '{') return false;  // JSON all the same
    constexpr std::array<std::string_view, 9> endings = {"xlsx", "xlsm", "csv", "tsv",     "tab",
                                                         "html", "htm",  "md",  "markdown"};
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return true;
    const auto kind = base::file_kind(bytes);
    return kind && kind->name == "Excel";
}

SheetReading::SheetReading(std::string file, std::string bytes)
    : file_(std::make_unique<std::string>(std::move(file))),
      bytes_(std::make_unique<std::string>(std::move(bytes))),
      reading_(std::make_unique<sheets::Reading>(*file_, *bytes_)) {}

SheetWork begin_work(std::string file, sheets::Workbook workbook,
                     const std::vector<intake::TableLayout>& tables,
                     const std::vector<intake::Mapping>& mappings,
                     const std::vector<model::ProfilePtr>& profiles) {
    SheetWork work;
    work.service = stem_of(file);
    work.service_proposed = true;
    work.id = free_id(id_of_name(work.service), profiles);
    work.id_proposed = true;
    work.file = std::move(file);
    work.workbook = std::make_shared<const sheets::Workbook>(std::move(workbook));
    for (const intake::Mapping& mapping : mappings) {
        const bool fits = std::any_of(tables.begin(), tables.end(), [&](const auto& table) {
            return intake::fits(mapping, table);
        });
        if (fits) work.mapping = mapping;
    }
    return work;
}

}  // namespace kurabe::app
