// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "client/admin/recipient_words.h"
#include "client/popup/theme.h"

#include <QFrame>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace foghorn {

struct Reader;
class TallyBars;

/** What can be done with a notice from the board. */
enum class NoticeOrder {
    StillWorking,
    Watch,     // at once: it works again as far as we can see
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

/** One notice on the board: its words, its bars, what is expected, and what can be done. */
class NoticeCard : public QFrame
{
    Q_OBJECT
public:
    enum class Orders { Offered, None }; // by the right to publish
    NoticeCard(Orders orders, QWidget *parent = nullptr);
    void show(const BoardEntry &entry, Instant now);
    void setTheme(const Theme &theme);
    /** To the bars, from where its people were opened. */
    void takeKeyboard();
    NoticeId notice() const { return m_entry.notice.id; }

Q_SIGNALS:
    void ordered(foghorn::NoticeOrder order);
    void peopleAsked(foghorn::RecipientFilter filter);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void addFact(const QString &name, const QString &words, const char *role = "strong");
    void addLoop(const ClosedLoop &loop);
    void fitHeight();
    void showFacts(Instant now);
    void addFacts(Instant now);
    void addPlan(const Reader &reader);
    void addAfterwards();

    BoardEntry m_entry;
    Theme m_theme;
    QLabel *m_severity, *m_headline, *m_standing;
    QPushButton *m_stillWorking, *m_watch, *m_reopenNow, *m_reschedule, *m_update, *m_allClear,
        *m_reopen, *m_cancel;
    QBoxLayout *m_head, *m_buttons;
    TallyBars *m_bars;
    QBoxLayout *m_body;
    QWidget *m_factsHolder;
    QGridLayout *m_facts;
    Orders m_orders;
};

} // namespace foghorn
