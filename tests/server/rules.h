// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/clock.h"
#include "server/foghornd_parts.h"
#include "server/identity/relay_key.h"
#include "tests/server/running_relay.h"

#include <QTemporaryDir>
#include <QTest>

namespace foghorn::test {

using namespace Qt::StringLiterals;

/** The rules of a relay without its sockets, over a store of its own and with a clock that the test moves. */
struct Rules
{
    Rules()
    {
        initialiseCryptography();
        const StaffRecord ana{u"ana"_s, u"Ana"_s, Role::Administrator, {}};
        if (!Store::create(data(), u"Example Ltd"_s, ana))
            qFatal("no store");
        start();
    }
    QDir data() const { return QDir(folder.filePath(u"relay"_s)); }
    void start()
    {
        auto store = Store::open(data());
        if (!store)
            qFatal("%s", qPrintable(store.error().reason));
        auto notices = (*store)->currentNotices(clock.now() - NoticeBook::endedKept);
        if (!notices)
            qFatal("%s", qPrintable(notices.error().reason));
        auto series = (*store)->series();
        if (!series)
            qFatal("%s", qPrintable(series.error().reason));
        PartsMaterial material;
        material.series = *series;
        material.leadTime = leadTime;
        material.store = std::move(*store);
        material.notices = *notices;
        material.key = key;
        material.seenLately = std::chrono::hours(720);
        parts = std::make_unique<FoghorndParts>(std::move(material), clock,
                                                [](SessionId, const QByteArray &) {});
    }
    /** What the store says, in the order of what was asked before. */
    template <class R, class Work>
    R ask(Work work)
    {
        std::optional<R> result;
        parts->store.ask<R>(&parts->housekeeping, work,
                            [&](Result<R> found) { result = found ? *found : R(); });
        (void)QTest::qWaitFor([&] { return result.has_value(); });
        return result.value_or(R());
    }
    /** Until everything asked so far is done and told. */
    void settle()
    {
        ask<bool>([](Store &) -> Result<bool> { return true; });
    }
    Notice publish(const Notice &draft, const QString &idempotencyKey)
    {
        Notice notice;
        parts->publisher.publish({u"ana"_s}, {draft, {}, idempotencyKey}, clock.now(),
                                 into(notice));
        (void)QTest::qWaitFor([&] { return notice.revision > 0; });
        return notice;
    }
    /** What follows the revision that `notice` was; revision 0 where it is refused. */
    Notice revise(const Notice &notice, const Notice &draft)
    {
        Notice next;
        const QString idempotencyKey = u"%1 after %2"_s.arg(notice.id.text).arg(notice.revision);
        parts->publisher.revise({u"ana"_s}, {notice.id, notice.revision, draft, {}, idempotencyKey},
                                clock.now(), into(next));
        (void)QTest::qWaitFor([&] { return next.revision > 0; });
        return next;
    }

    LeadTime leadTime; // from the next start on
    QTemporaryDir folder;
    ManualClock clock{SystemClock().now()};
    std::shared_ptr<const SigningKey> key =
        std::make_shared<const SigningKey>((initialiseCryptography(), SigningKey::generate()));
    std::unique_ptr<FoghorndParts> parts;

private:
    static Publisher::Done into(Notice &notice)
    {
        return [&notice](const RpcResult<Envelope> &answer) {
            if (const auto *good = std::get_if<Envelope>(&answer))
                notice = contentOf(*good);
            else
                qWarning() << "refused:" << std::get<RpcError>(answer).message;
        };
    }
};

} // namespace foghorn::test
