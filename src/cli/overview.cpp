#include <algorithm>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "app/views/overview/overview_view.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/table.h"
#include "files/json_writer.h"

namespace kurabe::cli {
namespace {

std::string share_text(const app::ShareView& share) {
    return share.whole == 0 ? share.percent : share.percent + " (" + share.counts + ")";
}

void write_outlier(files::JsonWriter& json, const app::OutlierView& odd) {
    json.object([&] {
        json.member("property", odd.cell.property_id);
        json.member("label", odd.label);
        json.member("kind", compare::to_name(odd.kind));
        json.member("state", model::to_name(odd.own.state));
        json.member("text", app::plain_text(odd.own));
        json.member("why", odd.why);
    });
}

void write_vendor(files::JsonWriter& json, const app::OverviewView& view,
                  const app::OverviewVendor& vendor) {
    json.object([&] {
        json.member("key", vendor.key);
        json.member("title", vendor.title);
        json.member("edition", vendor.subtitle);
        json.member("stated", vendor.coverage.part);
        json.array("categories", [&] {
            for (std::size_t i = 0; i < view.categories.size(); ++i) {
                json.object([&] {
                    json.member("id", view.categories[i].id);
                    json.member("rows", vendor.by_category[i].whole);
                    json.member("stated", vendor.by_category[i].part);
                });
            }
        });
        json.array("similar", [&] {
            for (const app::SimilarView& other : vendor.similar_to_all()) {
                json.object([&] {
                    json.member("key", other.key);
                    json.member("both", other.share.whole);
                    json.member("same", other.share.part);
                });
            }
        });
        json.array("unusual", [&] {
            for (const app::OutlierView& odd : vendor.outliers()) write_outlier(json, odd);
        });
    });
}

void print_json(const app::OverviewView& view, std::ostream& out) {
    files::JsonWriter json;
    json.object([&] {
        json.member("rows", view.vendors.empty() ? 0 : view.vendors.front().coverage.whole);
        json.array("vendors", [&] {
            for (const auto& vendor : view.vendors) write_vendor(json, view, vendor);
        });
    });
    out << json.take() << "\n";
}

// Categories go down and vendors across while there are few vendors.
void print_coverage(const app::OverviewView& view, const wording::Texts& texts, std::size_t width,
                    std::ostream& out) {
    constexpr std::size_t label = 28;
    constexpr std::size_t min_width = 14;
    const std::size_t vendors = view.vendors.size();
    if (label + vendors * (min_width + 2) > width) {
        Table table({label, width - label - 2});
        for (const auto& vendor : view.vendors) {
            table.add_row({vendor.title, share_text(vendor.coverage)});
        }
        out << table.text();
        return;
    }
    std::vector<std::size_t> widths = {label};
    widths.insert(widths.end(), vendors, (width - label) / vendors - 2);
    Table table(widths);
    std::vector<std::string> header = {""};
    std::vector<std::string> all = {texts.text("ui.all_rows")};
    for (const auto& vendor : view.vendors) {
        header.push_back(vendor.title + "\n" + vendor.subtitle);
        all.push_back(share_text(vendor.coverage));
    }
    table.add_row(header);
    table.add_row(all);
    for (std::size_t i = 0; i < view.categories.size(); ++i) {
        std::vector<std::string> cells = {view.categories[i].label};
        for (const auto& vendor : view.vendors) cells.push_back(share_text(vendor.by_category[i]));
        table.add_row(cells);
    }
    out << table.text();
}

void print_similarity(const app::OverviewView& view, std::size_t width, std::ostream& out) {
    constexpr std::size_t label = 28;
    std::size_t columns = 1;
    for (const auto& vendor : view.vendors) columns = std::max(columns, vendor.similar().size());
    const std::size_t room = std::max(width, label + columns * 14) - label;
    std::vector<std::size_t> widths = {label};
    widths.insert(widths.end(), columns, room / columns - 2);
    Table table(widths);
    if (view.all_pairs) {
        std::vector<std::string> header = {""};
        for (const auto& vendor : view.vendors) header.push_back(vendor.title);
        table.add_row(header);
    }
    for (const auto& vendor : view.vendors) {
        std::vector<std::string> cells = {vendor.title};
        for (const auto& other : vendor.similar()) {
            const std::string share = share_text(other.share);
            cells.push_back(view.all_pairs ? share : other.title + "\n" + share);
        }
        cells.resize(columns + 1);
        table.add_row(cells);
    }
    out << table.text();
}

void print_outliers(const app::OverviewView& view, std::size_t width, std::ostream& out) {
    const std::size_t third = width / 3 - 2;
    Table table({third, third, third});
    for (const auto& vendor : view.vendors) {
        if (vendor.outlier_count == 0) continue;
        table.add_heading(vendor.outlier_title);
        for (const auto& odd : vendor.outliers()) {
            table.add_row({odd.label, app::plain_text(odd.own), odd.why});
        }
    }
    out << table.text();
}

}  // namespace

int overview(const Options& options, Streams streams) {
    int code = done;
    const auto application = open(options, streams.err, code);
    if (!application) return code;
    const auto& view = application->view<app::OverviewView>();
    const auto& texts = application->texts();
    if (options.json) {
        print_json(view, streams.out);
        return done;
    }
    const auto width = static_cast<std::size_t>(std::max(options.width, 60));
    streams.out << texts.text("ui.coverage") << " — " << view.summary << "\n";
    print_coverage(view, texts, width, streams.out);
    streams.out << "\n" << texts.text("ui.similarity") << " — " << view.similar_note << "\n";
    if (view.vendors.size() > 1) print_similarity(view, width, streams.out);
    streams.out << "\n" << texts.text("ui.outliers") << "\n";
    print_outliers(view, width, streams.out);
    return done;
}

}  // namespace kurabe::cli
