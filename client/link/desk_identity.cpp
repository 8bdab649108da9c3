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
    if (json.value("machine"_L1).toString() != machine) {
        qCInfo(lcLink) << "the desk's identity belongs to another machine: enrolling anew";
        return;
    }
    const QByteArray secret = QByteArray::fromBase64(json.value("secret"_L1).toString().toLatin1());
    if (secret.size() != secretBytes)
        return;
    m_secret = secret;
    m_tokenHash = json.value("token"_L1).toString();
    Findings findings;
    const Trust trust =
            codec::trustFrom(JsonReader(json.value("trust"_L1).toObject(), findings));
    if (!findings.none())
        return; // not enrolled yet
    m_trust = trust;
    m_desk.text = json.value("desk"_L1).toString();
}

Result<void> DeskIdentity::beginEnrolment(const QString &token)
{
    const QString hash = hashOf(token);
    if (!isEnrolled() && hash == m_tokenHash && m_secret.size() == secretBytes)
        return {}; // under way: its secret was perhaps sent already
    if (hash != m_tokenHash)
        m_trust = {};
    m_desk = {};
    m_tokenHash = hash;
    m_secret = randomBytes(secretBytes);
    return save();
}

Result<void> DeskIdentity::relayAnswered(const DeskId &desk, const Trust &trust)
{
    if (!m_trust.deployment.isEmpty()) {
        if (trust.deployment != m_trust.deployment)
            return Error{u"This relay belongs to another organisation's Foghorn. Its notices are not "
                         "shown; ask IT to enrol this computer anew."_s};
        if (!shareAKey(trust, m_trust))
            return Error{u"This relay signs with a key that this computer does not know. Its notices "
                         "are not shown; ask IT to enrol this computer anew."_s};
        if (desk == m_desk)
            return {};
    } else {
        m_trust = trust;
    }
    m_desk = desk;
    return save();
}

Result<void> DeskIdentity::save() const
{
    return writeJsonFile(m_path,
                         {{u"machine"_s, m_machine},
                          {u"desk"_s, m_desk.text},
                          {u"secret"_s, QString::fromLatin1(m_secret.toBase64())},
                          {u"token"_s, m_tokenHash},
                          {u"trust"_s, codec::toJson(m_trust)}});
}

} // namespace foghorn
