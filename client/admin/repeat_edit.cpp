// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/repeat_edit.h"

#include "client/admin/choice_box.h"
#include "client/admin/named.h"
#include "client/admin/repeat_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

RepeatEdit::RepeatEdit(QWidget *parent)
    : QWidget(parent), m_choice(named(new ChoiceBox, "repeatChoice")),
      m_own(named(new QLineEdit, "repeatRule"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_choice);
    column->addWidget(m_own);
    m_choice->addItems({tr("Does not repeat"), {}, {}, tr("By a rule of my own")});
    m_own->setPlaceholderText(u"FREQ=MONTHLY;BYMONTHDAY=15"_s);
    m_own->setAccessibleName(tr("Rule (RRULE of RFC 5545)"));
    m_own->setMaxLength(limits::ruleLength);
    m_own->hide();
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this](int choice) {
        m_own->setVisible(choice == Own);
        if (choice == Own) {
            if (m_own->text().isEmpty())
                m_own->setText(monthlyRule(m_start));
            m_own->setFocus();
        }
        Q_EMIT edited();
    });
    connect(m_own, &QLineEdit::textEdited, this, &RepeatEdit::edited);
}

QString RepeatEdit::rule() const
{
    switch (m_choice->currentIndex()) {
    case Weekly: return weeklyRule(m_start);
    case Monthly: return monthlyRule(m_start);
    case Own: return m_own->text().trimmed();
    default: return {};
    }
}

void RepeatEdit::setStart(QDate start)
{
    m_start = start;
    m_choice->setItemText(Weekly, weeklyWords(start));
    m_choice->setItemText(Monthly, monthlyWords(start));
}

void RepeatEdit::setRule(const QString &rule, QDate start)
{
    setStart(start);
    m_choice->setCurrentIndex(rule.isEmpty()               ? Once
                              : rule == weeklyRule(start)  ? Weekly
                              : rule == monthlyRule(start) ? Monthly
                                                           : Own);
    m_own->setVisible(m_choice->currentIndex() == Own);
    if (m_choice->currentIndex() == Own)
        m_own->setText(rule);
}

} // namespace foghorn
