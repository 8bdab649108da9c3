// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/notice.h"

namespace foghorn {

const NoticeText &Notice::textFor(QStringView languageTag) const
{
    static const NoticeText none;
    const QString exact = languageTag.toString();
    if (const auto found = text.find(exact); found != text.end())
        return *found;
    // "es-MX" reads "es", and "es" reads "es-MX" before another language.
    const QString primary = exact.section(u'-', 0, 0);
    if (const auto found = text.find(primary); found != text.end())
        return *found;
    for (auto each = text.begin(); each != text.end(); ++each) {
        if (each.key().section(u'-', 0, 0).compare(primary, Qt::CaseInsensitive) == 0)
            return *each;
    }
    if (const auto found = text.find(defaultLanguage); found != text.end())
        return *found;
    return text.isEmpty() ? none : text.first();
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i)
        count -= text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
    return count;
}

} // namespace foghorn
