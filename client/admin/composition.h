// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft_keeper.h"
#include "client/admin/notice_sender.h"
#include "client/admin/past_outages.h"
#include "client/admin/reach_counter.h"
#include "client/admin/text_lag.h"
#include "client/admin/try_out_sender.h"
#include "client/admin/undo_window.h"

namespace foghorn {

class BoardModel;

/** The writing of one notice from its first word until the relay has it: keeps the draft, counts whom it reaches,
    minds what others publish meanwhile, sends. Knows no widget. */
class Composition : public QObject
{
    Q_OBJECT
public:
    Composition(ConsoleLink &link, BoardModel &board, const QString &draftPath,
                const UndoLengths &undo = {}, QObject *parent = nullptr);

    const Draft &draft() const { return m_draft; }
    void begin(const Draft &draft);
    void beginNew();
    /** A new notice from a template about this service, or, over a notice that is being revised, the words of an
        update or ending. */
    void start(const NoticeTemplate &from, const std::optional<CatalogueService> &service);
    /** In which an author is offered templates, and a new notice begins. */
    static QString authorsLanguage();
    /** The author changed something: what is sent next is another send. */
    void edit(const Draft &draft);
    /** Which language versions lag behind the last change. */
    const TextLag &lag() const { return m_lag; }
    /** The author has looked: this version says the same as the others. */
    void agree(const QString &language) { m_lag.agree(language); }
    /** Takes up what a crash left, if nothing is written yet. */
    void takeUpKept();
    /** Keeps the draft for later and begins an empty one. */
    void setAside();
    /** A draft that waits to be taken up, while nothing else is written. */
    std::optional<Draft> waiting() const;
    void takeUpWaiting();
    /** Another window of this person is open: this one keeps a draft of its own. */
    bool isBesideAnother() const { return m_keeper.isBesideAnother(); }
    bool hasUnsent() const;
    void discardOrBringBack();
    bool canBringBack() const { return m_keeper.hasDiscarded() && m_draft.isEmpty(); }

    QString blocked() const;
    /** A live notice for the same service that the author has not chosen to send beside. */
    std::optional<Notice> duplicate() const;
    /** Begins to send if nothing more has to be said first; tells what comes next. Nothing: it is blocked(). */
    std::optional<NextAct> trySend(SendStep step);
    /** Seconds in which the send can still be taken back; nothing: none is about to go out. */
    std::optional<int> secondsLeft() const;
    /** Whether the organisation does not send what is written now. The relay decides once more. */
    void setForbidden(bool forbidden);
    /** Of the organisation: from now on a planned work is proposed by them. */
    void setMaintenanceRules(const MaintenanceRules &rules) { m_rules = rules; }
    void takeBack() { m_undo.takeBack(); }
    void doNotWait() { m_undo.closeNow(); }
    /** A retry, too: the same words under the same key. */
    void sendNow();
    void check() { m_sender.check(); }
    /** After a conflict: mine becomes the next revision of theirs. */
    void putMineOnTop();

    const Sending &sending() const { return m_sender.sending(); }
    const ReachCounter &reach() const { return m_reach; }
    const PastOutages &past() const { return m_past; }
    TryOutSender &tryOut() { return m_tryOut; }
    Instant now() const;

Q_SIGNALS:
    /** draft() is another one now. */
    void begun();
    /** What can be done, whom it reaches or where the send stands is not as before. */
    void standingMoved();
    /** Where the draft is kept, for beside the title. */
    void keptTold(QString words);
    void refused(QList<foghorn::FieldProblem> problems);
    void conflicted(foghorn::Notice theirs);
    /** The relay has the ending, and its author said why nobody will be told what happened. */
    void waived(foghorn::NoticeId notice, const QString &reason);
    /** The relay has it. */
    void published(foghorn::NoticeId notice);
    /** The relay has the series. */
    void seriesSaved();
    /** The relay keeps it until a colleague has approved it. */
    void keptForApproval();

private:
    NoticeStart startNow() const;
    /** Whom people call: as the last notice named it, else the help desk as the relay knows it. */
    QString usualPhone() const;
    void beginAfterSending();
    void take(const Envelope &envelope);
    void followDraft();
    void hearRefusal(const RpcError &error);

    ConsoleLink &m_link;
    BoardModel &m_board;
    DraftKeeper m_keeper;
    NoticeSender m_sender;
    ReachCounter m_reach;
    PastOutages m_past;
    TryOutSender m_tryOut;
    UndoWindow m_undo;
    const UndoLengths m_undoLengths;
    Draft m_draft;
    TextLag m_lag;
    MaintenanceRules m_rules;
    bool m_forbidden = false;
    std::optional<Notice> m_theirs;
    NoticeId m_acceptedDuplicate; // the live notice that the author chose to send beside
};

} // namespace foghorn
