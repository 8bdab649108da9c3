// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"

#include <QString>
#include <QTranslator>

namespace foghorn {

/** Our own words in one reader's language. Each has its own translator that is not installed: the
    preview shows a Spanish pop-up inside an English app. The words stand in resources/translations;
    mark them in the source with QT_TRANSLATE_NOOP(context, …). */
class Words
{
public:
    /** `context` is the one in the .ts files and must outlive this: a literal. */
    explicit Words(Language language, const char *context);

    /** The words for `source`, which is English. Where `number` is given, %n becomes it and the plural
        form follows it. */
    QString operator()(const char *source, int number = -1) const;

private:
    const char *m_context;
    QTranslator m_translator; // empty for English
};

} // namespace foghorn
