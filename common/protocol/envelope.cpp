// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/envelope.h"

#include "common/protocol/json_reader.h"

#include <sodium.h>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSignatures = 16;

const unsigned char *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *unsignedBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/** Longer than a fixed size on purpose: a later kind of signature beside ours must not make the
    envelope unreadable. */
Envelope::Signature readSignature(JsonReader reader)
{
    Envelope::Signature signature;
    signature.keyId = reader.text("keyid"_L1, {}, Presence::Optional);
    const QString base64 = reader.text("sig"_L1, {.longest = 16 * 1024});
    const std::optional<QByteArray> bytes = strictBase64(base64);
    if (!bytes)
        reader.complain("sig"_L1, u"must be standard base64"_s);
    signature.bytes = bytes.value_or(QByteArray());
    return signature;
}

} // namespace

QByteArray payloadTypeOf(Payload payload)
{
    switch (payload) {
    case Payload::Notice: break;
    case Payload::ContinuityCard: return continuityPayloadType;
    case Payload::DeskProof: return deskProofPayloadType;
    case Payload::KeyList: return keyListPayloadType;
    }
    return noticePayloadType;
}

QJsonObject toJson(const Envelope &envelope, Payload payload)
{
    QJsonArray signatures;
    for (const Envelope::Signature &signature : envelope.signatures) {
        signatures += QJsonObject{{u"keyid"_s, signature.keyId},
                                  {u"sig"_s, QString::fromLatin1(signature.bytes.toBase64())}};
    }
    return {{u"payloadType"_s, QString::fromLatin1(payloadTypeOf(payload))},
            {u"payload"_s, QString::fromLatin1(envelope.payload.toBase64())},
            {u"signatures"_s, signatures}};
}

Result<Envelope> envelopeFromJson(const QJsonObject &json, Payload expected)
{
    Findings findings;
    JsonReader reader(json, findings);
    Envelope envelope;
    const QString type = reader.text("payloadType"_L1);
    const QString right = QString::fromLatin1(payloadTypeOf(expected));
    if (!type.isEmpty() && type != right)
        reader.complain("payloadType"_L1, u"is not %1"_s.arg(right));
    const QString payload = reader.text("payload"_L1, {.longest = 1024 * 1024});
    const std::optional<QByteArray> bytes = strictBase64(payload);
    if (!bytes)
        reader.complain("payload"_L1, u"must be standard base64"_s);
    envelope.payload = bytes.value_or(QByteArray());
    for (const JsonReader &signature : reader.objects("signatures"_L1, mostSignatures))
        envelope.signatures += readSignature(signature);
    if (!findings.none())
        return Error{u"not an envelope"_s, findings.fields};
    return envelope;
}

QByteArray preAuthenticationEncoding(const QByteArray &payloadType, const QByteArray &payload)
{
    return "DSSEv1 " + QByteArray::number(payloadType.size()) + ' ' + payloadType + ' ' +
           QByteArray::number(payload.size()) + ' ' + payload;
}

TrustedKey trustedKey(const QByteArray &publicKey)
{
    return {QString::fromLatin1(sha256(publicKey).toHex().first(16)), publicKey};
}

SigningKey SigningKey::generate()
{
    SigningKey key;
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_keypair(publicKey, key.m_secret.data());
    return key;
}

Result<SigningKey> SigningKey::fromSeed(const QByteArray &seed)
{
    if (seed.size() != crypto_sign_SEEDBYTES)
        return Error{u"a signing key's seed has 32 bytes, not %1"_s.arg(seed.size())};
    SigningKey key;
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_seed_keypair(publicKey, key.m_secret.data(), unsignedBytes(seed));
    return key;
}

SigningKey::SigningKey(SigningKey &&other) noexcept : m_secret(other.m_secret)
{
    sodium_memzero(other.m_secret.data(), other.m_secret.size());
}

SigningKey &SigningKey::operator=(SigningKey &&other) noexcept
{
    if (this != &other) {
        m_secret = other.m_secret;
        sodium_memzero(other.m_secret.data(), other.m_secret.size());
    }
    return *this;
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

QByteArray SigningKey::seed() const
{
    QByteArray seed(crypto_sign_SEEDBYTES, Qt::Uninitialized);
    crypto_sign_ed25519_sk_to_seed(unsignedBytes(seed), m_secret.data());
    return seed;
}

TrustedKey SigningKey::publicKey() const
{
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_ed25519_sk_to_pk(unsignedBytes(publicKey), m_secret.data());
    return trustedKey(publicKey);
}

Envelope SigningKey::sign(const QByteArray &payload, Payload kind) const
{
    const QByteArray signedBytes = preAuthenticationEncoding(payloadTypeOf(kind), payload);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(unsignedBytes(signature), nullptr, unsignedBytes(signedBytes),
                         size_t(signedBytes.size()), m_secret.data());
    return {payload, {{publicKey().keyId, signature}}};
}

bool initialiseCryptography()
{
    return sodium_init() >= 0;
}

bool isGenuine(const Envelope &envelope, const QList<TrustedKey> &keys, Payload kind)
{
    const QByteArray signedBytes = preAuthenticationEncoding(payloadTypeOf(kind), envelope.payload);
    const auto verifies = [&](const Envelope::Signature &signature, const TrustedKey &key) {
        // The key id is only a hint: it saves work, it proves nothing.
        return (signature.keyId.isEmpty() || signature.keyId == key.keyId) &&
               signature.bytes.size() == crypto_sign_BYTES &&
               key.publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
               crypto_sign_verify_detached(unsignedBytes(signature.bytes),
                                           unsignedBytes(signedBytes), size_t(signedBytes.size()),
                                           unsignedBytes(key.publicKey)) == 0;
    };
    for (const Envelope::Signature &signature : envelope.signatures) {
        for (const TrustedKey &key : keys) {
            if (verifies(signature, key))
                return true;
        }
    }
    return false;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(count));
    return bytes;
}

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(unsignedBytes(digest), unsignedBytes(bytes), size_t(bytes.size()));
    return digest;
}

} // namespace foghorn
