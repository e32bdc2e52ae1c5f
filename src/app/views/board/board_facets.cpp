#include "app/views/board/board_facets.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "decide/carry_over.h"
#include "text/search_key.h"

namespace kurabe::app {
namespace {

using decide::Verdict;

constexpr std::string_view met_on_condition = "met_on_condition";
constexpr std::array<std::string_view, 5> verdict_values = {
    "not_met", "cannot_tell", met_on_condition, "met", "not_applicable"};

// What a person has made of a verdict; a judgement that disagrees with it is decided as well.
constexpr std::array<std::string_view, 4> judgement_values = {"open", "decided", "waits",
                                                              "disagrees"};

constexpr std::string_view no_group = "-";

std::string_view group_value(const model::Requirement& requirement) {
    return requirement.group.empty() ? no_group : std::string_view(requirement.group);
}

// Of a verdict, what facets tell apart.
struct Cell {
    std::string_view verdict;  // one of verdict_values
    bool open = false;         // nobody has decided
    bool waits = false;
    bool disagrees = false;

    [[nodiscard]] bool has_judgement(std::string_view value) const {
        if (value == "waits") return waits;
        if (value == "disagrees") return disagrees;
        return !waits && open == (value == "open");
    }
};
using Cells = std::vector<Cell>;  // of a requirement, by column

std::string_view verdict_value(const Outcome& outcome) {
    if (outcome.condition && outcome.verdict == Verdict::met) return met_on_condition;
    return decide::to_name(outcome.verdict);
}

Cell cell_of(const ViewContext& context, std::size_t requirement, std::size_t column) {
    const Outcome& outcome = context.review.outcome(requirement, column);
    const JudgementMark mark = judgement_mark(context.review.standpoint(requirement, column),
                                              outcome.verdict, context.texts);
    const bool open =
        mark.decision == model::Decision::open || mark.standing == decide::Standing::none;
    return {verdict_value(outcome), open, decide::waits(mark.standing), mark.disagrees};
}

// The filter as the board has it: of groups that the policy has, and words as they are searched.
class Asked {
 public:
    Asked(const BoardFilter& filter, const model::Policy& policy)
        : filter_(filter), words_(text::search_words(filter.words)) {
        const auto groups = filter_.chosen.find(BoardFacet::group);
        if (groups == filter_.chosen.end()) return;
        std::erase_if(groups->second, [&](const std::string& id) {
            return id != no_group &&
                   std::none_of(policy.groups.begin(), policy.groups.end(),
                                [&](const auto& group) { return group.id == id; });
        });
        if (groups->second.empty()) filter_.chosen.erase(groups);
    }

    [[nodiscard]] const BoardFilter& filter() const { return filter_; }
    [[nodiscard]] bool asks(BoardFacet facet) const { return filter_.chosen.contains(facet); }

    // `but`: a facet that is left aside.
    [[nodiscard]] bool takes(const model::Requirement& requirement,
                             std::optional<BoardFacet> but) const {
        const auto allows = [&](BoardFacet facet, std::string_view value) {
            return but == facet || filter_.allows(facet, value);
        };
        if (!allows(BoardFacet::severity, model::to_name(requirement.severity))) return false;
        if (!allows(BoardFacet::group, group_value(requirement))) return false;
        if (words_.empty()) return true;
        const std::string key =
            text::search_key(requirement.text.ja + text::text_separator + requirement.text.en +
                             text::text_separator + requirement.id);
        return std::all_of(words_.begin(), words_.end(),
                           [&](const std::string& word) { return text::has_word(key, word); });
    }
    [[nodiscard]] bool takes(const Cell& cell, std::optional<BoardFacet> but) const {
        if (but != BoardFacet::verdict && !filter_.allows(BoardFacet::verdict, cell.verdict)) {
            return false;
        }
        return but == BoardFacet::judgement || !asks(BoardFacet::judgement) ||
               std::any_of(judgement_values.begin(), judgement_values.end(), [&](auto value) {
                   return filter_.has(BoardFacet::judgement, value) && cell.has_judgement(value);
               });
    }

 private:
    BoardFilter filter_;
    std::vector<std::string> words_;
};

// A value of a facet and the requirements that it would show, counted against what the filter's
// other conditions leave.
class Counter {
 public:
    Counter(BoardFacet facet, const Asked& asked) : facet_(facet), asked_(asked) {}

    void offer(std::string value, std::string label) {
        const bool selected = asked_.filter().has(facet_, value);
        values_.push_back({std::move(value), std::move(label), 0, selected});
    }

    void count(const model::Requirement& requirement, const Cells& cells) {
        if (!asked_.takes(requirement, facet_)) return;
        const auto left = [&](const Cell& cell) { return asked_.takes(cell, facet_); };
        if (std::any_of(cells.begin(), cells.end(), left)) ++all_;
        for (BoardFacetValue& value : values_) {
            const bool shown = std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
                return left(cell) && has(requirement, cell, value.id);
            });
            if (shown) ++value.count;
        }
    }

    // The requirements that there would be, were nothing of the facet chosen.
    [[nodiscard]] std::size_t all() const { return all_; }
    [[nodiscard]] std::vector<BoardFacetValue> take() { return std::move(values_); }

 private:
    [[nodiscard]] bool has(const model::Requirement& requirement, const Cell& cell,
                           std::string_view value) const {
        switch (facet_) {
            case BoardFacet::verdict: return cell.verdict == value;
            case BoardFacet::judgement: return cell.has_judgement(value);
            case BoardFacet::severity: return model::to_name(requirement.severity) == value;
            case BoardFacet::group: return group_value(requirement) == value;
        }
        return false;
    }

    BoardFacet facet_;
    const Asked& asked_;
    std::vector<BoardFacetValue> values_;
    std::size_t all_ = 0;
};

void offer_values(Counter& counter, BoardFacet facet, const model::Policy& policy,
                  const wording::Texts& texts) {
    switch (facet) {
        case BoardFacet::verdict:
            for (const auto value : verdict_values) {
                counter.offer(std::string(value), texts.text("verdict." + std::string(value)));
            }
            return;
        case BoardFacet::judgement:
            for (const auto value : judgement_values) {
                counter.offer(std::string(value), texts.text("board.judged." + std::string(value)));
            }
            return;
        case BoardFacet::severity:
            for (const model::Severity severity : model::all_severities) {
                const std::string name(model::to_name(severity));
                counter.offer(name, texts.text("requirement." + name));
            }
            return;
        case BoardFacet::group:
            for (const auto& group : policy.groups) {
                counter.offer(group.id, group.title.in(texts.language()));
            }
            if (std::any_of(policy.requirements.begin(), policy.requirements.end(),
                            [](const auto& each) { return each.group.empty(); })) {
                counter.offer(std::string(no_group), texts.text("board.no_group"));
            }
    }
}

void add_facet(BoardFacet facet, const Asked& asked, const ViewContext& context,
               const model::Policy& policy, const std::vector<Cells>& cells, BoardView& view) {
    const auto& texts = context.texts;
    Counter counter(facet, asked);
    offer_values(counter, facet, policy, texts);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        counter.count(policy.requirements[i], cells[i]);
    }
    const std::string name(to_name(facet));
    const std::string label = texts.text("board.facet." + name);
    if (asked.asks(facet) && counter.all() > 0) {
        const std::string way = texts.text(
            "board.without_facet", {{"facet", label}, {"n", std::to_string(counter.all())}});
        CommandQueue commands;
        for (const std::string& value : asked.filter().chosen.at(facet)) {
            commands.emplace_back(ToggleBoardFacet{facet, value});
        }
        view.filter.wider.push_back({"without_" + name, way, std::move(commands)});
    }
    auto values = counter.take();
    if (values.size() > 1) {
        view.filter.facets.push_back({facet, name, label, std::move(values)});
    }
}

std::size_t count_rows(const BoardView& view) {
    std::size_t rows = 0;
    for (const BoardGroup& group : view.groups) rows += group.rows.size();
    return rows;
}

LeftOut left_out_by(const Asked& asked, const model::Policy& policy,
                    const std::vector<Cells>& cells) {
    LeftOut left_out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool taken = asked.takes(policy.requirements[i], std::nullopt);
        left_out.emplace_back();
        for (const Cell& cell : cells[i]) {
            left_out.back().push_back(taken && asked.takes(cell, std::nullopt) ? 0 : 1);
        }
    }
    return left_out;
}

void leave_out_rows(const LeftOut& left_out, BoardView& view) {
    for (BoardGroup& group : view.groups) {
        std::erase_if(group.rows, [&](const BoardRow& row) {
            const std::vector<char>& cells = left_out[row.place];
            return std::find(cells.begin(), cells.end(), 0) == cells.end();
        });
    }
    std::erase_if(view.groups, [](const BoardGroup& group) { return group.rows.empty(); });
}

std::size_t count_asked_for(const LeftOut& left_out) {
    std::size_t count = 0;
    for (const std::vector<char>& cells : left_out) {
        count += static_cast<std::size_t>(std::count(cells.begin(), cells.end(), 0));
    }
    return count;
}

}  // namespace

LeftOut apply_board_filter(const ViewContext& context, const model::Policy& policy,
                           const std::vector<std::size_t>& columns, BoardView& view) {
    const auto& texts = context.texts;
    std::vector<Cells> cells(policy.requirements.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (const std::size_t column : columns) cells[i].push_back(cell_of(context, i, column));
    }
    const Asked asked(context.session.board_filter, policy);
    view.filter.words = context.session.board_filter.words;
    view.only_waiting = asked.filter().has(BoardFacet::judgement, "waits");
    view.filter.active = !context.session.board_filter.empty();
    for (const BoardFacet facet : all_board_facets) {
        add_facet(facet, asked, context, policy, cells, view);
    }
    const std::size_t total = count_rows(view);
    LeftOut left_out = left_out_by(asked, policy, cells);
    leave_out_rows(left_out, view);
    const std::size_t shown = count_rows(view);
    const bool of_verdicts = asked.asks(BoardFacet::verdict) || asked.asks(BoardFacet::judgement);
    view.filter.summary = texts.text(of_verdicts ? "board.shown_verdicts" : "board.shown",
                                     {{"shown", std::to_string(shown)},
                                      {"total", std::to_string(total)},
                                      {"verdicts", std::to_string(count_asked_for(left_out))}});
    if (shown > 0 || total == 0) return left_out;
    view.empty = emptiness(texts, "board.no_match");
    view.empty.ways = std::exchange(view.filter.wider, {});
    view.empty.ways.push_back(
        {"clear_board_filter", texts.text("ui.clear_filter"), {ClearBoardFilter{}}});
    return left_out;
}

}  // namespace kurabe::app
