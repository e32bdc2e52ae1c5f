#include "intake/answer_reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "intake/clauses.h"
#include "text/blanks.h"
#include "text/code_points.h"
#include "text/fold.h"
#include "text/language_of.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using model::AnswerState;
using model::Property;
using model::Proposal;
using model::Quantity;
using model::Unit;
using model::ValueKind;

constexpr std::size_t max_term = 15;         // bytes of a term that stands alone
constexpr std::size_t max_text_value = 300;  // bytes: longer words are not a name or a place

bool take(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

// A mark and what stands behind it: "【有】 メールで" → 有, "メールで".
struct Marked {
    std::optional<AnswerState> state;
    std::string_view rest;
};

constexpr std::array<std::string_view, 26> behind_marks = {
    " ", "\n", "\t", "\u3000", "。", "、", "，", ",", ".",  "．", ":", "：", ";",
    "(", "（", "[",  "［",     "-",  "－", "―",  "/", "／", "・", "※", "<",  "＜"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> brackets = {
    {{"【", "】"}, {"[", "]"}, {"［", "］"}, {"(", ")"}, {"（", "）"}, {"「", "」"}, {"＜", "＞"}}};

std::optional<AnswerState> state_of_word(std::string_view word, const IntakeWords& words,
                                         const AnswerVocabulary& vocabulary) {
    const std::string key = text::search_key(text::without_blanks(word));
    if (const auto own = vocabulary.find(key); own != vocabulary.end()) return own->second;
    const auto found = words.states.find(key);
    if (found == words.states.end()) return std::nullopt;
    return found->second;
}

// Marks are short: nothing longer is looked up.
constexpr std::size_t max_mark = 48;

Marked marked(std::string_view answer, const IntakeWords& words,
              const AnswerVocabulary& vocabulary) {
    const std::string_view whole = text::without_blanks(answer);
    if (whole.size() <= max_mark) {
        if (const auto state = state_of_word(whole, words, vocabulary)) return {state, {}};
    }
    for (const auto& [open, close] : brackets) {
        if (!whole.starts_with(open)) continue;
        const std::size_t end = whole.find(close);
        if (end > max_mark) continue;  // npos as well
        const auto state =
            state_of_word(whole.substr(open.size(), end - open.size()), words, vocabulary);
        if (state) return {state, text::without_blanks(whole.substr(end + close.size()))};
    }
    for (std::size_t at = 1; at < whole.size() && at <= max_mark; ++at) {
        const std::string_view behind = whole.substr(at);
        const bool ends =
            std::any_of(behind_marks.begin(), behind_marks.end(),
                        [&](std::string_view mark) { return behind.starts_with(mark); });
        const bool digit = behind.front() >= '0' && behind.front() <= '9' &&
                           !text::is_continuation(whole[at]) &&
                           static_cast<unsigned char>(whole[at - 1]) >= 0x80;
        if (!ends && !digit) continue;
        const auto state = state_of_word(whole.substr(0, at), words, vocabulary);
        if (!state) continue;
        std::string_view rest = text::without_blanks(behind);
        while (take(rest, "。") || take(rest, "、") || take(rest, ".") || take(rest, ",") ||
               take(rest, ":") || take(rest, "：") || take(rest, "- ")) {
            rest = text::without_blanks(rest);
        }
        return {state, rest};
    }
    return {std::nullopt, whole};
}

bool is_kanji(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }

// What many questions are made of, and says nothing of which one is meant.
const std::set<std::string, std::less<>>& common_pairs() {
    static const std::set<std::string, std::less<>> pairs = {
        "利用", "実施", "管理", "提供", "対応", "情報", "方法", "有無", "時間", "場合", "要件",
        "設定", "確認", "内容", "取得", "用者", "状況", "定期", "規定", "適切", "業務", "必要",
        "定義", "機能", "項目", "安全", "対策", "顧客", "御社", "貴社", "弊社", "当社", "可能"};
    return pairs;
}

// Pairs of kanji, and words of katakana or Latin letters, by which a question is recognised.
std::set<std::string> topics_of(std::string_view key) {
    std::set<std::string> topics;
    std::string before;
    std::string word;
    const auto end_word = [&] {
        constexpr std::size_t min_latin = 3;
        if (word.size() >= min_latin) topics.insert(word);
        word.clear();
    };
    for (const text::CodePoint point : text::code_points(key)) {
        const std::string one(key.substr(0, point.size));
        key.remove_prefix(point.size);
        const bool latin = point.value < 0x80 &&
                           ((one[0] >= 'a' && one[0] <= 'z') || (one[0] >= '0' && one[0] <= '9'));
        if (latin) {
            word += one;
        } else {
            end_word();
        }
        if (!is_kanji(point.value)) {
            before.clear();
            continue;
        }
        if (!before.empty() && !common_pairs().contains(before + one)) topics.insert(before + one);
        before = one;
    }
    end_word();
    return topics;
}

// "within 24 hours": search keys have no space between a word and a number, which would then be
// part of it, as in "TLS 1.2".
std::string with_figures_apart(std::string_view utf8) {
    std::string apart;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const std::string_view before = utf8.substr(0, at);
        const bool between = utf8[at] == ' ' && at > 0 && at + 1 < utf8.size() &&
                             is_digit(utf8[at + 1]) && !before.ends_with(" to") &&
                             (is_small(before.back()) || before.back() == '.');
        apart += utf8[at];
        if (between) apart.back() = ':';
    }
    return apart;
}

struct Said {
    std::vector<Clause> clauses;
    std::string key;  // of all
    bool negative = false;
    bool conditional = false;
    bool conceded = false;  // something is, before the main clause
    bool varies = false;
    bool all_negative = true;
    bool all_affirmative = true;
};

Said said_in(std::string_view words_said, const IntakeWords& words) {
    Said said;
    said.clauses = clauses_of(words_said, words);
    said.key = text::search_key(words_said);
    for (const Clause& clause : said.clauses) {
        said.negative = said.negative || clause.negative;
        said.conditional = said.conditional || clause.conditional;
        said.conceded = said.conceded || !clause.conceded.empty();
        said.varies = said.varies || clause.varies;
        said.all_negative = said.all_negative && clause.negative;
        said.all_affirmative = said.all_affirmative && clause.affirmative && !clause.negative;
    }
    return said;
}

// One answer to one property.
class Reading {
 public:
    Reading(const AskedAnswer& asked, const Property& property, const IntakeWords& words,
            const IntakeQuestions& questions, const FigureFinder& figures,
            const AnswerVocabulary& vocabulary)
        : property_(property), words_(words), questions_(questions) {
        const Marked mark = marked(asked.answer, words, vocabulary);
        mark_ = mark.state;
        rest_ = std::string(mark.rest);
        is_marked_alone_ = mark_ && rest_.empty();
        if (const std::string_view remarks = text::without_blanks(asked.remarks);
            !remarks.empty() && !is_no_remark(remarks)) {
            if (!rest_.empty()) rest_ += '\n';
            rest_ += remarks;
        }
        said_ = said_in(rest_, words);
        found_ = figures.find(text::search_key(with_figures_apart(rest_)));
        question_key_ = text::search_key(asked.question);
        definition_key_ = text::search_key(asked.definition);
    }

    std::optional<ReadAnswer> asked() {
        if (mark_ == AnswerState::undisclosed || mark_ == AnswerState::not_applicable) {
            return state_alone(*mark_, rest_.empty());
        }
        if (mark_ == AnswerState::no) return denied();
        if (mark_ == AnswerState::partial || mark_ == AnswerState::option) {
            // For whom, or on what terms, only the words can say.
            if (rest_.empty()) return state_alone(*mark_, false);
            ReadAnswer read = *state_alone(*mark_, !said_.negative);
            read.proposal.note = text::in_its_language(rest_);
            return read;
        }
        if (property_.kind == ValueKind::boolean) return affirmed();
        return with_value();
    }

    std::optional<ReadAnswer> besides() {
        if (mark_ == AnswerState::no || mark_ == AnswerState::undisclosed ||
            mark_ == AnswerState::not_applicable) {
            return std::nullopt;
        }
        switch (property_.kind) {
            case ValueKind::enumeration: return enumeration();
            case ValueKind::certification: return certification();
            case ValueKind::boolean: return affirmed_by_name();
            default: return std::nullopt;
        }
    }

 private:
    [[nodiscard]] bool is_no_remark(std::string_view remarks) const {
        std::string key = text::search_key(remarks);
        while (key.ends_with("。")) key.resize(key.size() - std::string_view("。").size());
        return std::find(words_.no_remark.begin(), words_.no_remark.end(), key) !=
                   words_.no_remark.end() ||
               std::find(words_.unanswered.begin(), words_.unanswered.end(), key) !=
                   words_.unanswered.end();
    }

    static ReadAnswer proposed(AnswerState state, bool certain) {
        ReadAnswer read;
        read.proposal.state = state;
        read.certainty = certain ? Certainty::certain : Certainty::unsure;
        return read;
    }
    static std::optional<ReadAnswer> state_alone(AnswerState state, bool certain) {
        return proposed(state, certain);
    }

    // What is asked for is denied in words as well, or without any.
    std::optional<ReadAnswer> denied() const {
        const bool plain =
            rest_.empty() || (said_.all_negative && !said_.conditional && !said_.conceded);
        // "無" to a question about an amount may mean that there is no limit, or no rule.
        const bool can_be_no =
            property_.kind == ValueKind::boolean || property_.kind == ValueKind::certification;
        if (!can_be_no) return std::nullopt;
        return proposed(AnswerState::no, plain && !asks_for_absence());
    }

    // "… はないか", "… を禁止しているか": yes to these is no to the thing.
    [[nodiscard]] bool asks_for_absence() const {
        constexpr std::array<std::string_view, 9> absent = {
            "ないか", "ないこと", "禁止", "制限", "防止", "しない", "いない", "不可", "限定"};
        const std::string label = text::search_key(property_.label.ja);
        constexpr std::array<std::string_view, 8> meant = {"禁止", "制限", "防止",   "限定",
                                                           "排除", "停止", "要塞化", "管理"};
        const auto in = [](std::string_view key) {
            return
                [key](std::string_view word) { return key.find(word) != std::string_view::npos; };
        };
        return std::any_of(absent.begin(), absent.end(), in(question_key_)) &&
               std::none_of(meant.begin(), meant.end(), in(label));
    }

    // Whether the words speak of what was asked.
    [[nodiscard]] bool is_on_topic() const {
        const auto stands = [&](const std::string& name) {
            const std::string key = text::search_key(name);
            return key.size() > 1 && text::has_word(said_.key, key);
        };
        if (std::any_of(property_.aliases_ja.begin(), property_.aliases_ja.end(), stands) ||
            std::any_of(property_.aliases_en.begin(), property_.aliases_en.end(), stands) ||
            stands(property_.label.ja) || stands(property_.label.en)) {
            return true;
        }
        for (const std::string& key : {question_key_, text::search_key(property_.label.ja)}) {
            const auto topics = topics_of(key);
            if (std::any_of(topics.begin(), topics.end(), [&](const std::string& topic) {
                    return text::has_word(said_.key, topic);
                })) {
                return true;
            }
        }
        const auto said = questions_.said.find(property_.id);
        return said != questions_.said.end() && weight_in(said->second, said_.key) > 0;
    }

    std::optional<ReadAnswer> affirmed() const {
        if (mark_ == AnswerState::yes) {
            // Where the mark has its own cell, what is remarked beside it need not say it again.
            const bool on_topic = is_marked_alone_ || is_on_topic();
            const bool plain = rest_.empty() || (!said_.negative && !said_.conditional && on_topic);
            return proposed(AnswerState::yes, plain && !asks_for_absence());
        }
        if (said_.clauses.empty()) return std::nullopt;
        if (said_.all_affirmative && !said_.conditional && !said_.conceded) {
            return proposed(AnswerState::yes, is_on_topic() && !asks_for_absence());
        }
        return denied_by_name();
    }

    // "上限はありません": the name of the thing, and at once that there is none.
    std::optional<ReadAnswer> denied_by_name() const {
        if (said_.conditional || said_.conceded || said_.clauses.size() > 2) return std::nullopt;
        constexpr std::array<std::string_view, 8> denials = {
            "はありません",       "はございません",    "はない",
            "は実施していません", "は行っていません",  "は実施しておりません",
            "は行っておりません", "は取得していません"};
        for (const std::string& alias : property_.aliases_ja) {
            const std::string key = text::search_key(alias);
            for (const std::string_view denial : denials) {
                const auto ends = [&](const Clause& clause) {
                    return clause.key.ends_with(key + std::string(denial));
                };
                if (std::any_of(said_.clauses.begin(), said_.clauses.end(), ends)) {
                    return proposed(AnswerState::no,
                                    said_.clauses.size() == 1 && !asks_for_absence());
                }
            }
        }
        return std::nullopt;
    }

    std::optional<ReadAnswer> affirmed_by_name() const {
        const auto cues = questions_.said.find(property_.id);
        if (cues == questions_.said.end()) return std::nullopt;
        for (const Clause& clause : said_.clauses) {
            if (weight_in(cues->second, clause.key) == 0) continue;
            if (clause.negative || clause.conditional || !clause.conceded.empty()) {
                return std::nullopt;
            }
            return proposed(AnswerState::yes, true);
        }
        return std::nullopt;
    }

    std::optional<ReadAnswer> with_value() {
        switch (property_.kind) {
            case ValueKind::duration:
            case ValueKind::percent:
            case ValueKind::count:
            case ValueKind::number: return quantity();
            case ValueKind::rate: return rate();
            case ValueKind::date: return date();
            case ValueKind::schedule: return schedule();
            case ValueKind::text: return text_value();
            case ValueKind::list: return list();
            case ValueKind::enumeration: return enumeration();
            case ValueKind::certification: return certification();
            case ValueKind::boolean:
            case ValueKind::time:
            case ValueKind::party: break;
        }
        return std::nullopt;
    }

    ReadAnswer valued(model::Value value, bool certain) const {
        ReadAnswer read = proposed(AnswerState::yes, certain);
        read.proposal.value = std::move(value);
        return read;
    }

    // How firm a figure is; nothing where the words name more than one.
    [[nodiscard]] std::optional<model::Qualifier> qualifier(bool approximate) const {
        using model::Qualifier;
        std::vector<Qualifier> named;
        for (const Qualifier one : {Qualifier::guaranteed, Qualifier::target, Qualifier::actual}) {
            const auto found = words_.qualifiers.find(one);
            if (found == words_.qualifiers.end()) continue;
            const bool stands = std::any_of(
                found->second.begin(), found->second.end(),
                [&](const std::string& word) { return text::has_word(said_.key, word); });
            if (stands) named.push_back(one);
        }
        if (named.size() > 1) return std::nullopt;
        if (!named.empty()) return named.front();
        return approximate ? Qualifier::approximate : Qualifier::unqualified;
    }

    [[nodiscard]] bool fits(const FoundAmount& amount) const {
        switch (property_.kind) {
            case ValueKind::duration: return model::is_duration(amount.unit);
            case ValueKind::percent: return amount.unit == Unit::percent;
            default: break;
        }
        if (amount.unit == property_.unit) return true;
        // A number alone, where nothing but the unit that is asked for can be meant.
        const bool alone = said_.clauses.size() == 1 && found_.amounts.size() == 1;
        return amount.unit == Unit::none && amount.is_bare && alone && property_.unit != Unit::byte;
    }

    std::optional<ReadAnswer> quantity() const {
        if (property_.kind == ValueKind::duration && found_.amounts.empty() &&
            found_.terms.size() == 1 && found_.rates.empty()) {
            Quantity term;
            term.kind = ValueKind::duration;
            term.term = found_.terms.front();
            if (*term.term == model::Term::immediate) term.least = term.most = model::Decimal();
            const bool says_no_more = said_.key.size() <= max_term;  // "期限なし" denies nothing
            return valued(term, (!said_.negative || says_no_more) && !said_.conditional);
        }
        const FoundAmount* only = nullptr;
        bool others = !found_.rates.empty() || !found_.dates.empty() || !found_.spans.empty() ||
                      !found_.terms.empty() || found_.has_other_digits;
        for (const FoundAmount& amount : found_.amounts) {
            if (!fits(amount)) {
                others = others || !amount.in_brackets;
                continue;
            }
            if (only != nullptr && !amount.in_brackets) return std::nullopt;
            if (only == nullptr) only = &amount;
        }
        if (only == nullptr || only->cannot_be_said) return std::nullopt;
        Quantity read{property_.kind, only->least, only->most, only->unit};
        if (property_.kind == ValueKind::percent) read.unit = Unit::percent;
        if (read.unit == Unit::none) read.unit = property_.unit;
        const bool too_much = property_.kind == ValueKind::percent &&
                              std::max(read.least, read.most) > model::whole_share;
        if (too_much) return std::nullopt;
        return firm(valued(read, true), only->approximate, others);
    }

    // Where what surrounds a figure may change what it says, it is unsure.
    std::optional<ReadAnswer> firm(ReadAnswer read, bool approximate, bool others) const {
        const auto how = qualifier(approximate);
        const auto* quantity = std::get_if<Quantity>(&read.proposal.value);
        const bool covers = approximate || (quantity != nullptr && !quantity->exact());
        const bool plain = how && !others && !said_.negative && !said_.conditional &&
                           (!said_.varies || covers) && (!property_.needs_start || names_start());
        read.certainty = plain ? Certainty::certain : Certainty::unsure;
        read.proposal.qualifier = how.value_or(model::Qualifier::unqualified);
        return read;
    }

    [[nodiscard]] bool names_start() const {
        return std::any_of(words_.start.begin(), words_.start.end(), [&](const std::string& word) {
            return said_.key.find(word) != std::string::npos ||
                   question_key_.find(word) != std::string::npos ||
                   definition_key_.find(word) != std::string::npos;
        });
    }

    std::optional<ReadAnswer> rate() const {
        const bool others = found_.has_other_digits || !found_.amounts.empty() ||
                            !found_.dates.empty() || !found_.spans.empty();
        if (found_.rates.size() == 1) {
            const FoundRate& found = found_.rates.front();
            Quantity read{ValueKind::rate, found.amount, found.amount, found.per, found.periods};
            const auto stands = [&](const std::string& word) {
                return text::has_word(said_.key, word);
            };
            const bool at_least =
                found.at_least ||
                std::any_of(words_.at_least_before.begin(), words_.at_least_before.end(), stands);
            if (std::any_of(words_.at_most_before.begin(), words_.at_most_before.end(), stands)) {
                return std::nullopt;
            }
            if (at_least) read.most.reset();
            if (found.periods > 1) {
                // Formats name one period; "2週間に1回" is left to a person.
                return std::nullopt;
            }
            return firm(valued(read, true), found.approximate, others);
        }
        // "12件", where the question is about a year.
        const bool of_a_year =
            property_.unit == Unit::year && (question_key_.find("年間") != std::string::npos ||
                                             definition_key_.find("年間") != std::string::npos);
        if (!of_a_year || found_.amounts.size() != 1 || !found_.rates.empty()) return std::nullopt;
        const FoundAmount& amount = found_.amounts.front();
        const bool counts = amount.unit == Unit::incident || amount.unit == Unit::time;
        if (!counts || amount.cannot_be_said) return std::nullopt;
        const Quantity read{ValueKind::rate, amount.least, amount.most, Unit::year};
        return firm(valued(read, true), amount.approximate, found_.has_other_digits);
    }

    std::optional<ReadAnswer> date() const {
        if (found_.dates.size() != 1) return std::nullopt;
        const bool plain = found_.amounts.empty() && !said_.negative && !said_.conditional &&
                           !found_.has_other_digits;
        return valued(found_.dates.front(), plain);
    }

    std::optional<ReadAnswer> schedule() const {
        model::Schedule read;
        const bool others = said_.negative || said_.conditional || found_.has_other_digits;
        if (found_.around_the_clock && found_.spans.empty() && !found_.weekdays) {
            read.open = {{0}, {24 * 60}};
            return valued(read, !others && found_.amounts.empty());
        }
        if (found_.around_the_clock || found_.spans.size() != 1) return std::nullopt;
        const bool daily = found_.rates.size() == 1 && found_.rates.front().per == Unit::day;
        // On which days must be said.
        if (found_.weekdays == (found_.every_day || daily)) return std::nullopt;
        read.days =
            found_.weekdays ? model::Schedule::Days::weekdays : model::Schedule::Days::every_day;
        read.open = found_.spans.front();
        return valued(read, !others && found_.amounts.empty());
    }

    std::optional<ReadAnswer> text_value() const {
        if (rest_.empty() || rest_.size() > max_text_value) return std::nullopt;
        return valued(model::Text{text::in_its_language(rest_)},
                      !said_.negative && !said_.conditional && said_.clauses.size() == 1);
    }

    std::optional<ReadAnswer> list() const {
        constexpr std::array<std::string_view, 6> marks = {"、", "・", "／", "/", "\n", "，"};
        constexpr std::size_t max_item = 60;
        model::List read;
        std::string_view text = rest_;
        std::size_t begin = 0;
        const auto add = [&](std::string_view item) {
            item = text::without_blanks(item);
            if (!item.empty()) read.items.push_back(text::in_its_language(item));
        };
        for (std::size_t at = 0; at < text.size();) {
            std::size_t length = 0;
            for (const std::string_view mark : marks) {
                if (text.substr(at).starts_with(mark)) length = mark.size();
            }
            if (length == 0) {
                ++at;
                continue;
            }
            add(text.substr(begin, at - begin));
            at += length;
            begin = at;
        }
        add(text.substr(begin));
        const bool short_items =
            std::all_of(read.items.begin(), read.items.end(), [](const base::LocalizedText& item) {
                return item.ja.size() + item.en.size() <= max_item;
            });
        if (read.items.empty() || !short_items) return std::nullopt;
        // Sentences are no items.
        const bool plain = rest_.find("。") == std::string::npos && !said_.negative &&
                           !said_.conditional && !said_.key.ends_with("ます");
        return valued(std::move(read), plain);
    }

    std::optional<ReadAnswer> enumeration() const {
        const auto known = words_.codes.find(property_.id);
        model::Enumeration read;
        const auto add = [&](const std::string& code) {
            const bool there =
                std::find(read.codes.begin(), read.codes.end(), code) != read.codes.end();
            if (!there) read.codes.push_back(code);
        };
        for (const model::EnumerationOption& option : property_.options) {
            const bool named = text::has_word(said_.key, text::search_key(option.label.ja)) ||
                               text::has_word(said_.key, text::search_key(option.label.en));
            bool by_word = false;
            if (known != words_.codes.end()) {
                by_word =
                    std::any_of(known->second.begin(), known->second.end(), [&](const auto& word) {
                        return word.second == option.code && text::has_word(said_.key, word.first);
                    });
            }
            if (named || by_word) add(option.code);
        }
        if (read.codes.empty()) return std::nullopt;
        return valued(std::move(read), !said_.negative && !said_.conditional);
    }

    std::optional<ReadAnswer> certification() const {
        const auto known = words_.standards.find(property_.id);
        if (known == words_.standards.end()) return std::nullopt;
        const auto found =
            std::find_if(known->second.begin(), known->second.end(),
                         [&](const std::string& word) { return text::has_word(said_.key, word); });
        const bool asked_alone = std::any_of(
            known->second.begin(), known->second.end(),
            [&](const std::string& word) { return text::has_word(question_key_, word); });
        model::Certification read;
        // What is not there, or not yet, is no certificate.
        if (mark_ != AnswerState::yes && (said_.negative || said_.conditional)) return std::nullopt;
        if (found != known->second.end()) {
            read.standard = standard_as_written(*found);
        } else if (asked_alone && mark_ == AnswerState::yes) {
            return proposed(AnswerState::yes, rest_.empty());
        } else {
            return std::nullopt;
        }
        // Numbers and dates are for a person: which is which, words alone do not say.
        const bool plain = !said_.negative && !said_.conditional && found_.dates.empty() &&
                           (mark_ == AnswerState::yes || said_.all_affirmative);
        return valued(model::Boxed<model::Certification>(std::move(read)), plain);
    }

    // As the document spells it, where that can be found again.
    [[nodiscard]] std::string standard_as_written(const std::string& word) const {
        const auto hits = text::find_hits(rest_, {word});
        if (hits.empty()) return word;
        std::string name = rest_.substr(hits.front().begin, hits.front().end - hits.front().begin);
        std::string_view behind = std::string_view(rest_).substr(hits.front().end);
        // The year of the edition.
        if ((take(behind, ":") || take(behind, "：")) && behind.size() >= 4 &&
            std::all_of(behind.begin(), behind.begin() + 4,
                        [](char c) { return c >= '0' && c <= '9'; })) {
            name += ":" + std::string(behind.substr(0, 4));
        }
        return name;
    }

    const Property& property_;
    const IntakeWords& words_;
    const IntakeQuestions& questions_;
    std::optional<AnswerState> mark_;
    bool is_marked_alone_ = false;
    std::string rest_;
    Said said_;
    Figures found_;
    std::string question_key_;
    std::string definition_key_;
};

// Words are looked for in words; longer texts are no answers to one question anyway.
bool is_too_long(const AskedAnswer& asked) {
    constexpr std::size_t max_asked = 4000;  // bytes
    constexpr std::size_t max_answered = 8000;
    return asked.question.size() + asked.definition.size() > max_asked ||
           asked.answer.size() + asked.remarks.size() > max_answered;
}

}  // namespace

AnswerReader::AnswerReader(const IntakeWords& words, const IntakeQuestions& questions,
                           const query::Words& units)
    : words_(words), questions_(questions), figures_(words, units) {}

bool AnswerReader::is_unanswered(std::string_view answer) const {
    const std::string_view whole = text::without_blanks(answer);
    if (whole.empty()) return true;
    if (whole.size() > max_mark) return false;
    const std::string key = text::search_key(whole);
    return key.empty() || std::find(words_.unanswered.begin(), words_.unanswered.end(), key) !=
                              words_.unanswered.end();
}

std::optional<AnswerState> AnswerReader::mark_of(std::string_view answer,
                                                 const AnswerVocabulary& vocabulary) const {
    return marked(answer, words_, vocabulary).state;
}

std::optional<ReadAnswer> AnswerReader::read(const AskedAnswer& asked, const Property& property,
                                             const AnswerVocabulary& vocabulary) const {
    if (is_too_long(asked)) return std::nullopt;
    if (is_unanswered(asked.answer) && text::without_blanks(asked.remarks).empty())
        return std::nullopt;
    return Reading(asked, property, words_, questions_, figures_, vocabulary).asked();
}

std::optional<ReadAnswer> AnswerReader::read_besides(const AskedAnswer& asked,
                                                     const Property& property,
                                                     const AnswerVocabulary& vocabulary) const {
    if (is_too_long(asked) || is_unanswered(asked.answer)) return std::nullopt;
    return Reading(asked, property, words_, questions_, figures_, vocabulary).besides();
}

}  // namespace kurabe::intake
