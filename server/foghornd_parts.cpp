// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/foghornd_parts.h"

#include "common/clock.h"
#include "common/log_event.h"

using namespace Qt::StringLiterals;

namespace foghorn {

FoghorndParts::FoghorndParts(PartsMaterial material, const Clock &clock, TallyDesk::Send send)
    : key(material.key), policy(material.policy), seenLately(material.seenLately),
      popupsPerWeek(material.popupsPerWeek),
      words(material.words ? material.words : std::make_shared<const WordRules>()),
      store(std::move(material.store)), book(store.facts()), vouchers(material.directory),
      door(roster, material.domains, &vouchers), audit(store),
      directory(material.directory ? std::make_unique<Directory>(*material.directory) : nullptr),
      vouching(store, roster, vouchers, directory.get()),
      signIn(store, hasher, material.secondFactor),
      staffOffice(store, hasher, signIn.throttles(), material.secondFactor),
      secondFactors(store, signIn.throttles(), policy.sender, material.secondFactor),
      apiTokens(store, key->seed(), material.secondFactor), keys(store, key->publicKey()),
      enrolment(store, key->seed(), keys, std::move(material.addresses)),
      deskOffice(store, roster, door),
      publisher(store, book, key, keys, words, std::move(material.leadTime)),
      signatures(store, book, keys), arrivals(store, roster, door, book), receipts(store, book),
      finder(store, book), tallyBook(store, roster, seenLately),
      addressed(store, roster, tallyBook, seenLately),
      tallies(book, finder, tallyBook, clock, std::move(send)), templates(store), services(store),
      interruptions(store, roster), promises(store, book), help(store, roster),
      drills(store, publisher, roster, QRandomGenerator::system()->generate()),
      followUps(store, publisher.leadTime(), material.followUpDays), schedule(publisher, book),
      watches(store, publisher, book), seriesKeeper(store, publisher),
      series(store, publisher, seriesKeeper),
      approvals(store, publisher, series, audit, material.secondFactor),
      housekeeping(store, roster, book, publisher, promises, schedule, watches, seriesKeeper,
                   tallies, audit, clock)
{
    publisher.lookTwice(material.fourEyes, [this](const Audience &audience, Instant now) {
        return isWide(audience, roster, now, seenLately);
    });
    signIn.useDirectory(directory.get());
    keys.load(material.keyList);
    roster.load(material.desks);
    book.load(material.notices);
    if (material.continuity)
        continuity = stagedCard(std::move(*material.continuity), clock.now());
    seriesKeeper.load(material.series);
}

/** As desks get it: signed by an author before, or else by this relay. */
Envelope FoghorndParts::stagedCard(ContinuityFile file, Instant now) const
{
    file.card.deployment = store.facts().deployment;
    const Envelope envelope =
        file.envelope ? *file.envelope
                      : key->sign(continuityCardBytes(file.card), Payload::ContinuityCard);
    const auto signers = signersOf(envelope, keys.believed(), now, Payload::ContinuityCard);
    if (const auto *why = std::get_if<Distrust>(&signers))
        logWarning(lcNotices, "continuity.notBelieved")
            .with("why", toString(*why))
            .with("hint", u"no desk takes this card; sign it by “foghornctl continuity sign”"_s);
    return envelope;
}

FoghorndParts::~FoghorndParts()
{
    // Answers still on their way must find the objects that they were asked for.
    if (directory)
        directory->finish();
    hasher.finish();
    store.flush();
}

} // namespace foghorn
