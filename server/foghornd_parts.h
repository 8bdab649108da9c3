// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/announcer.h"
#include "server/continuity_file.h"
#include "server/housekeeping.h"
#include "server/identity/api_tokens.h"
#include "server/identity/desk_office.h"
#include "server/identity/desk_vouching.h"
#include "server/identity/enrolment.h"
#include "server/identity/second_factors.h"
#include "server/identity/sign_in.h"
#include "server/identity/staff_office.h"
#include "server/notices/addressed.h"
#include "server/notices/approvals.h"
#include "server/notices/arrivals.h"
#include "server/notices/audit_trail.h"
#include "server/notices/drills.h"
#include "server/notices/follow_ups.h"
#include "server/notices/further_signatures.h"
#include "server/notices/help_queue.h"
#include "server/notices/interruptions.h"
#include "server/notices/notice_finder.h"
#include "server/notices/promises.h"
#include "server/notices/publisher.h"
#include "server/notices/receipts.h"
#include "server/notices/schedule.h"
#include "server/notices/series_shelf.h"
#include "server/notices/service_book.h"
#include "server/notices/template_shelf.h"
#include "server/notices/watch_keeper.h"
#include "server/tally_desk.h"

namespace foghorn {

/** What the parts are built from: the store with everything read from it, and the settings of the rules. */
struct PartsMaterial
{
    std::unique_ptr<Store> store;
    QList<DeskRecord> desks;
    QList<StoredNotice> notices;
    QList<StoredSeries> series;
    std::optional<Envelope> keyList;
    std::shared_ptr<const SigningKey> key;
    QMap<QString, QString> domains;
    std::chrono::milliseconds seenLately{};
    int popupsPerWeek = 3;
    int followUpDays = foghorn::followUpDays;
    Policy policy;
    std::shared_ptr<const WordRules> words;
    LeadTime leadTime;
    std::optional<ContinuityFile> continuity;
    RelayAddresses addresses;
    std::optional<DirectorySettings> directory;
    SecondFactorRule secondFactor = SecondFactorRule::Optional;
    FourEyesRule fourEyes;
};

/** The rules of one relay and their caches, built in the order in which they lean on each other; they end
    in the opposite one, the store last. */
struct FoghorndParts
{
    FoghorndParts(PartsMaterial material, const Clock &clock, TallyDesk::Send send);
    ~FoghorndParts(); // waits for the workers and for the store

    const std::shared_ptr<const SigningKey> key;
    const Policy policy;
    const std::chrono::milliseconds seenLately;
    const int popupsPerWeek;
    const std::shared_ptr<const WordRules> words;
    StoreThread store;
    Roster roster;
    NoticeBook book;
    Vouchers vouchers;
    DeskDoor door;
    AuditTrail audit;
    PasswordHasher hasher;
    std::unique_ptr<Directory> directory; // nothing = the organisation names none
    DeskVouching vouching;
    SignIn signIn;
    StaffOffice staffOffice;
    SecondFactors secondFactors;
    ApiTokens apiTokens;
    KeyShelf keys;
    Enrolment enrolment;
    DeskOffice deskOffice;
    Publisher publisher;
    FurtherSignatures signatures;
    Arrivals arrivals;
    Receipts receipts;
    NoticeFinder finder;
    TallyBook tallyBook;
    Addressed addressed;
    TallyDesk tallies;
    TemplateShelf templates;
    ServiceBook services;
    Interruptions interruptions;
    Promises promises;
    HelpQueue help;
    Drills drills;
    FollowUps followUps;
    Schedule schedule;
    WatchKeeper watches;
    SeriesKeeper seriesKeeper;
    SeriesShelf series;
    Approvals approvals;
    Housekeeping housekeeping;

    std::optional<Envelope> continuity; // the card, signed; nothing = the organisation has none

private:
    Envelope stagedCard(ContinuityFile file, Instant now) const;
};

} // namespace foghorn
