// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"

#include "client/admin/timeline_saver.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "common/model/follow_up.h"
#include "tests/client/admin/console_relay.h"

#include <QDateEdit>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace foghorn;
using namespace std::chrono_literals;

/** What is owed once an outage is over, in the whole admin app. */
class FollowUpTest : public QObject
{
    Q_OBJECT

    template <class W = QPushButton>
    W *find(const char *name) const
    {
        for (W *widget : m_window->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(m_window.get()))
                return widget;
        }
        return nullptr;
    }
    FollowUpEntry owed(FollowUpState state) const
    {
        return {.notice = mailOutage().id, .state = state, .dueOn = QDate(2026, 11, 27)};
    }
    /** The outage is not over yet. */
    void live()
    {
        m_relay->current.clear();
        m_relay->history.clear();
        m_relay->publish(mailOutage(), u"ana"_s);
    }
    void signInToTheBoard()
    {
        QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
        QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_VERIFY(find("allClear"));
    }
    /** An all-clear with a reason why nobody will be told what happened, ready to be sent. */
    void writeAllClear()
    {
        QTest::mouseClick(find("allClear"), Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>("whyNoFollowUp"));
        QTest::keyClicks(find<QLineEdit>("whyNoFollowUp"), why);
        QTRY_VERIFY(find("sendButton") && find("sendButton")->isEnabled());
    }
    QList<ToRelay::FollowUpWaive> waivers() const
    {
        return m_relay->heard<ToRelay::FollowUpWaive>();
    }
    QStringList waiversOnDisk() const
    {
        return QDir(m_folder->path()).entryList({u"waiver-*.json"_s});
    }
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<AdminWindow>(AdminSettings{m_relay->url().toString(),
                                                               u"ana"_s,
                                                               m_folder->filePath(u"draft.json"_s),
                                                               {},
                                                               quickTimings(),
                                                               UndoLengths{0ms, 0ms}},
                                                 m_appearance, *m_clock);
        m_window->resize(1700, 1100);
        m_window->show();
        m_window->activateWindow();
    }
    void signIn()
    {
        QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
        QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_VERIFY(find<QFrame>("followUpBar"));
    }

private Q_SLOTS:
    void init()
    {
        m_relay = std::make_unique<ConsoleRelay>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(m_relay->time + 30min);
        m_relay->time += 30min;
        m_relay->publish(mailOutage(), u"ana"_s);
        Notice over = m_relay->current.first();
        over.phase = Phase::Resolved;
        over.restoration.reset();
        over.nextUpdateAt.reset();
        m_relay->publish(over, u"ana"_s);
        m_relay->followUps = {owed(FollowUpState::Overdue)};
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_relay.reset();
    }

    void whatIsOwedIsWrittenFromTheBoard()
    {
        signIn();
        QVERIFY(find<QLabel>("followUpTitle")->text().startsWith(u"1 "_s));
        QTest::mouseClick(find("followUpWrite"), Qt::LeftButton);
        QTRY_VERIFY(find<QPlainTextEdit>("prevention"));
        find<QPlainTextEdit>("cause")->setPlainText(u"A disk in the mail store was full."_s);
        find<QPlainTextEdit>("prevention")
            ->setPlainText(u"An alarm now comes two weeks before it is full."_s);
        QVERIFY(!find<QDateEdit>("followUpDue")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("followUpOwner"), u"Mail team"_s);
        find<QDateEdit>("followUpDue")->setDate(QDate(2026, 12, 4));
        QTRY_VERIFY(find("sendButton") && find("sendButton")->isEnabled());
        QTest::mouseClick(find("sendButton"), Qt::LeftButton);
        QTRY_COMPARE(m_relay->heard<ToRelay::NoticeRevise>().size(), 1);
        const Notice sent = m_relay->heard<ToRelay::NoticeRevise>().first().notice.value();
        QVERIFY(hasFollowUp(sent));
        QVERIFY(sent.notify == Notify::Quiet && sent.phase == Phase::Resolved);
        QVERIFY(sent.followUp == (FollowUp{u"Mail team"_s, QDate(2026, 12, 4)}));
        QTRY_VERIFY(!find<QFrame>("followUpBar")); // it was given
    }

    void whyNoneIsNeededIsSaidInOneLine()
    {
        signIn();
        QTest::mouseClick(find("followUpWaive"), Qt::LeftButton);
        QVERIFY(!find("followUpKeepReason")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("followUpReason"), u"El mismo fallo que el lunes."_s);
        QTest::mouseClick(find("followUpKeepReason"), Qt::LeftButton);
        QTRY_COMPARE(m_relay->heard<ToRelay::FollowUpWaive>().size(), 1);
        QCOMPARE(m_relay->heard<ToRelay::FollowUpWaive>().first().reason,
                 u"El mismo fallo que el lunes."_s);
        QTRY_VERIFY(!find<QFrame>("followUpBar"));
    }

    void whatIsBeingWrittenSurvivesNews()
    {
        signIn();
        QTest::mouseClick(find("followUpWaive"), Qt::LeftButton);
        QTest::keyClicks(find<QLineEdit>("followUpReason"), u"El mismo"_s);
        Notice other = mailOutage();
        other.id = {};
        m_relay->tell(
            ToClient::NoticeArrived{m_relay->epoch, 9, m_relay->publish(other, u"hugo"_s)});
        QTRY_COMPARE(m_relay->heard<ToRelay::FollowUpList>().size(), 2);
        QTRY_COMPARE(find<QLineEdit>("followUpReason")->text(), u"El mismo"_s);
    }

    void theKeyboardBeginsInWhatHappened()
    {
        signIn();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::mouseClick(find("followUpWrite"), Qt::LeftButton);
        QTRY_VERIFY(find<QPlainTextEdit>("cause"));
        QTRY_COMPARE(m_window->focusWidget(), find<QPlainTextEdit>("cause"));
        QTest::keyClicks(m_window->focusWidget(), u"A disk in the mail store was full."_s);
        QCOMPARE(find<QPlainTextEdit>("cause")->toPlainText(),
                 u"A disk in the mail store was full."_s);
        QVERIFY(!find<QLineEdit>("whyNoFollowUp")); // whoever writes it needs no reason
    }

    void anAllClearMaySayWhyNobodyIsTold()
    {
        live();
        signInToTheBoard();
        writeAllClear();
        QTest::mouseClick(find("sendButton"), Qt::LeftButton);
        QTRY_COMPARE(waivers().size(), 1);
        QCOMPARE(waivers().first().notice, mailOutage().id);
        QCOMPARE(waivers().first().reason, why);
        // Only once the relay has the ending, and never in what people read.
        const auto sent = m_relay->heard<ToRelay::NoticeRevise>();
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.first().notice->phase == Phase::Resolved);
        QVERIFY(!noticeBytes(*sent.first().notice).contains(why.toUtf8()));
        QTRY_VERIFY(waiversOnDisk().isEmpty());
    }

    void whoTellsWhatHappenedWaivesNothing()
    {
        live();
        signInToTheBoard();
        writeAllClear();
        find<QPlainTextEdit>("cause")->setPlainText(u"A disk in the mail store was full."_s);
        find<QPlainTextEdit>("prevention")
            ->setPlainText(u"An alarm now comes two weeks before it is full."_s);
        QVERIFY(!find<QLineEdit>("whyNoFollowUp")->isEnabled());
        QTest::mouseClick(find("sendButton"), Qt::LeftButton);
        QTRY_VERIFY(find("newNotice")); // back on the board
        QVERIFY(waivers().isEmpty());
    }

    void onlyWhatOwesAFollowUpAsksForAReason()
    {
        live();
        Notice minor = m_relay->current.first();
        minor.severity = Severity::Minor;
        minor.acknowledgement = Acknowledgement::NotRequired;
        m_relay->publish(minor, u"ana"_s);
        signInToTheBoard();
        QTest::mouseClick(find("allClear"), Qt::LeftButton);
        QTRY_VERIFY(find<QPlainTextEdit>("cause"));
        QVERIFY(!find<QLineEdit>("whyNoFollowUp"));
    }

    void aReasonOutlivesALinkThatDropsJustAfterTheEnding()
    {
        live();
        signInToTheBoard();
        writeAllClear();
        // The ending is answered; with the reason the link goes, again and again.
        bool fails = true;
        m_relay->misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
            if (!fails || !std::holds_alternative<ToRelay::FollowUpWaive>(incoming.request))
                return {};
            QTimer::singleShot(0, m_window.get(), [this] { m_relay->hangUp(); });
            return QByteArray();
        };
        QTest::mouseClick(find("sendButton"), Qt::LeftButton);
        QTRY_VERIFY(waivers().size() >= 2);
        QTRY_VERIFY(find<QLabel>("followUpWaiting"));
        QVERIFY(find<QLabel>("followUpWaiting")->text().contains(why));
        QCOMPARE(waiversOnDisk().size(), 1);
        fails = false;
        QTRY_VERIFY(!find<QLabel>("followUpWaiting"));
        QVERIFY(waiversOnDisk().isEmpty());
        QCOMPARE(waivers().last(), waivers().first()); // under the same key
        m_relay->misbehave = nullptr;
    }

    void aReasonOutlivesTheApp()
    {
        live();
        signInToTheBoard();
        writeAllClear();
        m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
            if (std::holds_alternative<ToRelay::FollowUpWaive>(incoming.request))
                return QByteArray(); // no answer
            return {};
        };
        QTest::mouseClick(find("sendButton"), Qt::LeftButton);
        QTRY_COMPARE(waivers().size(), 1);
        m_relay->misbehave = nullptr;
        open();
        QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
        QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_COMPARE(waivers().size(), 2);
        QCOMPARE(waivers().last(), waivers().first());
        QTRY_VERIFY(waiversOnDisk().isEmpty());
    }

    void aReasonThatIsRefusedComesBack()
    {
        signIn();
        m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
            if (std::holds_alternative<ToRelay::FollowUpWaive>(incoming.request))
                return encodeError(incoming.id, {wire::ErrorCode::Conflict,
                                                 u"hugo gave another reason already"_s});
            return {};
        };
        QTest::mouseClick(find("followUpWaive"), Qt::LeftButton);
        QTest::keyClicks(find<QLineEdit>("followUpReason"), why);
        QTest::mouseClick(find("followUpKeepReason"), Qt::LeftButton);
        QTRY_VERIFY(find<QLabel>("followUpTrouble"));
        QVERIFY(find<QLabel>("followUpTrouble")->text().contains(u"hugo gave another reason"_s));
        QTRY_VERIFY(find<QLineEdit>("followUpReason"));
        QCOMPARE(find<QLineEdit>("followUpReason")->text(), why);
        QCOMPARE(waivers().size(), 1);
        QVERIFY(waiversOnDisk().isEmpty());
    }

    void theTimelineSaysWhyNobodyWasTold()
    {
        m_relay->followUps.first().state = FollowUpState::Waived;
        m_relay->followUps.first().waiver = Waiver{why, u"ana"_s, m_relay->time};
        QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
        QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_VERIFY(find("showEnded"));
        QTest::mouseClick(find("showEnded"), Qt::LeftButton);
        QTRY_VERIFY(find("saveTimeline"));
        const QString path = m_folder->filePath(u"timeline.md"_s);
        m_window->findChild<TimelineSaver *>()->setFileChooser([path] { return path; });
        QTest::mouseClick(find("saveTimeline"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(why.toUtf8()));
    }

    void theTimelineIsSavedFromAnEndedNotice()
    {
        signIn();
        QTest::mouseClick(find("showEnded"), Qt::LeftButton);
        QTRY_VERIFY(find("saveTimeline"));
        const QString path = m_folder->filePath(u"timeline.md"_s);
        auto *saver = m_window->findChild<TimelineSaver *>();
        saver->setFileChooser([path] { return path; });
        QTest::mouseClick(find("saveTimeline"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("# E-mail is not working"));
    }

private:
    const QString why = u"El mismo fallo que el lunes"_s;
    std::unique_ptr<ConsoleRelay> m_relay;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<AdminWindow> m_window;
    Appearance m_appearance;
};

QTEST_MAIN(FollowUpTest)
#include "follow_up_test.moc"
