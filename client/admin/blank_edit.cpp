// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/blank_edit.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/per_language_edit.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

BlankEdit::BlankEdit(QWidget *parent)
    : QFrame(parent), m_id(new QLineEdit), m_required(new QCheckBox(tr("must be filled in"))),
      m_remove(quietButton(tr("Remove"), "")),
      m_names(new PerLanguageEdit(u"blankName"_s, tr("What the author is asked"))),
      m_examples(new PerLanguageEdit(u"blankExample"_s, tr("Example"))),
      m_problem(plainLabel({}, "problem"))
{
    setProperty("role", QByteArray("card"));
    m_id->setPlaceholderText(u"site"_s);
    auto *id = new Field(tr("Word"), m_id);
    auto *head = new QHBoxLayout;
    head->addWidget(id, 1);
    head->addWidget(m_required, 0, Qt::AlignBottom);
    head->addStretch(1);
    head->addWidget(m_remove, 0, Qt::AlignBottom);
    auto *languages = new QHBoxLayout;
    languages->setSpacing(16);
    languages->addWidget(new Field(tr("What the author is asked"), m_names), 1);
    languages->addWidget(new Field(tr("Example"), m_examples), 1);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addLayout(languages);
    connect(m_id, &QLineEdit::textEdited, this, &BlankEdit::edited);
    connect(m_required, &QCheckBox::clicked, this, &BlankEdit::edited);
    connect(m_names, &PerLanguageEdit::edited, this, &BlankEdit::edited);
    connect(m_examples, &PerLanguageEdit::edited, this, &BlankEdit::edited);
    connect(m_remove, &QPushButton::clicked, this, &BlankEdit::removeAsked);
}

void BlankEdit::show(const TemplateBlank &blank, const QStringList &languages, int number)
{
    m_id->setObjectName(u"blankId%1"_s.arg(number));
    m_required->setObjectName(u"blankRequired%1"_s.arg(number));
    m_remove->setObjectName(u"blankRemove%1"_s.arg(number));
    nameParts(blank.id, number + 1);
    if (m_id->text() != blank.id)
        m_id->setText(blank.id);
    m_required->setChecked(blank.required);
    m_names->show(blank.name, languages);
    m_examples->show(blank.example, languages);
}

/** Each says which blank it is about: by ear the cards are one list. */
void BlankEdit::nameParts(const QString &id, int number)
{
    const auto named = [number](const QString &what) {
        return u"%1 · %2"_s.arg(tr("Blank %1").arg(number), what);
    };
    m_id->setAccessibleName(named(tr("Word")));
    m_required->setAccessibleName(named(m_required->text()));
    m_names->setCalled(named(tr("What the author is asked")));
    m_examples->setCalled(named(tr("Example")));
    m_remove->setAccessibleName(
        tr("Remove the blank %1").arg(id.isEmpty() ? QString::number(number) : id));
}

TemplateBlank BlankEdit::blank() const
{
    return {m_id->text().trimmed(), m_required->isChecked(), m_names->words(), m_examples->words()};
}

void BlankEdit::setProblem(const QString &words)
{
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    m_id->setAccessibleDescription(words);
}

void BlankEdit::setReadOnly(bool readOnly)
{
    m_id->setReadOnly(readOnly);
    m_required->setEnabled(!readOnly);
    m_remove->setVisible(!readOnly);
    m_names->setReadOnly(readOnly);
    m_examples->setReadOnly(readOnly);
}

void BlankEdit::focusWord()
{
    m_id->setFocus();
}

} // namespace foghorn
