// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/notice_card.h"
#include "client/admin/promise_call.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace foghorn {

class ConsoleLink;

/** A strip above every page while a promised word is due soon or late, or a maintenance is past its end: which notice,
    and one click to keep the promise. Sends "still working on it" by itself; everything else it asks for. Hidden while
    all is well. */
class PromiseBar : public QFrame
{
    Q_OBJECT
public:
    PromiseBar(ConsoleLink &link, BoardModel &model, QWidget *parent = nullptr);

    /** The quiet revision for this notice, at once; what became of it stands here if it did not get through. */
    void sayStillWorking(const NoticeId &notice);
    /** Says at once that it works again as far as we can see, and watches it. */
    void watch(const NoticeId &notice);
    /** Says at once that it is looked into again. */
    void reopen(const NoticeId &notice);
    /** What the clock and the board say now. */
    void refresh();

Q_SIGNALS:
    void ordered(foghorn::NoticeId notice, foghorn::NoticeOrder order);
    /** By the clock or by a notice: a promise has fallen due, is late, or no longer. */
    void callMoved();

private:
    void show(const std::optional<PromiseCall> &call);
    using Next = Notice (*)(const Notice &current, Instant now);
    void publishAtOnce(const NoticeId &notice, Next next);
    void tellTrouble(const QString &words);

    ConsoleLink &m_link;
    BoardModel &m_model;
    QLabel *m_words, *m_trouble;
    QPushButton *m_stillWorking, *m_extend, *m_update, *m_allClear;
    std::optional<PromiseCall> m_call;
    QTimer m_next;
};

} // namespace foghorn
