// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace Qt::StringLiterals;

/** Whose word is believed. */
namespace foghorn::sample {

namespace {
const QString key = u"5d0c0c1e-4be0-4f0e-8d35-7f1d2f6f9a10"_s;
const NoticeId mail{u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s};
} // namespace

KeyList keyList()
{
    const TrustedKey anas = relayKey().publicKey();
    return {.deployment = trust().deployment,
            .version = 3,
            .issuedAt = at("2026-11-20T08:00:00Z"),
            .minimum = KeyRole::Author,
            .roots = {anas},
            .keys = {{anas, KeyRole::Author, u"ana"_s, at("2026-11-20T00:00:00Z"),
                      at("2027-11-20T00:00:00Z")}}};
}

Envelope keyListEnvelope()
{
    return relayKey().sign(keyListBytes(keyList()), Payload::KeyList);
}

Many<ToRelay::AskKeyList> of(As<ToRelay::AskKeyList>)
{
    return {{"all", {}}};
}

Many<ToRelay::KeyListPublish> of(As<ToRelay::KeyListPublish>)
{
    return {{"the third", {keyListEnvelope(), key}}};
}

Many<ToRelay::KeyOffer> of(As<ToRelay::KeyOffer>)
{
    return {{"of a new author", {relayKey().publicKey().publicKey, key}}};
}

Many<ToRelay::NoticeSign> of(As<ToRelay::NoticeSign>)
{
    return {{"by the new key", {mail, 3, envelope().signatures.first(), key}}};
}

Many<ToRelay::DeskDisbelieved> of(As<ToRelay::DeskDisbelieved>)
{
    return {{"by a stranger", {{{Distrust::UnknownKey, mail, 4, u"0123456789abcdef"_s}}}},
            {"cut off, and an old list", {{{Distrust::Forged}, {Distrust::KeyListOld}}}}};
}

Many<ToClient::KeyListMoved> of(As<ToClient::KeyListMoved>)
{
    return {{"the third", {keyListEnvelope()}}};
}

} // namespace foghorn::sample
