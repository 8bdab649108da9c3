// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/history_author.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::history {

namespace {

using Dice = QRandomGenerator;

int between(Dice &dice, int from, int to)
{
    return dice.bounded(from, to + 1);
}

Audience audience(Dice &dice)
{
    const auto some = [](const AudienceElement &element) { return Audience{.include = {element}}; };
    switch (dice.bounded(12)) {
    case 0: return some({.site = {u"Lyon"_s}});
    case 1: return some({.site = {u"lyon"_s, u"Madrid"_s}});
    case 2: return some({.group = {u"Finance"_s}});
    case 3: return some({.person = {u"chloe@corp.example"_s, u"m.silva@corp.example"_s}});
    case 4: return some({.host = {u"lyon-*"_s}});
    case 5: return {.everyone = true, .exclude = {{.site = {u"Porto"_s}}}};
    case 6: return {.include = {{.site = {u"Porto"_s}}, {.group = {u"works council"_s}}}};
    case 7: return some({.network = {u"127.0.0.0/8"_s}});
    case 8: return some({.group = {u"finance"_s}, .site = {u"Lyon"_s}});
    default: return {.everyone = true};
    }
}

Restoration estimate(Dice &dice, Instant now)
{
    const Instant at = now + std::chrono::minutes(between(dice, 30, 400));
    switch (dice.bounded(5)) {
    case 0: return {RestorationKind::Unknown, {}, {}};
    case 1: return {RestorationKind::Between, at, at + 90min};
    case 2: return {RestorationKind::NotBefore, at, {}};
    default: return {RestorationKind::About, at, {}};
    }
}

const QList<Action> &whatToDo()
{
    static const QList<Action> all{
        {ActionTime::Now, u"Use Teams chat for urgent matters."_s},
        {ActionTime::Before, u"Save your work before 18:00."_s},
        {ActionTime::During, u"Do not restart your computer."_s},
        {ActionTime::After, u"Sign in to the VPN again."_s},
    };
    return all;
}

const QList<Service> &services()
{
    static const QList<Service> all{
        {u"email"_s, {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}}},
        {u"vpn"_s, {{u"en"_s, u"VPN"_s}, {u"fr"_s, u"VPN"_s}}},
        {u"print"_s, {{u"en"_s, u"Printing"_s}, {u"pt"_s, u"Impressão"_s}}},
    };
    return all;
}

/** What the relay would refuse as born overdue or expired. */
void keepUpToDate(Notice &notice, Dice &dice, Instant now)
{
    if (notice.kind == NoticeKind::Incident)
        notice.nextUpdateAt = now + std::chrono::minutes(between(dice, 20, 180));
    if (notice.expiresAt && *notice.expiresAt <= now)
        notice.expiresAt = now + 24h;
}

Phase later(const Notice &notice, Dice &dice)
{
    if (notice.phase == Phase::Monitoring && dice.bounded(2) == 0)
        return Phase::Investigating; // it was not over
    switch (notice.phase) {
    case Phase::Investigating: return dice.bounded(2) ? Phase::Identified : Phase::Monitoring;
    case Phase::Identified: return Phase::Monitoring;
    case Phase::Scheduled: return Phase::InProgress;
    case Phase::InProgress: return Phase::Verifying;
    default: return notice.phase;
    }
}

void moveEstimate(Notice &notice, Dice &dice, Instant now)
{
    // Often a little: some slips that are nothing each are something together.
    const bool little = dice.bounded(2) == 0;
    const auto by = std::chrono::minutes(little ? between(dice, 5, 14) : between(dice, -30, 40));
    if (notice.kind == NoticeKind::Maintenance) {
        (dice.bounded(2) ? *notice.endsAt : *notice.startsAt) += by;
        if (*notice.endsAt <= *notice.startsAt)
            *notice.endsAt = *notice.startsAt + 1h;
    } else if (notice.kind == NoticeKind::Incident) {
        if (!notice.restoration || !notice.restoration->at || dice.bounded(3) == 0) {
            notice.restoration = estimate(dice, now);
            return;
        }
        *notice.restoration->at += by;
        if (notice.restoration->until)
            *notice.restoration->until += by;
    }
}

void changeActions(Notice &notice, Dice &dice)
{
    const Action one = whatToDo()[dice.bounded(int(whatToDo().size()))];
    for (NoticeText &text : notice.text) {
        if (!text.actions.removeOne(one))
            text.actions << one;
    }
}

void changeOne(Notice &notice, Dice &dice, Instant now)
{
    const bool info = notice.severity == Severity::Info;
    switch (dice.bounded(9)) {
    case 0: notice.severity = Severity(between(dice, int(Severity::Minor), 3)); break;
    case 1: changeActions(notice, dice); break;
    case 2: notice.services = services().mid(0, between(dice, 1, 3)); break;
    case 3:
    case 4: moveEstimate(notice, dice, now); break;
    case 5: notice.phase = later(notice, dice); break;
    case 6:
        notice.acknowledgement =
            info || dice.bounded(3) == 0 ? Acknowledgement::NotRequired : Acknowledgement::Required;
        break;
    case 7: notice.notify = Notify(dice.bounded(3)); break;
    default:
        notice.text[u"en"_s].progress =
            u"We are moving mail to data centre %1."_s.arg(dice.bounded(100));
    }
}

} // namespace

Notice randomDraft(quint32 seed, Instant now)
{
    Dice dice(seed);
    Notice notice;
    notice.kind = std::array{NoticeKind::Incident, NoticeKind::Incident, NoticeKind::Incident,
                             NoticeKind::Maintenance, NoticeKind::Announcement}[dice.bounded(5)];
    notice.severity = std::array{Severity::Info, Severity::Minor, Severity::Major, Severity::Major,
                                 Severity::Critical}[dice.bounded(5)];
    const bool asks = notice.severity != Severity::Info && dice.bounded(3) > 0;
    notice.acknowledgement = asks ? Acknowledgement::Required : Acknowledgement::NotRequired;
    notice.services = services().mid(dice.bounded(3), 1);
    notice.text[u"en"_s] = {.headline = u"E-mail is not working"_s,
                            .impact = u"Nothing is lost: messages will arrive later."_s,
                            .actions = {whatToDo().first()}};
    notice.text[u"es"_s] = {.headline = u"El correo no funciona"_s,
                            .impact = u"No se pierde nada: los mensajes llegarán más tarde."_s,
                            .actions = {whatToDo().first()}};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = now - 10min;
    notice.phase = Phase::Current;
    if (notice.kind == NoticeKind::Incident) {
        notice.phase = Phase::Investigating;
        notice.restoration = estimate(dice, now);
    } else if (notice.kind == NoticeKind::Maintenance) {
        notice.phase = Phase::Scheduled;
        // Beyond the end of the history: what the relay begins and ends by itself is told elsewhere.
        const int hours = between(dice, 4001, 4030);
        notice.startsAt = now + std::chrono::hours(hours);
        notice.finishes = Finishing(hours % 2);
        notice.endsAt = *notice.startsAt + 3h;
    }
    notice.audience = audience(dice);
    keepUpToDate(notice, dice, now);
    return notice;
}

Notice randomChange(Notice current, quint32 seed, Instant now)
{
    Dice dice(seed);
    current.notify = Notify::Auto;
    if (current.phase == Phase::Resolved) {
        current.phase = Phase::Investigating;
        current.restoration = estimate(dice, now);
    } else {
        changeOne(current, dice, now);
        if (dice.bounded(3) == 0)
            changeOne(current, dice, now);
    }
    keepUpToDate(current, dice, now);
    return current;
}

Notice randomAudience(Notice current, quint32 seed, Instant now)
{
    Dice dice(seed);
    current.audience = audience(dice);
    keepUpToDate(current, dice, now);
    return current;
}

Notice ending(Notice current)
{
    current.restoration.reset();
    current.nextUpdateAt.reset();
    current.phase = current.kind == NoticeKind::Incident      ? Phase::Resolved
                    : current.kind == NoticeKind::Maintenance ? Phase::Completed
                                                              : Phase::Ended;
    return current;
}

Notice cancelled(Notice current, quint32 seed)
{
    current.restoration.reset();
    current.nextUpdateAt.reset();
    current.phase = Phase::Cancelled;
    current.cancelReason = seed % 2 ? CancelReason::Mistake : CancelReason::NoLongerNeeded;
    return current;
}

} // namespace foghorn::history
