// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/coach_lines.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/popup/plain_tip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr qsizetype mostLines = 2;
}

CoachLines::CoachLines(const QString &field, QWidget *parent)
    : QFrame(parent), m_field(field), m_column(new QVBoxLayout(this))
{
    setObjectName(u"coach-"_s + field);
    setProperty("role", QByteArray("advice"));
    m_column->setContentsMargins(8, 2, 4, 2);
    m_column->setSpacing(2);
    hide();
}

void CoachLines::say(const QList<Finding> &findings, const QSet<CoachRule> &blocked)
{
    if (findings == m_findings && blocked == m_blocked)
        return;
    m_blocked = blocked;
    m_findings = findings;
    m_all = m_all && !findings.isEmpty();
    build();
    setVisible(!findings.isEmpty());
}

void CoachLines::build()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide(); // it may be the button that was just pressed
        item->widget()->deleteLater();
        delete item;
    }
    const qsizetype shown = m_all ? m_findings.size() : std::min(m_findings.size(), mostLines);
    for (qsizetype i = 0; i < shown; ++i)
        m_column->addWidget(line(m_findings.at(i)));
    if (shown == m_findings.size())
        return;
    auto *more =
        quietButton(tr("%n more", nullptr, int(m_findings.size() - shown)), "coachMore", "plain");
    connect(more, &QPushButton::clicked, this, [this] {
        m_all = true;
        build();
        if (const auto acts = findChildren<QPushButton *>(u"coachAct"_s); !acts.isEmpty())
            acts.last()->setFocus();
    });
    m_column->addWidget(more, 0, Qt::AlignLeft);
}

QWidget *CoachLines::line(const Finding &finding)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    if (m_blocked.contains(finding.rule))
        row->addWidget(plainLabel(tr("Your organisation does not send this."), "problem"), 0,
                       Qt::AlignTop);
    auto *why = plainLabel(finding.why);
    why->setWordWrap(true);
    row->addWidget(why, 1);
    if (!finding.replacement && finding.length == 0)
        return holder; // it is said at the field where the words are to be written
    const bool insert = finding.length == 0;
    const QString words = !finding.replacement ? tr("Show") : insert ? tr("Insert") : tr("Replace");
    auto *act = quietButton(words, "coachAct", "plain");
    act->setAccessibleName(finding.replacement ? tr("%1: “%2”").arg(words, *finding.replacement)
                                               : words);
    act->setAccessibleDescription(finding.why);
    act->setToolTip(plainTip(finding.replacement.value_or(QString())));
    connect(act, &QPushButton::clicked, this, [this, finding] {
        if (finding.replacement)
            Q_EMIT replaceAsked(finding);
        else
            Q_EMIT wordsAsked(finding);
    });
    row->addWidget(act, 0, Qt::AlignTop);
    return holder;
}

} // namespace foghorn
