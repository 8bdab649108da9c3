// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "client/admin/notice_card.h"
#include "client/popup/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace foghorn {

class ApprovalsBar;
class ConsoleLink;
class RecipientsPanel;
class WaiverOutbox;

/** The board: every live notice with its tally moving by itself, recently ended ones below, and the people
    behind each number. */
class BoardPage : public QWidget
{
    Q_OBJECT
public:
    BoardPage(ConsoleLink &link, BoardModel &model, WaiverOutbox &waivers,
              QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    RecipientsPanel *recipients() const { return m_people; }
    /** As the board and the clock are now. */
    void showCards();

Q_SIGNALS:
    void newNoticeAsked();
    /** A colleague said no to this one. */
    void writeAgainAsked(const foghorn::Notice &notice);
    void ordered(foghorn::NoticeId notice, foghorn::NoticeOrder order);
    void watchOrdered(foghorn::NoticeId notice, std::chrono::minutes length);

private:
    NoticeCard *newCard(const NoticeId &id);
    void showPeople(const NoticeId &id, const RecipientFilter &filter);
    NoticeCard *cardFor(const NoticeId &id);
    void showLink();

    ConsoleLink &m_link;
    BoardModel &m_model;
    Theme m_theme;
    QLabel *m_linkWords, *m_empty;
    QPushButton *m_new;
    QVBoxLayout *m_live, *m_ended;
    QPushButton *m_showEnded;
    QWidget *m_endedPart;
    RecipientsPanel *m_people;
    ApprovalsBar *m_approvals;
    QList<NoticeCard *> m_cards;
    QSplitter *m_splitter;
    QTimer m_minute; // times in words grow old
};

} // namespace foghorn
