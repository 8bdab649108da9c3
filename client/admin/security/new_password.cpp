// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/new_password.h"

#include "client/admin/field.h"
#include "client/admin/proof_lines.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace foghorn {

namespace {
constexpr int shortest = 8; // as the relay has it
}

NewPassword::NewPassword(QWidget *parent)
    : QWidget(parent), m_first(passwordLine("newPassword")),
      m_again(passwordLine("newPasswordAgain")),
      m_firstField(new Field(tr("New password"), m_first)),
      m_againField(new Field(tr("The same again"), m_again))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_firstField, 1, Qt::AlignTop);
    row->addWidget(m_againField, 1, Qt::AlignTop);
    setFocusProxy(m_first);
    for (QLineEdit *line : {m_first, m_again}) {
        connect(line, &QLineEdit::returnPressed, this, &NewPassword::returnPressed);
        connect(line, &QLineEdit::textEdited, this, [this] {
            m_firstField->setProblem({});
            m_againField->setProblem({});
        });
    }
}

std::optional<QString> NewPassword::checked()
{
    const bool isShort = m_first->text().size() < shortest;
    const bool differs = !isShort && m_first->text() != m_again->text();
    m_firstField->setProblem(isShort ? tr("At least %n characters.", nullptr, shortest)
                                     : QString());
    m_againField->setProblem(differs ? tr("The two are not the same.") : QString());
    if (isShort || differs) {
        (isShort ? m_first : m_again)->setFocus();
        return {};
    }
    return m_first->text();
}

void NewPassword::clear()
{
    m_first->clear();
    m_again->clear();
    m_firstField->setProblem({});
    m_againField->setProblem({});
}

} // namespace foghorn
