// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;
using sample::As;
using wire::ErrorCode;

/** What a client asks: every request there and back, and every way to get one wrong. */
class CodecRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestComesBackTheSame_data();
    void everyRequestComesBackTheSame();
    void unknownMembersAreIgnored_data() { everyRequestComesBackTheSame_data(); }
    void unknownMembersAreIgnored();
    void leftOutOrNullIsTheDefault();
    void aHelloOfAnotherProtocolIsForTheDoorToRefuse();
    void aFrameThatIsNoRequestIsRefused_data();
    void aFrameThatIsNoRequestIsRefused();
    void aWrongMemberIsRefusedByItsPath_data();
    void aWrongMemberIsRefusedByItsPath();
    void everyWrongMemberIsNamed();
    void aNoticeOfTheWrongShapeHasItsOwnCode();
    void groupsHaveALimitInBytes();
    void spoiltBytesDoNoHarm_data() { everyRequestComesBackTheSame_data(); }
    void spoiltBytesDoNoHarm();
    void aLoneReceiptIsReadQuickly();
};

namespace {

QByteArray frameOf(const Request &request)
{
    return encodeRequest(7, request);
}

template <class M>
QByteArray frameOf(int index = 0)
{
    return frameOf(Request(sample::of(As<M>{}).at(index).message));
}

const RefusedRequest *refused(const std::variant<IncomingRequest, RefusedRequest> &decoded)
{
    return std::get_if<RefusedRequest>(&decoded);
}

QByteArray described(const RefusedRequest &refusal)
{
    QString text = refusal.error.message;
    for (const FieldProblem &problem : refusal.error.fields)
        text += u"\n  %1: %2"_s.arg(problem.field, problem.reason);
    return text.toUtf8();
}

} // namespace

void CodecRequestsTest::everyRequestComesBackTheSame_data()
{
    QTest::addColumn<Request>("request");
    int number = 0;
    sample::forEach(As<Request>{}, [&]<class M>(const sample::Named<M> &named) {
        QTest::addRow("%s: %s (%d)", M::method, named.name, ++number) << Request(named.message);
    });
}

void CodecRequestsTest::everyRequestComesBackTheSame()
{
    QFETCH(Request, request);
    constexpr qint64 largestId = 9007199254740991; // 2^53 - 1
    const QByteArray frame = encodeRequest(largestId, request);
    const auto decoded = decodeRequest(frame);
    QVERIFY2(!refused(decoded), refused(decoded) ? described(*refused(decoded)).constData() : "");
    QCOMPARE(std::get<IncomingRequest>(decoded).id, largestId);
    QVERIFY(std::get<IncomingRequest>(decoded).request == request);
    const QJsonObject json = QJsonDocument::fromJson(frame).object();
    QCOMPARE(json.keys(), (QStringList{u"id"_s, u"jsonrpc"_s, u"method"_s, u"params"_s}));
}

void CodecRequestsTest::unknownMembersAreIgnored()
{
    QFETCH(Request, request);
    QByteArray frame = frameOf(request);
    for (const QString &path : {u"later"_s, u"params.later"_s})
        frame = sample::with(frame, path, QJsonArray{1, u"x"_s, QJsonObject()});
    const auto decoded = decodeRequest(frame);
    QVERIFY2(!refused(decoded), refused(decoded) ? described(*refused(decoded)).constData() : "");
    QVERIFY(std::get<IncomingRequest>(decoded).request == request);
}

void CodecRequestsTest::leftOutOrNullIsTheDefault()
{
    const auto decoded = decodeRequest(R"({"jsonrpc":"2.0","id":1,"method":"notice.list"})");
    QVERIFY(std::get<IncomingRequest>(decoded).request == Request(ToRelay::NoticeList{}));
    const auto nulls = decodeRequest(
        R"({"jsonrpc":"2.0","id":1,"method":"notice.list","params":{"live":null,"after":null,"limit":null}})");
    QVERIFY(std::get<IncomingRequest>(nulls).request == Request(ToRelay::NoticeList{}));
}

void CodecRequestsTest::aHelloOfAnotherProtocolIsForTheDoorToRefuse()
{
    const auto decoded =
        decodeRequest(sample::with(frameOf<ToRelay::DeskHello>(), u"params.protocol"_s, 2));
    QCOMPARE(std::get<ToRelay::DeskHello>(std::get<IncomingRequest>(decoded).request).protocol, 2);
}

void CodecRequestsTest::aFrameThatIsNoRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("id"); // 0: null in the answer
    const auto row = [](const char *name, const QByteArray &frame, ErrorCode code, qint64 id = 0) {
        QTest::newRow(name) << frame << int(code) << id;
    };
    const QByteArray good = frameOf<ToRelay::DeskReply>();
    const auto spoilt = [&](const char *member, const QJsonValue &value) {
        return sample::with(good, QString::fromLatin1(member), value);
    };
    row("not JSON", "GET / HTTP/1.1", ErrorCode::ParseError);
    row("not UTF-8", "{\"a\":\"\xff\"}", ErrorCode::ParseError);
    row("a key twice", R"({"jsonrpc":"2.0","id":1,"id":2,"method":"notice.list"})",
        ErrorCode::ParseError);
    row("a batch", "[" + good + "]", ErrorCode::InvalidRequest);
    row("an empty batch", "[]", ErrorCode::InvalidRequest);
    row("a bare number", "5", ErrorCode::ParseError); // QJsonDocument takes none
    row("no version", spoilt("jsonrpc", QJsonValue::Undefined), ErrorCode::InvalidRequest);
    row("another version", spoilt("jsonrpc", u"1.0"_s), ErrorCode::InvalidRequest);
    row("a version that is a number", spoilt("jsonrpc", 2.0), ErrorCode::InvalidRequest);
    row("no id", spoilt("id", QJsonValue::Undefined), ErrorCode::InvalidRequest);
    row("id null", spoilt("id", QJsonValue()), ErrorCode::InvalidRequest);
    row("id zero", spoilt("id", 0), ErrorCode::InvalidRequest);
    row("id below zero", spoilt("id", -1), ErrorCode::InvalidRequest);
    row("id with a fraction", spoilt("id", 1.5), ErrorCode::InvalidRequest);
    row("id past 2^53", spoilt("id", 9007199254740992.0), ErrorCode::InvalidRequest);
    row("id as text", spoilt("id", u"7"_s), ErrorCode::InvalidRequest);
    row("no method", spoilt("method", QJsonValue::Undefined), ErrorCode::InvalidRequest);
    row("a method that is a number", spoilt("method", 3), ErrorCode::InvalidRequest);
    row("an unknown method", spoilt("method", u"notice.delete"_s), ErrorCode::MethodNotFound, 7);
    row("a method in capitals", spoilt("method", u"Desk.Hello"_s), ErrorCode::MethodNotFound, 7);
    row("a notification of ours sent back", spoilt("method", u"tick"_s), ErrorCode::MethodNotFound,
        7);
    row("params as a list", spoilt("params", QJsonArray()), ErrorCode::InvalidParams, 7);
    row("params as text", spoilt("params", u"x"_s), ErrorCode::InvalidParams, 7);
    row("params null", spoilt("params", QJsonValue()), ErrorCode::InvalidParams, 7);
    row("a desk of another protocol",
        R"({"jsonrpc":"2.0","id":7,"method":"desk.hello","params":{"protocol":2}})",
        ErrorCode::UnsupportedProtocol, 7);
    row("a console of another protocol",
        R"({"jsonrpc":"2.0","id":7,"method":"console.hello","params":{"protocol":9,"passkey":""}})",
        ErrorCode::UnsupportedProtocol, 7);
}

void CodecRequestsTest::aFrameThatIsNoRequestIsRefused()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, code);
    QFETCH(qint64, id);
    const auto decoded = decodeRequest(frame);
    QVERIFY(refused(decoded));
    QCOMPARE(int(refused(decoded)->error.code), code);
    QCOMPARE(refused(decoded)->id.value_or(0), id);
    const QJsonObject answer =
        QJsonDocument::fromJson(encodeError(refused(decoded)->id, refused(decoded)->error))
            .object();
    QCOMPARE(answer[u"id"], id ? QJsonValue(id) : QJsonValue());
    QCOMPARE(answer[u"error"][u"code"].toInt(), code);
}

void CodecRequestsTest::aWrongMemberIsRefusedByItsPath_data()
{
    QTest::addColumn<QByteArray>("frame"); // a good one
    QTest::addColumn<QString>("path");     // below params: what is spoilt
    QTest::addColumn<QJsonValue>("value"); // with what
    QTest::addColumn<QString>("field");    // what the error names
    QByteArray frame;
    const char *method = "";
    const auto row = [&](const char *name, const char *path, const QJsonValue &value,
                         const char *field = nullptr) {
        const QString where = QString::fromLatin1(path);
        QTest::addRow("%s %s %s", method, path, name)
            << frame << where << value << (field ? QString::fromLatin1(field) : where);
    };
    const QJsonValue gone = QJsonValue::Undefined;
    const auto text = [&](const char *path, int longest) {
        row("is a number", path, 5);
        row("is a list", path, QJsonArray());
        row("is too long", path, u"é"_s.repeated(longest + 1));
    };
    const auto needed = [&](const char *path, int longest = 256) {
        text(path, longest);
        row("is missing", path, gone);
        row("is null", path, QJsonValue());
        row("is empty", path, QString());
        row("has a line end", path, u"a\nb"_s);
    };
    const auto whole = [&](const char *path, qint64 least, qint64 most) {
        row("is text", path, u"1"_s);
        row("has a fraction", path, 1.5);
        row("is too small", path, qint64(least - 1));
        row("is too large", path, qint64(most + 1));
        row("is past every number", path, 1e300);
        row("is true", path, true);
    };
    const auto uuid = [&](const char *path) {
        row("is no UUID", path, u"mail-outage-1"_s);
        row("is in capitals", path, u"0192F5A0-6C1E-7B3A-9D52-3F1C8A7E4B01"_s);
        row("has braces", path, u"{0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01}"_s);
        row("is a number", path, 5);
    };
    const auto neededUuid = [&](const char *path) {
        uuid(path);
        row("is missing", path, gone);
        row("is empty", path, QString());
    };
    constexpr qint64 int32 = std::numeric_limits<int>::max();
    constexpr qint64 int53 = 9007199254740991;
    const auto list = [](int count, const QJsonValue &item) {
        QJsonArray items;
        for (int i = 0; i < count; ++i)
            items += item;
        return items;
    };

    frame = frameOf<ToRelay::DeskHello>(1);
    method = "desk.hello";
    whole("protocol", 1, int32);
    row("is missing", "protocol", gone);
    row("is missing", "app", gone);
    row("is text", "app", u"foghorn"_s);
    needed("app.name");
    text("app.version", 256);
    row("is missing", "app.version", gone);
    text("app.os", 256);
    row("is missing", "desk", gone);
    row("is text", "desk", u"mine"_s);
    row("is there beside the desk", "enrolment", QJsonObject{{u"token"_s, u"t"_s}}, "desk");
    neededUuid("desk.id");
    row("is missing", "desk.secret", gone);
    row("is not base64", "desk.secret", u"*"_s.repeated(44));
    row("is too short", "desk.secret", QString::fromLatin1(QByteArray(31, 'x').toBase64()));
    row("is too long", "desk.secret", QString::fromLatin1(QByteArray(33, 'x').toBase64()));
    needed("machine");
    needed("session");
    needed("host");
    row("is missing", "person", gone);
    needed("person.login");
    text("person.id", 256);
    text("person.name", 256);
    row("is text", "shared", u"true"_s);
    row("is a number", "shared", 1);
    text("site", 256);
    row("is text", "groups", u"finance"_s);
    row("are too many", "groups", list(201, u"g"_s));
    row("is empty", "groups[1]", QString());
    row("is a number", "groups[1]", 5);
    row("is too long", "groups[0]", u"g"_s.repeated(257));
    needed("language", 35);
    uuid("epoch");
    whole("cursor", 0, int53);
    row("is an object", "holds", QJsonObject());
    row("are too many", "holds",
        list(1001, QJsonObject{{u"notice"_s, u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s},
                               {u"revision"_s, 1}}));
    row("is text", "holds[1]", u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s);
    neededUuid("holds[1].notice");
    whole("holds[0].revision", 1, int32);
    row("is missing", "holds[0].revision", gone);

    frame = frameOf<ToRelay::DeskHello>(0);
    method = "desk.hello (enrolling)";
    row("is missing", "enrolment", gone, "desk");
    row("is text", "enrolment", u"t"_s);
    needed("enrolment.token");
    row("is missing", "enrolment.secret", gone);
    row("is empty", "enrolment.secret", QString());

    frame = frameOf<ToRelay::DeskReceipts>(1);
    method = "desk.receipts";
    neededUuid("epoch");
    row("is missing", "items", gone);
    row("is an object", "items", QJsonObject());
    row("are too many", "items", list(501, QJsonDocument::fromJson(frame)[u"params"][u"items"][0]));
    row("is text", "items[2]", u"x"_s);
    neededUuid("items[3].notice");
    whole("items[0].revision", 1, int32);
    row("is missing", "items[0].revision", gone);
    row("is no state", "items[4].state", u"read"_s);
    row("is a number", "items[4].state", 5);
    row("is missing", "items[4].state", gone);
    row("has no zone", "items[1].at", u"2026-11-20T09:41:13"_s);
    row("is the year 0", "items[1].at", u"0000-01-01T00:00:00Z"_s);
    row("is the year 10000", "items[1].at", u"10000-01-01T00:00:00Z"_s);
    row("is a number", "items[1].at", 1763631673);
    row("is missing", "items[1].at", gone);

    frame = frameOf<ToRelay::DeskReply>(1);
    method = "desk.reply";
    neededUuid("notice");
    row("is no answer", "answer", u"maybe"_s);
    row("is a number", "answer", 5);
    row("is missing", "answer", gone);
    text("comment", 500);

    frame = frameOf<ToRelay::ConsoleHello>(0);
    method = "console.hello";
    whole("protocol", 1, int32);
    row("is missing", "app", gone);
    needed("login");
    row("is missing", "password", gone);
    row("is a number", "password", 5);
    row("is empty", "password", QString());
    row("is too long", "password", u"x"_s.repeated(1025));
    row("is there beside the password", "token", u"t"_s, "password");

    frame = frameOf<ToRelay::ConsoleHello>(1);
    method = "console.hello (token)";
    row("is missing", "token", gone, "password");
    row("is empty", "token", QString());

    frame = frameOf<ToRelay::NoticePublish>(0);
    method = "notice.publish";
    needed("idempotencyKey", 128);
    row("is missing", "notice", gone);
    row("is text", "notice", u"E-mail is down"_s);
    row("is there beside the notice", "envelope", toJson(sample::envelope()), "notice");

    frame = frameOf<ToRelay::NoticePublish>(1);
    method = "notice.publish (envelope)";
    row("is text", "envelope", u"x"_s);
    row("is an empty object", "envelope", QJsonObject(), "envelope.payload");
    row("is another type", "envelope.payloadType", u"text/plain"_s);
    row("is not base64", "envelope.payload", u"!"_s);
    row("is missing", "envelope.signatures", gone);
    row("is a number", "envelope.signatures[0].sig", 5);

    frame = frameOf<ToRelay::NoticeRevise>(0);
    method = "notice.revise";
    neededUuid("id");
    whole("base", 1, int32);
    row("is missing", "base", gone);
    needed("idempotencyKey", 128);
    row("is missing", "notice", gone);

    frame = frameOf<ToRelay::NoticeList>(2);
    method = "notice.list";
    row("is text", "live", u"yes"_s);
    uuid("after");
    whole("limit", 1, 1000);

    frame = frameOf<ToRelay::NoticeHistory>(1);
    method = "notice.history";
    neededUuid("id");
    whole("after", 0, int32);

    frame = frameOf<ToRelay::TallyWatch>(1);
    method = "tally.watch";
    row("is text", "notices", u"all"_s);
    row("is a number", "notices[1]", 5);
    row("is empty", "notices[1]", QString());
    row("is no UUID", "notices[1]", u"mail"_s);
    row("are too many", "notices", list(501, u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s));

    frame = frameOf<ToRelay::RecipientList>(1);
    method = "recipient.list";
    neededUuid("notice");
    row("is no state", "state", u"read"_s);
    row("is a number", "state", 5);
    text("search", 256);
    text("after", 520);
    whole("limit", 1, 1000);

    frame = frameOf<ToRelay::AudiencePreview>(1);
    method = "audience.preview";
    row("is missing", "audience", gone);
    row("is text", "audience", u"everyone"_s);
    row("is an empty object", "audience", QJsonObject());
    row("is empty", "audience.include", QJsonArray(), "audience");
    row("is no network", "audience.include[0].network", QJsonArray{u"10.300.0.0/16"_s},
        "audience.include[0].network[0]");

    row("is no severity", "severity", u"awful"_s);
    row("is a number", "severity", 3);

    frame = frameOf<ToRelay::TemplateList>(1);
    method = "template.list";
    text("after", 80);
    whole("limit", 1, 1000);

    frame = frameOf<ToRelay::TemplateSave>();
    method = "template.save";
    row("is missing", "template", gone);
    row("is text", "template", u"email-down"_s);
    row("is missing", "template.use", gone);
    row("is no day", "template.reviewBy", u"2027-02-30"_s);
    row("is a number", "template.blanks[0].name.pt", 5);
    row("is a number", "template.notice.text.en.headline", 5);
    whole("base", 0, int32);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::TemplateRemove>();
    method = "template.remove";
    needed("id", 80);
    whole("base", 1, int32);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::ServiceList>(1);
    method = "service.list";
    text("after", 80);
    whole("limit", 1, 1000);

    frame = frameOf<ToRelay::ServiceReplace>();
    method = "service.replace";
    row("is missing", "services", gone);
    row("is an object", "services", QJsonObject());
    row("are too many", "services", list(1001, toJson(sample::payrollService())));
    row("is text", "services[1]", u"chat"_s);
    row("is a number", "services[0].owner", 5);
    row("is nobody", "services[0].audience", QJsonObject());
    row("is below zero", "services[0].updateMinutes", -20);
    whole("base", 0, int32);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::OutageList>();
    method = "outage.list";
    needed("service", 80);
    whole("limit", 1, 50);

    frame = frameOf<ToRelay::PromiseReport>();
    method = "promise.report";
    whole("days", 1, 366);

    frame = frameOf<ToRelay::HelpMarked>();
    method = "help.mark";
    whole("call", 1, (qint64(1) << 53) - 1);
    needed("mark", 4);

    frame = frameOf<ToRelay::FollowUpWaive>();
    method = "followUp.waive";
    neededUuid("notice");
    needed("reason", waiverLength);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::SeriesList>();
    method = "series.list";
    whole("limit", 1, 200);

    frame = frameOf<ToRelay::SeriesPreview>();
    method = "series.preview";
    row("is no local time", "series.firstStart", u"Sunday night"_s);
    row("is a number", "series.notice.text.es.headline", 5);
    whole("count", 1, 50);

    frame = frameOf<ToRelay::SeriesSave>();
    method = "series.save";
    row("is below zero", "series.announceDays", -1);
    row("is no day", "series.skipped[0]", u"10/01/2027"_s);
    whole("base", 0, int32);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::SeriesSkip>();
    method = "series.skip";
    row("is no id", "id", u"sap"_s);
    row("is no day", "occurrence", u"10/01/2027"_s);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::SeriesChange>();
    method = "series.change";
    row("is no day", "occurrence", u"2027-02-30"_s);
    row("is no moment", "startsAt", u"2027-02-15T22:00"_s);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::SeriesRemove>();
    method = "series.remove";
    whole("base", 1, int32);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::EnrolmentCreate>();
    method = "enrolment.create";
    whole("uses", 1, 100'000);
    whole("validDays", 1, 366);
    needed("idempotencyKey", 128);

    frame = frameOf<ToRelay::StaffAdd>();
    method = "staff.add";
    needed("login");
    text("name", 256);
    row("is missing", "password", gone);
    row("is empty", "password", QString());
    row("is no role", "role", u"root"_s);
    row("is missing", "role", gone);
    needed("idempotencyKey", 128);
}

void CodecRequestsTest::aWrongMemberIsRefusedByItsPath()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    QVERIFY(!refused(decodeRequest(frame)));
    const auto decoded = decodeRequest(sample::with(frame, u"params."_s + path, value));
    QVERIFY(refused(decoded));
    const RefusedRequest &refusal = *refused(decoded);
    QCOMPARE(refusal.id, 7);
    QCOMPARE(int(refusal.error.code), int(ErrorCode::InvalidParams));
    QVERIFY2(sample::fieldsOf(refusal.error.fields).contains(field),
             described(refusal).constData());
    for (const FieldProblem &problem : refusal.error.fields)
        QVERIFY2(!problem.reason.isEmpty() && problem.field.startsWith(field.left(4)),
                 described(refusal).constData());
}

void CodecRequestsTest::everyWrongMemberIsNamed()
{
    QByteArray frame = frameOf<ToRelay::DeskHello>(1);
    frame = sample::with(frame, u"params.app.name"_s, 5);
    frame = sample::with(frame, u"params.cursor"_s, -1);
    frame = sample::with(frame, u"params.holds[1].notice"_s, u"x"_s);
    frame = sample::with(frame, u"params.person"_s,
                         QJsonValue::Undefined); // once, not for each of its members
    const auto decoded = decodeRequest(frame);
    QVERIFY(refused(decoded));
    QCOMPARE(sample::fieldsOf(refused(decoded)->error.fields),
             (QStringList{u"app.name"_s, u"person"_s, u"cursor"_s, u"holds[1].notice"_s}));
}

void CodecRequestsTest::aNoticeOfTheWrongShapeHasItsOwnCode()
{
    for (const QByteArray &good :
         {frameOf<ToRelay::NoticePublish>(0), frameOf<ToRelay::NoticeRevise>(0)}) {
        QByteArray frame = sample::with(good, u"params.notice.severity"_s, u"terrible"_s);
        frame = sample::with(frame, u"params.notice.text.es.headline"_s, 5);
        const auto decoded = decodeRequest(frame);
        QVERIFY(refused(decoded));
        QCOMPARE(int(refused(decoded)->error.code), int(ErrorCode::InvalidNotice));
        QStringList fields = sample::fieldsOf(refused(decoded)->error.fields);
        fields.sort();
        QCOMPARE(fields, (QStringList{u"severity"_s, u"text.es.headline"_s}));

        const auto both =
            decodeRequest(sample::with(frame, u"params.idempotencyKey"_s, QJsonValue::Undefined));
        QCOMPARE(int(refused(both)->error.code), int(ErrorCode::InvalidParams));
        fields = sample::fieldsOf(refused(both)->error.fields);
        fields.sort();
        QCOMPARE(fields, (QStringList{u"idempotencyKey"_s, u"notice.severity"_s,
                                      u"notice.text.es.headline"_s}));
    }
}

void CodecRequestsTest::groupsHaveALimitInBytes()
{
    ToRelay::DeskHello hello = sample::of(As<ToRelay::DeskHello>{}).at(1).message;
    hello.groups = QStringList(40, u"é"_s.repeated(102)); // 8,160 bytes
    QVERIFY(!refused(decodeRequest(frameOf(Request(hello)))));
    hello.groups += u"x"_s.repeated(33); // 8,193
    const auto decoded = decodeRequest(frameOf(Request(hello)));
    QVERIFY(refused(decoded));
    QCOMPARE(sample::fieldsOf(refused(decoded)->error.fields), QStringList{u"groups"_s});
}

void CodecRequestsTest::spoiltBytesDoNoHarm()
{
    QFETCH(Request, request);
    const QByteArray good = frameOf(request);
    QRandomGenerator random(20261122); // the same in every run
    const QByteArray bytes = "\"{}[]:,\\u\0\xff 0-9ed";
    for (int round = 0; round < 300; ++round) {
        QByteArray frame = good;
        for (int i = random.bounded(4); i >= 0; --i)
            frame[random.bounded(frame.size())] = bytes[random.bounded(bytes.size())];
        if (round % 3 == 0)
            frame.truncate(random.bounded(frame.size()));
        const auto decoded = decodeRequest(frame);
        if (const auto *incoming = std::get_if<IncomingRequest>(&decoded)) // then it is a right one
            QVERIFY(!refused(decodeRequest(encodeRequest(incoming->id, incoming->request))));
        else
            QVERIFY(!refused(decoded)->error.message.isEmpty());
    }
}

void CodecRequestsTest::aLoneReceiptIsReadQuickly()
{
    const QByteArray frame = frameOf<ToRelay::DeskReceipts>(0);
    constexpr int rounds = 2000;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int attempt = 0; attempt < 5;
         ++attempt) { // the best of five: other work on the machine only adds
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(!refused(decodeRequest(frame)));
        best = qMin(best, timer.nsecsElapsed() / rounds);
    }
    qInfo("a lone desk.receipts is decoded in %.1f us", double(best) / 1000);
#if !defined(FOGHORN_SANITIZED)
    QVERIFY(best < 25'000);
#endif
}

QTEST_GUILESS_MAIN(CodecRequestsTest)
#include "codec_requests_test.moc"
