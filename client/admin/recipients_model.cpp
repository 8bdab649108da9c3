// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_model.h"

#include "client/admin/locale_times.h"
#include "client/admin/recipient_words.h"
#include "client/popup/plain_tip.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString clock(const std::optional<Instant> &at)
{
    const Instant now(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
    return at ? shortMoment(*at, now, QTimeZone::systemTimeZone(), QLocale()) : u"–"_s;
}

} // namespace

void RecipientsModel::begin(const QList<Recipient> &page, bool more)
{
    merge({}, page, Behind::Goes);
    m_more = more;
}

void RecipientsModel::take(const PersonId &after, const QList<Recipient> &page, bool more)
{
    const bool reachesTheEnd = !more || m_rows.isEmpty() ||
                               (!page.isEmpty() && !(page.last().person < m_rows.last().person));
    merge(after, page, more ? Behind::Stays : Behind::Goes);
    if (reachesTheEnd)
        m_more = more && !page.isEmpty();
}

void RecipientsModel::clear()
{
    begin({}, false);
}

void RecipientsModel::merge(const PersonId &after, const QList<Recipient> &page, Behind behind)
{
    int row = after.isEmpty() ? 0
                              : int(std::upper_bound(m_rows.begin(), m_rows.end(), after,
                                                     [](const PersonId &id, const Recipient &one) {
                                                         return id < one.person;
                                                     }) -
                                    m_rows.begin());
    const auto removeWhile = [&](auto unwanted) {
        int end = row;
        while (end < m_rows.size() && unwanted(m_rows[end]))
            ++end;
        if (end == row)
            return;
        beginRemoveRows({}, row, end - 1);
        m_rows.remove(row, end - row);
        endRemoveRows();
    };
    for (int next = 0; next < page.size();) {
        removeWhile([&](const Recipient &one) { return one.person < page[next].person; });
        if (row < m_rows.size() && m_rows[row].person == page[next].person) {
            if (m_rows[row] != page[next]) {
                m_rows[row] = page[next];
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            ++row;
            ++next;
            continue;
        }
        int end = next;
        while (end < page.size() && (row == m_rows.size() || page[end].person < m_rows[row].person))
            ++end;
        beginInsertRows({}, row, row + end - next - 1);
        for (; next < end; ++next)
            m_rows.insert(row++, page[next]);
        endInsertRows();
    }
    if (behind == Behind::Goes)
        removeWhile([](const Recipient &) { return true; });
}

PersonId RecipientsModel::before(int row) const
{
    return row > 0 && row <= m_rows.size() ? m_rows[row - 1].person : PersonId{};
}

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecipientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecipientsModel::cell(const Recipient &recipient, int column) const
{
    QStringList hosts, sites;
    bool connected = false;
    for (const RecipientDesk &desk : recipient.desks) {
        hosts << desk.host;
        if (!desk.site.isEmpty() && !sites.contains(desk.site))
            sites << desk.site;
        connected = connected || desk.connected;
    }
    switch (Column(column)) {
    case Person: return recipientName(recipient);
    case Computer: return hosts.join(u", "_s);
    case Site: return sites.join(u", "_s);
    case State: return recipientStateWords(recipient);
    case Displayed: return clock(recipient.displayedAt);
    case Acknowledged: return clock(recipient.acknowledgedAt);
    case Connected: return connected ? tr("yes") : tr("no");
    case ColumnCount: break;
    }
    return {};
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Recipient &recipient = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return harmlessText(cell(recipient, index.column()));
    // A cell that is too narrow for its words says them all under the pointer.
    if (role == Qt::ToolTipRole)
        return plainTip(index.column() == Person ? recipient.person.text
                                                 : cell(recipient, index.column()));
    return {};
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Person"),    tr("Computer"),     tr("Site"),     tr("State"),
                       tr("Displayed"), tr("Acknowledged"), tr("Connected")}
        .value(section);
}

bool RecipientsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void RecipientsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

} // namespace foghorn
