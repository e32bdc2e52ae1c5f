// The filter language: text as it comes, or put together from the words of the language and the
// names of a small catalog. Read, asked of a table, completed, changed by clicks, relaxed.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "choices.h"
#include "holds.h"
#include "query/engine/truth.h"
#include "query/language/clauses.h"
#include "query/language/completion.h"
#include "query/language/lexer.h"
#include "query/language/relaxation.h"
#include "query/query_corpus.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

using query::CellSet;
using query::Node;

class Workspace : public test::QueryWorkspace {
 public:
    Workspace() {
        while (index.prepare_step()) holds(true);
    }
    // Reads through its texts, as long as nothing has prepared it.
    query::TableIndex slow_index{catalog, table, {}, figures};

    // What filters consist of.
    std::vector<std::string> pieces = make_pieces();

 private:
    void add_names(std::vector<std::string>& all, const query::Names& names,
                   const std::string& behind = "") const {
        for (const std::string& id : names.ids()) {
            all.push_back(names.written(id, base::Language::ja) + behind);
            all.push_back(names.written(id, base::Language::en) + behind);
        }
    }
    [[nodiscard]] std::vector<std::string> make_pieces() const {
        std::vector<std::string> all = {
            " ",       " ",       " ",     "(",       ")",     "-",
            ",",       "\"",      "「",    "」",      ":",     "=",
            "!=",      "<",       "<=",    ">",       ">=",    "≧",
            "の",      "、",      "1",     "7",       "14",    "99.9%",
            "1,0",     "２週",    "2027",  "2026-7",  "22:00", "月1回",
            "5万",     "AES-256", "27001", "TLS 1.2", "東京",  "みつからない",
            "x.green", "\xE3\x81"};
        add_names(all, words.fields, ":");
        for (const query::Names* names :
             {&words.states, &words.qualifiers, &words.responsibilities, &words.validities,
              &words.parts, &words.units, &words.terms, &words.operators}) {
            add_names(all, *names);
        }
        for (const auto& property : catalog.properties()) {
            all.push_back(property.id);
            all.push_back(property.label.ja);
            all.push_back(property.label.en);
            all.insert(all.end(), property.aliases_ja.begin(), property.aliases_ja.end());
            for (const auto& option : property.options) all.push_back(option.code);
        }
        for (const auto& category : catalog.categories()) all.push_back(category.label.ja);
        for (const auto& profile : table.profiles()) all.push_back(profile->service_name.ja);
        return all;
    }
};

std::string put_together(Choices& choices, const std::vector<std::string>& pieces) {
    std::string text;
    while (!choices.empty() && text.size() < 1000) {
        if (choices.below(16) == 15) {
            text += choices.bytes(1 + choices.below(4));
        } else {
            text += pieces[choices.below(pieces.size())];
        }
        if (choices.below(3) == 0) text += " ";
    }
    return text;
}

void check_spans(const Node& node, std::size_t size) {
    holds(node.span.begin <= node.span.end && node.span.end <= size);
    for (const Node& child : node.children) check_spans(child, size);
}

CellSet common(CellSet left, const CellSet& right) { return left &= right; }

void check_evaluation(const Workspace& workspace, const std::string& text,
                      const query::Expression& expression) {
    const auto found = workspace.ask(expression.root);
    const CellSet none(found.yes.rows(), found.yes.columns());
    holds(common(found.yes, found.unknown) == none);
    const query::Workspace slow{workspace.vocabulary, workspace.table, workspace.slow_index,
                                workspace.workspace.today};
    const auto slowly = query::evaluate(expression.root, slow, workspace.columns);
    holds(slowly.yes == found.yes && slowly.unknown == found.unknown);
    // What asks for nothing has no opposite.
    if (!expression.problems.empty() || expression.root.kind == Node::Kind::everything) return;
    const auto negated = workspace.parse("-(" + text + ")");
    if (!negated.problems.empty()) return;  // with the brackets it is too long
    const auto others = workspace.ask(negated.root);
    holds(common(found.yes, others.yes) == none && others.unknown == found.unknown);
    holds(workspace.ask(workspace.parse("(" + text + ")").root).yes == found.yes);
}

void check_completions(const Workspace& workspace, const std::string& text, std::size_t cursor) {
    while (is_utf8(text) && !is_boundary(text, cursor)) --cursor;
    static const std::vector<std::string> vendors = {"甲", "乙", "丙 サービス", "tei"};
    for (const auto language : {base::Language::ja, base::Language::en}) {
        const auto offered = query::complete(text, cursor, workspace.vocabulary, vendors, language);
        holds(offered.suggestions.size() <= 8);
        for (const auto& suggestion : offered.suggestions) {
            const auto& replaced = suggestion.replaced;
            holds(replaced.begin <= replaced.end && replaced.end <= text.size());
            if (!is_utf8(text)) continue;
            holds(is_boundary(text, replaced.begin) && is_boundary(text, replaced.end));
            holds(!suggestion.text.empty() && is_utf8(suggestion.text));
        }
    }
}

void check_clicks(const Workspace& workspace, const std::string& text, Choices& choices) {
    const auto& state = choices.one_of(workspace.words.states.ids());
    const std::string written = workspace.words.states.written(state, base::Language::ja);
    const auto toggle = [&](const std::string& of) {
        return query::toggle_value(of, workspace.vocabulary, query::Field::state, state, written,
                                   base::Language::ja);
    };
    const auto has = [&](const std::string& of) {
        const auto expression = workspace.parse(of);
        return query::has_value(query::find_clause(expression.root, query::Field::state), state);
    };
    if (text.size() > query::max_filter_bytes / 2) return;
    if (!workspace.parse(text).problems.empty()) return;
    const std::string once = toggle(text);
    if (!workspace.parse(once).problems.empty()) return;  // of too many conditions
    holds(has(once) != has(text));
    holds(has(toggle(once)) == has(text));
}

void check_relaxations(const Workspace& workspace, const std::string& text,
                       const query::Expression& expression) {
    const auto relaxed = query::relaxations(expression, text, workspace.words);
    holds(std::set<std::string>(relaxed.begin(), relaxed.end()).size() == relaxed.size());
    holds(std::find(relaxed.begin(), relaxed.end(), text) == relaxed.end());
    if (!is_utf8(text)) return;
    for (const std::string& one : relaxed) holds(is_utf8(one));
}

}  // namespace

void run(std::string_view input) {
    static const Workspace workspace;
    Choices choices(input);
    const std::uint8_t kind = choices.byte();
    const std::size_t click = choices.byte();
    const std::string text = (kind & 1U) != 0 ? std::string(choices.bytes(input.size()))
                                              : put_together(choices, workspace.pieces);
    const bool is_valid = is_utf8(text);

    std::size_t end = 0;
    for (const query::Token& token : query::tokenize(text)) {
        holds(end <= token.span.begin && token.span.begin <= token.span.end);
        holds(token.span.begin <= token.content.begin && token.content.end <= token.span.end);
        if (is_valid) holds(is_boundary(text, token.span.begin));
        end = token.span.end;
    }
    holds(end <= text.size());

    const auto expression = workspace.parse(text);
    check_spans(expression.root, text.size());
    for (const query::Problem& problem : expression.problems) {
        holds(problem.span.begin <= problem.span.end && problem.span.end <= text.size());
        for (const auto& [name, value] : problem.arguments) holds(!is_valid || is_utf8(value));
    }
    for (const std::string& word : query::words_of(expression.root)) holds(!word.empty());
    static_cast<void>(query::chooses_vendors(expression.root));
    for (const std::string& id : query::properties_asked_about(expression.root)) {
        holds(!id.empty());
    }
    // Each a different part of what is held, so that an input stays quick.
    switch ((kind >> 1U) & 3U) {
        case 0: check_evaluation(workspace, text, expression); break;
        case 1: check_completions(workspace, text, click % (text.size() + 1)); break;
        case 2: {
            Choices of_click(std::string_view(input).substr(1, 1));
            check_clicks(workspace, text, of_click);
            break;
        }
        default: check_relaxations(workspace, text, expression); break;
    }
}

}  // namespace kurabe::fuzz
