#include <doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/loading/vendor_file.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"

using namespace kurabe;
using test::cells;
using test::find_row;

namespace {

constexpr base::Date today{2026, 11, 21};

std::size_t row_count(const app::MatrixView& view) {
    std::size_t count = 0;
    for (const auto& group : view.groups) count += group.rows.size();
    return count;
}

}  // namespace

TEST_CASE("only rows that differ are shown when asked for") {
    app::Application application(today);
    for (const char* hidden : {"rakuraku-meisai@unstated", "chatdealer@2024-09-24", "recoru@1.2"}) {
        application.execute(app::SetColumnHidden{hidden, true});
    }
    const std::size_t all = row_count(application.view<app::MatrixView>());
    CHECK(find_row(application.view<app::MatrixView>(), "legal.governing_law") != nullptr);
    application.execute(app::SetOnlyDifferences{true});
    CHECK(application.session().ignore_silence);
    CHECK(find_row(application.view<app::MatrixView>(), "availability.escrow") == nullptr);
    application.execute(app::SetIgnoreSilence{false});
    application.execute(app::SetOnlyDifferences{true});  // leaves it so
    const auto& view = application.view<app::MatrixView>();
    CHECK(row_count(view) < all - 20);
    CHECK(find_row(view, "encryption.password_storage") == nullptr);  // hashed with both
    CHECK(find_row(view, "backup.generations") != nullptr);           // 20 and 10
    CHECK(find_row(view, "availability.escrow") != nullptr);          // silence and "no" differ
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) CHECK(row.differs);
    }

    application.execute(app::SetIgnoreSilence{true});
    const auto& disagreeing = application.view<app::MatrixView>();
    CHECK(find_row(disagreeing, "backup.generations") != nullptr);
    CHECK(find_row(disagreeing, "availability.escrow") == nullptr);
    CHECK(row_count(disagreeing) > 0);
    application.execute(app::SetOnlyDifferences{false});
    CHECK(row_count(application.view<app::MatrixView>()) == all);
    CHECK_FALSE(application.session().ignore_silence);
}

TEST_CASE("a cell says value, qualifier and scope, and silence in words") {
    app::Application application(today);
    const auto row = cells(application.view<app::MatrixView>(), "availability.uptime");
    CHECK(wording::plain_text(row[0].lines[0]) == "記載なし");
    CHECK(row[0].state == model::AnswerState::not_stated);
    CHECK(wording::text_of(row[3].lines[0], wording::AnswerRole::value) == "99.95%以上");
    CHECK(wording::text_of(row[3].lines[0], wording::AnswerRole::qualifier) == "目標値");
}

TEST_CASE("against the baseline, cells are better or worse where the catalog says so") {
    app::Application application(today);
    application.execute(app::SetBaseline{"rakuneko@unstated"});
    const auto row = cells(application.view<app::MatrixView>(), "backup.retention");
    CHECK(row[3].to_baseline == compare::Relation::worse);   // 168 hours against 10 days
    CHECK(row[4].to_baseline == compare::Relation::better);  // 35 days
    CHECK(row[4].to_baseline_text == "ラクネコより良い");
    CHECK(row[3].to_baseline_text == "ラクネコより劣る");
    CHECK(row[0].to_baseline_text.empty());  // silence is not worse
    application.execute(app::SetColumnHidden{"rakuneko@unstated", true});
    for (const auto& cell : cells(application.view<app::MatrixView>(), "backup.retention")) {
        CHECK(cell.to_baseline_text.empty());  // than what?
    }
}

TEST_CASE("deletion times counted from different starts are neither better nor worse") {
    app::Application application(today);
    for (const char* baseline : {"rakuro@1.2", "rakuneko@unstated"}) {
        application.execute(app::SetBaseline{baseline});
        const auto row = cells(application.view<app::MatrixView>(), "data.deletion_finish");
        for (const auto& cell : row) {
            CHECK(cell.to_baseline != compare::Relation::better);
            CHECK(cell.to_baseline != compare::Relation::worse);
        }
    }
}

TEST_CASE("documents that promise TLS 1.2 or later say the same, however they put it") {
    app::Application application(today);
    application.execute(app::SetBaseline{"rakuneko@unstated"});
    const auto row = cells(application.view<app::MatrixView>(), "encryption.in_transit_protocols");
    CHECK(row[3].to_baseline == compare::Relation::same);
    CHECK(row[4].to_baseline == compare::Relation::same);
    CHECK(row[0].to_baseline == compare::Relation::differs);  // no version given
}

TEST_CASE("in METI's order, rows carry its numbers in its order") {
    app::Application application(today);
    application.execute(app::SetRowOrder{"meti"});
    const auto& view = application.view<app::MatrixView>();
    CHECK(view.groups.front().rows.front().number == "1");
    int last = 0;
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.number.empty()) continue;
            CHECK(std::stoi(row.number) >= last);
            last = std::stoi(row.number);
        }
    }
    CHECK(last == 49);
    application.execute(app::SetRowOrder{"iso27017"});
    CHECK(application.view<app::MatrixView>().groups.front().rows.front().number == "5.1.1");
}

TEST_CASE("an order is chosen with its edition, date, source and what it judges in sight") {
    app::Application application(today);
    application.execute(app::SetRowOrder{"csf20"});
    const auto& view = application.view<app::MatrixView>();
    REQUIRE(view.row_orders.size() == 8);
    for (const auto& order : view.row_orders) CHECK(order.hint.empty() == order.id.empty());
    CHECK(view.order_text.starts_with("NIST CSF 2.0: 2.0(2024年2月26日)。会社を評価する"));
    application.execute(app::SetRowOrder{""});
    CHECK(application.view<app::MatrixView>().order_text.empty());
}

TEST_CASE("rows that no document answers say so in their place, and are not counted as rows") {
    app::Application application(today);
    const std::string summary = application.view<app::MatrixView>().summary;
    const auto notes = [&] {
        std::vector<app::RowView> found;
        for (const auto& group : application.view<app::MatrixView>().groups) {
            for (const auto& row : group.rows) {
                if (!row.note.empty()) found.push_back(row);
            }
        }
        return found;
    };
    CHECK(notes().empty());  // in Kurabe's own order
    application.execute(app::SetRowOrder{"csf20"});
    CHECK(application.view<app::MatrixView>().summary == summary);
    const auto all = notes();
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().number == "GV.OC-01");
    CHECK(all.front().label == "組織の使命の理解");
    CHECK(all.front().note.find("サービスの文書が答えるものではありません") != std::string::npos);
    // Where the matrix is narrowed, they would look like matches.
    application.execute(app::SetOnlyDifferences{true});
    CHECK(notes().empty());
    application.execute(app::SetOnlyDifferences{false});
    application.execute(app::SetSearchText{"mfa"});
    CHECK(notes().empty());
}

TEST_CASE("the counts of a diff add up to all rows, and picking one narrows to it") {
    app::Application application(today);
    application.execute(app::SetDiffSides{"rakuneko@unstated", "chatdealer@2024-09-24"});
    std::size_t sum = 0;
    std::map<std::string, std::size_t> counts;
    for (const auto& count : application.view<app::DiffView>().counts) {
        sum += count.count;
        counts[count.id] = count.count;
    }
    CHECK(sum == app::read_builtin_catalogs().value.value().properties.properties().size());
    CHECK(counts["worse"] > 0);
    application.execute(app::ToggleDiffRelation{"worse"});
    std::size_t rows = 0;
    for (const auto& group : application.view<app::DiffView>().groups) {
        rows += group.rows.size();
        for (const auto& row : group.rows) CHECK(row.relation == compare::Relation::worse);
    }
    CHECK(rows == counts["worse"]);
}

TEST_CASE("a diff says who is better, and why neither is") {
    app::Application application(today);
    application.execute(app::SetDiffSides{"rakuneko@unstated", "chatdealer@2024-09-24"});
    const auto text_of = [&](const std::string& property) {
        for (const auto& group : application.view<app::DiffView>().groups) {
            for (const auto& row : group.rows) {
                if (row.property_id == property) return row.relation_text;
            }
        }
        return std::string();
    };
    CHECK(text_of("backup.retention") == "ChatDealerが劣る");
    CHECK(text_of("data.deletion_finish").starts_with("異なる(比べられない:範囲が違う"));
    application.execute(app::SwapDiffSides{});
    CHECK(text_of("backup.retention") == "ラクネコが良い");
    application.execute(app::SetLanguage{base::Language::en});
    CHECK(text_of("backup.retention") == "Rakuneko is better");
    application.execute(app::SelectCell{{"backup.retention", "rakuneko@unstated"}});
    application.execute(app::SetMode{app::ViewMode::diff});
    CHECK(application.view<app::CellDetailView>().relation == "Rakuneko is better");
    for (const auto& count : application.view<app::DiffView>().counts) {
        if (count.id == "worse") CHECK(count.label == "Rakuneko is worse");
        if (count.id == "only_left") CHECK(count.label == "Only ChatDealer states it");
    }
}

TEST_CASE("swapping the sides of a diff swaps better and worse") {
    app::Application application(today);
    application.execute(app::SetDiffSides{"rakuneko@unstated", "chatdealer@2024-09-24"});
    const auto count = [&](const std::string& id) {
        for (const auto& entry : application.view<app::DiffView>().counts) {
            if (entry.id == id) return entry.count;
        }
        return std::size_t{0};
    };
    const auto better = count("better");
    const auto worse = count("worse");
    application.execute(app::SwapDiffSides{});
    CHECK(count("better") == worse);
    CHECK(count("worse") == better);
}

TEST_CASE("a profile is shown by category or in its document's own order, silence listed") {
    app::Application application(today);
    application.execute(app::SetDetailProfile{"recoru@1.2"});
    application.execute(app::SetDetailOrder{app::DetailOrder::document});
    const auto& view = application.view<app::DetailView>();
    CHECK(view.groups.front().label.starts_with("1 "));
    CHECK_FALSE(view.groups[3].not_checkable.empty());
    CHECK(view.groups[4].answers.front().property_id == "org.security_policy");
    CHECK_FALSE(view.silent.empty());
}

TEST_CASE("a selected cell gives its source down to the section, and silence says what it means") {
    app::Application application(today);
    application.execute(app::SelectCell{{"backup.generations", "rakuro@1.2"}});
    const auto& view = application.view<app::CellDetailView>();
    REQUIRE(view.open);
    REQUIRE(view.sides.size() == 1);
    REQUIRE(view.sides[0].answers.size() == 1);
    CHECK(view.sides[0].answers[0].sources.at(0).find("§10") != std::string::npos);
    CHECK(view.sides[0].answers[0].sources.at(0).find("1.2版") != std::string::npos);
    CHECK_FALSE(view.references.empty());
    application.execute(app::SelectCell{{"backup.generations", "recoru@1.2"}});
    CHECK(application.view<app::CellDetailView>().sides.at(0).answers.empty());
    CHECK_FALSE(application.view<app::CellDetailView>().sides.at(0).silence.empty());
}

TEST_CASE("statements that contradict each other carry a flag and say how") {
    app::Application application(today);
    const auto row = cells(application.view<app::MatrixView>(), "failure.notice_time");
    const auto& lines = row[3].lines;
    CHECK(std::any_of(lines.begin(), lines.end(), [](const auto& line) {
        return !wording::text_of(line, wording::AnswerRole::contradiction).empty();
    }));
}

TEST_CASE("of more vendors than a table can show, the first are shown and the rest is told") {
    app::Application application(today);
    for (int i = 0; i < 500; ++i) {
        application.loading().load_file("v.json", test::vendor_file(i, i % 2 == 0 ? "yes" : "no"));
    }
    const auto& view = application.view<app::MatrixView>();
    CHECK(view.columns.size() == 500);
    CHECK(view.left_out.find("5社") != std::string::npos);
    CHECK(cells(view, "auth.mfa").back().state == model::AnswerState::yes);
    application.execute(app::SetSearchText{"サービス:甲 状態:なし"});
    CHECK(application.view<app::MatrixView>().left_out.empty());
    CHECK(application.view<app::MatrixView>().columns.size() == 250);
}

TEST_CASE("the facets count what the view shows: one profile in the detail view, two in the diff") {
    app::Application application(today);
    const auto silent_rows = [&] {
        for (const auto& value : application.view<app::FilterView>().groups.front().values) {
            if (value.state == model::AnswerState::not_stated) return value.count;
        }
        return std::size_t{0};
    };
    const std::size_t of_all = silent_rows();
    application.execute(app::SetMode{app::ViewMode::detail});
    const std::size_t of_one = silent_rows();
    CHECK(of_one < of_all);
    CHECK(of_one == application.view<app::DetailView>().silent.size());
    application.execute(app::SetMode{app::ViewMode::diff});
    CHECK(silent_rows() > of_one);
    CHECK(silent_rows() < of_all);
}

TEST_CASE("two editions of a service are one service") {
    app::Application application(today);
    application.execute(app::ShowExampleEditions{});
    application.execute(app::SetMode{app::ViewMode::matrix});
    CHECK(application.view<app::MatrixView>().columns.size() == 6);
    CHECK(application.view<app::MatrixView>().summary.find("5社") != std::string::npos);
}

TEST_CASE("better and worse count one fact once, and say which property tells it") {
    app::Application application(today);
    const auto file = [](int number, const std::string& domestic, const std::string& abroad) {
        std::string text = test::vendor_file(number, domestic);
        text.replace(text.find("auth.mfa"), 8, "data.domestic");
        const std::string other = R"(,{"property":"data.overseas_transfer","state":")" + abroad +
                                  R"(","source":[{"document":"wp","at":"1"}]}]})";
        return text.replace(text.size() - 2, 2, other);
    };
    application.loading().load_file("a", file(1, "yes", "no"));
    application.loading().load_file("b", file(2, "no", "yes"));
    application.execute(app::SetDiffSides{"v1@1", "v2@1"});
    std::map<std::string, std::size_t> counts;
    for (const auto& count : application.view<app::DiffView>().counts) {
        counts[count.id] = count.count;
    }
    CHECK(counts["worse"] == 1);
    CHECK(counts["same_fact"] == 1);
    std::vector<std::string> texts;
    for (const auto& group : application.view<app::DiffView>().groups) {
        for (const auto& row : group.rows) texts.push_back(row.relation_text);
    }
    // Two services of one name are told apart by more than it.
    CHECK(texts ==
          std::vector<std::string>{"v2@1が劣る", "v2@1が劣る(「国内での保管」と同じ事実)"});

    // In the matrix as well, as long as the row that tells it is in sight.
    const auto abroad = [&] {
        const auto& matrix = application.view<app::MatrixView>();
        for (const auto& group : matrix.groups) {
            for (const auto& row : group.rows) {
                if (row.property_id == "data.overseas_transfer") return matrix.cell(row, 1);
            }
        }
        return app::CellView();
    };
    std::vector<std::string> hidden;
    for (const auto& column : application.view<app::MatrixView>().columns) {
        if (!column.key.starts_with("v")) hidden.push_back(column.key);
    }
    for (const auto& key : hidden) application.execute(app::SetColumnHidden{key, true});
    application.execute(app::SetBaseline{"v1@1"});
    CHECK(abroad().to_baseline == compare::Relation::same_fact);
    CHECK(abroad().relation.id == "same_fact");
    CHECK(abroad().to_baseline_text.ends_with("より劣る(「国内での保管」と同じ事実)"));
    application.execute(app::SetSearchText{"property:data.overseas_transfer"});
    CHECK(abroad().to_baseline == compare::Relation::worse);
    application.execute(app::SetSearchText{""});

    // What relates in another way is another fact, and what has no rank is counted as it is.
    application.loading().load_file("c", file(3, "no", "no"));
    application.loading().load_file("d", file(4, "unclear", "unclear"));
    application.loading().load_file("e", file(5, "yes", "yes"));
    const auto count_same_facts = [&](const char* left, const char* right) {
        application.execute(app::SetDiffSides{left, right});
        for (const auto& count : application.view<app::DiffView>().counts) {
            if (count.id == "same_fact") return count.count;
        }
        return std::size_t{0};
    };
    CHECK(count_same_facts("v2@1", "v1@1") == 1);
    CHECK(count_same_facts("v5@1", "v3@1") == 0);  // worse, and better
    CHECK(count_same_facts("v1@1", "v4@1") == 0);
}

TEST_CASE("the diff of two services stands in a framework's order, with its numbers") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::diff});
    const auto rows_of = [&] {
        std::multiset<std::string> rows;
        for (const auto& group : application.view<app::DiffView>().groups) {
            for (const auto& row : group.rows) rows.insert(row.property_id);
        }
        return rows;
    };
    const auto own = rows_of();
    const std::string summary = application.view<app::DiffView>().summary;
    application.execute(app::SetRowOrder{"meti"});
    const auto& view = application.view<app::DiffView>();
    CHECK(view.summary == summary);
    const auto ordered = rows_of();
    CHECK(std::set(ordered.begin(), ordered.end()) == std::set(own.begin(), own.end()));
    CHECK(view.groups.front().id.starts_with("meti."));
    CHECK(view.groups.back().id == "meti.others");
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            CHECK(row.number.empty() == (group.id == "meti.others"));
            const bool compared = !row.relation_text.empty() && !row.left.lines.empty();
            CHECK(compared);
        }
    }
    application.execute(app::SetRowOrder{"no such"});
    CHECK(rows_of() == own);
}
