// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "client/tray/quiet_menu.h"
#include "common/model/notice.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace foghorn {

class Words;

/** The icon in the tray and its menu. Its shape says the worst that is live, grey that there is no relay. */
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    TrayIcon(const Words &words, QObject *parent = nullptr);
    enum class Link { There, Gone };
    void show(std::optional<Severity> worst, int liveCount, Link link, const QString &linkWords,
              const Theme &theme);
    /** Whether there is something to read for when nothing works. */
    void offerCard(bool offered) { m_card->setVisible(offered); }
    QMenu *menu() { return &m_menu; }
    QuietMenu *quiet() { return &m_quiet; }
    QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void readAsked();
    void currentAsked();
    void earlierAsked();
    void cardAsked();
    void genuineAsked();
    void quitAsked();

private:
    /** What the icon shows: painted anew only when that changes. */
    struct Shown
    {
        std::optional<Severity> worst;
        Link link = Link::Gone;
        Theme theme;
        bool operator==(const Shown &) const = default;
    };

    const Words &m_words;
    std::optional<Shown> m_shown;
    QMenu m_menu;
    QuietMenu m_quiet;
    QAction *m_read, *m_current, *m_earlier, *m_card, *m_genuine, *m_linkState, *m_quit;
    QSystemTrayIcon m_icon;
};

} // namespace foghorn
