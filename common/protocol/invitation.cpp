// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/invitation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr auto prefix = "foghorn1."_L1;
constexpr qsizetype keyBytes = 32; // of a fingerprint too
constexpr auto urlBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool isRelay(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "wss"_L1 || url.scheme() == "ws"_L1) &&
           !url.host().isEmpty() && url.userInfo().isEmpty();
}
} // namespace

QString Invitation::text() const
{
    QJsonArray addresses;
    for (const QUrl &relay : relays)
        addresses += relay.toString(QUrl::FullyEncoded);
    QJsonObject json{{u"relays"_s, addresses}, {u"token"_s, token}};
    if (!caFingerprint.isEmpty())
        json[u"ca"_s] = QString::fromLatin1(caFingerprint.toHex());
    if (!rootKey.isEmpty())
        json[u"root"_s] = QString::fromLatin1(rootKey.toHex());
    return prefix + QString::fromLatin1(
                        QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64(urlBase64));
}

bool Invitation::isMeant(const QString &text)
{
    return text.trimmed().startsWith(prefix);
}

Result<Invitation> Invitation::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto bytes = QByteArray::fromBase64Encoding(
        trimmed.mid(prefix.size()).toLatin1(), urlBase64 | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject json =
        bytes ? QJsonDocument::fromJson(bytes.decoded).object() : QJsonObject();
    if (!isMeant(trimmed) || trimmed.size() > invitationLength || json.isEmpty())
        return Error{u"this is no enrolment string, or not the whole of it"_s};
    Invitation invitation;
    for (const QJsonValue &address : json["relays"_L1].toArray()) {
        const QUrl relay(address.toString(), QUrl::StrictMode);
        if (!isRelay(relay))
            return Error{u"the enrolment string names a relay that is no address: %1"_s.arg(
                address.toString().left(80))};
        invitation.relays += relay;
    }
    const QString ca = json["ca"_L1].toString();
    invitation.caFingerprint = QByteArray::fromHex(ca.toLatin1());
    if (!ca.isEmpty() && invitation.caFingerprint.size() != keyBytes)
        return Error{u"the fingerprint in the enrolment string is not 64 hexadecimal digits"_s};
    const QString root = json["root"_L1].toString();
    invitation.rootKey = QByteArray::fromHex(root.toLatin1());
    if (!root.isEmpty() && invitation.rootKey.size() != keyBytes)
        return Error{u"the root key in the enrolment string is not 64 hexadecimal digits"_s};
    invitation.token = json["token"_L1].toString();
    if (invitation.token.isEmpty() || invitation.relays.isEmpty())
        return Error{u"the enrolment string names no relay or holds no token"_s};
    return invitation;
}

} // namespace foghorn
