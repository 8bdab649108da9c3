// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/time_words.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

/** The sentences a time can stand in. */
enum class Form { Plain, About, NotBefore, By, Between, Hoped, Since, From, WasDue };

/** Per form: the words on the reader's own day, and on another day. %t is the time, %u the second one, %d the
    day. «las», «as», «das», «às» become singular at one o'clock. */
struct Sentence
{
    const char *sameDay;
    const char *otherDay;
};

constexpr std::array<Sentence, 9> english{{
    {"%t", "%d at %t"},
    {"about %t", "%d at about %t"},
    {"not before %t", "not before %d at %t"},
    {"by %t", "by %d at %t"},
    {"between %t and %u", "%d between %t and %u"},
    {"we hoped for %t", "we hoped for %d at %t"},
    {"since %t", "since %d at %t"},
    {"from %t", "from %d at %t"},
    {"was due at %t; work goes on", "was due %d at %t; work goes on"},
}};
constexpr std::array<Sentence, 9> spanish{{
    {"%t", "%d a «las» %t"},
    {"hacia «las» %t", "%d hacia «las» %t"},
    {"no antes de «las» %t", "no antes de %d a «las» %t"},
    {"antes de «las» %t", "antes de %d a «las» %t"},
    {"entre «las» %t y «las2» %u", "%d entre «las» %t y «las2» %u"},
    {"lo esperábamos para «las» %t", "lo esperábamos para %d a «las» %t"},
    {"desde «las» %t", "desde %d a «las» %t"},
    {"a partir de «las» %t", "a partir de %d a «las» %t"},
    {"estaba prevista para «las» %t; seguimos trabajando",
     "estaba prevista para %d a «las» %t; seguimos trabajando"},
}};
constexpr std::array<Sentence, 9> french{{
    {"%t", "%d à %t"},
    {"vers %t", "%d vers %t"},
    {"pas avant %t", "pas avant %d à %t"},
    {"avant %t", "avant %d à %t"},
    {"entre %t et %u", "%d entre %t et %u"},
    {"nous l’espérions pour %t", "nous l’espérions pour %d à %t"},
    {"depuis %t", "depuis %d à %t"},
    {"à partir de %t", "à partir de %d à %t"},
    {"était prévue à %t ; le travail continue", "était prévue %d à %t ; le travail continue"},
}};
constexpr std::array<Sentence, 9> portuguese{{
    {"%t", "%d «às» %t"},
    {"por volta «das» %t", "%d por volta «das» %t"},
    {"não antes «das» %t", "não antes de %d «às» %t"},
    {"até «às» %t", "até %d «às» %t"},
    {"entre «as» %t e «as2» %u", "%d entre «as» %t e «as2» %u"},
    {"esperávamos para «as» %t", "esperávamos para %d «às» %t"},
    {"desde «as» %t", "desde %d «às» %t"},
    {"a partir «das» %t", "a partir de %d «às» %t"},
    {"estava prevista para «as» %t; o trabalho continua",
     "estava prevista para %d «às» %t; o trabalho continua"},
}};

struct DayWords
{
    const char *yesterday, *tomorrow;
};
constexpr std::array<DayWords, 4> dayWords{
    {{"yesterday", "tomorrow"}, {"ayer", "mañana"}, {"hier", "demain"}, {"ontem", "amanhã"}}};

constexpr std::array<const char *, 4> notKnownYet{"not known yet", "todavía no se sabe",
                                                  "pas encore connu", "ainda não se sabe"};

const std::array<Sentence, 9> &sentences(Language language)
{
    switch (language) {
    case Language::English: return english;
    case Language::Spanish: return spanish;
    case Language::French: return french;
    case Language::Portuguese: return portuguese;
    }
    return english;
}

QDateTime local(Instant at, const Reader &reader)
{
    const qint64 milliseconds = at.time_since_epoch().count();
    return reader.zone.isValid() ? QDateTime::fromMSecsSinceEpoch(milliseconds, reader.zone)
                                 : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/** Two digits and a colon; French says "9 h 05" (no-break spaces). */
QString timeOfDay(const QTime &time, Language language)
{
    if (language != Language::French)
        return time.toString(u"HH:mm"_s);
    QString text = QString::number(time.hour()) + u"\u00a0h"_s;
    if (time.minute() != 0)
        text += u"\u00a0"_s + time.toString(u"mm"_s);
    return text;
}

QString monthAndDay(const QDate &day, Language language)
{
    const QLocale locale(toString(language));
    const QString month = locale.monthName(day.month());
    const QString weekday = locale.dayName(day.dayOfWeek());
    switch (language) {
    case Language::English: return u"%1 %2 %3"_s.arg(weekday).arg(day.day()).arg(month);
    case Language::French:
        return u"%1 %2 %3"_s.arg(weekday, day.day() == 1 ? u"1er"_s : QString::number(day.day()),
                                 month);
    case Language::Spanish: return u"el %1 %2 de %3"_s.arg(weekday).arg(day.day()).arg(month);
    case Language::Portuguese: return u"%1, %2 de %3,"_s.arg(weekday).arg(day.day()).arg(month);
    }
    return {};
}

/** How another day is called: by name for the next and the last five days, further away with its date. */
QString dayName(const QDate &day, const QDate &today, Language language)
{
    const qint64 ahead = today.daysTo(day);
    const DayWords &words = dayWords[size_t(language)];
    if (ahead == 1)
        return QString::fromUtf8(words.tomorrow);
    if (ahead == -1)
        return QString::fromUtf8(words.yesterday);
    if (std::abs(ahead) >= 6)
        return monthAndDay(day, language);
    const QString weekday = QLocale(toString(language)).dayName(day.dayOfWeek());
    return language == Language::Spanish ? u"el "_s + weekday : weekday;
}

/** The article before a clock time: singular at one o'clock (Spanish and Portuguese). */
void fillArticles(QString &text, int hour, const QString &mark)
{
    static const QList<std::pair<QString, QString>> articles{
        {u"las"_s, u"la"_s}, {u"as"_s, u"a"_s}, {u"das"_s, u"da"_s}, {u"às"_s, u"à"_s}};
    for (const auto &[plural, singular] : articles)
        text.replace(u"«"_s + plural + mark + u"»"_s, hour == 1 ? singular : plural);
}

QString sentence(Form form, Instant at, const Reader &reader, std::optional<Instant> second = {})
{
    const QDateTime time = local(at, reader);
    const QDate today = local(reader.now, reader).date();
    const Sentence &words = sentences(reader.language)[size_t(form)];
    const bool sameDay = time.date() == today;
    QString text = QString::fromUtf8(sameDay ? words.sameDay : words.otherDay);
    fillArticles(text, time.time().hour(), {});
    if (second) {
        const QDateTime other = local(*second, reader);
        if (other.date() == time.date()) {
            fillArticles(text, other.time().hour(), u"2"_s);
            text.replace("%u"_L1, timeOfDay(other.time(), reader.language));
        } else {
            text.remove(u"«las2» "_s).remove(u"«as2» "_s);
            text.replace("%u"_L1, clockTime(*second, reader));
        }
    }
    text.replace("%t"_L1, timeOfDay(time.time(), reader.language));
    text.replace("%d"_L1, dayName(time.date(), today, reader.language));
    return text.replace(u" de el "_s, u" del "_s);
}

/** "2 hours" in words fit for "in about …". */
struct Unit
{
    const char *one, *many;
};
enum UnitIndex { Minutes, Hours, Days };
constexpr std::array<std::array<Unit, 3>, 4> ahead{{
    {{{"in about 1 minute", "in about %1 minutes"},
      {"in about 1 hour", "in about %1 hours"},
      {"in about 1 day", "in about %1 days"}}},
    {{{"dentro de un minuto", "dentro de unos %1 minutos"},
      {"dentro de una hora más o menos", "dentro de unas %1 horas"},
      {"dentro de un día más o menos", "dentro de unos %1 días"}}},
    {{{"dans environ 1 minute", "dans environ %1 minutes"},
      {"dans environ 1 heure", "dans environ %1 heures"},
      {"dans environ 1 jour", "dans environ %1 jours"}}},
    {{{"dentro de cerca de 1 minuto", "dentro de cerca de %1 minutos"},
      {"dentro de cerca de 1 hora", "dentro de cerca de %1 horas"},
      {"dentro de cerca de 1 dia", "dentro de cerca de %1 dias"}}},
}};
constexpr std::array<Unit, 4> exactly{{{"in 1 minute", "in %1 minutes"},
                                       {"dentro de 1 minuto", "dentro de %1 minutos"},
                                       {"dans 1 minute", "dans %1 minutes"},
                                       {"dentro de 1 minuto", "dentro de %1 minutos"}}};
constexpr std::array<const char *, 4> underAMinute{"in less than a minute", "en menos de un minuto",
                                                   "dans moins d’une minute",
                                                   "em menos de um minuto"};
constexpr std::array<std::array<Unit, 3>, 4> past{{
    {{{"1 minute ago", "%1 minutes ago"},
      {"1 hour ago", "%1 hours ago"},
      {"1 day ago", "%1 days ago"}}},
    {{{"hace 1 minuto", "hace %1 minutos"},
      {"hace 1 hora", "hace %1 horas"},
      {"hace 1 día", "hace %1 días"}}},
    {{{"il y a 1 minute", "il y a %1 minutes"},
      {"il y a 1 heure", "il y a %1 heures"},
      {"il y a 1 jour", "il y a %1 jours"}}},
    {{{"há 1 minuto", "há %1 minutos"}, {"há 1 hora", "há %1 horas"}, {"há 1 dia", "há %1 dias"}}},
}};
constexpr std::array<const char *, 4> fewMinutes{"in a few minutes", "dentro de unos minutos",
                                                 "dans quelques minutes",
                                                 "dentro de poucos minutos"};
constexpr std::array<const char *, 4> justNow{"just now", "ahora mismo", "à l’instant",
                                              "agora mesmo"};

QString counted(const Unit &unit, qint64 number)
{
    return number == 1 ? QString::fromUtf8(unit.one) : QString::fromUtf8(unit.many).arg(number);
}

qint64 rounded(std::chrono::milliseconds duration, std::chrono::milliseconds unit)
{
    return (duration + unit / 2) / unit;
}

} // namespace

QString clockTime(Instant at, const Reader &reader)
{
    return sentence(Form::Plain, at, reader);
}

QString dateWords(QDate day, Language language)
{
    QString words = monthAndDay(day, language);
    if (language == Language::Spanish)
        words.remove(0, 3); // "el "
    else if (language == Language::Portuguese)
        words.chop(1); // the comma before an hour
    return words;
}

QString sinceWords(Instant start, const Reader &reader)
{
    return sentence(start > reader.now ? Form::From : Form::Since, start, reader);
}

bool hasPassed(const Restoration &restoration, Instant now)
{
    const auto latest = restoration.until ? restoration.until : restoration.at;
    return restoration.kind != RestorationKind::Unknown && latest && *latest < now;
}

EstimateWords estimateWords(const Restoration &restoration, const Reader &reader)
{
    if (restoration.kind == RestorationKind::Unknown || !restoration.at)
        return {QString::fromUtf8(notKnownYet[size_t(reader.language)]), {}};
    if (hasPassed(restoration, reader.now))
        return {sentence(Form::Hoped, restoration.until.value_or(*restoration.at), reader), {}};
    switch (restoration.kind) {
    case RestorationKind::About:
        return {sentence(Form::About, *restoration.at, reader),
                inAbout(*restoration.at - reader.now, reader.language)};
    case RestorationKind::Between:
        if (!restoration.until)
            break;
        return {sentence(Form::Between, *restoration.at, reader, restoration.until), {}};
    case RestorationKind::NotBefore:
    case RestorationKind::Unknown: break;
    }
    return {sentence(Form::NotBefore, *restoration.at, reader), {}};
}

QString nextUpdateWords(Instant nextUpdate, const Reader &reader)
{
    return sentence(nextUpdate < reader.now ? Form::WasDue : Form::By, nextUpdate, reader);
}

QString inAbout(std::chrono::milliseconds duration, Language language)
{
    const auto &units = ahead[size_t(language)];
    if (duration < 10min)
        return QString::fromUtf8(fewMinutes[size_t(language)]);
    if (duration < 55min)
        return counted(units[Minutes], rounded(duration, 5min) * 5);
    if (duration < 36h)
        return counted(units[Hours], std::max<qint64>(1, rounded(duration, 1h)));
    return counted(units[Days], rounded(duration, 24h));
}

QString inMinutes(std::chrono::milliseconds duration, Language language)
{
    if (duration < 1min)
        return QString::fromUtf8(underAMinute[size_t(language)]);
    if (duration > 1h)
        return inAbout(duration, language);
    return counted(exactly[size_t(language)],
                   std::chrono::ceil<std::chrono::minutes>(duration).count());
}

QString ago(std::chrono::milliseconds duration, Language language)
{
    const auto &units = past[size_t(language)];
    if (duration < 1min)
        return QString::fromUtf8(justNow[size_t(language)]);
    if (duration < 1h)
        return counted(units[Minutes], duration / 1min);
    if (duration < 36h)
        return counted(units[Hours], duration / 1h);
    return counted(units[Days], rounded(duration, 24h));
}

QString fillTimes(const QString &text, const Notice &notice, const Reader &reader)
{
    if (!text.contains(u'{'))
        return text;
    const QString unknown = QString::fromUtf8(notKnownYet[size_t(reader.language)]);
    QString filled = text;
    filled.replace("{start}"_L1, notice.startsAt ? clockTime(*notice.startsAt, reader) : unknown);
    filled.replace("{end}"_L1, notice.endsAt ? clockTime(*notice.endsAt, reader) : unknown);
    filled.replace("{back}"_L1,
                   notice.restoration ? estimateWords(*notice.restoration, reader).main : unknown);
    return filled;
}

} // namespace foghorn
