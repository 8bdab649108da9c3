// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tally_bars_accessible.h"

#include "client/admin/tally_bars.h"

#include <QAccessibleWidget>

namespace foghorn {

namespace {

class TallyBarsAccessible final : public QAccessibleWidget
{
public:
    explicit TallyBarsAccessible(TallyBars *bars) : QAccessibleWidget(bars, QAccessible::Chart) {}

    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            static_cast<TallyBars *>(widget())->pressCurrent();
        else
            QAccessibleWidget::doAction(name);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *bars = qobject_cast<TallyBars *>(object);
    return bars ? new TallyBarsAccessible(bars) : nullptr;
}

} // namespace

void installTallyBarsAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt ignores a factory that it has already
}

} // namespace foghorn
