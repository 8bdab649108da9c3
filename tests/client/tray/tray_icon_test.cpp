// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/tray_icon.h"

#include "client/popup/words.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

static QAction *action(TrayIcon &tray, const QString &name)
{
    for (QAction *one : tray.menu()->actions()) {
        if (one->objectName() == name)
            return one;
    }
    return nullptr;
}

class TrayIconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMenuLeadsToCurrentAndEarlierNotices()
    {
        const Words words(Language::English, "Tray");
        TrayIcon tray(words);
        QSignalSpy read(&tray, &TrayIcon::readAsked);
        QSignalSpy current(&tray, &TrayIcon::currentAsked);
        QSignalSpy earlier(&tray, &TrayIcon::earlierAsked);
        QSignalSpy quit(&tray, &TrayIcon::quitAsked);
        for (const QString &name :
             {u"readNotices"_s, u"currentNotices"_s, u"earlierNotices"_s, u"quit"_s})
            action(tray, name)->trigger();
        QCOMPARE(read.size(), 1);
        QCOMPARE(current.size(), 1);
        QCOMPARE(earlier.size(), 1);
        QCOMPARE(quit.size(), 1);
    }

    void whatToDoWhenNothingWorksStandsInTheMenuWhereThereIsACard()
    {
        const Words words(Language::French, "Tray");
        TrayIcon tray(words);
        QSignalSpy asked(&tray, &TrayIcon::cardAsked);
        QAction *card = action(tray, u"continuityCard"_s);
        QVERIFY(!card->isVisible());
        tray.offerCard(true);
        QVERIFY(card->isVisible() && card->isEnabled());
        QCOMPARE(card->text(), u"Si rien ne fonctionne…"_s);
        card->trigger();
        QCOMPARE(asked.size(), 1);
        tray.offerCard(false);
        QVERIFY(!card->isVisible());
    }

    void theMenuSaysSinceWhenItIsConnected()
    {
        const Words words(Language::Spanish, "Tray");
        const Theme theme = Theme::light(QApplication::font());
        TrayIcon tray(words);
        tray.show({}, 0, TrayIcon::Link::There, u"Conectado desde las 08:55"_s, theme);
        QCOMPARE(action(tray, u"linkState"_s)->text(), u"Conectado desde las 08:55"_s);
        QVERIFY(!action(tray, u"linkState"_s)->isEnabled());
        QVERIFY(tray.toolTip().endsWith(u"\nConectado desde las 08:55"_s));
    }

    void aLongSentenceStandsInShortLines()
    {
        const Words words(Language::English, "Tray");
        TrayIcon tray(words);
        tray.show(
            {}, 0, TrayIcon::Link::Gone,
            u"Not connected since 08:55\nThis computer is not signed up for IT's notices: the "
            "token in /etc/foghorn/token is unknown, used up or has expired."_s,
            Theme::light(QApplication::font()));
        QCOMPARE(action(tray, u"linkState"_s)->text(),
                 u"Not connected since 08:55\n"
                 "This computer is not signed up for IT's notices: the token\n"
                 "in /etc/foghorn/token is unknown, used up or has expired."_s);
    }

    void theMenuOffersQuietTimeAndOnlyWhatWouldChangeIt()
    {
        const Words words(Language::French, "Tray");
        TrayIcon tray(words);
        QVERIFY(tray.menu()->actions().contains(tray.quiet()->menuAction()));
        QCOMPARE(tray.quiet()->title(), u"Ne pas déranger"_s);
        QSignalSpy started(tray.quiet(), &QuietMenu::startAsked);
        QSignalSpy ended(tray.quiet(), &QuietMenu::endAsked);
        const auto choice = [&](const QString &name) {
            return tray.quiet()->findChild<QAction *>(name);
        };
        choice(u"quiet30"_s)->trigger();
        choice(u"quietEnd"_s)->trigger(); // nothing to end yet
        QCOMPARE(started.size(), 1);
        QVERIFY(started.at(0).at(0).value<std::chrono::minutes>() == std::chrono::minutes(30));
        QCOMPARE(ended.size(), 0);
        tray.quiet()->offer(false, false, true);
        choice(u"quiet60"_s)->trigger();
        choice(u"quietEnd"_s)->trigger();
        QCOMPARE(started.size(), 1);
        QCOMPARE(ended.size(), 1);
    }

    void whatStandsInTheMenuIsNeverAShortcut()
    {
        const Words words(Language::English, "Tray");
        TrayIcon tray(words);
        tray.show(Severity::Major, 2, TrayIcon::Link::Gone, u"Relay of R&D is gone"_s,
                  Theme::light(QApplication::font()));
        QCOMPARE(action(tray, u"linkState"_s)->text(), u"Relay of R&&D is gone"_s);
        QCOMPARE(tray.toolTip(), u"Current notices: 2\nRelay of R&D is gone"_s);
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::TrayIconTest)
#include "tray_icon_test.moc"
