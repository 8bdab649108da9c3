// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QMap>

class QWidget;

namespace foghorn {

class Field;

/** The fields of a form by the name of what each edits, as a FieldProblem names it, and where a problem is shown.
    Knows nothing of what the editors edit. */
class FieldSet
{
public:
    /** Makes a field; `name` is what it edits. */
    Field *add(const QString &name, const QString &label, QWidget *editor);
    Field *at(const char *name) const;
    /** Shows each problem under its field, texts of `language` only; those that have no visible field on `form`
        come back. */
    QList<FieldProblem> showProblems(const QList<FieldProblem> &problems, const QString &language,
                                     const QWidget *form);
    /** The first visible field that shows a problem, from the top; nothing when none does. */
    Field *firstProblem(const QWidget *form) const;
    /** What a problem's field is called: "Español · What is wrong". */
    QString words(const FieldProblem &problem) const;

private:
    QList<Field *> m_order; // from the top; owned by the form
    QMap<QString, Field *> m_fields;
};

} // namespace foghorn
