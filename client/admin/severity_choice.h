// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "common/model/notice.h"

#include <QWidget>

class QButtonGroup;

namespace foghorn {

/** How bad: four buttons side by side, one of them chosen. */
class SeverityChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityChoice(QWidget *parent = nullptr);
    Severity severity() const;
    void setSeverity(Severity severity);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void chosen(foghorn::Severity severity); // by the person

private:
    QButtonGroup *m_buttons;
};

} // namespace foghorn
