// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/painted_contrast.h"

#include "client/popup/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal wordsContrast = 4.5;

/** What of the widget can be seen, in the window's coordinates. */
QRect seenPart(const QWidget &widget, const QWidget &window)
{
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(&window, QPoint(0, 0)));
}

/** The most frequent colour is the ground; the one furthest from it is the middle of a stroke. */
qreal contrastIn(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y) | 0xFF000000];
    }
    const auto ground = std::max_element(counts.begin(), counts.end());
    qreal best = 1;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        best = std::max(best, contrastRatio(QColor(one.key()), QColor(ground.key())));
    return best;
}

void check(QStringList &problems, QWidget &widget, const QString &words, QWidget &window,
           const QImage &picture)
{
    // Off its edges, which are no words.
    const QRect part = seenPart(widget, window).adjusted(4, 4, -4, -4);
    if (words.trimmed().isEmpty() || part.width() < 8 || part.height() < 8)
        return;
    const qreal ratio = picture.devicePixelRatio();
    const QImage piece = picture.copy(QRect(part.topLeft() * ratio, part.size() * ratio));
    if (const qreal contrast = contrastIn(piece); contrast < wordsContrast)
        problems << u"%1 “%2” has %3 : 1"_s.arg(widget.objectName(), words.left(30))
                        .arg(contrast, 0, 'f', 2);
}

} // namespace

QStringList paintedContrastProblems(QWidget &window, const QImage &picture)
{
    QStringList problems;
    for (QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&window) && label->isEnabled())
            check(problems, *label, label->text(), window, picture);
    }
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window) && button->isEnabled())
            check(problems, *button, button->text(), window, picture);
    }
    return problems;
}

QStringList crampedProblems(QWidget &window)
{
    QStringList problems;
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window) &&
            button->fontMetrics().horizontalAdvance(button->text()) > button->width())
            problems << u"words cut: button “%1”"_s.arg(button->text());
    }
    for (QComboBox *box : window.findChildren<QComboBox *>()) {
        const int words = box->fontMetrics().horizontalAdvance(box->currentText());
        if (box->isVisibleTo(&window) && words + box->fontMetrics().height() > box->width())
            problems << u"words cut: choice “%1”"_s.arg(box->currentText());
    }
    for (QTableView *table : window.findChildren<QTableView *>()) {
        const QHeaderView *head = table->horizontalHeader();
        for (int i = 0; table->isVisibleTo(&window) && i < head->count(); ++i) {
            const QString words = table->model()->headerData(i, Qt::Horizontal).toString();
            if (head->fontMetrics().horizontalAdvance(words) > head->sectionSize(i))
                problems << u"words cut: column “%1”"_s.arg(words);
        }
    }
    for (QScrollArea *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisibleTo(&window) && area->horizontalScrollBar()->maximum() > 0)
            problems << u"%1 is %2 wider than its place"_s.arg(area->objectName())
                            .arg(area->horizontalScrollBar()->maximum());
    }
    return problems;
}

} // namespace foghorn
