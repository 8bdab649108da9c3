// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/desk_words.h"
#include "client/tray/do_not_disturb.h"
#include "client/tray/genuine_window.h"
#include "client/tray/notices_window.h"
#include "client/tray/tray_icon.h"

namespace foghorn {

/** What stays of notices beside the pop-ups: the icon in the tray and the window with the list, which say the
    same. The window is made when it is first asked for. */
class TrayFace : public QObject
{
    Q_OBJECT
public:
    TrayFace(const DeskWords &words, NoticesWindow::ContentOf contentOf, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void show(const QList<const HeldNotice *> &live, const QList<const HeldNotice *> &earlier,
              TrayIcon::Link link);
    /** Until when nobody is to be disturbed, and what may be chosen; to be told before show(). */
    void setQuiet(const DoNotDisturb &quiet, Instant localNow);
    /** The card for when nothing works; to be told before show(). */
    void setCard(const std::optional<ContinuityCard> &card, NoticesWindow::Standing standing);
    /** That there is a mark, as long as the person has not looked at it; to be told before show(). */
    void setMarkNews(const QString &words);
    /** "Is this really from IT?" */
    void openGenuine();
    const GenuineWindow *genuineWindow() const { return m_genuine.get(); }
    /** The window with the list; empty until the next show() where it was just made. */
    NoticesWindow &window();
    bool isWindowShown() const { return m_window && m_window->isVisible(); }
    TrayIcon &icon() { return m_icon; }

Q_SIGNALS:
    /** In the window, as NoticesWindow says it. */
    void opened(foghorn::NoticeId notice, int revision);
    void confirmed(foghorn::NoticeId notice, int revision);
    void answered(foghorn::NoticeId notice, int revision, foghorn::ReplyAnswer answer);
    void helpAsked(foghorn::NoticeId notice, const QString &line);
    void reconnectAsked();
    /** The person looks at the mark, or put the line about it away. */
    void markSeen();
    void quietAsked(std::chrono::minutes length);
    void quietEndAsked();

private:
    void follow(QuietMenu *menu);
    void offer(QuietMenu *menu) const;

    DoNotDisturb m_quiet;
    Instant m_localNow;
    const DeskWords &m_words;
    NoticesWindow::ContentOf m_contentOf;
    Theme m_theme;
    TrayIcon m_icon;
    std::unique_ptr<NoticesWindow> m_window;
    std::unique_ptr<GenuineWindow> m_genuine; // made when it is first asked for
    QString m_markNews;
};

} // namespace foghorn
