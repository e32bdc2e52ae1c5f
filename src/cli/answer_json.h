// An answer in full, as JSON.
#pragma once

#include "app/views/answer_view.h"
#include "files/json_writer.h"

namespace kurabe::cli {

// The members of an object, which the caller opens and may add to.
void write_answer(files::JsonWriter& json, const app::AnswerDetail& answer);

}  // namespace kurabe::cli
