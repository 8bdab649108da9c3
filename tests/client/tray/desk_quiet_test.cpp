// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_app.h"

#include "client/platform/appearance.h"
#include "common/clock.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant tenPast = *instantFromIso(u"2026-11-22T09:10:00Z");

PopupWindow *popup()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<PopupWindow *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

NoticesWindow *window()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<NoticesWindow *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

/** One desk with a relay of its own, whose screen the test locks and fills. */
struct Desk
{
    Desk()
    {
        relay.time = tenPast;
        settings.relays = {relay.url()};
        settings.enrolmentToken = u"welcome-to-example"_s;
        settings.data = QDir(folder.path());
        app = std::make_unique<DeskApp>(settings, appearance, screen, clock);
    }
    ~Desk() { app.reset(); }
    void restart()
    {
        app.reset();
        app = std::make_unique<DeskApp>(settings, appearance, screen, clock);
    }

    bool start()
    {
        const qsizetype before = relay.heard<ToRelay::DeskHello>().size();
        app->start();
        return QTest::qWaitFor([&] {
            return relay.heard<ToRelay::DeskHello>().size() > before && relay.connected() > 0;
        });
    }
    void tell(Severity severity, int revision = 1)
    {
        Notice notice = mailOutage(revision);
        notice.severity = severity;
        notice.asks = revision;
        relay.tell(relay.arrival(notice, ++cursor));
        relay.tell(ToClient::CaughtUp{relay.epoch, cursor});
    }
    qsizetype receipts(ReceiptState state) const
    {
        qsizetype found = 0;
        for (const ToRelay::DeskReceipts &message : relay.heard<ToRelay::DeskReceipts>()) {
            for (const Receipt &item : message.items)
                found += item.state == state;
        }
        return found;
    }
    /** Presses by its name, also where the buttons still sleep. */
    bool press(const QString &name, const std::function<bool()> &done)
    {
        return QTest::qWaitFor([&] {
            if (auto *button = popup() ? popup()->findChild<QAbstractButton *>(name) : nullptr)
                QTest::mouseClick(button, Qt::LeftButton);
            return done();
        });
    }

    QTemporaryDir folder;
    FakeRelay relay;
    ManualClock clock{tenPast};
    DeskSettings settings;
    Appearance appearance;
    ScreenWatch screen;
    qint64 cursor = 0;
    std::unique_ptr<DeskApp> app;
};

} // namespace

/** Rule 12 with everything connected: lock, presentation and the person's own quiet time. */
class DeskQuietTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QTRY_VERIFY(!popup()); }

    void aLockedDeskHoldsItAndShowsItAfterwards()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.screen.take({true, false});
        desk.tell(Severity::Critical);
        QTRY_COMPARE(desk.receipts(ReceiptState::Held), 1);
        QVERIFY(!popup());
        desk.screen.take({});
        QTRY_VERIFY(popup() && popup()->view());
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed), 1);
        QCOMPARE(desk.receipts(ReceiptState::Held), 1);
    }

    void whatIsOpenIsTakenAwayByTheLock()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(Severity::Major);
        QTRY_VERIFY(popup());
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed), 1);
        desk.screen.take({true, false});
        QTRY_VERIFY(!popup());
        desk.tell(Severity::Major, 2);
        QTRY_COMPARE(desk.receipts(ReceiptState::Held), 1);
        desk.screen.take({});
        QTRY_VERIFY(popup());
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed), 2);
    }

    void whilePresentingACriticalOneIsAStrip()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.screen.take({false, true});
        desk.tell(Severity::Critical);
        QTRY_VERIFY(popup() && popup()->strip());
        QVERIFY(popup()->windowFlags() & Qt::WindowDoesNotAcceptFocus);
        QVERIFY(popup()->testAttribute(Qt::WA_ShowWithoutActivating));
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed), 1);
        QCOMPARE(popup()->strip()->content().headline, u"E-mail is not working"_s);
        QVERIFY(desk.press(u"openButton"_s, [] { return popup() && popup()->view(); }));
        QVERIFY(popup()->view()->content().large);
        QVERIFY(desk.press(u"readButton"_s, [] { return !popup(); }));
        QTRY_COMPARE(desk.receipts(ReceiptState::Acknowledged), 1);
    }

    void thePersonsOwnQuietTimeIsChosenSaidAndKeptOverARestart()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.app->carryOut("show");
        const auto menu = [] { return window()->findChild<QuietMenu *>(); };
        const auto said = [] { return window()->findChild<QLabel *>(u"linkWords"_s)->text(); };
        QTRY_VERIFY(window());
        menu()->findChild<QAction *>(u"quiet30"_s)->trigger();
        QTRY_VERIFY2(said().startsWith(u"Do not disturb until 10:40\n"_s), qPrintable(said()));
        QVERIFY(menu()->findChild<QAction *>(u"quietEnd"_s)->isEnabled());
        desk.tell(Severity::Major);
        QTRY_COMPARE(desk.receipts(ReceiptState::Held), 1);
        QVERIFY(!popup());

        desk.restart();
        QVERIFY(desk.start());
        desk.app->carryOut("show");
        QTRY_VERIFY2(said().startsWith(u"Do not disturb until 10:40\n"_s), qPrintable(said()));
        desk.tell(Severity::Minor, 2);
        QTRY_COMPARE(desk.receipts(ReceiptState::Delivered), 2);
        QVERIFY(!popup());
        menu()->findChild<QAction *>(u"quietEnd"_s)->trigger();
        QTRY_VERIFY(popup());
        QTRY_VERIFY(said().startsWith(u"Connected"_s));
    }

    void theStripItselfCanBeConfirmed()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.screen.take({false, true});
        desk.tell(Severity::Critical);
        QTRY_VERIFY(popup() && popup()->strip());
        QVERIFY(desk.press(u"readButton"_s, [] { return !popup(); }));
        QTRY_COMPARE(desk.receipts(ReceiptState::Acknowledged), 1);
    }

    void readByKeyboardTheStripOpens()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.screen.take({false, true});
        desk.tell(Severity::Critical);
        QTRY_VERIFY(popup() && popup()->strip());
        desk.app->carryOut("read");
        QTRY_VERIFY(popup() && popup()->view());
        QTRY_VERIFY(!(popup()->windowFlags() & Qt::WindowDoesNotAcceptFocus));
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::DeskQuietTest)
#include "desk_quiet_test.moc"
