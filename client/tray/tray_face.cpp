// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/tray_face.h"

#include "common/model/lifecycle.h"

#include <QGuiApplication>

#include <algorithm>

namespace foghorn {

TrayFace::TrayFace(const DeskWords &words, NoticesWindow::ContentOf contentOf, QObject *parent)
    : QObject(parent), m_words(words), m_contentOf(std::move(contentOf)),
      m_theme(Theme::light(QGuiApplication::font())), m_icon(words.tray())
{
    follow(m_icon.quiet());
    connect(&m_icon, &TrayIcon::genuineAsked, this, &TrayFace::openGenuine);
}

void TrayFace::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_window)
        m_window->setTheme(theme);
    if (m_genuine)
        m_genuine->setTheme(theme);
}

void TrayFace::show(const QList<const HeldNotice *> &live, const QList<const HeldNotice *> &earlier,
                    TrayIcon::Link link)
{
    std::optional<Severity> worst;
    int standing = 0; // what may be out of date colours nothing: it stays in the list
    for (const HeldNotice *held : live) {
        if (isStale(held->notice, m_words.reader().now))
            continue;
        worst = std::max(worst.value_or(Severity::Info), held->notice.severity);
        ++standing;
    }
    QString words = m_words.link();
    if (const auto until = m_quiet.until(m_localNow))
        words.prepend(m_words.quiet(*until, m_localNow) + u'\n');
    m_icon.show(worst, standing, link, m_markNews.isEmpty() ? words : m_markNews + u'\n' + words,
                m_theme);
    if (m_genuine && m_genuine->isVisible())
        m_genuine->show(m_words.genuine());
    if (!m_window)
        return;
    m_window->setMarkNews(m_markNews);
    m_window->showNotices(live, earlier, m_words.reader());
    m_window->setLinkWords(words,
                           link == TrayIcon::Link::There ? NoticesWindow::TryNow::Hidden
                                                         : NoticesWindow::TryNow::Offered,
                           m_words.keyPlace());
}

void TrayFace::setQuiet(const DoNotDisturb &quiet, Instant localNow)
{
    m_quiet = quiet;
    m_localNow = localNow;
    offer(m_icon.quiet());
    if (m_window)
        offer(m_window->quiet());
}

void TrayFace::setCard(const std::optional<ContinuityCard> &card, NoticesWindow::Standing standing)
{
    m_icon.offerCard(card.has_value());
    if (m_window)
        m_window->setCard(card, standing, m_words.reader());
}

void TrayFace::setMarkNews(const QString &words)
{
    m_markNews = words;
}

void TrayFace::openGenuine()
{
    if (!m_genuine) {
        m_genuine = std::make_unique<GenuineWindow>(m_words.tray());
        m_genuine->setTheme(m_theme);
    }
    m_genuine->show(m_words.genuine());
    m_genuine->open();
    Q_EMIT markSeen();
}

void TrayFace::follow(QuietMenu *menu)
{
    connect(menu, &QuietMenu::startAsked, this, &TrayFace::quietAsked);
    connect(menu, &QuietMenu::endAsked, this, &TrayFace::quietEndAsked);
}

void TrayFace::offer(QuietMenu *menu) const
{
    using namespace std::chrono_literals;
    menu->offer(m_quiet.allows(30min, m_localNow), m_quiet.allows(60min, m_localNow),
                m_quiet.isOn(m_localNow));
}

NoticesWindow &TrayFace::window()
{
    if (!m_window) {
        m_window = std::make_unique<NoticesWindow>(m_words.tray(), m_contentOf);
        m_window->setTheme(m_theme);
        connect(m_window.get(), &NoticesWindow::opened, this, &TrayFace::opened);
        connect(m_window.get(), &NoticesWindow::confirmed, this, &TrayFace::confirmed);
        connect(m_window.get(), &NoticesWindow::answered, this, &TrayFace::answered);
        connect(m_window.get(), &NoticesWindow::helpAsked, this, &TrayFace::helpAsked);
        connect(m_window.get(), &NoticesWindow::genuineAsked, this, &TrayFace::openGenuine);
        connect(m_window.get(), &NoticesWindow::markNewsRead, this, &TrayFace::markSeen);
        follow(m_window->quiet());
        offer(m_window->quiet());
        connect(m_window.get(), &NoticesWindow::reconnectAsked, this, &TrayFace::reconnectAsked);
    }
    return *m_window;
}

} // namespace foghorn
