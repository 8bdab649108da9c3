// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/composition.h"

#include "client/admin/board_model.h"
#include "client/admin/connected.h"
#include "client/admin/words.h"

using namespace Qt::StringLiterals;

namespace foghorn {

Composition::Composition(ConsoleLink &link, BoardModel &board, const QString &draftPath,
                         const UndoLengths &undo, QObject *parent)
    : QObject(parent), m_link(link), m_board(board), m_keeper(draftPath), m_sender(link),
      m_reach(link), m_past(link), m_tryOut(link), m_undoLengths(undo)
{
    connect(&m_keeper, &DraftKeeper::told, this, &Composition::keptTold);
    connect(&m_sender, &NoticeSender::stateMoved, this, &Composition::standingMoved);
    connect(&m_sender, &NoticeSender::stored, this, &Composition::take);
    connect(&m_sender, &NoticeSender::seriesSaved, this, [this] {
        beginAfterSending();
        Q_EMIT seriesSaved();
    });
    connect(&m_sender, &NoticeSender::keptForApproval, this, [this] {
        beginAfterSending();
        Q_EMIT keptForApproval();
    });
    connect(&m_sender, &NoticeSender::refused, this, &Composition::hearRefusal);
    connect(&m_reach, &ReachCounter::countMoved, this, &Composition::standingMoved);
    connect(&m_board, &BoardModel::noticesChanged, this, &Composition::standingMoved);
    connect(&m_link, &ConsoleLink::stateChanged, this, &Composition::standingMoved);
    connect(&m_past, &PastOutages::changed, this, &Composition::standingMoved);
    connect(&m_undo, &UndoWindow::ticked, this, &Composition::standingMoved);
    connect(&m_undo, &UndoWindow::closed, this, &Composition::sendNow);
    beginNew();
}

Instant Composition::now() const
{
    return m_link.link().relayNow();
}

void Composition::begin(const Draft &draft)
{
    m_keeper.forgetChanges(); // what was open is sent, kept or discarded
    m_undo.takeBack();
    m_sender.reset();
    m_theirs.reset();
    m_acceptedDuplicate = {};
    m_draft = draft;
    m_lag.begin(draft.notice);
    followDraft();
    Q_EMIT begun();
    Q_EMIT standingMoved();
}

QString Composition::authorsLanguage()
{
    return toString(spokenLanguage());
}

NoticeStart Composition::startNow() const
{
    return {now(), QTimeZone::systemTimeZone(), authorsLanguage(), usualPhone(), m_rules};
}

QString Composition::usualPhone() const
{
    const QString last = m_board.phoneLastNamed();
    return last.isEmpty() ? m_link.account().policy.helpDesk : last;
}

void Composition::beginNew()
{
    Draft draft = Draft::newNotice(now(), authorsLanguage());
    draft.notice.contact.phone = usualPhone();
    begin(draft);
}

void Composition::start(const NoticeTemplate &from, const std::optional<CatalogueService> &service)
{
    begin(m_draft.isNew() ? Draft::from(from, service, startNow())
                          : m_draft.withWordsOf(from, startNow()));
    m_keeper.keepSoon(m_draft);
}

void Composition::edit(const Draft &draft)
{
    m_lag.note(m_draft.notice, draft.notice);
    m_draft = draft;
    m_sender.reset();
    m_keeper.keepSoon(draft);
    followDraft();
    Q_EMIT standingMoved();
}

void Composition::followDraft()
{
    m_reach.follow(m_draft.notice.audience, m_draft.notice.severity);
    m_past.follow(m_draft);
}

void Composition::takeUpKept()
{
    if (!m_draft.isEmpty())
        return;
    const auto kept = m_keeper.kept();
    if (!kept)
        return;
    begin(kept->draft);
    Q_EMIT keptTold(tr("your kept draft"));
    m_sender.resume(kept->draft, kept->idempotencyKey);
}

void Composition::setAside()
{
    m_keeper.setAside(m_draft);
    beginNew();
}

std::optional<Draft> Composition::waiting() const
{
    if (!m_draft.isEmpty())
        return {};
    const auto kept = m_keeper.waiting();
    return kept ? std::optional(kept->draft) : std::nullopt;
}

void Composition::takeUpWaiting()
{
    if (!m_draft.isEmpty())
        return;
    m_keeper.takeWaiting();
    takeUpKept();
}

bool Composition::hasUnsent() const
{
    return !m_draft.isEmpty() && m_sender.state() != SendState::Sent;
}

void Composition::discardOrBringBack()
{
    if (canBringBack()) {
        begin(*m_keeper.bringBack());
        m_keeper.keepNow(m_draft);
        return;
    }
    m_keeper.discard(m_draft);
    beginNew();
}

QString Composition::blocked() const
{
    return blockedBecause(m_draft,
                          {isConnected(m_link), m_link.may(Right::Publish), m_sender.state(),
                           m_reach.counted(), m_undo.isOpen(), m_forbidden});
}

std::optional<Notice> Composition::duplicate() const
{
    if (!m_draft.isNew())
        return {};
    auto other = m_board.liveNoticeFor(m_draft.notice.services, m_acceptedDuplicate, now());
    return other;
}

std::optional<NextAct> Composition::trySend(SendStep step)
{
    if (!blocked().isEmpty())
        return {};
    if (const auto other = duplicate(); other && step == SendStep::DuplicateAccepted) {
        m_acceptedDuplicate = other->id;
        Q_EMIT standingMoved();
    }
    const NextAct next = nextAct(m_draft, step, duplicate().has_value());
    if (next == NextAct::Send)
        m_undo.open(needsSecondAct(m_draft) ? m_undoLengths.critical : m_undoLengths.ordinary);
    return next;
}

void Composition::setForbidden(bool forbidden)
{
    if (std::exchange(m_forbidden, forbidden) != forbidden)
        Q_EMIT standingMoved();
}

std::optional<int> Composition::secondsLeft() const
{
    return m_undo.isOpen() ? std::optional(m_undo.secondsLeft()) : std::nullopt;
}

void Composition::sendNow()
{
    if (!isConnected(m_link))
        return m_sender.notTried(tr("the connection to the relay was lost"));
    m_keeper.keepNow(m_draft, m_sender.prepare());
    m_sender.send(m_draft);
}

void Composition::beginAfterSending()
{
    m_keeper.finish();
    beginNew();
}

void Composition::take(const Envelope &envelope)
{
    const auto notice = noticeFromBytes(envelope.payload);
    if (notice && m_draft.waivesFollowUp())
        Q_EMIT waived(notice->id, m_draft.whyNoFollowUp); // before the draft, which holds it, goes
    m_keeper.finish();
    m_board.take(envelope);
    beginNew();
    if (notice)
        Q_EMIT published(notice->id);
}

void Composition::hearRefusal(const RpcError &error)
{
    Q_EMIT refused(error.fields);
    if (!error.current)
        return;
    if (const auto theirs = noticeFromBytes(error.current->payload)) {
        m_theirs = *theirs;
        Q_EMIT conflicted(*theirs);
    }
}

void Composition::putMineOnTop()
{
    if (!m_theirs || !m_draft.base)
        return;
    const BoardEntry *known = m_board.entry(m_theirs->id);
    Draft mine = m_draft;
    mine.base =
        baseOnTopOf(*m_theirs, *mine.base, known ? std::optional(known->lastAsked) : std::nullopt);
    begin(mine);
    m_keeper.keepSoon(m_draft);
}

} // namespace foghorn
