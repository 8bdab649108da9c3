// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/reminders_edit.h"

#include "client/admin/named.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace foghorn {

namespace {
using std::chrono::minutes;
constexpr std::array<minutes, 4> usual{72h, 24h, 1h, 10min}; // rule 13
} // namespace

RemindersEdit::RemindersEdit(QWidget *parent)
    : QWidget(parent), m_boxes{named(new QCheckBox(tr("3 days before")), "remind3Days"),
                               named(new QCheckBox(tr("1 day before")), "remind1Day"),
                               named(new QCheckBox(tr("1 hour before")), "remind1Hour"),
                               named(new QCheckBox(tr("10 minutes before")), "remind10Minutes")}
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (QCheckBox *box : m_boxes) {
        row->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &RemindersEdit::edited);
    }
    row->addStretch();
    setFocusProxy(m_boxes.first());
    setReminders({});
}

RemindersEdit::Reminders RemindersEdit::reminders() const
{
    QList<minutes> wanted = m_others;
    for (size_t i = 0; i < usual.size(); ++i) {
        if (m_boxes[qsizetype(i)]->isChecked())
            wanted << usual[i];
    }
    std::sort(wanted.begin(), wanted.end(), std::greater<>());
    const bool all = m_others.isEmpty() && wanted.size() == qsizetype(usual.size());
    return all ? Reminders() : Reminders(wanted);
}

void RemindersEdit::setReminders(const Reminders &reminders)
{
    m_others = reminders.value_or(QList<minutes>());
    for (size_t i = 0; i < usual.size(); ++i)
        m_boxes[qsizetype(i)]->setChecked(m_others.removeAll(usual[i]) > 0 || !reminders);
}

} // namespace foghorn
