// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"

#include <QWidget>

#include <chrono>

class QBoxLayout;
class QMenu;
class QPushButton;

namespace foghorn {

/** What can be done with a notice from the board. */
enum class NoticeOrder {
    StillWorking,
    ReopenNow, // at once: people say that it is still broken
    Update,
    AllClear,
    Extend,
    Postpone,
    Reopen,
    FollowUp, // what happened, of what is over
    SaveTimeline,
    CancelMistake,
    CancelNoLongerNeeded
};

/** The orders that a card offers: what the moment asks for as buttons, the rest under "More". */
class CardButtons : public QWidget
{
    Q_OBJECT
public:
    enum class Orders { Offered, None }; // by the right to publish
    explicit CardButtons(Orders orders, QWidget *parent = nullptr);
    void show(const BoardEntry &entry, Instant now);
    /** Those that stand there, in a row with what lies between them; in pixels. */
    int rowWidth() const;
    void setDirection(Qt::Orientation orientation);

Q_SIGNALS:
    void ordered(foghorn::NoticeOrder order);
    /** It works again as far as we can see; watch it this long. */
    void watchOrdered(std::chrono::minutes length);

private:
    QPushButton *offer(const QString &words, const char *name, NoticeOrder order,
                       const char *role = nullptr);
    QMenu *watchMenu();
    void nameWatches(const Notice &notice);

    Orders m_orders;
    NoticeOrder m_reschedules = NoticeOrder::Extend;
    BoardEntry m_entry;
    QPushButton *m_more, *m_reopen, *m_reopenNow, *m_stillWorking, *m_reschedule, *m_update,
        *m_allClear;
    QMenu *m_watch;
    QBoxLayout *m_row;
};

} // namespace foghorn
