// SPDX-License-Identifier: GPL-3.0-or-later
// What no client should send: each gets its error or close code, and nobody else notices.
#include "tests/server/running_relay.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

class FoghorndBadInputTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<RunningRelay> m_relay;
    TestDesk m_neighbour;

    /** A good notice still reaches the desk next door. */
    bool theRelayGoesOn()
    {
        const auto console = m_relay->console();
        const auto answer = console->ask(
            ToRelay::NoticePublish{.notice = emailOutage(),
                                   .idempotencyKey = QString::fromLatin1(randomBytes(8).toHex())});
        const auto *good = std::get_if<ToRelay::NoticePublish::Answer>(&answer);
        return good && m_neighbour.hears(contentOf(good->envelope).id, 1);
    }
    static QJsonObject outageWith(const QString &member, const QJsonValue &value)
    {
        QJsonObject notice = toJson(emailOutage());
        notice[member] = value;
        return {{u"notice"_s, notice}, {u"idempotencyKey"_s, u"k-%1"_s.arg(member)}};
    }
    static QJsonObject pastEveryLimit()
    {
        Notice notice = emailOutage();
        NoticeText &text = notice.text[u"en"_s];
        text.headline = QString(81, u'é');
        text.impact = QString(601, u'é');
        text.workaround = QString(601, u'é');
        text.details = QString(8001, u'é');
        text.actions.fill({ActionTime::Now, QString(201, u'é')}, 11);
        text.stillWorks.fill(u"Calendar"_s, 11);
        notice.services.fill({u"email"_s, {{u"en"_s, QString(81, u'é')}}}, 21);
        notice.contact.url = u"javascript:alert(1)"_s;
        return {{u"notice"_s, toJson(notice)}, {u"idempotencyKey"_s, u"k-limits"_s}};
    }
    static QJsonObject tenThousandEntries()
    {
        QJsonArray people;
        for (int i = 0; i < 10'000; ++i)
            people.append(u"p%1@x"_s.arg(i));
        return outageWith(
            u"audience"_s,
            QJsonObject{{u"include"_s, QJsonArray{QJsonObject{{u"person"_s, people}}}}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_relay = std::make_unique<RunningRelay>();
        m_neighbour = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(m_neighbour.connect(*m_relay, m_relay->enrolmentToken()));
    }
    void cleanupTestCase()
    {
        m_neighbour.leave();
        m_relay.reset();
    }

    void aWrongRequestGetsItsError_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QJsonValue>("params");
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, const QString &method, const QJsonValue &params,
                            int code, const QStringList &fields = {}) {
            QTest::newRow(name) << method << params << code << fields;
        };
        const QString publish = u"notice.publish"_s;
        row("unknown method", u"notice.shout"_s, QJsonObject(), -32601);
        row("params of a wrong type", publish, u"please"_s, -32602);
        row("neither notice nor envelope", publish, QJsonObject{{u"idempotencyKey"_s, u"k"_s}},
            -32602);
        row("severity of a wrong type", publish, outageWith(u"severity"_s, 7), -32004,
            {u"severity"_s});
        row("unknown kind", publish, outageWith(u"kind"_s, u"rumour"_s), -32004, {u"kind"_s});
        row("the year 0", publish, outageWith(u"startsAt"_s, u"0000-01-01T00:00:00Z"_s), -32004,
            {u"startsAt"_s});
        row("the year 10000", publish, outageWith(u"nextUpdateAt"_s, u"10000-01-01T00:00:00Z"_s),
            -32004, {u"nextUpdateAt"_s});
        row("an audience of nobody", publish,
            outageWith(u"audience"_s, QJsonObject{{u"include"_s, QJsonArray()}}), -32004,
            {u"audience"_s});
        row("an audience with 10,000 entries", publish, tenThousandEntries(), -32004);
        row("past every limit", publish, pastEveryLimit(), -32004,
            {u"text.en.headline"_s, u"text.en.impact"_s, u"text.en.workaround"_s,
             u"text.en.details"_s, u"text.en.actions"_s, u"text.en.stillWorks"_s, u"services"_s,
             u"contact.url"_s});
        row("an envelope of nobody", publish,
            QJsonObject{
                {u"idempotencyKey"_s, u"k"_s},
                {u"envelope"_s, toJson(SigningKey::generate().sign(noticeBytes(emailOutage())))}},
            -32004);
        row("a revision of a notice that is not there", u"notice.revise"_s,
            QJsonObject{{u"id"_s, u"0191e0a0-0000-7000-8000-000000000000"_s},
                        {u"base"_s, 1},
                        {u"notice"_s, toJson(emailOutage())},
                        {u"idempotencyKey"_s, u"k-r"_s}},
            -32007);
        row("a tally of a notice that is not there", u"tally.watch"_s,
            QJsonObject{{u"notices"_s, QJsonArray{u"0191e0a0-0000-7000-8000-000000000000"_s}}},
            -32007);
        row("what only a desk may say", u"desk.reply"_s,
            QJsonObject{{u"notice"_s, u"0191e0a0-0000-7000-8000-000000000000"_s},
                        {u"answer"_s, u"works"_s}},
            -32002);
        row("a second hello", u"console.hello"_s,
            QJsonObject{
                {u"protocol"_s, 1},
                {u"app"_s,
                 QJsonObject{{u"name"_s, u"t"_s}, {u"version"_s, u"1"_s}, {u"os"_s, u"d"_s}}},
                {u"login"_s, u"ana"_s},
                {u"password"_s, u"x"_s}},
            -32600);
    }
    void aWrongRequestGetsItsError()
    {
        QFETCH(QString, method);
        QFETCH(QJsonValue, params);
        QFETCH(int, code);
        QFETCH(QStringList, fields);
        const auto console = m_relay->console();
        const auto content = console->askAnything(method, params);
        const auto *error = std::get_if<RpcError>(&content);
        QVERIFY(error);
        QVERIFY2(int(error->code) == code,
                 qPrintable(u"%1 %2"_s.arg(int(error->code)).arg(error->message)));
        QStringList named;
        for (const FieldProblem &problem : error->fields)
            named.append(problem.field.section(QChar(u'['), 0, 0));
        for (const QString &field : fields)
            QVERIFY2(named.contains(field),
                     qPrintable(field + u" is not among "_s + named.join(u' ')));
        QVERIFY(theRelayGoesOn());
    }

    void framesThatAreNoRequestsGetAnErrorOrTheirCloseCode_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("binary");
        QTest::addColumn<int>("close"); // 0 = an error, and the session goes on
        QTest::newRow("not JSON") << QByteArray("{ this is not JSON") << QByteArray() << 0;
        QTest::newRow("a list") << QByteArray("[1,2,3]") << QByteArray() << 0;
        QTest::newRow("an object without a method") << QByteArray("{}") << QByteArray() << 0;
        QTest::newRow("binary") << QByteArray() << QByteArray("\x00\x01\x02", 3) << 3501;
        QTest::newRow("10 MB") << QByteArray(10 * 1024 * 1024, 'x') << QByteArray() << 3501;
    }
    void framesThatAreNoRequestsGetAnErrorOrTheirCloseCode()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, binary);
        QFETCH(int, close);
        const auto console = m_relay->console();
        if (binary.isEmpty())
            console->send(text);
        else
            console->socket().sendBinaryMessage(binary);
        if (close == 0)
            QTRY_COMPARE(console->refusals().size(), 1);
        else
            QTRY_VERIFY(console->isClosed());
        QVERIFY(theRelayGoesOn());
    }

    void aReceiptOfAPurgedNoticeDoesNotHoldUpTheGoodOnes()
    {
        const auto console = m_relay->console();
        const auto answer = console->ask(
            ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = u"k-purged"_s});
        const NoticeId id = contentOf(std::get<ToRelay::NoticePublish::Answer>(answer).envelope).id;
        const Instant now = SystemClock().now();
        const auto taken = m_neighbour.wire->ask(ToRelay::DeskReceipts{
            m_neighbour.account.epoch,
            {{{u"0191e0a0-0000-7000-8000-000000000000"_s}, 1, ReceiptState::Displayed, now},
             {id, 1, ReceiptState::Displayed, now}}});
        const auto *good = std::get_if<ToRelay::DeskReceipts::Answer>(&taken);
        QVERIFY(good);
        QCOMPARE(good->stored, 1);
        QCOMPARE(good->refused.size(), 1);
        QCOMPARE(good->refused.first().index, 0);
    }

    // S14: passwords guessed at: slowed down.
    void wrongPasswordsAreRefusedThenSlowedDown()
    {
        QList<int> codes;
        for (int i = 0; i < 5; ++i) {
            WireClient client(m_relay->url());
            const auto answer =
                client.ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                                 .login = u"nobody"_s,
                                                 .password = u"let me in please"_s});
            codes.append(int(std::get<RpcError>(answer).code));
            QTRY_VERIFY(client.isClosed());
        }
        QCOMPARE(codes, (QList<int>{-32001, -32001, -32001, -32001, -32005}));
        QVERIFY(theRelayGoesOn());
    }
};

QTEST_GUILESS_MAIN(FoghorndBadInputTest)
#include "foghornd_bad_input_test.moc"
