// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"

#include <QTranslator>

namespace foghorn {

/** The language in which the app speaks while this lives: our words, Qt's own in its standard dialogs, and how numbers
    and times are written. Install before the first window is built. */
class Tongue
{
public:
    /** `session`: what the person's system says of numbers and times (QLocale::system()). */
    explicit Tongue(Language language, const QLocale &session);
    ~Tongue();

private:
    Q_DISABLE_COPY_MOVE(Tongue)
    QLocale m_before;
    QTranslator m_ours, m_qts;
};

/** How this language writes numbers and times for a person whose session is another one's: as in the session's
    country where there is such a thing ("en_DE"), else as at home. */
QLocale localeFor(Language language, const QLocale &session);

} // namespace foghorn
