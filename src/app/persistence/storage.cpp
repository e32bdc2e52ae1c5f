#include "app/persistence/storage.h"

namespace kurabe::app {

std::string_view storage_key(Storage storage) {
    switch (storage) {
        case Storage::works: return "storage.works";
        case Storage::refused: return "storage.refused";
        case Storage::unreadable: return "storage.unreadable";
        case Storage::too_large: return "storage.too_large";
        case Storage::full: return "storage.full";
        case Storage::write_conflict: return "storage.write_conflict";
    }
    return "";
}

}  // namespace kurabe::app
