// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "client/admin/recipient_words.h"

#include <QWidget>

class QGridLayout;

namespace foghorn {

struct Reader;

/** "Lyon: 5 of 6 · Madrid: 2 of 40": where people say that it is still broken, of those who answered there; empty
    where nobody says so. Pure. */
QString siteWords(const QList<SiteReplies> &sites);

/** The facts beside a card's bars, a line each: who is connected, how it is for people, what was promised and what is
    expected, and of what is over whether people
    understood why. Knows nothing of what can be done about it. */
class CardFacts : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void show(const BoardEntry &entry, Instant now);

Q_SIGNALS:
    void peopleAsked(foghorn::RecipientFilter filter);
    void timelineAsked();

private:
    void addFact(const QString &name, const QString &words, const char *role = "strong");
    void addLoop(const ClosedLoop &loop);
    void addFacts(Instant now);
    void addPlan(const Reader &reader);
    void addAfterwards();

    BoardEntry m_entry;
    QGridLayout *m_facts = nullptr;
};

} // namespace foghorn
