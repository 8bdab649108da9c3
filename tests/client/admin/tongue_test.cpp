// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tongue.h"

#include "client/admin/draft.h"
#include "client/admin/locale_times.h"
#include "client/admin/problem_words.h"
#include "client/admin/relay_words.h"
#include "client/admin/words.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** The app in another language: our words, Qt's, and how numbers and times are written. */
class TongueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSpeaksTheLanguageAndStops();
    void numbersAndTimesFollowTheSession_data();
    void numbersAndTimesFollowTheSession();
    void whatIsWrongWithAFieldIsSaidInIt();
    void whatTheRelayRefusesIsSaidInIt();
    void whyACertificateIsRefusedIsSaidInIt();
};

void TongueTest::itSpeaksTheLanguageAndStops()
{
    const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
    {
        const Tongue spanish(Language::Spanish, QLocale(u"es_ES"_s));
        QCOMPARE(severityName(Severity::Critical), u"Crítica"_s);
        QCOMPARE(foghorn::tr("%Ln people", nullptr, 1), u"1 persona"_s);
        QCOMPARE(foghorn::tr("%Ln people", nullptr, 13'100), u"13.100 personas"_s);
        QCOMPARE(cancel(), u"Cancelar"_s); // Qt's own word in a dialog box
        QVERIFY(spokenLanguage() == Language::Spanish);
    }
    QCOMPARE(severityName(Severity::Critical), u"Critical"_s);
    QCOMPARE(cancel(), u"Cancel"_s);
    const Tongue english(Language::English, QLocale(u"en_GB"_s));
    QCOMPARE(foghorn::tr("%Ln people", nullptr, 1), u"1 person"_s);
}

void TongueTest::numbersAndTimesFollowTheSession_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("another day");
    QTest::addColumn<QString>("field");
    using enum Language;
    QTest::newRow("en_GB") << English << u"en_GB"_s << u"1,310"_s << u"14:30"_s << u"27 Nov 16:40"_s
                           << u"ddd d MMM HH:mm"_s;
    QTest::newRow("en_US") << English << u"en_US"_s << u"1,310"_s << u"2:30 PM"_s
                           << u"Nov 27 4:40 PM"_s << u"ddd MMM d h:mm AP"_s;
    QTest::newRow("es_ES") << Spanish << u"es_ES"_s << u"13.100"_s << u"14:30"_s
                           << u"27 nov 16:40"_s << u"ddd d MMM H:mm"_s;
    QTest::newRow("fr_FR") << French << u"fr_FR"_s << u"1\u202f310"_s << u"14:30"_s
                           << u"27 nov. 16:40"_s << u"ddd d MMM HH:mm"_s;
    QTest::newRow("fr_CA") << French << u"fr_CA"_s << u"1\u00a0310"_s << u"14 h 30"_s
                           << u"nov. 27 16 h 40"_s << u"ddd MMM d HH 'h' mm"_s;
    QTest::newRow("pt_PT") << Portuguese << u"pt_PT"_s << u"13\u00a0100"_s << u"14:30"_s
                           << u"27 nov. 16:40"_s << u"ddd d MMM HH:mm"_s;
    QTest::newRow("English in a German session")
        << English << u"de_DE"_s << u"1.310"_s << u"14:30"_s << u"27 Nov 16:40"_s
        << u"ddd d MMM HH:mm"_s;
    QTest::newRow("Portuguese in a Spanish session")
        << Portuguese << u"es_ES"_s << u"13\u00a0100"_s << u"14:30"_s << u"27 nov. 16:40"_s
        << u"ddd d MMM HH:mm"_s;
    QTest::newRow("no locale at all") << Portuguese << u"C"_s << u"13\u00a0100"_s << u"14:30"_s
                                      << u"27 nov. 16:40"_s << u"ddd d MMM HH:mm"_s;
}

void TongueTest::numbersAndTimesFollowTheSession()
{
    QFETCH(Language, language);
    QFETCH(QString, session);
    QFETCH(QString, number);
    QFETCH(QString, today);
    QFETCH(QString, field);
    const Tongue tongue(language, QLocale(session));
    const QTimeZone madrid("Europe/Madrid");
    const Instant now = *instantFromIso(u"2026-11-28T09:00:00Z");
    QCOMPARE(QLocale().toString(number.startsWith(u"13") && number.size() > 5 ? 13'100 : 1310),
             number);
    QCOMPARE(shortMoment(*instantFromIso(u"2026-11-28T13:30:00Z"), now, madrid, QLocale()), today);
    QTEST(shortMoment(*instantFromIso(u"2026-11-27T15:40:00Z"), now, madrid, QLocale()),
          "another day");
    QCOMPARE(dayTimeFormat(QLocale()), field);
}

void TongueTest::whatIsWrongWithAFieldIsSaidInIt()
{
    Draft draft = Draft::newNotice(*instantFromIso(u"2026-11-28T09:00:00Z"), u"fr"_s);
    draft.notice.text[u"fr"_s].headline = QString(95, u'x');
    const auto saidOf = [&draft](const QString &field) {
        for (const FieldProblem &problem : draft.problems()) {
            if (problem.field == field)
                return problemWords(problem);
        }
        return QString();
    };
    const Tongue french(Language::French, QLocale(u"fr_FR"_s));
    QCOMPARE(saidOf(u"text.fr.headline"_s), u"80 caractères au plus\u202f; il y en a 95"_s);
    QCOMPARE(saidOf(u"text.fr.impact"_s), u"dites ce que cela change pour les personnes"_s);
    // Over the wire comes the English sentence alone.
    QCOMPARE(problemWords({u"phase"_s, u"a first revision cannot be an ending"_s}),
             u"un avis ne peut pas commencer par sa fin"_s);
    QCOMPARE(problemWords({u"phase"_s, u"of a later relay"_s}), u"of a later relay"_s);
}

void TongueTest::whatTheRelayRefusesIsSaidInIt()
{
    const RpcError forbidden{wire::ErrorCode::Forbidden, u"bruno has no right to do this"_s};
    const RpcError internal{wire::ErrorCode::InternalError, u"disk trouble"_s};
    QCOMPARE(errorWords(forbidden), u"bruno has no right to do this"_s); // as the relay says it
    const Tongue portuguese(Language::Portuguese, QLocale(u"pt_PT"_s));
    QCOMPARE(errorWords(forbidden), u"a sua conta não tem permissão para isto"_s);
    QCOMPARE(errorWords(internal), u"o servidor disse: “disk trouble”"_s);
    QCOMPARE(signInWords({SignInRefusal::Kind::WrongPassword, {}}),
             u"O utilizador ou a palavra-passe está incorreto."_s);
}

void TongueTest::whyACertificateIsRefusedIsSaidInIt()
{
    using enum Refusal::Kind;
    const Tongue spanish(Language::Spanish, QLocale(u"es_ES"_s));
    for (const auto kind : {CertificateExpired, CertificateNotYetValid, CertificateOfOtherHost,
                            CertificateOfStranger}) {
        const QString words = refusalWords({kind, u"2026-11-20"_s});
        QVERIFY2(words.startsWith(u"El certificado del servidor"), qPrintable(words));
        QVERIFY2(words.contains(u"2026-11-20"), qPrintable(words));
    }
}

} // namespace foghorn

using foghorn::TongueTest;
QTEST_MAIN(TongueTest)
#include "tongue_test.moc"
