// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/spoken_hour.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, int> &numbers()
{
    static const auto made = [] {
        const QList<QStringList> words{{u"one"_s, u"una"_s, u"une"_s, u"uma"_s},
                                       {u"two"_s, u"dos"_s, u"deux"_s, u"duas"_s},
                                       {u"three"_s, u"tres"_s, u"trois"_s},
                                       {u"four"_s, u"cuatro"_s, u"quatre"_s, u"quatro"_s},
                                       {u"five"_s, u"cinco"_s, u"cinq"_s},
                                       {u"six"_s, u"seis"_s},
                                       {u"seven"_s, u"siete"_s, u"sept"_s, u"sete"_s},
                                       {u"eight"_s, u"ocho"_s, u"huit"_s, u"oito"_s},
                                       {u"nine"_s, u"nueve"_s, u"neuf"_s, u"nove"_s},
                                       {u"ten"_s, u"diez"_s, u"dix"_s, u"dez"_s},
                                       {u"eleven"_s, u"once"_s, u"onze"_s},
                                       {u"twelve"_s, u"doce"_s, u"douze"_s, u"doze"_s}};
        QHash<QString, int> table;
        for (qsizetype i = 0; i < words.size(); ++i) {
            for (const QString &word : words.at(i))
                table.insert(word, int(i) + 1);
        }
        return table;
    }();
    return made;
}

/** Each pattern is compiled once for a thread: that costs far more than the match. */
bool has(const QString &words, const QString &pattern)
{
    thread_local QHash<QString, QRegularExpression> compiled;
    auto known = compiled.find(pattern);
    if (known == compiled.end())
        known = compiled.insert(pattern,
                                QRegularExpression(u"(?<!\\w)(?:"_s + pattern + u")(?!\\w)"_s));
    return known->match(words).hasMatch();
}

/** "14:30", "14 h 30", "9.45", "8": the digits and nothing else. */
std::optional<SpokenHour> inDigits(const QString &words)
{
    static const QRegularExpression digits(
        u"(?<!\\d)(\\d{1,2})(?: ?[:.,h] ?(\\d{2})(?!\\d)| ?heures? (\\d{2})(?!\\d))?"_s);
    auto found = digits.globalMatch(words);
    if (!found.hasNext())
        return {};
    const auto match = found.next();
    if (found.hasNext())
        return {}; // "from 10 to 12": no single hour
    const QString minutes = match.captured(2) + match.captured(3);
    SpokenHour hour{match.captured(1).toInt(), minutes.toInt(), false};
    hour.halfDay = hour.hour <= 12 && minutes.isEmpty() && !has(words, u"h|heures?"_s);
    return hour.hour <= 24 && hour.minute < 60 ? std::optional(hour) : std::nullopt;
}

std::optional<SpokenHour> inWords(const QString &words)
{
    if (has(words, u"noon|midday|mid-day|midi|mediodia|meio[ -]dia"_s))
        return SpokenHour{12, 0, false};
    if (has(words, u"midnight|minuit|medianoche|meia[ -]noite"_s))
        return SpokenHour{0, 0, false};
    std::optional<SpokenHour> hour;
    for (const QString &word : words.split(u' ')) {
        if (const auto number = numbers().constFind(word); number != numbers().cend())
            hour = SpokenHour{*number, 0, true}; // "ten past three": the last is the hour
    }
    return hour;
}

/** Halves, quarters and parts of the day around the hour. */
void refine(SpokenHour &hour, const QString &words)
{
    if (has(words, u"half(?: past)?|y media|et demie?|e meia"_s))
        hour.minute = 30;
    else if (has(words, u"quarter past|y cuarto|et quart|e (?:um )?quarto"_s))
        hour.minute = 15;
    else if (has(words, u"quarter to|menos (?:um quarto|cuarto)|moins le quart"_s)) {
        hour.hour = (hour.hour + 23) % 24;
        hour.minute = 45;
    }
    const bool afternoon = has(words, u"p\\.? ?m\\.?|(?:in the )?(?:afternoon|evening)|at night|"
                                      "de la (?:tarde|noche)|de l'apres-midi|du soir|"
                                      "da (?:tarde|noite)"_s);
    const bool morning = has(words, u"a\\.? ?m\\.?|in the morning|de la (?:manana|madrugada)|"
                                    "du matin|da (?:manha|madrugada)"_s);
    if (afternoon && hour.hour < 12)
        hour.hour += 12;
    if (morning && hour.hour == 12)
        hour.hour = 0;
    hour.halfDay = hour.halfDay && !afternoon && !morning;
    hour.hour %= 24;
}

} // namespace

bool SpokenHour::isAt(Instant moment, const QTimeZone &author) const
{
    const QTime clock =
        QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), author).time();
    const bool sameHour = halfDay ? clock.hour() % 12 == hour % 12 : clock.hour() == hour;
    return sameHour && clock.minute() == minute;
}

std::optional<SpokenHour> spokenHour(const QString &words)
{
    auto hour = inDigits(words);
    if (!hour && std::any_of(words.begin(), words.end(), [](QChar sign) { return sign.isDigit(); }))
        return {};
    if (!hour)
        hour = inWords(words);
    if (hour)
        refine(*hour, words);
    return hour;
}

std::optional<QString> placeholderFor(const SpokenHour &hour, const Notice &notice,
                                      const QTimeZone &author)
{
    const auto is = [&](const std::optional<Instant> &moment) {
        return moment && hour.isAt(*moment, author);
    };
    if (notice.restoration && (is(notice.restoration->until) || is(notice.restoration->at)))
        return u"{back}"_s;
    if (is(notice.startsAt))
        return u"{start}"_s;
    if (is(notice.endsAt))
        return u"{end}"_s;
    return {};
}

} // namespace foghorn
