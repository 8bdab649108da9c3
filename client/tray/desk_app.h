// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_link.h"
#include "client/platform/network_watch.h"
#include "client/tray/absence.h"
#include "client/tray/away_list.h"
#include "client/tray/desk_rhythm.h"
#include "client/tray/desk_settings.h"
#include "client/tray/inbox_file.h"
#include "client/tray/popup_stack.h"
#include "client/tray/presence.h"
#include "client/tray/quiet_gate.h"
#include "client/tray/solitude.h"
#include "client/tray/timed_popup.h"
#include "client/tray/tray_face.h"

#include <QTimer>

namespace foghorn {

class Appearance;
class Clock;

/** The tray client: builds inbox, link, pop-ups, tray and list, and connects them. */
class DeskApp : public QObject
{
    Q_OBJECT
public:
    /** `safe`: as DeskLink has it. */
    DeskApp(const DeskSettings &settings, const Appearance &appearance, ScreenWatch &screen,
            const Clock &clock, std::shared_ptr<KeySafe> safe = {}, QObject *parent = nullptr);
    ~DeskApp() override;
    void start();
    /** Looks again at what is due; several asked for together are one. */
    void refresh() { m_soon.start(0); }
    /** What a second start asked for: "show" or "read". */
    void carryOut(const QByteArray &wish);
    QString trayToolTip() { return m_face.icon().toolTip(); }

private:
    void followLink();
    void followScreen();
    void followQuiet();
    void followFace();
    void followTime();
    void received(const ReceivedNotice &received);
    void showPopups(Instant now);
    void showTray(Instant now);
    void watchPresence();
    void lookForReturn();
    void tick(std::chrono::milliseconds elapsed);
    void exposed(const NoticeId &id, int revision);
    void confirm(const NoticeId &id, int revision);
    void answered(const NoticeId &id, int revision, ReplyAnswer answer);
    void askForHelp(const NoticeId &id, const QString &line);
    void closed(const QList<NoticeId> &ids);
    void openWindow(NoticesWindow::Page page,
                    NoticesWindow::Keyboard keyboard = NoticesWindow::Keyboard::Takes);
    void follow();
    bool isOnline() const { return m_link.link().state() == LinkState::Online; }
    /** No relay was reached for so long that what to do without one comes first. */
    bool isCutOff() const;
    PopupContent contentOf(const HeldNotice &held, Occasion occasion, int more) const;
    void save();

    DeskSettings m_settings;
    const Appearance &m_appearance;
    const Clock &m_clock;
    InboxFile m_file;
    InboxFile::Content m_kept;
    Inbox &m_inbox;
    QuietGate m_quiet;
    NoticeId m_footFor; // the foot stays on the pop-up that said it first
    DeskLink m_link;
    NetworkWatch m_network;
    DeskWords m_words;
    PopupStack m_popups;
    TrayFace m_face;
    Presence m_presence;
    Absence m_absence;
    AwayList m_away;
    std::optional<Instant> m_backSince; // back from a long absence; not yet shown
    TimedPopup m_timed;
    DeskRhythm m_rhythm;
    QTimer m_soon;           // several changes, one repaint
    bool m_caughtUp = false; // the relay has told its state since start, sleep or clock jump
    Solitude m_solitude;
    bool m_repeatsReceipts; // those that waited were lost
    Theme m_theme;
};

} // namespace foghorn
