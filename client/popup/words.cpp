// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/words.h"

#include "resources/resources.h"

using namespace Qt::StringLiterals;

namespace foghorn {

Words::Words(Language language, const char *context) : m_context(context)
{
    if (language == Language::English)
        return;
    loadResources();
    // A missing file is a mistake of ours; English words are better than none.
    (void)m_translator.load(u":/foghorn/translations/foghorn_%1.qm"_s.arg(toString(language)));
}

QString Words::operator()(const char *source, int number) const
{
    QString words = m_translator.translate(m_context, source, nullptr, number);
    if (words.isEmpty())
        words = QString::fromUtf8(source);
    if (number >= 0)
        words.replace("%n"_L1, QString::number(number));
    return words;
}

} // namespace foghorn
