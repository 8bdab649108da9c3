// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"

#include "common/overloaded.h"

#include <array>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

template <class Enum, size_t count>
std::optional<Enum> find(QStringView word, const std::array<Enum, count> &all)
{
    for (const Enum value : all) {
        if (toString(value) == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString toString(wire::CloseCode code)
{
    using wire::CloseCode;
    switch (code) {
    case CloseCode::GoingDown: return u"goingDown"_s;
    case CloseCode::TooSlow: return u"tooSlow"_s;
    case CloseCode::NoPong: return u"noPong"_s;
    case CloseCode::HelloTooLate: return u"helloTooLate"_s;
    case CloseCode::TooManyRequests: return u"tooManyRequests"_s;
    case CloseCode::BadRequest: return u"badRequest"_s;
    case CloseCode::Unauthorised: return u"unauthorised"_s;
    case CloseCode::Replaced: return u"replaced"_s;
    case CloseCode::UnsupportedProtocol: return u"unsupportedProtocol"_s;
    case CloseCode::Revoked: return u"revoked"_s;
    }
    Q_UNREACHABLE();
}

QString toString(RecipientState state)
{
    switch (state) {
    case RecipientState::Delivered: return u"delivered"_s;
    case RecipientState::Held: return u"held"_s;
    case RecipientState::Displayed: return u"displayed"_s;
    case RecipientState::Acknowledged: return u"acknowledged"_s;
    case RecipientState::NotDelivered: return u"notDelivered"_s;
    case RecipientState::NotDisplayed: return u"notDisplayed"_s;
    case RecipientState::NotAcknowledged: return u"notAcknowledged"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RecipientState> recipientStateFromString(QStringView word)
{
    using enum RecipientState;
    return find(word, std::array{Delivered, Held, Displayed, Acknowledged, NotDelivered,
                                 NotDisplayed, NotAcknowledged});
}

QString toString(TallyPart part)
{
    switch (part) {
    case TallyPart::Addressed: return u"addressed"_s;
    case TallyPart::FormerlyAddressed: return u"formerlyAddressed"_s;
    case TallyPart::NotSeenLately: return u"notSeenLately"_s;
    case TallyPart::SharedDesks: return u"sharedDesks"_s;
    case TallyPart::ToCall: return u"toCall"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TallyPart> tallyPartFromString(QStringView word)
{
    using enum TallyPart;
    return find(word, std::array{Addressed, FormerlyAddressed, NotSeenLately, SharedDesks, ToCall});
}

} // namespace foghorn
