// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "common/protocol/envelope.h"
#include "resources/resources.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

using journey::hand;

/** The README as a test: a notice is written in the admin app, pops up on the screen of another program, is
    confirmed there, and is counted on the board. Once with the mouse, once with the keyboard alone. Needs a
    screen with a window manager and a tray (with-desktop). */
class MainJobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialiseCryptography());
        loadResources();
        QVERIFY(m_relay.start());
        m_desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_deskArguments = {u"--relay"_s,         m_relay.url(), u"--enrolment-token-file"_s,
                           m_relay.tokenFile(1), u"--data"_s,   m_relay.folder() + u"/desk"_s,
                           u"--language"_s,      u"en"_s};
        m_desk.start(journey::program(u"foghorn"_s), m_deskArguments);
        QVERIFY(m_desk.waitForStarted());
        m_window =
            std::make_unique<AdminWindow>(AdminSettings{m_relay.url(),
                                                        QString::fromLatin1(journey::administrator),
                                                        m_relay.folder() + u"/draft.json"_s,
                                                        {},
                                                        {},
                                                        UndoLengths{{}, {}}},
                                          m_appearance, m_clock);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClicks(find<QLineEdit>(u"password"_s), QString::fromLatin1(journey::password));
        QTest::keyClick(find<QLineEdit>(u"password"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"menuCompose"_s), 20'000);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.terminate();
        if (!m_desk.waitForFinished(10'000)) {
            m_desk.kill();
            m_desk.waitForFinished(10'000);
        }
    }

    void withTheMouse()
    {
        QTest::mouseClick(find<QPushButton>(u"newNotice"_s), Qt::LeftButton);
        auto *list = find<QListWidget>(u"startList"_s);
        QTRY_VERIFY(list->isVisible() && list->count() > 1);
        const QListWidgetItem *nothing = list->item(list->count() - 1); // "write it from nothing"
        list->scrollToItem(nothing);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(nothing).center());
        QTest::mouseClick(find<QPushButton>(u"severityMajor"_s), Qt::LeftButton);
        write(u"service"_s, u"E-mail"_s);
        write(u"headline"_s, u"E-mail is not working"_s);
        QTest::keyClicks(find<QPlainTextEdit>(u"impact"_s),
                         u"You cannot send or receive e-mail."_s);
        write(u"action0"_s, u"Leave Outlook open; it will reconnect by itself."_s);
        QTRY_VERIFY(find<QPushButton>(u"sendButton"_s)->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"sendButton"_s), Qt::LeftButton);
        const QByteArray popup = waitForPopup();
        QVERIFY(!popup.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(number(u"displayed"_s), 1, 20'000);
        QCOMPARE(number(u"acknowledged"_s), 0);
        // "I have read this" stands at the lower right, above the line with the mark; it sleeps for its first 0.7 s.
        const auto press = [&] {
            hand({u"mousemove"_s, u"--window"_s, QString::fromLatin1(popup),
                  QString::number(width(popup) - 80), QString::number(height(popup) - 86),
                  u"click"_s, u"1"_s});
            return number(u"acknowledged"_s) == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(press(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(visiblePopup().isEmpty(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(boardSays(u"1 · 100 %"_s), 10'000);
    }

    void withTheKeyboardAlone()
    {
        auto *compose = find<QPushButton>(u"menuCompose"_s);
        compose->setFocus();
        QTest::keyClick(compose, Qt::Key_Space);
        QTRY_VERIFY(find<QLineEdit>(u"startSearch"_s)->hasFocus());
        type(u"from nothing"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(find<QLineEdit>(u"service"_s)->hasFocus());
        type(u"VPN"_s);
        tabTo(u"headline"_s);
        type(u"The VPN is slow this morning"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // plain Return sends nothing
        tabTo(u"impact"_s);
        type(u"Connections from home take a minute. Work in the office is not affected."_s);
        QTRY_VERIFY(find<QPushButton>(u"sendButton"_s)->isEnabled());
        QCOMPARE(liveCount(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(liveCount(), 2, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!visiblePopup().isEmpty(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(number(u"displayed"_s), 1, 20'000);
        // A second start hands its wish to the first; then Tab and Enter.
        const auto read = [&] {
            QProcess::execute(journey::program(u"foghorn"_s),
                              m_deskArguments + QStringList{u"--read"_s});
            for (int i = 0; i < 6 && number(u"acknowledged"_s) == 0; ++i) {
                hand({u"key"_s, u"Tab"_s});
                if (focusedPopup())
                    hand({u"key"_s, u"Return"_s});
            }
            return number(u"acknowledged"_s) == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(read(), 30'000);
    }

private:
    template <class W>
    W *find(const QString &name) const
    {
        for (W *widget : m_window->findChildren<W *>(name)) {
            if (widget->isVisibleTo(m_window.get()))
                return widget;
        }
        return m_window->findChild<W *>(name);
    }
    void write(const QString &field, const QString &text)
    {
        auto *edit = find<QWidget>(field);
        QVERIFY2(edit, qPrintable(field));
        const auto *area = qobject_cast<QAbstractScrollArea *>(edit);
        QTest::mouseClick(area ? area->viewport() : edit, Qt::LeftButton);
        QTest::keyClicks(edit, text);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 12 && QApplication::focusWidget()->objectName() != name; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    }
    static QByteArray visiblePopup()
    {
        return hand({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^IT · Example Ltd: "_s})
            .split('\n')
            .first();
    }
    QByteArray waitForPopup() const
    {
        QByteArray popup;
        (void)QTest::qWaitFor([&popup] { return !(popup = visiblePopup()).isEmpty(); }, 20'000);
        return popup;
    }
    static bool focusedPopup() { return journey::activeTitle().startsWith(u"IT · Example Ltd: "); }
    static int size(const QByteArray &window, const QByteArray &name)
    {
        for (const QByteArray &line :
             hand({u"getwindowgeometry"_s, u"--shell"_s, QString::fromLatin1(window)})
                 .split('\n')) {
            if (line.startsWith(name + '='))
                return line.mid(name.size() + 1).toInt();
        }
        return 0;
    }
    static int width(const QByteArray &window) { return size(window, "WIDTH"); }
    static int height(const QByteArray &window) { return size(window, "HEIGHT"); }

    QJsonArray list() const
    {
        return QJsonDocument::fromJson(m_relay.ctl({u"list"_s, u"--live"_s, u"--json"_s}).out)
            .array();
    }
    int liveCount() const { return int(list().size()); }
    /** Of the newest notice. */
    int number(const QString &name) const
    {
        const QJsonArray notices = list();
        if (notices.isEmpty())
            return -1;
        return m_relay.tally(notices.first()["id"_L1].toString())[name].toInt(-1);
    }
    bool boardSays(const QString &words) const
    {
        for (const QWidget *bars : m_window->findChildren<QWidget *>(u"tallyBars"_s)) {
            if (bars->accessibleName().contains(words))
                return true;
        }
        return false;
    }

    SystemClock m_clock;
    Appearance m_appearance;
    journey::RelayProcess m_relay;
    QProcess m_desk;
    QStringList m_deskArguments;
    std::unique_ptr<AdminWindow> m_window;
};

} // namespace foghorn

QTEST_MAIN(foghorn::MainJobTest)
#include "main_job_test.moc"
