// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

/** F23: the tray client dies while its pop-up is on the screen, and the computer sleeps for ten minutes while one
    is: what was not confirmed stands there again, what was confirmed does not. Needs a screen. */
class KilledDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        setClock("-10m"); // until it sleeps: the night is not waited for
        journey::DeskProcess::Options options{m_relay.url(), m_relay.tokenFile(1),
                                              m_relay.folder() + u"/desk"_s, u"killed"_s};
        options.clockFile = clockFile();
        m_desk = std::make_unique<journey::DeskProcess>(options);
        m_desk->start();
        m_id = m_relay.publish(journey::mailOutage(m_clock.now()));
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"displayed"_s), 1);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void whatWasNotConfirmedIsShownAgain()
    {
        m_desk->kill();
        EVENTUALLY(m_desk->popup().isEmpty());
        m_desk->start();
        EVENTUALLY(m_desk->says(u"E-mail is not working"_s));
        QVERIFY(!m_desk->popup().isEmpty());
        QCOMPARE(m_relay.number(m_id, u"acknowledged"_s), 0);
        QCOMPARE(m_relay.number(m_id, u"displayed"_s), 1);
    }

    void afterASleepOfTenMinutesItStandsThereAsItIsNow()
    {
        m_desk->standStill();
        QVERIFY(m_relay.revise(
            m_id, {{u"restoration"_s,
                    QJsonObject{{u"kind"_s, u"about"_s}, {u"at"_s, toIso(m_clock.now() + 7h)}}}}));
        setClock("+0"); // as by a sleep the time goes on and the monotonic clock does not
        QElapsedTimer awake;
        awake.start();
        m_desk->goOn();
        EVENTUALLY(m_desk->logged(u"the clock jumped"_s));
        EVENTUALLY(m_desk->logged(m_id + u" revision 2"_s));
        qInfo("had the current revision %.1f s after it woke", double(awake.elapsed()) / 1000);
        EVENTUALLY(m_desk->says(u"E-mail is not working"_s));
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"displayed"_s), 1); // of the new ask
    }

    void whatWasConfirmedIsNot()
    {
        QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"acknowledged"_s), 1);
        m_desk->kill();
        m_desk->start();
        // That something does not come is told by what does: a later notice, with nothing queued behind it.
        Notice later = journey::mailOutage(m_clock.now());
        later.text[u"en"_s].headline = u"The car park gate stays open today"_s;
        later.severity = Severity::Minor;
        (void)m_relay.publish(later);
        EVENTUALLY(m_desk->says(u"The car park gate stays open today"_s));
        QVERIFY(!m_desk->says(u"more ›"_s));
        QVERIFY(!m_desk->says(u"E-mail is not working"_s));
    }

private:
    QString clockFile() const { return m_relay.folder() + u"/clock"_s; }
    void setClock(const QByteArray &words) const
    {
        QFile file(clockFile());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(words + '\n');
    }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
    QString m_id;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::KilledDeskTest)
#include "killed_desk_test.moc"
