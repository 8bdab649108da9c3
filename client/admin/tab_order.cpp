// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tab_order.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace foghorn {

namespace {

/** The chosen one of the group that this button is of; null where it is of none. */
QAbstractButton *chosenBeside(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    return group && group->exclusive() ? group->checkedButton() : nullptr;
}

/** Collects what takes the keyboard, in reading order. */
class Reading
{
public:
    QList<QWidget *> stops;

    void read(QWidget *widget)
    {
        if (!widget || widget->isHidden())
            return;
        if (isStop(*widget))
            stops << widget;
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return read(area->widget());
        if (auto *stack = qobject_cast<QStackedWidget *>(widget))
            return read(stack->currentWidget());
        if (auto *splitter = qobject_cast<QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                read(splitter->widget(i));
        } else if (QLayout *layout = widget->layout()) {
            read(layout);
        } else if (QWidget *inside = widget->focusProxy(); inside && widget->isAncestorOf(inside)) {
            read(
                inside); // it places its parts itself, as a notice does, and names the one for the keyboard
        }
    }

private:
    /** Of buttons of which one holds, that one: the arrows move on from it. Qt asks which had the keyboard last. */
    static bool isStop(const QWidget &widget)
    {
        if (!widget.isEnabled())
            return false;
        if (const QAbstractButton *chosen = chosenBeside(&widget))
            return chosen == &widget;
        return widget.focusPolicy() & Qt::TabFocus;
    }

    void read(QLayout *layout)
    {
        QList<int> order;
        for (int i = 0; i < layout->count(); ++i)
            order << i;
        if (const auto *grid = qobject_cast<QGridLayout *>(layout))
            std::stable_sort(order.begin(), order.end(), [grid](int one, int other) {
                return placeOf(*grid, one) < placeOf(*grid, other);
            });
        for (const int i : std::as_const(order)) {
            QLayoutItem *item = layout->itemAt(i);
            if (item->widget())
                read(item->widget());
            else if (item->layout())
                read(item->layout());
        }
    }

    static std::pair<int, int> placeOf(const QGridLayout &grid, int index)
    {
        int row = 0, column = 0, rows = 0, columns = 0;
        grid.getItemPosition(index, &row, &column, &rows, &columns);
        const bool down = grid.parentWidget()->property("readDown").toBool();
        return down ? std::pair(column, row) : std::pair(row, column);
    }
};

} // namespace

QList<QWidget *> tabStops(QWidget *window)
{
    Reading reading;
    reading.read(window);
    return reading.stops;
}

bool moveByTab(QWidget *window, TabTo where)
{
    const QList<QWidget *> stops = tabStops(window);
    QWidget *focus = window->focusWidget();
    QAbstractButton *chosen = chosenBeside(focus);
    const qsizetype at = stops.indexOf(chosen ? chosen : focus);
    if (at < 0)
        return false;
    const qsizetype step = where == TabTo::Next ? 1 : stops.size() - 1;
    QWidget *to = stops.at((at + step) % stops.size());
    to->setFocus(where == TabTo::Next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *around = to->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(to);
    }
    return true;
}

} // namespace foghorn
