#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "app/views/overview/overview_view.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/table.h"

namespace kurabe::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string share_text(const app::ShareView& share) {
    return share.whole == 0 ? share.percent : share.percent + " (" + share.counts + ")";
}

Json vendor_json(const app::OverviewView& view, const app::OverviewVendor& vendor) {
    Json json = {{"key", vendor.key},           {"title", vendor.title},
                 {"edition", vendor.subtitle},  {"stated", vendor.coverage.part},
                 {"categories", Json::array()}, {"similar", Json::array()},
                 {"unusual", Json::array()}};
    for (std::size_t i = 0; i < view.categories.size(); ++i) {
        json["categories"].push_back({{"id", view.categories[i].id},
                                      {"rows", vendor.by_category[i].whole},
                                      {"stated", vendor.by_category[i].part}});
    }
    for (const app::SimilarView& other : vendor.similar()) {
        if (other.key == vendor.key) continue;
        json["similar"].push_back(
            {{"key", other.key}, {"both", other.share.whole}, {"same", other.share.part}});
    }
    for (const app::OutlierView& odd : vendor.outliers()) {
        json["unusual"].push_back({{"property", odd.cell.property_id},
                                   {"label", odd.label},
                                   {"kind", compare::to_name(odd.kind)},
                                   {"state", model::to_name(odd.own.state)},
                                   {"text", app::plain_text(odd.own)},
                                   {"why", odd.why}});
    }
    return json;
}

void print_json(const app::OverviewView& view, std::ostream& out) {
    Json json = {{"rows", view.vendors.empty() ? 0 : view.vendors.front().coverage.whole},
                 {"vendors", Json::array()}};
    for (const auto& vendor : view.vendors) json["vendors"].push_back(vendor_json(view, vendor));
    out << json.dump(2) << "\n";
}

// Categories go down and vendors across while there are few vendors.
void print_coverage(const app::OverviewView& view, const wording::Texts& texts, std::size_t width,
                    std::ostream& out) {
    constexpr std::size_t label = 28;
    constexpr std::size_t least = 14;
    const std::size_t vendors = view.vendors.size();
    if (label + vendors * (least + 2) > width) {
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
