#include "cli/figure_json.h"

#include "files/value_writer.h"

namespace kurabe::cli {

void write_figure(files::JsonWriter& json, const std::optional<model::Quantity>& figure) {
    if (figure) files::write_value_member(json, *figure);
}

}  // namespace kurabe::cli
