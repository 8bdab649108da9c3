// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "common/model/language.h"

namespace foghorn {

/** "Lyon, Madrid and Porto", in the reader's language. */
QString listWords(const QStringList &names, Language language);

/** An audience as its readers would say who is affected: "Everyone", "Lyon and Madrid", "Everyone except Porto". Empty
    where it has no such words: people, computers and networks are named one by one. */
QString affectedWords(const Audience &audience, Language language);

} // namespace foghorn
