// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word is believed: keys, and the list that a root signs.
#include "client/ctl/commands.h"
#include "client/ctl/create_key_command.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"
#include "client/ctl/typed.h"
#include "client/link/author_key.h"
#include "common/model/continuity_card.h"
#include "common/protocol/check_code.h"
#include "common/protocol/codec.h"
#include "common/protocol/ending_soon.h"

#include <algorithm>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Failure unusable(const Error &error)
{
    return {ExitCode::NoInput, error.reason};
}

QString shown(const TrustedKey &key)
{
    return u"Key %1, public half %2\n"_s.arg(inFours(key.keyId),
                                             QString::fromLatin1(key.publicKey.toHex()));
}

struct Standing
{
    std::optional<KeyList> list;
    QList<OfferedKey> offered;
};

Outcome<Standing> standingOf(const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::AskKeyList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &said = std::get<ToRelay::AskKeyList::Answer>(answer);
    Standing standing{{}, said.offered};
    if (said.list) {
        auto list = keyListFromBytes(said.list->payload);
        if (!list)
            return Failure{ExitCode::Internal, list.error().reason};
        standing.list = *std::move(list);
    }
    return standing;
}

std::optional<Failure> accept(KeyList &next, const SignKeys &command, const Standing &standing,
                              Instant now)
{
    const Instant until = now + std::chrono::days(command.validDays);
    for (QString keyId : command.accept) {
        keyId = keyId.remove(u' ').toLower();
        const auto isIt = [&keyId](const auto &one) { return one.key.keyId == keyId; };
        const auto listed = std::find_if(next.keys.begin(), next.keys.end(), isIt);
        if (listed != next.keys.end()) {
            listed->until = until;
            continue;
        }
        const auto offered = std::find_if(standing.offered.begin(), standing.offered.end(), isIt);
        if (offered == standing.offered.end())
            return Failure{
                ExitCode::Refused,
                u"Nobody offers a key %1; “foghornctl keys list” shows who does."_s.arg(keyId)};
        const bool isRelays = offered->holder.isEmpty();
        next.keys += ListedKey{offered->key, isRelays ? KeyRole::Relay : KeyRole::Author,
                               offered->holder, now, until};
    }
    return {};
}

std::optional<Failure> drop(KeyList &next, const QStringList &keyIds)
{
    for (QString keyId : keyIds) {
        keyId = keyId.remove(u' ').toLower();
        if (next.keys.removeIf([&keyId](const ListedKey &one) { return one.key.keyId == keyId; }) ==
            0)
            return Failure{ExitCode::Refused, u"The list names no key %1."_s.arg(keyId)};
    }
    return {};
}

/** A relay whose key nobody listed yet is listed, so that a first list leaves nobody without a word. */
void takeRelaysIn(KeyList &next, const QList<TrustedKey> &relays, Instant now, Instant until)
{
    for (const TrustedKey &key : relays) {
        if (!next.names(key))
            next.keys += ListedKey{key, KeyRole::Relay, {}, now, until};
    }
}

QString holderOf(const ListedKey &key)
{
    return key.role == KeyRole::Relay ? u"(relay)"_s : key.holder;
}

} // namespace

std::optional<Failure> create(const CreateKey &command, const Terminal &terminal)
{
    if (!initialiseCryptography())
        return Failure{ExitCode::Internal, u"libsodium cannot be started"_s};
    const auto key = createKeyFile(command.file);
    if (!key)
        return unusable(key.error());
    terminal.out(shown(key->publicKey()));
    return {};
}

std::optional<Failure> run(const CreateKey &command, const Workplace &place)
{
    return create(command, place.terminal);
}

std::optional<Failure> run(const ListKeys &, const Workplace &place)
{
    const auto found = standingOf(place);
    if (const Failure *failure = failureOf(found))
        return *failure;
    const auto &standing = std::get<Standing>(found);
    if (place.json) {
        QJsonArray offered;
        for (const OfferedKey &one : standing.offered)
            offered += QJsonObject{{u"keyid"_s, one.key.keyId}, {u"holder"_s, one.holder}};
        QJsonObject json{{u"offered"_s, offered}};
        if (standing.list)
            json[u"list"_s] = QJsonDocument::fromJson(keyListBytes(*standing.list)).object();
        place.print(json);
        return {};
    }
    const Instant now = place.clock.now();
    if (standing.list) {
        place.terminal.out(
            u"List %1 of %2; notices are signed by %3.\nRoot key for "
            "clients: %4\n"_s.arg(
                QString::number(standing.list->version), localTime(standing.list->issuedAt),
                standing.list->minimum == KeyRole::Author ? u"their authors"_s : u"a relay"_s,
                QString::fromLatin1(standing.list->roots.first().publicKey.toHex())));
    } else {
        place.terminal.out(u"There is no key list yet: desks believe what the relay signs.\n"_s);
    }
    Table table({u"KEY"_s, u"HOLDER"_s, u"STATE"_s});
    bool oneEndsSoon = false;
    for (const ListedKey &one : standing.list ? standing.list->keys : QList<ListedKey>()) {
        const bool ended = one.until <= now, soon = !ended && isEndingSoon(one.until, now);
        oneEndsSoon |= soon;
        table.add({inFours(one.key.keyId), holderOf(one),
                   (ended  ? u"ended "_s
                    : soon ? u"ends soon: "_s
                           : u"until "_s) +
                       localTime(one.until)});
    }
    for (const OfferedKey &one : standing.offered)
        table.add({inFours(one.key.keyId), one.holder.isEmpty() ? u"(relay)"_s : one.holder,
                   u"offered "_s + localTime(one.at)});
    place.terminal.out(table.text());
    if (oneEndsSoon)
        place.terminal.error(
            u"A key ends within 30 days: whoever holds the root lists it for longer "
            "by “foghornctl keys sign --root FILE --accept KEY”.\n"_s);
    return {};
}

std::optional<Failure> run(const OfferKey &command, const Workplace &place)
{
    const auto key = keyInFile(command.file);
    if (!key)
        return unusable(key.error());
    const auto answer =
        place.relay.ask(ToRelay::KeyOffer{key->publicKey().publicKey, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    place.terminal.out(shown(key->publicKey()));
    place.terminal.out(
        u"Offered. Read these sixteen signs to whoever holds the root key, by phone; "
        "it counts once “foghornctl keys sign --accept” has listed it.\n"_s);
    return {};
}

std::optional<Failure> run(const SignKeys &command, const Workplace &place)
{
    const auto root = keyInFile(command.rootFile);
    if (!root)
        return unusable(root.error());
    const auto found = standingOf(place);
    if (const Failure *failure = failureOf(found))
        return *failure;
    const auto &standing = std::get<Standing>(found);
    const ToRelay::ConsoleHello::Answer account = place.relay.console().account();
    const Instant now = place.relay.console().link().relayNow();

    KeyList next = standing.list.value_or(
        KeyList{.deployment = account.trust.deployment, .roots = {root->publicKey()}});
    next.version += 1;
    next.issuedAt = now;
    next.minimum = command.minimum.value_or(next.minimum);
    if (const auto failure = drop(next, command.drop))
        return failure;
    if (const auto failure = accept(next, command, standing, now))
        return failure;
    if (!standing.list)
        takeRelaysIn(next, account.trust.keys, now, now + std::chrono::days(command.validDays));
    if (!command.newRootFile.isEmpty()) {
        const auto newRoot = keyInFile(command.newRootFile);
        if (!newRoot)
            return unusable(newRoot.error());
        next.roots = {newRoot->publicKey()};
    }
    const auto answer = place.relay.ask(
        ToRelay::KeyListPublish{root->sign(keyListBytes(next), Payload::KeyList), place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    place.terminal.out(u"List %1 is in force: %2 keys; notices are signed by %3.\n"_s.arg(
        QString::number(next.version), QString::number(next.keys.size()),
        next.minimum == KeyRole::Author ? u"their authors"_s : u"a relay"_s));
    return {};
}

std::optional<Failure> run(const SignContinuityCard &command, const Workplace &place)
{
    if (place.signingKeyFile.isEmpty())
        return usageFailure(u"--signing-key FILE is needed: the key that you sign notices with."_s);
    const auto key = keyInFile(place.signingKeyFile);
    if (!key)
        return unusable(key.error());
    const auto json = readJson(command.file, place.terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    const Instant now = place.relay.console().link().relayNow();
    auto card = continuityCardFromJson(std::get<QJsonObject>(json), now);
    if (!card)
        return failureFrom(card.error());
    card->deployment = place.relay.console().account().trust.deployment;
    const auto found = standingOf(place);
    if (const Failure *failure = failureOf(found))
        return *failure;
    const auto &list = std::get<Standing>(found).list;
    if (list && !list->names(key->publicKey()))
        place.terminal.error(u"The key list does not name this key yet: until it does, no desk "
                             "takes this card.\n"_s);
    place.print(toJson(key->sign(continuityCardBytes(*card), Payload::ContinuityCard),
                       Payload::ContinuityCard));
    return {};
}

} // namespace foghorn::ctl
