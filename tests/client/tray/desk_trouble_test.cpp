// SPDX-License-Identifier: GPL-3.0-or-later
// F16 and F24 inside one program: files that are damaged, and the night on which the clocks change.
#include "client/tray/desk_app.h"

#include "client/platform/appearance.h"
#include "common/clock.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const PopupWindow *popup()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (const auto *window = qobject_cast<PopupWindow *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

QString headline()
{
    return popup() && popup()->view() ? popup()->view()->content().headline : QString();
}

/** One desk that can be started again over what its files say then. */
struct Desk
{
    explicit Desk(Instant now = *instantFromIso(u"2026-11-22T09:10:00Z")) : clock(now)
    {
        relay.time = now;
        settings.relays = {relay.url()};
        settings.enrolmentToken = u"welcome-to-example"_s;
        settings.data = QDir(folder.path());
        settings.language = Language::English;
    }
    ~Desk() { app.reset(); }

    /** Until it has said hello; it holds what its files say. */
    bool start()
    {
        app.reset();
        relay.requests.clear();
        app = std::make_unique<DeskApp>(settings, appearance, screen, clock);
        app->start();
        return QTest::qWaitFor([this] {
            return !relay.heard<ToRelay::DeskHello>().isEmpty() && relay.connected() == 1;
        });
    }
    void tell(const Notice &notice)
    {
        relay.tell(relay.arrival(notice, ++cursor));
        relay.tell(ToClient::CaughtUp{relay.epoch, cursor});
    }
    void damage(const QString &name) const
    {
        QFile file(folder.filePath(name));
        QVERIFY2(file.size() > 10, qPrintable(name));
        QVERIFY(file.resize(file.size() / 2));
    }
    bool read() const
    {
        return QTest::qWaitFor([] {
            if (popup())
                QTest::mouseClick(popup()->findChild<QAbstractButton *>(u"readButton"_s),
                                  Qt::LeftButton);
            return !popup();
        });
    }
    int confirmations() const
    {
        int count = 0;
        for (const auto &message : relay.heard<ToRelay::DeskReceipts>()) {
            for (const Receipt &receipt : message.items)
                count += receipt.state == ReceiptState::Acknowledged ? 1 : 0;
        }
        return count;
    }
    /** From now on receipts are neither stored nor answered. */
    void loseReceipts(bool lose)
    {
        relay.misbehave = [lose](const IncomingRequest &incoming) -> std::optional<QByteArray> {
            if (lose && std::holds_alternative<ToRelay::DeskReceipts>(incoming.request))
                return QByteArray();
            return std::nullopt;
        };
    }

    QTemporaryDir folder;
    FakeRelay relay;
    ManualClock clock;
    DeskSettings settings;
    Appearance appearance;
    ScreenWatch screen; // knows what the test tells it
    qint64 cursor = 0;
    std::unique_ptr<DeskApp> app;
};

Notice another()
{
    Notice notice = mailOutage();
    notice.id.text = u"01931f3a-7c00-7abc-8def-000000000009"_s;
    notice.text[u"en"_s].headline = u"No Wi-Fi in Porto"_s;
    return notice;
}

} // namespace

class DeskTroubleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QTRY_VERIFY(!popup()); }

    void whicheverFileIsDamagedItStartsAndFetchesTheWholeState_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file :
             {u"identity.json"_s, u"desk.json"_s, u"inbox.json"_s, u"outbox.json"_s})
            QTest::newRow(qPrintable(file)) << file;
    }
    void whicheverFileIsDamagedItStartsAndFetchesTheWholeState()
    {
        QFETCH(QString, file);
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        QTRY_COMPARE(headline(), u"E-mail is not working"_s);
        desk.app.reset();
        desk.damage(file);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(file + u" is damaged"_s));
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        QTRY_COMPARE(headline(), u"E-mail is not working"_s);
        QVERIFY(desk.read());
        QTRY_COMPARE(desk.confirmations(), 1);
    }

    void aConfirmationThatWaitedInADamagedOutboxIsMadeUpFromTheInbox()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.loseReceipts(true);
        desk.tell(mailOutage());
        QTRY_VERIFY(popup());
        QVERIFY(desk.read());
        QTRY_COMPARE(desk.confirmations(), 1); // heard, not stored
        desk.app.reset();
        desk.damage(u"outbox.json"_s);
        desk.loseReceipts(false);
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        QTRY_COMPARE(desk.confirmations(), 1);
        // And only once: the next start has nothing to make up for.
        QVERIFY(desk.start());
        desk.tell(another());
        QTRY_COMPARE(headline(), u"No Wi-Fi in Porto"_s);
        QCOMPARE(desk.confirmations(), 0);
    }

    void whatWasConfirmedIsNotAskedAgainWhereTheInboxIsDamaged()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.loseReceipts(true); // so that the relay cannot tell
        desk.tell(mailOutage());
        QTRY_VERIFY(popup());
        QVERIFY(desk.read());
        QTRY_COMPARE(desk.confirmations(), 1); // heard, not stored
        desk.app.reset();
        desk.damage(u"inbox.json"_s);
        desk.loseReceipts(false);
        QVERIFY(desk.start());
        QVERIFY(desk.relay.heard<ToRelay::DeskHello>().first().holds.isEmpty());
        desk.relay.tell(desk.relay.arrival(mailOutage(), ++desk.cursor));
        desk.tell(another());
        QTRY_COMPARE(headline(), u"No Wi-Fi in Porto"_s);
        QCOMPARE(popup()->view()->content().more, QString()); // nothing waits behind it
        QTRY_COMPARE(desk.confirmations(), 1);
    }

    // Madrid: 02:50 is followed by 02:00 an hour later, or 01:50 by 03:00.
    void onTheNightOfTheClocksTheTimesAndPromisesStayRight_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("words");
        QTest::newRow("summer time ends") << u"2026-10-25T00:50:00Z"_s << u"about 02:45"_s;
        QTest::newRow("summer time begins") << u"2027-03-28T00:50:00Z"_s << u"about 03:45"_s;
    }
    void onTheNightOfTheClocksTheTimesAndPromisesStayRight()
    {
        QFETCH(QString, now);
        QFETCH(QString, words);
        Desk desk(*instantFromIso(now));
        const Instant before = desk.clock.now();
        Notice notice = mailOutage();
        notice.publishedAt = before - 1min;
        notice.startsAt = before - 20min;
        notice.restoration = Restoration{RestorationKind::About, before + 55min, {}};
        notice.nextUpdateAt = before + 30min;
        QVERIFY(desk.start());
        desk.tell(notice);
        QTRY_VERIFY(popup());
        const auto time = [] { return popup()->view()->content().times.first(); };
        QCOMPARE(time().main, words);
        QCOMPARE(time().small, u"in about 1 hour"_s);

        desk.clock.advance(25min); // the clocks have changed meanwhile
        desk.relay.time = before + 25min;
        QVERIFY(desk.start());
        desk.tell(notice);
        QTRY_VERIFY(popup());
        QCOMPARE(time().main, words);
        QCOMPARE(time().small, u"in about 30 minutes"_s);
        QVERIFY(!popup()->view()->content().whenAndWho.contains(u"overdue"_s));
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::DeskTroubleTest)
#include "desk_trouble_test.moc"
