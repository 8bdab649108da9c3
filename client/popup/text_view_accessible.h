// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

namespace foghorn {

class TextView;

/** What assistive technology reads of a TextView: its text, sentence by sentence where it wants, and which
    of it is marked as changed. Nothing can be selected or edited. */
class TextViewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit TextViewAccessible(TextView *view);

    QAccessible::Role role() const override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    /** "mark:true" for a changed sentence, as in IAccessible2's text attributes. */
    QString attributes(int offset, int *start, int *end) const override;

private:
    TextView *view() const;
};

/** Makes Qt build the interface above for every TextView; calling it again does nothing. */
void installTextViewAccessibility();

} // namespace foghorn
