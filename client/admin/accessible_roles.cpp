// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/accessible_roles.h"

#include "client/admin/admin_window.h"
#include "client/admin/compose_preview.h"
#include "client/admin/tally_bars.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace foghorn {

namespace {

constexpr char spokenAs[] = "spokenAs";

/** A widget that does one thing when it is pressed. */
class Pressed : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            press();
        else
            QAccessibleWidget::doAction(name);
    }

protected:
    virtual void press() = 0;
};

class ChartOfBars final : public Pressed
{
public:
    explicit ChartOfBars(TallyBars *bars) : Pressed(bars, QAccessible::Chart) {}

protected:
    void press() override { static_cast<TallyBars *>(widget())->pressCurrent(); }
};

class ChoiceButton final : public Pressed
{
public:
    ChoiceButton(QAbstractButton *button, QAccessible::Role role) : Pressed(button, role) {}
    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? button()->text() : given;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = state.selectable = true;
        state.checked = state.selected = button()->isChecked();
        return state;
    }

protected:
    void press() override { button()->click(); }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(widget()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *window = qobject_cast<AdminWindow *>(object))
        return new QAccessibleWidget(window, QAccessible::Window);
    if (auto *bars = qobject_cast<TallyBars *>(object))
        return new ChartOfBars(bars);
    if (auto *preview = qobject_cast<ComposePreview *>(object))
        return new QAccessibleWidget(preview, QAccessible::Document);
    auto *button = qobject_cast<QAbstractButton *>(object);
    if (!button || !button->property(spokenAs).isValid())
        return nullptr;
    const auto what = static_cast<SpokenAs>(button->property(spokenAs).toInt());
    return new ChoiceButton(button, what == SpokenAs::Page ? QAccessible::PageTab
                                                           : QAccessible::RadioButton);
}

} // namespace

void speakAs(QAbstractButton *button, SpokenAs what)
{
    button->setProperty(spokenAs, int(what));
    // Its words were told when they were set, and so Qt keeps an interface that knows only a check box.
    QAccessible::deleteAccessibleInterface(
        QAccessible::uniqueId(QAccessible::queryAccessibleInterface(button)));
}

void installAccessibleRoles()
{
    QAccessible::installFactory(makeInterface); // Qt ignores a factory that it has already
}

} // namespace foghorn
