// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/platform/screen_watch.h"
#include "client/tray/do_not_disturb.h"
#include "client/tray/popup_queue.h"
#include "common/model/receipt.h"

#include <QObject>
#include <QTimer>

namespace foghorn {

class Clock;

/** How what wants the screen may come now. */
enum class Manner { Shows, Strip, Held };

/** Rule 12: a locked session holds everything; a presentation and the person's own do-not-disturb hold all but
    what is critical and asks, which comes as a strip. */
Manner mannerOf(const PopupItem &item, ScreenState screen, bool doNotDisturb);

/** Stands between what waits and the screen: lets through what may come, holds the rest and says what was held, what
    was over unseen, and that a critical one sounds behind the lock. */
class QuietGate : public QObject
{
    Q_OBJECT
public:
    QuietGate(ScreenWatch &screen, DoNotDisturb &own, Inbox &inbox, const Clock &clock,
              QObject *parent = nullptr);

    bool isLocked() const { return m_screen.state().locked; }
    /** What of it may come now; to be asked with all that waits. */
    PopupQueue pass(const PopupQueue &queue, Instant now);
    /** The person wants to read in full what stands in the strip. */
    void open(const NoticeId &id, int asks) { m_opened = {id, asks}; }

    const DoNotDisturb &own() const { return m_own; }
    void startOwn(std::chrono::minutes length);
    void endOwn();

Q_SIGNALS:
    /** Lock, presentation or do-not-disturb began or ended. */
    void changed();
    void reported(foghorn::Receipt receipt);
    /** A critical one waits behind the lock. */
    void sounded(foghorn::NoticeId notice, int asks);

private:
    void hold(const PopupItem &item, Instant now);
    void followOwn();

    ScreenWatch &m_screen;
    DoNotDisturb &m_own;
    Inbox &m_inbox;
    const Clock &m_clock;
    QTimer m_ownEnd;
    std::pair<NoticeId, int> m_opened; // and with which ask
};

} // namespace foghorn
