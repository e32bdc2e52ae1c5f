#include "app/review_results.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "decide/ground.h"

namespace kurabe::app {
namespace {

// Costs of steps (step()): what a step does at most, and what is done at once.
constexpr std::size_t max_step = 2000;
constexpr std::size_t max_at_once = 20000;
// Of a cell beside its answers, of a byte of a check, of an answer of a service that is first
// looked at, and of a ground.
constexpr std::size_t cell_cost = 8;
constexpr std::size_t byte_cost = 2;
constexpr std::size_t ground_cost = 200;

// Whether verdicts on the one are those on the other, and their grounds too.
bool asks_the_same(const model::Requirement& a, const model::Requirement& b) {
    return a.check == b.check && a.strength == b.strength && a.options == b.options &&
           a.scopes == b.scopes && a.severity == b.severity;
}

using ByEdition = std::map<std::pair<std::string_view, std::string_view>, model::AddendumPtr>;

ByEdition by_edition(const std::vector<model::AddendumPtr>& addenda) {
    ByEdition found;
    for (const auto& addendum : addenda) {
        found.try_emplace({addendum->service, addendum->edition}, addendum);
    }
    return found;
}

Outcome outcome_of(const decide::Assessment& assessment) {
    Outcome outcome;
    outcome.verdict = assessment.verdict;
    const auto reasons = decide::reasons_of(assessment);
    if (!reasons.empty()) outcome.reason = reasons.front();
    if (!assessment.conditions.empty()) outcome.condition = assessment.conditions.front().kind;
    return outcome;
}

constexpr std::size_t gone = static_cast<std::size_t>(-1);

// The values of the former places, at the places that they have now.
template <typename Value>
std::vector<std::optional<Value>> moved(std::vector<std::optional<Value>> values,
                                        const std::vector<std::size_t>& former) {
    std::vector<std::optional<Value>> now(former.size());
    for (std::size_t i = 0; i < former.size(); ++i) {
        if (former[i] < values.size()) now[i] = std::move(values[former[i]]);
    }
    return now;
}

}  // namespace

void ReviewResults::update(const Session& session, const ReferenceData& reference,
                           const query::Vocabulary& vocabulary, bool new_vocabulary) {
    session_ = &session;
    parties_ = &reference.catalogs->properties.parties();
    vocabulary_ = &vocabulary;
    work_.reset();
    const auto policy = shown_policy(session.review, reference.policies);
    const base::Date day = session.review.day.value_or(reference.today);
    const bool all_anew = day != day_ || new_vocabulary;
    if (policy != policy_ || all_anew) {
        std::unordered_map<std::string_view, std::size_t> former;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            former.emplace(policy_->requirements[i].id, i);
        }
        std::vector<Row> rows(policy != nullptr ? policy->requirements.size() : 0);
        for (std::size_t i = 0; i < rows.size() && !all_anew; ++i) {
            const auto found = former.find(policy->requirements[i].id);
            if (found == former.end()) continue;
            const auto& before = policy_->requirements[found->second];
            if (asks_the_same(before, policy->requirements[i])) {
                rows[i] = std::move(rows_[found->second]);
            }
        }
        rows_ = std::move(rows);
        policy_ = policy;
    }
    day_ = day;
    update_columns(session);
    find_judged();
    find_todo();
}

void ReviewResults::update_columns(const Session& session) {
    std::unordered_map<const model::Profile*, std::size_t> places;
    for (std::size_t i = 0; i < columns_.size(); ++i) places.emplace(columns_[i].profile.get(), i);
    const ByEdition addenda = by_edition(session.review.addenda);
    std::vector<Column> columns;
    std::vector<std::size_t> former;
    columns.reserve(session.profiles.size());
    for (const auto& profile : session.profiles) {
        const auto found = addenda.find({profile->id, profile->edition_label});
        const auto addendum = found != addenda.end() ? found->second : nullptr;
        const auto& contracted = contracted_options(session.review, *profile);
        const auto known = places.find(profile.get());
        if (known != places.end()) {
            Column& column = columns_[known->second];
            if (column.addendum == addendum && column.contracted == contracted) {
                former.push_back(known->second);
                columns.push_back(std::move(column));
                continue;
            }
        }
        former.push_back(gone);
        columns.push_back({profile, addendum, contracted, nullptr});
    }
    bool same = columns.size() == columns_.size();
    for (std::size_t i = 0; i < former.size(); ++i) same = same && former[i] == i;
    columns_ = std::move(columns);
    for (Row& row : rows_) {
        if (same && row.outcomes.size() == former.size()) continue;
        row.outcomes = moved(std::move(row.outcomes), former);
        std::map<std::size_t, std::optional<std::string>> grounds;
        for (std::size_t i = 0; i < former.size(); ++i) {
            const auto ground = row.grounds.find(former[i]);
            if (ground != row.grounds.end()) grounds.emplace(i, std::move(ground->second));
        }
        row.grounds = std::move(grounds);
    }
}

// A judgement may stand in other editions of its service too.
void ReviewResults::find_judged() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> editions;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        editions[columns_[i].profile->id].push_back(i);
    }
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        places.emplace(policy_->requirements[i].id, i);
    }
    std::vector<std::set<std::string_view>> services(rows_.size());
    for (const auto& [of, history] : session_->review.judgements) {
        if (policy_ == nullptr || of.requirement.empty() || of.policy != policy_->id) continue;
        const auto place = places.find(of.requirement);
        if (place != places.end()) services[place->second].insert(of.service);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto before = std::exchange(rows_[i].grounds, {});
        for (const std::string_view service : services[i]) {
            const auto of_service = editions.find(service);
            if (of_service == editions.end()) continue;
            for (const std::size_t column : of_service->second) {
                rows_[i].grounds[column] = std::move(before[column]);
            }
        }
    }
}

bool ReviewResults::is_open(const Row& row, std::size_t column) const {
    if (!row.outcomes[column]) return true;
    const auto ground = row.grounds.find(column);
    return ground != row.grounds.end() && !ground->second;
}

void ReviewResults::find_todo() {
    todo_.clear();
    for (std::size_t i = rows_.size(); i > 0; --i) {
        const Row& row = rows_[i - 1];
        bool open = false;
        for (std::size_t column = 0; column < columns_.size() && !open; ++column) {
            open = is_open(row, column);
        }
        if (open) todo_.push_back(i - 1);
    }
    rows_awaited_ = todo_.size();
}

bool ReviewResults::ready() {
    if (!in_steps_) {
        finish();
    } else if (!awaited()) {
        std::size_t done = 0;
        while (!todo_.empty() && done < max_at_once) done += step();
    }
    awaited_ = !todo_.empty();
    return !awaited_;
}

void ReviewResults::finish() {
    while (!todo_.empty()) (void)step();
}

int ReviewResults::percent() const {
    if (rows_awaited_ == 0) return 100;
    return static_cast<int>((rows_awaited_ - todo_.size()) * 100 / rows_awaited_);
}

void ReviewResults::begin_row() {
    const std::size_t row = todo_.back();
    work_ = std::make_unique<Work>();
    work_->row = row;
    work_->check = decide::compile(policy_->requirements[row].check, *vocabulary_,
                                   query::Candidates::left_out);
    rows_[row].understood = work_->check.problems.empty();
}

std::size_t ReviewResults::step() {
    if (todo_.empty()) return 0;
    if (work_ == nullptr) {
        begin_row();
        return byte_cost * policy_->requirements[work_->row].check.size() + cell_cost;
    }
    const model::Requirement& requirement = policy_->requirements[work_->row];
    Row& row = rows_[work_->row];
    std::size_t cost = 0;
    while (cost < max_step) {
        while (work_->column < columns_.size() && !is_open(row, work_->column)) ++work_->column;
        if (work_->column == columns_.size()) {
            todo_.pop_back();
            work_.reset();
            return cost + 1;
        }
        if (!work_->cell) {
            if (columns_[work_->column].subject == nullptr) {
                cost += columns_[work_->column].profile->answers.size();
            }
            work_->cell.emplace(requirement, work_->check, subject(work_->column), day_);
        }
        while (work_->cell->has_more() && cost < max_step) cost += work_->cell->step();
        if (!work_->cell->has_more()) cost += end_cell(row);
    }
    return cost;
}

std::size_t ReviewResults::end_cell(Row& row) {
    const std::size_t column = work_->column;
    const decide::Assessment assessment = work_->cell->take();
    work_->cell.reset();
    row.outcomes[column] = outcome_of(assessment);
    const auto ground = row.grounds.find(column);
    if (ground == row.grounds.end()) return cell_cost;
    ground->second = decide::ground(assessment, work_->check, policy_->requirements[work_->row],
                                    subject(column), *parties_);
    return ground_cost;
}

decide::Totals ReviewResults::totals(std::size_t column) const {
    decide::Totals totals;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        totals.add(policy_->requirements[i].severity, outcome(i, column).verdict);
    }
    return totals;
}

std::size_t ReviewResults::count_waiting(const std::vector<std::size_t>& columns) const {
    const std::set<std::size_t> counted(columns.begin(), columns.end());
    std::size_t waiting = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        for (const auto& [column, ground] : rows_[i].grounds) {
            if (!counted.contains(column)) continue;
            const auto standpoint = decide::find_standpoint(
                session_->review.judgements, judged_thing_of(i, column), ground.value_or(""), day_);
            if (decide::waits(standpoint.standing)) ++waiting;
        }
    }
    return waiting;
}

const decide::Subject& ReviewResults::subject(std::size_t index) {
    Column& column = columns_[index];
    if (column.subject == nullptr) {
        column.subject = std::make_unique<decide::Subject>(*column.profile, column.addendum.get(),
                                                           column.contracted);
    }
    return *column.subject;
}

Assessed ReviewResults::assess(std::size_t requirement, std::size_t column) {
    const model::Requirement& required = policy_->requirements[requirement];
    Assessed assessed{decide::compile(required.check, *vocabulary_), {}};
    assessed.assessment = decide::assess(required, assessed.check, subject(column), day_);
    return assessed;
}

std::string ReviewResults::ground(std::size_t requirement, std::size_t column) {
    const auto& grounds = rows_[requirement].grounds;
    const auto known = grounds.find(column);
    if (known != grounds.end() && known->second) return *known->second;
    const Assessed assessed = assess(requirement, column);
    return decide::ground(assessed.assessment, assessed.check, policy_->requirements[requirement],
                          subject(column), *parties_);
}

std::string ReviewResults::ground_of_property(std::string_view property, std::size_t column) {
    return decide::ground_of_property(property, subject(column), *parties_);
}

std::string ReviewResults::ground_of_service(std::size_t column) {
    std::vector<decide::Verdict> verdicts;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto& known = rows_[i].outcomes[column];
        verdicts.push_back(known ? known->verdict : assess(i, column).assessment.verdict);
    }
    return decide::ground_of_service(*policy_, verdicts);
}

model::JudgedThing ReviewResults::judged_thing_of(std::optional<std::size_t> requirement,
                                                  std::size_t column) const {
    const model::Profile& profile = *columns_[column].profile;
    if (!requirement) return judged_thing(profile, *policy_, "");
    return judged_thing(profile, *policy_, policy_->requirements[*requirement].id);
}

decide::Standpoint ReviewResults::standpoint(std::optional<std::size_t> requirement,
                                             std::size_t column) {
    const auto& judgements = session_->review.judgements;
    const auto of = judged_thing_of(requirement, column);
    // No ground need be put together.
    if (!decide::is_judged(judgements, of)) return {};
    const std::string rests_on =
        requirement ? ground(*requirement, column) : ground_of_service(column);
    return decide::find_standpoint(judgements, of, rests_on, day_);
}

}  // namespace kurabe::app
