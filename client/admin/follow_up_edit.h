// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QWidget>

class QDateEdit;
class QLineEdit;

namespace foghorn {

/** Which team sees to it that an incident does not happen again, and until which day. Without a team there is nothing
    to say. Knows no notice. */
class FollowUpEdit : public QWidget
{
    Q_OBJECT
public:
    explicit FollowUpEdit(QWidget *parent = nullptr);
    std::optional<FollowUp> followUp() const;
    /** `today`: two weeks from it are proposed where no day was said. */
    void setFollowUp(const std::optional<FollowUp> &followUp, QDate today);

Q_SIGNALS:
    void edited(); // by the person

private:
    QLineEdit *m_owner;
    QDateEdit *m_dueOn;
    bool m_filling = false;
};

} // namespace foghorn
