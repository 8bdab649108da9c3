// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/follow_up_edit.h"

#include "client/admin/named.h"
#include "client/admin/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QWheelEvent>

namespace foghorn {

namespace {

constexpr int proposedDays = 14;

/** As the other times of the form: the wheel scrolls past it, Tab leaves it. */
class CalmDateEdit final : public QDateEdit
{
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace

FollowUpEdit::FollowUpEdit(QWidget *parent)
    : QWidget(parent), m_owner(named(new QLineEdit, "followUpOwner")),
      m_dueOn(named(static_cast<QDateEdit *>(new CalmDateEdit), "followUpDue"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_owner, 2);
    row->addWidget(m_dueOn, 1);
    m_owner->setPlaceholderText(tr("Mail team"));
    m_owner->setMaxLength(limits::nameLength);
    m_owner->setAccessibleName(tr("Which team sees to it"));
    m_dueOn->setAccessibleName(tr("Until which day"));
    m_dueOn->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_dueOn->setDisplayFormat(locale().dateFormat(QLocale::LongFormat));
    m_dueOn->setEnabled(false);
    setFocusProxy(m_owner);
    const auto changed = [this] {
        m_dueOn->setEnabled(!m_owner->text().trimmed().isEmpty());
        if (!m_filling)
            Q_EMIT edited();
    };
    connect(m_owner, &QLineEdit::textChanged, this, changed);
    connect(m_dueOn, &QDateEdit::dateChanged, this, changed);
}

std::optional<FollowUp> FollowUpEdit::followUp() const
{
    const QString owner = m_owner->text().trimmed();
    return owner.isEmpty() ? std::nullopt : std::optional(FollowUp{owner, m_dueOn->date()});
}

void FollowUpEdit::setFollowUp(const std::optional<FollowUp> &followUp, QDate today)
{
    m_filling = true;
    m_owner->setText(followUp ? followUp->owner : QString());
    m_dueOn->setDate(followUp && followUp->dueOn ? *followUp->dueOn : today.addDays(proposedDays));
    m_filling = false;
}

} // namespace foghorn
