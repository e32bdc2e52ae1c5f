// Selecting text with the mouse, as in a web page: a drag selects characters, a double click a
// word, a trigram click a whole text; the drag after a double or trigram click goes on by words or
// texts.
//
// The texts that belong together, such as those of a cell, are drawn between begin_owner() and
// end_owner(), always in the same order: a selection is a range of the texts of one owner, and
// stays while its owner is out of sight.
#pragma once

#include <imgui.h>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "ui/widgets/text_block.h"

namespace kurabe::ui {

class TextSelection {
 public:
    // `id` is stable and belongs to one owner in a frame.
    void begin_owner(std::string_view id);
    void end_owner();

    // Draws a laid-out text with its search hits; between begin_owner() and end_owner(), the mouse
    // can select it. For the current font and window.
    void draw(ImVec2 position, ImU32 colour, const TextBlock& block,
              const std::vector<text::Span>& hits = {});
    // The same for a text that has been drawn already.
    void add(ImVec2 position, const TextBlock& block);

    // Follows the mouse. Call once a frame, after everything is drawn. True where the selection has
    // changed, so that the next frame will look different.
    [[nodiscard]] bool end_frame();

    void clear() { selected_ = {}; }
    // The mouse goes on to do something else.
    void let_go();

    // Whether the mouse button that is down, or released in this frame, selects text: then its
    // release is no click.
    [[nodiscard]] bool takes_click() const;

    // What is selected, the texts joined by newlines; empty where nothing is.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool empty() const { return selected_.begin == selected_.end; }

 private:
    // Between two characters of an owner's texts.
    struct Place {
        std::size_t text = 0;
        std::size_t byte = 0;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    struct Range {
        Place begin;
        Place end;
        friend bool operator==(const Range&, const Range&) = default;
    };
    struct Spot {
        std::size_t text = 0;
        TextSpot in_text;
    };
    enum class Unit : std::uint8_t { character, word, text };

    [[nodiscard]] bool draws_pressed_owner() const { return owner_ == drawn_owner_; }
    void follow_mouse(ImVec2 position, const TextBlock& block, std::size_t index);
    void find_nearest(ImVec2 position, const TextBlock& block, std::size_t index);
    void show_selected(ImVec2 position, const TextBlock& block, std::size_t index) const;
    void press();
    [[nodiscard]] Range range_at(const Spot& spot) const;

    // The texts that were pressed last, and where.
    std::string owner_;  // "": none
    std::vector<std::string> texts_;
    Spot pressed_;
    int presses_ = 0;  // in quick succession at that place; 0 after a drag
    Unit unit_ = Unit::character;
    bool held_ = false;  // since that press
    Range selected_;     // in `texts_`

    // Of the current frame.
    std::string drawn_owner_;  // whose texts are being drawn; "": texts that cannot be selected
    std::vector<std::string> drawn_texts_;
    std::size_t next_text_ = 0;
    std::optional<Spot> hit_;  // of the mouse in a text of `drawn_owner_`
    bool owner_drawn_ = false;
    struct {
        std::string owner;  // "": no text is under the mouse
        std::vector<std::string> texts;
        Spot spot;
    } under_mouse_;
    std::optional<Spot> nearest_;  // to the mouse, of the pressed owner's texts
    float nearest_distance_ = 0;
};

// Begins an owner and ends it with the scope.
class TextOwner {
 public:
    TextOwner(TextSelection& selection, std::string_view id) : selection_(selection) {
        selection_.begin_owner(id);
    }
    ~TextOwner() { selection_.end_owner(); }
    TextOwner(const TextOwner&) = delete;
    TextOwner& operator=(const TextOwner&) = delete;

 private:
    TextSelection& selection_;
};

}  // namespace kurabe::ui
