#include "query/engine/evaluate.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "query/engine/truth.h"
#include "query/language/operand.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::query {
namespace {

// What a part of an expression says of each cell, and whether it says it of this very cell: a
// comparison is true of all cells of a vendor, but only the cell that it compares shows that.
struct Outcome {
    CellSet yes;
    CellSet unknown;
    CellSet here;
    CellSet elsewhere;  // in neither: it does not matter (vendor:)
};

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

    [[nodiscard]] Outcome outcome(const Node& node) const {
        switch (node.kind) {
            case Node::Kind::everything: return everywhere(full());
            case Node::Kind::word:
                return everywhere(word_cells(std::get<WordTest>(node.test).keys));
            case Node::Kind::field: return field(std::get<FieldTest>(node.test));
            case Node::Kind::comparison: return comparison(std::get<PropertyTest>(node.test));
            case Node::Kind::all: return all(outcomes(node.children));
            case Node::Kind::any: return any(outcomes(node.children));
            case Node::Kind::none: break;
        }
        return none(outcome(node.children.front()));
    }

 private:
    [[nodiscard]] CellSet empty() const { return {rows_, columns_}; }
    [[nodiscard]] CellSet full() const { return {rows_, columns_, true}; }

    // A test of cells: it shows itself wherever it is asked.
    [[nodiscard]] Outcome everywhere(CellSet yes) const {
        return {std::move(yes), empty(), full(), empty()};
    }

    [[nodiscard]] CellSet word_cells(const std::vector<std::string>& keys) const {
        CellSet cells = workspace_.index.find(keys.front());
        for (std::size_t i = 1; i < keys.size(); ++i) cells |= workspace_.index.find(keys[i]);
        return cells;
    }

    [[nodiscard]] std::vector<Outcome> outcomes(const std::vector<Node>& nodes) const {
        std::vector<Outcome> outcomes;
        outcomes.reserve(nodes.size());
        for (const Node& node : nodes) outcomes.push_back(outcome(node));
        return outcomes;
    }

    [[nodiscard]] static CellSet refused(const Outcome& outcome) {
        CellSet cells = outcome.yes;
        cells |= outcome.unknown;
        cells.invert();
        return cells;
    }

    [[nodiscard]] Outcome all(const std::vector<Outcome>& parts) const {
        Outcome result{full(), empty(), empty(), empty()};
        CellSet possible = full();
        std::vector<CellSet> deciding;
        for (const Outcome& part : parts) {
            CellSet part_possible = part.yes;
            part_possible |= part.unknown;
            possible &= part_possible;
            result.yes &= part.yes;
            deciding.push_back(refused(part));
        }
        result.unknown = std::move(possible.subtract(result.yes));
        show(result, parts, deciding, refused(result));
        return result;
    }

    [[nodiscard]] Outcome any(const std::vector<Outcome>& parts) const {
        Outcome result{empty(), empty(), empty(), empty()};
        for (const Outcome& part : parts) {
            result.yes |= part.yes;
            result.unknown |= part.unknown;
        }
        result.unknown.subtract(result.yes);
        std::vector<CellSet> deciding;
        for (const Outcome& part : parts) {
            CellSet cells = part.unknown;
            cells &= result.unknown;
            deciding.push_back(std::move(cells |= part.yes));
        }
        CellSet alone = result.yes;
        alone |= result.unknown;
        show(result, parts, deciding, alone);
        return result;
    }

    // Which cells show the result. Where one part alone can decide it (a condition that fails, an
    // alternative that holds), that is for those that do; elsewhere all parts have made it
    // together, and each shows itself.
    void show(Outcome& result, const std::vector<Outcome>& parts,
              const std::vector<CellSet>& deciding, const CellSet& alone) const {
        CellSet here = empty();
        CellSet elsewhere = empty();
        CellSet deciding_here = empty();
        CellSet indifferent = empty();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            here |= parts[i].here;
            elsewhere |= parts[i].elsewhere;
            CellSet cells = deciding[i];
            deciding_here |= (cells &= parts[i].here);
            cells = deciding[i];
            indifferent |= cells.subtract(parts[i].here).subtract(parts[i].elsewhere);
        }
        elsewhere.subtract(here).subtract(alone);
        here.subtract(alone);
        result.here = std::move(here |= (deciding_here &= alone));
        result.elsewhere = alone;
        result.elsewhere.subtract(deciding_here).subtract(indifferent);
        result.elsewhere |= elsewhere;
    }

    [[nodiscard]] static Outcome none(Outcome result) {
        CellSet possible = result.yes;
        possible |= result.unknown;
        possible.invert();
        result.yes = std::move(possible);
        return result;
    }

    [[nodiscard]] Outcome comparison(const PropertyTest& test) const {
        return of_vendors(test.property,
                          [&](model::AnswerTable::Cell cell) { return meets(cell, test); });
    }

    // A test of the vendors' answers to one property, true of all their cells, shown at its row.
    template <typename Test>
    [[nodiscard]] Outcome of_vendors(const std::string& property, Test test) const {
        Outcome result{empty(), empty(), empty(), full()};
        const auto row = find_row(property);
        for (std::size_t column = 0; column < columns_; ++column) {
            const Truth truth =
                test(row < rows_ ? workspace_.table.cell(row, column) : model::AnswerTable::Cell{});
            if (truth == Truth::yes) result.yes.set_column(column);
            if (truth == Truth::unknown) result.unknown.set_column(column);
        }
        if (row < rows_) {
            result.here.set_row(row);
            result.elsewhere.clear_row(row);
        }
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
        std::vector<Outcome> parts;
        for (const FieldValue& value : test.values) {
            parts.push_back(of_vendors(value.id, [&](model::AnswerTable::Cell cell) {
                return cell.empty() == wanted ? Truth::no : Truth::yes;
            }));
        }
        return any(parts);
    }

    // The vendors that hold a certificate that any of the values names: by the property's names or
    // by the standard of someone's certificate.
    [[nodiscard]] Outcome certification(const FieldTest& test) const {
        std::vector<Outcome> parts;
        for (const FieldValue& value : test.values) {
            const Wanted wanted(value);
            const auto named_rows = rows_named(wanted);
            for (std::size_t row = 0; row < rows_; ++row) {
                if (!is_certification(row)) continue;
                bool meant = named_rows[row];
                const auto& property = workspace_.table.rows()[row].property_id;
                Outcome part = of_vendors(property, [&](model::AnswerTable::Cell cell) {
                    const auto truth =
                        certified(cell, wanted.keys, named_rows[row], workspace_.today);
                    if (truth == Truth::unknown) return named_rows[row] ? truth : Truth::no;
                    meant = true;
                    return truth;
                });
                if (meant) parts.push_back(std::move(part));
            }
        }
        return any(parts);
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
            std::vector<std::string> documents;  // ids of those that have the words themselves
            for (const auto& document : profile.documents) {
                const bool found =
                    wanted.stands_in(document.id) || wanted.stands_in(document.title.ja) ||
                    wanted.stands_in(document.title.en) || wanted.stands_in(document.edition);
                if (found) documents.push_back(document.id);
            }
            const auto cites = [&](const model::SourceLocator& source) {
                return std::find(documents.begin(), documents.end(), source.document) !=
                           documents.end() ||
                       wanted.stands_in(source.at);
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
    Outcome outcome = Evaluation(workspace).outcome(root);
    CellSet visible(workspace.table.rows().size(), workspace.table.profiles().size(), columns);
    visible.subtract(outcome.elsewhere);
    outcome.yes &= visible;
    outcome.unknown &= visible;
    return {std::move(outcome.yes), std::move(outcome.unknown)};
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

std::vector<std::string> words_of(const Node& root) {
    if (root.kind == Node::Kind::word) return std::get<WordTest>(root.test).keys;
    if (root.kind == Node::Kind::none) return {};
    std::vector<std::string> words;
    for (const Node& child : root.children) {
        for (std::string& word : words_of(child)) words.push_back(std::move(word));
    }
    return words;
}

}  // namespace kurabe::query
