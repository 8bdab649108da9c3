// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QStyledItemDelegate>

namespace foghorn {

/** Draws a choice in two lines: what it is called, and under it softly when to use it. */
class StartDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit StartDelegate(QObject *parent = nullptr);
    void setTheme(const Theme &theme) { m_theme = theme; }
    static constexpr int descriptionRole = Qt::UserRole;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace foghorn
