#include "query/engine/evaluate.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "query/engine/truth.h"
#include "query/language/operand.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::query {
namespace {

// What a field's value asks texts for.
struct Wanted {
    explicit Wanted(const FieldValue& value)
        : keys(text::spellings_of(text::query_key(value.folded))) {}

    [[nodiscard]] bool stands_in(std::string_view utf8) const {
        const std::string key = text::search_key(utf8);
        return std::any_of(keys.begin(), keys.end(),
                           [&](const std::string& wanted) { return text::has_word(key, wanted); });
    }

    std::vector<std::string> keys;  // in any spelling
};

class Evaluation {
 public:
    explicit Evaluation(const Workspace& workspace)
        : workspace_(workspace),
          rows_(workspace.table.rows().size()),
          columns_(workspace.table.profiles().size()) {}

    [[nodiscard]] OutcomePtr outcome(const Node& node) const {
        switch (node.kind) {
            case Node::Kind::everything: return shared(everywhere(full()));
            case Node::Kind::word:
            case Node::Kind::field:
            case Node::Kind::comparison: return condition(node.test);
            case Node::Kind::all: return shared(all(node.children));
            case Node::Kind::any: return shared(any(node.children));
            case Node::Kind::none: break;
        }
        return shared(none(*outcome(node.children.front())));
    }

    [[nodiscard]] OutcomePtr condition(const Test& test) const {
        KnownOutcomes* known = workspace_.known;
        OutcomePtr outcome = known != nullptr ? known->find(test) : nullptr;
        if (outcome != nullptr) return outcome;
        outcome = shared(found(test));
        if (known != nullptr) known->add(test, outcome);
        return outcome;
    }

 private:
    [[nodiscard]] CellSet empty() const { return {rows_, columns_}; }
    [[nodiscard]] CellSet full() const { return {rows_, columns_, true}; }

    // A test of cells: it shows itself wherever it is asked.
    [[nodiscard]] Outcome everywhere(CellSet yes) const {
        return {std::move(yes), empty(), full(), empty()};
    }

    [[nodiscard]] CellSet word_cells(const WordTest& word) const {
        CellSet cells = workspace_.index.find(word.keys.front());
        for (std::size_t i = 1; i < word.keys.size(); ++i) {
            cells |= workspace_.index.find(word.keys[i]);
        }
        if (word.parts.empty()) return cells;
        for (const std::size_t row : workspace_.index.find_rows(word.parts)) cells.set_row(row);
        return cells;
    }

    static OutcomePtr shared(Outcome outcome) {
        return std::make_shared<const Outcome>(std::move(outcome));
    }

    [[nodiscard]] Outcome found(const Test& test) const {
        if (const auto* word = std::get_if<WordTest>(&test)) {
            return everywhere(word_cells(*word));
        }
        if (const auto* of_field = std::get_if<FieldTest>(&test)) return field(*of_field);
        return comparison(std::get<PropertyTest>(test));
    }

    // Which cells show what several parts say. Where one part alone can decide it (a condition that
    // fails, an alternative that holds), that is for those that do; elsewhere all parts have made
    // it together, and each shows itself.
    struct Shown {
        CellSet here;  // of all parts
        CellSet elsewhere;
        CellSet deciding_here;  // of the parts that decide
        CellSet indifferent;

        void decide(CellSet deciding, const Outcome& part) {
            CellSet cells = deciding;
            deciding_here |= (cells &= part.here);
            indifferent |= deciding.subtract(part.here).subtract(part.elsewhere);
        }
    };

    [[nodiscard]] Shown nowhere() const { return {empty(), empty(), empty(), empty()}; }

    // `alone`: what one part can decide.
    static void show(Outcome& result, Shown shown, const CellSet& alone) {
        shown.elsewhere.subtract(shown.here).subtract(alone);
        shown.here.subtract(alone);
        shown.deciding_here &= alone;
        result.here = std::move(shown.here |= shown.deciding_here);
        result.elsewhere = alone;
        result.elsewhere.subtract(shown.deciding_here).subtract(shown.indifferent);
        result.elsewhere |= shown.elsewhere;
    }

    [[nodiscard]] Outcome all(const std::vector<Node>& parts) const {
        Outcome result{full(), empty(), empty(), empty()};
        CellSet possible = full();
        Shown shown = nowhere();
        for (const Node& node : parts) {
            const OutcomePtr part = outcome(node);
            CellSet part_possible = part->yes;
            part_possible |= part->unknown;
            possible &= part_possible;
            result.yes &= part->yes;
            shown.here |= part->here;
            shown.elsewhere |= part->elsewhere;
            part_possible.invert();
            shown.decide(std::move(part_possible), *part);
        }
        CellSet refused = possible;
        refused.invert();
        result.unknown = std::move(possible.subtract(result.yes));
        show(result, std::move(shown), refused);
        return result;
    }

    [[nodiscard]] Outcome any(const std::vector<Node>& parts) const {
        std::vector<OutcomePtr> outcomes;
        outcomes.reserve(parts.size());
        for (const Node& node : parts) outcomes.push_back(outcome(node));
        return any(outcomes);
    }

    [[nodiscard]] Outcome any(const std::vector<OutcomePtr>& parts) const {
        Outcome result{empty(), empty(), empty(), empty()};
        Shown shown = nowhere();
        Shown unknown = nowhere();  // by what cannot be told, which decides where nothing holds
        for (const OutcomePtr& part : parts) {
            result.yes |= part->yes;
            result.unknown |= part->unknown;
            shown.here |= part->here;
            shown.elsewhere |= part->elsewhere;
            shown.decide(part->yes, *part);
            unknown.decide(part->unknown, *part);
        }
        CellSet alone = result.yes;
        alone |= result.unknown;
        result.unknown.subtract(result.yes);
        shown.deciding_here |= (unknown.deciding_here &= result.unknown);
        shown.indifferent |= (unknown.indifferent &= result.unknown);
        show(result, std::move(shown), alone);
        return result;
    }

    [[nodiscard]] static Outcome none(Outcome result) {
        CellSet possible = result.yes;
        possible |= result.unknown;
        possible.invert();
        result.yes = std::move(possible);
        return result;
    }

    [[nodiscard]] Outcome comparison(const PropertyTest& test) const {
        return of_vendors({asked(
            test.property, [&](model::AnswerTable::Cell cell) { return meets(cell, test); })});
    }

    // What the vendors' answers to one property say, in the order of columns.
    struct Row {
        std::size_t row = 0;  // rows_: no vendor answers it
        std::vector<Truth> truths;
    };

    template <typename Test>
    [[nodiscard]] Row asked(const std::string& property, Test test) const {
        Row asked{find_row(property), {}};
        for (std::size_t column = 0; column < columns_; ++column) {
            asked.truths.push_back(test(asked.row < rows_ ? workspace_.table.cell(asked.row, column)
                                                          : model::AnswerTable::Cell{}));
        }
        return asked;
    }

    // A test of the vendors, true of all cells of those of which it is true at some row, and shown
    // at the rows that decide it: the same as any() of a test for each row, of which there may be
    // thousands.
    [[nodiscard]] Outcome of_vendors(const std::vector<Row>& rows) const {
        Outcome result{empty(), empty(), empty(), empty()};
        if (rows.empty()) return result;
        std::vector<Truth> truths(columns_, Truth::no);
        CellSet asked = empty();
        for (const Row& row : rows) {
            if (row.row < rows_) asked.set_row(row.row);
            for (std::size_t column = 0; column < columns_; ++column) {
                truths[column] = std::max(truths[column], row.truths[column]);
            }
        }
        for (std::size_t column = 0; column < columns_; ++column) {
            if (truths[column] == Truth::yes) result.yes.set_column(column);
            if (truths[column] == Truth::unknown) result.unknown.set_column(column);
        }
        CellSet undecided = result.yes;
        undecided |= result.unknown;
        undecided.invert();
        result.here = asked;
        result.here &= undecided;
        for (const Row& row : rows) {
            if (row.row == rows_) continue;
            for (std::size_t column = 0; column < columns_; ++column) {
                // What leaves the answer open is shown with what was said all the same: a
                // certificate that has expired beside one that is not spoken of.
                const bool decides = row.truths[column] == truths[column] ||
                                     (truths[column] == Truth::unknown &&
                                      !workspace_.table.cell(row.row, column).empty());
                if (truths[column] != Truth::no && decides) result.here.set(row.row, column);
            }
        }
        result.elsewhere = result.here;
        result.elsewhere.invert();
        return result;
    }

    [[nodiscard]] std::size_t find_row(const std::string& property) const {
        std::size_t row = 0;
        while (row < rows_ && workspace_.table.rows()[row].property_id != property) ++row;
        return row;
    }

    // Any of the values.
    [[nodiscard]] Outcome field(const FieldTest& test) const {
        switch (test.field) {
            case Field::has:
            case Field::missing: return presence(test);
            case Field::certification: return certification(test);
            case Field::vendor: {
                Outcome result = cells_of(test, &Evaluation::vendor_cells);
                result.here = empty();
                return result;
            }
            case Field::state: return cells_of(test, &Evaluation::state_cells);
            case Field::qualifier: return cells_of(test, &Evaluation::qualifier_cells);
            case Field::responsibility: return cells_of(test, &Evaluation::responsibility_cells);
            case Field::source: return cells_of(test, &Evaluation::source_cells);
            case Field::validity: return cells_of(test, &Evaluation::validity_cells);
            case Field::property: return cells_of(test, &Evaluation::property_cells);
            case Field::category: return cells_of(test, &Evaluation::category_cells);
            case Field::framework: return cells_of(test, &Evaluation::framework_cells);
            case Field::view: return cells_of(test, &Evaluation::view_cells);
        }
        return everywhere(empty());
    }

    [[nodiscard]] Outcome cells_of(const FieldTest& test,
                                   CellSet (Evaluation::*cells)(const FieldValue&) const) const {
        CellSet all = empty();
        for (const FieldValue& value : test.values) all |= (this->*cells)(value);
        return everywhere(std::move(all));
    }

    [[nodiscard]] Outcome presence(const FieldTest& test) const {
        const bool wanted = test.field == Field::has;
        std::vector<Row> rows;
        for (const FieldValue& value : test.values) {
            rows.push_back(asked(value.id, [&](model::AnswerTable::Cell cell) {
                return cell.empty() == wanted ? Truth::no : Truth::yes;
            }));
        }
        return of_vendors(rows);
    }

    // The vendors that hold a certificate that any of the values names.
    [[nodiscard]] Outcome certification(const FieldTest& test) const {
        std::vector<std::size_t> certificates;
        for (std::size_t row = 0; row < rows_; ++row) {
            if (is_certification(row)) certificates.push_back(row);
        }
        std::vector<OutcomePtr> outcomes;
        for (const FieldValue& value : test.values) {
            outcomes.push_back(shared(certification(value, certificates)));
        }
        return any(outcomes);
    }

    // By the properties' names or by the standard of someone's certificate.
    [[nodiscard]] Outcome certification(const FieldValue& value,
                                        const std::vector<std::size_t>& certificates) const {
        const Wanted wanted(value);
        const std::vector<bool> named = rows_named(wanted);
        std::vector<Row> rows;
        for (const std::size_t row : certificates) {
            bool meant = named[row];
            Row asked{row, std::vector<Truth>(columns_, Truth::no)};
            for (std::size_t column = 0; column < columns_; ++column) {
                const auto truth = certified(workspace_.table.cell(row, column), wanted.keys,
                                             named[row], workspace_.today);
                if (truth == Truth::unknown && !named[row]) continue;
                meant = true;
                asked.truths[column] = truth;
            }
            if (meant) rows.push_back(std::move(asked));
        }
        return of_vendors(rows);
    }

    // Of a property outside the catalog, what its answers are says what it is.
    [[nodiscard]] bool is_certification(std::size_t row) const {
        const auto* property = workspace_.table.rows()[row].property;
        if (property != nullptr) return property->kind == model::ValueKind::certification;
        for (std::size_t column = 0; column < columns_; ++column) {
            for (const model::Answer* answer : workspace_.table.cell(row, column)) {
                if (model::certification_in(answer->value) != nullptr) return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::vector<bool> rows_named(const Wanted& wanted) const {
        std::vector<bool> named(rows_);
        for (const std::string& key : wanted.keys) {
            for (const std::size_t row : workspace_.index.find_names(key)) named[row] = true;
        }
        return named;
    }

    [[nodiscard]] CellSet state_cells(const FieldValue& value) const {
        const auto state = model::answer_state_from_name(value.id);
        return workspace_.index.with(state.value_or(model::AnswerState::not_stated));
    }

    [[nodiscard]] CellSet qualifier_cells(const FieldValue& value) const {
        const TableIndex& index = workspace_.index;
        if (value.id == "none") return index.with(model::Qualifier::unqualified);
        return index.with(*model::qualifier_from_name(value.id));
    }

    [[nodiscard]] CellSet responsibility_cells(const FieldValue& value) const {
        const TableIndex& index = workspace_.index;
        if (value.id == "none") return index.with(model::Responsibility::unassigned);
        return index.with(*model::responsibility_from_name(value.id));
    }

    [[nodiscard]] CellSet validity_cells(const FieldValue& value) const {
        const auto validity = model::validity_from_name(value.id);
        return validity ? cells_with(*validity, workspace_) : empty();
    }

    [[nodiscard]] CellSet property_cells(const FieldValue& value) const {
        const auto named = rows_named(Wanted(value));
        return rows_that([&](std::size_t row) { return named[row]; });
    }

    [[nodiscard]] CellSet category_cells(const FieldValue& value) const {
        return rows_that([&](std::size_t row) {
            const auto* property = workspace_.table.rows()[row].property;
            const std::string_view id = category_of(property);
            if (!value.id.empty()) return value.id == id;
            const auto* category = workspace_.vocabulary.catalog().find_category(id);
            return category != nullptr && has_name(*category, value.folded);
        });
    }

    [[nodiscard]] CellSet framework_cells(const FieldValue& value) const {
        return rows_that([&](std::size_t row) {
            const auto* property = workspace_.table.rows()[row].property;
            return property != nullptr &&
                   std::any_of(property->references.begin(), property->references.end(),
                               [&](const auto& r) { return r.framework == value.id; });
        });
    }

    [[nodiscard]] CellSet view_cells(const FieldValue& value) const {
        CellSet cells = empty();
        for (const auto& view : workspace_.vocabulary.views()) {
            if (view.id != value.id) continue;
            const std::set<std::string_view> ids(view.properties.begin(), view.properties.end());
            cells |= rows_that([&](std::size_t row) {
                return ids.contains(workspace_.table.rows()[row].property_id);
            });
        }
        return cells;
    }

    template <typename Predicate>
    [[nodiscard]] CellSet rows_that(const Predicate& predicate) const {
        CellSet cells = empty();
        for (std::size_t row = 0; row < rows_; ++row) {
            if (predicate(row)) cells.set_row(row);
        }
        return cells;
    }

    [[nodiscard]] CellSet vendor_cells(const FieldValue& value) const {
        const Wanted wanted(value);
        CellSet cells = empty();
        for (std::size_t column = 0; column < columns_; ++column) {
            const model::Profile& profile = *workspace_.table.profiles()[column];
            std::string text = model::edition_key(profile);
            for (const auto* name : {&profile.service_name, &profile.provider_name}) {
                text.append(1, text::text_separator).append(name->ja);
                text.append(1, text::text_separator).append(name->en);
            }
            if (wanted.stands_in(text)) cells.set_column(column);
        }
        return cells;
    }

    // Cells with an answer that cites a document, an edition or a place with these words.
    [[nodiscard]] CellSet source_cells(const FieldValue& value) const {
        const Wanted wanted(value);
        CellSet cells = empty();
        for (std::size_t column = 0; column < columns_; ++column) {
            const model::Profile& profile = *workspace_.table.profiles()[column];
            std::unordered_set<std::string_view> documents;  // those that have the words themselves
            for (const auto& document : profile.documents) {
                const bool found =
                    wanted.stands_in(document.id) || wanted.stands_in(document.title.ja) ||
                    wanted.stands_in(document.title.en) || wanted.stands_in(document.edition);
                if (found) documents.insert(document.id);
            }
            const auto cites = [&](const model::SourceLocator& source) {
                return documents.contains(source.document) || wanted.stands_in(source.at);
            };
            for (std::size_t row = 0; row < rows_; ++row) {
                const auto cell = workspace_.table.cell(row, column);
                const bool found = std::any_of(cell.begin(), cell.end(), [&](const auto* answer) {
                    return std::any_of(answer->sources.begin(), answer->sources.end(), cites);
                });
                if (found) cells.set(row, column);
            }
        }
        return cells;
    }

    const Workspace& workspace_;
    std::size_t rows_;
    std::size_t columns_;
};

}  // namespace

Answering evaluate(const Node& root, const Workspace& workspace,
                   const std::vector<std::size_t>& columns) {
    if (workspace.known != nullptr) workspace.known->begin();
    const OutcomePtr outcome = Evaluation(workspace).outcome(root);
    CellSet visible(workspace.table.rows().size(), workspace.table.profiles().size(), columns);
    visible.subtract(outcome->elsewhere);
    Answering answering{visible, std::move(visible)};
    answering.yes &= outcome->yes;
    answering.unknown &= outcome->unknown;
    return answering;
}

namespace {

void add_tests(const Node& node, std::vector<const Test*>& tests) {
    if (!std::holds_alternative<std::monostate>(node.test)) tests.push_back(&node.test);
    for (const Node& child : node.children) add_tests(child, tests);
}

std::size_t count_words(const Test& test) {
    const auto* word = std::get_if<WordTest>(&test);
    return word == nullptr ? 0 : word->keys.size();
}

// How many cells a test goes through that is not known.
std::size_t cells_to_read(const Test& test, const Workspace& workspace) {
    const auto* of_field = std::get_if<FieldTest>(&test);
    if (of_field == nullptr) return workspace.table.profiles().size();
    const std::size_t cells = workspace.table.rows().size() * workspace.table.profiles().size();
    constexpr std::size_t texts = 8;  // as long as so many cells of another field
    const bool reads_texts = of_field->field == Field::source;
    return of_field->values.size() * (reads_texts ? texts * cells : cells);
}

}  // namespace

EvaluationSteps::EvaluationSteps(const Node& root, const Workspace& workspace) {
    add_tests(root, tests_);
    std::erase_if(tests_,
                  [&](const Test* test) { return workspace.known->find(*test) != nullptr; });
    for (const Test* test : tests_) {
        words_ += count_words(*test);
        cells_ += cells_to_read(*test, workspace);
    }
}

bool EvaluationSteps::are_many(const Workspace& workspace) const {
    constexpr std::size_t max_bytes = std::size_t{4} << 20U;
    constexpr std::size_t max_cells = std::size_t{1} << 20U;
    return cells_ > max_cells || workspace.index.bytes_to_read(words_) > max_bytes;
}

void EvaluationSteps::step(const Workspace& workspace) {
    if (workspace.index.bytes_to_read(words_) > 0) {
        (void)workspace.index.prepare_step();
    } else if (!tests_.empty()) {
        const Test& test = *tests_.back();
        tests_.pop_back();
        words_ -= count_words(test);
        cells_ -= cells_to_read(test, workspace);
        (void)Evaluation(workspace).condition(test);
    }
}

CellSet cells_with(model::Validity validity, const Workspace& workspace) {
    const auto& table = workspace.table;
    CellSet cells(table.rows().size(), table.profiles().size());
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const auto* property = table.rows()[row].property;
        if (property != nullptr && property->kind != model::ValueKind::certification) continue;
        for (std::size_t column = 0; column < table.profiles().size(); ++column) {
            const auto cell = table.cell(row, column);
            const bool found = std::any_of(cell.begin(), cell.end(), [&](const auto* answer) {
                return model::validity_of(*answer, property, workspace.today) == validity;
            });
            if (found) cells.set(row, column);
        }
    }
    return cells;
}

bool chooses_vendors(const Node& root) {
    if (root.kind == Node::Kind::comparison) return true;
    if (root.kind == Node::Kind::field) {
        return info_of(std::get<FieldTest>(root.test).field).chooses_vendors;
    }
    return std::any_of(root.children.begin(), root.children.end(), chooses_vendors);
}

bool is_broad(const Node& root) {
    switch (root.kind) {
        case Node::Kind::everything: return true;
        case Node::Kind::word:
        case Node::Kind::comparison: return false;
        case Node::Kind::field: return info_of(std::get<FieldTest>(root.test).field).broad;
        case Node::Kind::all:
        case Node::Kind::any:
        case Node::Kind::none: break;
    }
    return std::all_of(root.children.begin(), root.children.end(), is_broad);
}

std::vector<std::string> properties_asked_about(const Node& root) {
    if (root.kind == Node::Kind::comparison) return {std::get<PropertyTest>(root.test).property};
    std::vector<std::string> properties;
    if (root.kind == Node::Kind::field) {
        const auto& test = std::get<FieldTest>(root.test);
        if (test.field != Field::has && test.field != Field::missing) return {};
        for (const FieldValue& value : test.values) properties.push_back(value.id);
    }
    for (const Node& child : root.children) {
        for (std::string& id : properties_asked_about(child)) properties.push_back(std::move(id));
    }
    return properties;
}

namespace {

void add_words(const Node& node, std::vector<std::string> WordTest::* which,
               std::vector<std::string>& words) {
    if (node.kind == Node::Kind::none) return;
    if (const auto* test = std::get_if<WordTest>(&node.test)) {
        words.insert(words.end(), (test->*which).begin(), (test->*which).end());
    }
    for (const Node& child : node.children) add_words(child, which, words);
}

}  // namespace

std::vector<std::string> words_of(const Node& root) {
    std::vector<std::string> words;
    add_words(root, &WordTest::keys, words);
    return words;
}

std::vector<std::string> parts_of_words(const Node& root) {
    std::vector<std::string> words;
    add_words(root, &WordTest::parts, words);
    return words;
}

}  // namespace kurabe::query
