// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_link.h"

#include "client/link/continuity_shelf.h"
#include "client/link/desk_identity.h"
#include "client/link/desk_memory.h"
#include "client/link/receipt_sender.h"
#include "common/clock.h"
#include "common/logging.h"
#include "common/overloaded.h"
#include "common/protocol/check_code.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes heardKept{1};   // at most so often on disk
constexpr std::chrono::minutes keyPatience{2}; // until who signs in has opened his key store

const QDir &made(const QDir &data)
{
    if (!data.mkpath(u"."_s))
        qCWarning(lcLink).noquote() << data.path() << "cannot be made";
    return data;
}

} // namespace

/** The conversation of one desk: hello, notices in, receipts out. */
class DeskLink::Private : public QObject
{
public:
    Private(DeskLink &desk, LinkSettings settings, DeskSelf self, const QDir &data,
            const GivenToken &givenToken, std::function<QList<NoticeRevision>()> holds,
            const Clock &clock, std::shared_ptr<KeySafe> safe);

    bool waitsForKey();
    void sayHello(const ToClient::Welcome &welcome);
    ToRelay::DeskHello hello(const QByteArray &nonce) const;
    void helloAnswered(const ToRelay::DeskHello::Answer &answer);
    void helloRefused(const RpcError &error);
    void enterEpoch(const Epoch &epoch);
    void take(const Notification &notification);
    void takeNotice(const ToClient::NoticeArrived &arrived);
    void takeKeyList(const Envelope &list);
    void takeBack();
    /** The relay sends what this desk does not hold at each hello. */
    void comeAgainForMissed();
    void dropped(const Envelope &envelope, Distrust why);
    void disbelieve(const Disbelieved &what);
    void reportDisbelieved();
    void reached(const Epoch &epoch, qint64 cursor);
    /** Takes down when the relay was last heard; true when it is time for the disk. */
    bool noteHeard();
    void report(const Receipt &receipt, const Epoch &epoch);

    DeskLink &m_desk;
    const Clock &m_clock;
    const Instant m_startedAt;
    const DeskSelf m_self;
    const GivenToken m_givenToken;
    const std::function<QList<NoticeRevision>()> m_holds;
    const bool m_cryptography = initialiseCryptography();
    const std::shared_ptr<KeySafe> m_safe;
    DeskIdentity m_identity;
    DeskMemory m_memory;
    ContinuityShelf m_continuity;
    Outbox m_outbox;
    RelayLink m_link;
    ReceiptSender m_sender;
    std::optional<Instant> m_keptHeard; // what the disk knows of it
    int m_refusedNotices = 0;
    QList<Disbelieved> m_disbelieved; // that the relay was not told of yet
    bool m_tellsDisbelieved = false;  // they are on their way
    bool m_missedForKeys = false;     // a notice whose key the next list may name
    bool m_enrolledAnew = false;      // once per link that works: an unknown desk must not loop
};

DeskLink::Private::Private(DeskLink &desk, LinkSettings settings, DeskSelf self, const QDir &data,
                           const GivenToken &givenToken,
                           std::function<QList<NoticeRevision>()> holds, const Clock &clock,
                           std::shared_ptr<KeySafe> safe)
    : m_desk(desk), m_clock(clock), m_startedAt(clock.now()), m_self(std::move(self)),
      m_givenToken(givenToken), m_holds(std::move(holds)),
      m_safe(safe ? std::move(safe) : std::make_shared<KeyFolder>(data)),
      m_identity(made(data), m_self.machine, *m_safe, givenToken.rootKey()), m_memory(data),
      m_continuity(data, m_identity.believed()), m_outbox(data), m_link(settings, clock),
      m_sender(m_link, m_outbox, settings.timings, [this] { return m_memory.epoch; })
{
    m_keptHeard = m_memory.heardAt;
    if (m_memory.heardAt)
        m_link.recall(*m_memory.heardAt, m_memory.clockOffset);
    connect(&m_link, &RelayLink::welcomed, this, &Private::sayHello);
    connect(&m_link, &RelayLink::notified, this, &Private::take);
    connect(&m_link, &RelayLink::stateChanged, &m_desk, &DeskLink::stateChanged);
}

/** A desk that cannot prove itself waits for its safe to open; not for ever, if it may begin anew instead. */
bool DeskLink::Private::waitsForKey()
{
    if (!m_identity.awaitsKey())
        return false;
    if (m_clock.now() - m_startedAt >= keyPatience && m_givenToken.isPossible()) {
        m_identity.giveUpKey();
        return false;
    }
    m_link.helloRefused(
        {AfterEnd::ComeBack, u"This computer's key lies in a key store that is not open."_s});
    return true;
}

void DeskLink::Private::sayHello(const ToClient::Welcome &welcome)
{
    if (waitsForKey())
        return;
    if (!m_identity.isEnrolled() && !m_identity.isEnrolling()) {
        if (const auto fault = m_givenToken.fault())
            return m_link.helloRefused(endForRefusal(*fault));
        if (const auto kept = m_identity.beginEnrolment(m_givenToken.token()); !kept)
            return m_link.helloRefused(
                endForRefusal({Refusal::Kind::NotKept, kept.error().reason}));
    }
    m_identity.ensureKey();
    m_link.request(hello(welcome.nonce), this,
                   [this](const RpcResult<ToRelay::DeskHello::Answer> &result) {
                       if (const auto *error = std::get_if<RpcError>(&result))
                           helloRefused(*error);
                       else
                           helloAnswered(std::get<ToRelay::DeskHello::Answer>(result));
                   });
}

ToRelay::DeskHello DeskLink::Private::hello(const QByteArray &nonce) const
{
    ToRelay::DeskHello hello = deskHello(m_self, m_identity, m_givenToken, nonce);
    sayWhatIsHeld(hello, m_memory, m_holds ? m_holds() : QList<NoticeRevision>());
    return hello;
}

void DeskLink::Private::helloAnswered(const ToRelay::DeskHello::Answer &answer)
{
    if (const auto refusal = m_identity.relayAnswered(answer.desk, answer.trust, answer.keyed))
        return m_link.helloRefused(endForRefusal(*refusal));
    m_enrolledAnew = false;
    m_missedForKeys = false; // it gets everything once more
    if (answer.trust.keyList)
        takeKeyList(*answer.trust.keyList);
    takeBack();
    enterEpoch(answer.epoch);
    const bool newPolicy = answer.policy != m_memory.policy;
    m_memory.policy = answer.policy;
    // A relay that names none has none left, or is of an earlier version: what was given stays true.
    const auto mark = m_self.shared ? std::nullopt : answer.mark ? answer.mark : m_memory.mark;
    const bool newMark = std::exchange(m_memory.mark, mark) != mark;
    (void)noteHeard();
    m_memory.save();
    const bool newCard = m_continuity.take(answer.continuity, answer.epoch, m_identity.believed(),
                                           m_link.relayNow());
    m_link.helloAccepted();
    if (newPolicy)
        Q_EMIT m_desk.policyChanged();
    if (newMark)
        Q_EMIT m_desk.markChanged();
    if (newCard)
        Q_EMIT m_desk.continuityChanged();
    for (const NoticeRevision &what : answer.acknowledged)
        Q_EMIT m_desk.acknowledgedElsewhere(what);
    m_sender.sendNow();
    reportDisbelieved();
    comeAgainForMissed();
}

void DeskLink::Private::comeAgainForMissed()
{
    if (std::exchange(m_missedForKeys, false))
        m_link.reconnect(RelayLink::Haste::Jittered);
}

void DeskLink::Private::helloRefused(const RpcError &error)
{
    const bool tokenRefused = m_identity.isEnrolling();
    const bool unknown = error.code == wire::ErrorCode::Unauthorised ||
                         m_link.lastCloseCode() == wire::CloseCode::Unauthorised;
    if (unknown && m_identity.isEnrolling() && m_identity.isEnrolled()) {
        m_identity.giveUpEnrolment();
    } else if (unknown && m_identity.isEnrolled() && m_givenToken.isPossible() && !m_enrolledAnew) {
        m_enrolledAnew = true;
        qCInfo(lcLink) << "the relay does not know this desk: enrolling anew";
        if (m_identity.beginEnrolment(m_givenToken.token()))
            return m_link.reconnect(RelayLink::Haste::AtOnce);
    }
    if (RelayLink::isLinkLost(error))
        return; // the link tries again, or says why not, by itself
    if (tokenRefused && error.code == wire::ErrorCode::Unauthorised)
        return m_link.helloRefused(
            endForRefusal(m_givenToken.refusedBy(error.message), wire::CloseCode::Unauthorised));
    m_link.helloRefused(endForRefusedHello(error));
}

void DeskLink::Private::enterEpoch(const Epoch &epoch)
{
    if (epoch == m_memory.epoch)
        return;
    const bool first = m_memory.epoch.isEmpty();
    m_memory.epoch = epoch;
    m_memory.cursor = 0;
    QSet<NoticeId> held;
    for (const NoticeRevision &one : m_holds ? m_holds() : QList<NoticeRevision>())
        held.insert(one.notice);
    m_outbox.repeatReached(held);
    if (!first)
        Q_EMIT m_desk.epochChanged();
}

void DeskLink::Private::take(const Notification &notification)
{
    std::visit(Overloaded{
                   [this](const ToClient::NoticeArrived &arrived) { takeNotice(arrived); },
                   [this](const ToClient::Withdrawn &withdrawn) {
                       Q_EMIT m_desk.withdrawn(withdrawn.notice);
                       reached(withdrawn.epoch, withdrawn.cursor);
                   },
                   [this](const ToClient::Acknowledged &acknowledged) {
                       Q_EMIT m_desk.acknowledgedElsewhere(acknowledged.what);
                   },
                   [this](const ToClient::CaughtUp &caughtUp) {
                       reached(caughtUp.epoch, caughtUp.cursor);
                       Q_EMIT m_desk.caughtUp();
                   },
                   [](const ToClient::Welcome &) {},
                   [this](const ToClient::Tick &) {
                       if (noteHeard())
                           m_memory.save();
                   },
                   [](const ToClient::Goodbye &) {},
                   [](const ToClient::TallyMoved &) {},
                   [](const ToClient::Promise &) {},
                   [](const ToClient::HelpMoved &) {},
                   [](const ToClient::CertificateEnding &) {},
                   [](const ToClient::ApprovalMoved &) {},
                   [this](const ToClient::KeyListMoved &moved) {
                       takeKeyList(moved.list);
                       takeBack();
                       comeAgainForMissed();
                   },
               },
               notification);
}

void DeskLink::Private::takeNotice(const ToClient::NoticeArrived &arrived)
{
    enterEpoch(arrived.epoch);
    const KeyList &believed = m_identity.believed();
    auto admitted = m_memory.gate.admit(arrived.envelope, arrived.epoch, believed,
                                        std::max(m_link.relayNow(), believed.issuedAt));
    if (const auto *why = std::get_if<Distrust>(&admitted))
        return dropped(arrived.envelope, *why);
    const Notice &notice = std::get<AdmittedNotice>(admitted).notice;
    Q_EMIT m_desk.noticeReceived({notice, arrived.history, arrived.told,
                                  checkCode(arrived.envelope.payload)}); // the owner stores it
    if (const NoticeRevision what{notice.id, notice.revision};
        m_outbox.hasAcknowledged(what, arrived.epoch))
        Q_EMIT m_desk.acknowledgedElsewhere(what);
    report({notice.id, notice.revision, ReceiptState::Delivered, m_link.relayNow()}, arrived.epoch);
    m_memory.gate.remember(std::get<AdmittedNotice>(admitted), arrived.epoch);
    reached(arrived.epoch, arrived.cursor);
}

void DeskLink::Private::takeKeyList(const Envelope &list)
{
    const auto why = m_identity.takeKeyList(list);
    if (!why)
        return;
    qCWarning(lcLink).noquote() << "a key list was not taken:" << toString(*why);
    disbelieve(
        {*why, {}, 0, list.signatures.isEmpty() ? QString() : list.signatures.first().keyId});
}

/** At each hello too, where the relay sends no list that the desk has: it may have gone down between list and this. */
void DeskLink::Private::takeBack()
{
    if (m_identity.keyListVersion() == 0)
        return; // only a list strikes keys off
    const QList<Disbelieved> takenBack = m_memory.gate.takeBack(m_identity.believed());
    for (const Disbelieved &what : takenBack) {
        qCWarning(lcLink).noquote() << "notice" << what.notice.text << "revision" << what.revision
                                    << "is taken back: its key is struck off";
        ++m_refusedNotices;
        Q_EMIT m_desk.takenBack(what.notice);
        disbelieve(what);
    }
    if (takenBack.isEmpty())
        return;
    m_memory.save(); // last: what the owner did not get to forget is taken back at the next start
    m_missedForKeys = true; // somebody else may have signed it, too
}

void DeskLink::Private::dropped(const Envelope &envelope, Distrust why)
{
    Disbelieved what{.why = why};
    // What it claims to be, for whoever looks into it; nothing of it is believed or shown.
    if (const auto claimed = noticeFromBytes(envelope.payload); claimed) {
        what.notice = claimed->id;
        what.revision = std::max(claimed->revision, 0);
    }
    if (!envelope.signatures.isEmpty())
        what.keyId = envelope.signatures.first().keyId.left(64);
    if (why == Distrust::Replayed && m_memory.gate.isFromAnother(m_memory.epoch, what.notice)) {
        qCInfo(lcLink) << "a notice older than the one held was dropped: the relay was restored";
        return;
    }
    m_missedForKeys |= why == Distrust::UnknownKey || why == Distrust::ExpiredKey;
    ++m_refusedNotices;
    qCWarning(lcLink).noquote() << "a notice that is not to be believed was dropped, the"
                                << m_refusedNotices << "th since the start:" << toString(why);
    disbelieve(what);
}

void DeskLink::Private::disbelieve(const Disbelieved &what)
{
    // A relay that says the same again and again is told once.
    if (m_disbelieved.size() < mostDisbelieved && !m_disbelieved.contains(what))
        m_disbelieved += what;
    reportDisbelieved();
}

void DeskLink::Private::reportDisbelieved()
{
    if (m_disbelieved.isEmpty() || m_tellsDisbelieved || m_link.state() != LinkState::Online)
        return;
    m_tellsDisbelieved = true;
    const QList<Disbelieved> told = m_disbelieved;
    m_link.request(ToRelay::DeskDisbelieved{told}, this,
                   [this, told](const RpcResult<ToRelay::DeskDisbelieved::Answer> &answer) {
                       m_tellsDisbelieved = false;
                       if (const auto *error = std::get_if<RpcError>(&answer);
                           error && RelayLink::isLinkLost(*error))
                           return; // with the next hello
                       // An older relay does not know the question: it is told no more of these.
                       m_disbelieved.remove(0, told.size());
                       reportDisbelieved();
                   });
}

void DeskLink::Private::reached(const Epoch &epoch, qint64 cursor)
{
    enterEpoch(epoch);
    m_memory.cursor = std::max(m_memory.cursor, cursor);
    m_memory.save();
}

bool DeskLink::Private::noteHeard()
{
    const auto heard = m_link.lastHeardAt();
    if (!heard || !m_link.hasRelayTime())
        return false;
    m_memory.clockOffset = m_link.clockOffset();
    m_memory.heardAt = heard;
    const auto since = m_keptHeard ? *heard - *m_keptHeard : heardKept;
    if (since > -heardKept && since < heardKept)
        return false;
    m_keptHeard = heard;
    return true;
}

void DeskLink::Private::report(const Receipt &receipt, const Epoch &epoch)
{
    if (!m_outbox.put(receipt, epoch))
        return;
    if (receipt.state == ReceiptState::Acknowledged)
        m_sender.sendNow();
    else
        m_sender.sendSoon();
}

DeskLink::DeskLink(LinkSettings settings, DeskSelf self, const QDir &data,
                   const GivenToken &givenToken, std::function<QList<NoticeRevision>()> holds,
                   const Clock &clock, std::shared_ptr<KeySafe> safe, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(settings), std::move(self), data, givenToken,
                                  std::move(holds), clock, std::move(safe)))
{
}

DeskLink::~DeskLink()
{
    (void)d->noteHeard();
    if (d->m_memory.heardAt != d->m_keptHeard)
        d->m_memory.save();
}

void DeskLink::start()
{
    d->m_link.start();
}
RelayLink &DeskLink::link()
{
    return d->m_link;
}
const RelayLink &DeskLink::link() const
{
    return d->m_link;
}
Policy DeskLink::policy() const
{
    return d->m_memory.policy;
}
const std::optional<ContinuityCard> &DeskLink::continuity() const
{
    return d->m_continuity.card();
}
QString DeskLink::helpDesk() const
{
    if (const auto &card = continuity(); card && !card->contact.phone.isEmpty())
        return card->contact.phone;
    const bool believed = d->m_identity.believed().minimum == KeyRole::Relay;
    return believed ? d->m_memory.policy.helpDesk : QString();
}
const std::optional<Mark> &DeskLink::mark() const
{
    return d->m_memory.mark;
}
KeySafe::Place DeskLink::keyPlace() const
{
    return d->m_safe->place();
}
Epoch DeskLink::epoch() const
{
    return d->m_memory.epoch;
}
int DeskLink::refusedNotices() const
{
    return d->m_refusedNotices;
}
bool DeskLink::hasLostReceipts() const
{
    return d->m_outbox.wasLost();
}
int DeskLink::unconfirmedReceipts() const
{
    return int(d->m_outbox.receiptCount());
}

void DeskLink::report(const Receipt &receipt)
{
    // What a restored store has replaced by other words can no longer be reported.
    if (const auto epoch =
            d->m_memory.gate.epochOf(receipt.notice, receipt.revision, d->m_memory.epoch))
        d->report(receipt, *epoch);
}

void DeskLink::reply(const NoticeId &notice, ReplyAnswer answer, const QString &comment)
{
    d->m_outbox.putReply({notice, answer, comment});
    d->m_sender.sendNow();
}

} // namespace foghorn
