// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/recipients.h"

#include "common/protocol/codec.h"

#include <QJsonDocument>

#include <algorithm>

namespace foghorn {

namespace {

/** What is left of a frame for the list, with room for the answer around it. */
constexpr qsizetype pageBytes = wire::relayFrameBytes - 4 * 1024;

bool isIn(TallyPart part, const Tally &one)
{
    switch (part) {
    case TallyPart::Addressed: return one.addressed == 1;
    case TallyPart::FormerlyAddressed: return one.formerlyAddressed == 1;
    case TallyPart::NotSeenLately: return one.notSeenLately == 1;
    case TallyPart::SharedDesks: return one.sharedDesks == 1;
    case TallyPart::ToCall: return one.loop && one.loop->toCall() == 1;
    }
    return false;
}

/** One person's part of each number, by the very function that counts the tally; the states of whoever is not
    addressed are what they would be for one who is. */
bool isIn(RecipientState state, const Ask &ask, Counted person)
{
    person.matches = person.handed = true;
    person.shared = false;
    const Tally one = count(ask, {person});
    const bool acknowledged = one.counts.acknowledged.value_or(0) > 0;
    switch (state) {
    case RecipientState::Delivered: return one.counts.delivered > 0;
    case RecipientState::Held: return one.counts.held > 0;
    case RecipientState::Displayed: return one.counts.displayed > 0;
    case RecipientState::Acknowledged: return acknowledged;
    case RecipientState::NotDelivered: return one.counts.delivered == 0;
    case RecipientState::NotDisplayed: return one.counts.displayed == 0;
    case RecipientState::NotAcknowledged: return !acknowledged;
    }
    return false;
}

int revisionFor(const Standing &standing, ReceiptState state)
{
    switch (state) {
    case ReceiptState::Delivered: return standing.delivered;
    case ReceiptState::Held: return standing.held;
    case ReceiptState::ExpiredUnseen: return standing.expiredUnseen;
    case ReceiptState::Displayed: return standing.displayed;
    case ReceiptState::Acknowledged: return standing.acknowledged;
    }
    return 0;
}

Recipient describe(const Standing &standing, const Ask &ask, const Roster &roster)
{
    Recipient recipient{.person = standing.person,
                        .state = furthestState(standing, ask),
                        .deliveredAt = standing.deliveredAt,
                        .displayedAt = standing.displayedAt,
                        .acknowledgedAt = standing.acknowledgedAt};
    if (recipient.state)
        recipient.revision = revisionFor(standing, *recipient.state);
    for (const DeskId &id : roster.desksOf(standing.person)) {
        const DeskRecord *desk = roster.find(id);
        if (recipient.name.isEmpty())
            recipient.name = desk->facts.personName;
        recipient.desks.append(
            {desk->facts.host, desk->session, desk->facts.site, roster.isOnline(id)});
    }
    return recipient;
}

bool isFound(const QString &search, const PersonId &person, const Roster &roster)
{
    if (search.isEmpty() || person.text.contains(search, Qt::CaseInsensitive))
        return true;
    const QList<DeskId> desks = roster.desksOf(person);
    return std::any_of(desks.begin(), desks.end(), [&](const DeskId &id) {
        const DeskFacts &facts = roster.find(id)->facts;
        return facts.personName.contains(search, Qt::CaseInsensitive) ||
               facts.host.contains(search, Qt::CaseInsensitive) ||
               facts.site.contains(search, Qt::CaseInsensitive);
    });
}

qsizetype bytesOf(const Recipient &recipient)
{
    ToRelay::RecipientList::Answer alone;
    alone.recipients = {recipient};
    return QJsonDocument(toJson(alone)).toJson(QJsonDocument::Compact).size();
}

} // namespace

ToRelay::RecipientList::Answer listRecipients(const ToRelay::RecipientList &question,
                                              const StoredNotice &notice,
                                              const QList<CountedPerson> &people,
                                              const Roster &roster)
{
    const Ask ask = askOf(notice);
    const QString search = question.search.trimmed();
    QList<const Standing *> found;
    for (const CountedPerson &person : people) {
        const Tally one = count(ask, {person.counted});
        const Standing &standing = person.counted.standing;
        if (isIn(question.part, one) &&
            (!question.state || isIn(*question.state, ask, person.counted)) &&
            isFound(search, standing.person, roster)) {
            found.append(&standing);
        }
    }
    std::sort(found.begin(), found.end(), [](const Standing *one, const Standing *other) {
        return one->person < other->person;
    });

    ToRelay::RecipientList::Answer answer{.total = int(found.size()), .part = question.part};
    const int limit = std::clamp(question.limit, 1, 1000);
    qsizetype bytes = 0;
    for (const Standing *standing : std::as_const(found)) {
        if (!question.after.isEmpty() && !(question.after < standing->person))
            continue;
        const Recipient recipient = describe(*standing, ask, roster);
        bytes += bytesOf(recipient);
        if (answer.recipients.size() >= limit ||
            (bytes > pageBytes && !answer.recipients.isEmpty())) {
            answer.more = true;
            break;
        }
        answer.recipients.append(recipient);
    }
    return answer;
}

} // namespace foghorn
