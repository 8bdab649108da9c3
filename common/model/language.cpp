// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/language.h"

using namespace Qt::StringLiterals;

namespace foghorn {

QString toString(Language language)
{
    switch (language) {
    case Language::English: return u"en"_s;
    case Language::Spanish: return u"es"_s;
    case Language::French: return u"fr"_s;
    case Language::Portuguese: return u"pt"_s;
    }
    return {};
}

std::optional<Language> languageFromString(QStringView tag)
{
    const qsizetype end = tag.toString().replace(u'_', u'-').indexOf(u'-');
    const QStringView primary = end < 0 ? tag : tag.left(end);
    for (const Language language : allLanguages) {
        if (primary.compare(toString(language), Qt::CaseInsensitive) == 0)
            return language;
    }
    return {};
}

Language firstSpokenOf(const QStringList &tags)
{
    for (const QString &tag : tags) {
        if (const auto language = languageFromString(tag))
            return *language;
    }
    return Language::English;
}

} // namespace foghorn
