// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audience_words.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

struct WhoWords
{
    QString everyone;
    QString except; // %1 whom, %2 whom not
    QString and_;
};

WhoWords wordsIn(Language language)
{
    switch (language) {
    case Language::English: return {u"Everyone"_s, u"%1 except %2"_s, u"and"_s};
    case Language::Spanish: return {u"Todo el personal"_s, u"%1 salvo %2"_s, u"y"_s};
    case Language::French: return {u"Tout le personnel"_s, u"%1 sauf %2"_s, u"et"_s};
    case Language::Portuguese: return {u"Todo o pessoal"_s, u"%1 exceto %2"_s, u"e"_s};
    }
    return {};
}

/** Spanish "y" becomes "e" before the sound of i: "Madrid e Irún", but "Lyon y Hierro". */
bool beginsWithI(const QString &word)
{
    const QString plain = word.normalized(QString::NormalizationForm_KD).toLower();
    return plain.startsWith(u'i') || (plain.startsWith("hi"_L1) && !plain.startsWith("hie"_L1));
}

/** "finance in Lyon" would need a grammar; "finance (Lyon)" is understood in every language. */
QString elementWords(const AudienceElement &element, Language language)
{
    if (!element.person.isEmpty() || !element.host.isEmpty() || !element.network.isEmpty())
        return {};
    if (element.group.isEmpty())
        return listWords(element.site, language);
    const QString groups = listWords(element.group, language);
    return element.site.isEmpty() ? groups
                                  : u"%1 (%2)"_s.arg(groups, listWords(element.site, language));
}

/** Nothing where one of them has no words. */
std::optional<QString> elementsWords(const QList<AudienceElement> &elements, Language language)
{
    QStringList names;
    for (const AudienceElement &element : elements) {
        const bool plain = element.group.isEmpty() && !element.site.isEmpty() &&
                           element.person.isEmpty() && element.host.isEmpty() &&
                           element.network.isEmpty();
        const QString words = elementWords(element, language);
        if (words.isEmpty())
            return {};
        names << (plain ? element.site : QStringList{words});
    }
    return listWords(names, language);
}

} // namespace

QString listWords(const QStringList &names, Language language)
{
    if (names.size() < 2)
        return names.join(QString());
    QString between = wordsIn(language).and_;
    if (language == Language::Spanish && beginsWithI(names.last()))
        between = u"e"_s;
    return u"%1 %2 %3"_s.arg(names.first(names.size() - 1).join(u", "_s), between, names.last());
}

QString affectedWords(const Audience &audience, Language language)
{
    const WhoWords words = wordsIn(language);
    const auto whom = audience.everyone ? std::optional(words.everyone)
                                        : elementsWords(audience.include, language);
    if (!whom || audience.exclude.isEmpty())
        return whom.value_or(QString());
    const auto except = elementsWords(audience.exclude, language);
    return except ? words.except.arg(*whom, *except) : *whom;
}

} // namespace foghorn
