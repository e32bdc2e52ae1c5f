// The texts of the user interface, which every view model is written with.
#pragma once

#include "format/translations.h"

namespace kurabe::app {

using format::Arguments;
using format::Translations;

}  // namespace kurabe::app
