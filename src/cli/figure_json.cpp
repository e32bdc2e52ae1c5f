#include "cli/figure_json.h"

namespace kurabe::cli {

void write_figure(files::JsonWriter& json, const std::optional<model::Quantity>& figure) {
    if (!figure) return;
    json.object("value", [&] {
        json.member("kind", to_name(figure->kind));
        if (figure->term) {
            json.member("term", to_name(*figure->term));
            return;
        }
        if (figure->exact()) {
            json.member("amount", *figure->least);
        } else {
            if (figure->least) json.member("min", *figure->least);
            if (figure->most) json.member("max", *figure->most);
        }
        if (figure->kind == model::ValueKind::percent) return;
        json.member(figure->kind == model::ValueKind::rate ? "per" : "unit", to_name(figure->unit));
    });
}

}  // namespace kurabe::cli
