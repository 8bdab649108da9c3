// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/running_relay.h"

#include <QUuid>

namespace foghorn::test {

// What a test asks of a relay over the wire, with the answer that it hopes for.

using namespace Qt::StringLiterals;

template <class Answer>
std::optional<Answer> good(const RpcResult<Answer> &result)
{
    if (const auto *error = std::get_if<RpcError>(&result)) {
        qWarning() << "refused:" << int(error->code) << error->message;
        return std::nullopt;
    }
    return std::get<Answer>(result);
}

template <class Answer>
RpcError refused(const RpcResult<Answer> &result)
{
    const auto *error = std::get_if<RpcError>(&result);
    return error ? *error : RpcError{.message = u"it was not refused"_s};
}

inline QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

inline Notice publish(WireClient &console, const Notice &draft, const QString &key = newKey())
{
    const auto answer =
        good(console.ask(ToRelay::NoticePublish{.notice = draft, .idempotencyKey = key}));
    return answer ? contentOf(answer->envelope) : Notice();
}

inline Notice revise(WireClient &console, const Notice &changed, int base)
{
    const auto answer = good(console.ask(ToRelay::NoticeRevise{
        .id = changed.id, .base = base, .notice = changed, .idempotencyKey = newKey()}));
    return answer ? contentOf(answer->envelope) : Notice();
}

inline Notice ended(Notice notice)
{
    notice.phase = Phase::Resolved;
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    return notice;
}

inline Tally tallyOf(WireClient &console, const NoticeId &notice)
{
    const auto answer = good(console.ask(ToRelay::TallyWatch{{notice}}));
    return answer && !answer->tallies.isEmpty() ? answer->tallies.first() : Tally();
}

} // namespace foghorn::test
