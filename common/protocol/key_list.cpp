// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/key_list.h"

#include "common/model/enum_names.h"
#include "common/protocol/json_reader.h"

#include <QJsonDocument>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype publicKeyBytes = 32;
constexpr auto roles = enumNames<KeyRole>({{KeyRole::Relay, "relay"}, {KeyRole::Author, "author"}});
constexpr auto reasons = enumNames<Distrust>({{Distrust::Forged, "forged"},
                                              {Distrust::UnknownKey, "unknownKey"},
                                              {Distrust::ExpiredKey, "expiredKey"},
                                              {Distrust::WeakKey, "weakKey"},
                                              {Distrust::OtherDeployment, "otherDeployment"},
                                              {Distrust::Replayed, "replayed"},
                                              {Distrust::Unreadable, "unreadable"},
                                              {Distrust::KeyListForged, "keyListForged"},
                                              {Distrust::KeyListOld, "keyListOld"},
                                              {Distrust::KeyListWeaker, "keyListWeaker"}});

QJsonObject toJson(const TrustedKey &key)
{
    return {{u"keyid"_s, key.keyId},
            {u"publicKey"_s, QString::fromLatin1(key.publicKey.toBase64())}};
}

TrustedKey keyFrom(JsonReader &reader)
{
    const TrustedKey key{reader.text("keyid"_L1), reader.bytes("publicKey"_L1, publicKeyBytes)};
    if (!key.publicKey.isEmpty() && trustedKey(key.publicKey).keyId != key.keyId)
        reader.complain(u"keyid"_s, u"is not the id of this key"_s);
    return key;
}

QJsonObject toJson(const ListedKey &listed)
{
    QJsonObject json = toJson(listed.key);
    json[u"role"_s] = toString(listed.role);
    json[u"from"_s] = toIso(listed.from);
    json[u"until"_s] = toIso(listed.until);
    if (!listed.holder.isEmpty())
        json[u"holder"_s] = listed.holder;
    return json;
}

ListedKey listedFrom(JsonReader reader)
{
    ListedKey listed;
    listed.key = keyFrom(reader);
    listed.role = reader.choice("role"_L1, keyRoleFromString).value_or(KeyRole::Relay);
    listed.holder = reader.text(
        "holder"_L1, {}, listed.role == KeyRole::Author ? Presence::Required : Presence::Optional);
    listed.from = reader.instant("from"_L1);
    listed.until = reader.instant("until"_L1);
    return listed;
}

std::optional<Distrust> objectionTo(const ListedKey &listed, const KeyList &list, Instant now)
{
    if (now < listed.from || now >= listed.until)
        return Distrust::ExpiredKey;
    return listed.role < list.minimum ? std::optional(Distrust::WeakKey) : std::nullopt;
}

} // namespace

QString toString(KeyRole role)
{
    return roles.nameOf(role);
}

std::optional<KeyRole> keyRoleFromString(QStringView word)
{
    return roles.valueOf(word);
}

QString toString(Distrust reason)
{
    return reasons.nameOf(reason);
}

std::optional<Distrust> distrustFromString(QStringView word)
{
    return reasons.valueOf(word);
}

bool KeyList::names(const TrustedKey &key) const
{
    return std::any_of(keys.begin(), keys.end(),
                       [&key](const ListedKey &listed) { return listed.key == key; });
}

QByteArray keyListBytes(const KeyList &list)
{
    QJsonArray roots, keys;
    for (const TrustedKey &root : list.roots)
        roots += toJson(root);
    for (const ListedKey &listed : list.keys)
        keys += toJson(listed);
    const QJsonObject json{{u"deployment"_s, list.deployment.text},
                           {u"version"_s, list.version},
                           {u"issuedAt"_s, toIso(list.issuedAt)},
                           {u"minimum"_s, toString(list.minimum)},
                           {u"roots"_s, roots},
                           {u"keys"_s, keys}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<KeyList> keyListFromBytes(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{u"the key list is no JSON object"_s};
    Findings findings;
    const QJsonObject json = document.object();
    JsonReader reader(json, findings);
    KeyList list;
    list.deployment = reader.id<DeploymentId>("deployment"_L1);
    list.version = reader.number("version"_L1, 1);
    list.issuedAt = reader.instant("issuedAt"_L1);
    list.minimum = reader.choice("minimum"_L1, keyRoleFromString).value_or(KeyRole::Author);
    for (JsonReader &root : reader.objects("roots"_L1, mostRoots))
        list.roots += keyFrom(root);
    for (const JsonReader &key : reader.objects("keys"_L1, mostListedKeys))
        list.keys += listedFrom(key);
    if (list.roots.isEmpty())
        reader.complain(u"roots"_s, u"names nobody who could sign the next list"_s);
    if (!findings.none())
        return Error{u"the key list is not right"_s, findings.fields};
    return list;
}

std::variant<KeyList, Distrust> admitKeyList(const Envelope &envelope,
                                             const std::optional<KeyList> &known,
                                             const QList<TrustedKey> &roots,
                                             const DeploymentId &deployment)
{
    Result<KeyList> list = keyListFromBytes(envelope.payload);
    const QList<TrustedKey> asked = known              ? known->roots
                                    : !roots.isEmpty() ? roots
                                    : list             ? list->roots
                                                       : QList<TrustedKey>();
    if (!isGenuine(envelope, asked, Payload::KeyList))
        return Distrust::KeyListForged;
    if (!list)
        return Distrust::Unreadable;
    if (list->deployment != deployment)
        return Distrust::OtherDeployment;
    if (!known || *known == *list)
        return std::move(*list);
    if (list->version <= known->version)
        return Distrust::KeyListOld;
    if (list->minimum < known->minimum)
        return Distrust::KeyListWeaker;
    return std::move(*list);
}

KeyList relayKeyList(const DeploymentId &deployment, const QList<TrustedKey> &relayKeys)
{
    KeyList list{.deployment = deployment};
    for (const TrustedKey &key : relayKeys)
        list.keys += ListedKey{key, KeyRole::Relay, {}, Instant::min(), Instant::max()};
    return list;
}

std::variant<QList<ListedKey>, Distrust> signersOf(const Envelope &envelope, const KeyList &list,
                                                   Instant now, Payload kind)
{
    QList<ListedKey> signers;
    // Of an envelope with several signatures that all fall short, the last reason of the enum is the nearest to a good one.
    std::optional<Distrust> why;
    const auto names = [&envelope](const TrustedKey &key) {
        return std::any_of(envelope.signatures.begin(), envelope.signatures.end(),
                           [&key](const Envelope::Signature &signature) {
                               return signature.keyId.isEmpty() || signature.keyId == key.keyId;
                           });
    };
    for (const ListedKey &listed : list.keys) {
        if (!names(listed.key))
            continue;
        const std::optional<Distrust> objection = isGenuine(envelope, {listed.key}, kind)
                                                      ? objectionTo(listed, list, now)
                                                      : Distrust::Forged;
        if (!objection)
            signers += listed;
        else
            why = std::max(why, objection);
    }
    if (!signers.isEmpty())
        return signers;
    return why.value_or(envelope.signatures.isEmpty() ? Distrust::Forged : Distrust::UnknownKey);
}

bool isVouched(const QList<ListedKey> &signers, const QString &author)
{
    return std::any_of(signers.begin(), signers.end(), [&author](const ListedKey &signer) {
        return signer.role == KeyRole::Relay || signer.holder == author;
    });
}

} // namespace foghorn
