#include "app/sheet_results.h"

#include <algorithm>
#include <utility>

#include "app/typed_figure.h"
#include "text/language_of.h"
#include "wording/answer_line.h"

namespace kurabe::app {
namespace {

bool is_at(const intake::TableLayout& table, const HeaderPlace& place) {
    return table.sheet == place.sheet && table.header_row == place.row &&
           table.header_rows == place.rows;
}

std::size_t likeliest(const std::vector<intake::TableLayout>& tables,
                      const intake::Mapping& mapping) {
    std::size_t best = 0;
    const auto weight = [](const intake::TableLayout& one) {
        return one.confidence * static_cast<double>(one.end_row - one.first_row + 1);
    };
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (!mapping.fingerprint.empty() && intake::fits(mapping, tables[i])) return i;
        if (weight(tables[i]) > weight(tables[best])) best = i;
    }
    return best;
}

// The reading of it is what it was for.
bool is_read_alike(const SheetWork& a, const SheetWork& b) {
    return a.workbook == b.workbook && a.header == b.header && a.header_given == b.header_given &&
           a.mapping == b.mapping && a.file == b.file;
}

intake::ReadAnswer read_typed(const TypedAnswer& typed, const model::Property& property,
                              const query::Words& words) {
    intake::ReadAnswer answer;
    answer.certainty = intake::Certainty::certain;
    answer.proposal.state = typed.state;
    const auto language = [](const std::string& text) {
        return text::language_of(text).value_or(base::Language::ja);
    };
    if (!typed.note.empty()) answer.proposal.note = in_language(typed.note, language(typed.note));
    if (typed.figure.empty()) return answer;
    // It was read when it was typed, in the language of that time.
    for (const base::Language each : {base::Language::ja, base::Language::en}) {
        if (auto value = read_figure(property, typed.figure, words, each)) {
            answer.proposal.value = std::move(*value);
            break;
        }
    }
    return answer;
}

}  // namespace

const intake::TableLayout* SheetResults::table() const {
    return table_ < tables_.size() ? &tables_[table_] : nullptr;
}

const SheetUnderstanding& SheetResults::understanding() {
    if (understanding_ == nullptr) {
        understanding_ =
            std::make_unique<SheetUnderstanding>(*reference_.catalogs, *reference_.words);
    }
    return *understanding_;
}

std::vector<intake::TableLayout> SheetResults::find_tables(const sheets::Workbook& workbook) {
    return intake::find_tables(workbook, understanding().context().reader.words());
}

void SheetResults::update(const Session& session) {
    if (made_ && work_.is_shared_with(session.sheet)) return;
    const model::Shared<SheetWork> before = std::exchange(work_, session.sheet);
    const SheetWork& work = *work_;
    if (work.workbook == nullptr) {
        tables_.clear();
        found_.clear();
        base_.reset();
        import_.reset();
    } else {
        const bool new_book = !made_ || before->workbook != work.workbook;
        if (new_book) found_ = find_tables(*work.workbook);
        if (new_book || !is_read_alike(*before, work)) read(work);
        apply_rulings(work);
    }
    made_ = true;
}

void SheetResults::update_tables(const SheetWork& work) {
    tables_ = found_;
    table_ = 0;
    if (work.header) {
        const auto same = std::find_if(tables_.begin(), tables_.end(),
                                       [&](const auto& one) { return is_at(one, *work.header); });
        const bool known_sheet = work.header->sheet < work.workbook->sheets.size();
        if (same != tables_.end()) {
            table_ = static_cast<std::size_t>(same - tables_.begin());
        } else if (known_sheet) {
            // All below the header that a person has pointed at is one table.
            std::erase_if(tables_,
                          [&](const auto& one) { return one.sheet == work.header->sheet; });
            table_ = tables_.size();
            tables_.push_back(intake::table_at(*work.workbook, work.header->sheet, work.header->row,
                                               work.header->rows,
                                               understanding().context().reader.words()));
        }
    } else if (!tables_.empty()) {
        table_ = likeliest(tables_, work.mapping);
    }
    if (table_ >= tables_.size() || work.mapping.columns.empty()) return;
    if (intake::fits(work.mapping, tables_[table_])) {
        tables_[table_] = intake::with_roles(std::move(tables_[table_]), work.mapping);
    }
}

void SheetResults::read(const SheetWork& work) {
    update_tables(work);
    base_.reset();
    if (tables_.empty()) return;
    const intake::ImportRequest request{.id = "",
                                        .name = "",
                                        .edition = "",
                                        .file = work.file,
                                        .sheet = "",
                                        .mapping = work.mapping,
                                        .tables = tables_,
                                        .table = table_};
    base_ = intake::import_sheet(*work.workbook, request, understanding().context());
}

void SheetResults::apply_rulings(const SheetWork& work) {
    import_ = base_;
    if (!import_) return;
    for (intake::ImportedRow& row : import_->rows) {
        const auto first = work.rulings.lower_bound({row.row, ""});
        if (first == work.rulings.end() || first->first.row != row.row) continue;
        for (intake::RowProposal& proposal : row.proposals) {
            const auto found = work.rulings.find({row.row, proposal.match.property->id});
            if (found == work.rulings.end()) continue;
            const RowRuling& ruling = found->second;
            const std::string ground =
                ruling.typed ? ground_of_typed(row) : ground_of(row, proposal, reference_);
            if (ruling.ground != ground) continue;
            if (ruling.typed) {
                proposal.answer =
                    read_typed(*ruling.typed, *proposal.match.property, *reference_.words);
                proposal.certain = true;
            }
            proposal.ruling =
                ruling.confirmed ? intake::Ruling::confirmed : intake::Ruling::discarded;
        }
    }
    intake::name_profile(import_->profile, {.id = work.id,
                                            .name = work.service,
                                            .edition = work.edition,
                                            .file = "",
                                            .sheet = "",
                                            .mapping = {}});
    if (!work.made_by.empty()) {
        import_->profile.made_by = model::Voucher{work.made_by, reference_.today};
    }
    intake::bring_together(*import_);
}

std::string ground_of_typed(const intake::ImportedRow& row) {
    return row.answer + "\n" + row.remarks;
}

std::string ground_of(const intake::ImportedRow& row, const intake::RowProposal& proposal,
                      const ReferenceData& reference) {
    return ground_of_typed(row) + "\n" +
           answer_text(proposal, reference.translations.in(base::Language::en), reference.today);
}

std::string answer_text(const intake::RowProposal& proposal, const wording::Texts& texts,
                        base::Date today) {
    if (!proposal.answer) return texts.text("import.no_answer");
    const model::Property* property = proposal.match.property;
    model::Answer answer;
    answer.property = property->id;
    const model::Proposal& read = proposal.answer->proposal;
    answer.state = read.state;
    answer.value = read.value;
    answer.qualifier = read.qualifier;
    answer.scope = read.scope;
    return wording::plain_text(wording::answer_line(answer, property, texts, today));
}

const intake::ImportedRow* find_row(const intake::SheetImport& import, std::uint32_t row) {
    const auto found = std::find_if(import.rows.begin(), import.rows.end(),
                                    [row](const auto& one) { return one.row == row; });
    return found == import.rows.end() ? nullptr : &*found;
}

}  // namespace kurabe::app
