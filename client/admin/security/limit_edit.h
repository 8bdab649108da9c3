// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/staff.h"

#include <QWidget>

namespace foghorn {

class AudienceEdit;
class ChoiceBox;

/** To whom and how severely somebody may speak: any severity or up to one, everyone or only these. */
class LimitEdit : public QWidget
{
    Q_OBJECT
public:
    explicit LimitEdit(QWidget *parent = nullptr);
    StaffLimit limit() const;
    void setLimit(const StaffLimit &limit);
    /** “Only these” with nobody named: not a limit that anybody means. */
    bool namesNobody() const;

private:
    ChoiceBox *m_severity;
    AudienceEdit *m_audience;
};

} // namespace foghorn
