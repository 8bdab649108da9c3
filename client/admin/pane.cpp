// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/pane.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace foghorn {

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setProperty("role", QByteArray("pane"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // it follows what has the keyboard in it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(2, 2, 12, 2);
    column->addWidget(content);
    area->setWidget(holder);
    return area;
}

void emptyRows(QLayout &rows)
{
    while (QLayoutItem *item = rows.takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
}

} // namespace foghorn
