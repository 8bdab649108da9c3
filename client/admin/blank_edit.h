// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

class PerLanguageEdit;

/** One blank of a template: its word, whether it must be filled, and per language what it asks and an example. */
class BlankEdit : public QFrame
{
    Q_OBJECT
public:
    explicit BlankEdit(QWidget *parent = nullptr);
    /** `number` counts from 0 and stands in the objectNames. */
    void show(const TemplateBlank &blank, const QStringList &languages, int number);
    TemplateBlank blank() const;
    void setProblem(const QString &words);
    void setReadOnly(bool readOnly);
    void focusWord();

Q_SIGNALS:
    void edited();
    void removeAsked();

private:
    void nameParts(const QString &id, int number);

    QLineEdit *m_id;
    QCheckBox *m_required;
    QPushButton *m_remove;
    PerLanguageEdit *m_names, *m_examples;
    QLabel *m_problem;
};

} // namespace foghorn
