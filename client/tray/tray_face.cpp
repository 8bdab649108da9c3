// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/tray_face.h"

#include <QGuiApplication>

#include <algorithm>

namespace foghorn {

TrayFace::TrayFace(const DeskWords &words, NoticesWindow::ContentOf contentOf, QObject *parent)
    : QObject(parent), m_words(words), m_contentOf(std::move(contentOf)),
      m_theme(Theme::light(QGuiApplication::font())), m_icon(words.tray())
{
}

void TrayFace::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_window)
        m_window->setTheme(theme);
}

void TrayFace::show(const QList<const HeldNotice *> &live, const QList<const HeldNotice *> &earlier,
                    TrayIcon::Link link)
{
    std::optional<Severity> worst;
    for (const HeldNotice *held : live)
        worst = std::max(worst.value_or(Severity::Info), held->notice.severity);
    const QString words = m_words.link();
    m_icon.show(worst, int(live.size()), link, words, m_theme);
    if (!m_window)
        return;
    m_window->showNotices(live, earlier, m_words.reader());
    m_window->setLinkWords(words, link == TrayIcon::Link::There ? NoticesWindow::TryNow::Hidden
                                                                : NoticesWindow::TryNow::Offered);
}

NoticesWindow &TrayFace::window()
{
    if (!m_window) {
        m_window = std::make_unique<NoticesWindow>(m_words.tray(), m_contentOf);
        m_window->setTheme(m_theme);
        connect(m_window.get(), &NoticesWindow::opened, this, &TrayFace::opened);
        connect(m_window.get(), &NoticesWindow::confirmed, this, &TrayFace::confirmed);
        connect(m_window.get(), &NoticesWindow::reconnectAsked, this, &TrayFace::reconnectAsked);
    }
    return *m_window;
}

} // namespace foghorn
