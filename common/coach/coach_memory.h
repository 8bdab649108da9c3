// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/finding.h"
#include "common/coach/folded_text.h"

#include <QHash>

namespace foghorn {

/** What a coach read last, text by text: while somebody types, all but one field stand unchanged and are not read
    again. Holds the texts of one notice, no more. Of one coach and one thread. */
class CoachMemory
{
private:
    friend class Coach;
    struct Read
    {
        FoldedText text;
        QList<Finding> words; // without their field
    };
    using Texts = QHash<QString, Read>; // by text
    struct Version
    {
        QString about; // what of the notice the advice on words depends on
        Texts texts;
    };
    QHash<QString, Version> m_versions; // by language tag
};

} // namespace foghorn
