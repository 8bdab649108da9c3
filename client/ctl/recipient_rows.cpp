// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/recipient_rows.h"

#include <QJsonArray>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString timeOrEmpty(const std::optional<Instant> &instant)
{
    return instant ? toIso(*instant) : QString();
}

QJsonValue timeOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue(QJsonValue::Null);
}

QJsonObject deskJson(const RecipientDesk &desk)
{
    return {{u"host"_s, desk.host},
            {u"session"_s, desk.session},
            {u"site"_s, desk.site},
            {u"connected"_s, desk.connected}};
}

} // namespace

QString stateWord(const Recipient &recipient)
{
    return recipient.state ? toString(*recipient.state) : toString(RecipientState::NotDelivered);
}

QJsonObject toJson(const Recipient &recipient)
{
    QJsonArray desks;
    for (const RecipientDesk &desk : recipient.desks)
        desks.append(deskJson(desk));
    return {{u"person"_s, recipient.person.text},
            {u"name"_s, recipient.name},
            {u"state"_s, stateWord(recipient)},
            {u"revision"_s, recipient.revision},
            {u"desks"_s, desks},
            {u"deliveredAt"_s, timeOrNull(recipient.deliveredAt)},
            {u"displayedAt"_s, timeOrNull(recipient.displayedAt)},
            {u"acknowledgedAt"_s, timeOrNull(recipient.acknowledgedAt)}};
}

QStringList recipientColumns()
{
    return {u"person"_s, u"name"_s,        u"state"_s,       u"revision"_s,
            u"desks"_s,  u"deliveredAt"_s, u"displayedAt"_s, u"acknowledgedAt"_s};
}

QStringList csvCells(const Recipient &recipient)
{
    return {recipient.person.text,
            recipient.name,
            stateWord(recipient),
            QString::number(recipient.revision),
            desksWords(recipient.desks),
            timeOrEmpty(recipient.deliveredAt),
            timeOrEmpty(recipient.displayedAt),
            timeOrEmpty(recipient.acknowledgedAt)};
}

QString desksWords(const QList<RecipientDesk> &desks)
{
    QStringList words;
    for (const RecipientDesk &desk : desks) {
        QStringList more;
        if (!desk.site.isEmpty())
            more.append(desk.site);
        if (desk.connected)
            more.append(u"connected"_s);
        const QString where = desk.host + u'/' + desk.session;
        words.append(more.isEmpty() ? where : u"%1 (%2)"_s.arg(where, more.join(u", "_s)));
    }
    return words.join(u"; "_s);
}

} // namespace foghorn::ctl
