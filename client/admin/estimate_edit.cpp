// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/estimate_edit.h"

#include "client/admin/choice_box.h"
#include "client/admin/field.h"
#include "client/admin/time_edit.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

EstimateEdit::EstimateEdit(QWidget *parent)
    : QWidget(parent), m_kind(new ChoiceBox), m_at(new TimeEdit),
      m_and(plainLabel(tr("and"), "soft")), m_until(new TimeEdit)
{
    m_kind->addItems({tr("not known yet"), tr("about"), tr("between"), tr("not before")});
    m_kind->setObjectName(u"estimateKind"_s);
    m_kind->setAccessibleName(tr("How certain the estimate is"));
    m_at->setObjectName(u"estimateAt"_s);
    m_until->setObjectName(u"estimateUntil"_s);
    m_at->focusProxy()->setAccessibleName(tr("Expected back at"));
    m_until->focusProxy()->setAccessibleName(tr("Expected back at the latest at"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_kind);
    row->addWidget(m_at);
    row->addWidget(m_and);
    row->addWidget(m_until);
    row->addStretch();
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    connect(m_at, &TimeEdit::edited, this, &EstimateEdit::edited);
    connect(m_until, &TimeEdit::edited, this, &EstimateEdit::edited);
    showParts();
}

void EstimateEdit::showParts()
{
    const auto kind = static_cast<RestorationKind>(m_kind->currentIndex());
    m_at->setVisible(kind != RestorationKind::Unknown);
    m_and->setVisible(kind == RestorationKind::Between);
    m_until->setVisible(kind == RestorationKind::Between);
}

Restoration EstimateEdit::restoration() const
{
    Restoration value;
    value.kind = static_cast<RestorationKind>(m_kind->currentIndex());
    if (value.kind != RestorationKind::Unknown)
        value.at = m_at->time();
    if (value.kind == RestorationKind::Between)
        value.until = m_until->time();
    return value;
}

void EstimateEdit::setRestoration(const Restoration &restoration, Instant now)
{
    m_kind->setCurrentIndex(int(restoration.kind));
    const Instant at = restoration.at.value_or(now + 2h);
    m_at->setTime(at);
    m_until->setTime(restoration.until.value_or(at + 1h));
    showParts();
}

} // namespace foghorn
