// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace foghorn {

class TimeEdit;

/** When it is expected back: the certainty and the time or times that go with it. */
class EstimateEdit : public QWidget
{
    Q_OBJECT
public:
    explicit EstimateEdit(QWidget *parent = nullptr);
    Restoration restoration() const;
    /** `now` is where a time starts that was not set yet. */
    void setRestoration(const Restoration &restoration, Instant now);

Q_SIGNALS:
    void edited();

private:
    void showParts();
    QComboBox *m_kind;
    TimeEdit *m_at;
    QLabel *m_and;
    TimeEdit *m_until;
};

} // namespace foghorn
