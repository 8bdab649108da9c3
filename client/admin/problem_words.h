// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

namespace foghorn {

/** What is wrong with a field, in the language that the app speaks. What a newer relay says in words that this app
    does not know stays English. */
QString problemWords(const FieldProblem &problem);

} // namespace foghorn
