// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QStyledItemDelegate>

namespace foghorn {

/** Draws a template in three lines: its name, what it does and whose it is, and when it is to be read again; late in
    the late colour. */
class TemplateDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    enum TemplateRole { FactsRole = Qt::UserRole, ReviewRole, OverdueRole, KeyRole };
    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace foghorn
