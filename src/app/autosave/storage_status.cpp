#include "app/autosave/storage_status.h"

namespace kurabe::app::autosave {

std::string_view text_key(StorageStatus status) {
    switch (status) {
        case StorageStatus::works: return "storage.works";
        case StorageStatus::off: return "storage.off";
        case StorageStatus::waiting: return "storage.waiting";
        case StorageStatus::slow: return "storage.slow";
        case StorageStatus::unavailable: return "storage.unavailable";
        case StorageStatus::refused: return "storage.refused";
        case StorageStatus::unreadable: return "storage.unreadable";
        case StorageStatus::newer: return "storage.newer";
        case StorageStatus::too_large: return "storage.too_large";
        case StorageStatus::full: return "storage.full";
        case StorageStatus::write_conflict: return "storage.write_conflict";
    }
    return "";
}

}  // namespace kurabe::app::autosave
