// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <array>

namespace foghorn {

/** DSSE v1 ("dead simple signing envelope"): the signed bytes are PAE(payloadType, payload). */
struct Envelope
{
    struct Signature
    {
        QString keyId;
        QByteArray bytes; // Ed25519, 64 bytes
        bool operator==(const Signature &) const = default;
    };
    QByteArray payload; // the JSON of a revision or a card, byte for byte
    QList<Signature> signatures;
    bool operator==(const Envelope &) const = default;
};

inline constexpr char noticePayloadType[] = "application/vnd.foghorn.notice+json";
inline constexpr char continuityPayloadType[] = "application/vnd.foghorn.continuity+json";
inline constexpr char keyListPayloadType[] = "application/vnd.foghorn.keys+json";
inline constexpr char deskProofPayloadType[] = "application/vnd.foghorn.desk-proof+json";

/** What an envelope holds. It is signed with it, so that one is never taken for the other. */
enum class Payload { Notice, ContinuityCard, DeskProof, KeyList };
QByteArray payloadTypeOf(Payload payload);

QJsonObject toJson(const Envelope &envelope, Payload payload = Payload::Notice);
/** Shape, base64 and payloadType only; nothing is verified here. */
Result<Envelope> envelopeFromJson(const QJsonObject &json, Payload payload = Payload::Notice);
QByteArray preAuthenticationEncoding(const QByteArray &payloadType, const QByteArray &payload);

/** A public key that a desk accepts. keyId = first 16 hex digits of SHA-256 of the 32 key bytes. */
struct TrustedKey
{
    QString keyId;
    QByteArray publicKey; // 32 bytes
    bool operator==(const TrustedKey &) const = default;
};

/** The key of these 32 bytes, with its id. */
TrustedKey trustedKey(const QByteArray &publicKey);

/** An Ed25519 key pair; the secret half is wiped from memory at the end. Made with libsodium. */
class SigningKey
{
public:
    /** Call initialiseCryptography() first. */
    static SigningKey generate();
    /** From the 32-byte seed that seed() gives. */
    static Result<SigningKey> fromSeed(const QByteArray &seed);
    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey();

    QByteArray seed() const;
    TrustedKey publicKey() const;
    Envelope sign(const QByteArray &payload, Payload kind = Payload::Notice) const;

private:
    SigningKey() = default;
    std::array<unsigned char, 64> m_secret{};
};

/** Starts libsodium; false when it cannot. Thread-safe, idempotent. */
bool initialiseCryptography();
/** True when at least one signature is good under one of `keys`, and was made for that kind of payload. */
bool isGenuine(const Envelope &envelope, const QList<TrustedKey> &keys,
               Payload kind = Payload::Notice);
QByteArray randomBytes(int count);
QByteArray sha256(const QByteArray &bytes);

} // namespace foghorn
