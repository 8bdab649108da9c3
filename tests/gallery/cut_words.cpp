// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/cut_words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString cut(const QWidget &widget, const QString &words, const QSize &wanted)
{
    return u"words cut: %1 “%2” wants %3×%4 and has %5×%6"_s
        .arg(widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                           : widget.objectName(),
             words)
        .arg(wanted.width())
        .arg(wanted.height())
        .arg(widget.width())
        .arg(widget.height());
}

/** The room for the words inside a line edit. */
int roomIn(const QLineEdit &edit)
{
    QStyleOptionFrame option;
    option.initFrom(&edit);
    const QRect inside = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit);
    return inside.width() - 4; // QLineEdit's own margins
}

QString tabProblem(const QTabBar &tabs)
{
    for (int i = 0; i < tabs.count(); ++i) {
        if (!tabs.isTabVisible(i))
            continue;
        const int wanted = tabs.fontMetrics().horizontalAdvance(tabs.tabText(i));
        if (tabs.tabRect(i).width() < wanted || !tabs.rect().contains(tabs.tabRect(i)))
            return cut(tabs, tabs.tabText(i), tabs.tabRect(i).size()) +
                   u" at %1"_s.arg(tabs.tabRect(i).x());
    }
    return {};
}

QString headProblem(const QHeaderView &head)
{
    for (int i = 0; i < head.count(); ++i) {
        const QString words = head.model()->headerData(i, head.orientation()).toString();
        if (head.sectionSize(i) < head.sectionSizeHint(i))
            return cut(head, words, {head.sectionSizeHint(i), 0});
    }
    return {};
}

QString problemOf(const QWidget &widget)
{
    const QSize wanted = widget.sizeHint();
    const bool tooSmall = widget.width() < wanted.width() || widget.height() < wanted.height();
    if (const auto *button = qobject_cast<const QPushButton *>(&widget))
        return tooSmall ? cut(widget, button->text(), wanted) : QString();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return tooSmall ? cut(widget, box->currentText(), wanted) : QString();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return tabProblem(*tabs);
    if (const auto *head = qobject_cast<const QHeaderView *>(&widget))
        return headProblem(*head);
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        const QString words = edit->placeholderText();
        const int needs = edit->fontMetrics().horizontalAdvance(words);
        if (edit->text().isEmpty() && edit->toolTip() != words && needs > roomIn(*edit))
            return cut(widget, words, {needs, 0});
    }
    return {};
}

} // namespace

QStringList cutWordsProblems(const QWidget &window)
{
    QStringList problems;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        if (const QString problem = problemOf(*widget); !problem.isEmpty())
            problems << problem;
    }
    return problems;
}

} // namespace foghorn
