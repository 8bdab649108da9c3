// SPDX-License-Identifier: GPL-3.0-or-later
// A person whose login changes is still one person: over real sockets, against a real store.
#include "tests/server/asking.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::test;

class FoghorndRenamingTest : public QObject
{
    Q_OBJECT
    const QString m_sid = u"S-1-5-21-397955417-626881126-1104"_s;

    TestDesk deskOf(const QString &login, const QString &host) const
    {
        TestDesk desk = TestDesk::of(login, host, u"Lyon"_s);
        desk.hello.personId = m_sid;
        return desk;
    }
    static QStringList peopleOf(WireClient &console, const NoticeId &notice)
    {
        const auto answer = good(console.ask(ToRelay::RecipientList{.notice = notice}));
        QStringList people;
        for (const auto &recipient : answer ? answer->recipients : QList<Recipient>())
            people.append(recipient.person.text);
        return people;
    }

private Q_SLOTS:
    void whoIsRenamedIsCountedOnceAndKeepsWhatWasConfirmed()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk office = deskOf(u"chloe@corp.example"_s, u"lyon-044"_s);
        TestDesk laptop = deskOf(u"chloe@corp.example"_s, u"lyon-l17"_s);
        QVERIFY(office.connect(relay, token));
        QVERIFY(laptop.connect(relay, token));
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        QVERIFY(office.hears(notice.id, 1));
        for (const auto state : {ReceiptState::Displayed, ReceiptState::Acknowledged})
            QCOMPARE(office.report(notice.id, 1, state), std::nullopt);

        office.leave();
        office.hello.login = u"CORP\\chloe.durand"_s;
        QVERIFY(office.connect(relay));
        QCOMPARE(office.account.acknowledged, (QList<NoticeRevision>{{notice.id, 1}}));
        Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 1);
        QCOMPARE(tally.counts.acknowledged, std::optional(1));
        QCOMPARE(tally.formerlyAddressed, 0);
        QCOMPARE(peopleOf(*console, notice.id), QStringList{u"chloe.durand@corp.example"_s});

        // The laptop's session still runs under the old login; it comes back and is the same person.
        QTRY_VERIFY(laptop.wire->isClosed());
        QCOMPARE(laptop.wire->closeCode(), int(wire::CloseCode::GoingDown));
        QVERIFY(laptop.connect(relay));
        QCOMPARE(laptop.account.acknowledged, (QList<NoticeRevision>{{notice.id, 1}}));
        QCOMPARE(laptop.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);
        tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 1);
        QCOMPARE(tally.online, 1);
        QVERIFY(!office.wire->isClosed()); // the old session renames nobody back
        // Logged in anew it says the new login, and nothing moves any more.
        laptop.leave();
        laptop.hello.login = u"chloe.durand@corp.example"_s;
        QVERIFY(laptop.connect(relay));
        QVERIFY(!office.wire->isClosed());
        relay.restart();
        QCOMPARE(peopleOf(*relay.console(), notice.id),
                 QStringList{u"chloe.durand@corp.example"_s});
    }

    void twoLoginsOfOneIdBecomeOnePerson()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk before = TestDesk::of(u"chloe@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk after = TestDesk::of(u"chloe.durand@corp.example"_s, u"lyon-045"_s, u"Lyon"_s);
        QVERIFY(before.connect(relay, token));
        QVERIFY(after.connect(relay, token));
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        QVERIFY(before.hears(notice.id, 1) && after.hears(notice.id, 1));
        QCOMPARE(before.report(notice.id, 1, ReceiptState::Acknowledged), std::nullopt);
        QCOMPARE(after.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);
        QCOMPARE(tallyOf(*console, notice.id).addressed, 2);

        // A newer client says the directory id, too.
        before.leave();
        before.hello.personId = m_sid;
        QVERIFY(before.connect(relay));
        after.leave();
        after.hello.personId = m_sid;
        QVERIFY(after.connect(relay));
        QCOMPARE(after.account.acknowledged, (QList<NoticeRevision>{{notice.id, 1}}));
        const Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 1);
        QCOMPARE(tally.counts.displayed, 1);
        QCOMPARE(tally.counts.acknowledged, std::optional(1));
    }

    void aNewComputerMayTellOfTheRenaming()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk old = deskOf(u"chloe@corp.example"_s, u"lyon-044"_s);
        QVERIFY(old.connect(relay, token));
        TestDesk fresh = deskOf(u"chloe.durand@corp.example"_s, u"lyon-090"_s);
        QVERIFY(fresh.connect(relay, token));
        const Notice notice = publish(*relay.console(), emailOutage());
        QCOMPARE(tallyOf(*relay.console(), notice.id).addressed, 1);
    }

    void withoutTheSameIdAnotherLoginIsStillRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("login");
        QTest::newRow("none") << QString() << u"marta@corp.example"_s;
        QTest::newRow("another") << u"S-1-5-21-9"_s << u"marta@corp.example"_s;
        // Ids of local accounts are alike on machines that were cloned.
        QTest::newRow("a local account") << m_sid << u"lyon-044\\marta"_s;
    }
    void withoutTheSameIdAnotherLoginIsStillRefused()
    {
        QFETCH(QString, id);
        QFETCH(QString, login);
        RunningRelay relay;
        TestDesk desk = deskOf(u"chloe@corp.example"_s, u"lyon-044"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        desk.leave();
        desk.hello.login = login;
        desk.hello.personId = id;
        QVERIFY(!desk.connect(relay));
        QTRY_VERIFY(desk.wire->isClosed()); // the close follows the refusal
        QCOMPARE(desk.wire->closeCode(), int(wire::CloseCode::Unauthorised));
    }

    void localAccountsWithOneIdStayApart()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk one = deskOf(u"user"_s, u"pc-1"_s);
        TestDesk other = deskOf(u"user"_s, u"pc-2"_s);
        QVERIFY(one.connect(relay, token) && other.connect(relay, token));
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        QCOMPARE(tallyOf(*console, notice.id).addressed, 2);
    }
};

QTEST_GUILESS_MAIN(FoghorndRenamingTest)
#include "foghornd_renaming_test.moc"
