// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/appearance.h"
#include "client/tray/desk_app.h"
#include "common/clock.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QApplication>
#include <QListWidget>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant tenPast = *instantFromIso(u"2026-11-22T09:10:00Z");

template <class Window>
Window *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

QString headlineShown()
{
    const auto *popup = shown<PopupWindow>();
    return popup && popup->view() ? popup->view()->content().headline : QString();
}

} // namespace

/** One outage from its first word to "Earlier", on a real screen with a tray; keeps a picture of each step. */
class DeskScreensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheFirstWordToEarlier()
    {
        QTRY_VERIFY(QSystemTrayIcon::isSystemTrayAvailable());
        QTemporaryDir folder;
        FakeRelay relay;
        relay.time = tenPast;
        ManualClock clock(tenPast);
        DeskSettings settings;
        settings.relays = {relay.url()};
        settings.enrolmentToken = u"welcome-to-example"_s;
        settings.data = QDir(folder.path());
        Appearance appearance;
        ScreenWatch screen;
        DeskApp app(settings, appearance, screen, clock);
        app.start();
        QTRY_VERIFY(!relay.heard<ToRelay::DeskHello>().isEmpty());
        const QWidget *typing = typedIn();

        relay.tell(relay.arrival(mailOutage(), 1));
        relay.tell(ToClient::CaughtUp{relay.epoch, 1});
        QTRY_COMPARE(headlineShown(), u"E-mail is not working"_s);
        QVERIFY(QTest::qWaitForWindowExposed(shown<PopupWindow>()));
        QCOMPARE(QApplication::activeWindow(), typing); // the pop-up took no keyboard
        QVERIFY(press(u"readButton"_s, [] { return !shown<PopupWindow>(); }));

        Notice later = mailOutage(2);
        later.asks = 2;
        later.text[u"en"_s].impact =
            u"You cannot send or receive e-mail. Shared mailboxes are affected too."_s;
        later.text[u"en"_s].actions
            << Action{ActionTime::Now, u"Orders by e-mail: phone the customer."_s};
        later.restoration = Restoration{RestorationKind::NotBefore, tenPast + 6h, {}};
        relay.tell(relay.arrival(later, 2));
        QTRY_VERIFY(shown<PopupWindow>());
        keep(*shown<PopupWindow>(), u"changed"_s);
        QVERIFY(press(u"readButton"_s, [] { return !shown<PopupWindow>(); }));

        Notice back = later;
        back.revision = 3;
        back.phase = Phase::Resolved;
        back.nextUpdateAt.reset();
        back.publishedAt = tenPast + 5h;
        back.text[u"en"_s].closing = u"We are sorry for the trouble."_s;
        relay.tell(relay.arrival(back, 3));
        QTRY_COMPARE(headlineShown(), u"E-mail works again"_s);
        keep(*shown<PopupWindow>(), u"all-clear"_s);
        QVERIFY(press(u"closeButton"_s, [] { return !shown<PopupWindow>(); }));

        app.carryOut("show");
        QTRY_VERIFY(shown<NoticesWindow>());
        keep(*shown<NoticesWindow>(), u"nothing-current"_s);
        shown<NoticesWindow>()->showPage(NoticesWindow::Page::Earlier,
                                         NoticesWindow::Keyboard::Takes);
        auto *earlier = shown<NoticesWindow>()->findChild<QListWidget *>(u"earlierNotices"_s);
        QCOMPARE(earlier->count(), 1);
        QVERIFY(earlier->item(0)->text().startsWith(u"E-mail works again"_s));
        auto *view = shown<NoticesWindow>()->findChild<NoticeView *>();
        QTRY_COMPARE(view->height(), view->heightForWidth(view->width()));
        keep(*shown<NoticesWindow>(), u"earlier"_s);
    }

private:
    /** The window in which the person works. */
    const QWidget *typedIn()
    {
        m_work.resize(300, 200);
        m_work.show();
        return QTest::qWaitForWindowActive(&m_work) ? &m_work : nullptr;
    }
    static bool press(const QString &name, const std::function<bool()> &done)
    {
        return QTest::qWaitFor([&] {
            if (done())
                return true;
            auto *window = shown<PopupWindow>();
            if (auto *button = window ? window->findChild<QAbstractButton *>(name) : nullptr)
                QTest::mouseClick(button, Qt::LeftButton);
            return done();
        });
    }
    static void keep(QWidget &window, const QString &name)
    {
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QDir().mkpath(QStringLiteral(FOGHORN_PICTURES));
        QVERIFY(window.grab().save(QStringLiteral(FOGHORN_PICTURES) + u'/' + name + u".png"_s));
    }

    QWidget m_work;
};

} // namespace foghorn

QTEST_MAIN(foghorn::DeskScreensTest)
#include "desk_screens_test.moc"
