// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/legibility_checks.h"

#include "client/popup/popup_content.h"
#include "client/popup/text_view.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal wordsContrast = 4.5;
constexpr qreal shapeContrast = 3;

QString nameOf(const QWidget &widget)
{
    const QString name = widget.objectName().isEmpty()
                             ? QString::fromLatin1(widget.metaObject()->className())
                             : widget.objectName();
    return u"%1 at %2,%3 %4×%5"_s.arg(name)
        .arg(widget.x())
        .arg(widget.y())
        .arg(widget.width())
        .arg(widget.height());
}

QRect inWindow(const QWidget &widget, const QWidget &window)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

bool isScrolled(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

/** Whether the widget lies inside every parent up to the window, or up to what scrolls it. */
bool fitsItsParents(const QWidget &widget, const QWidget &window)
{
    QRect rect = widget.rect();
    for (const QWidget *at = &widget; at != &window; at = at->parentWidget()) {
        rect.translate(at->pos());
        const QWidget *parent = at->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (area && area->viewport() == parent)
            return true; // `at` is what is scrolled: it is as large as it needs to be
        if (!parent->rect().contains(rect))
            return false;
    }
    return true;
}

template <class Check>
void forEachText(QWidget &window, Check check)
{
    for (TextView *view : window.findChildren<TextView *>()) {
        if (view->isVisibleTo(&window) && !view->text().text.isEmpty())
            check(*view, view->heightForWidth(view->width()) <= view->height(), view->text().text);
    }
    for (QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap()
                              ? label->heightForWidth(label->width()) <= label->height()
                              : label->sizeHint().width() <= label->width();
        check(*label, fits, label->text());
    }
}

void requirePair(QStringList &problems, const QString &name, const QColor &front,
                 const QColor &ground, qreal least)
{
    const qreal ratio = contrastRatio(front, ground);
    if (ratio < least)
        problems << u"%1: %2 on %3 is %4, least %5"_s.arg(name, front.name(), ground.name())
                        .arg(ratio, 0, 'f', 2)
                        .arg(least);
}

} // namespace

QStringList contrastProblems(const Theme &theme)
{
    QStringList problems;
    for (const auto &[name, ground] :
         {std::pair{u"ground"_s, theme.ground}, {u"box"_s, theme.box}}) {
        requirePair(problems, u"text on "_s + name, theme.text, ground, wordsContrast);
        requirePair(problems, u"soft text on "_s + name, theme.softText, ground, wordsContrast);
    }
    requirePair(problems, u"text on changed"_s, theme.text, theme.changed, wordsContrast);
    for (PopupTone tone : {PopupTone::Info, PopupTone::Minor, PopupTone::Major, PopupTone::Critical,
                           PopupTone::BackAgain, PopupTone::Quiet}) {
        const QString name = u"tone %1"_s.arg(int(tone));
        const QColor colour = theme.toneColour(tone);
        requirePair(problems, name + u" as a word"_s, colour, theme.ground, wordsContrast);
        requirePair(problems, name + u" as a shape"_s, colour, theme.ground, shapeContrast);
        requirePair(problems, name + u" filled, its words"_s, theme.onFilled, colour,
                    wordsContrast);
    }
    return problems;
}

QStringList buttonProblems(QWidget &window)
{
    QStringList problems;
    QList<QAbstractButton *> seen;
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisibleTo(&window) || isScrolled(*button))
            continue;
        const QRect place = inWindow(*button, window);
        if (!window.rect().contains(place) || place.isEmpty())
            problems << u"off the window: "_s + nameOf(*button);
        if (button->fontMetrics().horizontalAdvance(button->text()) > button->width())
            problems << u"words cut: "_s + nameOf(*button) + u' ' + button->text();
        for (QAbstractButton *other : seen) {
            if (inWindow(*other, window).intersects(place))
                problems << u"%1 covers %2"_s.arg(nameOf(*button), nameOf(*other));
        }
        seen << button;
    }
    return problems;
}

QStringList clippingProblems(QWidget &window)
{
    QStringList problems;
    forEachText(window, [&](const QWidget &widget, bool fits, const QString &text) {
        if (!fits)
            problems << u"cut off: %1 “%2”"_s.arg(nameOf(widget), text.left(40));
        if (!fitsItsParents(widget, window))
            problems << u"reaches out: %1 “%2”"_s.arg(nameOf(widget), text.left(40));
    });
    return problems;
}

QStringList legibilityProblems(QWidget &window)
{
    return buttonProblems(window) + clippingProblems(window);
}

} // namespace foghorn
