// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/start_delegate.h"

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

void StartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    painter->save();
    const bool selected = look.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(look.rect, look.palette.highlight());
    const int edge = room(look);
    const QRect inside = look.rect.adjusted(edge, edge / 2, -edge, -edge / 2);
    const QColor colour = look.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->setPen(colour);
    painter->setFont(nameFont(look));
    const QFontMetrics names(painter->font());
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                      names.elidedText(look.text, Qt::ElideRight, inside.width()));
    painter->setFont(look.font);
    painter->drawText(inside.adjusted(0, names.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      look.fontMetrics.elidedText(index.data(descriptionRole).toString(),
                                                  Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize StartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200,
            QFontMetrics(nameFont(option)).height() + option.fontMetrics.height() + room(option)};
}

} // namespace foghorn
