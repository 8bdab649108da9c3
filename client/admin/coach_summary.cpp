// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/coach_summary.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/language_choice.h"
#include "client/popup/plain_tip.h"

#include <QHBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace foghorn {

CoachSummary::CoachSummary(QWidget *parent)
    : QFrame(parent), m_words(plainLabel({})),
      m_first(quietButton(tr("Go to the first"), "coachFirst", "plain")), m_links(new QHBoxLayout)
{
    setObjectName(u"coachSummary"_s);
    m_words->setObjectName(u"coachWords"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->addWidget(m_words);
    row->addWidget(m_first);
    row->addLayout(m_links);
    row->addStretch();
    connect(m_first, &QPushButton::clicked, this, &CoachSummary::firstAsked);
    sayNothing();
}

void CoachSummary::clearLinks()
{
    while (QLayoutItem *item = m_links->takeAt(0)) {
        item->widget()->hide(); // it may be the one that was just pressed
        item->widget()->deleteLater();
        delete item;
    }
}

void CoachSummary::sayNothing()
{
    clearLinks();
    m_words->clear();
    hide();
}

void CoachSummary::sayAllThere(bool open)
{
    clearLinks();
    m_words->setText(open ? tr("What, who, when, what to do, next update: all there.")
                          : tr("Nothing to remark."));
    m_first->hide();
    setProperty("role", QByteArray("good"));
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
}

void CoachSummary::sayHints(int here, const QMap<QString, int> &elsewhere)
{
    clearLinks();
    m_words->setText(here > 0 ? tr("%n hints for better words", nullptr, here) : QString());
    m_words->setVisible(here > 0);
    m_first->setVisible(here > 0);
    for (auto other = elsewhere.begin(); other != elsewhere.end(); ++other) {
        // Four languages in a line, in large letters: the number alone, and the sentence for who hears it.
        const QString name = languageName(other.key());
        auto *link =
            quietButton(tr("%1: %2").arg(name).arg(other.value()), "coachLanguage", "plain");
        link->setAccessibleName(tr("%1: %n hints", nullptr, other.value()).arg(name));
        link->setToolTip(plainTip(link->accessibleName()));
        connect(link, &QPushButton::clicked, this,
                [this, tag = other.key()] { Q_EMIT languageAsked(tag); });
        m_links->addWidget(link);
    }
    setProperty("role", QByteArray("advice"));
    style()->unpolish(this);
    style()->polish(this);
    setVisible(true);
}

} // namespace foghorn
