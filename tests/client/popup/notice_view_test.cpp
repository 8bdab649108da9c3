// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_view.h"

#include "client/popup/text_view.h"
#include "tests/client/popup/samples.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace Qt::StringLiterals;

namespace foghorn {

using samples::at;
using samples::context;

class NoticeViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void theButtonReportsThatItWasRead();
    void theButtonsSleepAfterTheyAppear();
    void theLineForHelpStandsInTheFootAndKeepsWhatIsWritten();
    void escapeLeavesTheLineAndNotThePopup();
    void thanksStandWhereTheButtonsStood();
    void theButtonsSleepAfterAChangeUnderThePointer();
    void theCrossOfACriticalNoticeSleepsLonger();
    void aPreviewCannotBePressed();
    void theKeyboardReachesEverything();
    void enterPressesAndEscapeCloses();
    void textsAreNeverRich();
    void aScreenReaderReadsTextAndMarks();
    void everyButtonHasAName();
    void aNewNoticeRaisesAnAlert();
    void buttonsStayInsideHoweverNarrow_data();
    void buttonsStayInsideHoweverNarrow();
    void longTextScrollsInside();
    void aCriticalOneCannotBeClosedForThreeSeconds();
    void theSizeFollowsScreenAndForm();
    void refreshingKeepsWhereThePersonReads();

private:
    void showContent(const PopupContent &content);
    QPushButton *button(const QString &name) const
    {
        return m_view->findChild<QPushButton *>(name);
    }
    PopupContent mail(int more = 0) const
    {
        PopupContext who = context(Language::English, at(8, 12));
        who.more = more;
        return popupContent(samples::mailOutage(), who);
    }
    std::unique_ptr<NoticeView> m_view;
};

void NoticeViewTest::init()
{
    QFont font = QApplication::font();
    font.setPixelSize(14);
    m_view = std::make_unique<NoticeView>(Theme::light(font));
}

void NoticeViewTest::showContent(const PopupContent &content)
{
    m_view->show(content);
    m_view->resize(m_view->sizeFor({1920, 1080}));
    m_view->setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void NoticeViewTest::theButtonReportsThatItWasRead()
{
    showContent(mail(2));
    QSignalSpy read(m_view.get(), &NoticeView::readPressed);
    QSignalSpy more(m_view.get(), &NoticeView::morePressed);
    QSignalSpy close(m_view.get(), &NoticeView::closePressed);
    QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"moreButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"closeButton"_s), Qt::LeftButton);
    QCOMPARE(read.count(), 1);
    QCOMPARE(more.count(), 1);
    QCOMPARE(close.count(), 1);
    QVERIFY(button(u"worksButton"_s)->isHidden());
    QVERIFY(button(u"stillBrokenButton"_s)->isHidden());
}

void NoticeViewTest::theLineForHelpStandsInTheFootAndKeepsWhatIsWritten()
{
    showContent(mail());
    QSignalSpy asked(m_view.get(), &NoticeView::helpAsked);
    auto *line = m_view->findChild<QLineEdit *>(u"helpLine"_s);
    QVERIFY(!line->isVisible());
    QTest::mouseClick(button(u"helpButton"_s), Qt::LeftButton);
    QVERIFY(line->isVisible() && m_view->isAskingForHelp());
    QVERIFY(!button(u"readButton"_s)->isVisible());
    QCOMPARE(line->accessibleName(), u"What do you need? (one line)"_s);
    QTest::mouseClick(button(u"helpSend"_s), Qt::LeftButton); // of nothing nothing is sent
    QTest::keyClicks(line, QString(250, u'x'));
    m_view->show(popupContent(samples::mailOutageRevised(), context(Language::English, at(10, 4))));
    QCOMPARE(line->text(), QString(200, u'x'));
    QTest::mouseClick(button(u"helpSend"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QString(200, u'x'));
    QVERIFY(!m_view->isAskingForHelp() && button(u"readButton"_s)->isVisible());
}

void NoticeViewTest::escapeLeavesTheLineAndNotThePopup()
{
    showContent(mail());
    QSignalSpy close(m_view.get(), &NoticeView::closePressed);
    QTest::mouseClick(button(u"helpButton"_s), Qt::LeftButton);
    QTest::keyClick(m_view->findChild<QLineEdit *>(u"helpLine"_s), Qt::Key_Escape);
    QVERIFY(!m_view->isAskingForHelp());
    QCOMPARE(close.count(), 0);
}

void NoticeViewTest::thanksStandWhereTheButtonsStood()
{
    PopupContext who = context(Language::English, at(14, 41));
    showContent(popupContent(samples::mailBackWithoutWords(), who));
    const QSize asking = m_view->sizeFor({1920, 1080});
    const QRect pressed = button(u"worksButton"_s)->geometry();
    who.answer = ReplyAnswer::Works;
    m_view->show(popupContent(samples::mailBackWithoutWords(), who));
    QCOMPARE(m_view->sizeFor({1920, 1080}), asking);
    const auto *thanks = m_view->findChild<QWidget *>(u"thanks"_s);
    QVERIFY(thanks->isVisible() && thanks->geometry().intersects(pressed));
    QVERIFY(!button(u"worksButton"_s)->isVisible());
}

void NoticeViewTest::theButtonsSleepAfterTheyAppear()
{
    showContent(mail());
    QSignalSpy read(m_view.get(), &NoticeView::readPressed);
    QSignalSpy close(m_view.get(), &NoticeView::closePressed);
    m_view->guard();
    QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(read.count() + close.count(), 0);
    const auto pressUntilAwake = [&] {
        QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
        return read.count() >= 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(pressUntilAwake(), 3000);
}

void NoticeViewTest::theButtonsSleepAfterAChangeUnderThePointer()
{
    showContent(mail());
    QSignalSpy read(m_view.get(), &NoticeView::readPressed);
    m_view->show(mail()); // the same again changes nothing
    QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
    QCOMPARE(read.count(), 1);
    m_view->show(popupContent(samples::mailOutageRevised(), context(Language::English, at(10, 4))));
    QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
    QCOMPARE(read.count(), 1);
}

void NoticeViewTest::theCrossOfACriticalNoticeSleepsLonger()
{
    showContent(popupContent(samples::phishing(), context(Language::English, at(9, 4))));
    QSignalSpy read(m_view.get(), &NoticeView::readPressed);
    QSignalSpy close(m_view.get(), &NoticeView::closePressed);
    m_view->guard();
    const auto pressUntilAwake = [&] {
        QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
        return read.count() >= 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(pressUntilAwake(), 3000);
    QTest::mouseClick(button(u"closeButton"_s), Qt::LeftButton);
    QCOMPARE(close.count(), 0);
}

void NoticeViewTest::aPreviewCannotBePressed()
{
    showContent(mail(1));
    m_view->setButtons(NoticeView::Buttons::Preview);
    QSignalSpy read(m_view.get(), &NoticeView::readPressed);
    QSignalSpy close(m_view.get(), &NoticeView::closePressed);
    button(u"readButton"_s)->click();
    button(u"closeButton"_s)->click();
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(read.count() + close.count(), 0);
    QCOMPARE(button(u"readButton"_s)->focusPolicy(), Qt::NoFocus);
}

void NoticeViewTest::theKeyboardReachesEverything()
{
    Notice notice = samples::mailOutage();
    notice.contact.url = u"https://intranet.example/help"_s;
    PopupContext who = context(Language::English, at(8, 12));
    who.more = 2;
    showContent(popupContent(notice, who));
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    QStringList order;
    for (int step = 0; step < 7; ++step) {
        order << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, (QStringList{u"text"_s, u"linkButton"_s, u"moreButton"_s, u"readButton"_s,
                                 u"helpButton"_s, u"closeButton"_s, u"text"_s}));
}

void NoticeViewTest::enterPressesAndEscapeCloses()
{
    showContent(mail());
    QSignalSpy read(m_view.get(), &NoticeView::readPressed);
    QSignalSpy close(m_view.get(), &NoticeView::closePressed);
    QTest::keyClick(button(u"readButton"_s), Qt::Key_Return);
    QCOMPARE(read.count(), 1);
    QTest::keyClick(button(u"readButton"_s), Qt::Key_Space);
    QCOMPARE(read.count(), 2);
    QTest::keyClick(button(u"readButton"_s), Qt::Key_Escape);
    QCOMPARE(close.count(), 1);
    QTest::keyClick(m_view->findChild<QWidget *>(u"text"_s), Qt::Key_Escape);
    QCOMPARE(close.count(), 2);
}

void NoticeViewTest::textsAreNeverRich()
{
    Notice notice = samples::mailOutage();
    notice.text[u"en"_s].headline = u"<b>E-mail</b> <img src=\"/etc/hostname\">"_s;
    showContent(popupContent(notice, context(Language::English, at(8, 12))));
    const auto *headline = m_view->findChild<TextView *>(u"headline"_s);
    QVERIFY(headline);
    QCOMPARE(headline->text().text, u"<b>E-mail</b> <img src=\"/etc/hostname\">"_s);
    // All text is ours: there is no label that could take it for HTML.
    QVERIFY(m_view->findChildren<QLabel *>().isEmpty());
}

void NoticeViewTest::aScreenReaderReadsTextAndMarks()
{
    PopupContext who = context(Language::English, at(10, 4));
    who.confirmed = samples::mailOutage();
    const PopupContent content = popupContent(samples::mailOutageRevised(), who);
    showContent(content);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(view->role(), QAccessible::AlertMessage);
    QCOMPARE(view->text(QAccessible::Name), content.spoken);

    QAccessibleInterface *headline =
        QAccessible::queryAccessibleInterface(m_view->findChild<QWidget *>(u"headline"_s));
    QCOMPARE(headline->role(), QAccessible::Heading);
    QCOMPARE(headline->text(QAccessible::Name), content.headline);

    const MarkedText impact = content.blocks.first().lines.first();
    for (TextView *text : m_view->findChildren<TextView *>()) {
        if (text->text() != impact)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(text);
        QCOMPARE(interface->role(), QAccessible::StaticText);
        QAccessibleTextInterface *words = interface->textInterface();
        QVERIFY(words);
        QCOMPARE(words->characterCount(), int(impact.text.size()));
        QCOMPARE(words->text(0, 3), u"You"_s);
        QVERIFY(words->characterRect(0).isValid());
        QCOMPARE(words->offsetAtPoint(words->characterRect(4).center()), 4);
        int start = 0;
        int end = 0;
        const MarkedRange mark = impact.changed.first();
        QCOMPARE(words->attributes(mark.start + 1, &start, &end), u"mark:true;"_s);
        QCOMPARE(start, mark.start);
        QCOMPARE(end, mark.start + mark.length);
        QCOMPARE(words->attributes(0, &start, &end), QString());
        QCOMPARE(end, mark.start);
        return;
    }
    QFAIL("the impact is nowhere to be read");
}

void NoticeViewTest::everyButtonHasAName()
{
    PopupContext who = context(Language::Spanish, at(8, 12));
    who.more = 2;
    who.returnsIn = u"vuelve en 15 minutos"_s;
    showContent(popupContent(samples::mailOutage(), who));
    const auto name = [&](const QString &objectName) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(button(objectName));
        return interface->role() == QAccessible::Button ? interface->text(QAccessible::Name)
                                                        : QString();
    };
    QCOMPARE(name(u"readButton"_s), u"Lo he leído"_s);
    QCOMPARE(name(u"moreButton"_s), u"2 más ›"_s);
    QCOMPARE(name(u"closeButton"_s), u"Cerrar (vuelve en 15 minutos)"_s);
}

static QList<std::pair<int, QString>> s_heard;

void NoticeViewTest::aNewNoticeRaisesAnAlert()
{
    showContent(mail());
    QPlatformAccessibility *platform =
        QGuiApplicationPrivate::platformIntegration()->accessibility();
    QVERIFY(platform);
    platform->setActive(true); // as it is once a screen reader has asked
    s_heard.clear();
    QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::Alert)
            s_heard << std::pair{int(event->type()),
                                 event->accessibleInterface()->text(QAccessible::Name)};
    });
    QWidget *focus = QApplication::focusWidget();
    raiseAlert(m_view.get(), mail().spoken);
    QAccessible::installUpdateHandler(nullptr);
    platform->setActive(false);
    QCOMPARE(s_heard.size(), 1);
    QCOMPARE(s_heard.first().second,
             u"E-mail is not working. Leave Outlook open; it will reconnect by itself."_s);
    QCOMPARE(QApplication::focusWidget(), focus);
}

void NoticeViewTest::buttonsStayInsideHoweverNarrow_data()
{
    QTest::addColumn<int>("width");
    for (int width : {440, 360, 300, 240, 200})
        QTest::addRow("%d", width) << width;
}

void NoticeViewTest::buttonsStayInsideHoweverNarrow()
{
    QFETCH(int, width);
    Notice notice = samples::mailOutage();
    notice.contact.url = u"https://intranet.example/help"_s;
    PopupContext who = context(Language::Spanish, at(8, 12));
    who.more = 12;
    showContent(popupContent(notice, who));
    m_view->resize(width, m_view->heightForWidth(width));
    QList<QRect> places;
    for (const QString &name :
         {u"linkButton"_s, u"moreButton"_s, u"readButton"_s, u"closeButton"_s}) {
        const QRect place(button(name)->mapTo(m_view.get(), QPoint()), button(name)->size());
        QVERIFY2(m_view->rect().contains(place), qPrintable(name));
        QVERIFY2(button(name)->fontMetrics().horizontalAdvance(button(name)->text()) <=
                     place.width(),
                 qPrintable(name));
        for (const QRect &other : places)
            QVERIFY2(!other.intersects(place), qPrintable(name));
        places << place;
    }
}

void NoticeViewTest::longTextScrollsInside()
{
    m_view->show(
        popupContent(samples::longest(Severity::Major), context(Language::French, at(8, 12))));
    m_view->resize(m_view->sizeFor({683, 384}));
    m_view->setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QCOMPARE(m_view->size(), QSize(440, 352));
    const auto *area = m_view->findChild<QScrollArea *>(u"text"_s);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 500);
    QVERIFY(m_view->rect().contains(QRect(button(u"readButton"_s)->mapTo(m_view.get(), QPoint()),
                                          button(u"readButton"_s)->size())));
    QTest::keyClick(m_view->findChild<QWidget *>(u"text"_s), Qt::Key_PageDown);
    QVERIFY(area->verticalScrollBar()->value() > 0);
}

void NoticeViewTest::aCriticalOneCannotBeClosedForThreeSeconds()
{
    m_view->show(popupContent(samples::phishing(), context(Language::English, at(9, 4))));
    m_view->resize(m_view->sizeFor({1920, 1080}));
    m_view->setVisible(true);
    m_view->guard();
    QElapsedTimer passed;
    passed.start();
    QSignalSpy closed(m_view.get(), &NoticeView::closePressed);
    auto *cross = m_view->findChild<QAbstractButton *>(u"closeButton"_s);
    QVERIFY(QTest::qWaitFor(
        [&] {
            QTest::mouseClick(cross, Qt::LeftButton);
            return !closed.isEmpty();
        },
        10'000));
    QVERIFY2(passed.elapsed() >= 2900, qPrintable(QString::number(passed.elapsed())));
}

void NoticeViewTest::theSizeFollowsScreenAndForm()
{
    m_view->show(mail());
    QCOMPARE(m_view->sizeFor({1920, 1080}).width(), 440);
    QCOMPARE(m_view->sizeFor({400, 1080}).width(), 368);
    const PopupContent critical =
        popupContent(samples::phishing(), context(Language::English, at(9, 4)));
    m_view->show(critical);
    QCOMPARE(m_view->sizeFor({1920, 1080}).width(), 908);
    QCOMPARE(m_view->sizeFor({800, 600}).width(), 768);
    m_view->show(
        popupContent(samples::longest(Severity::Critical), context(Language::French, at(9, 4))));
    QCOMPARE(m_view->sizeFor({1366, 768}).height(), 768 - 32);
    QFont large = QApplication::font();
    large.setPixelSize(28);
    m_view->setTheme(Theme::dark(large));
    m_view->show(mail());
    QCOMPARE(m_view->sizeFor({1920, 1080}).width(), 880);
}

void NoticeViewTest::refreshingKeepsWhereThePersonReads()
{
    const PopupContent longText =
        popupContent(samples::longest(Severity::Major), context(Language::French, at(8, 12)));
    m_view->show(longText);
    m_view->resize(m_view->sizeFor({683, 384}));
    m_view->setVisible(true);
    const auto *area = m_view->findChild<QScrollArea *>(u"text"_s);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 500);
    area->verticalScrollBar()->setValue(300);
    PopupContent next = longText;
    next.more = u"1 autre ›"_s;
    m_view->show(next);
    QCoreApplication::processEvents();
    QCOMPARE(area->verticalScrollBar()->value(), 300);
}

} // namespace foghorn

using foghorn::NoticeViewTest;
QTEST_MAIN(NoticeViewTest)
#include "notice_view_test.moc"
