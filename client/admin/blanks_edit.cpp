// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/blanks_edit.h"

#include "client/admin/blank_edit.h"
#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/problem_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

BlanksEdit::BlanksEdit(QWidget *parent)
    : QWidget(parent),
      m_help(plainLabel(tr("What the author fills in. It stands in the words as {{word}}; "
                           "service, site and phone fill themselves where they are known."),
                        "soft")),
      m_problem(plainLabel({}, "problem")), m_rows(new QVBoxLayout),
      m_add(quietButton(tr("+ blank"), "addBlank", "plain"))
{
    m_help->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"blanksProblem"_s);
    m_problem->hide();
    m_rows->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_help);
    column->addWidget(m_problem);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_add, &QPushButton::clicked, this, &BlanksEdit::add);
}

void BlanksEdit::show(const QList<TemplateBlank> &blanks, const QStringList &languages)
{
    m_blanks = blanks;
    m_languages = languages;
    fill();
}

void BlanksEdit::fill()
{
    while (m_edits.size() > m_blanks.size()) {
        BlankEdit *last = m_edits.takeLast();
        m_rows->removeWidget(last);
        last->hide();
        last->deleteLater(); // it may be its button that was pressed
    }
    while (m_edits.size() < m_blanks.size()) {
        auto *edit = new BlankEdit;
        edit->setReadOnly(m_readOnly);
        connect(edit, &BlankEdit::edited, this, &BlanksEdit::changed);
        connect(edit, &BlankEdit::removeAsked, this, [this, edit] { remove(edit); });
        m_rows->addWidget(edit);
        edit->setVisible(true); // now: the keyboard goes there
        m_edits << edit;
    }
    for (int i = 0; i < m_blanks.size(); ++i)
        m_edits[i]->show(m_blanks[i], m_languages, i);
    m_add->setVisible(!m_readOnly && m_blanks.size() < limits::blankCount);
}

void BlanksEdit::add()
{
    m_blanks << TemplateBlank{{}, true, {}, {}};
    fill();
    m_edits.last()->focusWord();
    Q_EMIT edited();
}

void BlanksEdit::remove(const BlankEdit *row)
{
    const qsizetype index = m_edits.indexOf(row);
    if (index < 0)
        return;
    m_blanks.removeAt(index);
    fill();
    m_add->setFocus();
    Q_EMIT edited();
}

void BlanksEdit::changed()
{
    for (int i = 0; i < m_edits.size(); ++i)
        m_blanks[i] = m_edits[i]->blank();
    Q_EMIT edited();
}

void BlanksEdit::showProblems(const QList<FieldProblem> &problems)
{
    QStringList ofAll;
    QMap<int, QStringList> ofOne;
    for (const FieldProblem &problem : problems) {
        if (!problem.field.startsWith("blanks"_L1))
            continue;
        const QString number = problem.field.section(u'[', 1).section(u']', 0, 0);
        if (number.isEmpty())
            ofAll << problemWords(problem);
        else
            ofOne[number.toInt()] << problemWords(problem);
    }
    for (int i = 0; i < m_edits.size(); ++i)
        m_edits[i]->setProblem(ofOne.value(i).join(u'\n'));
    m_problem->setText(ofAll.join(u'\n'));
    m_problem->setVisible(!ofAll.isEmpty());
}

void BlanksEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (BlankEdit *edit : std::as_const(m_edits))
        edit->setReadOnly(readOnly);
    m_add->setVisible(!readOnly);
}

} // namespace foghorn
