// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

class QCheckBox;

namespace foghorn {

/** How long before the start of a maintenance its people are reminded: the usual ladder, each rung to be left out. */
class RemindersEdit : public QWidget
{
    Q_OBJECT
public:
    using Reminders = std::optional<QList<std::chrono::minutes>>; // as Notice has them
    explicit RemindersEdit(QWidget *parent = nullptr);
    /** Nothing where all of the usual ones are wanted; others than these stay. */
    Reminders reminders() const;
    void setReminders(const Reminders &reminders);

Q_SIGNALS:
    void edited();

private:
    QList<QCheckBox *> m_boxes;
    QList<std::chrono::minutes> m_others; // that a script or a template asked for
};

} // namespace foghorn
