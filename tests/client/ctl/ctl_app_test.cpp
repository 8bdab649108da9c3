// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/ctl_app.h"

#include "common/clock.h"
#include "tests/client/ctl/shell.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl as a shell would run it, against a fake relay that keeps one notice. */
class CtlAppTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void publishPrintsTheId();
    void aLostAnswerIsAskedForWithTheSameKey();
    void whatStaysUnknownIsSaidSo();
    void aWrongPasswordIs77();
    void aFileThatHoldsNoPasswordIsNamed_data();
    void aFileThatHoldsNoPasswordIsNamed();
    void aStaffMemberWhoIsNotTakenIsSaidWithWhy();
    void aRelayThatIsNotThereIs69();
    void aRelayThatGoesWhileSigningInIsTriedAgain();
    void aRelayThatNeverLetsInIs69AfterThePatience_data();
    void aRelayThatNeverLetsInIs69AfterThePatience();
    void aMissingRightIs77();
    void aConflictIs75();
    void anInvalidFileIs2AndSaysEveryField();
    void aFileThatIsNotThereIs66();
    void reviseSendsTheWholeNoticeOnTheRevisionSeen();
    void listPrintsJson();
    void recipientsAreFetchedPageByPage();
    void tallyPrintsTheNumbers();
    void relayStatusIsATableOrJson();
    void whatIsOverIsNotEndedTwice();
    void aPasswordFileForAllToReadIsSaid();

private:
    using Run = ShellRun;
    Run run(const QStringList &command, const QByteArray &input = {});
    QString file(const QString &name, const QByteArray &content);
    QByteArray answerFor(const IncomingRequest &incoming);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    std::chrono::milliseconds m_patience{10s};
    QList<Notice> m_revisions;
    int m_people = 0;
};

void CtlAppTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<FakeRelay>();
    m_patience = 10s;
    m_revisions.clear();
    m_people = 0;
    m_relay->answerMore = [this](const IncomingRequest &incoming) { return answerFor(incoming); };
    QFile::setPermissions(file(u"password"_s, "correct horse\n"),
                          QFile::ReadOwner | QFile::WriteOwner);
}

QString CtlAppTest::file(const QString &name, const QByteArray &content)
{
    return fileIn(*m_dir, name, content);
}

CtlAppTest::Run CtlAppTest::run(const QStringList &command, const QByteArray &input)
{
    Run run;
    Surroundings surroundings = shellFor(run, input);
    surroundings.timings = quickTimings();
    surroundings.patience = m_patience;
    const ManualClock clock(m_relay->time);
    QStringList arguments{u"--relay"_s, m_relay->url().toString(), u"--login"_s,
                          u"ana"_s,     u"--password-file"_s,      m_dir->filePath(u"password"_s)};
    run.code = int(runCtl(arguments + command, surroundings, clock));
    return run;
}

QByteArray CtlAppTest::answerFor(const IncomingRequest &incoming)
{
    const auto keep = [this](Notice notice) {
        notice.id = mailOutage().id;
        notice.deployment = m_relay->deployment;
        notice.revision = int(m_revisions.size()) + 1;
        notice.asks = 1;
        notice.publishedAt = m_relay->time;
        notice.publishedBy = u"ana"_s;
        m_revisions.append(notice);
        return m_relay->key->sign(noticeBytes(notice));
    };
    if (const auto *publish = std::get_if<ToRelay::NoticePublish>(&incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::NoticePublish::Answer{keep(*publish->notice)});
    if (const auto *revise = std::get_if<ToRelay::NoticeRevise>(&incoming.request)) {
        if (revise->base != m_revisions.size())
            return encodeError(incoming.id,
                               {.code = wire::ErrorCode::Conflict,
                                .message = u"conflict"_s,
                                .current = m_relay->key->sign(noticeBytes(m_revisions.last()))});
        return encodeAnswerOf(incoming.id, ToRelay::NoticeRevise::Answer{keep(*revise->notice)});
    }
    if (const auto *history = std::get_if<ToRelay::NoticeHistory>(&incoming.request)) {
        // One revision a page, so that paging is used.
        ToRelay::NoticeHistory::Answer answer;
        for (const Notice &notice : std::as_const(m_revisions)) {
            if (notice.revision == history->after + 1)
                answer.revisions.append(m_relay->key->sign(noticeBytes(notice)));
        }
        answer.more = history->after + 1 < m_revisions.size();
        return encodeAnswerOf(incoming.id, answer);
    }
    if (std::holds_alternative<ToRelay::NoticeList>(incoming.request)) {
        ToRelay::NoticeList::Answer answer;
        if (!m_revisions.isEmpty())
            answer.notices = {{m_relay->key->sign(noticeBytes(m_revisions.last())), true, false}};
        return encodeAnswerOf(incoming.id, answer);
    }
    if (std::holds_alternative<ToRelay::RelayStatus>(incoming.request)) {
        return encodeAnswerOf(
            incoming.id,
            ToRelay::RelayStatus::Answer{
                .version = u"0.1.0"_s,
                .startedAt = m_relay->time,
                .epoch = m_relay->epoch,
                .cursor = 4712,
                .shards = {{.desks = 655, .unsentBytes = 4096}, {.desks = 651, .consoles = 2}},
                .store = {.commits = 9021, .receipts = 3930, .receiptsLastMinute = 90},
                .ended = {{u"left"_s, 12}, {u"tooSlow"_s, 3}}});
    }
    if (const auto *list = std::get_if<ToRelay::RecipientList>(&incoming.request)) {
        ToRelay::RecipientList::Answer answer;
        const int first =
            list->after.isEmpty() ? 0 : list->after.text.section(u'@', 0, 0).toInt() + 1;
        for (int i = first; i < std::min(first + 2, m_people); ++i)
            answer.recipients.append({PersonId{u"%1@corp.example"_s.arg(i)},
                                      u"=Person %1"_s.arg(i),
                                      {},
                                      0,
                                      {{u"pc-%1"_s.arg(i), u"1"_s, u"Lyon"_s, false}}});
        answer.total = m_people;
        answer.more = first + 2 < m_people;
        return encodeAnswerOf(incoming.id, answer);
    }
    if (const auto *watch = std::get_if<ToRelay::TallyWatch>(&incoming.request)) {
        Tally tally;
        tally.notice = watch->notices.first();
        tally.revision = tally.asks = 1;
        tally.addressed = 3;
        tally.counts.displayed = 2;
        tally.counts.acknowledged = 1;
        return encodeAnswerOf(incoming.id, ToRelay::TallyWatch::Answer{{tally}});
    }
    return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
}

static QByteArray draftBytes()
{
    return QJsonDocument(toJson(mailOutage())).toJson();
}

void CtlAppTest::publishPrintsTheId()
{
    const Run result = run({u"publish"_s, file(u"n.json"_s, draftBytes())});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, mailOutage().id.text + u'\n');
    QCOMPARE(result.error, QString());
    QCOMPARE(m_revisions.size(), 1);
    QCOMPARE(run({u"publish"_s, u"-"_s}, draftBytes()).code, 0);
    const auto keys = m_relay->heard<ToRelay::NoticePublish>();
    QVERIFY(keys.at(0).idempotencyKey != keys.at(1).idempotencyKey);
}

void CtlAppTest::aLostAnswerIsAskedForWithTheSameKey()
{
    int lost = 0;
    m_relay->misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::NoticePublish>(incoming.request) || lost++ >= 2)
            return std::nullopt;
        m_relay->hangUp();
        return QByteArray();
    };
    const Run result = run({u"publish"_s, u"-"_s}, draftBytes());
    QCOMPARE(result.code, 0);
    const auto asked = m_relay->heard<ToRelay::NoticePublish>();
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked.at(2), asked.at(0));
}

void CtlAppTest::whatStaysUnknownIsSaidSo()
{
    m_patience = 300ms;
    m_relay->misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::NoticePublish>(incoming.request))
            return std::nullopt;
        m_relay->hangUp();
        return QByteArray();
    };
    const Run result = run({u"publish"_s, u"-"_s}, draftBytes());
    QCOMPARE(result.code, 75);
    QVERIFY2(result.error.contains(u"not known"), qPrintable(result.error));
    QVERIFY(result.error.contains(u"foghornctl list"));
    QCOMPARE(result.out, QString());
}

void CtlAppTest::aWrongPasswordIs77()
{
    m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        return encodeError(incoming.id, {wire::ErrorCode::Unauthorised, u"no"_s});
    };
    const Run result = run({u"list"_s});
    QCOMPARE(result.code, 77);
    QVERIFY(result.error.contains(u"password is wrong"));
    QVERIFY2(result.error.contains(m_dir->filePath(u"password"_s)), qPrintable(result.error));
}

void CtlAppTest::aFileThatHoldsNoPasswordIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a line end") << QByteArray("\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\0\0", 6);
    QTest::newRow("a log") << QByteArray(20'000, 'x');
}

void CtlAppTest::aFileThatHoldsNoPasswordIsNamed()
{
    QFETCH(const QByteArray, content);
    const QString path = file(u"password"_s, content);
    const Run result = run({u"list"_s});
    QCOMPARE(result.code, 66);
    QVERIFY2(result.error.contains(path + u" holds no password"_s), qPrintable(result.error));
    QVERIFY(m_relay->requests.isEmpty());
}

void CtlAppTest::aStaffMemberWhoIsNotTakenIsSaidWithWhy()
{
    m_relay->misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::StaffAdd>(incoming.request))
            return std::nullopt;
        return encodeError(incoming.id, {wire::ErrorCode::InvalidParams,
                                         u"password must have at least 12 characters"_s,
                                         {{u"password"_s, u"must have at least 12 characters"_s}}});
    };
    const QString path = file(u"ben"_s, "rain\n");
    const Run result = run(
        {u"staff"_s, u"add"_s, u"ben"_s, u"--role"_s, u"helpDesk"_s, u"--password-file"_s, path});
    QCOMPARE(result.code, 1);
    QVERIFY2(
        result.error.contains(u"  password in %1: must have at least 12 characters\n"_s.arg(path)),
        qPrintable(result.error));
}

void CtlAppTest::aRelayThatIsNotThereIs69()
{
    const QString url = m_relay->url().toString();
    m_relay.reset();
    m_relay = std::make_unique<FakeRelay>(); // another port
    Surroundings surroundings;
    QString error;
    surroundings.terminal = {
        [](const QByteArray &) {},
        [&error](const QByteArray &bytes) { error += QString::fromUtf8(bytes); },
        {}};
    surroundings.environment = [](const char *) { return QString(); };
    surroundings.timings = quickTimings();
    const ManualClock clock(m_relay->time);
    QCOMPARE(int(runCtl({u"--relay"_s, url, u"--login"_s, u"ana"_s, u"--password-file"_s,
                         m_dir->filePath(u"password"_s), u"list"_s},
                        surroundings, clock)),
             69);
    QVERIFY2(error.contains(u"cannot be reached"), qPrintable(error));
}

void CtlAppTest::aRelayThatGoesWhileSigningInIsTriedAgain()
{
    int lost = 0;
    m_relay->misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::ConsoleHello>(incoming.request) || lost++ >= 2)
            return std::nullopt;
        m_relay->hangUp();
        return QByteArray();
    };
    QCOMPARE(run({u"list"_s, u"--json"_s}).code, 0);
    QCOMPARE(m_relay->heard<ToRelay::ConsoleHello>().size(), 3);
}

void CtlAppTest::aRelayThatNeverLetsInIs69AfterThePatience_data()
{
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("hangs up each time") << true;
    QTest::newRow("says nothing") << false;
}

void CtlAppTest::aRelayThatNeverLetsInIs69AfterThePatience()
{
    QFETCH(bool, hangsUp);
    m_patience = 300ms;
    m_relay->misbehave = [&](const IncomingRequest &) -> std::optional<QByteArray> {
        if (hangsUp)
            m_relay->hangUp();
        return QByteArray();
    };
    const Run result = run({u"list"_s});
    QCOMPARE(result.code, 69);
    QVERIFY2(result.error.startsWith(u"foghornctl: "_s), qPrintable(result.error));
}

void CtlAppTest::aMissingRightIs77()
{
    const Run result = run({u"enrolment-token"_s});
    QCOMPARE(result.code, 77);
    QVERIFY2(result.error.contains(u"not you"), qPrintable(result.error)); // as the relay says it
}

void CtlAppTest::aConflictIs75()
{
    QCOMPARE(run({u"publish"_s, u"-"_s}, draftBytes()).code, 0);
    QCOMPARE(run({u"revise"_s, mailOutage().id.text, u"-"_s}, R"({"phase":"identified"})").code, 0);
    const Run result = run({u"revise"_s, mailOutage().id.text, u"-"_s, u"--base"_s, u"1"_s},
                           R"({"phase":"monitoring"})");
    QCOMPARE(result.code, 75);
    QVERIFY2(result.error.contains(u"revised the notice"_s), qPrintable(result.error));
    QCOMPARE(m_revisions.size(), 2);
}

void CtlAppTest::anInvalidFileIs2AndSaysEveryField()
{
    Run result =
        run({u"publish"_s, u"-"_s},
            R"({"kind":"incident","severity":"loud","text":{},"audience":{"everyone":true}})");
    QCOMPARE(result.code, 2);
    QVERIFY2(result.error.contains(u"  severity: "), qPrintable(result.error));
    QVERIFY2(result.error.contains(u"  defaultLanguage: "), qPrintable(result.error));
    result = run({u"publish"_s, u"-"_s}, "this is not JSON");
    QCOMPARE(result.code, 2);
    result = run({u"publish"_s, u"-"_s}, R"({"kind":"incident","kind":"maintenance"})");
    QCOMPARE(result.code, 2);
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().isEmpty());
}

void CtlAppTest::aFileThatIsNotThereIs66()
{
    QCOMPARE(run({u"publish"_s, m_dir->filePath(u"nothing.json"_s)}).code, 66);
}

void CtlAppTest::reviseSendsTheWholeNoticeOnTheRevisionSeen()
{
    QCOMPARE(run({u"publish"_s, u"-"_s}, draftBytes()).code, 0);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(run({u"revise"_s, mailOutage().id.text, u"-"_s}, R"({"phase":"identified"})").code,
                 0);
    const Run result = run({u"end"_s, mailOutage().id.text, u"--text-file"_s,
                            file(u"t"_s, "Mail works again.\n"), u"--json"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(QJsonDocument::fromJson(result.out.toUtf8()).object().value("revision"_L1).toInt(), 5);
    const auto sent = m_relay->heard<ToRelay::NoticeRevise>().last();
    QCOMPARE(sent.base, 4);
    QVERIFY(sent.notice->phase == Phase::Resolved);
    QCOMPARE(sent.notice->text.value(u"en"_s).closing, u"Mail works again."_s);
    QCOMPARE(sent.notice->text.value(u"es"_s).headline, u"El correo no funciona"_s);
    QVERIFY(sent.notice->id.isEmpty());
}

void CtlAppTest::listPrintsJson()
{
    QCOMPARE(run({u"list"_s, u"--json"_s}).out, u"[]\n"_s);
    QCOMPARE(run({u"publish"_s, u"-"_s}, draftBytes()).code, 0);
    const auto object = QJsonDocument::fromJson(run({u"list"_s, u"--json"_s}).out.toUtf8())
                            .array()
                            .first()
                            .toObject();
    for (const auto name : {"id"_L1, "revision"_L1, "asks"_L1, "kind"_L1, "severity"_L1, "phase"_L1,
                            "headline"_L1, "publishedAt"_L1, "nextUpdateAt"_L1, "stale"_L1})
        QVERIFY2(object.contains(name), name.data());
    const QString table = run({u"list"_s, u"--live"_s}).out;
    QVERIFY2(table.contains(u"E-mail is not working"), qPrintable(table));
    QVERIFY(m_relay->heard<ToRelay::NoticeList>().last().liveOnly);
}

void CtlAppTest::recipientsAreFetchedPageByPage()
{
    m_people = 5;
    const Run json =
        run({u"recipients"_s, mailOutage().id.text, u"--json"_s, u"--state"_s, u"notDelivered"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).array().size(), 5);
    QVERIFY(m_relay->heard<ToRelay::RecipientList>().first().state == RecipientState::NotDelivered);
    const Run csv = run({u"recipients"_s, mailOutage().id.text, u"--csv"_s});
    QCOMPARE(csv.out.count(u"\r\n"_s), 6);
    QVERIFY(csv.out.startsWith(u"person,name,state,revision,desks,"));
    QVERIFY2(csv.out.contains(u"0@corp.example,'=Person 0,notDelivered,0,pc-0/1 (Lyon)"),
             qPrintable(csv.out));
}

void CtlAppTest::tallyPrintsTheNumbers()
{
    const Run json = run({u"tally"_s, mailOutage().id.text, u"--json"_s});
    const auto object = QJsonDocument::fromJson(json.out.toUtf8()).object();
    QCOMPARE(object.value("addressed"_L1).toInt(), 3);
    QCOMPARE(object.value("acknowledged"_L1).toInt(), 1);
    const Run words = run({u"tally"_s, mailOutage().id.text});
    QVERIFY2(words.out.contains(u"66 %"), qPrintable(words.out));
}

void CtlAppTest::relayStatusIsATableOrJson()
{
    const Run words = run({u"relay"_s, u"status"_s});
    QCOMPARE(words.code, 0);
    for (const char *part : {"655", "651", "4 KB", "9021 commits", "3930 (1.5 a second)", "3 cut",
                             "left 12, tooSlow 3"})
        QVERIFY2(words.out.contains(QLatin1StringView(part)), qPrintable(words.out));
    const Run json = run({u"relay"_s, u"status"_s, u"--json"_s});
    const auto object = QJsonDocument::fromJson(json.out.toUtf8()).object();
    QCOMPARE(object.value("shards"_L1).toArray().size(), 2);
    QCOMPARE(object.value("cursor"_L1).toInt(), 4712);
    QCOMPARE(run({u"relay"_s, u"stop"_s}).code, 64);
}

void CtlAppTest::whatIsOverIsNotEndedTwice()
{
    m_revisions = {mailOutage()};
    const QString id = mailOutage().id.text;
    QCOMPARE(run({u"end"_s, id}).code, 0);
    QCOMPARE(m_revisions.size(), 2);
    const Run again = run({u"end"_s, id});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.error.contains(u"resolved already"), qPrintable(again.error));
    QCOMPARE(run({u"cancel"_s, id, u"--reason"_s, u"It was another service."_s}).code, 0);
    QCOMPARE(run({u"cancel"_s, id, u"--reason"_s, u"It was another service."_s}).code, 1);
    QCOMPARE(m_revisions.size(), 3);
}

void CtlAppTest::aPasswordFileForAllToReadIsSaid()
{
#ifdef Q_OS_UNIX
    QFile::setPermissions(m_dir->filePath(u"password"_s), QFile::ReadOwner | QFile::ReadOther);
    const Run result = run({u"list"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(result.error.contains(u"everybody"));
#endif
}

QTEST_GUILESS_MAIN(CtlAppTest)
#include "ctl_app_test.moc"
