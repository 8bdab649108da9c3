// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** One login with two sessions on one computer, a third that is off, and a screen at the reception: two desks are
    one person, what one of them confirms leaves the others alone, and a shared desk is never asked. */
class SeveralDesksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        const QString token = m_relay.tokenFile(4);
        for (const auto &[desk, session] :
             {std::pair{&m_first, u"2"_s}, {&m_second, u"5"_s}, {&m_off, u"7"_s}})
            *desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
                m_relay.url(), token, m_relay.folder() + u"/desks"_s, session});
        // Started as the sessions were: each takes the next free folder of the login's data.
        m_first->start();
        EVENTUALLY_EQUAL(peopleOnline(), 1);
        m_second->start();
        m_off->start();
        const QString hello = m_relay.publish(announcement(u"Good morning"_s));
        EVENTUALLY_EQUAL(desksOf(hello), 3);
        m_off->quit();
        m_reception = std::make_unique<journey::DeskProcess>(
            journey::DeskProcess::Options{m_relay.url(),
                                          token,
                                          m_relay.folder() + u"/reception"_s,
                                          u"9"_s,
                                          u"en"_s,
                                          {u"--shared"_s}});
    }
    void cleanupTestCase()
    {
        for (auto *desk : {&m_first, &m_second, &m_off, &m_reception})
            desk->reset();
    }

    void bothSessionsGetTheNoticeAndThePersonCountsOnce()
    {
        m_id = m_relay.publish(journey::mailOutage(m_clock.now()));
        EVENTUALLY(!m_first->popup().isEmpty());
        EVENTUALLY(!m_second->popup().isEmpty());
        QVERIFY(m_first->says(u"E-mail is not working"_s));
        QVERIFY(m_second->says(u"E-mail is not working"_s));
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"displayed"_s), 1);
        QCOMPARE(m_relay.number(m_id, u"addressed"_s), 1);
        QCOMPARE(m_relay.number(m_id, u"online"_s), 1);
    }

    void bothShowThePersonsOwnMark()
    {
        const QString mark = markOn(*m_first);
        QVERIFY2(mark.contains(u"Only real messages from IT show it"_s),
                 qPrintable(m_first->words().join(u'\n')));
        QCOMPARE(markOn(*m_second), mark);
    }

    void confirmingOnOneClosesThePopupOfTheOther()
    {
        QVERIFY(m_second->pressUntilGone(u"I have read this"_s));
        EVENTUALLY(m_first->popup().isEmpty());
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"acknowledged"_s), 1);
        QCOMPARE(m_relay.number(m_id, u"addressed"_s), 1);
    }

    void theDeskThatWasOffPopsUpNothingOfIt()
    {
        m_off->start();
        EVENTUALLY(m_off->logged(m_id + u" revision 1 does not interrupt"_s));
        // A later notice comes, and nothing is queued behind it.
        Notice later = journey::mailOutage(m_clock.now());
        later.text[u"en"_s].headline = u"The car park gate stays open today"_s;
        m_later = m_relay.publish(later);
        EVENTUALLY(m_off->says(u"The car park gate stays open today"_s));
        QVERIFY(!m_off->says(u"more ›"_s));
        QVERIFY(!m_off->says(u"E-mail is not working"_s));
        QVERIFY(m_off->pressUntilGone(u"I have read this"_s));
    }

    void theSharedDeskShowsItAndAsksNobody()
    {
        m_reception->start();
        EVENTUALLY(!m_reception->popup().isEmpty());
        QVERIFY(m_reception->says(u"is not working"_s) || m_reception->says(u"stays open"_s));
        QVERIFY(m_reception->button(u"I have read this"_s).isEmpty());
        QCOMPARE(markOn(*m_reception), QString()); // everybody sees it
        EVENTUALLY_EQUAL(shared(u"displayed"_s), 1);
        QCOMPARE(shared(u"desks"_s), 1);
        QCOMPARE(m_relay.number(m_later, u"addressed"_s), 1); // the person, not the screen
        QCOMPARE(m_relay.number(m_later, u"acknowledged"_s), 1);
        journey::keepPicture(u"shared-desk"_s, m_reception->popup());
    }

private:
    Notice announcement(const QString &headline) const
    {
        Notice notice;
        notice.kind = NoticeKind::Announcement;
        notice.severity = Severity::Info;
        notice.phase = Phase::Current;
        notice.defaultLanguage = u"en"_s;
        notice.text[u"en"_s] = {.headline = headline, .impact = u"Nothing to do."_s};
        notice.audience.everyone = true;
        return notice;
    }
    int peopleOnline() const
    {
        return QJsonDocument::fromJson(
                   m_relay
                       .ctl({u"check-audience"_s, m_relay.write({{u"everyone"_s, true}}),
                             u"--json"_s})
                       .out)
            .object()["online"_L1]
            .toInt();
    }
    int desksOf(const QString &notice) const
    {
        return int(m_relay.recipients(notice).first()["desks"_L1].toArray().size());
    }
    /** As a blind person hears it; empty where there is none. */
    static QString markOn(const journey::DeskProcess &desk)
    {
        return desk.words().filter(u"Your mark: "_s).value(0);
    }
    int shared(const QString &name) const
    {
        return m_relay.tally(m_later)["sharedDesks"_L1].toObject()[name].toInt(-1);
    }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_first, m_second, m_off, m_reception;
    QString m_id, m_later;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::SeveralDesksTest)
#include "several_desks_test.moc"
