// JSON → the list of an organisation's profiles.
#include "files/profile_index.h"

#include "reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    const auto result = files::read_profile_index("index.json", input);
    check_result("index.json", input, result);
    if (!result.ok()) return;
    for (const files::IndexedProfile& profile : *result.value) {
        // Stays below the index's folder.
        const std::string path = "/" + profile.file + "/";
        holds(!profile.file.empty() && profile.file.front() != '/');
        holds(path.find("/../") == std::string::npos);
        holds(path.find('\\') == std::string::npos);
    }
}

}  // namespace kurabe::fuzz
