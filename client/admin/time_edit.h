// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace foghorn {

/** A moment in the author's own clock. The date stands there too: an outage may last over midnight. */
class TimeEdit : public QWidget
{
    Q_OBJECT
public:
    explicit TimeEdit(QWidget *parent = nullptr);
    /** To the minute. */
    Instant time() const;
    void setTime(Instant time);

Q_SIGNALS:
    void edited(); // by the person

private:
    QDateTimeEdit *m_edit;
    bool m_filling = false;
};

/** "Madrid time", for the side of a time field. */
QString zoneName(const QTimeZone &zone);

} // namespace foghorn
