#include "intake/sheet_import.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "intake/sheet_rows.h"
#include "text/language_of.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using model::AnswerState;

constexpr std::string_view document_id = "sheet";
constexpr std::size_t max_marks = 20;  // that are told of

// "○:対応 ×:非対応", above the header or beside the table: what marks mean here.
AnswerVocabulary legend_of(const sheets::Sheet& sheet, const TableLayout& table,
                           const IntakeWords& words) {
    AnswerVocabulary legend;
    constexpr std::size_t max_rows = 30;
    constexpr std::size_t max_text = 300;
    constexpr std::array<std::string_view, 8> signs = {"○", "◯", "〇", "×", "✕", "△", "◎", "●"};
    std::size_t looked_at = 0;
    for (const sheets::Row& row : sheet.rows) {
        if (row.index >= table.header_row || ++looked_at > max_rows) break;
        for (const sheets::Cell& cell : row.cells) {
            if (cell.text.size() > max_text) continue;
            const std::string key = text::search_key(cell.text);
            for (const std::string_view sign : signs) {
                const std::size_t at = key.find(text::search_key(sign));
                if (at == std::string::npos) continue;
                std::string_view behind =
                    std::string_view(key).substr(at + text::search_key(sign).size());
                const std::size_t before = behind.size();
                for (const std::string_view joint : {":", "=", "は", "...", "…", "-"}) {
                    if (behind.starts_with(joint)) behind.remove_prefix(joint.size());
                }
                if (behind.size() == before) continue;
                // The longest word for a state with which the meaning begins; else no answer.
                AnswerState state = AnswerState::unclear;
                std::size_t longest = 0;
                for (const auto& [word, meant] : words.states) {
                    if (word.size() <= longest || !behind.starts_with(word)) continue;
                    longest = word.size();
                    state = meant;
                }
                legend.emplace(text::search_key(sign), state);
            }
        }
    }
    return legend;
}

model::SourceLocator source_of(const ImportedRow& row) {
    std::string words = row.answer;
    if (!row.remarks.empty()) words += (words.empty() ? "" : "\n") + row.remarks;
    return {std::string(document_id), row.at, std::nullopt,
            model::Quote{words, text::language_of(words).value_or(base::Language::ja)},
            std::nullopt};
}

// Wherever it stands, and however sure that is.
bool says_the_same(const model::Answer& a, const model::Answer& b) {
    const auto said = [](const auto& answer) {
        return std::tie(answer.state, answer.value, answer.qualifier, answer.scope,
                        answer.responsibility, answer.note);
    };
    if (a.proposed.has_value() != b.proposed.has_value() || said(a) != said(b)) return false;
    return !a.proposed || said(**a.proposed) == said(**b.proposed);
}

bool may_stand_beside(const std::vector<model::Answer>& answers) {
    return std::all_of(answers.begin(), answers.end(), [](const model::Answer& answer) {
        const model::Value& value = answer.proposed ? (**answer.proposed).value : answer.value;
        return model::certification_in(value) != nullptr;
    });
}

model::Answer answer_of(const ImportedRow& row, const RowProposal& proposal) {
    model::Answer answer;
    answer.property = proposal.match.property->id;
    answer.state = AnswerState::unclear;
    answer.sources.push_back(source_of(row));
    if (proposal.answer) {
        model::Proposal read = proposal.answer->proposal;
        read.unsure = !proposal.certain;
        answer.proposed.emplace(std::move(read));
        if (proposal.ruling == Ruling::confirmed) return model::confirmed(answer);
    } else {
        answer.note = {"シートの回答から読み取れなかった。確認すること: 引用した回答の意味。",
                       "Not understood from the sheet's answer. To be checked: what the quoted "
                       "words mean."};
    }
    return answer;
}

class Importer {
 public:
    Importer(const sheets::Workbook& workbook, const ImportRequest& request,
             const IntakeContext& context)
        : workbook_(workbook), request_(request), context_(context) {}

    std::optional<SheetImport> run() {
        import_.tables = request_.tables.empty() ? find_tables(workbook_, context_.reader.words())
                                                 : request_.tables;
        if (!(request_.tables.empty() ? choose_table() : take_table())) return std::nullopt;
        const TableLayout& table = import_.tables[import_.table];
        const sheets::Sheet& sheet = workbook_.sheets[table.sheet];
        vocabulary_ = legend_of(sheet, table, context_.reader.words());
        for (const auto& [mark, state] : vocabulary_) legend_.insert(mark);
        for (const auto& [mark, state] : vocabulary_of(import_.mapping)) vocabulary_[mark] = state;
        for (const RowChoice& choice : import_.mapping.rows) {
            choices_.emplace(choice.question, &choice);
        }
        begin_profile(sheet);
        // Further tables of the sheet are read as well, each by its own header.
        std::vector<SheetRow> rows;
        for (const TableLayout& one : import_.tables) {
            if (one.sheet != table.sheet) continue;
            auto more = rows_of(sheet, one, context_.reader.words());
            std::move(more.begin(), more.end(), std::back_inserter(rows));
        }
        if (rows.size() > max_import_rows) return std::nullopt;
        name_places(rows, table);
        count_marks(rows);
        for (std::size_t i = 0; i < rows.size(); ++i) add_row(rows[i], places_[i]);
        bring_together(import_);
        return std::move(import_);
    }

 private:
    // The one that the request gives.
    bool take_table() {
        import_.table = request_.table;
        const TableLayout& table = import_.tables[request_.table];
        import_.mapping = mapping_of(table, workbook_.sheets[table.sheet].name);
        if (request_.mapping) {
            import_.mapping.vocabulary = request_.mapping->vocabulary;
            import_.mapping.rows = request_.mapping->rows;
        }
        return table.find(ColumnRole::question) != nullptr &&
               table.find(ColumnRole::answer) != nullptr;
    }

    bool choose_table() {
        std::optional<std::size_t> best;
        std::map<std::size_t, double> of_sheets;  // confidence by rows
        for (std::size_t i = 0; i < import_.tables.size(); ++i) {
            const TableLayout& table = import_.tables[i];
            const std::string& name = workbook_.sheets[table.sheet].name;
            if (!request_.sheet.empty() && name != request_.sheet) continue;
            if (request_.mapping && fits(*request_.mapping, table)) {
                best = i;
                import_.mapping_fits = true;
                break;
            }
            const auto weight = [](const TableLayout& one) {
                return one.confidence * static_cast<double>(one.end_row - one.first_row + 1);
            };
            if (!best || weight(table) > weight(import_.tables[*best])) best = i;
        }
        if (!best) return false;
        import_.table = *best;
        TableLayout& table = import_.tables[*best];
        import_.mapping = mapping_of(table, workbook_.sheets[table.sheet].name);
        if (!request_.mapping) return true;
        // Choices of rows and marks hold for any sheet that asks the same.
        import_.mapping.vocabulary = request_.mapping->vocabulary;
        import_.mapping.rows = request_.mapping->rows;
        if (!import_.mapping_fits) return true;
        table = with_roles(table, *request_.mapping);
        import_.mapping.columns = request_.mapping->columns;
        return table.find(ColumnRole::question) != nullptr &&
               table.find(ColumnRole::answer) != nullptr;
    }

    void begin_profile(const sheets::Sheet& sheet) {
        model::Profile& profile = import_.profile;
        name_profile(profile, request_);
        model::Document document;
        document.id = document_id;
        std::string title = request_.file.empty() ? sheet.name : request_.file;
        if (!sheet.name.empty() && workbook_.sheets.size() > 1) title += " / " + sheet.name;
        document.title = text::in_its_language(title.empty() ? request_.name : title);
        profile.documents.push_back(std::move(document));
    }

    // A row is cited by its number, where that is its own; else by its cell.
    void name_places(const std::vector<SheetRow>& rows, const TableLayout& table) {
        std::map<std::string_view, std::size_t> uses;
        for (const SheetRow& row : rows) ++uses[row.number];
        const auto* question = table.find(ColumnRole::question);
        for (const SheetRow& row : rows) {
            const bool own = !row.number.empty() && uses[row.number] == 1 &&
                             row.number.find('\n') == std::string::npos;
            places_.push_back(own ? row.number : sheets::cell_name(row.row, question->column));
        }
        // A number may look like a cell's name.
        std::set<std::string> seen;
        for (std::string& place : places_) {
            while (!seen.insert(place).second) place += "*";
        }
    }

    void count_marks(const std::vector<SheetRow>& rows) {
        std::map<std::string, SheetImport::Mark> marks;
        constexpr std::size_t max_mark = 24;
        for (const SheetRow& row : rows) {
            if (row.answer.empty() || row.answer.size() > max_mark) continue;
            const auto state = context_.reader.mark_of(row.answer, vocabulary_);
            if (!state) continue;
            SheetImport::Mark& mark = marks[row.answer];
            mark.mark = row.answer;
            ++mark.count;
            mark.state = *state;
            mark.by_legend = legend_.contains(text::search_key(row.answer));
        }
        for (auto& [text, mark] : marks) import_.marks.push_back(std::move(mark));
        std::stable_sort(import_.marks.begin(), import_.marks.end(),
                         [](const auto& a, const auto& b) { return a.count > b.count; });
        if (import_.marks.size() > max_marks) import_.marks.resize(max_marks);
    }

    // The property that a person has made of the row, once for all rows of that name.
    const model::Property* own_property(const OwnProperty& own) {
        model::Property property = property_of(own);
        auto& known = own_[property.id];
        if (known == nullptr) {
            import_.profile.properties.push_back(property);
            known = std::make_shared<const model::Property>(std::move(property));
            import_.own.push_back(known);
        }
        return known.get();
    }

    [[nodiscard]] std::vector<PropertyMatch> matches_of(const SheetRow& row) {
        if (const auto chosen = choices_.find(row.question); chosen != choices_.end()) {
            std::vector<PropertyMatch> matches;
            if (const auto& own = chosen->second->own) {
                return {{own_property(*own), MatchedBy::choice, 1, 1}};
            }
            for (const std::string& id : chosen->second->properties) {
                if (const auto* property = context_.catalog.find(id)) {
                    matches.push_back({property, MatchedBy::choice, 1, 1});
                }
            }
            return matches;
        }
        return context_.matcher.match({row.number, row.category, row.question, row.definition});
    }

    void add_row(const SheetRow& row, const std::string& at) {
        ImportedRow imported;
        imported.row = row.row;
        imported.at = at;
        imported.category = row.category;
        imported.question = row.question;
        imported.answer = row.answer;
        imported.remarks = row.remarks;
        import_.profile.documents.front().sections.push_back(
            {at, text::in_its_language(row.question)});
        if (context_.reader.is_unanswered(row.answer) && row.remarks.empty()) {
            import_.rows.push_back(std::move(imported));
            return;
        }
        const AskedAnswer asked{row.question, row.definition, row.answer, row.remarks};
        propose(asked, matches_of(row), imported);
        imported.outcome = outcome_of(imported);
        import_.rows.push_back(std::move(imported));
    }

    void propose(const AskedAnswer& asked, const std::vector<PropertyMatch>& matches,
                 ImportedRow& imported) const {
        constexpr double clear_margin = 0.1;
        double best = 0;
        for (const PropertyMatch& match : matches) best = std::max(best, match.confidence);
        for (const PropertyMatch& match : matches) {
            RowProposal proposal{match, std::nullopt, false};
            if (match.by == MatchedBy::besides) {
                proposal.answer = context_.reader.read_besides(asked, *match.property, vocabulary_);
                if (!proposal.answer) continue;
                proposal.certain = proposal.answer->certainty == Certainty::certain;
            } else {
                // Of properties that are only likely, the likeliest.
                const bool sure = match.confidence >= certain_match;
                if (!sure && match.confidence < best) continue;
                proposal.answer = context_.reader.read(asked, *match.property, vocabulary_);
                const bool chosen = match.by == MatchedBy::framework ||
                                    match.by == MatchedBy::choice || match.margin >= clear_margin;
                proposal.certain = sure && chosen && proposal.answer &&
                                   proposal.answer->certainty == Certainty::certain;
            }
            imported.proposals.push_back(std::move(proposal));
        }
        // Of the properties of one row, what was read stands for all of it.
        const bool any_read = std::any_of(imported.proposals.begin(), imported.proposals.end(),
                                          [](const RowProposal& one) { return one.answer; });
        if (!any_read) return;
        std::erase_if(imported.proposals, [](const RowProposal& one) { return !one.answer; });
    }

    static RowOutcome outcome_of(const ImportedRow& row) {
        if (row.proposals.empty()) return RowOutcome::not_matched;
        bool read = false;
        bool certain = true;
        for (const RowProposal& proposal : row.proposals) {
            if (!proposal.answer) continue;
            read = true;
            certain = certain && proposal.certain;
        }
        if (!read) return RowOutcome::not_read;
        return certain ? RowOutcome::proposed : RowOutcome::unsure;
    }

    const sheets::Workbook& workbook_;
    const ImportRequest& request_;
    const IntakeContext& context_;
    SheetImport import_;
    AnswerVocabulary vocabulary_;
    std::map<std::string_view, const RowChoice*> choices_;               // by question
    std::map<std::string, std::shared_ptr<const model::Property>> own_;  // by id
    std::set<std::string> legend_;  // marks of the vocabulary that the sheet explains
    std::vector<std::string> places_;
};

}  // namespace

std::string_view to_name(RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::proposed: return "proposed";
        case RowOutcome::unsure: return "unsure";
        case RowOutcome::not_read: return "not_read";
        case RowOutcome::not_matched: return "not_matched";
        case RowOutcome::unanswered: return "unanswered";
    }
    return "";
}

void name_profile(model::Profile& profile, const ImportRequest& request) {
    profile.id = request.id;
    profile.service_name = text::in_its_language(request.name);
    profile.provider_name = profile.service_name;
    profile.edition_label =
        request.edition.empty() ? std::string(model::unstated_edition) : request.edition;
}

void bring_together(SheetImport& import) {
    // Beyond so many that differ, rows stand beside each other even where they say the same.
    constexpr std::size_t most_compared = 50;
    import.profile.answers.clear();
    std::map<std::string, std::vector<model::Answer>> by_property;
    std::vector<std::string> order;
    for (const ImportedRow& row : import.rows) {
        for (const RowProposal& proposal : row.proposals) {
            if (proposal.ruling == Ruling::discarded) continue;
            model::Answer answer = answer_of(row, proposal);
            auto& said = by_property[answer.property];
            if (said.empty()) order.push_back(answer.property);
            const auto end =
                said.begin() + static_cast<std::ptrdiff_t>(std::min(said.size(), most_compared));
            const auto same = std::find_if(said.begin(), end, [&](const model::Answer& other) {
                return says_the_same(other, answer);
            });
            if (same == end) {
                said.push_back(std::move(answer));
                continue;
            }
            same->sources.push_back(answer.sources.front());
            // One row that is understood speaks for the others.
            if (answer.proposed && !(**answer.proposed).unsure) same->proposed = answer.proposed;
        }
    }
    for (const std::string& id : order) {
        auto& said = by_property[id];
        // Rows that do not say the same are for a person to compare.
        if (said.size() > 1 && !may_stand_beside(said)) {
            for (model::Answer& answer : said) {
                if (!answer.proposed) continue;
                model::Proposal unsure = **answer.proposed;
                unsure.unsure = true;
                answer.proposed.emplace(std::move(unsure));
            }
        }
        std::move(said.begin(), said.end(), std::back_inserter(import.profile.answers));
    }
}

std::size_t SheetImport::count(RowOutcome outcome) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(),
                      [outcome](const ImportedRow& row) { return row.outcome == outcome; }));
}

std::optional<SheetImport> import_sheet(const sheets::Workbook& workbook,
                                        const ImportRequest& request,
                                        const IntakeContext& context) {
    return Importer(workbook, request, context).run();
}

}  // namespace kurabe::intake
