// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;
using sample::As;

/** The protocol page says what the code does: every example on it is read, written again and compared, and
    no message, error or close code is missing. */
class ReadmeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyExampleIsWhatTheCodeSpeaks_data();
    void everyExampleIsWhatTheCodeSpeaks();
    void everyMessageHasAnExample();
    void everyEnvelopeIsGenuine();
    void everyCodeIsExplained();
    void theNumbersOfTheTestKeyAreRight();

private:
    struct Example
    {
        int line = 0;
        QString
            tag; // "to relay", "from relay", "answer: desk.hello", "error", "notice", "envelope"
        QByteArray json;
    };
    static QStringList problemsOf(const Example &example);

    QString m_page;
    QList<Example> m_examples;
};

namespace {

/** What `said` has and `written` has not, or differently: a misspelt member would be ignored in silence. */
QStringList missing(const QJsonValue &said, const QJsonValue &written, const QString &path)
{
    QStringList paths;
    if (said.isObject()) {
        const QJsonObject object = said.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            paths += missing(*member, written[member.key()], path + u'.' + member.key());
        return written.isObject() ? paths : QStringList{path};
    }
    if (said.isArray() && written.isArray() && said.toArray().size() == written.toArray().size()) {
        for (int i = 0; i < said.toArray().size(); ++i)
            paths += missing(said[i], written[i], u"%1[%2]"_s.arg(path).arg(i));
        return paths;
    }
    return said == written ? paths : QStringList{path};
}

QStringList differences(const QByteArray &said, const QByteArray &written)
{
    return missing(QJsonDocument::fromJson(said).object(),
                   QJsonDocument::fromJson(written).object(), QString());
}

QStringList told(const QString &reason, const QList<FieldProblem> &fields)
{
    return QStringList{reason} + sample::fieldsOf(fields);
}

QStringList problemsOfRequest(const QByteArray &json)
{
    const auto decoded = decodeRequest(json);
    if (const auto *refused = std::get_if<RefusedRequest>(&decoded))
        return told(refused->error.message, refused->error.fields);
    const auto &request = std::get<IncomingRequest>(decoded);
    QStringList problems = differences(json, encodeRequest(request.id, request.request));
    if (const auto *publish = std::get_if<ToRelay::NoticePublish>(&request.request);
        publish && publish->notice)
        problems += sample::fieldsOf(validate(*publish->notice));
    if (const auto *revise = std::get_if<ToRelay::NoticeRevise>(&request.request);
        revise && revise->notice)
        problems += sample::fieldsOf(validate(*revise->notice));
    return problems;
}

QStringList problemsOfAnswer(const QString &method, const IncomingAnswer &answer,
                             const QByteArray &json)
{
    QStringList problems{u"answers no message that we know"_s};
    const auto tryOne = [&]<class M>(As<M>) {
        if (method != QLatin1StringView(M::method))
            return;
        const auto decoded =
            decodeAnswer(std::get<QJsonObject>(answer.content), static_cast<const M *>(nullptr));
        problems = decoded ? differences(json, encodeAnswerOf(answer.id, *decoded))
                           : told(decoded.error().reason, decoded.error().fields);
    };
    const auto all = [&]<class... M>(As<std::variant<M...>>) { (tryOne(As<M>{}), ...); };
    all(As<Request>{});
    return problems;
}

QStringList problemsOfNotice(const QByteArray &json)
{
    const auto notice = noticeFromBytes(json);
    if (!notice)
        return told(notice.error().reason, notice.error().fields);
    return differences(json, noticeBytes(*notice)) + sample::fieldsOf(validate(*notice));
}

} // namespace

void ReadmeTest::initTestCase()
{
    const QString path =
        QFINDTESTDATA("../common/protocol/README.md"); // seen from the tests' source folder
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(u"cannot read the page: "_s + path));
    m_page = QString::fromUtf8(file.readAll());
    const QStringList lines = m_page.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i] != u"```json")
            continue;
        QVERIFY2(i > 0 && lines[i - 1].startsWith(u"<!-- ") && lines[i - 1].endsWith(u" -->"),
                 qPrintable(u"line %1: who says this?"_s.arg(i + 1)));
        Example example{i + 1, lines[i - 1].mid(5).chopped(4), {}};
        while (++i < lines.size() && lines[i] != u"```")
            example.json += lines[i].toUtf8() + '\n';
        m_examples += example;
    }
    QVERIFY(m_examples.size() > 30);
}

void ReadmeTest::everyExampleIsWhatTheCodeSpeaks_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_examples.size(); ++i)
        QTest::addRow("line %d: %s", m_examples[i].line, qPrintable(m_examples[i].tag)) << i;
}

void ReadmeTest::everyExampleIsWhatTheCodeSpeaks()
{
    QFETCH(int, index);
    const QStringList problems = problemsOf(m_examples[index]);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QStringList ReadmeTest::problemsOf(const Example &example)
{
    if (example.tag == u"to relay")
        return problemsOfRequest(example.json);
    if (example.tag == u"notice")
        return problemsOfNotice(example.json);
    if (example.tag == u"key list") {
        const auto list = keyListFromBytes(example.json);
        return list ? differences(example.json, keyListBytes(*list))
                    : told(list.error().reason, list.error().fields);
    }
    if (example.tag == u"envelope") {
        const auto envelope = envelopeFromJson(QJsonDocument::fromJson(example.json).object());
        return envelope ? problemsOfNotice(envelope->payload)
                        : told(envelope.error().reason, envelope.error().fields);
    }
    const auto decoded = decodeFromRelay(example.json);
    if (!decoded)
        return told(decoded.error().reason, decoded.error().fields);
    if (const auto *notification = std::get_if<Notification>(&*decoded)) {
        return example.tag == u"from relay"
                   ? differences(example.json, encodeNotification(*notification))
                   : QStringList{u"is a notification"_s};
    }
    const auto &answer = std::get<IncomingAnswer>(*decoded);
    if (const auto *error = std::get_if<RpcError>(&answer.content)) {
        const std::optional<qint64> id = answer.id ? std::optional(answer.id) : std::nullopt;
        return example.tag == u"error" ? differences(example.json, encodeError(id, *error))
                                       : QStringList{u"is an error"_s};
    }
    return problemsOfAnswer(example.tag.mid(8), answer, example.json);
}

void ReadmeTest::everyMessageHasAnExample()
{
    QSet<QString> seen;
    for (const Example &example : std::as_const(m_examples)) {
        seen += example.tag;
        seen += QJsonDocument::fromJson(example.json)[u"method"].toString();
    }
    const auto requests = [&]<class... M>(As<std::variant<M...>>) {
        for (const char *method : {M::method...}) {
            QVERIFY2(seen.contains(QString::fromLatin1(method)), method);
            QVERIFY2(seen.contains(u"answer: "_s + QString::fromLatin1(method)), method);
        }
    };
    const auto notifications = [&]<class... M>(As<std::variant<M...>>) {
        for (const char *method : {M::method...})
            QVERIFY2(seen.contains(QString::fromLatin1(method)), method);
    };
    requests(As<Request>{});
    notifications(As<Notification>{});
}

void ReadmeTest::everyEnvelopeIsGenuine()
{
    int count = 0;
    const std::function<void(const QJsonValue &)> look = [&](const QJsonValue &value) {
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            std::for_each(items.begin(), items.end(), look);
        }
        const QJsonObject object = value.toObject();
        if (object.contains(u"payloadType")) {
            const bool isList = object[u"payloadType"] == QLatin1StringView(keyListPayloadType);
            const Payload kind = isList ? Payload::KeyList : Payload::Notice;
            const auto envelope = envelopeFromJson(object, kind);
            QVERIFY(envelope && isGenuine(*envelope, sample::trust().keys, kind));
            QVERIFY(isList ? bool(keyListFromBytes(envelope->payload))
                           : bool(noticeFromBytes(envelope->payload)));
            ++count;
        }
        std::for_each(object.begin(), object.end(), look);
    };
    for (const Example &example : std::as_const(m_examples))
        look(QJsonDocument::fromJson(example.json).object());
    QVERIFY(count > 5);
}

void ReadmeTest::everyCodeIsExplained()
{
    using enum wire::ErrorCode;
    for (const wire::ErrorCode code :
         {ParseError, InvalidRequest, MethodNotFound, InvalidParams, InternalError, Unauthorised,
          Forbidden, Conflict, InvalidNotice, TooManyRequests, UnsupportedProtocol, NotFound,
          NotStored}) {
        const QString row = u"\n| −%1 | "_s.arg(-int(code));
        QVERIFY2(m_page.contains(row), qPrintable(row));
    }
    using Close = wire::CloseCode;
    for (const Close code : {Close::GoingDown, Close::TooSlow, Close::NoPong, Close::HelloTooLate,
                             Close::TooManyRequests, Close::BadRequest, Close::Unauthorised,
                             Close::Replaced, Close::UnsupportedProtocol, Close::Revoked}) {
        const QString row = u"\n| %1 | "_s.arg(int(code));
        QVERIFY2(m_page.contains(row), qPrintable(row));
    }
}

void ReadmeTest::theNumbersOfTheTestKeyAreRight()
{
    const SigningKey key = sample::relayKey();
    for (const QString &number :
         {key.publicKey().keyId, QString::fromLatin1(key.publicKey().publicKey.toBase64()),
          QString::fromLatin1(key.sign("hello world").signatures[0].bytes.toBase64()),
          QString::fromLatin1(preAuthenticationEncoding(noticePayloadType, "hello world"))})
        QVERIFY2(m_page.contains(u"| `%1` |"_s.arg(number)), qPrintable(number));
}

QTEST_GUILESS_MAIN(ReadmeTest)
#include "readme_test.moc"
