// The day: what has expired looks so everywhere, from the day on that it has.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_text.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/overview/overview_view.h"

using namespace kurabe;
using test::cells;

namespace {

constexpr base::Date last_day{2026, 9, 4};  // of ChatDealer's privacy mark
constexpr base::Date day_after{2026, 9, 5};
constexpr std::size_t chatdealer = 3;

std::size_t count_in(const app::FilterView& view, query::Field field, const std::string& label) {
    for (const auto& group : view.groups) {
        if (group.field != field) continue;
        for (const auto& value : group.values) {
            if (value.label.find(label) != std::string::npos) return value.count;
        }
    }
    return 0;
}

bool says_expired(const app::CellView& cell) {
    return app::plain_text(cell).find("[期限切れ]") != std::string::npos;
}

}  // namespace

TEST_CASE("at midnight, every view that shows or asks for certificates is made anew") {
    app::Application application(last_day);
    application.execute(app::SetHeatMap{true});
    application.execute(app::SelectCell{{"cert.privacy_mark", "chatdealer@2024-09-24"}});
    application.execute(app::SetDiffSides{"chatdealer@2024-09-24", "rakuneko@unstated"});
    const auto mark = [&] {
        return cells(application.view<app::MatrixView>(), "cert.privacy_mark")[chatdealer];
    };
    const auto in_diff = [&] {
        for (const auto& group : application.view<app::DiffView>().groups) {
            for (const auto& row : group.rows) {
                if (row.property_id == "cert.privacy_mark") return says_expired(row.left);
            }
        }
        return false;
    };
    const auto expired_in_facet = [&] {
        return count_in(application.view<app::FilterView>(), query::Field::validity, "期限切れ");
    };
    const auto holding = [&] {
        return count_in(application.view<app::FilterView>(), query::Field::certification,
                        "プライバシーマーク");
    };
    CHECK_FALSE(says_expired(mark()));
    CHECK_FALSE(in_diff());
    CHECK(expired_in_facet() == 0);
    const std::size_t held = holding();

    CHECK_FALSE(application.set_today(last_day));
    const auto revision = application.revision();
    CHECK(application.set_today(day_after));
    CHECK(application.revision() > revision);
    CHECK(says_expired(mark()));
    CHECK(in_diff());
    CHECK(application.view<app::CellDetailView>().sides.at(0).answers.at(0).expired);
    CHECK(expired_in_facet() == 1);
    CHECK(holding() == held - 1);
    CHECK(application.session().filter.empty());
    CHECK(application.view<app::ConditionView>().properties.size() > 0);
    CHECK(application.views().builds<app::ConditionView>() == 1);
}

TEST_CASE("a filter for what has expired follows the day") {
    app::Application application(last_day);
    const auto rows = [&] { return application.view<app::MatrixView>().groups.size(); };
    application.execute(app::SetSearchText{"認証の期限:期限切れ"});
    CHECK(rows() == 0);
    (void)application.view<app::OverviewView>();
    application.set_today(day_after);
    CHECK(rows() == 1);
    CHECK(cells(application.view<app::MatrixView>(), "cert.privacy_mark")[chatdealer].match ==
          app::Match::yes);
    application.execute(app::SetSearchText{"validity:expired"});
    CHECK(rows() == 1);
    CHECK_FALSE(application.view<app::OverviewView>().vendors.empty());
}

TEST_CASE("what has expired is not shaded, and neither better nor worse than the baseline") {
    app::Application application(last_day);
    // The only one that says "no": with it, the others have something to be better than.
    const std::string none = R"({"format":"kurabe/profile","version":1,"id":"none",
"service":{"name":{"ja":"無","en":"None"}},"provider":{"name":{"ja":"無","en":"None"}},
"edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"文書","en":"D"},
"sections":[{"at":"1"}]}],"answers":[{"property":"cert.privacy_mark","state":"no",
"source":[{"document":"wp","at":"1"}]}]})";
    application.loading().load_file("none.json", none);
    application.execute(app::SetHeatMap{true});
    application.execute(app::SetBaseline{"none@1"});
    const auto mark = [&] {
        return cells(application.view<app::MatrixView>(), "cert.privacy_mark")[chatdealer];
    };
    CHECK(mark().heat == 1.0F);
    CHECK(mark().to_baseline == compare::Relation::better);
    application.set_today(day_after);
    CHECK_FALSE(mark().heat);
    CHECK_FALSE(mark().heat_text.empty());
    CHECK(mark().to_baseline == compare::Relation::differs);
}
