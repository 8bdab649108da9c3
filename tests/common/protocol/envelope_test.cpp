// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;

/** The envelope: what is signed, what verifies, what does not. */
class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialiseCryptography() && initialiseCryptography()); }
    void theSignedBytesAreThoseOfTheSpecification();
    void theSignatureIsThatOfRfc8032();
    void aKeyComesBackFromItsSeed();
    void theKeyIdIsTheBeginningOfTheDigest();
    void whatWasSignedIsGenuine();
    void whatWasTouchedIsNotGenuine_data();
    void whatWasTouchedIsNotGenuine();
    void oneGoodSignatureIsEnough();
    void theJsonIsTheOneOfTheSpecification();
    void aNoticeIsNeverTakenForACardNorTheOtherWay();
    void aWrongEnvelopeIsRefusedWithItsField_data();
    void aWrongEnvelopeIsRefusedWithItsField();
    void randomBytesDiffer();
};

void EnvelopeTest::theSignedBytesAreThoseOfTheSpecification()
{
    // The example of the DSSE protocol page.
    QCOMPARE(preAuthenticationEncoding("http://example.com/HelloWorld", "hello world"),
             QByteArray("DSSEv1 29 http://example.com/HelloWorld 11 hello world"));
    QCOMPARE(preAuthenticationEncoding("", ""), QByteArray("DSSEv1 0  0 "));
    QCOMPARE(preAuthenticationEncoding("t", "é"),
             QByteArray("DSSEv1 1 t 2 \xc3\xa9")); // bytes, not characters
}

void EnvelopeTest::theSignatureIsThatOfRfc8032()
{
    // RFC 8032, 7.1, TEST 1: the public key of this seed.
    const auto key = SigningKey::fromSeed(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    QVERIFY(key);
    QCOMPARE(key->publicKey().publicKey.toHex(),
             QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
}

void EnvelopeTest::aKeyComesBackFromItsSeed()
{
    const SigningKey key = SigningKey::generate();
    auto again = SigningKey::fromSeed(key.seed());
    QVERIFY(again);
    QCOMPARE(again->publicKey().publicKey, key.publicKey().publicKey);
    const SigningKey moved = std::move(again.value());
    QCOMPARE(moved.seed(), key.seed());
    QCOMPARE(again->seed(), QByteArray(32, '\0')); // the old place is wiped
    QVERIFY(!SigningKey::fromSeed(QByteArray(31, 'x')));
    QVERIFY(!SigningKey::fromSeed(QByteArray()));
}

void EnvelopeTest::theKeyIdIsTheBeginningOfTheDigest()
{
    const TrustedKey key = sample::relayKey().publicKey();
    QCOMPARE(
        key.keyId,
        QString::fromLatin1(
            QCryptographicHash::hash(key.publicKey, QCryptographicHash::Sha256).toHex().left(16)));
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void EnvelopeTest::whatWasSignedIsGenuine()
{
    const TrustedKey other = SigningKey::generate().publicKey();
    const auto read = envelopeFromJson(toJson(sample::envelope()));
    QVERIFY(read);
    QVERIFY(isGenuine(*read, sample::trust().keys));
    QVERIFY(isGenuine(*read, QList<TrustedKey>{other} + sample::trust().keys));
    QCOMPARE(noticeFromBytes(read->payload).value(), sample::outage());
}

void EnvelopeTest::whatWasTouchedIsNotGenuine_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("isReadable");
    const QJsonObject good = toJson(sample::envelope());
    const auto row = [&](const char *name, const QString &path, const QJsonValue &value,
                         bool isReadable) {
        QTest::newRow(name) << QJsonDocument(sample::with(good, path, value)).toJson()
                            << isReadable;
    };
    const auto base64 = [](const QByteArray &bytes) {
        return QString::fromLatin1(bytes.toBase64());
    };
    QByteArray payload = sample::envelope().payload;
    payload.replace("E-mail is not working", "Call 0900-12345 now!!");
    QByteArray flipped = sample::envelope().signatures[0].bytes;
    flipped[10] = char(flipped[10] ^ 1);
    row("another payload", u"payload"_s, base64(payload), true);
    row("a space more", u"payload"_s, base64(sample::envelope().payload + ' '), true);
    row("another type", u"payloadType"_s, u"application/vnd.foghorn.policy+json"_s, false);
    row("another key id", u"signatures[0].keyid"_s, u"0123456789abcdef"_s, true);
    row("a cut signature", u"signatures[0].sig"_s,
        base64(sample::envelope().signatures[0].bytes.left(63)), true);
    row("a long signature", u"signatures[0].sig"_s,
        base64(sample::envelope().signatures[0].bytes + 'x'), true);
    row("a flipped bit", u"signatures[0].sig"_s, base64(flipped), true);
    row("no signature", u"signatures"_s, QJsonArray(), true);
}

void EnvelopeTest::whatWasTouchedIsNotGenuine()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, isReadable);
    const auto envelope = envelopeFromJson(QJsonDocument::fromJson(frame).object());
    QCOMPARE(bool(envelope), isReadable);
    if (isReadable)
        QVERIFY(!isGenuine(*envelope, sample::trust().keys));
}

void EnvelopeTest::oneGoodSignatureIsEnough()
{
    const SigningKey stranger = SigningKey::generate();
    Envelope envelope = sample::envelope();
    QVERIFY(!isGenuine(envelope, {stranger.publicKey()}));
    QVERIFY(!isGenuine(envelope, {}));
    TrustedKey disguised = stranger.publicKey();
    disguised.keyId = sample::relayKey().publicKey().keyId; // a key id proves nothing
    QVERIFY(!isGenuine(envelope, {disguised}));

    envelope.signatures.prepend({u"a later algorithm"_s, QByteArray(2420, 'x')});
    QVERIFY(isGenuine(envelope, sample::trust().keys));
    envelope.signatures[1].keyId.clear(); // DSSE: the key id may be missing
    QVERIFY(isGenuine(envelope, sample::trust().keys));
    envelope.signatures.removeLast();
    QVERIFY(!isGenuine(envelope, sample::trust().keys));
}

void EnvelopeTest::theJsonIsTheOneOfTheSpecification()
{
    const QJsonObject json = toJson(sample::envelope());
    QCOMPARE(json.keys(), (QStringList{u"payload"_s, u"payloadType"_s, u"signatures"_s}));
    QCOMPARE(json[u"payloadType"].toString(), u"application/vnd.foghorn.notice+json"_s);
    QCOMPARE(QByteArray::fromBase64(json[u"payload"].toString().toLatin1()),
             noticeBytes(sample::outage()));
    const QJsonObject signature = json[u"signatures"][0].toObject();
    QCOMPARE(signature.keys(), (QStringList{u"keyid"_s, u"sig"_s}));
    QCOMPARE(envelopeFromJson(json).value(), sample::envelope());
}

void EnvelopeTest::aNoticeIsNeverTakenForACardNorTheOtherWay()
{
    const SigningKey key = SigningKey::generate();
    const QList<TrustedKey> trusted{key.publicKey()};
    const QByteArray payload = noticeBytes(sample::outage());
    for (const Payload kind : {Payload::Notice, Payload::ContinuityCard}) {
        const Payload other = kind == Payload::Notice ? Payload::ContinuityCard : Payload::Notice;
        const Envelope envelope = key.sign(payload, kind);
        QVERIFY(isGenuine(envelope, trusted, kind));
        QVERIFY(!isGenuine(envelope, trusted, other));
        QCOMPARE(envelopeFromJson(toJson(envelope, kind), kind).value(), envelope);
        const auto mistaken = envelopeFromJson(toJson(envelope, kind), other);
        QVERIFY(!mistaken);
        QCOMPARE(mistaken.error().fields.first().field, u"payloadType"_s);
    }
}

void EnvelopeTest::aWrongEnvelopeIsRefusedWithItsField_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &path, const QJsonValue &value) {
        QTest::newRow(name) << path << value;
    };
    const QString payload = toJson(sample::envelope())[u"payload"].toString();
    QString urlSafe = payload;
    urlSafe.replace(0, 4, u"-_-_"_s);
    row("no payload", u"payload"_s, QJsonValue::Undefined);
    row("an empty payload", u"payload"_s, QString());
    row("a payload that is an object", u"payload"_s, QJsonObject());
    row("a payload that is not base64", u"payload"_s, u"not base64!"_s);
    row("a payload in the other base64", u"payload"_s, urlSafe);
    row("a payload with line ends", u"payload"_s, payload.left(76) + u"\r\n"_s + payload.mid(76));
    row("a payload without its padding", u"payload"_s, u"QQ"_s);
    row("a payload with loose bits", u"payload"_s, u"QR=="_s);
    row("no type", u"payloadType"_s, QJsonValue::Undefined);
    row("the type of something else", u"payloadType"_s, u"text/plain"_s);
    row("no signatures", u"signatures"_s, QJsonValue::Undefined);
    row("signatures that are no list", u"signatures"_s, u"sig"_s);
    row("a signature that is no object", u"signatures[0]"_s, u"sig"_s);
    row("a signature without bytes", u"signatures[0].sig"_s, QJsonValue::Undefined);
    row("a signature that is a number", u"signatures[0].sig"_s, 5);
    row("a key id that is a number", u"signatures[0].keyid"_s, 5);
}

void EnvelopeTest::aWrongEnvelopeIsRefusedWithItsField()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto envelope = envelopeFromJson(sample::with(toJson(sample::envelope()), path, value));
    QVERIFY(!envelope);
    QVERIFY2(sample::fieldsOf(envelope.error().fields).contains(path),
             qPrintable(sample::fieldsOf(envelope.error().fields).join(u' ')));
}

void EnvelopeTest::randomBytesDiffer()
{
    QCOMPARE(randomBytes(32).size(), 32);
    QVERIFY(randomBytes(32) != randomBytes(32));
    QCOMPARE(randomBytes(0).size(), 0);
}

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
