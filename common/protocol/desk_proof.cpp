// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/desk_proof.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

QByteArray deskProofPayload(const QByteArray &nonce, const ToRelay::DeskHello &hello)
{
    const QJsonObject json{{u"nonce"_s, QString::fromLatin1(nonce.toBase64())},
                           {u"desk"_s, hello.desk.text},
                           {u"machine"_s, hello.machine},
                           {u"session"_s, hello.session}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray deskProof(const SigningKey &key, const QByteArray &nonce,
                     const ToRelay::DeskHello &hello)
{
    return key.sign(deskProofPayload(nonce, hello), Payload::DeskProof).signatures.first().bytes;
}

bool isProven(const ToRelay::DeskHello &hello, const QByteArray &publicKey, const QByteArray &nonce)
{
    const TrustedKey key = trustedKey(publicKey);
    return isGenuine({deskProofPayload(nonce, hello), {{key.keyId, hello.proof}}}, {key},
                     Payload::DeskProof);
}

} // namespace foghorn
