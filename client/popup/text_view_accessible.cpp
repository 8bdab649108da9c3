// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/text_view_accessible.h"

#include "client/popup/text_view.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TextView *>(object);
    return view ? new TextViewAccessible(view) : nullptr;
}

QScrollArea *scrollAreaAround(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            return area;
    }
    return nullptr;
}

} // namespace

TextViewAccessible::TextViewAccessible(TextView *view) : QAccessibleWidget(view) {}

TextView *TextViewAccessible::view() const
{
    return static_cast<TextView *>(widget());
}

QAccessible::Role TextViewAccessible::role() const
{
    return view()->role() == TextView::Role::Heading ? QAccessible::Heading
                                                     : QAccessible::StaticText;
}

QString TextViewAccessible::text(QAccessible::Text kind) const
{
    // What is drawn beside the words may have to be said with them.
    return kind == QAccessible::Name && view()->accessibleName().isEmpty()
               ? view()->text().text
               : QAccessibleWidget::text(kind);
}

QAccessible::State TextViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

void *TextViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void TextViewAccessible::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

QString TextViewAccessible::text(int start, int end) const
{
    return view()->text().text.mid(start, end - start);
}

int TextViewAccessible::characterCount() const
{
    return int(view()->text().text.size());
}

QRect TextViewAccessible::characterRect(int offset) const
{
    const QRect rect = view()->characterRect(offset);
    return {view()->mapToGlobal(rect.topLeft()), rect.size()};
}

int TextViewAccessible::offsetAtPoint(const QPoint &point) const
{
    return view()->offsetAt(view()->mapFromGlobal(point));
}

void TextViewAccessible::scrollToSubstring(int start, int)
{
    if (QScrollArea *area = scrollAreaAround(view())) {
        const QPoint where = view()->mapTo(area->widget(), view()->characterRect(start).center());
        area->ensureVisible(where.x(), where.y());
    }
}

QString TextViewAccessible::attributes(int offset, int *start, int *end) const
{
    int from = 0;
    int to = characterCount();
    for (const MarkedRange &range : view()->text().changed) {
        if (offset >= range.start && offset < range.start + range.length) {
            *start = range.start;
            *end = range.start + range.length;
            return u"mark:true;"_s;
        }
        if (range.start + range.length <= offset)
            from = range.start + range.length;
        else
            to = std::min(to, range.start);
    }
    *start = from;
    *end = to;
    return {};
}

void installTextViewAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt ignores a factory that it has already
}

} // namespace foghorn
