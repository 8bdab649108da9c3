// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_app.h"

#include "client/platform/appearance.h"
#include "common/clock.h"
#include "common/protocol/check_code.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant tenPast = *instantFromIso(u"2026-11-22T09:10:00Z"); // 10:10 in Madrid

template <class Window>
Window *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

/** One desk with a relay of its own; the local clock may be wrong. */
struct Desk
{
    explicit Desk(std::chrono::milliseconds clockError = 0ms, Language language = Language::English)
        : clock(tenPast + clockError)
    {
        relay.time = tenPast;
        settings.relays = {relay.url()};
        settings.enrolmentToken = u"welcome-to-example"_s;
        settings.data = QDir(folder.path());
        settings.language = language;
    }
    ~Desk() { app.reset(); }

    bool start()
    {
        app = std::make_unique<DeskApp>(settings, appearance, screen, clock);
        app->start();
        return QTest::qWaitFor([this] {
            return !relay.heard<ToRelay::DeskHello>().isEmpty() && relay.connected() > 0;
        });
    }
    void tell(const Notice &notice) { relay.tell(relay.arrival(notice, ++cursor)); }
    void caughtUp() { relay.tell(ToClient::CaughtUp{relay.epoch, cursor}); }
    /** Presses by its name, also where the buttons still sleep. */
    template <class Window>
    bool press(const QString &name, const std::function<bool()> &done)
    {
        return QTest::qWaitFor([&] {
            if (done())
                return true;
            auto *window = shown<Window>();
            if (auto *button =
                    window ? window->template findChild<QAbstractButton *>(name) : nullptr)
                QTest::mouseClick(button, Qt::LeftButton);
            return done();
        });
    }
    QList<Receipt> receipts(ReceiptState state) const
    {
        QList<Receipt> found;
        for (const ToRelay::DeskReceipts &message : relay.heard<ToRelay::DeskReceipts>()) {
            for (const Receipt &item : message.items) {
                if (item.state == state)
                    found << item;
            }
        }
        return found;
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

QString headlineShown()
{
    const auto *popup = shown<PopupWindow>();
    return popup && popup->view() ? popup->view()->content().headline : QString();
}

Notice outage(int number, const QString &headline, Severity severity = Severity::Major)
{
    Notice notice = mailOutage();
    notice.id.text = u"01931f3a-7c00-7abc-8def-00000000000%1"_s.arg(number);
    notice.severity = severity;
    notice.text[u"en"_s].headline = headline;
    return notice;
}

} // namespace

class DeskAppTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QTRY_VERIFY(!shown<PopupWindow>() && !shown<NoticesWindow>()); }

    void aNoticePopsUpIsReadAndGoes()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_COMPARE(headlineShown(), u"E-mail is not working"_s);
        QVERIFY(desk.press<PopupWindow>(u"readButton"_s, [] { return !shown<PopupWindow>(); }));
        QTRY_COMPARE(desk.receipts(ReceiptState::Acknowledged).size(), 1);
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed).size(), 1);
    }

    void theMarkIsToldOfOnceAndShownWithoutARelayToo()
    {
        const Mark anchor{u"anchor"_s, u"green"_s, u"lantern"_s};
        Desk desk;
        desk.relay.mark = anchor;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        QTRY_COMPARE(shown<PopupWindow>()->view()->content().mark->word, u"lantern"_s);
        QTRY_VERIFY(desk.app->trayToolTip().contains(u"lantern"_s));
        desk.app->carryOut("show");
        QTRY_VERIFY(shown<NoticesWindow>());
        QTRY_VERIFY(shown<NoticesWindow>()->findChild<QWidget *>(u"markNews"_s)->isVisible());
        // Whoever looks at it in "Is this really from IT?" knows it, and finds what was sent there.
        QVERIFY(desk.press<NoticesWindow>(u"genuineButton"_s,
                                          [] { return shown<GenuineWindow>() != nullptr; }));
        QCOMPARE(shown<GenuineWindow>()->findChild<QLabel *>(u"markWord"_s)->text(), u"lantern"_s);
        const auto *sent = shown<GenuineWindow>()->findChild<QListWidget *>(u"sent"_s);
        QCOMPARE(sent->count(), 1);
        QVERIFY(sent->item(0)->text().startsWith(u"E-mail is not working"_s));
        const Envelope envelope = desk.relay.arrival(mailOutage(), 1).envelope;
        QVERIFY(sent->item(0)->text().contains(checkCode(envelope.payload)));
        QTRY_VERIFY(!shown<NoticesWindow>()->findChild<QWidget *>(u"markNews"_s)->isVisible());
        QTRY_VERIFY(!desk.app->trayToolTip().contains(u"lantern"_s));

        desk.app.reset();
        desk.settings.relays = {QUrl(u"ws://127.0.0.1:1/v1"_s)}; // nobody is there
        desk.app =
            std::make_unique<DeskApp>(desk.settings, desk.appearance, desk.screen, desk.clock);
        desk.app->start();
        desk.app->carryOut("show");
        QTRY_VERIFY(shown<NoticesWindow>());
        QTRY_COMPARE(shown<NoticesWindow>()->findChild<NoticeView *>()->content().mark->word,
                     u"lantern"_s);
        QVERIFY(!shown<NoticesWindow>()->findChild<QWidget *>(u"markNews"_s)->isVisible());
    }

    void whoSaysStillBrokenIsThankedAndThePopupGoes()
    {
        Desk desk;
        QVERIFY(desk.start());
        Notice watched = mailOutage(2);
        watched.phase = Phase::Monitoring;
        desk.tell(watched);
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        QVERIFY(desk.press<PopupWindow>(u"stillBrokenButton"_s, [&] {
            return !desk.relay.heard<ToRelay::DeskReply>().isEmpty();
        }));
        QVERIFY(desk.relay.heard<ToRelay::DeskReply>().first() ==
                (ToRelay::DeskReply{watched.id, ReplyAnswer::StillBroken, {}}));
        QTRY_COMPARE(shown<PopupWindow>()->view()->content().thanks,
                     u"Thank you. IT and the help desk know."_s);
        QTRY_VERIFY(!shown<PopupWindow>());
        // Who says how it is now has read it: it does not come back.
        QTRY_COMPARE(desk.receipts(ReceiptState::Acknowledged).size(), 1);

        // In the list the answer may be changed.
        desk.app->carryOut("show");
        QTRY_VERIFY(shown<NoticesWindow>());
        QVERIFY(desk.press<NoticesWindow>(
            u"worksButton"_s, [&] { return desk.relay.heard<ToRelay::DeskReply>().size() == 2; }));
        QVERIFY(desk.relay.heard<ToRelay::DeskReply>().last().answer == ReplyAnswer::Works);
    }

    void whatHappenedStandsInTheListAndIsAskedAboutOnce()
    {
        Desk desk;
        QVERIFY(desk.start());
        Notice over = mailOutage(3);
        over.phase = Phase::Resolved;
        over.restoration.reset();
        over.nextUpdateAt.reset();
        over.text[u"en"_s].cause = u"A disk in the mail store was full."_s;
        over.text[u"en"_s].prevention = u"An alarm now comes two weeks before it is full."_s;
        auto history = desk.relay.arrival(over, ++desk.cursor);
        history.history = true;
        desk.relay.tell(history);
        desk.caughtUp();
        desk.app->carryOut("show");
        QTRY_VERIFY(shown<NoticesWindow>());
        QVERIFY(!shown<PopupWindow>());
        shown<NoticesWindow>()->showPage(NoticesWindow::Page::Earlier,
                                         NoticesWindow::Keyboard::Takes);
        QVERIFY(desk.press<NoticesWindow>(
            u"unclearButton"_s, [&] { return !desk.relay.heard<ToRelay::DeskReply>().isEmpty(); }));
        QVERIFY(desk.relay.heard<ToRelay::DeskReply>().first() ==
                (ToRelay::DeskReply{over.id, ReplyAnswer::Unclear, {}}));
        const auto *foot = shown<NoticesWindow>()->findChild<QWidget *>(u"foot"_s);
        QTRY_VERIFY(foot->isVisible());
        QVERIFY(desk.press<NoticesWindow>(
            u"clearButton"_s, [&] { return desk.relay.heard<ToRelay::DeskReply>().size() == 2; }));
    }

    void whoNeedsHelpWritesOneLine()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        const auto line = [] {
            return shown<PopupWindow>()->findChild<QLineEdit *>(u"helpLine"_s);
        };
        QVERIFY(desk.press<PopupWindow>(u"helpButton"_s, [&] { return line()->isVisible(); }));
        QVERIFY(!(shown<PopupWindow>()->windowFlags() & Qt::WindowDoesNotAcceptFocus));
        QTest::keyClicks(line(), u"The quote for Porto leaves at noon."_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_COMPARE(desk.relay.heard<ToRelay::DeskReply>().size(), 1);
        QVERIFY(desk.relay.heard<ToRelay::DeskReply>().first() ==
                (ToRelay::DeskReply{mailOutage().id, ReplyAnswer::NeedHelp,
                                    u"The quote for Porto leaves at noon."_s}));
        QTRY_COMPARE(shown<PopupWindow>()->view()->content().help,
                     u"You asked for help at 10:10"_s);
        QVERIFY(!line()->isVisible());
    }

    void nothingPopsUpBeforeTheRelayHasToldItsState()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        QTRY_COMPARE(desk.receipts(ReceiptState::Delivered).size(), 1); // it is on the disk
        QVERIFY(!shown<PopupWindow>());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
    }

    void aRevisionChangesTheOpenPopupInPlace()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        const PopupWindow *before = shown<PopupWindow>();
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed).size(), 1);
        Notice later = mailOutage(2);
        later.restoration = Restoration{RestorationKind::NotBefore, tenPast + 6h, {}};
        desk.tell(later);
        QTRY_COMPARE(before->view()->content().times.first().main, u"not before 16:10"_s);
        QCOMPARE(shown<PopupWindow>(), before);
        QVERIFY(before->view()->content().times.first().changed);
        QCOMPARE(before->view()->content().times.first().was, u"about 12:05"_s);
    }

    void theCrossSaysWhenItComesBackAndIsNoAcknowledgement()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        QCOMPARE(shown<PopupWindow>()->findChild<QAbstractButton *>(u"closeButton"_s)->toolTip(),
                 u"Close (comes back in 15 minutes)"_s);
        QVERIFY(desk.press<PopupWindow>(u"closeButton"_s, [] { return !shown<PopupWindow>(); }));
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed).size(), 1);
        QCOMPARE(desk.receipts(ReceiptState::Acknowledged).size(), 0);
    }

    void acknowledgedOnAnotherDeskItCloses()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        desk.relay.tell(ToClient::Acknowledged{{mailOutage().id, 1}});
        QTRY_VERIFY(!shown<PopupWindow>());
        QCOMPARE(desk.receipts(ReceiptState::Acknowledged).size(), 0);
    }

    void aSecondStartRaisesWhatIsThere()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.app->carryOut("show");
        QTRY_VERIFY(shown<NoticesWindow>());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        QVERIFY(shown<PopupWindow>()->windowFlags() & Qt::WindowDoesNotAcceptFocus);
        desk.app->carryOut("read");
        QVERIFY(!(shown<PopupWindow>()->windowFlags() & Qt::WindowDoesNotAcceptFocus));
    }

    void aDeskWhoseClockIsTwoHoursOffShowsTheRightTimes_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("two hours fast") << 2;
        QTest::newRow("two hours slow") << -2;
    }
    void aDeskWhoseClockIsTwoHoursOffShowsTheRightTimes()
    {
        QFETCH(int, hours);
        Desk desk{std::chrono::hours(hours)};
        QVERIFY(desk.start());
        desk.tell(mailOutage());
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>());
        const PopupContent &content = shown<PopupWindow>()->view()->content();
        QCOMPARE(content.times.first().main, u"about 12:05"_s);
        QCOMPARE(content.times.first().small, u"in about 2 hours"_s);
        QVERIFY(content.whenAndWho.startsWith(u"since 09:55"_s));
        desk.app->carryOut("show");
        auto *words = shown<NoticesWindow>()->findChild<QLabel *>(u"linkWords"_s);
        QTRY_COMPARE(words->text(), u"Connected since 10:10"_s);
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed).size(), 1);
        QVERIFY(desk.receipts(ReceiptState::Displayed).first().at == tenPast);
    }

    void withoutARelayItSaysSinceWhenAndHowOldTheLastWordIs()
    {
        Desk desk{0ms, Language::French};
        QVERIFY(desk.start());
        desk.caughtUp();
        desk.app->carryOut("show");
        auto *words = shown<NoticesWindow>()->findChild<QLabel *>(u"linkWords"_s);
        QTRY_COMPARE(words->text(), u"Connecté depuis 10\u00a0h\u00a010"_s);
        desk.relay.misbehave = [](const IncomingRequest &) { return QByteArray(); }; // mute
        desk.clock.advance(5min);
        desk.relay.hangUp();
        QTRY_VERIFY2(words->text().startsWith(u"Pas de connexion depuis 10\u00a0h\u00a015"_s),
                     qPrintable(words->text()));
        const QStringList lines = words->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1], u"Dernières nouvelles de l’informatique : il y a 5 minutes"_s);
        // Rule 14: whether the relay is gone or this computer is offline.
        QCOMPARE(lines[2], NetworkWatch::isOnANetwork()
                               ? u"Le serveur d’avis ne répond pas ; nouvel essai en cours."_s
                               : u"Cet ordinateur n’est connecté à aucun réseau."_s);
    }

    void afterTwoMinutesWithoutARelayTheCardStandsOnTop()
    {
        Desk desk;
        const ContinuityCard written{desk.relay.deployment,
                                     tenPast - 240h,
                                     {{u"en"_s,
                                       {u"If nothing works: what to do"_s,
                                        {u"Call the help desk on extension 4400."_s},
                                        {}}}},
                                     u"en"_s,
                                     {u"+34 910 000 440"_s, {}}};
        desk.relay.continuity =
            desk.relay.key->sign(continuityCardBytes(written), Payload::ContinuityCard);
        QVERIFY(desk.start());
        desk.caughtUp();
        desk.app->carryOut("show");
        auto *words = shown<NoticesWindow>()->findChild<QLabel *>(u"linkWords"_s);
        QTRY_COMPARE(words->text(), u"Connected since 10:10"_s);
        const auto *button = shown<NoticesWindow>()->findChild<QPushButton *>(u"cardButton"_s);
        const auto *card = shown<NoticesWindow>()->findChild<QWidget *>(u"continuityCard"_s);
        QTRY_VERIFY(button->isVisible());
        desk.clock.advance(1h); // connected: it is not asked for
        desk.app->refresh();
        QCoreApplication::processEvents();
        QVERIFY(!card->isVisible());

        desk.relay.misbehave = [](const IncomingRequest &) { return QByteArray(); }; // mute
        desk.relay.hangUp();
        QTRY_VERIFY2(words->text().startsWith(u"Not connected"_s), qPrintable(words->text()));
        const auto looksAt = [&](std::chrono::seconds later) {
            desk.clock.advance(later);
            desk.app->refresh();
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            return card->isVisible();
        };
        QVERIFY(!looksAt(119s));
        QVERIFY(looksAt(1s));
        QCOMPARE(card->findChild<QLabel *>(u"cardPhone"_s)->text(), u"+34 910 000 440"_s);
        desk.relay.misbehave = nullptr;
        QTRY_VERIFY(words->text().startsWith(u"Connected since"_s));
        QTRY_VERIFY(!card->isVisible()); // the trouble is over
    }

    void aStagedMaintenanceRemindsWithoutARelayAndAnOutageDoesNot()
    {
        Desk desk;
        QVERIFY(desk.start());
        Notice sap = outage(1, u"SAP stops on Tuesday night"_s);
        sap.kind = NoticeKind::Maintenance;
        sap.phase = Phase::Scheduled;
        sap.startsAt = tenPast + 60h;
        sap.endsAt = tenPast + 62h;
        sap.expiresAt = tenPast + 64h;
        sap.restoration.reset();
        sap.nextUpdateAt.reset();
        desk.tell(sap);
        desk.tell(outage(2, u"The printers in Lyon stand still"_s));
        desk.caughtUp();
        for (const char *headline :
             {"SAP stops on Tuesday night", "The printers in Lyon stand still"}) {
            QTRY_COMPARE(headlineShown(), QString::fromLatin1(headline));
            QVERIFY(desk.press<PopupWindow>(
                u"readButton"_s, [&] { return headlineShown() != QString::fromLatin1(headline); }));
        }
        // One more outage comes, nobody reads it, and the computer is switched off.
        desk.tell(outage(3, u"The VPN is slow"_s));
        QTRY_COMPARE(headlineShown(), u"The VPN is slow"_s);
        desk.app.reset();
        desk.relay.misbehave = [](const IncomingRequest &) { return QByteArray(); }; // mute
        // Two days later nobody answers: ten minutes before its start.
        desk.clock.advance(60h - 10min);
        desk.relay.time = desk.clock.now();
        desk.app =
            std::make_unique<DeskApp>(desk.settings, desk.appearance, desk.screen, desk.clock);
        desk.app->start();
        for (int minute = 0; minute < 2; ++minute) {
            QCoreApplication::processEvents(); // it looks, and finds that it is too early to speak
            QVERIFY(!shown<PopupWindow>());
            desk.clock.advance(1min);
            desk.app->refresh();
        }
        QTRY_COMPARE(headlineShown(), u"SAP stops on Tuesday night"_s);
        const PopupContent &content = shown<PopupWindow>()->view()->content();
        QVERIFY2(content.times.first().small == u"in 8 minutes"_s,
                 qPrintable(content.times.first().small));
        QVERIFY(content.notice.contains("Not connected to IT"_L1));
        QVERIFY2(content.more.isEmpty(), "the outage of two days ago waits for the relay's word");
    }

    void aRefusalIsSaidInTheReadersLanguage()
    {
        Desk desk{0ms, Language::French};
        desk.settings.enrolmentToken.clear();
        desk.settings.enrolmentTokenFile = u"/etc/foghorn/token"_s;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"/etc/foghorn/token is empty"_s));
        desk.app =
            std::make_unique<DeskApp>(desk.settings, desk.appearance, desk.screen, desk.clock);
        desk.app->start();
        desk.app->carryOut("show");
        const auto said = [] {
            auto *window = shown<NoticesWindow>();
            return window ? window->findChild<QLabel *>(u"linkWords"_s)->text() : QString();
        };
        QTRY_VERIFY2(
            said().endsWith(u"Cet ordinateur n’est pas inscrit aux avis de l’informatique : "
                            "le fichier /etc/foghorn/token est vide. Merci de la "
                            "prévenir."),
            qPrintable(said()));
    }

    void afterAWeekendThreeNoticesComeAsOneListAndACriticalOneAlone()
    {
        Desk desk;
        InboxFile::Content kept;
        kept.presentAt = tenPast - 63h;
        QVERIFY(InboxFile(desk.settings.data).save(kept));
        QVERIFY(desk.start());
        desk.tell(outage(1, u"E-mail is not working"_s));
        desk.tell(outage(2, u"No Wi-Fi in Porto"_s));
        desk.tell(outage(3, u"Printing is slow"_s, Severity::Minor));
        desk.tell(outage(4, u"Do not open “Invoice 4471”"_s, Severity::Critical));
        desk.caughtUp();
        QTRY_COMPARE(headlineShown(), u"Do not open “Invoice 4471”"_s);
        QVERIFY(desk.press<PopupWindow>(u"readButton"_s, [] { return headlineShown().isEmpty(); }));
        QTRY_VERIFY(shown<PopupWindow>() && shown<PopupWindow>()->list());
        const AwayContent list = shown<PopupWindow>()->list()->content();
        QCOMPARE(list.rows.size(), 3);
        QCOMPARE(list.countAndWhen, u"3 notices · since Thursday at 19:10"_s);
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed).size(), 1); // the critical one

        // A row opens its notice: only then it is displayed.
        QVERIFY(desk.press<PopupWindow>(u"awayRow"_s, [] { return !headlineShown().isEmpty(); }));
        QTRY_COMPARE(desk.receipts(ReceiptState::Displayed).size(), 2);
        QVERIFY(desk.press<PopupWindow>(u"readButton"_s, [] { return headlineShown().isEmpty(); }));
        QTRY_VERIFY(shown<PopupWindow>() && shown<PopupWindow>()->list());
        QTRY_COMPARE(shown<PopupWindow>()->list()->content().rows.size(), 2);
        QVERIFY(desk.press<PopupWindow>(u"closeButton"_s, [] { return !shown<PopupWindow>(); }));
        QCOMPARE(desk.receipts(ReceiptState::Acknowledged).size(), 2);
        QCOMPARE(desk.receipts(ReceiptState::Displayed).size(), 2);
    }

    void oneByOneShowsThemOneAfterTheOther()
    {
        Desk desk;
        InboxFile::Content kept;
        kept.presentAt = tenPast - 15h;
        QVERIFY(InboxFile(desk.settings.data).save(kept));
        QVERIFY(desk.start());
        for (int number = 1; number <= 3; ++number)
            desk.tell(outage(number, u"Outage %1"_s.arg(number)));
        desk.caughtUp();
        QTRY_VERIFY(shown<PopupWindow>() && shown<PopupWindow>()->list());
        QVERIFY(desk.press<PopupWindow>(u"oneByOneButton"_s,
                                        [] { return !headlineShown().isEmpty(); }));
        QCOMPARE(shown<PopupWindow>()->view()->content().more, u"2 more ›"_s);
        QCOMPARE(desk.receipts(ReceiptState::Acknowledged).size(), 0);
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::DeskAppTest)
#include "desk_app_test.moc"
