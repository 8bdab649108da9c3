// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/field_set.h"
#include "client/popup/theme.h"
#include "common/model/notice_template.h"
#include "common/model/service_catalogue.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace foghorn {

class PerLanguageEdit;
class SeverityChoice;

/** What a template is: its id, names, use, owner, day of review, rhythm, and how the notice begins. Its words and its
    blanks stand elsewhere. Knows no relay. */
class TemplateForm : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateForm(QWidget *parent = nullptr);
    void show(const NoticeTemplate &noticeTemplate, const QStringList &languages);
    /** As it stands in the fields now. */
    const NoticeTemplate &noticeTemplate() const { return m_template; }
    void setCatalogue(const QList<CatalogueService> &services);
    /** Shows each problem under its field; those that have no field here come back. */
    QList<FieldProblem> showProblems(const QList<FieldProblem> &problems);
    void setReadOnly(bool readOnly);
    void setTheme(const Theme &theme);
    void focusFirst();

Q_SIGNALS:
    void edited(); // by the person

private:
    QWidget *row(std::initializer_list<QWidget *> fields);
    void build();
    void buildNotice(QVBoxLayout *column);
    void follow();
    void fillChoices();
    void read();
    void changeKind();
    void changed();

    NoticeTemplate m_template;
    QList<CatalogueService> m_catalogue;
    bool m_filling = false, m_readOnly = false;
    QLineEdit *m_id, *m_owner, *m_services;
    PerLanguageEdit *m_names, *m_descriptions;
    QComboBox *m_use, *m_kind, *m_phase, *m_acknowledgement;
    QDateEdit *m_review;
    QSpinBox *m_rhythm;
    SeverityChoice *m_severity;
    FieldSet m_fields;
};

} // namespace foghorn
