// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/screen_watch.h"

#include <QApplication>
#include <QProcess>
#include <QTest>
#include <QWidget>

#include <cstdlib>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace foghorn {

/** A presentation on a real screen with a window manager: another program's, ours, and the server's screen saver. */
class FullScreenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherProgramThatFillsTheScreenPresents()
    {
        ScreenWatch watch;
        watch.listen();
        QVERIFY(watch.state() == ScreenState());
        QProcess slides;
        slides.start(QCoreApplication::applicationFilePath(), {u"--slides"_s});
        QVERIFY(slides.waitForStarted());
        QTRY_VERIFY(watch.state().presenting);
        ScreenWatch later; // started during the presentation
        later.listen();
        QVERIFY(later.state().presenting);
        slides.kill();
        QVERIFY(slides.waitForFinished());
        QTRY_VERIFY(!watch.state().presenting);
        QVERIFY(!watch.state().locked);
    }

    void ourOwnFullWindowIsNoPresentation()
    {
        ScreenWatch watch;
        watch.listen();
        QWidget own;
        own.showFullScreen();
        QVERIFY(QTest::qWaitForWindowActive(&own));
        ScreenWatch later;
        later.listen();
        QVERIFY(!later.state().presenting);
        QVERIFY(!watch.state().presenting);
    }

    void theServersScreenSaverCountsAsLocked()
    {
        ScreenWatch watch;
        watch.listen();
        auto *connection =
            qGuiApp->nativeInterface<QNativeInterface::QX11Application>()->connection();
        xcb_force_screen_saver(connection, XCB_SCREEN_SAVER_ACTIVE);
        xcb_flush(connection);
        QTRY_VERIFY(watch.state().locked);
        xcb_force_screen_saver(connection, XCB_SCREEN_SAVER_RESET);
        xcb_flush(connection);
        QTRY_VERIFY(!watch.state().locked);
    }
};

} // namespace foghorn

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (QCoreApplication::arguments().contains(u"--slides"_s)) {
        QWidget slides;
        slides.setStyleSheet(u"background: #1b3a57"_s);
        slides.showFullScreen();
        return QApplication::exec();
    }
    foghorn::FullScreenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "full_screen_test.moc"
