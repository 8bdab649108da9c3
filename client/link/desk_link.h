// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_hello.h"
#include "client/link/relay_link.h"
#include "common/model/continuity_card.h"

#include <QDir>

namespace foghorn {

/** A verified notice as it came off the wire. */
struct ReceivedNotice
{
    Notice notice;
    bool history = false;
    bool told = false;
    QString code = {}; // checkCode() of what was signed
};

/** A desk's side of the relay: enrols once, says hello, verifies envelopes against the trusted keys
    (what does not verify is counted, logged and dropped; an older revision than held likewise),
    keeps identity (identity.json, 0600, bound to the machine), cursor and the outbox of receipts on
    disk below `data`, and repeats each receipt until it is confirmed. Knows no widget.

    Order on disk: the owner stores a notice when noticeReceived comes (synchronously), and DeskLink
    writes the delivered receipt to the outbox right after that signal returned, then the cursor. */
class DeskLink : public QObject
{
    Q_OBJECT
public:
    /** `holds` is asked at each hello for what the owner has on disk. `safe`: where the desk's key lies; nothing =
        in files below `data`. */
    DeskLink(LinkSettings settings, DeskSelf self, const QDir &data, const GivenToken &givenToken,
             std::function<QList<NoticeRevision>()> holds, const Clock &clock,
             std::shared_ptr<KeySafe> safe = {}, QObject *parent = nullptr);
    ~DeskLink() override;

    void start();
    RelayLink &link();
    const RelayLink &link() const;
    /** Kept on disk from the last answer, so that it is there offline too. */
    Policy policy() const;
    /** What to do when nothing works; kept on disk too. */
    const std::optional<ContinuityCard> &continuity() const;
    /** The help desk's telephone number: of the continuity card, else as the relay says it where its word is believed
        (no number of a stranger's, once only authors are). May be empty. */
    QString helpDesk() const;
    /** By which this desk's person knows a real pop-up; kept on disk too. */
    const std::optional<Mark> &mark() const;
    /** Where this desk's key lies. */
    KeySafe::Place keyPlace() const;
    Epoch epoch() const;
    /** How many notices were dropped because they did not verify. */
    int refusedNotices() const;

    /** Writes the receipt to the outbox on disk, then sends: delivered and displayed are gathered for up
        to 2 s, an acknowledgement goes at once. `at` by the relay's corrected clock. A state that was
        reported or passed already is dropped. */
    void report(const Receipt &receipt);
    void reply(const NoticeId &notice, ReplyAnswer answer, const QString &comment);
    int unconfirmedReceipts() const;
    /** The outbox was damaged: whoever knows what was displayed and confirmed should report it once more. */
    bool hasLostReceipts() const;

Q_SIGNALS:
    void noticeReceived(foghorn::ReceivedNotice notice);
    void withdrawn(foghorn::NoticeId notice);
    /** It was shown, and whoever signed it is struck off the key list since: the owner forgets it, there was no such
        word of IT's. It comes again as noticeReceived() if somebody who is believed has signed it, too. */
    void takenBack(foghorn::NoticeId notice);
    /** … or here, in case the owner's file was lost. */
    void acknowledgedElsewhere(foghorn::NoticeRevision what);
    /** The relay's state is complete: whatever is held and was not named is closed by `withdrawn` before. */
    void caughtUp();
    /** A new store lifetime: the relay's state is the truth. Comes before its notices. */
    void epochChanged();
    void policyChanged();
    void continuityChanged();
    void markChanged();
    void stateChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace foghorn
