// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "common/model/time_words.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

/** F16: a computer whose clock is two hours or a day off says the same times as all others: what counts is the relay's time.
    Needs a screen. */
class WrongClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_relay.start()); }

    void thePopupSaysTheTimesThatAreRight_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("two hours fast") << u"+2h"_s;
        QTest::newRow("two hours slow") << u"-2h"_s;
        QTest::newRow("a day fast") << u"+1d"_s;
        QTest::newRow("a day slow") << u"-1d"_s;
    }
    void thePopupSaysTheTimesThatAreRight()
    {
        QFETCH(QString, clock);
        journey::DeskProcess desk({m_relay.url(),
                                   m_relay.tokenFile(1),
                                   m_relay.folder() + u"/desk"_s + clock,
                                   u"clock"_s + clock,
                                   u"en"_s,
                                   {},
                                   clock});
        desk.start();
        Notice notice = journey::mailOutage(m_clock.now());
        notice.restoration = Restoration{RestorationKind::About, m_clock.now() + 5h + 15min, {}};
        const QString id = m_relay.publish(notice);
        EVENTUALLY(!desk.popup().isEmpty());
        const Instant popped = m_clock.now();
        const Reader reader{Language::English, QTimeZone::systemTimeZone(), popped};
        const EstimateWords estimate = estimateWords(*notice.restoration, reader);
        for (const QString &words :
             {sinceWords(*notice.startsAt, reader), estimate.main, estimate.small,
              nextUpdateWords(*notice.nextUpdateAt, reader)}) {
            const QString all = desk.words().join(u'\n');
            QVERIFY2(all.contains(words), qPrintable(words + u" is not in:\n"_s + all));
        }
        journey::keepPicture(u"clock"_s + clock, desk.popup());

        // Its receipts name the moment as the relay knows it.
        QVERIFY(desk.pressUntilGone(u"I have read this"_s));
        EVENTUALLY_EQUAL(m_relay.number(id, u"acknowledged"_s), 1);
        const QJsonObject person = m_relay.recipients(id).first().toObject();
        for (const auto &name : {u"displayedAt"_s, u"acknowledgedAt"_s}) {
            const auto at = instantFromIso(person[name].toString());
            QVERIFY(at);
            QVERIFY(*at > popped - 30s);
            QVERIFY(*at <= m_clock.now() + 1s);
        }

        // So does the list, and since when it is connected.
        desk.startAgain({});
        const QString since = u"Connected "_s + sinceWords(popped, reader);
        const QString sinceOneBefore = u"Connected "_s + sinceWords(popped - 1min, reader);
        EVENTUALLY(desk.says(since) || desk.says(sinceOneBefore));
        QCOMPARE(m_relay.ctl({u"end"_s, id}).exitCode, 0);
    }

private:
    SystemClock m_clock;
    journey::RelayProcess m_relay;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::WrongClockTest)
#include "wrong_clock_test.moc"
