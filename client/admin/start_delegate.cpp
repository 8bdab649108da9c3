// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/start_delegate.h"

#include <QApplication>
#include <QPainter>

namespace foghorn {

namespace {
constexpr int nameSize = 14, descriptionSize = 13, edge = 14, above = 7, mark = 4;
}

StartDelegate::StartDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(Theme::light(QApplication::font()))
{
}

void StartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect, m_theme.ground);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, m_theme.box);
        QRect bar = option.rect;
        bar.setWidth(m_theme.units(mark));
        painter->fillRect(bar, m_theme.minor); // not by a shade alone
    }
    const QRect inside = option.rect.adjusted(m_theme.units(edge), m_theme.units(above),
                                              -m_theme.units(edge), -m_theme.units(above));
    const auto write = [&](const QRect &place, const QFont &font, const QColor &colour,
                           const QString &words) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    const QFont names = m_theme.scaledFont(nameSize, QFont::DemiBold);
    write(inside, names, m_theme.text, index.data(Qt::DisplayRole).toString());
    write(inside.adjusted(0, QFontMetrics(names).height(), 0, 0),
          m_theme.scaledFont(descriptionSize), m_theme.softText,
          index.data(descriptionRole).toString());
    painter->restore();
}

QSize StartDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics names(m_theme.scaledFont(nameSize, QFont::DemiBold));
    const QFontMetrics descriptions(m_theme.scaledFont(descriptionSize));
    return {m_theme.units(200), names.height() + descriptions.height() + 2 * m_theme.units(above)};
}

} // namespace foghorn
