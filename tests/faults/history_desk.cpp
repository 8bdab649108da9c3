// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/history_desk.h"

#include "client/tray/inbox_file.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::history {

namespace {

/** Real waiting times would be all that a history does. */
LinkTimings quick()
{
    LinkTimings timings;
    timings.retryBase = 5s; // of which the thousandth part below
    timings.retryCap = 5s;
    timings.retryResetAfter = 1ms;
    timings.resumeJitter = 1ms;
    timings.clockCheck = 10h; // the test moves the clock; that is not a sleep
    timings.receiptGather = 0ms;
    timings.receiptRetry = 20ms;
    timings.random = [] { return 0.001; };
    return timings;
}

} // namespace

HistoryDesk::HistoryDesk(DeskSelf self, const QDir &data, const QString &token, const Clock &clock)
    : m_self(std::move(self)), m_data(data), m_token(token), m_clock(clock), m_inbox(m_self.shared)
{
    m_data.mkpath(u"."_s);
}

HistoryDesk::~HistoryDesk() = default;

void HistoryDesk::wake(const QUrl &relay, const QString &login, const QString &site)
{
    m_self.login = login;
    m_self.site = site;
    m_inbox = InboxFile(m_data).load(m_self.shared).inbox;
    m_link = std::make_unique<DeskLink>(
        LinkSettings{{relay}, {}, quick()}, m_self, m_data, m_token,
        [this] {
            QList<NoticeRevision> holds;
            for (const auto &[id, revision] : m_inbox.holds())
                holds << NoticeRevision{id, revision};
            return holds;
        },
        m_clock);
    m_caughtUp = false;
    follow();
    m_link->start();
}

void HistoryDesk::sleep()
{
    m_link.reset();
}

void HistoryDesk::plug()
{
    m_caughtUp = false;
    m_link->link().start();
}

void HistoryDesk::unplug()
{
    m_link->link().stop();
    m_caughtUp = false;
}

void HistoryDesk::follow()
{
    connect(m_link.get(), &DeskLink::noticeReceived, this, [this](const ReceivedNotice &one) {
        m_inbox.take(one.notice, one.history, one.told, now());
        save();
    });
    connect(m_link.get(), &DeskLink::withdrawn, this, [this](const NoticeId &id) {
        m_inbox.withdraw(id, now());
        save();
    });
    connect(m_link.get(), &DeskLink::acknowledgedElsewhere, this,
            [this](const NoticeRevision &what) {
                m_inbox.acknowledgedElsewhere(what.notice, what.revision);
                save();
            });
    connect(m_link.get(), &DeskLink::epochChanged, this, [this] { m_inbox.enterNewEpoch(); });
    connect(m_link.get(), &DeskLink::caughtUp, this, [this] { m_caughtUp = true; });
    connect(m_link.get(), &DeskLink::stateChanged, this, [this] {
        if (m_link->link().state() != LinkState::Online)
            m_caughtUp = false;
    });
}

void HistoryDesk::save() const
{
    InboxFile(m_data).save({.inbox = m_inbox, .presentAt = {}});
}

bool HistoryDesk::isSettled() const
{
    return m_link && m_link->link().state() == LinkState::Online && m_caughtUp &&
           m_link->unconfirmedReceipts() == 0 && m_asked == 0;
}

Occasion HistoryDesk::occasion(const HeldNotice &held) const
{
    return m_inbox.occasion(held, 0ms, {}, now());
}

void HistoryDesk::look()
{
    for (const NoticeId &id : m_inbox.waiting(0ms, {}, now()))
        open(id);
}

void HistoryDesk::open(const NoticeId &id)
{
    const HeldNotice *held = m_inbox.find(id);
    if (!held)
        return;
    const int revision = held->notice.revision;
    if (!m_inbox.displayed(id, revision))
        return;
    save();
    m_link->report({id, revision, ReceiptState::Displayed, now()});
}

void HistoryDesk::confirm(const NoticeId &id)
{
    const HeldNotice *held = m_inbox.find(id);
    if (!held)
        return;
    const int revision = held->notice.revision;
    const bool news = m_inbox.confirm(id, revision);
    save();
    if (news)
        m_link->report({id, revision, ReceiptState::Acknowledged, now()});
}

void HistoryDesk::close(const NoticeId &id)
{
    m_inbox.close(id, 0ms, {});
    save();
}

void HistoryDesk::hold()
{
    for (const NoticeId &id : m_inbox.waiting(0ms, {}, now())) {
        const HeldNotice *held = m_inbox.find(id);
        if (occasion(*held) == Occasion::Asked)
            m_link->report({id, held->notice.revision, ReceiptState::Held, now()});
    }
}

void HistoryDesk::reply(const NoticeId &id, ReplyAnswer answer)
{
    m_link->reply(id, answer, u"Sólo en el portátil."_s);
}

void HistoryDesk::repeat(const Receipt &receipt)
{
    if (!m_link || m_link->link().state() != LinkState::Online)
        return;
    ++m_asked;
    m_link->link().request(ToRelay::DeskReceipts{m_link->epoch(), {receipt, receipt}}, this,
                           [this](const RpcResult<ToRelay::DeskReceipts::Answer> &) { --m_asked; });
}

QString HistoryDesk::trouble() const
{
    if (!m_link)
        return u"asleep"_s;
    return u"state %1, caught up %2, unconfirmed %3, %4"_s.arg(int(m_link->link().state()))
        .arg(m_caughtUp)
        .arg(m_link->unconfirmedReceipts())
        .arg(m_link->link().trouble());
}

} // namespace foghorn::history
