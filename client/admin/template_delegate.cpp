// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_delegate.h"

#include <QPainter>

namespace foghorn {

namespace {

QFont nameFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

/** Around and between the lines: in units of the font. */
int room(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() / 2;
}

} // namespace

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    painter->save();
    if (look.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(look.rect, m_theme.box);
        // Which one is chosen must not hang on two shades alone.
        painter->fillRect(QRect(look.rect.topLeft(), QSize(3, look.rect.height())), m_theme.minor);
    }
    const int edge = room(look);
    QRect line = look.rect.adjusted(edge, edge / 2, -edge, -edge / 2);
    const auto say = [&](const QString &words, const QFont &font, const QColor &colour) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignTop,
                          metrics.elidedText(words, Qt::ElideRight, line.width()));
        line.setTop(line.top() + metrics.height());
    };
    const bool overdue = index.data(OverdueRole).toBool();
    say(look.text, nameFont(look), m_theme.text);
    say(index.data(FactsRole).toString(), look.font, m_theme.softText);
    say(index.data(ReviewRole).toString(), overdue ? nameFont(look) : look.font,
        overdue ? m_theme.critical : m_theme.softText);
    painter->restore();
}

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, QFontMetrics(nameFont(option)).height() * 2 + option.fontMetrics.height() +
                     room(option)};
}

} // namespace foghorn
