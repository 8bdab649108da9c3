// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace foghorn {

class BlankEdit;

/** The blanks of a template, one under the other; what stands in the words as `{{id}}`. */
class BlanksEdit : public QWidget
{
    Q_OBJECT
public:
    explicit BlanksEdit(QWidget *parent = nullptr);
    void show(const QList<TemplateBlank> &blanks, const QStringList &languages);
    const QList<TemplateBlank> &blanks() const { return m_blanks; }
    /** Each under its blank ("blanks[1].id"), those of the whole list above. */
    void showProblems(const QList<FieldProblem> &problems);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited(); // by the person

private:
    void fill();
    void add();
    void remove(const BlankEdit *row);
    void changed();

    QList<TemplateBlank> m_blanks;
    QStringList m_languages;
    QLabel *m_help, *m_problem;
    QVBoxLayout *m_rows;
    QList<BlankEdit *> m_edits;
    QPushButton *m_add;
    bool m_readOnly = false;
};

} // namespace foghorn
