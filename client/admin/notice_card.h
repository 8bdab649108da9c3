// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/card_buttons.h"
#include "client/admin/recipient_words.h"
#include "client/popup/theme.h"

#include <QFrame>

class QBoxLayout;
class QLabel;

namespace foghorn {

class CardFacts;
class TallyBars;

/** One notice on the board: its words, its bars, what is expected, and what can be done. */
class NoticeCard : public QFrame
{
    Q_OBJECT
public:
    using Orders = CardButtons::Orders;
    NoticeCard(Orders orders, QWidget *parent = nullptr);
    void show(const BoardEntry &entry, Instant now);
    void setTheme(const Theme &theme);
    /** To the bars, from where its people were opened. */
    void takeKeyboard();
    NoticeId notice() const { return m_entry.notice.id; }

Q_SIGNALS:
    void ordered(foghorn::NoticeOrder order);
    void watchOrdered(std::chrono::minutes length);
    void peopleAsked(foghorn::RecipientFilter filter);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitHeight();

    BoardEntry m_entry;
    Theme m_theme;
    QLabel *m_severity, *m_headline, *m_standing;
    QBoxLayout *m_head;
    CardButtons *m_buttons;
    TallyBars *m_bars;
    CardFacts *m_facts;
    QBoxLayout *m_body;
};

} // namespace foghorn
