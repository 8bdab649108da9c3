// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/coach.h"

#include "resources/resources.h"
#include "tests/common/coach/coach_cases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** What a finding says of its place, and what glossary and policy change. */
class CoachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theMarkedWordsAreThoseOfTheText_data();
    void theMarkedWordsAreThoseOfTheText();
    void everyFindingOfTheFixturesLiesInItsText();
    void aReplacementFitsItsPlace_data();
    void aReplacementFitsItsPlace();
    void anHourBecomesTheFittingPlaceholder();
    void anHourBecomesTheTimeThatTheAuthorsClockShows_data();
    void anHourBecomesTheTimeThatTheAuthorsClockShows();
    void aMemoryForgetsWhatDependsOnMoreThanWords();
    void aServiceNameIsNoJargon();
    void everyLanguageVersionIsChecked();
    void anAbsentStartIsSaidOnce();
    void theGlossaryAddsWordsAndLeavesOthersAlone();
    void aWrongGlossaryLineIsNamed();
    void thePolicyStopsAndSilences();
    void aReplacementIsNullInJsonWhereThereIsNone();
    void aLongTextIsMeasuredAndAShortOneIsNot();

private:
    QList<Finding> found(Notice notice, CoachRule rule, const Coach *coach = nullptr) const;
    static Notice withImpact(const QString &impact, Language language = Language::English);
    std::optional<Coach> m_coach;
};

static Instant at(QStringView iso)
{
    return *instantFromIso(iso);
}

void CoachTest::initTestCase()
{
    loadResources();
    const auto coach = Coach::open(u":/foghorn/coach"_s);
    QVERIFY2(coach, coach ? "" : qPrintable(coach.error().reason));
    m_coach = *coach;
}

Notice CoachTest::withImpact(const QString &impact, Language language)
{
    Notice notice = completeNotice(language);
    notice.text[toString(language)].impact = impact;
    return notice;
}

QList<Finding> CoachTest::found(Notice notice, CoachRule rule, const Coach *coach) const
{
    QList<Finding> findings = (coach ? coach : &*m_coach)->check(notice);
    findings.removeIf([rule](const Finding &finding) { return finding.rule != rule; });
    return findings;
}

void CoachTest::theMarkedWordsAreThoseOfTheText_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<CoachRule>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    using enum CoachRule;
    QTest::newRow("plain") << Language::English << Jargon << u"The servers are slow."_s
                           << u"servers"_s;
    QTest::newRow("behind an emoji")
        << Language::English << Jargon << u"🔥🔥 The servers are slow."_s << u"servers"_s;
    QTest::newRow("composed accents")
        << Language::Spanish << Jargon << u"Hoy falló la conexión y el clúster."_s << u"clúster"_s;
    QTest::newRow("combining accents")
        << Language::Spanish << Jargon << u"Hoy fallo\u0301 el clu\u0301ster."_s
        << u"clu\u0301ster"_s;
    QTest::newRow("an accent at the end")
        << Language::French << Jargon << u"Le service est de\u0301grade\u0301."_s
        << u"de\u0301grade\u0301"_s;
    QTest::newRow("without the accent")
        << Language::French << Jargon << u"Le service est degrade."_s << u"degrade"_s;
    QTest::newRow("a ligature before")
        << Language::French << Jargon << u"Le cœur : les serveurs."_s << u"serveurs"_s;
    QTest::newRow("an hour after a narrow space")
        << Language::French << HourInText << u"Retour à 10\u202fh\u202f30."_s
        << u"10\u202fh\u202f30"_s;
    QTest::newRow("an hour in words") << Language::Spanish << HourInText
                                      << u"Volvemos a las diez y media."_s << u"diez y media"_s;
    QTest::newRow("capitals") << Language::Portuguese << Shouting << u"😀 NÃO ABRA o anexo."_s
                              << u"NÃO ABRA"_s;
    QTest::newRow("a promise with a typographic apostrophe")
        << Language::English << OverPromise << u"It won’t happen again."_s
        << u"won’t happen again"_s;
    QTest::newRow("letters of another script beside")
        << Language::English << Jargon << u"Отдел: the servers."_s << u"servers"_s;
}

void CoachTest::theMarkedWordsAreThoseOfTheText()
{
    QFETCH(Language, language);
    QFETCH(CoachRule, rule);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const auto findings = found(withImpact(text, language), rule);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().field, u"text.%1.impact"_s.arg(toString(language)));
    QCOMPARE(text.mid(findings.first().start, findings.first().length), marked);
}

void CoachTest::everyFindingOfTheFixturesLiesInItsText()
{
    int words = 0;
    for (const CoachCase &one : coachCases(QFINDTESTDATA("common/coach/fixtures"))) {
        for (const Finding &finding : m_coach->check(one.notice)) {
            const auto text = textAt(one.notice, finding.field);
            QVERIFY(!finding.why.isEmpty() && !finding.why.contains(u"%1") &&
                    !finding.why.contains(u"%2"));
            if (finding.length == 0)
                continue;
            ++words;
            QVERIFY2(text && finding.start + finding.length <= text->size(),
                     qPrintable(one.sentence));
            const QString marked = text->mid(finding.start, finding.length);
            QCOMPARE(marked, marked.trimmed());
            QVERIFY2(applied(finding, *text) != *text || !finding.replacement,
                     qPrintable(one.sentence));
        }
    }
    QVERIFY(words > 300);
}

void CoachTest::aReplacementFitsItsPlace_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("better");
    QTest::newRow("plural") << Language::English << u"Two servers stopped."_s
                            << u"Two central computers stopped."_s;
    QTest::newRow("a capital") << Language::English << u"Rebooting helps."_s
                               << u"Restarting helps."_s;
    QTest::newRow("an acronym within")
        << Language::English << u"The VLAN is slow."_s << u"The part of the network is slow."_s;
    QTest::newRow("the article") << Language::English << u"Plug in an endpoint."_s
                                 << u"Plug in a device."_s;
    QTest::newRow("the same gender")
        << Language::Spanish << u"La latencia es alta."_s << u"La demora es alta."_s;
    QTest::newRow("a verb") << Language::Portuguese << u"Os técnicos escalaram o caso."_s
                            << u"Os técnicos encaminharam o caso."_s;
    QTest::newRow("the longest word") << Language::French << u"Le serveur de messagerie est lent."_s
                                      << u"Le système de messagerie est lent."_s;
}

void CoachTest::aReplacementFitsItsPlace()
{
    QFETCH(Language, language);
    QFETCH(QString, text);
    QFETCH(QString, better);
    const auto findings = found(withImpact(text, language), CoachRule::Jargon);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(applied(findings.first(), text), better);
}

void CoachTest::anHourBecomesTheFittingPlaceholder()
{
    const auto proposed = [this](const QString &text, NoticeKind kind) {
        Notice notice = withImpact(text);
        notice.kind = kind;
        notice.phase = kind == NoticeKind::Incident ? Phase::Identified : Phase::Scheduled;
        const auto findings = found(notice, CoachRule::HourInText);
        return findings.isEmpty() ? u"nothing found"_s
                                  : findings.first().replacement.value_or(u"none"_s);
    };
    using enum NoticeKind;
    QCOMPARE(proposed(u"Mail has been down since 9:30."_s, Incident), u"{start}"_s);
    QCOMPARE(proposed(u"Mail should be back at 9:30."_s, Incident), u"{back}"_s);
    QCOMPARE(proposed(u"The line was cut; back at 9:30."_s, Incident), u"{back}"_s);
    QCOMPARE(proposed(u"The work ends at 9:30."_s, Maintenance), u"{end}"_s);
    QCOMPARE(proposed(u"The work takes place at 9:30."_s, Maintenance), u"{start}"_s);
    QCOMPARE(proposed(u"The next update comes at 9:30."_s, Incident), u"none"_s);
}

void CoachTest::anHourBecomesTheTimeThatTheAuthorsClockShows_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offered");
    using enum Language;
    // Starts at 11:05, ends at 22:30 and is back about 15:30 on the author's clock (Madrid in winter).
    QTest::newRow("the start") << English << u"Nothing works, it stopped at 11:05."_s
                               << u"{start}"_s;
    QTest::newRow("the start, whatever its words")
        << English << u"It was back by 11:05 am."_s << u"{start}"_s;
    QTest::newRow("the end") << English << u"We test it at 10:30 pm."_s << u"{end}"_s;
    QTest::newRow("the estimate") << English << u"Come back at half past three."_s << u"{back}"_s;
    QTest::newRow("Spanish words")
        << Spanish << u"Volvemos a las tres y media de la tarde."_s << u"{back}"_s;
    QTest::newRow("French") << French << u"Tout a commencé à 11h05."_s << u"{start}"_s;
    QTest::newRow("Portuguese") << Portuguese << u"Voltamos às 15h30."_s << u"{back}"_s;
    QTest::newRow("even beside the next update")
        << English << u"The next update comes at 15:30."_s << u"{back}"_s;
    QTest::newRow("another hour: as its words say")
        << English << u"Down since 9:00."_s << u"{start}"_s;
    QTest::newRow("the hours of a day are plural in Spanish")
        << Spanish << u"El correo volverá antes de las 14h."_s << u"{back}"_s;
    QTest::newRow("in Portuguese too")
        << Portuguese << u"O correio volta antes das 14h."_s << u"{back}"_s;
    QTest::newRow("the words beside it, not the first ones")
        << English << u"It stopped early and is back before 2 pm."_s << u"{back}"_s;
}

void CoachTest::anHourBecomesTheTimeThatTheAuthorsClockShows()
{
    QFETCH(Language, language);
    QFETCH(QString, text);
    QFETCH(QString, offered);
    Notice notice = withImpact(text, language);
    notice.startsAt = at(u"2026-11-22T10:05:00Z");
    notice.endsAt = at(u"2026-11-22T21:30:00Z");
    notice.restoration = Restoration{RestorationKind::About, at(u"2026-11-22T14:30:00Z"), {}};
    auto findings = m_coach->check(notice, QTimeZone("Europe/Madrid"));
    findings.removeIf([](const Finding &finding) { return finding.rule != CoachRule::HourInText; });
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().replacement, offered);
}

void CoachTest::aMemoryForgetsWhatDependsOnMoreThanWords()
{
    Notice notice = withImpact(u"The Ticket Server stopped at 9:30."_s);
    CoachMemory memory;
    const QTimeZone zone("Europe/Madrid");
    QVERIFY(m_coach->check(notice, zone, &memory) == m_coach->check(notice, zone));
    notice.startsAt = at(u"2026-11-22T08:30:00Z");
    QVERIFY(m_coach->check(notice, zone, &memory) == m_coach->check(notice, zone));
    notice.services = {{u"ticket"_s, {{u"en"_s, u"Ticket Server"_s}}}};
    QVERIFY(m_coach->check(notice, zone, &memory) == m_coach->check(notice, zone));
    notice.text[u"es"_s] = completeNotice(Language::Spanish).text[u"es"_s];
    QVERIFY(m_coach->check(notice, zone, &memory) == m_coach->check(notice, zone));
    notice.text.remove(u"en"_s);
    QVERIFY(m_coach->check(notice, zone, &memory) == m_coach->check(notice, zone));
}

void CoachTest::aServiceNameIsNoJargon()
{
    Notice notice = withImpact(u"The Ticket Server is slow."_s);
    QCOMPARE(found(notice, CoachRule::Jargon).size(), 2);
    notice.services = {{u"ticket"_s, {{u"en"_s, u"Ticket Server"_s}}}};
    QVERIFY(found(notice, CoachRule::Jargon).isEmpty());
}

void CoachTest::everyLanguageVersionIsChecked()
{
    Notice notice = withImpact(u"The servers are slow."_s);
    notice.text[u"es-MX"_s] = completeNotice(Language::Spanish).text[u"es"_s];
    notice.text[u"es-MX"_s].stillWorks = {u"Calendario"_s, u"El servidor de impresión"_s};
    notice.text[u"de"_s].headline = u"Der Server ist down"_s; // a language that we do not speak
    const auto findings = found(notice, CoachRule::Jargon);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0).field, u"text.en.impact"_s);
    QCOMPARE(findings.at(1).field, u"text.es-MX.stillWorks[1]"_s);
    QVERIFY(findings.at(1).why.startsWith(u"No todo el mundo"));
}

void CoachTest::anAbsentStartIsSaidOnce()
{
    Notice notice = completeNotice(Language::English);
    notice.text[u"es"_s] = completeNotice(Language::Spanish).text[u"es"_s];
    QVERIFY(m_coach->check(notice).isEmpty());
    notice.startsAt.reset();
    const auto findings = m_coach->check(notice);
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().rule == CoachRule::MissingWhen);
    QCOMPARE(findings.first().field, u"startsAt"_s);
}

void CoachTest::theGlossaryAddsWordsAndLeavesOthersAlone()
{
    const auto glossary = Glossary::fromCsv(u"word,plain words,language\r\n"
                                            "\"Argos new\",\"the \"\"order\"\" list\",en\r\n"
                                            "VLAN,,\r\nservers,machines,en\r\n"_s);
    QVERIFY(glossary);
    const auto coach = Coach::open(u":/foghorn/coach"_s, *glossary);
    QVERIFY(coach);
    const QString text = u"The VLAN, Argos new and the servers."_s;
    const auto findings = found(withImpact(text), CoachRule::Jargon, &*coach);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(text.mid(findings.at(0).start, findings.at(0).length), u"Argos new"_s);
    QCOMPARE(findings.at(0).replacement, u"The \"order\" list"_s);
    QCOMPARE(findings.at(1).replacement, u"machines"_s);
    const auto spanish = withImpact(u"Argos new no va."_s, Language::Spanish);
    QVERIFY(found(spanish, CoachRule::Jargon, &*coach).isEmpty());
}

void CoachTest::aWrongGlossaryLineIsNamed()
{
    const auto glossary = Glossary::fromCsv(u"Argos,list,en\nVLAN,network,klingon\n"_s);
    QVERIFY(!glossary);
    QVERIFY2(glossary.error().reason.contains(u"line 2"), qPrintable(glossary.error().reason));
}

void CoachTest::thePolicyStopsAndSilences()
{
    const auto policy = CoachPolicy::fromJson(
        {{u"block"_s, QJsonArray{u"overPromise"_s}}, {u"off"_s, QJsonArray{u"jargon"_s}}});
    QVERIFY(policy);
    const auto coach = Coach::open(u":/foghorn/coach"_s, {}, *policy);
    QVERIFY(coach);
    QVERIFY(!policy->blocks(coach->check(withImpact(u"The SERVERS are slow."_s))));
    QVERIFY(found(withImpact(u"The servers are slow."_s), CoachRule::Jargon, &*coach).isEmpty());
    QVERIFY(policy->blocks(coach->check(withImpact(u"It will never happen again."_s))));
    const auto wrong = CoachPolicy::fromJson({{u"block"_s, QJsonArray{u"rudeness"_s}}});
    QVERIFY(!wrong && wrong.error().fields.first().reason.contains(u"rudeness"));
}

void CoachTest::aReplacementIsNullInJsonWhereThereIsNone()
{
    Finding finding{CoachRule::MissingWhy, u"text.en.cause"_s, 0, 0, u"why"_s, {}};
    QCOMPARE(QJsonDocument(toJson(finding)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"field":"text.en.cause","length":0,"replacement":null,)"
                        R"("rule":"missingWhy","start":0,"why":"why"})"));
    finding.replacement = u"words"_s;
    QCOMPARE(toJson(finding)[u"replacement"], u"words"_s);
}

void CoachTest::aLongTextIsMeasuredAndAShortOneIsNot()
{
    // Hard words in sentences that the plain limit lets pass: 20 words each.
    const QString hard = u"Organisational communication responsibilities necessitate comprehensive "
                         "interdepartmental documentation, administrative authorisation, "
                         "infrastructural consolidation, operational verification, "
                         "organisational harmonisation, technological modernisation and "
                         "institutional reconsideration everywhere. "_s;
    QVERIFY(found(withImpact(hard), CoachRule::LongSentence).isEmpty());
    QCOMPARE(found(withImpact(hard.repeated(8)), CoachRule::LongSentence).size(), 1);
    const QString easy = u"We lost the line. You can call us. It is slow. Do not send it twice. "_s;
    QVERIFY(found(withImpact(easy.repeated(8)), CoachRule::LongSentence).isEmpty());
}

QTEST_GUILESS_MAIN(CoachTest)
#include "coach_test.moc"
