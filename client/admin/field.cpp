// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/field.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

void setRole(QWidget *widget, const char *role)
{
    if (widget->property("role").toByteArray() == role)
        return;
    widget->setProperty("role", QByteArray(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel *plainLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (role)
        label->setProperty("role", QByteArray(role));
    return label;
}

Field::Field(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_label(plainLabel(label, "label")), m_hint(plainLabel({}, "soft")),
      m_below(plainLabel({}, "soft")), m_editor(editor), m_head(new QHBoxLayout)
{
    m_label->setBuddy(editor);
    m_below->setWordWrap(true);
    m_below->hide();
    m_head->addWidget(m_label);
    // In French and in large letters a hint may be longer than its field: it goes on in the next line.
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_head->addWidget(m_hint, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_head);
    column->addWidget(editor);
    column->addWidget(m_below);
    nameEditor();
}

/** What takes the keyboard for the editor carries its name, unless it has a closer one of its own. */
void Field::nameEditor()
{
    const QString before = m_editor->accessibleName();
    QWidget *inside = m_editor->focusProxy();
    if (inside && !qobject_cast<QAbstractButton *>(inside) &&
        (inside->accessibleName().isEmpty() || inside->accessibleName() == before))
        inside->setAccessibleName(label());
    m_editor->setAccessibleName(label());
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    nameEditor();
}

void Field::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void Field::setCount(qsizetype count, int limit)
{
    m_hint->setText(u"%1 / %2"_s.arg(count).arg(limit));
    setRole(m_hint, count > limit ? "problem" : "soft");
}

void Field::setProblem(const QString &problem)
{
    m_wrong = !problem.isEmpty();
    const QString below = problem.isEmpty() ? m_advice : problem;
    setRole(m_below, problem.isEmpty() ? "soft" : "problem");
    m_below->setText(below);
    m_below->setVisible(!below.isEmpty());
    // What stands below is heard with the field. On Linux a combo box is named by what it says: the label has to be
    // told beside it.
    QStringList heard{below};
    if (qobject_cast<QComboBox *>(m_editor))
        heard.prepend(label());
    heard.removeAll(QString());
    m_editor->setAccessibleDescription(heard.join(u". "_s));
    if (m_editor->property("wrong").toBool() != !problem.isEmpty()) {
        m_editor->setProperty("wrong", !problem.isEmpty());
        m_editor->style()->unpolish(m_editor);
        m_editor->style()->polish(m_editor);
    }
}

void Field::setAdvice(const QString &advice)
{
    m_advice = advice;
    if (!m_wrong)
        setProblem({});
}

void Field::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

} // namespace foghorn
