// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/tray_icon.h"

#include "client/popup/shapes.h"
#include "client/popup/words.h"
#include "common/harmless_text.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A foghorn's bell: at rest when nothing is announced. */
QPixmap calmIcon(const QColor &colour, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 32.0, size / 32.0);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({{4, 13}, {11, 13}, {21, 6}, {21, 26}, {11, 19}, {4, 19}}));
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(18, 11, 10, 10), -60 * 16, 120 * 16);
    return pixmap;
}

QPixmap iconFor(std::optional<Severity> worst, TrayIcon::Link link, const Theme &theme, int size)
{
    const QColor grey(0x98, 0xA2, 0xB3);
    if (link == TrayIcon::Link::Gone)
        return calmIcon(grey, size);
    if (!worst)
        return calmIcon(theme.backAgain, size);
    static constexpr std::array tones{PopupTone::Info, PopupTone::Minor, PopupTone::Major,
                                      PopupTone::Critical};
    return severityPixmap(tones[size_t(*worst)], theme, size);
}

/** In lines that a menu can show: it does not break them itself. */
QString inShortLines(const QString &words)
{
    constexpr qsizetype longest = 60;
    QStringList lines;
    for (const QString &line : words.split(u'\n')) {
        lines << QString();
        for (const QString &word : line.split(u' ')) {
            if (!lines.last().isEmpty() && lines.last().size() + 1 + word.size() > longest)
                lines << word;
            else
                lines.last() += lines.last().isEmpty() ? word : u' ' + word;
        }
    }
    return lines.join(u'\n');
}

} // namespace

TrayIcon::TrayIcon(const Words &words, QObject *parent)
    : QObject(parent), m_words(words), m_quiet(words),
      m_read(m_menu.addAction(words(QT_TRANSLATE_NOOP("Tray", "Read the open notice")))),
      m_current(m_menu.addAction(words(QT_TRANSLATE_NOOP("Tray", "Current notices")))),
      m_earlier(m_menu.addAction(words(QT_TRANSLATE_NOOP("Tray", "Earlier notices")))),
      m_card(m_menu.addAction(words(QT_TRANSLATE_NOOP("Tray", "If nothing works…")))),
      m_genuine(m_menu.addAction(words(QT_TRANSLATE_NOOP("Tray", "Is this really from IT?")))),
      m_linkState(nullptr), m_quit(nullptr)
{
    m_menu.addMenu(&m_quiet);
    m_menu.addSeparator();
    m_linkState = m_menu.addAction(QString());
    m_linkState->setEnabled(false);
    m_menu.addSeparator();
    m_quit = m_menu.addAction(words(QT_TRANSLATE_NOOP("Tray", "Quit")));
    m_read->setObjectName(u"readNotices"_s);
    m_current->setObjectName(u"currentNotices"_s);
    m_earlier->setObjectName(u"earlierNotices"_s);
    m_card->setObjectName(u"continuityCard"_s);
    m_card->setVisible(false);
    m_genuine->setObjectName(u"genuine"_s);
    connect(m_genuine, &QAction::triggered, this, &TrayIcon::genuineAsked);
    m_linkState->setObjectName(u"linkState"_s);
    m_quit->setObjectName(u"quit"_s);
    connect(m_read, &QAction::triggered, this, &TrayIcon::readAsked);
    connect(m_current, &QAction::triggered, this, &TrayIcon::currentAsked);
    connect(m_earlier, &QAction::triggered, this, &TrayIcon::earlierAsked);
    connect(m_card, &QAction::triggered, this, &TrayIcon::cardAsked);
    connect(m_quit, &QAction::triggered, this, &TrayIcon::quitAsked);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT currentAsked();
            });
}

void TrayIcon::show(std::optional<Severity> worst, int liveCount, Link link,
                    const QString &linkWords, const Theme &theme)
{
    const QString lines = inShortLines(harmlessText(linkWords, Lines::Many));
    if (const Shown shown{worst, link, theme}; m_shown != shown) {
        m_shown = shown;
        QIcon icon;
        for (const int size : {16, 22, 24, 32, 48})
            icon.addPixmap(iconFor(worst, link, theme, size));
        m_icon.setIcon(icon);
    }
    const QString count =
        liveCount == 0 ? m_words(QT_TRANSLATE_NOOP("Tray", "Nothing is announced right now."))
                       : m_words(QT_TRANSLATE_NOOP("Tray", "Current notices: %1")).arg(liveCount);
    if (const QString tip = count + u'\n' + lines; tip != m_icon.toolTip())
        m_icon.setToolTip(tip);
    m_linkState->setText(QString(lines).replace(u'&', u"&&"_s));
    // Kept visible always: Qt adds the icon when a tray appears later.
    m_icon.setVisible(true);
}

} // namespace foghorn
