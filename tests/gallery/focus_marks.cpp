// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/focus_marks.h"

#include "client/popup/theme.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QImage>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int around = 4;       // a ring may be painted by what the widget stands in
constexpr int leastPixels = 48; // twice a text cursor
constexpr double leastRatio = 3.0;

QString called(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString words = button ? button->text() : widget.accessibleName();
    return u"%1 %2 “%3”"_s.arg(QString::fromLatin1(widget.metaObject()->className()),
                               widget.objectName(), words);
}

void settle()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

void bringIntoSight(QWidget *widget)
{
    for (QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(widget);
    }
    settle();
}

/** Where its ring is; in a table the frame of the cell must show it, for the arrows move there. */
QRect placeOf(QWidget &widget, QWidget &window)
{
    if (const auto *table = qobject_cast<QTableView *>(&widget)) {
        const QRect cell = table->visualRect(table->currentIndex());
        return {table->viewport()->mapTo(&window, cell.topLeft()), cell.size()};
    }
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return place.adjusted(-around, -around, around, around) & window.rect();
}

/** How many pixels the keyboard changes so much that it is seen. */
int markedPixels(const QImage &with, const QImage &without)
{
    int marked = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            const QColor one = with.pixelColor(x, y), other = without.pixelColor(x, y);
            marked += one != other && contrastRatio(one, other) >= leastRatio;
        }
    }
    return marked;
}

/** Gives it the keyboard and takes it away again; -1 where it does not take it. */
int marksOf(const QPointer<QWidget> &stop, QWidget &window)
{
    stop->clearFocus(); // it may have it since the window came
    // By Tab a line of words also selects them, where it has some.
    stop->setFocus(qobject_cast<QLineEdit *>(stop) ? Qt::OtherFocusReason : Qt::TabFocusReason);
    bringIntoSight(stop);
    if (!stop || !stop->hasFocus())
        return -1;
    const QRect place = placeOf(*stop, window);
    const QImage with = window.grab(place).toImage();
    stop->clearFocus();
    settle();
    return markedPixels(with, window.grab(place).toImage());
}

} // namespace

QStringList focusProblems(QWidget &window, const QList<QWidget *> &stops)
{
    QStringList problems;
    const QList<QPointer<QWidget>> guarded(stops.begin(), stops.end());
    for (const QPointer<QWidget> &stop : guarded) {
        int marked = 0;
        // What a relay says meanwhile may move it: what is wrong only on the way is no finding.
        const auto isSeen = [&] {
            if (!stop || !stop->isVisible())
                return true; // it went with what had the keyboard before
            marked = marksOf(stop, window);
            return marked >= leastPixels;
        };
        if (!QTest::qWaitFor(isSeen, 1000))
            problems << u"%1 pixels show where the keyboard is: %2"_s.arg(marked).arg(
                called(*stop));
    }
    return problems;
}

} // namespace foghorn
