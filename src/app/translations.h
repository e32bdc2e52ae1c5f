// The texts of the user interface, which every view model is written with.
#pragma once

#include "wording/translations.h"

namespace kurabe::app {

using wording::Arguments;
using wording::Translations;

}  // namespace kurabe::app
