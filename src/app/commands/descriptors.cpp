#include "app/commands/descriptors.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "app/commands/column_order.h"
#include "app/commands/import_effects.h"
#include "app/commands/policy_effects.h"
#include "app/commands/review_effects.h"
#include "app/loading/builtin_assets.h"
#include "app/session/open_view.h"
#include "app/session/session_profiles.h"
#include "app/session/unite_review.h"
#include "app/session/view_state.h"
#include "query/language/clauses.h"
#include "text/controls.h"
#include "text/utf8.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

using Done = std::optional<Message>;  // what an effect has to say
using Context = CommandContext;

// As a link gives it back.
std::string one_line(std::string_view typed) {
    return text::controls_as_spaces(text::replace_invalid_utf8(typed));
}

// What a note is typed into.
std::string name_of(const JudgedCell& cell) {
    const auto* of_property = std::get_if<CellReference>(&cell);
    if (of_property != nullptr) return "=" + of_property->property_id + "|" + column_of(cell);
    return std::get<BoardCell>(cell).requirement + "|" + column_of(cell);
}

template <typename T>
void toggle(std::set<T>& set, const T& value) {
    if (set.erase(value) == 0) set.insert(value);
}

template <typename Command>
Message filter_changed(const Command& /*command*/, const UndoContext& /*context*/) {
    return {"undo.filter", {}};
}

Message named(std::string key, const std::string& name) {
    return {std::move(key), {{"name", name}}};
}

Message of_column(std::string key, const std::string& column, const Session& session) {
    const model::ProfilePtr profile = find_profile(session.profiles, column);
    return named(std::move(key),
                 profile == nullptr ? column : profile->service_name.in(session.language));
}

Message of_column(std::string key, const std::string& column, const UndoContext& context) {
    return of_column(std::move(key), column, context.before);
}

Message of_property(std::string key, const std::string& property, const Session& session,
                    const ReferenceData& reference) {
    const auto* known = find_property(reference.catalogs->properties, session.profiles, property);
    return {std::move(key),
            {{"property",
              property_label(known, property, reference.translations.in(session.language))}}};
}

// "" where there is no such view.
std::string label_of_view(std::string_view id, base::Language language,
                          const ReferenceData& reference) {
    for (const model::ReadyMadeView& view : reference.catalogs->views) {
        if (view.id == id) return view.label.in(language);
    }
    return {};
}

// The examples are older editions of built-in profiles, and are read when they are asked for.
void show_examples(Session& session, const ReferenceData& reference) {
    for (const auto& older : reference.example_editions()) {
        for (const auto& newer : reference.profiles) {
            if (newer->id == older->id) show_editions(session, older, newer);
        }
    }
}

void erase(Session& session, const ReferenceData& reference) {
    Session start = start_session(reference.profiles);
    start.mode = session.mode;
    start.language = session.language;
    session = std::move(start);
}

const std::tuple descriptors{
    Descriptor<SetLanguage>{
        .apply = [](Session& s, const SetLanguage& c, const Context& context) -> Done {
            if (s.language == c.language) return {};
            s.language = c.language;
            s.filter = query::translated(s.filter, context.vocabulary, s.language);
            return {};
        }},
    Descriptor<SetMode>{.apply = [](Session& s, const SetMode& c, const Context&) -> Done {
        const bool opens_item = c.mode == ViewMode::item && s.mode != ViewMode::item;
        if (opens_item && !s.selected.empty()) s.item = s.selected.property_id;
        s.mode = c.mode;
        s.item_opened_from = std::nullopt;
        return {};
    }},

    // The filter.
    Descriptor<SetSearchText>{
        .apply = [](Session& s, const SetSearchText& c, const Context&) -> Done {
            s.filter = one_line(c.text);
            return {};
        },
        .undo = filter_changed<SetSearchText>,
        .merges = true},
    Descriptor<ReplaceFilter>{
        .apply = [](Session& s, const ReplaceFilter& c, const Context&) -> Done {
            s.filter = one_line(c.text);
            return {};
        },
        .undo = filter_changed<ReplaceFilter>},
    Descriptor<ToggleFacet>{
        .apply = [](Session& s, const ToggleFacet& c, const Context& context) -> Done {
            s.filter = query::toggle_value(s.filter, context.vocabulary, c.field, c.id, c.written,
                                           s.language);
            return {};
        },
        .undo = filter_changed<ToggleFacet>},
    Descriptor<AddCondition>{
        .apply = [](Session& s, const AddCondition& c, const Context& context) -> Done {
            s.filter = query::add_clause(
                s.filter, context.vocabulary,
                query::condition_text(c.property, c.comparison, text::controls_as_spaces(c.value)));
            return {};
        },
        .undo = filter_changed<AddCondition>},
    Descriptor<ShowReadyMadeView>{
        .apply = [](Session& s, const ShowReadyMadeView& c, const Context& context) -> Done {
            s.filter =
                query::set_value(s.filter, context.vocabulary, query::Field::view,
                                 label_of_view(c.id, s.language, context.reference), s.language);
            if (mode_of(s.mode).filtered != Filtered::answers) s.mode = ViewMode::matrix;
            return {};
        },
        .undo =
            [](const ShowReadyMadeView& c, const UndoContext& context) {
                if (c.id.empty()) return Message{"undo.all_properties", {}};
                return named("undo.open_view",
                             label_of_view(c.id, context.before.language, context.reference));
            }},
    Descriptor<ClearFilter>{.apply = [](Session& s, const ClearFilter&, const Context&) -> Done {
                                s.filter = {};
                                return {};
                            },
                            .undo = [](const ClearFilter&, const UndoContext&) -> Message {
                                return {"undo.clear_filter", {}};
                            }},

    // Rows and columns.
    Descriptor<SetOnlyDifferences>{
        .apply = [](Session& s, const SetOnlyDifferences& c, const Context&) -> Done {
            s.ignore_silence = c.on && (s.ignore_silence || !s.only_differences);
            s.only_differences = c.on;
            return {};
        },
        .undo = [](const SetOnlyDifferences&, const UndoContext&) -> Message {
            return {"undo.only_differences", {}};
        }},
    Descriptor<SetIgnoreSilence>{
        .apply = [](Session& s, const SetIgnoreSilence& c, const Context&) -> Done {
            s.ignore_silence = c.on && s.only_differences;
            return {};
        },
        .undo = [](const SetIgnoreSilence&, const UndoContext&) -> Message {
            return {"undo.only_differences", {}};
        }},
    Descriptor<SetShowSilent>{
        .apply = [](Session& s, const SetShowSilent& c, const Context&) -> Done {
            s.show_silent = c.on;
            return {};
        },
        .undo = [](const SetShowSilent& c, const UndoContext&) -> Message {
            return {c.on ? "undo.show_silent" : "undo.fold_silent", {}};
        }},
    Descriptor<SetRowHidden>{
        .apply = [](Session& s, const SetRowHidden& c, const Context& context) -> Done {
            if (!c.hidden) {
                s.row_marks.hidden.erase(c.property_id);
                return {};
            }
            s.row_marks.hidden.insert(c.property_id);
            return of_property("hide_row.done", c.property_id, s, context.reference);
        },
        .undo =
            [](const SetRowHidden& c, const UndoContext& context) {
                return of_property(c.hidden ? "undo.hide_row" : "undo.show_row", c.property_id,
                                   context.before, context.reference);
            }},
    Descriptor<ShowHiddenRows>{
        .apply = [](Session& s, const ShowHiddenRows&, const Context&) -> Done {
            s.row_marks.hidden.clear();
            return {};
        },
        .undo = [](const ShowHiddenRows&, const UndoContext&) -> Message {
            return {"undo.show_hidden_rows", {}};
        }},
    Descriptor<SetRowImportant>{
        .apply = [](Session& s, const SetRowImportant& c, const Context&) -> Done {
            RowMarks& marks = s.row_marks;
            if (c.important) marks.important.insert(c.property_id);
            if (!c.important) marks.important.erase(c.property_id);
            marks.only_important = marks.only_important && !marks.important.empty();
            return {};
        },
        .undo =
            [](const SetRowImportant& c, const UndoContext& context) {
                return of_property(c.important ? "undo.mark_important" : "undo.unmark_important",
                                   c.property_id, context.before, context.reference);
            }},
    Descriptor<SetOnlyImportant>{
        .apply = [](Session& s, const SetOnlyImportant& c, const Context&) -> Done {
            s.row_marks.only_important = c.on && !s.row_marks.important.empty();
            return {};
        },
        .undo = [](const SetOnlyImportant&, const UndoContext&) -> Message {
            return {"undo.only_important", {}};
        }},
    Descriptor<SetHeatMap>{.apply = [](Session& s, const SetHeatMap& c, const Context&) -> Done {
        s.heat_map = c.on;
        return {};
    }},
    Descriptor<SetShowFailing>{
        .apply = [](Session& s, const SetShowFailing& c, const Context&) -> Done {
            s.show_failing = c.on;
            return {};
        },
        .undo = [](const SetShowFailing& c, const UndoContext&) -> Message {
            return {c.on ? "undo.show_failing" : "undo.leave_out_failing", {}};
        }},
    Descriptor<SetRowOrder>{.apply = [](Session& s, const SetRowOrder& c, const Context&) -> Done {
                                s.row_order = c.framework;
                                return {};
                            },
                            .undo = [](const SetRowOrder&, const UndoContext&) -> Message {
                                return {"undo.row_order", {}};
                            }},
    Descriptor<SetBaseline>{.apply = [](Session& s, const SetBaseline& c, const Context&) -> Done {
                                s.baseline = c.column_key;
                                return {};
                            },
                            .undo = [](const SetBaseline&, const UndoContext&) -> Message {
                                return {"undo.baseline", {}};
                            }},
    Descriptor<SetColumnHidden>{
        .apply = [](Session& s, const SetColumnHidden& c, const Context&) -> Done {
            if (c.hidden) {
                s.hidden_columns.insert(c.column_key);
                return of_column("hide.done", c.column_key, s);
            }
            s.hidden_columns.erase(c.column_key);
            return {};
        },
        .undo =
            [](const SetColumnHidden& c, const UndoContext& context) {
                return of_column(c.hidden ? "undo.hide" : "undo.show", c.column_key, context);
            }},
    Descriptor<ShowAllColumns>{
        .apply = [](Session& s, const ShowAllColumns&, const Context&) -> Done {
            s.hidden_columns.clear();
            return {};
        },
        .undo = [](const ShowAllColumns&, const UndoContext&) -> Message {
            return {"undo.show_columns", {}};
        }},
    Descriptor<MoveColumn>{.apply = [](Session& s, const MoveColumn& c, const Context&) -> Done {
                               move_profile(s.profiles, c.column_key, c.position);
                               s.sorted_by = {};
                               return {};
                           },
                           .undo =
                               [](const MoveColumn& c, const UndoContext& context) {
                                   return of_column("undo.move", c.column_key, context);
                               }},
    Descriptor<SortColumns>{
        .apply = [](Session& s, const SortColumns& c, const Context& context) -> Done {
            const model::Catalog& catalog = context.reference.catalogs->properties;
            const auto* property = find_property(catalog, s.profiles, c.property_id);
            sort_profiles(s.profiles, property, c.property_id, c.order,
                          {s.language, catalog.parties(), context.reference.today});
            s.sorted_by = {c.property_id, c.order};
            return of_property("sort.done", c.property_id, s, context.reference);
        },
        .undo =
            [](const SortColumns& c, const UndoContext& context) {
                return of_property("undo.sort", c.property_id, context.before, context.reference);
            }},
    Descriptor<SelectCell>{.apply = [](Session& s, const SelectCell& c, const Context&) -> Done {
        s.selected = c.cell;
        return {};
    }},

    // Diff, detail and item.
    Descriptor<SetDiffSides>{
        .apply = [](Session& s, const SetDiffSides& c, const Context&) -> Done {
            set_diff_sides(s, c.left, c.right);
            return {};
        }},
    Descriptor<SwapDiffSides>{
        .apply = [](Session& s, const SwapDiffSides&, const Context&) -> Done {
            std::swap(s.diff_left, s.diff_right);
            return {};
        }},
    Descriptor<ToggleDiffRelation>{
        .apply = [](Session& s, const ToggleDiffRelation& c, const Context&) -> Done {
            toggle(s.diff_relations, c.relation);
            return {};
        }},
    Descriptor<ToggleChangeKind>{
        .apply = [](Session& s, const ToggleChangeKind& c, const Context&) -> Done {
            toggle(s.change_kinds, c.kind);
            return {};
        }},
    Descriptor<SetDetailProfile>{
        .apply = [](Session& s, const SetDetailProfile& c, const Context&) -> Done {
            s.detail_profile = c.column_key;
            return {};
        }},
    Descriptor<SetDetailOrder>{
        .apply = [](Session& s, const SetDetailOrder& c, const Context&) -> Done {
            s.detail_order = c.order;
            return {};
        }},

    Descriptor<OpenItem>{
        .apply = [](Session& s, const OpenItem& c, const Context& context) -> Done {
            s.item = context.reference.catalogs->properties.current_id(c.property_id);
            if (s.mode != ViewMode::item) s.item_opened_from = s.mode;
            s.mode = ViewMode::item;
            return {};
        }},
    Descriptor<CloseItem>{.apply = [](Session& s, const CloseItem&, const Context&) -> Done {
        s.mode = s.item_opened_from.value_or(s.mode);
        s.item_opened_from = std::nullopt;
        return {};
    }},

    // The review.
    Descriptor<ShowPolicy>{.apply = show_policy},
    Descriptor<RemovePolicy>{.apply = remove_policy,
                             .undo = [](const RemovePolicy&, const UndoContext&) -> Message {
                                 return {"undo.remove_policy", {}};
                             }},
    Descriptor<SelectBoardCell>{
        .apply = [](Session& s, const SelectBoardCell& c, const Context&) -> Done {
            s.review.selected = c.cell;
            return {};
        }},
    Descriptor<ToggleBoardFacet>{
        .apply = [](Session& s, const ToggleBoardFacet& c, const Context&) -> Done {
            if (!c.value.empty()) s.board_filter.toggle(c.facet, c.value);
            return {};
        },
        .undo = filter_changed<ToggleBoardFacet>},
    Descriptor<SetBoardWords>{
        .apply = [](Session& s, const SetBoardWords& c, const Context&) -> Done {
            s.board_filter.words = text::controls_as_spaces(c.words);
            return {};
        },
        .undo = filter_changed<SetBoardWords>,
        .merges = true},
    Descriptor<ClearBoardFilter>{
        .apply = [](Session& s, const ClearBoardFilter&, const Context&) -> Done {
            s.board_filter = {};
            return {};
        },
        .undo = [](const ClearBoardFilter&, const UndoContext&) -> Message {
            return {"undo.clear_filter", {}};
        }},
    Descriptor<SetReviewDay>{
        .apply = [](Session& s, const SetReviewDay& c, const Context&) -> Done {
            set_day(s.review, c.day);
            return {};
        },
        .undo = [](const SetReviewDay&, const UndoContext&) -> Message {
            return {"undo.review_day", {}};
        }},
    Descriptor<SetContracted>{.apply = set_contracted,
                              .undo =
                                  [](const SetContracted& c, const UndoContext& context) {
                                      return of_property(
                                          c.on ? "undo.contracted" : "undo.not_contracted",
                                          c.property_id, context.before, context.reference);
                                  }},
    Descriptor<Judge>{.apply = decide,
                      .undo =
                          [](const Judge& c, const UndoContext& context) {
                              return of_column("undo.judge", column_of(c.cell), context);
                          }},
    Descriptor<WriteJudgementNote>{
        .apply = write_note,
        .undo =
            [](const WriteJudgementNote& c, const UndoContext& context) {
                return of_column("undo.judgement_note", column_of(c.cell), context);
            },
        .merges = true,
        .on = [](const WriteJudgementNote& c) { return name_of(c.cell); }},
    Descriptor<SetExceptionEnd>{.apply = set_end,
                                .undo =
                                    [](const SetExceptionEnd& c, const UndoContext& context) {
                                        return of_column("undo.exception_end", column_of(c.cell),
                                                         context);
                                    }},
    Descriptor<SettleJudgement>{
        .apply = [](Session& s, const SettleJudgement& c, const Context&) -> Done {
            settle(s.review, c.of, c.take_rival, c.keep_both);
            return {};
        },
        .undo = [](const SettleJudgement&, const UndoContext&) -> Message {
            return {"undo.settle_judgement", {}};
        }},
    Descriptor<SetReviewer>{.apply = [](Session& s, const SetReviewer& c, const Context&) -> Done {
                                s.review.reviewer = text::controls_as_spaces(c.name);
                                return {};
                            },
                            .undo = [](const SetReviewer&, const UndoContext&) -> Message {
                                return {"undo.reviewer", {}};
                            },
                            .merges = true},
    Descriptor<SetApprover>{.apply = [](Session& s, const SetApprover& c, const Context&) -> Done {
                                s.review.approver = text::controls_as_spaces(c.name);
                                return {};
                            },
                            .undo = [](const SetApprover&, const UndoContext&) -> Message {
                                return {"undo.approver", {}};
                            },
                            .merges = true},
    Descriptor<AddReply>{.apply = add_reply,
                         .undo =
                             [](const AddReply& c, const UndoContext& context) {
                                 return of_property("undo.reply", c.property_id, context.before,
                                                    context.reference);
                             }},
    Descriptor<RemoveReplies>{.apply = remove_replies,
                              .undo =
                                  [](const RemoveReplies& c, const UndoContext& context) {
                                      return of_property("undo.remove_replies", c.property_id,
                                                         context.before, context.reference);
                                  }},
    Descriptor<EditRequirement>{
        .apply = edit_requirement,
        .undo = [](const EditRequirement&, const UndoContext&) -> Message {
            return {"undo.edit_requirement", {}};
        },
        .merges = true,
        .on = [](const EditRequirement& c) { return c.policy_key + "|" + c.requirement.id; }},
    Descriptor<AddRequirement>{.apply = add_requirement,
                               .undo = [](const AddRequirement&, const UndoContext&) -> Message {
                                   return {"undo.add_requirement", {}};
                               }},
    Descriptor<RemoveRequirement>{.apply = remove_requirement,
                                  .undo = [](const RemoveRequirement&, const UndoContext&)
                                      -> Message { return {"undo.remove_requirement", {}}; }},
    Descriptor<MoveRequirement>{.apply = move_requirement,
                                .undo = [](const MoveRequirement&, const UndoContext&) -> Message {
                                    return {"undo.move_requirement", {}};
                                }},
    Descriptor<AddToCheck>{.apply = add_to_check,
                           .undo = [](const AddToCheck&, const UndoContext&) -> Message {
                               return {"undo.edit_requirement", {}};
                           }},
    Descriptor<AddGroup>{.apply = add_group,
                         .undo = [](const AddGroup&, const UndoContext&) -> Message {
                             return {"undo.add_group", {}};
                         }},
    Descriptor<RenameGroup>{
        .apply = rename_group,
        .undo = [](const RenameGroup&, const UndoContext&) -> Message {
            return {"undo.rename_group", {}};
        },
        .merges = true,
        .on = [](const RenameGroup& c) { return c.policy_key + "|" + c.group; }},
    Descriptor<MoveGroup>{.apply = move_group,
                          .undo = [](const MoveGroup&, const UndoContext&) -> Message {
                              return {"undo.move_group", {}};
                          }},
    Descriptor<RemoveGroup>{.apply = remove_group,
                            .undo = [](const RemoveGroup&, const UndoContext&) -> Message {
                                return {"undo.remove_group", {}};
                            }},

    // Questions to vendors.
    Descriptor<EditQuestion>{
        .apply = [](Session& s, const EditQuestion& c, const Context&) -> Done {
            edit_question(s.review, c.column_key, c.question, c.language,
                          text::controls_as_spaces(c.text), c.made);
            return {};
        },
        .undo =
            [](const EditQuestion& c, const UndoContext& context) {
                return of_column("undo.edit_question", c.column_key, context);
            },
        .merges = true,
        .on = [](const EditQuestion& c) { return c.column_key + "|" + c.question; }},
    Descriptor<ResetQuestion>{
        .apply = [](Session& s, const ResetQuestion& c, const Context&) -> Done {
            reset_question(s.review, c.column_key, c.question);
            return {};
        },
        .undo =
            [](const ResetQuestion& c, const UndoContext& context) {
                return of_column("undo.reset_question", c.column_key, context);
            }},

    // The sheet in work.
    Descriptor<SetSheetField>{
        .apply = set_sheet_field,
        .undo = [](const SetSheetField&, const UndoContext&) -> Message {
            return {"undo.sheet_field", {}};
        },
        .merges = true,
        .on = [](const SetSheetField& c) { return std::to_string(static_cast<int>(c.field)); }},
    Descriptor<ChooseSheetHeader>{.apply = choose_header,
                                  .undo = [](const ChooseSheetHeader&, const UndoContext&)
                                      -> Message { return {"undo.sheet_header", {}}; }},
    Descriptor<SetColumnRole>{.apply = set_column_role,
                              .undo = [](const SetColumnRole&, const UndoContext&) -> Message {
                                  return {"undo.column_role", {}};
                              }},
    Descriptor<SetMarkMeaning>{.apply = set_mark_meaning,
                               .undo = [](const SetMarkMeaning& c, const UndoContext&) -> Message {
                                   return {"undo.mark_meaning", {{"mark", c.mark}}};
                               }},
    Descriptor<ConfirmMarks>{.apply = [](Session& s, const ConfirmMarks&, const Context&) -> Done {
                                 s.sheet.own().marks_confirmed = true;
                                 return {};
                             },
                             .undo = [](const ConfirmMarks&, const UndoContext&) -> Message {
                                 return {"undo.confirm_marks", {}};
                             }},
    Descriptor<ChooseRowProperties>{.apply = choose_properties,
                                    .undo = [](const ChooseRowProperties&, const UndoContext&)
                                        -> Message { return {"undo.row_properties", {}}; }},
    Descriptor<MakeOwnProperty>{.apply = make_own_property,
                                .undo = [](const MakeOwnProperty&, const UndoContext&) -> Message {
                                    return {"undo.own_property", {}};
                                }},
    Descriptor<ForgetRowChoice>{.apply = forget_row_choice,
                                .undo = [](const ForgetRowChoice&, const UndoContext&) -> Message {
                                    return {"undo.row_properties", {}};
                                }},
    Descriptor<RuleOnRow>{.apply = rule_on_row,
                          .undo =
                              [](const RuleOnRow& c, const UndoContext& context) {
                                  const bool confirms = c.confirmed.value_or(false);
                                  const char* key = confirms      ? "undo.confirm_answer"
                                                    : c.confirmed ? "undo.discard_answer"
                                                                  : "undo.reopen_answer";
                                  return of_property(key, c.of.property, context.before,
                                                     context.reference);
                              }},
    Descriptor<TypeRowAnswer>{.apply = type_row_answer,
                              .undo =
                                  [](const TypeRowAnswer& c, const UndoContext& context) {
                                      return of_property("undo.type_answer", c.of.property,
                                                         context.before, context.reference);
                                  }},
    Descriptor<ConfirmCertain>{.apply = confirm_certain,
                               .undo = [](const ConfirmCertain&, const UndoContext&) -> Message {
                                   return {"undo.confirm_certain", {}};
                               }},
    Descriptor<OpenSheetRow>{
        .apply = [](Session& s, const OpenSheetRow& c, const Context&) -> Done {
            s.sheet_display.row = c.row;
            s.sheet_display.search.clear();
            return {};
        }},
    Descriptor<SearchProperties>{
        .apply = [](Session& s, const SearchProperties& c, const Context&) -> Done {
            s.sheet_display.search = text::controls_as_spaces(c.text);
            return {};
        }},
    Descriptor<ToggleOutcome>{
        .apply = [](Session& s, const ToggleOutcome& c, const Context&) -> Done {
            toggle(s.sheet_display.outcomes, c.outcome);
            return {};
        }},
    Descriptor<PutSheetAway>{.apply = [](Session& s, const PutSheetAway&, const Context&) -> Done {
                                 s.sheet = {};
                                 s.sheet_display = {};
                                 return Message{"import.put_away", {}};
                             },
                             .undo =
                                 [](const PutSheetAway&, const UndoContext& context) {
                                     return named("undo.put_sheet_away",
                                                  context.before.sheet->file);
                                 }},

    // Saved views.
    Descriptor<SaveView>{
        .apply = [](Session& s, const SaveView& c, const Context& context) -> Done {
            save_view(s.saved_views, c.name, to_saved_view(s, context.reference.profiles));
            return {};
        },
        .undo = [](const SaveView& c,
                   const UndoContext&) { return named("undo.save_view", c.name); }},
    Descriptor<OpenSavedView>{
        .apply = [](Session& s, const OpenSavedView& c, const Context& context) -> Done {
            const SavedView* saved = find_view(s.saved_views, c.name);
            if (saved == nullptr) return {};
            return message_of(open_view(s, std::string(saved->view), context.reference));
        },
        .undo = [](const OpenSavedView& c,
                   const UndoContext&) { return named("undo.open_view", c.name); }},
    Descriptor<RenameView>{
        .apply = [](Session& s, const RenameView& c, const Context&) -> Done {
            rename_view(s.saved_views, c.name, c.new_name);
            return {};
        },
        .undo = [](const RenameView& c,
                   const UndoContext&) { return named("undo.rename_view", c.name); }},
    Descriptor<DeleteView>{
        .apply = [](Session& s, const DeleteView& c, const Context&) -> Done {
            delete_view(s.saved_views, c.name);
            return named("delete_view.done", c.name);
        },
        .undo = [](const DeleteView& c,
                   const UndoContext&) { return named("undo.delete_view", c.name); }},

    // What is loaded.
    Descriptor<RemoveProfile>{
        .apply = [](Session& s, const RemoveProfile& c, const Context&) -> Done {
            Message told = of_column("remove.done", c.column_key, s);
            remove_profile(s, c.column_key);
            return told;
        },
        .undo =
            [](const RemoveProfile& c, const UndoContext& context) {
                return of_column("undo.remove", c.column_key, context);
            }},
    Descriptor<ShowExampleEditions>{
        .apply = [](Session& s, const ShowExampleEditions&, const Context& context) -> Done {
            show_examples(s, context.reference);
            return {};
        },
        .undo = [](const ShowExampleEditions&, const UndoContext&) -> Message {
            return {"undo.example_editions", {}};
        }},
    Descriptor<RestoreBuiltins>{
        .apply = [](Session& s, const RestoreBuiltins&, const Context& context) -> Done {
            restore_profiles(s, context.reference.profiles);
            return Message{"restore_builtins.done", {}};
        },
        .undo = [](const RestoreBuiltins&, const UndoContext&) -> Message {
            return {"undo.restore_builtins", {}};
        }},
    Descriptor<EraseSession>{
        .apply = [](Session& s, const EraseSession&, const Context& context) -> Done {
            erase(s, context.reference);
            return Message{"storage.erased", {}};
        },
        .undo = [](const EraseSession&, const UndoContext&) -> Message {
            return {"undo.erase", {}};
        },
        .request = ForgetSession{}},
};

template <typename Command>
const Descriptor<Command>& descriptor_of(const Command& /*command*/) {
    return std::get<Descriptor<Command>>(descriptors);
}

}  // namespace

std::optional<Message> apply(Session& session, const SessionCommand& command,
                             const CommandContext& context) {
    return std::visit([&](const auto& c) { return descriptor_of(c).apply(session, c, context); },
                      command);
}

std::string undo_text(const SessionCommand& command, const UndoContext& context) {
    return std::visit(
        [&](const auto& c) {
            const auto describe = descriptor_of(c).undo;
            if (describe == nullptr) return std::string();
            const Message message = describe(c, context);
            return context.texts().text(message.key, message.arguments);
        },
        command);
}

std::optional<std::size_t> merge_group(const SessionCommand& command) {
    return std::visit(
        [&](const auto& c) -> std::optional<std::size_t> {
            const auto& descriptor = descriptor_of(c);
            if (!descriptor.merges) return std::nullopt;
            std::string group = std::to_string(command.index());
            if (descriptor.on != nullptr) group += "|" + descriptor.on(c);
            return std::hash<std::string>{}(group);
        },
        command);
}

std::optional<HostRequest> request_of(const SessionCommand& command) {
    return std::visit([](const auto& c) { return descriptor_of(c).request; }, command);
}

}  // namespace kurabe::app
