// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/client/platform/fake_login.h"
#include "tests/client/platform/fake_portal.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** Somebody presents, and later leaves their desk locked: what is held, what comes as a strip, and what the help desk
    sees of it. Needs a screen, a window manager and a session bus; the slides are a program of their own. */
class PresentationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void whilePresentingAMajorOneIsHeldAndReported();
    void aCriticalOneComesAsAStripAboveTheSlides();
    void theStripIsConfirmedWithoutTakingTheKeyboard();
    void afterThePresentationTheHeldOnePopsUp();
    void behindALockNothingShowsAndTheHelpDeskKnows();

private:
    QString state(const QString &notice) const
    {
        return m_relay.recipients(notice).first()["state"_L1].toString();
    }
    Notice critical() const
    {
        Notice notice = journey::mailOutage(m_clock.now());
        notice.severity = Severity::Critical;
        notice.text[u"en"_s].headline = u"Do not open the attachment “Invoice 4471”"_s;
        notice.text[u"en"_s].actions = {{ActionTime::Now,
                                         u"Delete the message. If you opened it, "
                                         u"unplug the network cable and call 4444."_s}};
        return notice;
    }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    FakePortal m_portal;
    FakeSaver m_saver;
    QProcess m_slides;
    std::unique_ptr<journey::DeskProcess> m_desk;
    QString m_major;
};

void PresentationTest::initTestCase()
{
    QVERIFY(m_portal.stand(QDBusConnection::sessionBus()));
    QVERIFY(m_saver.stand(QDBusConnection::sessionBus()));
    QVERIFY(m_relay.start());
    m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
        m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"presentation"_s});
    m_desk->start();
    EVENTUALLY(m_portal.asked >= 4);
    m_slides.start(QCoreApplication::applicationFilePath(), {u"--slides"_s});
    EVENTUALLY(m_desk->logged(u"filled by another program"_s));
}

void PresentationTest::whilePresentingAMajorOneIsHeldAndReported()
{
    m_major = m_relay.publish(journey::mailOutage(m_clock.now()));
    EVENTUALLY_EQUAL(m_relay.number(m_major, u"held"_s), 1);
    QVERIFY(m_desk->popup().isEmpty());
    QCOMPARE(m_relay.number(m_major, u"displayed"_s), 0);
    QCOMPARE(state(m_major), u"held"_s);
    const auto held = m_relay.ctl({u"recipients"_s, m_major, u"--state"_s, u"held"_s});
    QCOMPARE(held.exitCode, 0);
    QVERIFY2(held.out.contains("held"), held.out.constData());
}

void PresentationTest::aCriticalOneComesAsAStripAboveTheSlides()
{
    for (const uint scheme : {2u, 1u}) {
        FakePortal::change(QDBusConnection::sessionBus(), u"org.freedesktop.appearance"_s,
                           u"color-scheme"_s, scheme);
        const QString id = m_relay.publish(critical());
        EVENTUALLY(!m_desk->popup().isEmpty());
        EVENTUALLY(m_desk->says(u"Urgent message from IT"_s));
        QVERIFY(m_desk->says(u"Do not open the attachment “Invoice 4471”"_s));
        QVERIFY(m_desk->says(u"Delete the message."_s));
        EVENTUALLY_EQUAL(m_relay.number(id, u"displayed"_s), 1);
        journey::keepPicture(scheme == 1 ? u"strip-dark"_s : u"strip-light"_s);
        QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
        EVENTUALLY_EQUAL(m_relay.number(id, u"acknowledged"_s), 1);
    }
    FakePortal::change(QDBusConnection::sessionBus(), u"org.freedesktop.appearance"_s,
                       u"color-scheme"_s, 2u);
}

void PresentationTest::theStripIsConfirmedWithoutTakingTheKeyboard()
{
    const QString id = m_relay.publish(critical());
    EVENTUALLY(m_desk->says(u"Urgent message from IT"_s));
    QCOMPARE(journey::activeTitle(), u"Results of the third quarter"_s);
    // Open leads to all of it.
    EVENTUALLY(m_desk->press(u"Open"_s) && !m_desk->says(u"Urgent message from IT"_s));
    EVENTUALLY(m_desk->says(u"What to do now"_s));
    journey::keepPicture(u"strip-opened"_s);
    QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
    EVENTUALLY_EQUAL(m_relay.number(id, u"acknowledged"_s), 1);
    QCOMPARE(journey::activeTitle(), u"Results of the third quarter"_s);
    QCOMPARE(state(m_major), u"held"_s);
}

void PresentationTest::afterThePresentationTheHeldOnePopsUp()
{
    m_slides.kill();
    QVERIFY(m_slides.waitForFinished());
    EVENTUALLY(!m_desk->popup().isEmpty());
    EVENTUALLY(m_desk->says(u"E-mail is not working"_s));
    EVENTUALLY_EQUAL(m_relay.number(m_major, u"displayed"_s), 1);
    QCOMPARE(m_relay.number(m_major, u"held"_s), 0); // it climbed
    QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
}

void PresentationTest::behindALockNothingShowsAndTheHelpDeskKnows()
{
    m_saver.setActive(true);
    EVENTUALLY(m_desk->logged(u"screen locked"_s));
    const QString id = m_relay.publish(critical());
    EVENTUALLY_EQUAL(m_relay.number(id, u"held"_s), 1);
    QVERIFY(m_desk->popup().isEmpty());
    // It is over before anybody came back.
    QCOMPARE(m_relay.ctl({u"end"_s, id}).exitCode, 0);
    EVENTUALLY_EQUAL(m_relay.number(id, u"expiredUnseen"_s), 1);
    m_saver.setActive(false);
    EVENTUALLY(m_desk->logged(u"screen free"_s));
    const QString next = m_relay.publish(journey::mailOutage(m_clock.now()));
    EVENTUALLY(!m_desk->popup().isEmpty());
    EVENTUALLY_EQUAL(m_relay.number(next, u"displayed"_s), 1);
    QVERIFY(!m_desk->says(u"Do not open the attachment “Invoice 4471”"_s));
}

} // namespace foghorn

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--slides") == 0) {
        QApplication app(argc, argv);
        QLabel slides(u"Results of the third quarter"_s);
        slides.setWindowTitle(slides.text());
        slides.setAlignment(Qt::AlignCenter);
        slides.setStyleSheet(u"background: #1b3a57; color: white; font-size: 48px"_s);
        slides.showFullScreen();
        return QApplication::exec();
    }
    QCoreApplication app(argc, argv);
    foghorn::PresentationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "presentation_test.moc"
