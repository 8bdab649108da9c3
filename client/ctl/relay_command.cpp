// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/table.h"
#include "common/protocol/codec.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

using Status = ToRelay::RelayStatus::Answer;

QString perSecond(int lastMinute)
{
    return QString::number(lastMinute / 60.0, 'f', 1);
}

QString shardTable(const QList<ShardStatus> &shards)
{
    Table table({u"SHARD"_s, u"DESKS"_s, u"CONSOLES"_s, u"OTHERS"_s, u"ENTERING"_s, u"UNSENT"_s},
                {Table::Side::Left, Table::Side::Right, Table::Side::Right, Table::Side::Right,
                 Table::Side::Right, Table::Side::Right});
    int number = 0;
    for (const ShardStatus &shard : shards) {
        table.add({QString::number(++number), QString::number(shard.desks),
                   QString::number(shard.consoles), QString::number(shard.others),
                   QString::number(shard.entering), u"%1 KB"_s.arg(shard.unsentBytes / 1024)});
    }
    return table.text();
}

QString statusWords(const Status &status)
{
    const StoreStatus &store = status.store;
    QString words = u"foghornd %1, up since %2, epoch %3, cursor %4\n\n"_s.arg(
        status.version, localTime(status.startedAt), status.epoch.text,
        QString::number(status.cursor));
    words += shardTable(status.shards);
    words += u"\nstore     %1 waiting, %2 commits (%3 a second), %4 failed\n"_s.arg(store.waiting)
                 .arg(store.commits)
                 .arg(perSecond(store.commitsLastMinute))
                 .arg(store.failedCommits);
    words += u"receipts  %1 (%2 a second)\n"_s.arg(store.receipts)
                 .arg(perSecond(store.receiptsLastMinute));
    if (status.certificateExpiresAt)
        words += u"tls       certificate until %1\n"_s.arg(localTime(*status.certificateExpiresAt));
    QStringList ended;
    qint64 slow = 0;
    for (const EndedSessions &each : status.ended) {
        ended << u"%1 %2"_s.arg(each.why).arg(each.count);
        if (each.why == toString(wire::CloseCode::TooSlow))
            slow = each.count;
    }
    words += u"slow      %1 cut\n"_s.arg(slow);
    words += u"ended     %1\n"_s.arg(ended.isEmpty() ? u"none"_s : ended.join(u", "_s));
    return words;
}

} // namespace

std::optional<Failure> run(const RelayStatus &, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::RelayStatus{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &status = std::get<Status>(answer);
    if (place.json)
        place.print(toJson(status));
    else
        place.terminal.out(statusWords(status));
    return {};
}

} // namespace foghorn::ctl
