// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_csv.h"

#include "common/model/csv.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString iso(const std::optional<Instant> &at)
{
    return at ? toIso(*at) : QString();
}

template <class Part>
QString joined(const QList<RecipientDesk> &desks, Part part)
{
    QStringList parts;
    for (const RecipientDesk &desk : desks)
        parts << part(desk);
    return parts.join(u"; "_s);
}

} // namespace

QByteArray recipientsCsv(const QList<Recipient> &recipients)
{
    QString csv = csvRow({u"person"_s, u"name"_s, u"state"_s, u"revision"_s, u"host"_s,
                          u"session"_s, u"site"_s, u"connected"_s, u"deliveredAt"_s,
                          u"displayedAt"_s, u"acknowledgedAt"_s});
    for (const Recipient &each : recipients) {
        csv += csvRow(
            {each.person.text, each.name, each.state ? toString(*each.state) : QString(),
             each.revision > 0 ? QString::number(each.revision) : QString(),
             joined(each.desks, [](const RecipientDesk &desk) { return desk.host; }),
             joined(each.desks, [](const RecipientDesk &desk) { return desk.session; }),
             joined(each.desks, [](const RecipientDesk &desk) { return desk.site; }),
             joined(each.desks,
                    [](const RecipientDesk &desk) { return desk.connected ? u"yes"_s : u"no"_s; }),
             iso(each.deliveredAt), iso(each.displayedAt), iso(each.acknowledgedAt)});
    }
    return "\xEF\xBB\xBF" + csv.toUtf8();
}

} // namespace foghorn
