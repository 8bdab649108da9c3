// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/quiet_menu.h"

#include "client/popup/words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

QuietMenu::QuietMenu(const Words &words, QWidget *parent)
    : QMenu(words(QT_TRANSLATE_NOOP("Tray", "Do not disturb")), parent),
      m_half(addAction(words(QT_TRANSLATE_NOOP("Tray", "For 30 minutes")))),
      m_hour(addAction(words(QT_TRANSLATE_NOOP("Tray", "For 60 minutes")))),
      m_end(addAction(words(QT_TRANSLATE_NOOP("Tray", "End"))))
{
    setObjectName(u"quietMenu"_s);
    m_half->setObjectName(u"quiet30"_s);
    m_hour->setObjectName(u"quiet60"_s);
    m_end->setObjectName(u"quietEnd"_s);
    connect(m_half, &QAction::triggered, this, [this] { Q_EMIT startAsked(30min); });
    connect(m_hour, &QAction::triggered, this, [this] { Q_EMIT startAsked(60min); });
    connect(m_end, &QAction::triggered, this, &QuietMenu::endAsked);
    offer(true, true, false);
}

void QuietMenu::offer(bool half, bool hour, bool end)
{
    m_half->setEnabled(half);
    m_hour->setEnabled(hour);
    m_end->setEnabled(end);
}

} // namespace foghorn
