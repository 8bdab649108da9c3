// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/notice_history.h"

#include "client/admin/connected.h"

namespace foghorn {

namespace {

using Done = std::function<void(const QList<Notice> &)>;

void readOn(ConsoleLink &link, const NoticeId &notice, QObject *context, const QList<Notice> &sofar,
            const Done &done)
{
    if (!isConnected(link))
        return;
    const int after = sofar.isEmpty() ? 0 : sofar.last().revision;
    link.request(ToRelay::NoticeHistory{notice, after}, context,
                 [=, &link](const RpcResult<ToRelay::NoticeHistory::Answer> &answer) {
                     const auto *page = std::get_if<ToRelay::NoticeHistory::Answer>(&answer);
                     if (!page)
                         return;
                     QList<Notice> revisions = sofar;
                     for (const Envelope &envelope : page->revisions) {
                         if (const auto revision = noticeFromBytes(envelope.payload))
                             revisions << *revision;
                     }
                     if (page->more && revisions.size() > sofar.size())
                         return readOn(link, notice, context, revisions, done);
                     done(revisions);
                 });
}

} // namespace

void readHistory(ConsoleLink &link, const NoticeId &notice, QObject *context, Done done)
{
    readOn(link, notice, context, {}, done);
}

} // namespace foghorn
