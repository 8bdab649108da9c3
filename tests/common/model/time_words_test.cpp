// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/time_words.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TimeWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEstimateIsWordedWithItsCertainty_data();
    void anEstimateIsWordedWithItsCertainty();
    void anotherDayIsNamed_data();
    void anotherDayIsNamed();
    void aZoneAndItsClockChangesAreTheReaders_data();
    void aZoneAndItsClockChangesAreTheReaders();
    void aStartIsSinceOrFrom_data();
    void aStartIsSinceOrFrom();
    void theNextUpdateIsAPromise_data();
    void theNextUpdateIsAPromise();
    void aCountdownIsCoarseAndNeverNegative_data();
    void aCountdownIsCoarseAndNeverNegative();
    void aFixedStartIsCountedToTheMinute_data();
    void aFixedStartIsCountedToTheMinute();
    void whatIsPastIsSaidRoughly_data();
    void whatIsPastIsSaidRoughly();
    void anEstimatePassesWhenItsLastMomentIsOver();
    void aTextTakesTheReadersTimes_data();
    void aTextTakesTheReadersTimes();
    void noWordsKeepAMark();
};

namespace {

constexpr Language en = Language::English, es = Language::Spanish, fr = Language::French,
                   pt = Language::Portuguese;

Reader readerIn(Language language, const char *now, const char *zone = "Europe/Madrid")
{
    return {language, QTimeZone(QByteArray(zone)), at(now)};
}

/** French puts no-break spaces around the h; the rows are easier to read without. */
QString plain(QString text)
{
    return text.replace(u'\u00a0', u' ').replace(u'\u202f', u' ');
}

// Friday 27 November 2026, 11:00 in Madrid.
constexpr const char *fridayEleven = "2026-11-27T10:00:00Z";

} // namespace

void TimeWordsTest::anEstimateIsWordedWithItsCertainty_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Restoration>("restoration");
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("small");
    const auto row = [](const char *name, Language language, const Restoration &restoration,
                        const QString &main, const QString &small = {}) {
        QTest::newRow(name) << language << restoration << main << small;
    };
    using enum RestorationKind;
    const Restoration about{About, at("2026-11-27T13:30:00Z"), {}};
    row("en about", en, about, u"about 14:30"_s, u"in about 4 hours"_s);
    row("es about", es, about, u"hacia las 14:30"_s, u"dentro de unas 4 horas"_s);
    row("fr about", fr, about, u"vers 14 h 30"_s, u"dans environ 4 heures"_s);
    row("pt about", pt, about, u"por volta das 14:30"_s, u"dentro de cerca de 4 horas"_s);
    const Restoration between{Between, at("2026-11-27T13:00:00Z"), at("2026-11-27T15:00:00Z")};
    row("en between", en, between, u"between 14:00 and 16:00"_s);
    row("es between", es, between, u"entre las 14:00 y las 16:00"_s);
    row("fr between", fr, between, u"entre 14 h et 16 h"_s);
    row("pt between", pt, between, u"entre as 14:00 e as 16:00"_s);
    const Restoration notBefore{NotBefore, at("2026-11-27T15:00:00Z"), {}};
    row("en not before", en, notBefore, u"not before 16:00"_s);
    row("es not before", es, notBefore, u"no antes de las 16:00"_s);
    row("fr not before", fr, notBefore, u"pas avant 16 h"_s);
    row("pt not before", pt, notBefore, u"não antes das 16:00"_s);
    row("en unknown", en, {}, u"not known yet"_s);
    row("es unknown", es, {}, u"todavía no se sabe"_s);
    row("fr unknown", fr, {}, u"pas encore connu"_s);
    row("pt unknown", pt, {}, u"ainda não se sabe"_s);
    const Restoration passed{About, at("2026-11-27T09:30:00Z"), {}};
    row("en passed", en, passed, u"we hoped for 10:30"_s);
    row("es passed", es, passed, u"lo esperábamos para las 10:30"_s);
    row("fr passed", fr, passed, u"nous l’espérions pour 10 h 30"_s);
    row("pt passed", pt, passed, u"esperávamos para as 10:30"_s);
    const Restoration passedYesterday{About, at("2026-11-26T15:40:00Z"), {}};
    row("en passed yesterday", en, passedYesterday, u"we hoped for yesterday at 16:40"_s);
    row("es passed yesterday", es, passedYesterday, u"lo esperábamos para ayer a las 16:40"_s);
    row("fr passed yesterday", fr, passedYesterday, u"nous l’espérions pour hier à 16 h 40"_s);
    row("pt passed yesterday", pt, passedYesterday, u"esperávamos para ontem às 16:40"_s);
    row("en range in progress", en,
        {Between, at("2026-11-27T09:30:00Z"), at("2026-11-27T11:00:00Z")},
        u"between 10:30 and 12:00"_s);
    row("en range passed names its end", en,
        {Between, at("2026-11-27T08:30:00Z"), at("2026-11-27T09:30:00Z")}, u"we hoped for 10:30"_s);
    const Restoration tomorrow{About, at("2026-11-28T08:00:00Z"), {}};
    row("en about tomorrow", en, tomorrow, u"tomorrow at about 09:00"_s, u"in about 22 hours"_s);
    row("es about tomorrow", es, tomorrow, u"mañana hacia las 09:00"_s,
        u"dentro de unas 22 horas"_s);
    row("fr about tomorrow", fr, tomorrow, u"demain vers 9 h"_s, u"dans environ 22 heures"_s);
    row("pt about tomorrow", pt, tomorrow, u"amanhã por volta das 09:00"_s,
        u"dentro de cerca de 22 horas"_s);
    const Restoration tomorrowNotBefore{NotBefore, at("2026-11-28T08:00:00Z"), {}};
    row("en not before tomorrow", en, tomorrowNotBefore, u"not before tomorrow at 09:00"_s);
    row("es not before tomorrow", es, tomorrowNotBefore, u"no antes de mañana a las 09:00"_s);
    row("fr not before tomorrow", fr, tomorrowNotBefore, u"pas avant demain à 9 h"_s);
    row("pt not before tomorrow", pt, tomorrowNotBefore, u"não antes de amanhã às 09:00"_s);
    row("es not before Monday", es, {NotBefore, at("2026-11-30T08:00:00Z"), {}},
        u"no antes del lunes a las 09:00"_s);
    const Restoration overnight{Between, at("2026-11-27T21:00:00Z"), at("2026-11-28T00:30:00Z")};
    row("en over midnight", en, overnight, u"between 22:00 and tomorrow at 01:30"_s);
    row("es over midnight", es, overnight, u"entre las 22:00 y mañana a la 01:30"_s);
    row("fr over midnight", fr, overnight, u"entre 22 h et demain à 1 h 30"_s);
    row("pt over midnight", pt, overnight, u"entre as 22:00 e amanhã à 01:30"_s);
    const Restoration atOne{About, at("2026-11-28T00:15:00Z"), {}};
    row("es one o'clock", es, atOne, u"mañana hacia la 01:15"_s, u"dentro de unas 14 horas"_s);
    row("pt one o'clock", pt, atOne, u"amanhã por volta da 01:15"_s,
        u"dentro de cerca de 14 horas"_s);
    row("es thirteen is plural", es, {About, at("2026-11-27T12:15:00Z"), {}}, u"hacia las 13:15"_s,
        u"dentro de unas 2 horas"_s);
    row("a range without its end", en, {Between, at("2026-11-27T13:00:00Z"), {}},
        u"not before 14:00"_s);
    row("an estimate without a time", en, {About, {}, {}}, u"not known yet"_s);
}

void TimeWordsTest::anEstimateIsWordedWithItsCertainty()
{
    QFETCH(Language, language);
    QFETCH(Restoration, restoration);
    const EstimateWords words = estimateWords(restoration, readerIn(language, fridayEleven));
    QTEST(plain(words.main), "main");
    QTEST(plain(words.small), "small");
}

void TimeWordsTest::anotherDayIsNamed_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Instant>("moment");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Language language, const char *moment,
                        const QString &words) {
        QTest::newRow(name) << language << at(moment) << words;
    };
    row("en today", en, "2026-11-27T13:30:00Z", u"14:30"_s);
    row("en early today", en, "2026-11-26T23:00:00Z", u"00:00"_s);
    row("en late today", en, "2026-11-27T22:59:59Z", u"23:59"_s);
    row("en midnight is tomorrow", en, "2026-11-27T23:00:00Z", u"tomorrow at 00:00"_s);
    row("en tomorrow", en, "2026-11-28T08:00:00Z", u"tomorrow at 09:00"_s);
    row("es tomorrow", es, "2026-11-28T08:00:00Z", u"mañana a las 09:00"_s);
    row("fr tomorrow", fr, "2026-11-28T08:05:00Z", u"demain à 9 h 05"_s);
    row("pt tomorrow", pt, "2026-11-28T08:00:00Z", u"amanhã às 09:00"_s);
    row("en yesterday", en, "2026-11-26T15:40:00Z", u"yesterday at 16:40"_s);
    row("es yesterday", es, "2026-11-26T15:40:00Z", u"ayer a las 16:40"_s);
    row("fr yesterday", fr, "2026-11-26T15:40:00Z", u"hier à 16 h 40"_s);
    row("pt yesterday", pt, "2026-11-26T15:40:00Z", u"ontem às 16:40"_s);
    row("en in two days", en, "2026-11-29T08:00:00Z", u"Sunday at 09:00"_s);
    row("es in two days", es, "2026-11-29T08:00:00Z", u"el domingo a las 09:00"_s);
    row("fr in two days", fr, "2026-11-29T08:00:00Z", u"dimanche à 9 h"_s);
    row("pt in two days", pt, "2026-11-29T08:00:00Z", u"domingo às 09:00"_s);
    row("en in five days", en, "2026-12-02T08:00:00Z", u"Wednesday at 09:00"_s);
    row("en in six days", en, "2026-12-03T08:00:00Z", u"Thursday 3 December at 09:00"_s);
    row("es in six days", es, "2026-12-03T08:00:00Z", u"el jueves 3 de diciembre a las 09:00"_s);
    row("fr in six days", fr, "2026-12-03T08:00:00Z", u"jeudi 3 décembre à 9 h"_s);
    row("pt in six days", pt, "2026-12-03T08:00:00Z", u"quinta-feira, 3 de dezembro, às 09:00"_s);
    row("fr the first of a month", fr, "2027-01-01T08:00:00Z", u"vendredi 1er janvier à 9 h"_s);
    row("en five days ago", en, "2026-11-22T08:00:00Z", u"Sunday at 09:00"_s);
    row("en six days ago", en, "2026-11-21T08:00:00Z", u"Saturday 21 November at 09:00"_s);
    row("en a week ago is not today", en, "2026-11-20T08:00:00Z", u"Friday 20 November at 09:00"_s);
    row("es at one in the night", es, "2026-11-28T00:05:00Z", u"mañana a la 01:05"_s);
    row("pt at one in the night", pt, "2026-11-28T00:05:00Z", u"amanhã à 01:05"_s);
}

void TimeWordsTest::anotherDayIsNamed()
{
    QFETCH(Language, language);
    QFETCH(Instant, moment);
    QTEST(plain(clockTime(moment, readerIn(language, fridayEleven))), "words");
}

void TimeWordsTest::aZoneAndItsClockChangesAreTheReaders_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<Instant>("now");
    QTest::addColumn<Instant>("moment");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *zone, const char *now, const char *moment,
                        const QString &words) {
        QTest::newRow(name) << QByteArray(zone) << at(now) << at(moment) << words;
    };
    row("Madrid", "Europe/Madrid", fridayEleven, "2026-11-27T13:30:00Z", u"14:30"_s);
    row("Lisbon is an hour behind", "Europe/Lisbon", fridayEleven, "2026-11-27T13:30:00Z",
        u"13:30"_s);
    row("São Paulo is four", "America/Sao_Paulo", fridayEleven, "2026-11-27T13:30:00Z", u"10:30"_s);
    row("today in Lisbon, tomorrow in Madrid: Lisbon", "Europe/Lisbon", fridayEleven,
        "2026-11-27T23:30:00Z", u"23:30"_s);
    row("today in Lisbon, tomorrow in Madrid: Madrid", "Europe/Madrid", fridayEleven,
        "2026-11-27T23:30:00Z", u"tomorrow at 00:30"_s);
    row("just after midnight yesterday begins", "Europe/Madrid", "2026-11-27T23:10:00Z",
        "2026-11-27T22:50:00Z", u"yesterday at 23:50"_s);
    // Madrid springs from 02:00 to 03:00 on 29 March 2026 and falls from 03:00 to 02:00 on 25 October.
    row("before the spring change", "Europe/Madrid", "2026-03-28T12:00:00Z", "2026-03-29T00:59:00Z",
        u"tomorrow at 01:59"_s);
    row("after the spring change", "Europe/Madrid", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z",
        u"tomorrow at 03:00"_s);
    row("a day of 23 hours", "Europe/Madrid", "2026-03-28T23:30:00Z", "2026-03-29T21:30:00Z",
        u"23:30"_s);
    row("23 hours later is the next day", "Europe/Madrid", "2026-03-28T23:30:00Z",
        "2026-03-29T22:30:00Z", u"tomorrow at 00:30"_s);
    row("before the autumn change", "Europe/Madrid", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z",
        u"tomorrow at 02:30"_s);
    row("the hour comes twice", "Europe/Madrid", "2026-10-24T12:00:00Z", "2026-10-25T01:30:00Z",
        u"tomorrow at 02:30"_s);
    row("a day of 25 hours", "Europe/Madrid", "2026-10-24T22:30:00Z", "2026-10-25T22:45:00Z",
        u"23:45"_s);
    row("Lisbon in summer", "Europe/Lisbon", "2026-07-01T09:00:00Z", "2026-07-01T13:30:00Z",
        u"14:30"_s);
    row("Lisbon springs at one", "Europe/Lisbon", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z",
        u"02:00"_s);
    row("São Paulo keeps its clock in summer", "America/Sao_Paulo", "2027-01-15T12:00:00Z",
        "2027-01-15T13:30:00Z", u"10:30"_s);
    row("the year turns", "Europe/Madrid", "2026-12-31T20:00:00Z", "2027-01-01T08:00:00Z",
        u"tomorrow at 09:00"_s);
    row("no zone known reads UTC", "", fridayEleven, "2026-11-27T13:30:00Z", u"13:30"_s);
}

void TimeWordsTest::aZoneAndItsClockChangesAreTheReaders()
{
    QFETCH(QByteArray, zone);
    QFETCH(Instant, now);
    QFETCH(Instant, moment);
    const Reader reader{en, zone.isEmpty() ? QTimeZone() : QTimeZone(zone), now};
    QTEST(clockTime(moment, reader), "words");
}

void TimeWordsTest::aStartIsSinceOrFrom_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Instant>("start");
    QTest::addColumn<QString>("words");
    const Instant nine = at("2026-11-27T08:05:00Z"), before = at("2026-11-26T15:40:00Z"),
                  sunday = at("2026-11-22T08:00:00Z"), later = at("2026-11-27T13:00:00Z"),
                  tomorrow = at("2026-11-28T05:00:00Z");
    QTest::newRow("en since") << en << nine << u"since 09:05"_s;
    QTest::newRow("es since") << es << nine << u"desde las 09:05"_s;
    QTest::newRow("fr since") << fr << nine << u"depuis 9 h 05"_s;
    QTest::newRow("pt since") << pt << nine << u"desde as 09:05"_s;
    QTest::newRow("en yesterday") << en << before << u"since yesterday at 16:40"_s;
    QTest::newRow("es yesterday") << es << before << u"desde ayer a las 16:40"_s;
    QTest::newRow("fr yesterday") << fr << before << u"depuis hier à 16 h 40"_s;
    QTest::newRow("pt yesterday") << pt << before << u"desde ontem às 16:40"_s;
    QTest::newRow("es Sunday") << es << sunday << u"desde el domingo a las 09:00"_s;
    QTest::newRow("en from") << en << later << u"from 14:00"_s;
    QTest::newRow("es from") << es << later << u"a partir de las 14:00"_s;
    QTest::newRow("fr from") << fr << later << u"à partir de 14 h"_s;
    QTest::newRow("pt from") << pt << later << u"a partir das 14:00"_s;
    QTest::newRow("en from tomorrow") << en << tomorrow << u"from tomorrow at 06:00"_s;
    QTest::newRow("es from tomorrow") << es << tomorrow << u"a partir de mañana a las 06:00"_s;
    QTest::newRow("fr from tomorrow") << fr << tomorrow << u"à partir de demain à 6 h"_s;
    QTest::newRow("pt from tomorrow") << pt << tomorrow << u"a partir de amanhã às 06:00"_s;
    QTest::newRow("en now") << en << at(fridayEleven) << u"since 11:00"_s;
}

void TimeWordsTest::aStartIsSinceOrFrom()
{
    QFETCH(Language, language);
    QFETCH(Instant, start);
    QTEST(plain(sinceWords(start, readerIn(language, fridayEleven))), "words");
}

void TimeWordsTest::theNextUpdateIsAPromise_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Instant>("due");
    QTest::addColumn<QString>("words");
    const Instant soon = at("2026-11-27T10:45:00Z"), tomorrow = at("2026-11-28T08:00:00Z"),
                  late = at("2026-11-27T09:45:00Z"), yesterday = at("2026-11-26T15:40:00Z");
    QTest::newRow("en by") << en << soon << u"by 11:45"_s;
    QTest::newRow("es by") << es << soon << u"antes de las 11:45"_s;
    QTest::newRow("fr by") << fr << soon << u"avant 11 h 45"_s;
    QTest::newRow("pt by") << pt << soon << u"até às 11:45"_s;
    QTest::newRow("en by tomorrow") << en << tomorrow << u"by tomorrow at 09:00"_s;
    QTest::newRow("es by tomorrow") << es << tomorrow << u"antes de mañana a las 09:00"_s;
    QTest::newRow("fr by tomorrow") << fr << tomorrow << u"avant demain à 9 h"_s;
    QTest::newRow("pt by tomorrow") << pt << tomorrow << u"até amanhã às 09:00"_s;
    QTest::newRow("en at this moment") << en << at(fridayEleven) << u"by 11:00"_s;
    QTest::newRow("en late") << en << late << u"was due at 10:45; work goes on"_s;
    QTest::newRow("es late") << es << late
                             << u"estaba prevista para las 10:45; seguimos trabajando"_s;
    QTest::newRow("fr late") << fr << late << u"était prévue à 10 h 45 ; le travail continue"_s;
    QTest::newRow("pt late") << pt << late
                             << u"estava prevista para as 10:45; o trabalho continua"_s;
    QTest::newRow("en since yesterday")
        << en << yesterday << u"was due yesterday at 16:40; work goes on"_s;
    QTest::newRow("fr since yesterday")
        << fr << yesterday << u"était prévue hier à 16 h 40 ; le travail continue"_s;
}

void TimeWordsTest::theNextUpdateIsAPromise()
{
    QFETCH(Language, language);
    QFETCH(Instant, due);
    QTEST(plain(nextUpdateWords(due, readerIn(language, fridayEleven))), "words");
}

void TimeWordsTest::aCountdownIsCoarseAndNeverNegative_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<std::chrono::milliseconds>("duration");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Language language, std::chrono::milliseconds duration,
                        const QString &words) {
        QTest::newRow(name) << language << duration << words;
    };
    row("in the past", en, -3h, u"in a few minutes"_s);
    row("now", en, 0ms, u"in a few minutes"_s);
    row("9:59", en, 599s, u"in a few minutes"_s);
    row("10 min", en, 10min, u"in about 10 minutes"_s);
    row("12 min", en, 12min, u"in about 10 minutes"_s);
    row("13 min", en, 13min, u"in about 15 minutes"_s);
    row("54 min", en, 54min, u"in about 55 minutes"_s);
    row("55 min", en, 55min, u"in about 1 hour"_s);
    row("89 min", en, 89min, u"in about 1 hour"_s);
    row("90 min", en, 90min, u"in about 2 hours"_s);
    row("35 h", en, 35h, u"in about 35 hours"_s);
    row("36 h", en, 36h, u"in about 2 days"_s);
    row("6 days", en, 144h, u"in about 6 days"_s);
    row("es minutes", es, 20min, u"dentro de unos 20 minutos"_s);
    row("es few", es, 2min, u"dentro de unos minutos"_s);
    row("es hour", es, 1h, u"dentro de una hora más o menos"_s);
    row("es hours", es, 2h, u"dentro de unas 2 horas"_s);
    row("es days", es, 48h, u"dentro de unos 2 días"_s);
    row("fr minutes", fr, 20min, u"dans environ 20 minutes"_s);
    row("fr few", fr, 2min, u"dans quelques minutes"_s);
    row("fr hour", fr, 1h, u"dans environ 1 heure"_s);
    row("fr days", fr, 48h, u"dans environ 2 jours"_s);
    row("pt minutes", pt, 20min, u"dentro de cerca de 20 minutos"_s);
    row("pt few", pt, 2min, u"dentro de poucos minutos"_s);
    row("pt hour", pt, 1h, u"dentro de cerca de 1 hora"_s);
    row("pt days", pt, 48h, u"dentro de cerca de 2 dias"_s);
}

void TimeWordsTest::aCountdownIsCoarseAndNeverNegative()
{
    QFETCH(Language, language);
    QFETCH(std::chrono::milliseconds, duration);
    QTEST(inAbout(duration, language), "words");
}

void TimeWordsTest::aFixedStartIsCountedToTheMinute_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<std::chrono::milliseconds>("duration");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Language language, std::chrono::milliseconds duration,
                        const QString &words) {
        QTest::newRow(name) << language << duration << words;
    };
    row("passed", Language::English, -1min, u"in less than a minute"_s);
    row("59 s", Language::Portuguese, 59s, u"em menos de um minuto"_s);
    row("1 min", Language::French, 1min, u"dans 1 minute"_s);
    row("7 min 1 s", Language::Spanish, 7min + 1s, u"dentro de 8 minutos"_s);
    row("1 h", Language::English, 1h, u"in 60 minutes"_s);
    row("90 min", Language::English, 90min, u"in about 2 hours"_s);
}

void TimeWordsTest::aFixedStartIsCountedToTheMinute()
{
    QFETCH(Language, language);
    QFETCH(std::chrono::milliseconds, duration);
    QTEST(inMinutes(duration, language), "words");
}

void TimeWordsTest::whatIsPastIsSaidRoughly_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<std::chrono::milliseconds>("duration");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Language language, std::chrono::milliseconds duration,
                        const QString &words) {
        QTest::newRow(name) << language << duration << words;
    };
    row("a clock that ran ahead", en, -5min, u"just now"_s);
    row("59 s", en, 59s, u"just now"_s);
    row("1 min", en, 1min, u"1 minute ago"_s);
    row("2 min", en, 2min, u"2 minutes ago"_s);
    row("59 min", en, 59min, u"59 minutes ago"_s);
    row("1 h", en, 1h, u"1 hour ago"_s);
    row("3 h", en, 3h, u"3 hours ago"_s);
    row("2 days", en, 48h, u"2 days ago"_s);
    row("es", es, 3h, u"hace 3 horas"_s);
    row("es now", es, 0ms, u"ahora mismo"_s);
    row("fr", fr, 3h, u"il y a 3 heures"_s);
    row("fr now", fr, 0ms, u"à l’instant"_s);
    row("pt", pt, 2min, u"há 2 minutos"_s);
    row("pt now", pt, 0ms, u"agora mesmo"_s);
}

void TimeWordsTest::whatIsPastIsSaidRoughly()
{
    QFETCH(Language, language);
    QFETCH(std::chrono::milliseconds, duration);
    QTEST(ago(duration, language), "words");
}

void TimeWordsTest::anEstimatePassesWhenItsLastMomentIsOver()
{
    const Instant noon = at("2026-11-27T12:00:00Z");
    const Restoration about{RestorationKind::About, noon, {}};
    QVERIFY(!hasPassed(about, noon));
    QVERIFY(hasPassed(about, noon + 1ms));
    const Restoration between{RestorationKind::Between, noon, noon + 1h};
    QVERIFY(!hasPassed(between, noon + 1h));
    QVERIFY(hasPassed(between, noon + 61min));
    QVERIFY(!hasPassed({}, noon));
}

void TimeWordsTest::aTextTakesTheReadersTimes_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("start and end")
        << en << u"SAP stops {start} and is back {end}."_s
        << u"SAP stops tomorrow at 06:00 and is back tomorrow at 08:00."_s;
    QTest::newRow("es") << es << u"SAP se detiene {start}."_s
                        << u"SAP se detiene mañana a las 06:00."_s;
    QTest::newRow("pt") << pt << u"O SAP para {start}."_s << u"O SAP para amanhã às 06:00."_s;
    QTest::newRow("fr") << fr << u"SAP s’arrête {start}."_s << u"SAP s’arrête demain à 6 h."_s;
    QTest::newRow("twice") << en << u"{end}, I said {end}."_s
                           << u"tomorrow at 08:00, I said tomorrow at 08:00."_s;
    QTest::newRow("nothing known") << en << u"Back: {back}."_s << u"Back: not known yet."_s;
    QTest::newRow("no placeholder") << en << u"Close SAP."_s << u"Close SAP."_s;
    QTest::newRow("another word in braces") << en << u"Type {name}."_s << u"Type {name}."_s;
    QTest::newRow("an open brace") << en << u"{start"_s << u"{start"_s;
}

void TimeWordsTest::aTextTakesTheReadersTimes()
{
    QFETCH(Language, language);
    QFETCH(QString, text);
    QTEST(plain(fillTimes(text, sapMaintenance(), readerIn(language, fridayEleven))), "filled");
}

/** Every form, language and hour over three weeks: no mark of the sentence tables may remain. */
void TimeWordsTest::noWordsKeepAMark()
{
    const Instant now = at(fridayEleven);
    for (const Language language : allLanguages) {
        for (auto offset = -240h; offset <= 240h; offset += 1h) {
            const Reader reader{language, QTimeZone("Europe/Madrid"), now};
            const Instant then = now + offset;
            QStringList all{clockTime(then, reader), sinceWords(then, reader),
                            nextUpdateWords(then, reader)};
            for (const auto kind : {RestorationKind::About, RestorationKind::NotBefore})
                all << estimateWords({kind, then, {}}, reader).main;
            for (const auto length : {1h, 11h, 50h})
                all << estimateWords({RestorationKind::Between, then, then + length}, reader).main;
            for (const QString &words : all) {
                QVERIFY2(!words.contains(u'%') && !words.contains(u'«'), qPrintable(words));
                QVERIFY2(!words.contains("  "_L1) && !words.contains(" de el "_L1),
                         qPrintable(words));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TimeWordsTest)
#include "time_words_test.moc"
