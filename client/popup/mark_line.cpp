// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/mark_line.h"

#include "client/popup/looks.h"
#include "client/popup/mark_picture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal discSize = 21, discSizeLarge = 30;
constexpr qreal gap = 8;

} // namespace

MarkLine::MarkLine(QWidget *parent) : QWidget(parent), m_words(new TextView(this))
{
    setObjectName(u"mark"_s);
    m_words->setObjectName(u"markWords"_s);
}

void MarkLine::show(const std::optional<PopupMark> &mark, const QString &neverAsks,
                    const Theme &theme, bool large)
{
    m_theme = theme;
    m_mark = mark;
    m_disc = mark ? theme.units(large ? discSizeLarge : discSize) : 0;
    QString words = mark ? mark->word : QString();
    QString spoken = mark ? mark->spoken : QString();
    if (!neverAsks.isEmpty()) {
        words += (words.isEmpty() ? QString() : u" · "_s) + neverAsks;
        spoken += (spoken.isEmpty() ? QString() : u" "_s) + neverAsks;
    }
    TextLook look = lookOf(theme, Measures::of(large).small, theme.softText);
    look.margin = 0;
    QList<TextRun> runs;
    if (mark)
        runs << TextRun{0, int(mark->word.size()), theme.text, QFont::DemiBold};
    m_words->setText({words, {}, false}, look, runs);
    m_words->setAccessibleName(spoken);
    setVisible(!words.isEmpty());
    resizeEvent(nullptr);
    updateGeometry();
    update();
}

int MarkLine::wordsLeft() const
{
    return m_mark ? m_disc + m_theme.units(gap) : 0;
}

int MarkLine::heightForWidth(int width) const
{
    if (isHidden())
        return 0;
    return std::max(m_disc, m_words->heightForWidth(std::max(1, width - wordsLeft())));
}

QSize MarkLine::sizeHint() const
{
    const QSize words = m_words->sizeHint();
    return {wordsLeft() + words.width(), std::max(m_disc, words.height())};
}

void MarkLine::resizeEvent(QResizeEvent *)
{
    const int room = std::max(1, width() - wordsLeft());
    const int high = m_words->heightForWidth(room);
    m_words->setGeometry(wordsLeft(), std::max(0, (height() - high) / 2), room, high);
}

void MarkLine::paintEvent(QPaintEvent *)
{
    if (!m_mark)
        return;
    QPainter painter(this);
    const int top = std::max(0, (height() - m_disc) / 2);
    paintMark(painter, QRectF(0, top, m_disc, m_disc), m_mark->picture, m_mark->colour, m_theme);
}

} // namespace foghorn
