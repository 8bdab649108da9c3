// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/card_buttons.h"
#include "client/admin/promise_call.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace foghorn {

class ConsoleLink;
class OneClick;

/** A strip above every page while a promised word is due soon or late, a notice is out of date, a maintenance is past its
    end, or people say that what has ended is still broken: which notice, and one click to put it right; also what became
    of a click that did not get through. Hidden while all is well. */
class PromiseBar : public QFrame
{
    Q_OBJECT
public:
    PromiseBar(ConsoleLink &link, BoardModel &model, OneClick &oneClick, QWidget *parent = nullptr);

    /** What the clock and the board say now. */
    void refresh();

Q_SIGNALS:
    void ordered(foghorn::NoticeId notice, foghorn::NoticeOrder order);
    /** By the clock or by a notice: a promise has fallen due, is late, or no longer. */
    void callMoved();

private:
    void show(const std::optional<PromiseCall> &call);
    QPushButton *orders(const QString &words, const char *name, NoticeOrder order,
                        const char *role = nullptr);

    ConsoleLink &m_link;
    BoardModel &m_model;
    QLabel *m_words, *m_trouble;
    QPushButton *m_stillWorking, *m_extend, *m_reopen, *m_update, *m_allClear;
    std::optional<PromiseCall> m_call;
    Notice m_failed; // what a click that did not get through followed
    QTimer m_next;
};

} // namespace foghorn
