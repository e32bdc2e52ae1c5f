// A profile whose every text tries to be more than text.
#pragma once

#include <string>

namespace kurabe::test {

inline constexpr const char* hostile_profile = R"({
  "format": "kurabe/profile", "version": 1, "id": "hostile",
  "service": { "name": { "ja": "=HYPERLINK(\"x\")<b>敵</b>", "en": "=HYPERLINK(\"x\")<b>foe</b>" } },
  "provider": { "name": { "ja": "敵社</td>", "en": "Foe</td>" } },
  "edition": { "label": "1.0" },
  "documents": [ { "id": "wp", "title": { "ja": "<!--文書", "en": "<!--Document" },
                   "sections": [ { "at": "1\"><i>" } ] } ],
  "answers": [
    { "property": "auth.mfa", "state": "option",
      "scope": { "ja": "\u202e<script>alert(1)</script>", "en": "\u202e<script>alert(1)</script>" },
      "note": { "ja": "改行\nタブ\t引用\" & <img src=x onerror=alert(1)>", "en": "line\nbreak" },
      "source": [ { "document": "wp", "at": "1\"><i>" } ] },
    { "property": "+cmd|' /C calc'!A0", "state": "yes",
      "source": [ { "document": "wp", "at": "1\"><i>" } ] },
    { "property": "\"quoted", "state": "yes",
      "source": [ { "document": "wp", "at": "1\"><i>" } ] }
  ]
})";

}  // namespace kurabe::test
