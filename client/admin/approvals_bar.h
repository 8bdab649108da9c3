// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/approval_feed.h"
#include "client/popup/theme.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace foghorn {

class ApprovalRow;

/** What waits for a second pair of eyes, above the cards: whoever approves looks at it and says yes or no; who wrote it
    takes it back or cannot wait. Hidden while there is nothing. */
class ApprovalsBar : public QFrame
{
    Q_OBJECT
public:
    ApprovalsBar(ConsoleLink &link, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    /** As the clock is now; each half a minute. */
    void goOn();

Q_SIGNALS:
    /** Its author wants to write it anew after a no. */
    void writeAgainAsked(const foghorn::Notice &notice);

private:
    void showRows();
    ApprovalRow *rowFor(const Approval &approval);
    ApprovalRow *newRow(const Approval &approval);

    ConsoleLink &m_link;
    ApprovalFeed m_feed;
    Theme m_theme;
    QLabel *m_title, *m_trouble;
    QVBoxLayout *m_column;
    QList<ApprovalRow *> m_rows;
};

} // namespace foghorn
