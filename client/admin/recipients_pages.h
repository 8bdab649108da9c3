// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/recipient_words.h"

#include <QObject>

#include <functional>

namespace foghorn {

class ConsoleLink;
class RecipientsModel;

/** Asks for the people of one list: page by page as it is scrolled, and the part in sight anew when the tally has
    moved. One question at a time, so that a busy hour does not burden the relay. Knows no widget. */
class RecipientsPages : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        NoticeId notice;
        RecipientFilter filter;
        QString search;
        bool operator==(const Question &) const = default;
    };
    RecipientsPages(ConsoleLink &link, RecipientsModel &model, QObject *parent = nullptr);

    /** Another list: its first page replaces what is there. */
    void begin(const Question &question);
    /** Asks anew for these rows; those that are out of sight when they come into it. */
    void refresh(int firstRow, int lastRow);
    const Question &question() const { return m_question; }
    /** People in the whole list, as last heard. */
    int total() const { return m_total; }
    /** Asks for the whole list from its start, beside what is shown; nothing is cut. `done` gets everyone, or why
        not; `heard` how many so far. */
    void collect(std::function<void(qsizetype)> heard,
                 std::function<void(RpcResult<QList<Recipient>>)> done);

Q_SIGNALS:
    /** About to change rows: the place can be remembered. */
    void aboutToMove();
    void moved();
    void failed(QString reason);

private:
    enum class Ask { Begin, More, Refresh };
    void ask(Ask what, const PersonId &after, int limit);
    void take(Ask what, const PersonId &after, const ToRelay::RecipientList::Answer &page);
    void more();
    void collectBehind(const Question &question, QList<Recipient> sofar,
                       std::function<void(qsizetype)> heard,
                       std::function<void(RpcResult<QList<Recipient>>)> done);
    static ToRelay::RecipientList request(const Question &question, const PersonId &after,
                                          int limit);

    ConsoleLink &m_link;
    RecipientsModel &m_model;
    Question m_question;
    int m_total = 0;
    int m_asked = 0; // only the newest answer counts
    bool m_busy = false;
    std::optional<std::pair<int, int>> m_refreshNext; // rows that were to be asked for while busy
};

} // namespace foghorn
