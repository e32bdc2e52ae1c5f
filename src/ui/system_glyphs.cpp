#include "ui/system_glyphs.h"

#include <imgui_internal.h>

#include <utility>

#include "text/code_points.h"
#include "text/hidden_characters.h"
#include "ui/widgets/code_point_box.h"

namespace kurabe::ui {
namespace {

using text::CodePointClass;

constexpr char32_t never_assigned = 0x10ffff;  // no font has a picture of this

// What Dear ImGui keeps a copy of as the "data" of the font.
struct FontData {
    GlyphSource* source;
};

GlyphSource& source_of(const ImFontConfig& font) {
    return *static_cast<const FontData*>(font.FontData)->source;
}

// Whether the system drew what it draws for every character that it does not have.
bool is_missing(GlyphSource& source, const GlyphPicture& picture, float em) {
    return picture == source.draw(never_assigned, em);
}

// Puts a combining mark over the character before.
GlyphPicture over_previous(GlyphPicture mark, float em) {
    mark.left -= static_cast<int>(mark.advance);
    mark.advance = 0;
    // Some fonts have their marks stand there. The others rely on tables that say where it fits
    // which letter: those are about half an em wide.
    if (mark.left + mark.width > 0) mark.left = -(static_cast<int>(em / 2) + mark.width) / 2;
    return mark;
}

GlyphPicture draw(GlyphSource& source, char32_t code_point, float em) {
    const CodePointClass kind = text::classify(code_point);
    if (text::is_variation_selector(code_point)) return {};
    const auto advance = source.advance(code_point, em);
    if (!advance || kind == CodePointClass::control || kind == CodePointClass::ignorable) {
        return code_point_box(code_point, em);
    }
    GlyphPicture picture;
    picture.advance = *advance;
    if (kind == CodePointClass::space) return picture;
    picture = source.draw(code_point, em);
    if (is_missing(source, picture, em)) return code_point_box(code_point, em);
    return kind == CodePointClass::combining ? over_previous(std::move(picture), em) : picture;
}

// False where the textures have no more room.
bool pack(ImFontAtlas& atlas, ImFontConfig& font, ImFontBaked& baked, const GlyphPicture& picture,
          float density, ImFontGlyph& glyph) {
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, picture.width, picture.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    const float baseline = IM_ROUND(baked.Ascent);  // where Dear ImGui puts that of the typeface
    glyph.X0 = static_cast<float>(picture.left) / density;
    glyph.Y0 = static_cast<float>(picture.top) / density + baseline;
    glyph.X1 = static_cast<float>(picture.left + picture.width) / density;
    glyph.Y1 = static_cast<float>(picture.top + picture.height) / density + baseline;
    glyph.Visible = true;
    glyph.Colored = picture.coloured;
    glyph.PackId = id;
    std::vector<std::uint32_t> pixels = picture.pixels;
    if (!picture.coloured) {
        for (std::uint32_t& pixel : pixels) pixel |= ~IM_COL32_A_MASK;
    }
    ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &font, &glyph,
                                       ImFontAtlasPackGetRect(&atlas, id),
                                       reinterpret_cast<const unsigned char*>(pixels.data()),
                                       ImTextureFormat_RGBA32, picture.width * 4);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* font, ImFontBaked* baked, void* /*unused*/,
                ImWchar code_point, ImFontGlyph* glyph, float* only_advance) {
    constexpr int max_glyphs = 60000;  // Dear ImGui counts them with 16 bits
    if (baked->Glyphs.Size >= max_glyphs) return false;
    const float density = font->RasterizerDensity * baked->RasterizerDensity;
    // The typeface's ascent and descent make one em.
    const GlyphPicture picture = draw(source_of(*font), code_point, baked->Size * density);
    if (only_advance != nullptr) {
        *only_advance = picture.advance / density;
        return true;
    }
    glyph->AdvanceX = picture.advance / density;
    return picture.pixels.empty() || pack(*atlas, *font, *baked, picture, density, *glyph);
}

const ImFontLoader& loader() {
    static const ImFontLoader instance = [] {
        ImFontLoader made;
        made.Name = "system";
        made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return instance;
}

}  // namespace

void add_system_glyphs(GlyphSource& source) {
    FontData data{&source};
    ImFontConfig config;
    config.MergeMode = true;
    config.FontLoader = &loader();
    config.FontData = &data;
    config.FontDataSize = sizeof(data);
    config.FontDataOwnedByAtlas = false;  // it makes itself a copy
    ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace kurabe::ui
