// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_identity.h"

#include "client/link/json_file.h"
#include "common/logging.h"
#include "common/protocol/codec_messages.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr int secretBytes = 32;

QString hashOf(const QString &token)
{
    return QString::fromLatin1(sha256(token.toUtf8()).toHex());
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray secretFrom(const QJsonObject &json)
{
    return QByteArray::fromBase64(json.value("secret"_L1).toString().toLatin1());
}

bool shareAKey(const Trust &a, const Trust &b)
{
    return std::any_of(a.keys.cbegin(), a.keys.cend(),
                       [&b](const TrustedKey &key) { return b.keys.contains(key); });
}

} // namespace

DeskIdentity::DeskIdentity(const QDir &data, const QString &machine)
    : m_path(data.filePath(u"identity.json"_s)), m_machine(machine)
{
    const QJsonObject json = readJsonFile(m_path);
    if (json.isEmpty())
        return;
    if (json.value("machine"_L1).toString() == machine)
        load(json);
    else
        qCInfo(lcLink) << "the desk's identity belongs to another machine: enrolling anew";
}

void DeskIdentity::load(const QJsonObject &json)
{
    const QJsonObject pending = json.value("enrolling"_L1).toObject();
    if (const QByteArray secret = secretFrom(pending); secret.size() == secretBytes)
        m_pending = {secret, pending.value("token"_L1).toString()};
    Findings findings;
    const Trust trust = codec::trustFrom(JsonReader(json.value("trust"_L1).toObject(), findings));
    const QByteArray secret = secretFrom(json);
    if (findings.none() && secret.size() == secretBytes)
        m_known = {DeskId{json.value("desk"_L1).toString()}, secret,
                   json.value("token"_L1).toString(), trust};
}

Result<void> DeskIdentity::beginEnrolment(const QString &token)
{
    m_enrolling = true;
    const QString hash = hashOf(token);
    if (hash == m_pending.tokenHash)
        return {}; // its secret was perhaps sent already
    m_pending = {randomBytes(secretBytes), hash};
    return save();
}

std::optional<Refusal> DeskIdentity::relayAnswered(const DeskId &desk, const Trust &trust)
{
    const bool newToken = m_enrolling && m_pending.tokenHash != m_known.tokenHash;
    const bool trustStands = !newToken && !m_known.trust.deployment.isEmpty();
    if (trustStands && trust.deployment != m_known.trust.deployment)
        return Refusal{Refusal::Kind::OtherOrganisation};
    if (trustStands && !shareAKey(trust, m_known.trust))
        return Refusal{Refusal::Kind::OtherKey};
    if (!m_enrolling)
        return {};
    m_known = {desk, m_pending.secret, m_pending.tokenHash, trustStands ? m_known.trust : trust};
    m_pending = {};
    m_enrolling = false;
    if (const auto kept = save(); !kept)
        return Refusal{Refusal::Kind::NotKept, kept.error().reason};
    return {};
}

Result<void> DeskIdentity::save() const
{
    QJsonObject json{{u"machine"_s, m_machine}};
    if (isEnrolled()) {
        json.insert("desk"_L1, m_known.desk.text);
        json.insert("secret"_L1, base64(m_known.secret));
        json.insert("token"_L1, m_known.tokenHash);
        json.insert("trust"_L1, codec::toJson(m_known.trust));
    }
    if (!m_pending.secret.isEmpty())
        json.insert("enrolling"_L1, QJsonObject{{u"token"_s, m_pending.tokenHash},
                                                {u"secret"_s, base64(m_pending.secret)}});
    return writeJsonFile(m_path, json);
}

} // namespace foghorn
