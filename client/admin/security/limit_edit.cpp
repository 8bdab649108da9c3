// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/limit_edit.h"

#include "client/admin/audience_edit.h"
#include "client/admin/choice_box.h"
#include "client/admin/draft.h"
#include "client/admin/field.h"
#include "client/admin/named.h"

#include <QHBoxLayout>

namespace foghorn {

LimitEdit::LimitEdit(QWidget *parent)
    : QWidget(parent), m_severity(named(new ChoiceBox, "limitSeverity")),
      m_audience(new AudienceEdit)
{
    m_severity->addItem(tr("as severely as need be"));
    for (const Severity severity : {Severity::Major, Severity::Minor, Severity::Info})
        m_severity->addItem(tr("up to “%1”").arg(severityName(severity)), int(severity));
    m_audience->leaveExceptionsOut();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Field(tr("May publish"), m_severity), 1, Qt::AlignTop);
    row->addWidget(new Field(tr("To whom"), m_audience), 2, Qt::AlignTop);
}

StaffLimit LimitEdit::limit() const
{
    StaffLimit limit;
    if (const QVariant severity = m_severity->currentData(); severity.isValid())
        limit.mostSevere = static_cast<Severity>(severity.toInt());
    if (const Audience audience = m_audience->audience(); !audience.everyone)
        limit.audience = audience;
    return limit;
}

void LimitEdit::setLimit(const StaffLimit &limit)
{
    // “Critical” is the most there is: as good as none.
    const int row = limit.mostSevere ? m_severity->findData(int(*limit.mostSevere)) : 0;
    m_severity->setCurrentIndex(std::max(0, row));
    Audience everyone;
    everyone.everyone = true;
    Audience only = limit.audience.value_or(everyone);
    only.exclude.clear(); // of a limit it says nothing
    m_audience->setAudience(only);
}

bool LimitEdit::namesNobody() const
{
    const Audience audience = m_audience->audience();
    return !audience.everyone && audience.include.isEmpty();
}

} // namespace foghorn
