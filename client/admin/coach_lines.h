// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/finding.h"

#include <QFrame>
#include <QSet>

class QVBoxLayout;

namespace foghorn {

/** What the coach says of one field, under it: a line each with its reason and a button that does it. Two lines at
    most, then "2 more". Hidden while there is nothing to say. */
class CoachLines : public QFrame
{
    Q_OBJECT
public:
    explicit CoachLines(const QString &field, QWidget *parent = nullptr);
    /** `blocked`: rules that the organisation does not send; they are said so. */
    void say(const QList<Finding> &findings, const QSet<CoachRule> &blocked = {});
    const QList<Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    /** Put the words in place; or, where the author must find them, take the keyboard to them. */
    void replaceAsked(const foghorn::Finding &finding);
    void wordsAsked(const foghorn::Finding &finding);

private:
    void build();
    QWidget *line(const Finding &finding);

    QString m_field;
    QList<Finding> m_findings;
    QSet<CoachRule> m_blocked;
    bool m_all = false; // the person asked for those that did not fit
    QVBoxLayout *m_column;
};

} // namespace foghorn
