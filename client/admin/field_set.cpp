// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/field_set.h"

#include "client/admin/field.h"
#include "client/admin/problem_words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

Field *FieldSet::add(const QString &name, const QString &label, QWidget *editor)
{
    auto *made = new Field(label, editor);
    m_fields.insert(name, made);
    m_order << made;
    return made;
}

Field *FieldSet::at(const char *name) const
{
    Field *field = m_fields.value(QString::fromLatin1(name));
    Q_ASSERT(field);
    return field;
}

QList<FieldProblem> FieldSet::showProblems(const QList<FieldProblem> &problems,
                                           const QString &language, const QWidget *form)
{
    for (Field *field : std::as_const(m_fields))
        field->setProblem({});
    QList<FieldProblem> elsewhere;
    const QString ourText = u"text.%1."_s.arg(language);
    for (const FieldProblem &problem : problems) {
        QString name = problem.field;
        if (name.startsWith(ourText))
            name = name.mid(ourText.size());
        name = name.section(u'.', 0, 0).section(u'[', 0, 0);
        if (Field *field = m_fields.value(name); field && field->isVisibleTo(form))
            field->setProblem(problemWords(problem));
        else
            elsewhere << problem;
    }
    return elsewhere;
}

Field *FieldSet::firstProblem(const QWidget *form) const
{
    const auto wrong = std::find_if(m_order.begin(), m_order.end(), [form](const Field *field) {
        return field->hasProblem() && field->isVisibleTo(form);
    });
    return wrong == m_order.end() ? nullptr : *wrong;
}

QString FieldSet::words(const FieldProblem &problem) const
{
    QStringList path = problem.field.split(u'.');
    QString language;
    if (path.first() == "text"_L1 && path.size() > 1) {
        language = QLocale(path[1]).nativeLanguageName();
        path.remove(0, 2);
    }
    const QString name = path.value(0).section(u'[', 0, 0);
    const Field *field = m_fields.value(name);
    const QString what = field ? field->label() : name;
    return language.isEmpty() ? what : u"%1 · %2"_s.arg(language, what);
}

} // namespace foghorn
