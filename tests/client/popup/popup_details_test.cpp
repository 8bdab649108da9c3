// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/link_text.h"
#include "client/popup/notice_view.h"
#include "tests/client/popup/samples.h"

#include <QApplication>
#include <QDesktopServices>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

using samples::at;
using samples::context;

class PopupDetailsTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void init() { m_opened.clear(); }
    void aListStandsUnderItsParagraph();
    void aLinkSaysItsRealHost_data();
    void aLinkSaysItsRealHost();
    void whatChangedIsMarkedInTheWordsThatAreRead();
    void theMouseOpensALink();
    void theKeyboardGoesFromLinkToLink();
    void aPreviewOpensNothing();

private:
    static Notice outage(const QString &details)
    {
        Notice notice = samples::mailOutage();
        notice.text[u"en"_s].details = details;
        return notice;
    }
    static QList<PopupBlock> detailsOf(const PopupContent &content)
    {
        for (qsizetype i = 0; i < content.blocks.size(); ++i) {
            if (content.blocks[i].label.startsWith(u"Details"))
                return content.blocks.mid(i);
        }
        return {};
    }
    std::unique_ptr<NoticeView> shown(const QString &details)
    {
        auto view = std::make_unique<NoticeView>(Theme::light(QApplication::font()));
        view->show(popupContent(outage(details), context(Language::English, at(8, 12))));
        view->resize(view->sizeFor({1920, 1080}));
        view->setVisible(true);
        return view;
    }
    QList<QUrl> m_opened;
};

void PopupDetailsTest::aListStandsUnderItsParagraph()
{
    const auto blocks = detailsOf(popupContent(
        outage(u"Two of **four** disks failed.\n- Lyon: out\n- Madrid: slow\n\nMore at noon."_s),
        context(Language::English, at(8, 12))));
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks[0].label, u"Details"_s);
    QCOMPARE(blocks[0].lines.first().text, u"Two of four disks failed."_s);
    QVERIFY((blocks[0].lines.first().bold == QList<MarkedRange>{{7, 4}}));
    QVERIFY(blocks[1].bullet == Bullet::Dot && blocks[1].lines.size() == 2);
    QVERIFY(blocks[2].bullet == Bullet::None && blocks[2].label.isEmpty());
}

void PopupDetailsTest::aLinkSaysItsRealHost_data()
{
    QTest::addColumn<QString>("details");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QUrl>("target");
    const auto row = [](const char *name, const QString &details, const QString &words,
                        const QString &target) {
        QTest::newRow(name) << details << words << QUrl(target);
    };
    row("words", u"[the guide](https://intranet.example/vpn)"_s, u"the guide (intranet.example)"_s,
        u"https://intranet.example/vpn"_s);
    row("words that lie", u"[https://bank.example](https://evil.example/login)"_s,
        u"https://bank.example (evil.example)"_s, u"https://evil.example/login"_s);
    row("a user name before the host", u"[help](https://intranet.example@evil.example)"_s,
        u"help (evil.example)"_s, u"https://intranet.example@evil.example"_s);
    row("a mail address", u"[write to us](mailto:help@corp.example)"_s,
        u"write to us (help@corp.example)"_s, u"mailto:help@corp.example"_s);
    row("a number that is its own words", u"[4444](tel:4444)"_s, u"4444"_s, u"tel:4444"_s);
    row("a scheme that nobody opens", u"[click](file:///etc/passwd)"_s, u"click"_s, QString());
    row("a script", u"[click](javascript:x)"_s, u"click"_s, QString());
}

void PopupDetailsTest::aLinkSaysItsRealHost()
{
    QFETCH(QString, details);
    QFETCH(QUrl, target);
    const auto blocks =
        detailsOf(popupContent(outage(details), context(Language::English, at(8, 12))));
    QCOMPARE(blocks.size(), 1);
    const MarkedText line = blocks.first().lines.first();
    QTEST(line.text, "words");
    QCOMPARE(line.links.size(), target.isEmpty() ? 0 : 1);
    if (!target.isEmpty())
        QCOMPARE(line.links.first().url, target);
}

void PopupDetailsTest::whatChangedIsMarkedInTheWordsThatAreRead()
{
    PopupContext who = context(Language::English, at(8, 12));
    who.confirmed = outage(u"Two disks failed. We wait for **new** ones.\n- Lyon: out"_s);
    const auto blocks = detailsOf(popupContent(
        outage(u"Two disks failed. We wait for **new** ones.\n- Lyon: out\n- Madrid: out"_s), who));
    QVERIFY(blocks[0].lines[0].changed.isEmpty());
    QVERIFY(blocks[1].lines[0].changed.isEmpty());
    QVERIFY((blocks[1].lines[1].changed == QList<MarkedRange>{{0, 11}}));
}

void PopupDetailsTest::theMouseOpensALink()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    const auto view = shown(u"First [the guide](https://intranet.example/vpn), then call."_s);
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    auto *text = view->findChild<LinkText *>();
    QVERIFY(text);
    QTest::mouseClick(text, Qt::LeftButton, {}, text->characterRect(2).center());
    QCOMPARE(m_opened.size(), 0); // beside it
    QTest::mouseClick(text, Qt::LeftButton, {}, text->characterRect(8).center());
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://intranet.example/vpn"_s)});
    view->guard(); // its links sleep as its buttons do
    QTest::mouseClick(text, Qt::LeftButton, {}, text->characterRect(8).center());
    QCOMPARE(m_opened.size(), 1);
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void PopupDetailsTest::theKeyboardGoesFromLinkToLink()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    const auto view = shown(
        u"[One](https://one.example/) or [two](https://two.example/)\n\n[Three](https://three.example/)"_s);
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view.get()));
    view->findChild<QScrollArea *>(u"text"_s)->setFocus(Qt::TabFocusReason);
    QStringList hosts;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        hosts << (m_opened.isEmpty() ? QString() : m_opened.last().host());
    }
    QCOMPARE(hosts, (QStringList{u"one.example"_s, u"two.example"_s, u"three.example"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_opened.last().host(), u"three.example"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void PopupDetailsTest::aPreviewOpensNothing()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    const auto view = shown(u"[The guide](https://intranet.example/vpn)"_s);
    view->setButtons(NoticeView::Buttons::Preview);
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    auto *text = view->findChild<LinkText *>();
    QCOMPARE(text->focusPolicy(), Qt::NoFocus);
    QTest::mouseClick(view->windowHandle(), Qt::LeftButton, {},
                      text->mapTo(view.get(), text->characterRect(2).center()));
    QCOMPARE(m_opened.size(), 0);
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

} // namespace foghorn

QTEST_MAIN(foghorn::PopupDetailsTest)
#include "popup_details_test.moc"
