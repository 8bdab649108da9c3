// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/one_time_code.h"

#include "common/protocol/envelope.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;

class OneTimeCodeTest : public QObject
{
    Q_OBJECT
    const QByteArray m_secret{"12345678901234567890"};
    const Instant m_now = *instantFromIso(u"2026-11-22T09:00:10Z");

    std::optional<qint64> stepOf(const QString &code, qint64 after = 0) const
    {
        return stepOfCode(code, m_secret, m_now, after);
    }
    QString codeOf(Instant moment) const { return oneTimeCode(m_secret, timeStep(moment)); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialiseCryptography()); }

    // RFC 6238, appendix B: the last six of its eight digits.
    void codesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970") << qint64(59) << u"287082"_s;
        QTest::newRow("2005, before the step") << qint64(1111111109) << u"081804"_s;
        QTest::newRow("2005, after the step") << qint64(1111111111) << u"050471"_s;
        QTest::newRow("2009") << qint64(1234567890) << u"005924"_s;
        QTest::newRow("2033") << qint64(2000000000) << u"279037"_s;
        QTest::newRow("2603") << qint64(20000000000) << u"353130"_s;
    }
    void codesAreThoseOfTheStandard()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, code);
        QCOMPARE(oneTimeCode(m_secret, timeStep(Instant(std::chrono::seconds(seconds)))), code);
    }

    void aClockMayBeOneStepOffAndNoMore()
    {
        const qint64 step = timeStep(m_now);
        QCOMPARE(stepOf(codeOf(m_now)), std::optional(step));
        QCOMPARE(stepOf(codeOf(m_now - 30s)), std::optional(step - 1));
        QCOMPARE(stepOf(codeOf(m_now + 30s)), std::optional(step + 1));
        QVERIFY(!stepOf(codeOf(m_now - 60s)));
        QVERIFY(!stepOf(codeOf(m_now + 60s)));
    }

    void aStepThatWasUsedIsNotFoundAgain()
    {
        const qint64 step = timeStep(m_now);
        QVERIFY(!stepOf(codeOf(m_now), step));
        QVERIFY(!stepOf(codeOf(m_now - 30s), step));
        QVERIFY(stepOf(codeOf(m_now + 30s), step));
    }

    void whatIsNoCodeIsNotRight()
    {
        const QString code = codeOf(m_now);
        QVERIFY(stepOf(code.first(3) + u' ' + code.last(3))); // as the apps show it
        for (const QString &typed : {QString(), u"1"_s, code.first(5), code + u'0', u"no code"_s})
            QVERIFY2(!stepOf(typed), qPrintable(typed));
    }

    // RFC 4648, section 10.
    void secretsAreWrittenInBase32()
    {
        QCOMPARE(toBase32(m_secret), u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s);
        QCOMPARE(toBase32("f"), u"MY"_s);
        QCOMPARE(toBase32("foobar"), u"MZXW6YTBOI"_s);
        QCOMPARE(makeCodeSecret().size(), qsizetype(20));
        QVERIFY(makeCodeSecret() != makeCodeSecret());
    }

    void theAddressIsThatOfTheApps()
    {
        QCOMPARE(codeAddress(u"IT · Lyon: night"_s, u"ana"_s, m_secret),
                 u"otpauth://totp/IT%20%C2%B7%20Lyon%20night:ana?"
                 "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=IT%20%C2%B7%20Lyon%20night"_s);
    }
};

QTEST_GUILESS_MAIN(OneTimeCodeTest)
#include "one_time_code_test.moc"
