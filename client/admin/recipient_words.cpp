// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipient_words.h"

#include "client/admin/words.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString stateMeaning(RecipientState state)
{
    switch (state) {
    case RecipientState::Delivered:
        return tr("It reached their computer; it may not have been on the screen yet.");
    case RecipientState::Held:
        return tr("Their computer keeps it back: locked, presenting, or do-not-disturb.");
    case RecipientState::Displayed: return tr("It was on the screen; it may not have been read.");
    case RecipientState::Acknowledged: return tr("They pressed “I have read this”.");
    case RecipientState::NotDelivered:
        return tr("Their computer was off or not connected; it comes when they are back.");
    case RecipientState::NotDisplayed:
        return tr("It was not on their screen yet: they do not know.");
    case RecipientState::NotAcknowledged:
        return tr("They have not confirmed; they may have seen it.");
    }
    return {};
}

} // namespace

QList<std::pair<QString, RecipientFilter>> recipientFilters()
{
    using enum RecipientState;
    const auto addressed = [](RecipientState state) {
        return RecipientFilter{TallyPart::Addressed, state};
    };
    return {{tr("everyone addressed"), {}},
            {tr("acknowledged"), addressed(Acknowledged)},
            {tr("not acknowledged"), addressed(NotAcknowledged)},
            {tr("displayed"), addressed(Displayed)},
            {tr("not displayed"), addressed(NotDisplayed)},
            {tr("delivered"), addressed(Delivered)},
            {tr("not delivered"), addressed(NotDelivered)},
            {tr("held"), addressed(Held)},
            {tr("not seen for a month"), {TallyPart::NotSeenLately, {}}},
            {tr("no longer addressed"), {TallyPart::FormerlyAddressed, {}}},
            {tr("shared screens"), {TallyPart::SharedDesks, {}}},
            {tr("to call: not told that it is over"), {TallyPart::ToCall, {}}}};
}

QString filterMeaning(const RecipientFilter &filter)
{
    switch (filter.part) {
    case TallyPart::Addressed:
        return filter.state ? stateMeaning(*filter.state) : tr("Everyone whom this notice is for.");
    case TallyPart::FormerlyAddressed:
        return tr("They got an earlier revision; the notice is not for them any more.");
    case TallyPart::NotSeenLately:
        return tr("It is for them, but no computer of theirs was connected for a month.");
    case TallyPart::ToCall:
        return tr("They were told of the trouble, and it has not been on their screen yet that it "
                  "is over.");
    case TallyPart::SharedDesks:
        return tr("Screens that nobody owns: they show it and are never asked to confirm.");
    }
    return {};
}

QString recipientStateWords(const Recipient &recipient)
{
    if (!recipient.state)
        return tr("not yet delivered");
    switch (*recipient.state) {
    case ReceiptState::Delivered: return tr("delivered");
    case ReceiptState::Held: return tr("held back");
    case ReceiptState::ExpiredUnseen: return tr("over unseen");
    case ReceiptState::Displayed: return tr("displayed");
    case ReceiptState::Acknowledged: return tr("acknowledged");
    }
    return {};
}

QString recipientName(const Recipient &recipient)
{
    if (recipient.person.text.startsWith("desk:"_L1))
        return recipient.desks.isEmpty() ? tr("shared screen")
                                         : tr("shared screen %1").arg(recipient.desks.first().host);
    return recipient.name.isEmpty() ? recipient.person.text : recipient.name;
}

} // namespace foghorn
