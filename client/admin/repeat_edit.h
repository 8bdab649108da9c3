// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/series.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace foghorn {

/** Whether a maintenance recurs, in plain words or by a rule of the author's own. Knows no relay. */
class RepeatEdit : public QWidget
{
    Q_OBJECT
public:
    explicit RepeatEdit(QWidget *parent = nullptr);
    /** RRULE; empty = once. */
    QString rule() const;
    void setRule(const QString &rule, QDate start);
    /** The day that the words speak of; a rule by its day follows it. */
    void setStart(QDate start);

Q_SIGNALS:
    void edited();

private:
    enum Choice { Once, Weekly, Monthly, Own };

    QDate m_start;
    QComboBox *m_choice;
    QLineEdit *m_own;
};

} // namespace foghorn
