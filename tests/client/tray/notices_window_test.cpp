// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/notices_window.h"

#include "client/popup/notice_view.h"
#include "client/popup/words.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Reader reader{Language::English, QTimeZone::utc(), *instantFromIso(u"2026-11-23T09:30:00Z")};

HeldNotice held(const QString &id, const QString &headline, Severity severity, Phase phase)
{
    HeldNotice held;
    held.notice.id = {id};
    held.notice.revision = held.notice.asks = 1;
    held.notice.severity = severity;
    held.notice.phase = phase;
    held.notice.services = {{id, {{u"en"_s, id}}}};
    held.notice.text[u"en"_s] = {.headline = headline, .impact = u"Please wait."_s};
    held.notice.acknowledgement = Acknowledgement::Required;
    held.notice.publishedAt = reader.now - 25min;
    return held;
}

const HeldNotice mail =
    held(u"E-mail"_s, u"E-mail is not working"_s, Severity::Major, Phase::Identified);
const HeldNotice wifi =
    held(u"Wi-Fi"_s, u"No Wi-Fi in Porto"_s, Severity::Minor, Phase::Identified);
const HeldNotice sap = held(u"SAP"_s, u"SAP is not working"_s, Severity::Major, Phase::Resolved);

struct Fixture
{
    Fixture()
        : window(words, [](const HeldNotice &held) {
              PopupContext context;
              context.reader = reader;
              return popupContent(held.notice, context);
          })
    {
        window.setTheme(Theme::light(QApplication::font()));
    }
    template <class T>
    T *find(const QString &name)
    {
        return window.findChild<T *>(name);
    }
    Words words{Language::English, "Tray"};
    NoticesWindow window;
};

} // namespace

class NoticesWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatToDoWhenNothingWorksIsOnePressAway()
    {
        Fixture it;
        auto *button = it.find<QPushButton>(u"cardButton"_s);
        auto *card = it.find<QWidget>(u"continuityCard"_s);
        it.window.setCard({}, NoticesWindow::Standing::OnTop, reader);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        QVERIFY(!button->isVisible() && !card->isVisible()); // there is none
        const ContinuityCard written{
            {},
            *instantFromIso(u"2026-11-12T08:00:00Z"),
            {{u"en"_s, {u"If nothing works"_s, {u"Call 4400."_s, u"Go to reception."_s}, {}}}},
            u"en"_s,
            {u"4400"_s, u"https://help.example/outage"_s}};
        it.window.setCard(written, NoticesWindow::Standing::OnRequest, reader);
        QVERIFY(button->isVisible() && !card->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(card->isVisible());
        auto *link = it.find<QPushButton>(u"cardLink"_s);
        QVERIFY(link->isVisible());
        QCOMPARE(link->text(), u"help.example"_s); // where it leads
        QTRY_VERIFY(link->mapTo(card, link->rect().bottomLeft()).y() < card->height());
        QCOMPARE(it.find<QLabel>(u"cardActions"_s)->text(),
                 u"1. Call 4400.\n2. Go to reception."_s);
        QCOMPARE(it.find<QLabel>(u"cardAsOf"_s)->text(), u"As of Thursday 12 November"_s);
        QCOMPARE(it.find<QLabel>(u"cardActions"_s)->textFormat(), Qt::PlainText);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!card->isVisible());
    }

    void whomToCallIsSeenWithoutScrolling_data()
    {
        QTest::addColumn<int>("times");
        QTest::newRow("a card that fits") << 1;
        QTest::newRow("a long one") << 3;
    }
    void whomToCallIsSeenWithoutScrolling()
    {
        Fixture it;
        ContinuityCard written{
            {},
            *instantFromIso(u"2026-11-12T08:00:00Z"),
            {{u"en"_s,
              {u"If nothing works: what to do"_s,
               {u"Call the help desk on extension 4400, or from a mobile phone."_s,
                u"No telephone? Go to the help point at the main entrance: someone is there while systems are down."_s,
                u"Take orders and deliveries on the paper forms in the red folder of your department."_s,
                u"Leave your computer switched on: it comes back by itself."_s},
               u"Meeting point in Madrid: ground floor, reception. In Lyon: room 012.\n\n"
               "What is urgent for customers goes to the manager on duty, +34 910 000 441."_s}}},
            u"en"_s,
            {u"+34 910 000 440"_s, u"tel:+34910000440"_s}};
        QFETCH(int, times);
        const QStringList actions = written.text[u"en"_s].actions;
        for (int time = 1; time < times; ++time)
            written.text[u"en"_s].actions += actions;
        it.window.setCard({}, NoticesWindow::Standing::OnRequest, reader);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        it.window.setCard(written, NoticesWindow::Standing::OnRequest, reader);
        QCoreApplication::processEvents();
        it.window.setCard(written, NoticesWindow::Standing::OnTop, reader);
        const auto *card = it.find<QScrollArea>(u"continuityCard"_s);
        QVERIFY(card->isVisible());
        for (const QString &name : {u"cardPhone"_s, u"cardLink"_s}) {
            auto *part = it.find<QWidget>(name);
            QVERIFY(part->isVisible());
            const auto isSeen = [&] {
                return card->viewport()->rect().contains(
                    QRect(part->mapTo(card->viewport(), QPoint()), part->size()));
            };
            QTRY_VERIFY2(isSeen(), qPrintable(name));
        }
        QCOMPARE(it.find<QPushButton>(u"cardLink"_s)->text(), u"+34910000440"_s);
        // Nothing of it lies where it cannot even be scrolled to.
        const auto *body = card->widget();
        QTRY_VERIFY(body->height() >= body->layout()->totalHeightForWidth(body->width()));
    }

    void withoutARelayItComesToTheTopOnceByItself()
    {
        Fixture it;
        const ContinuityCard written{{},
                                     reader.now,
                                     {{u"en"_s, {u"If nothing works"_s, {u"Call 4400."_s}, {}}}},
                                     u"en"_s,
                                     {}};
        auto *card = it.find<QWidget>(u"continuityCard"_s);
        it.window.setCard(written, NoticesWindow::Standing::OnTop, reader);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        QVERIFY(card->isVisible());
        QVERIFY(card->y() <
                it.find<QListWidget>(u"currentNotices"_s)->mapTo(&it.window, QPoint()).y());
        QTest::mouseClick(it.find<QPushButton>(u"cardButton"_s), Qt::LeftButton);
        it.window.setCard(written, NoticesWindow::Standing::OnTop, reader);
        QVERIFY(!card->isVisible()); // put away: it stays away while the trouble lasts
        it.window.setCard(written, NoticesWindow::Standing::OnRequest, reader);
        it.window.setCard(written, NoticesWindow::Standing::OnTop, reader);
        QVERIFY(card->isVisible());
    }

    void currentAndEarlierStandOnTheirOwnPages()
    {
        Fixture it;
        it.window.showNotices({&mail, &wifi}, {&sap}, reader);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        auto *current = it.find<QListWidget>(u"currentNotices"_s);
        QCOMPARE(current->count(), 2);
        QCOMPARE(current->item(0)->text(), u"E-mail is not working\n09:05"_s);
        auto *view = it.window.findChild<NoticeView *>();
        QCOMPARE(view->content().headline, u"E-mail is not working"_s);
        it.window.showPage(NoticesWindow::Page::Earlier, NoticesWindow::Keyboard::Takes);
        // In the words of the all-clear, never the outage's headline with a green tick.
        QCOMPARE(it.find<QListWidget>(u"earlierNotices"_s)->item(0)->text(),
                 u"SAP works again\n09:05"_s);
        QCOMPARE(view->content().headline, u"SAP works again"_s);
    }

    void aNoticeIsOpenedOnlyWhenItIsOnTheScreen()
    {
        Fixture it;
        QSignalSpy opened(&it.window, &NoticesWindow::opened);
        it.window.showNotices({&mail, &wifi}, {}, reader);
        QCOMPARE(opened.size(), 0);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Leaves);
        QVERIFY(it.window.testAttribute(Qt::WA_ShowWithoutActivating));
        QCOMPARE(opened.last()[0].value<NoticeId>(), mail.notice.id);
        it.find<QListWidget>(u"currentNotices"_s)->setCurrentRow(1);
        QCOMPARE(opened.last()[0].value<NoticeId>(), wifi.notice.id);
    }

    void whatIsReadHereIsConfirmed()
    {
        Fixture it;
        QSignalSpy confirmed(&it.window, &NoticesWindow::confirmed);
        it.window.showNotices({&mail}, {}, reader);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        auto *button = it.find<QPushButton>(u"readButton"_s);
        QTRY_VERIFY((QTest::mouseClick(button, Qt::LeftButton), !confirmed.isEmpty()));
        QCOMPARE(confirmed.first()[0].value<NoticeId>(), mail.notice.id);
        QCOMPARE(confirmed.first()[1].toInt(), 1);
    }

    void whatDidNotChangeIsNotFilledAnewAndTheChoiceStays()
    {
        Fixture it;
        it.window.showNotices({&mail, &wifi}, {}, reader);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        auto *current = it.find<QListWidget>(u"currentNotices"_s);
        current->setCurrentRow(1);
        QSignalSpy removed(current->model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(current->model(), &QAbstractItemModel::modelReset);
        it.window.showNotices({&mail, &wifi}, {}, reader); // a tick
        QCOMPARE(removed.size() + reset.size(), 0);
        it.window.showNotices({&wifi}, {&mail}, reader);
        QCOMPARE(current->count(), 1);
        QCOMPARE(it.window.findChild<NoticeView *>()->content().headline, u"No Wi-Fi in Porto"_s);
    }

    void whenNothingIsAnnouncedItSaysSo()
    {
        Fixture it;
        it.window.showNotices({}, {}, reader);
        it.window.setLinkWords(u"Not connected since 08:55"_s, NoticesWindow::TryNow::Offered);
        it.window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Takes);
        QVERIFY(!it.window.findChild<NoticeView *>()->isVisible());
        QCOMPARE(it.find<QLabel>(u"linkWords"_s)->text(), u"Not connected since 08:55"_s);
        QSignalSpy asked(&it.window, &NoticesWindow::reconnectAsked);
        QTest::mouseClick(it.find<QPushButton>(u"reconnect"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        it.window.setLinkWords(u"Connected since 08:55"_s, NoticesWindow::TryNow::Hidden);
        QVERIFY(!it.find<QPushButton>(u"reconnect"_s)->isVisible());
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::NoticesWindowTest)
#include "notices_window_test.moc"
