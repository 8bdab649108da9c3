// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/key_shelf.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

QString wordsFor(Distrust why)
{
    switch (why) {
    case Distrust::KeyListForged:
        return u"is not signed by a root of the list in force: no desk would take it"_s;
    case Distrust::KeyListOld: return u"is not newer than the list in force"_s;
    case Distrust::KeyListWeaker:
        return u"asks for less than the list in force; that only climbs, and desks refuse it"_s;
    case Distrust::OtherDeployment: return u"is of another organisation"_s;
    default: return u"cannot be read"_s;
    }
}

Changed changeOf(const KeyList &before, const KeyList &after)
{
    const auto told = [](const KeyList &list) {
        QStringList holders;
        for (const ListedKey &listed : list.keys)
            holders += u"%1 %2 until %3"_s.arg(listed.role == KeyRole::Relay ? u"the relay"_s
                                                                             : listed.holder,
                                               listed.key.keyId, toIso(listed.until));
        return QJsonObject{{u"version"_s, list.version},
                           {u"minimum"_s, toString(list.minimum)},
                           {u"keys"_s, QJsonArray::fromStringList(holders.mid(0, 20))},
                           {u"count"_s, list.keys.size()}};
    };
    return {QString::number(after.version), before.version > 0 ? told(before) : QJsonObject(),
            told(after)};
}

} // namespace

KeyShelf::KeyShelf(StoreThread &store, TrustedKey relayKey)
    : m_store(store), m_relayKey(std::move(relayKey)),
      m_believed(relayKeyList(store.facts().deployment, {m_relayKey}))
{
}

void KeyShelf::load(const std::optional<Envelope> &list)
{
    if (!list)
        return;
    auto read = keyListFromBytes(list->payload);
    if (!read) {
        logWarning(lcIdentity, "keyList.unreadable").with("why", read.error().reason);
        return;
    }
    m_list = list;
    m_believed = *std::move(read);
    logInfo(lcIdentity, "keyList.inForce")
        .with("version", m_believed.version)
        .with("minimum", toString(m_believed.minimum))
        .with("keys", m_believed.keys.size());
    if (!authorsMustSign() && !m_believed.names(m_relayKey))
        logWarning(lcIdentity, "keyList.lacksThisRelay")
            .with("key", m_relayKey.keyId)
            .with("effect", u"no desk believes what it signs"_s)
            .with("help", u"foghornctl keys sign"_s);
}

QByteArray KeyShelf::rootKey() const
{
    return m_list ? m_believed.roots.first().publicKey : QByteArray();
}

Trust KeyShelf::trustFor(int keyListVersion) const
{
    Trust trust{m_store.facts().deployment, {m_relayKey}};
    if (m_list && m_believed.version != keyListVersion)
        trust.keyList = m_list;
    return trust;
}

void KeyShelf::list(std::function<void(RpcResult<ToRelay::AskKeyList::Answer>)> done)
{
    m_store.ask<QList<OfferedKey>>(
        this, [](Store &store) { return store.offeredKeys(mostListedKeys); },
        [this, done](Result<QList<OfferedKey>> offered) {
            if (!offered)
                return done(notStored(offered.error()));
            ToRelay::AskKeyList::Answer answer{m_list, {}};
            if (m_next && !m_believed.names(m_next->key))
                answer.offered += *m_next;
            for (const OfferedKey &each : *offered) {
                if (!m_believed.names(each.key))
                    answer.offered += each;
            }
            done(answer);
        });
}

std::optional<RpcError> KeyShelf::objectionTo(const std::variant<KeyList, Distrust> &admitted) const
{
    const auto wrong = [](const QString &reason) {
        return wrongField(ErrorCode::InvalidParams, u"list"_s, reason);
    };
    if (const auto *why = std::get_if<Distrust>(&admitted))
        return wrong(wordsFor(*why));
    const auto &list = std::get<KeyList>(admitted);
    if (list.minimum == KeyRole::Relay && !list.names(m_relayKey))
        return wrong(
            u"does not name the key of this relay (%1): no desk would believe it any more"_s.arg(
                m_relayKey.keyId));
    if (list.keys.isEmpty())
        return wrong(u"names no key: nobody could speak"_s);
    return {};
}

void KeyShelf::publish(const Actor &by, const ToRelay::KeyListPublish &order, Instant now,
                       std::function<void(RpcResult<ToRelay::KeyListPublish::Answer>)> done)
{
    const auto known = m_list ? std::optional(m_believed) : std::nullopt;
    const auto admitted = admitKeyList(order.list, known, {}, m_store.facts().deployment);
    if (const auto objection = objectionTo(admitted))
        return done(*objection);
    const KeyList list = std::get<KeyList>(admitted);
    if (known == list)
        return done(ToRelay::KeyListPublish::Answer{});
    const auto change = [order, by, now, list,
                         before = m_believed](Store &store) -> Result<ChangeOutcome> {
        const auto added = store.addKeyList(list.version, order.list, by.login, now);
        if (!added)
            return added.error();
        if (!*added)
            return ChangeOutcome{ChangeOutcome::Kind::Conflict};
        return ChangeOutcome::done(0, changeOf(before, list));
    };
    m_store.ask<ChangeOutcome>(
        this,
        [by, change, idempotency = idempotencyOf(by, order, now)](Store &store) {
            return changeOnce(store, by, u"key.publish"_s, idempotency, change);
        },
        [this, done, list, envelope = order.list](Result<ChangeOutcome> outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto error = refusalOf(*outcome, u"key list"_s))
                return done(*error);
            load(envelope);
            done(ToRelay::KeyListPublish::Answer{});
            Q_EMIT listMoved(envelope);
        });
}

void KeyShelf::offer(const Actor &by, const ToRelay::KeyOffer &order, Instant now,
                     std::function<void(RpcResult<ToRelay::KeyOffer::Answer>)> done)
{
    const TrustedKey key = trustedKey(order.publicKey);
    const auto change = [by, key, now](Store &store) -> Result<ChangeOutcome> {
        if (auto kept = store.offerKey(by.login, key.publicKey, now); !kept)
            return kept.error();
        return ChangeOutcome::done(0, {by.login, {}, {{u"keyid"_s, key.keyId}}});
    };
    m_store.ask<ChangeOutcome>(
        this,
        [by, change, idempotency = idempotencyOf(by, order, now)](Store &store) {
            return changeOnce(store, by, u"key.offer"_s, idempotency, change);
        },
        [done, by, key](Result<ChangeOutcome> outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto error = refusalOf(*outcome, u"key"_s))
                return done(*error);
            logInfo(lcIdentity, "key.offered").with("by", by.login).with("key", key.keyId);
            done(ToRelay::KeyOffer::Answer{});
        });
}

} // namespace foghorn
