// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/tally_words.h"

#include "client/ctl/table.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString share(int part, int whole)
{
    // Rounded down: 100 % means all of them.
    return whole > 0 ? u"%1 %"_s.arg(qint64(part) * 100 / whole) : QString();
}

QString acknowledgedOf(const StateCounts &counts)
{
    return counts.acknowledged ? QString::number(*counts.acknowledged) : u"not asked for"_s;
}

} // namespace

QString tallyWords(const Tally &tally)
{
    Table table({u"notice %1, revision %2, asks about revision %3"_s.arg(tally.notice.text)
                     .arg(tally.revision)
                     .arg(tally.asks)});
    Table numbers({u"people"_s, u""_s, u""_s},
                  {Table::Side::Left, Table::Side::Right, Table::Side::Right});
    const auto add = [&](const QString &name, int count) {
        numbers.add({name, QString::number(count), share(count, tally.addressed)});
    };
    numbers.add({u"addressed"_s, QString::number(tally.addressed), {}});
    add(u"  connected now"_s, tally.online);
    add(u"delivered"_s, tally.counts.delivered);
    add(u"held"_s, tally.counts.held);
    add(u"expired unseen"_s, tally.counts.expiredUnseen);
    add(u"displayed"_s, tally.counts.displayed);
    numbers.add({u"acknowledged"_s, acknowledgedOf(tally.counts),
                 tally.counts.acknowledged ? share(*tally.counts.acknowledged, tally.addressed)
                                           : QString()});
    if (tally.acknowledgedEarlierAsk > 0)
        add(u"acknowledged only an earlier revision"_s, tally.acknowledgedEarlierAsk);
    if (tally.stillBroken > 0)
        add(u"say it is still broken"_s, tally.stillBroken);
    if (tally.clear > 0)
        add(u"say that the follow-up was clear"_s, tally.clear);
    if (tally.unclear > 0)
        add(u"say that the follow-up was not clear"_s, tally.unclear);
    if (tally.notSeenLately > 0)
        numbers.add(
            {u"not seen lately (not addressed)"_s, QString::number(tally.notSeenLately), {}});
    if (tally.formerlyAddressed > 0)
        numbers.add({u"formerly addressed"_s, QString::number(tally.formerlyAddressed), {}});
    if (tally.sharedDesks > 0)
        numbers.add({u"shared desks"_s, QString::number(tally.sharedDesks),
                     u"%1 displayed"_s.arg(tally.shared.displayed)});
    if (tally.loop)
        numbers.add({u"told that it is over"_s, QString::number(tally.loop->toldOver),
                     u"of %1 told, %2 to call"_s.arg(tally.loop->told).arg(tally.loop->toCall())});
    return table.text() + numbers.text() + u'\n';
}

} // namespace foghorn::ctl
