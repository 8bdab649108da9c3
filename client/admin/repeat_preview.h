// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"

#include <QTimer>

namespace foghorn {

class ConsoleLink;

/** Asks the relay when what is being written would take place, once the author rests for a moment. Knows no widget. */
class RepeatPreview : public QObject
{
    Q_OBJECT
public:
    explicit RepeatPreview(ConsoleLink &link, QObject *parent = nullptr);
    void follow(const Draft &draft);

Q_SIGNALS:
    /** When it comes next, or what is wrong with the rule; both empty where it does not recur. */
    void told(QString words, QString problem);

private:
    void ask();

    ConsoleLink &m_link;
    Draft m_draft;
    QTimer m_rest;
};

} // namespace foghorn
