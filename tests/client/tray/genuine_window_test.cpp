// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/genuine_window.h"

#include "client/popup/mark_words.h"
#include "client/popup/words.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

GenuineContent martas(Language language)
{
    const Words say(language, "Popup");
    return {markToShow({u"anchor"_s, u"green"_s, u"lantern"_s}, say),
            {{u"Email works again"_s, u"since 10:05"_s, u"IT · Example Ltd"_s, u"K7F-2QD"_s},
             {u"No Wi-Fi in Porto"_s, u"since Friday"_s, u"IT · Example Ltd"_s, {}}},
            u"4444"_s};
}

struct Fixture
{
    explicit Fixture(Language language = Language::English) : words(language, "Tray"), window(words)
    {
        window.setTheme(Theme::light(QApplication::font()));
    }
    QString said(const QString &name) const
    {
        const auto *label = window.findChild<QLabel *>(name);
        return label->isVisibleTo(&window) ? label->text() : QString();
    }
    QListWidget *sent() const { return window.findChild<QListWidget *>(); }
    Words words;
    GenuineWindow window;
};

} // namespace

/** What a person looks at who doubts a message. */
class GenuineWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itShowsTheMarkWhatWasSentAndWhomToCall()
    {
        Fixture it;
        it.window.show(martas(Language::English));
        QCOMPARE(it.said(u"markWord"_s), u"lantern"_s);
        QCOMPARE(it.sent()->count(), 2);
        QCOMPARE(it.sent()->item(0)->text(),
                 u"Email works again\nsince 10:05 · IT · Example Ltd\nCode K7F-2QD"_s);
        QVERIFY(!it.sent()->item(1)->text().contains(u"Code"_s));
        QVERIFY(it.said(u"check"_s).contains(u"Call 4444"_s));
        QVERIFY(it.said(u"notHere"_s).contains(u"call 4444"_s));
        QVERIFY(it.said(u"password"_s).startsWith(u"IT never asks for your password"_s));
        QVERIFY(it.said(u"nothingSent"_s).isEmpty());
    }

    void withoutMarkNumberAndMessagesItStillSaysWhatToDo()
    {
        Fixture it;
        it.window.show(martas(Language::English));
        it.window.show({});
        QVERIFY(it.said(u"markWord"_s).isEmpty());
        QVERIFY(it.said(u"markSays"_s).isEmpty());
        QVERIFY(!it.sent()->isVisibleTo(&it.window));
        QCOMPARE(it.said(u"nothingSent"_s), u"Nothing in the last 7 days."_s);
        QVERIFY(it.said(u"check"_s).contains(u"where you always ask it"_s));
        QVERIFY(!it.said(u"notHere"_s).contains(u'%'));
    }

    void whatIsWrittenIsNeverMarkup()
    {
        Fixture it;
        GenuineContent content = martas(Language::English);
        content.phone = u"<img src=x>"_s;
        it.window.show(content);
        for (const QLabel *label : it.window.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void escapePutsItAway()
    {
        Fixture it;
        it.window.show(martas(Language::French));
        it.window.open();
        QTRY_VERIFY(it.window.isVisible());
        QTest::keyClick(&it.window, Qt::Key_Escape);
        QVERIFY(!it.window.isVisible());
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::GenuineWindowTest)
#include "genuine_window_test.moc"
