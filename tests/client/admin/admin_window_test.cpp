// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"

#include "client/admin/draft_file.h"
#include "client/admin/notice_card.h"
#include "client/admin/recipients_panel.h"
#include "client/admin/tally_bars.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"
#include "tests/client/admin/shipped_library.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

class AdminWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aWrongPasswordIsSaid();
    void aSecondFactorIsAskedForAndWhatWasTypedStays();
    void anotherLoginIsNotAskedForTheCodeOfTheFirst();
    void afterSigningInTheBoardStandsThereWithItsNumbers();
    void theNumbersMoveByThemselvesAlsoAfterALostLink();
    void aNumberOpensThePeopleBehindItAndExportsThem();
    void theHelpDeskSeesTheBoardAndNoComposer();
    void thePagesFollowWhatTheAccountMay();
    void theHelpDeskIsNotLedToAnotherLoginsDraft();
    void anAuthorComesBackToTheDraftOfACrash();
    void aNoticeIsWrittenAndStandsOnTheBoard();
    void anAllClearIsSentFromTheBoard();
    void endedNoticesShowTheirNumbersToo();
    void whoIsToBeCalledIsOneClickAway();
    void anOpenDraftCanWaitWhileSomethingElseIsWritten();
    void closingAsksWhereATemplateIsNotSaved();
    void whatIsNotSavedSurvivesAnotherSignIn();
    void plannedWorkToldLateAndOverrunIsSaidOnTheBoard();
    void aPromiseIsKeptInOneClick();
    void aWordThatDoesNotGetThroughIsSaid();
    void theHelpDeskSeesThatAWordIsLate();
    void theHourIsNoticedEverywhereWhenItPasses();
    void whatIsOutOfDateCallsWhoCanPublish();
    void theBoardSaysHowPromisesWereKept();
    void whatWorksAgainIsWatchedAsLongAsTheAuthorSays();
    void whereItIsStillBrokenIsSaidAndOneClickReopens();
    void whoAsksForHelpIsTakenAndDone();

private:
    template <class W = QPushButton>
    W *find(const char *name) const
    {
        for (W *widget : m_window->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(m_window.get()))
                return widget;
        }
        return nullptr;
    }
    void signIn(const QString &password = u"correct horse"_s);
    /** Time passes here and at the relay, which the link asks about it. */
    void passes(std::chrono::milliseconds time)
    {
        m_relay->time += time;
        m_clock->advance(time);
        QTRY_COMPARE(m_relay->heard<ToRelay::ConsoleHello>().size(), 2);
        QTRY_VERIFY(find<QLabel>("linkWords")->text().contains(u"numbers are live"));
    }
    Tally tally(int displayed, std::optional<int> acknowledged) const;
    /** Everything that stands written in the window, hidden or not. */
    QString words() const
    {
        QStringList all;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            all << label->text();
        return all.join(u'|');
    }
    std::unique_ptr<ConsoleRelay> m_relay;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<AdminWindow> m_window;
    Appearance m_appearance;
};

void AdminWindowTest::init()
{
    m_relay = std::make_unique<ConsoleRelay>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(m_relay->time + 30min);
    m_relay->time += 30min;
    m_relay->publish(mailOutage(), u"ana"_s);
    m_relay->tallies = {tally(1088, 934)};
    m_window = std::make_unique<AdminWindow>(AdminSettings{m_relay->url().toString(),
                                                           u"ana"_s,
                                                           m_folder->filePath(u"draft.json"_s),
                                                           {},
                                                           quickTimings(),
                                                           UndoLengths{0ms, 0ms}},
                                             m_appearance, *m_clock);
    m_window->resize(1700, 1100);
    m_window->show();
}

void AdminWindowTest::cleanup()
{
    m_window.reset();
    m_relay.reset();
}

void AdminWindowTest::signIn(const QString &password)
{
    QTest::keyClicks(find<QLineEdit>("password"), password);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
}

Tally AdminWindowTest::tally(int displayed, std::optional<int> acknowledged) const
{
    Tally tally;
    tally.notice = mailOutage().id;
    tally.revision = tally.asks = 1;
    tally.addressed = 1310;
    tally.online = 1204;
    tally.counts = {1196, 61, 0, displayed, acknowledged};
    return tally;
}

void AdminWindowTest::aWrongPasswordIsSaid()
{
    m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        return encodeError(incoming.id, {wire::ErrorCode::Unauthorised, u"no"_s});
    };
    signIn(u"wrong"_s);
    QTRY_VERIFY(find<QLabel>("signInWords") &&
                find<QLabel>("signInWords")->text().contains(u"password is wrong"));
    QVERIFY(find("signInButton")->isEnabled());
}

void AdminWindowTest::aSecondFactorIsAskedForAndWhatWasTypedStays()
{
    m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        const auto *hello = std::get_if<ToRelay::ConsoleHello>(&incoming.request);
        if (!hello || hello->code == "287082"_L1)
            return {};
        if (hello->code.isEmpty())
            return encodeError(incoming.id, {wire::ErrorCode::SecondFactorNeeded, u"code"_s});
        return encodeError(incoming.id, {wire::ErrorCode::Unauthorised, u"no"_s});
    };
    QVERIFY(!find<QLineEdit>("code"));
    signIn();
    QTRY_VERIFY(find<QLineEdit>("code"));
    QTRY_VERIFY(find<QLineEdit>("code")->hasFocus());
    QVERIFY(find<QLabel>("signInWords")->text().contains(u"six digits"));
    QCOMPARE(find<QLineEdit>("password")->text(), u"correct horse"_s);
    QTest::keyClicks(find<QLineEdit>("code"), u"000000"_s);
    QTest::keyClick(find<QLineEdit>("code"), Qt::Key_Return);
    QTRY_VERIFY(find<QLabel>("signInWords")->text().contains(u"is wrong"));
    QVERIFY(find<QLineEdit>("code")->text().isEmpty());
    QTest::keyClicks(find<QLineEdit>("code"), u"287082"_s);
    QTest::keyClick(find<QLineEdit>("code"), Qt::Key_Return);
    QTRY_VERIFY(find("menuCompose"));
    QVERIFY(m_window->findChild<QLineEdit *>(u"password"_s)->text().isEmpty());
}

void AdminWindowTest::anotherLoginIsNotAskedForTheCodeOfTheFirst()
{
    m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        return encodeError(incoming.id, {wire::ErrorCode::SecondFactorNeeded, u"code"_s});
    };
    signIn();
    QTRY_VERIFY(find<QLineEdit>("code"));
    QTest::keyClicks(find<QLineEdit>("login"), u"x"_s);
    QVERIFY(!find<QLineEdit>("code"));
}

void AdminWindowTest::afterSigningInTheBoardStandsThereWithItsNumbers()
{
    signIn();
    QTRY_VERIFY(find<TallyBars>("tallyBars"));
    QTRY_COMPARE(
        find<TallyBars>("tallyBars")->accessibleName(),
        u"Addressed 1,310 people, Delivered 1,196, Displayed 1,088 · 61 held, Acknowledged 934 · 71 %"_s);
    QVERIFY(find("menuCompose"));
}

void AdminWindowTest::theNumbersMoveByThemselvesAlsoAfterALostLink()
{
    signIn();
    QTRY_VERIFY(find<TallyBars>("tallyBars"));
    m_relay->tell(ToClient::TallyMoved{tally(1089, 935)});
    QTRY_VERIFY(find<TallyBars>("tallyBars")->accessibleName().contains(u"1,089"));
    m_relay->tallies = {tally(1200, 1001)};
    m_relay->hangUp();
    QTRY_VERIFY(find<TallyBars>("tallyBars")->accessibleName().contains(u"1,001"));
    QCOMPARE(m_relay->heard<ToRelay::TallyWatch>().size(), 2);
}

void AdminWindowTest::aNumberOpensThePeopleBehindItAndExportsThem()
{
    Recipient berta;
    berta.person.text = u"berta@corp.example"_s;
    berta.name = u"Berta"_s;
    berta.state = ReceiptState::Displayed;
    berta.revision = 1;
    berta.desks = {{u"PC-LYO-044"_s, u"1"_s, u"Lyon"_s, true}};
    m_relay->people = {berta};
    signIn();
    QTRY_VERIFY(find<TallyBars>("tallyBars"));
    QTest::keyClick(find<TallyBars>("tallyBars"), Qt::Key_Down);
    QTest::keyClick(find<TallyBars>("tallyBars"), Qt::Key_Down);
    QTest::keyClick(find<TallyBars>("tallyBars"), Qt::Key_Return);
    QTRY_VERIFY(find<QTableView>("recipients") &&
                find<QTableView>("recipients")->model()->rowCount() == 1);
    QCOMPARE(m_relay->heard<ToRelay::RecipientList>().value(0).state,
             std::optional(RecipientState::Displayed));
    QCOMPARE(find<QTableView>("recipients")->model()->index(0, 0).data().toString(), u"Berta"_s);
    const QString path = m_folder->filePath(u"people.csv"_s);
    m_window->findChild<RecipientsPanel *>()->setFileChooser([path] { return path; });
    QTest::mouseClick(find("exportCsv"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(path));
}

void AdminWindowTest::theHelpDeskSeesTheBoardAndNoComposer()
{
    m_relay->rights = {Right::ReadBoard, Right::ReadRecipients};
    signIn();
    QTRY_VERIFY(find<TallyBars>("tallyBars"));
    for (const char *page : {"menuCompose", "menuTemplates", "menuServices"})
        QVERIFY2(!find(page), page);
    QVERIFY(!find("newNotice"));
    QVERIFY(!find("updateNotice"));
}

void AdminWindowTest::thePagesFollowWhatTheAccountMay()
{
    const QList<Right> authors = m_relay->rights;
    m_relay->rights = {Right::ReadBoard};
    m_relay->withheld = {Right::Publish};
    signIn();
    QTRY_VERIFY(find<QWidget>("factorBar"));
    QVERIFY(!find("menuCompose"));
    QVERIFY(words().contains(u"author"_s)); // whatever is withheld
    QTest::mouseClick(find("setUpFactor"), Qt::LeftButton);
    QVERIFY(find("beginFactor"));
    // It is set up: the relay lets the link go, and the next hello brings everything.
    m_relay->rights = authors;
    m_relay->withheld = {};
    m_relay->secondFactor = true;
    m_relay->hangUp();
    QTRY_VERIFY(find("dropFactor") && find("menuCompose")); // and the page is still open
    QVERIFY(!find<QWidget>("factorBar"));
    // Where the rights stay, the pages do.
    const QPointer<QWidget> page = find("menuCompose");
    m_relay->secondFactor = false;
    m_relay->hangUp();
    QTRY_VERIFY(find("beginFactor"));
    QVERIFY(page);
    // Nor do they go under a question that stands open.
    m_relay->rights.removeOne(Right::EditTemplates);
    auto *question = new QMessageBox(find<QWidget>("page"));
    question->open();
    m_relay->hangUp();
    QTest::qWait(1500);
    QVERIFY(page);
    delete question;
    QTRY_VERIFY(!page);
    m_window->activateWindow();
    QTest::mouseClick(find("menuCompose"), Qt::LeftButton);
    auto *headline = find<QLineEdit>("headline");
    QVERIFY(headline);
    headline->setFocus();
    QTRY_VERIFY(headline->hasFocus());
}

void AdminWindowTest::theHelpDeskIsNotLedToAnotherLoginsDraft()
{
    Draft left{mailOutage(), {}};
    left.notice.id = {};
    QVERIFY(DraftFile(m_folder->filePath(u"draft.json"_s)).save(left, {}));
    m_relay->rights = {Right::ReadBoard, Right::ReadRecipients};
    signIn();
    QTRY_VERIFY(find<TallyBars>("tallyBars"));
    QVERIFY(!find("sendButton"));
    QVERIFY(!find("menuCompose"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_relay->heard<ToRelay::NoticePublish>().size(), 0);
}

void AdminWindowTest::anAuthorComesBackToTheDraftOfACrash()
{
    Draft left{mailOutage(), {}};
    left.notice.id = {};
    QVERIFY(DraftFile(m_folder->filePath(u"draft.json"_s)).save(left, {}));
    signIn();
    QTRY_VERIFY(find<QLineEdit>("headline"));
    QCOMPARE(find<QLineEdit>("headline")->text(), u"E-mail is not working"_s);
}

void AdminWindowTest::aNoticeIsWrittenAndStandsOnTheBoard()
{
    signIn();
    QTRY_VERIFY(find("newNotice"));
    QTest::mouseClick(find("newNotice"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("service"), u"VPN"_s);
    QTest::keyClicks(find<QLineEdit>("headline"), u"VPN is slow"_s);
    QTest::keyClicks(find<QPlainTextEdit>("impact"), u"Shared folders open slowly from home."_s);
    QTRY_VERIFY(find("sendButton")->isEnabled());
    QTest::mouseClick(find("sendButton"), Qt::LeftButton);
    QTRY_VERIFY(find("newNotice")); // back on the board
    QTRY_COMPARE(m_window->findChildren<TallyBars *>().size(), 2);
    QCOMPARE(m_relay->current.size(), 2);
}

void AdminWindowTest::anAllClearIsSentFromTheBoard()
{
    signIn();
    QTRY_VERIFY(find("allClear"));
    QTest::mouseClick(find("allClear"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("composeTitle"));
    QCOMPARE(find<QLabel>("composeTitle")->text(), u"All clear"_s);
    QCOMPARE(find("sendButton")->text(), u"Send the all-clear"_s);
    QTest::mouseClick(find("sendButton"), Qt::LeftButton);
    QTRY_VERIFY(m_relay->current.first().phase == Phase::Resolved);
    QTRY_VERIFY(find("showEnded"));
    QVERIFY(!find<TallyBars>("tallyBars"));
}

void AdminWindowTest::endedNoticesShowTheirNumbersToo()
{
    Notice ended = *noticeFromBytes(m_relay->history[mailOutage().id.text].last().payload);
    ended.phase = Phase::Resolved;
    m_relay->publish(ended, u"ana"_s);
    signIn();
    QTRY_VERIFY(find("showEnded"));
    QTest::mouseClick(find("showEnded"), Qt::LeftButton);
    QTRY_VERIFY(find<TallyBars>("tallyBars") &&
                find<TallyBars>("tallyBars")->accessibleName().contains(u"1,088"));
    m_relay->tell(ToClient::TallyMoved{tally(1089, 935)}); // a late one confirms
    QTRY_VERIFY(find<TallyBars>("tallyBars")->accessibleName().contains(u"1,089"));
    QVERIFY(m_relay->heard<ToRelay::TallyWatch>().last().notices.isEmpty()); // all live ones move
}

void AdminWindowTest::whoIsToBeCalledIsOneClickAway()
{
    Notice ended = *noticeFromBytes(m_relay->history[mailOutage().id.text].last().payload);
    ended.phase = Phase::Resolved;
    m_relay->publish(ended, u"ana"_s);
    m_relay->tallies.first().loop = ClosedLoop{412, 409};
    signIn();
    QTRY_VERIFY(find("showEnded"));
    QTest::mouseClick(find("showEnded"), Qt::LeftButton);
    QTRY_VERIFY(find("toCall"));
    QCOMPARE(find("toCall")->text(), u"3 to call"_s);
    QTest::mouseClick(find("toCall"), Qt::LeftButton);
    QTRY_VERIFY(!m_relay->heard<ToRelay::RecipientList>().isEmpty());
    QVERIFY(m_relay->heard<ToRelay::RecipientList>().first().part == TallyPart::ToCall);
    m_relay->tallies.first().loop = ClosedLoop{412, 412};
    m_relay->tell(ToClient::TallyMoved{m_relay->tallies.first()});
    QTRY_VERIFY(!find("toCall"));
}

void AdminWindowTest::anOpenDraftCanWaitWhileSomethingElseIsWritten()
{
    signIn();
    QTRY_VERIFY(find("newNotice"));
    QTest::mouseClick(find("newNotice"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("headline"), u"VPN is slow"_s);
    QTest::mouseClick(find("menuBoard"), Qt::LeftButton);
    QTRY_VERIFY(find("allClear"));
    QTimer::singleShot(0, m_window.get(), [this] {
        const auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"VPN is slow"));
        for (QAbstractButton *button : question->buttons()) {
            if (button->text() == u"Keep it for later")
                button->click();
        }
    });
    QTest::mouseClick(find("allClear"), Qt::LeftButton);
    QTRY_COMPARE(find<QLabel>("composeTitle")->text(), u"All clear"_s);
    QVERIFY(!find("openWaiting"));
    QTest::mouseClick(find("sendButton"), Qt::LeftButton);
    QTRY_VERIFY(m_relay->current.first().phase == Phase::Resolved);
    QTRY_VERIFY(find("menuCompose"));
    QTest::mouseClick(find("menuCompose"), Qt::LeftButton);
    QTRY_VERIFY(find("openWaiting"));
    QTest::mouseClick(find("openWaiting"), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("headline")->text(), u"VPN is slow"_s);
    QVERIFY(!find("openWaiting"));
}

void AdminWindowTest::closingAsksWhereATemplateIsNotSaved()
{
    m_relay->library.templates = shippedTemplates();
    signIn();
    QTRY_VERIFY(find("menuTemplates"));
    QTest::mouseClick(find("menuTemplates"), Qt::LeftButton);
    QTRY_VERIFY(find<QLineEdit>("templateOwner"));
    QTest::keyClicks(find<QLineEdit>("templateOwner"), u" and friends"_s);
    QTest::mouseClick(find("menuBoard"), Qt::LeftButton);
    QString asked;
    const auto answer = [this, &asked](const QString &words) {
        QTimer::singleShot(0, m_window.get(), [this, &asked, words] {
            const auto *question = m_window->findChild<QMessageBox *>();
            QVERIFY(question);
            asked = question->text();
            for (QAbstractButton *button : question->buttons()) {
                if (button->text() == words)
                    button->click();
            }
        });
    };
    answer(u"Back to it"_s);
    QVERIFY(!m_window->close());
    QVERIFY2(asked.contains(u"Business application"), qPrintable(asked));
    answer(u"Close and lose it"_s);
    QVERIFY(m_window->close());
}

void AdminWindowTest::whatIsNotSavedSurvivesAnotherSignIn()
{
    m_relay->library.templates = shippedTemplates();
    signIn();
    QTRY_VERIFY(find("menuTemplates"));
    QTest::mouseClick(find("menuTemplates"), Qt::LeftButton);
    QTRY_VERIFY(find<QLineEdit>("templateOwner"));
    QTest::keyClicks(find<QLineEdit>("templateOwner"), u" and friends"_s);
    const QString changed = find<QLineEdit>("templateOwner")->text();
    m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::ConsoleHello>(incoming.request))
            return std::nullopt;
        return encodeError(incoming.id, {wire::ErrorCode::Unauthorised, u"expired"_s});
    };
    m_relay->hangUp();
    QTRY_VERIFY(find<QLineEdit>("password"));
    m_relay->misbehave = {};
    find<QLineEdit>("password")->clear();
    signIn();
    QTRY_VERIFY(find("menuTemplates"));
    QTest::mouseClick(find("menuTemplates"), Qt::LeftButton);
    QTRY_COMPARE(find<QLineEdit>("templateOwner")->text(), changed);
}

void AdminWindowTest::plannedWorkToldLateAndOverrunIsSaidOnTheBoard()
{
    Notice sap = mailOutage();
    sap.id.text = u"01931f3a-7c00-7abc-8def-0000000000aa"_s;
    sap.kind = NoticeKind::Maintenance;
    sap.phase = Phase::InProgress;
    sap.restoration.reset();
    sap.nextUpdateAt.reset();
    sap.text[u"en"_s].headline = u"SAP stops this morning"_s;
    sap.startsAt = m_relay->time - 2h;
    sap.endsAt = m_relay->time - 3min;
    m_relay->publish(sap, u"bruno"_s);
    m_relay->reasons = {{1, u"The supplier closes a security hole."_s}};
    signIn();
    QTRY_VERIFY(words().contains(u"The supplier closes a security hole."));
    QVERIFY2(words().contains(u"should have ended by"), qPrintable(words()));
    QTRY_VERIFY(find("promiseExtend"));
    QVERIFY(!find("promiseStillWorking"));
    QTest::mouseClick(find("promiseExtend"), Qt::LeftButton); // to the composer, its reason to fill
    QTRY_VERIFY(find<QPlainTextEdit>("cause"));
    QTRY_VERIFY(find<QPlainTextEdit>("cause")->toPlainText().isEmpty());
}

void AdminWindowTest::aPromiseIsKeptInOneClick()
{
    signIn();
    QTRY_VERIFY(find("stillWorking"));
    QVERIFY(!find<QFrame>("promiseBar"));
    passes(12min); // promised for 09:45
    m_relay->tell(ToClient::Promise{mailOutage().id, PromiseState::Due});
    QTRY_VERIFY(find("promiseStillWorking"));
    QTest::mouseClick(find("menuCompose"), Qt::LeftButton); // on every page
    QVERIFY(find<QLabel>("promiseWords")->text().contains(u"you promised the next word"));
    QTest::mouseClick(find("promiseStillWorking"), Qt::LeftButton);
    QTRY_VERIFY(!find<QFrame>("promiseBar"));
    const auto said = m_relay->heard<ToRelay::NoticeRevise>();
    QCOMPARE(said.size(), 1);
    const Notice &next = *said.first().notice;
    QCOMPARE(next.checkedAt, std::optional(m_clock->now()));
    QCOMPARE(next.nextUpdateAt, std::optional(m_clock->now() + 30min)); // major
    QVERIFY(next.notify == Notify::Quiet);
    QVERIFY(next.text == mailOutage().text);
}

void AdminWindowTest::aWordThatDoesNotGetThroughIsSaid()
{
    signIn();
    QTRY_VERIFY(find("stillWorking"));
    passes(20min);
    m_relay->tell(ToClient::Promise{mailOutage().id, PromiseState::Overdue});
    QTRY_VERIFY(find("promiseStillWorking"));
    Notice theirs = mailOutage();
    theirs.phase = Phase::Identified;
    m_relay->publish(theirs, u"bruno"_s); // the board has not heard of it yet
    QTest::mouseClick(find("promiseStillWorking"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("promiseTrouble"));
    QVERIFY2(find<QLabel>("promiseTrouble")->text().startsWith(u"Not sent:"),
             qPrintable(find<QLabel>("promiseTrouble")->text()));
    m_relay->loses = ConsoleRelay::Loses::Request;
    QTest::mouseClick(find("stillWorking"), Qt::LeftButton); // of the card
    m_relay->hangUp();
    QTRY_VERIFY(find("promiseStillWorking")->isEnabled());
    QCOMPARE(m_relay->current.first().revision, 2);
}

void AdminWindowTest::theHelpDeskSeesThatAWordIsLate()
{
    m_relay->rights = {Right::ReadBoard, Right::ReadRecipients};
    signIn();
    QTRY_VERIFY(find<TallyBars>("tallyBars"));
    passes(20min);
    m_relay->tell(ToClient::Promise{mailOutage().id, PromiseState::Overdue});
    QTRY_VERIFY(find<QLabel>("promiseWords"));
    QCOMPARE(find<QFrame>("promiseBar")->property("role").toByteArray(), QByteArray("alarm"));
    for (const char *button : {"promiseStillWorking", "promiseUpdate", "promiseAllClear"})
        QVERIFY2(!find(button), button);
}

/** With nobody saying anything: strip, menu and card in the same moment. */
void AdminWindowTest::theHourIsNoticedEverywhereWhenItPasses()
{
    Notice soon = mailOutage();
    soon.nextUpdateAt = m_clock->now() + 300ms;
    m_relay->publish(soon, u"ana"_s);
    signIn();
    QTRY_VERIFY(find<QLabel>("promiseWords") &&
                find<QLabel>("promiseWords")->text().contains(u"you promised"));
    QCOMPARE(find("menuBoard")->text(), u"Board"_s);
    m_clock->advance(300ms);
    QTRY_VERIFY(find<QLabel>("promiseWords")->text().contains(u"was promised for"));
    QVERIFY(find("menuBoard")->text().contains(u"1 to do"));
    const auto facts = m_window->findChildren<NoticeCard *>().first()->findChildren<QLabel *>();
    QVERIFY(std::any_of(facts.begin(), facts.end(),
                        [](QLabel *fact) { return fact->text().startsWith(u"was due"); }));
}

void AdminWindowTest::whatIsOutOfDateCallsWhoCanPublish()
{
    signIn();
    QTRY_VERIFY(find("stillWorking"));
    passes(4h);
    QTRY_VERIFY(find<QLabel>("promiseWords"));
    QVERIFY(find<QLabel>("promiseWords")->text().contains(u"is out of date"));
    QCOMPARE(find<QFrame>("promiseBar")->property("role").toByteArray(), QByteArray("alarm"));
    for (const char *button : {"promiseStillWorking", "promiseUpdate", "promiseAllClear"})
        QVERIFY2(find(button), button);
    QVERIFY(words().contains(u"needs an update or an all-clear"));
}

void AdminWindowTest::theBoardSaysHowPromisesWereKept()
{
    m_relay->punctuality = {41, 3, 6min};
    signIn();
    QTRY_VERIFY(find<QLabel>("punctuality"));
    QCOMPARE(
        find<QLabel>("punctuality")->text(),
        u"41 of 44 promised updates came in time in the last 30 days; half of the late ones by "
        "6 minutes or more"_s);
    m_relay->punctuality = {42, 3, 6min};
    QTRY_VERIFY(find("stillWorking"));
    QTest::mouseClick(find("stillWorking"), Qt::LeftButton); // a word that was kept
    QTRY_VERIFY(find<QLabel>("punctuality")->text().startsWith(u"42 of 45"));
}

void AdminWindowTest::whatWorksAgainIsWatchedAsLongAsTheAuthorSays()
{
    signIn();
    QTRY_VERIFY(find("stillWorking"));
    const auto lengths = m_window->findChild<QMenu *>(u"watchMenu"_s)->actions();
    QCOMPARE(lengths.size(), 4);
    QCOMPARE(lengths[1]->text(), u"30 minutes (usual)"_s); // major
    QCOMPARE(lengths[3]->text(), u"2 hours"_s);
    lengths[3]->trigger();
    QTRY_VERIFY(m_relay->current.first().phase == Phase::Monitoring);
    QCOMPARE(m_relay->current.first().watchUntil, std::optional(m_clock->now() + 2h));
    QTRY_VERIFY(!find("stillWorking")); // it works again: nobody works on it
    QVERIFY(words().contains(u"Watched until"));
}

void AdminWindowTest::whereItIsStillBrokenIsSaidAndOneClickReopens()
{
    Notice over = mailOutage();
    over.phase = Phase::Monitoring;
    over.restoration.reset();
    over.nextUpdateAt.reset();
    over.watchUntil = m_relay->time + 20min;
    m_relay->publish(over, u"ana"_s);
    signIn();
    QTRY_VERIFY(find("allClear"));
    QVERIFY(!find<QFrame>("promiseBar"));
    for (const auto &[name, site, answer] :
         {std::tuple{u"Berta"_s, u"Lyon"_s, ReplyAnswer::StillBroken},
          {u"Claude"_s, u"Lyon"_s, ReplyAnswer::StillBroken},
          {u"Diego"_s, u"Madrid"_s, ReplyAnswer::Works},
          {u"Elena"_s, u"Madrid"_s, ReplyAnswer::StillBroken}}) {
        PersonReply reply;
        reply.person.text = name.toLower() + u"@corp.example"_s;
        reply.name = name;
        reply.site = site;
        reply.answer = answer;
        reply.at = m_relay->time;
        m_relay->replies << reply;
    }
    Tally now = tally(1100, 950);
    now.stillBroken = 3;
    now.works = 1;
    m_relay->tallies = {now};
    m_relay->tell(ToClient::TallyMoved{now});
    QTRY_VERIFY2(words().contains(u"Lyon: 2 of 2 · Madrid: 1 of 2"), qPrintable(words()));
    QTRY_VERIFY(find("reopenNow"));
    QCOMPARE(find("reopenNow")->text(), u"3 say it is still broken: reopen"_s);
    QTest::mouseClick(find("menuCompose"), Qt::LeftButton); // on every page
    QTRY_VERIFY(find("promiseReopen"));
    QVERIFY(!find("promiseStillWorking"));
    QTest::mouseClick(find("promiseReopen"), Qt::LeftButton);
    QTRY_VERIFY(m_relay->current.first().phase == Phase::Investigating);
    QTRY_VERIFY(!find<QFrame>("promiseBar"));
}

void AdminWindowTest::whoAsksForHelpIsTakenAndDone()
{
    HelpCall call;
    call.number = 12;
    call.notice = mailOutage().id;
    call.person.text = u"berta@corp.example"_s;
    call.name = u"Berta"_s;
    call.site = u"Lyon"_s;
    call.line = u"I must send an offer before noon"_s;
    call.at = m_relay->time;
    signIn();
    QTRY_VERIFY(find("stillWorking"));
    QVERIFY(!find<QLabel>("helpTitle"));
    m_relay->calls = {call};
    m_relay->tell(ToClient::HelpMoved{call});
    QTRY_VERIFY(find<QLabel>("helpTitle"));
    QCOMPARE(find<QLabel>("helpTitle")->text(), u"1 ask for help"_s);
    QVERIFY(words().contains(call.line));
    QTRY_VERIFY(find("helpMark"));
    QTest::mouseClick(find("helpMark"), Qt::LeftButton);
    QTRY_VERIFY(words().contains(u"ana sees to it"));
    QTRY_VERIFY(find("helpMark") && find("helpMark")->text() == u"Done"_s);
    QTest::mouseClick(find("helpMark"), Qt::LeftButton);
    QTRY_VERIFY(!find<QLabel>("helpTitle"));
    QVERIFY(m_relay->calls.first().doneAt);
}

QTEST_MAIN(AdminWindowTest)
#include "admin_window_test.moc"
