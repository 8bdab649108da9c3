// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace foghorn {

class ConsoleLink;

/** The people who call for help, above the cards: who, where, what they wrote, since when; one click takes a call or is
    done with it. Asks the relay whenever the link is there anew and follows what it tells. Hidden while nobody waits. */
class HelpPanel : public QFrame
{
    Q_OBJECT
public:
    explicit HelpPanel(ConsoleLink &link, QWidget *parent = nullptr);

private:
    void ask();
    void take(const HelpCall &call);
    void mark(qint64 call, HelpMark mark);
    void showCalls();
    QWidget *rowOf(const HelpCall &call);

    ConsoleLink &m_link;
    QMap<qint64, HelpCall> m_calls; // the longest waiting first
    QLabel *m_title, *m_trouble;
    QVBoxLayout *m_rows;
};

} // namespace foghorn
