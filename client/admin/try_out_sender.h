// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "common/protocol/messages.h"

#include <QObject>

namespace foghorn {

class ConsoleLink;

/** "Send to me first": sends what is being written as an exercise, only to the author's own desks or to a group of
    reviewers; the draft stays a draft. Knows no widget. */
class TryOutSender : public QObject
{
    Q_OBJECT
public:
    explicit TryOutSender(ConsoleLink &link, QObject *parent = nullptr);

    /** The person that this login session stands for; its desks have it first. */
    static PersonId myself();
    void sendToMe(const Draft &draft);
    void sendToGroup(const Draft &draft, const QString &group);

Q_SIGNALS:
    /** What became of it, in words; `problems` where the words themselves are refused. */
    void told(QString words);
    void refused(QList<foghorn::FieldProblem> problems);

private:
    void send(const Draft &draft, const AudienceElement &whom, const QString &sentWords);

    ConsoleLink &m_link;
};

} // namespace foghorn
