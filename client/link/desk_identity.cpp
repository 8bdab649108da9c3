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

DeskIdentity::DeskIdentity(const QDir &data, const QString &machine, KeySafe &safe,
                           const QByteArray &rootKey)
    : m_path(data.filePath(u"identity.json"_s)), m_machine(machine), m_safe(safe),
      m_rootKey(rootKey)
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
        m_pending = {secret, pending.value("token"_L1).toString(),
                     pending.value("key"_L1).toString()};
    Findings findings;
    const Trust trust = codec::trustFrom(JsonReader(json.value("trust"_L1).toObject(), findings));
    const QByteArray secret = secretFrom(json);
    const QString keyName = json.value("key"_L1).toString();
    m_key = keyFromSafe(keyName);
    m_pendingKey = keyFromSafe(m_pending.keyName);
    if (m_rootKey.isEmpty()) // the file that named it may be gone
        m_rootKey = QByteArray::fromBase64(json.value("root"_L1).toString().toLatin1());
    const bool keyed = json.value("keyed"_L1).toBool();
    const bool locked = keyed && !m_key && m_safe.mayOpenLater();
    if (locked)
        qCWarning(lcLink) << "the key of this desk lies in a key store that is not open yet";
    else if (keyed && !m_key)
        qCWarning(lcLink) << "the key of this desk is gone from its safe: enrolling anew";
    if (findings.none() && (keyed ? m_key || locked : secret.size() == secretBytes))
        m_known = {DeskId{json.value("desk"_L1).toString()},
                   secret,
                   json.value("token"_L1).toString(),
                   trust,
                   m_key || locked ? keyName : QString(),
                   keyed,
                   locked};
    renewBelief();
}

void DeskIdentity::renewBelief()
{
    const Trust &trust = m_known.trust;
    m_believed =
        relayKeyList(trust.deployment, m_rootKey.isEmpty() ? trust.keys : QList<TrustedKey>());
    if (!trust.keyList)
        return;
    if (auto list = keyListFromBytes(trust.keyList->payload))
        m_believed = *std::move(list);
    else
        qCWarning(lcLink).noquote()
            << "the key list of this desk is damaged; it is asked for anew:" << list.error().reason;
}

std::optional<Distrust> DeskIdentity::takeKeyList(const Envelope &envelope)
{
    const auto known = m_believed.version > 0 ? std::optional(m_believed) : std::nullopt;
    const auto roots =
        m_rootKey.isEmpty() ? QList<TrustedKey>() : QList<TrustedKey>{trustedKey(m_rootKey)};
    auto taken = admitKeyList(envelope, known, roots, m_believed.deployment);
    if (const auto *why = std::get_if<Distrust>(&taken))
        return *why;
    if (known == std::get<KeyList>(taken))
        return std::nullopt;
    m_known.trust.keyList = envelope;
    m_believed = std::get<KeyList>(std::move(taken));
    qCInfo(lcLink).noquote() << "key list" << m_believed.version
                             << "is in force; notices are signed by"
                             << (m_believed.minimum == KeyRole::Author ? "their authors"
                                                                       : "a relay");
    if (const auto kept = save(); !kept)
        qCWarning(lcLink).noquote() << "the key list cannot be kept:" << kept.error().reason;
    return std::nullopt;
}

std::optional<SigningKey> DeskIdentity::keyFromSafe(const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto seed = m_safe.find(name);
    auto key = seed ? SigningKey::fromSeed(*seed) : Error{u"it is not there"_s};
    return key ? std::optional(std::move(key.value())) : std::nullopt;
}

QString DeskIdentity::makeKey(std::optional<SigningKey> &key)
{
    key = SigningKey::generate();
    const QString name = u"desk-"_s + key->publicKey().keyId;
    const auto kept = m_safe.keep(name, key->seed());
    if (kept)
        return name;
    qCWarning(lcLink).noquote() << "no key for this desk, its secret must do:"
                                << kept.error().reason;
    key.reset();
    return {};
}

bool DeskIdentity::awaitsKey()
{
    if (m_enrolling || !m_known.locked)
        return false;
    m_key = keyFromSafe(m_known.keyName);
    m_known.locked = !m_key && m_safe.mayOpenLater();
    if (!m_key && !m_known.locked)
        giveUpKey();
    return m_known.locked;
}

void DeskIdentity::giveUpKey()
{
    qCWarning(lcLink) << "the key of this desk cannot be had from its safe: enrolling anew";
    m_known.locked = false;
    m_known.desk = {};
}

const SigningKey *DeskIdentity::key() const
{
    const std::optional<SigningKey> &key = m_enrolling ? m_pendingKey : m_key;
    return key ? &*key : nullptr;
}

void DeskIdentity::ensureKey()
{
    if (m_enrolling || !isEnrolled() || m_key || m_known.keyed)
        return;
    m_known.keyName = makeKey(m_key);
    // It is sent only once it is sure to be found again: the relay takes no other afterwards.
    if (m_key && !save())
        m_key.reset();
}

Result<void> DeskIdentity::beginEnrolment(const QString &token)
{
    m_enrolling = true;
    const QString hash = hashOf(token);
    if (hash == m_pending.tokenHash)
        return {}; // its secret was perhaps sent already
    m_pending = {randomBytes(secretBytes), hash, makeKey(m_pendingKey)};
    return save();
}

std::optional<Refusal> DeskIdentity::relayAnswered(const DeskId &desk, const Trust &trust,
                                                   bool keyed)
{
    const bool newToken = m_enrolling && m_pending.tokenHash != m_known.tokenHash;
    const bool trustStands = !newToken && !m_known.trust.deployment.isEmpty();
    if (trustStands && trust.deployment != m_known.trust.deployment)
        return Refusal{Refusal::Kind::OtherOrganisation};
    if (trustStands && keyListVersion() == 0 && !shareAKey(trust, m_known.trust))
        return Refusal{Refusal::Kind::OtherKey};
    const bool movedOver = !m_enrolling && keyed && m_key && !m_known.keyed;
    if (!m_enrolling && !movedOver)
        return {};
    if (m_enrolling) {
        if (!m_known.keyName.isEmpty())
            m_safe.forget(m_known.keyName);
        m_known = {desk, m_pending.secret, m_pending.tokenHash, trustStands ? m_known.trust : trust,
                   m_pending.keyName};
        if (!trustStands)
            m_known.trust.keyList.reset(); // it is taken only after a look at who signed it
        m_key = std::move(m_pendingKey);
        m_pendingKey.reset();
        m_pending = {};
        m_enrolling = false;
    }
    m_known.keyed = keyed && m_key;
    renewBelief();
    if (m_known.keyed)
        m_known.secret.clear();
    if (const auto kept = save(); !kept)
        return Refusal{Refusal::Kind::NotKept, kept.error().reason};
    return {};
}

Result<void> DeskIdentity::save() const
{
    QJsonObject json{{u"machine"_s, m_machine}};
    if (isEnrolled()) {
        json.insert("desk"_L1, m_known.desk.text);
        if (!m_known.secret.isEmpty())
            json.insert("secret"_L1, base64(m_known.secret));
        if (!m_known.keyName.isEmpty())
            json.insert("key"_L1, m_known.keyName);
        if (m_known.keyed)
            json.insert("keyed"_L1, true);
        json.insert("token"_L1, m_known.tokenHash);
        json.insert("trust"_L1, codec::toJson(m_known.trust));
        if (!m_rootKey.isEmpty())
            json.insert("root"_L1, base64(m_rootKey));
    }
    if (!m_pending.secret.isEmpty())
        json.insert("enrolling"_L1, QJsonObject{{u"token"_s, m_pending.tokenHash},
                                                {u"secret"_s, base64(m_pending.secret)},
                                                {u"key"_s, m_pending.keyName}});
    return writeJsonFile(m_path, json);
}

} // namespace foghorn
