// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/send_gate.h"

#include "client/admin/words.h"
#include "common/harmless_text.h"
#include "common/model/lifecycle.h"
#include "common/model/time_words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString peopleWords(int people)
{
    return tr("%Ln people", nullptr, people);
}

} // namespace

QString blockedBecause(const Draft &draft, const SendSituation &situation)
{
    if (draft.isEmpty())
        return tr("nothing is written yet");
    if (!situation.connected)
        return tr("no relay: it cannot be sent now");
    if (!situation.mayPublish)
        return tr("your account may not publish");
    if (situation.goingOut)
        return tr("about to go out");
    if (situation.state == SendState::Sending)
        return tr("sending …");
    if (situation.state == SendState::NotKnown)
        return tr("check or try again above"); // another send beside it could tell people twice
    if (situation.forbidden)
        return tr("your organisation does not send these words");
    const Audience &audience = draft.notice.audience;
    if (!draft.isNew() && audience == draft.base->current.audience)
        return {}; // an update or an ending goes to those who were told
    if (!situation.counted || situation.counted->audience != audience)
        return tr("counting people …");
    const std::optional<Reach> &reach = situation.counted->reach;
    if (reach && !reach->unknown.isEmpty())
        return tr("nobody is known by: %1").arg(reach->unknown.join(u", "_s));
    if (reach && reach->addressed + reach->notSeenLately == 0)
        return tr("nobody is addressed");
    return {};
}

bool needsSecondAct(const Draft &draft)
{
    return draft.notice.severity == Severity::Critical && !isEnding(draft.notice.phase) &&
           !draft.interruptions().isEmpty();
}

NextAct nextAct(const Draft &draft, SendStep step, bool duplicate)
{
    if (!draft.problems().isEmpty())
        return NextAct::MendFields;
    if (duplicate && draft.isNew())
        return NextAct::SayDuplicate;
    if (needsSecondAct(draft) && step != SendStep::Confirmed)
        return NextAct::ConfirmCritical;
    return NextAct::Send;
}

DraftBase baseOnTopOf(const Notice &theirs, const DraftBase &before,
                      const std::optional<Notice> &known)
{
    if (theirs.asks == theirs.revision)
        return {theirs, theirs};
    if (known && known->revision == theirs.asks)
        return {theirs, *known};
    return {theirs, before.lastAsked};
}

QString sendButtonWords(const Draft &draft, std::optional<int> people)
{
    if (draft.notice.phase == Phase::Cancelled)
        return tr("Cancel the notice");
    if (draft.isAfterwards())
        return tr("Tell quietly");
    if (isEnding(draft.notice.phase))
        return tr("Send the all-clear");
    return people ? tr("Send to %1").arg(peopleWords(*people)) : tr("Send");
}

QString confirmCriticalWords(int people)
{
    return tr("Interrupt %1 on every screen now").arg(peopleWords(people));
}

QString interruptionWords(const Draft &draft)
{
    if (draft.notice.phase == Phase::Cancelled)
        return tr("Those who saw it are told to ignore it; the others see nothing.");
    if (draft.isAfterwards())
        return tr("Goes quietly into the lists of those who were told; nobody is interrupted.");
    if (isEnding(draft.notice.phase))
        return tr("Goes to those who were told, once, without a sound.");
    if (draft.isNew())
        return severityEffect(draft.notice.severity);
    QStringList reasons;
    for (const MaterialReason reason : draft.interruptions())
        reasons << materialReasonWords(reason);
    if (reasons.isEmpty())
        return tr("Will not interrupt: open pop-ups and lists change silently.");
    return tr("Will interrupt people and ask them again: %1.").arg(reasons.join(u", "_s));
}

QString sendingWords(const Sending &sending)
{
    switch (sending.state()) {
    case SendState::Idle: return {};
    case SendState::Sending: return tr("Sending …");
    case SendState::Sent: return tr("Sent.");
    case SendState::NotKnown:
        return tr("Not known (checking): the connection went before the relay answered. It may "
                  "have been sent. Trying again cannot send it twice.");
    case SendState::NotSent:
        return tr("Not sent: %1. Your text is kept; nothing goes out by itself.")
            .arg(sending.reason());
    }
    return {};
}

QString goingOutWords(const Draft &draft, std::optional<int> people, int seconds)
{
    if (draft.notice.phase == Phase::Cancelled)
        return tr("Will be cancelled in %1 s.").arg(seconds);
    if (isEnding(draft.notice.phase) && !draft.isAfterwards())
        return tr("The all-clear goes out in %1 s.").arg(seconds);
    return people ? tr("Goes out to %1 in %2 s.").arg(peopleWords(*people)).arg(seconds)
                  : tr("Goes out in %1 s.").arg(seconds);
}

QString duplicateWords(const Notice &other, Instant now)
{
    const auto age = now - other.publishedAt.value_or(now);
    return harmlessText(
        tr("%1 told people about %2 %3: “%4”.")
            .arg(other.publishedBy, other.services.first().name.value(other.defaultLanguage),
                 ago(age, spokenLanguage()), other.textFor(other.defaultLanguage).headline));
}

QString conflictWords(const Notice &theirs)
{
    return tr("%1 has published revision %2 meanwhile. Both texts are here: yours in the form, "
              "theirs under the preview. Put yours on top after reading theirs, or discard yours.")
        .arg(harmlessText(theirs.publishedBy))
        .arg(theirs.revision);
}

QString reachWords(const Reach &reach)
{
    const QLocale locale;
    return tr("%1 · %2 connected now · %3 seen today · %4 not seen for a month")
        .arg(peopleWords(reach.addressed), locale.toString(reach.online),
             locale.toString(reach.seenToday), locale.toString(reach.notSeenLately));
}

QString burdenWords(const Reach &reach)
{
    const QLocale locale;
    QStringList words;
    if (!reach.today.isEmpty()) {
        const auto most = std::max_element(
            reach.today.begin(), reach.today.end(),
            [](const OftenInterrupted &a, const OftenInterrupted &b) { return a.times < b.times; });
        words << tr("%1 of these people already had %2 pop-ups today.")
                     .arg(locale.toString(most->people), locale.toString(most->times));
    }
    int over = 0;
    for (const OftenInterrupted &each : reach.overBudget)
        over += each.people;
    if (over > 0)
        words
            << tr("%1 had %2 or more this week, and %2 are enough: can it be information, or wait?")
                   .arg(peopleWords(over), locale.toString(reach.budget));
    return words.join(u' ');
}

QString problemCountWords(qsizetype problems)
{
    return tr("%n fields need a change", nullptr, int(problems));
}

} // namespace foghorn
