// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "client/admin/field_set.h"
#include "client/popup/theme.h"
#include "common/model/text_part.h"
#include "common/model/working_days.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace foghorn {

class AudienceEdit;
class EstimateEdit;
class Field;
class FollowUpEdit;
class GrowingEdit;
class RemindersEdit;
class RepeatEdit;
class SeverityChoice;
class TextFields;
class TimeEdit;

/** The fields of a notice in the order in which people ask. Shows a draft in one language at a time and
    gives it back as it is typed. Knows no relay. */
class ComposeForm : public QWidget
{
    Q_OBJECT
public:
    explicit ComposeForm(QWidget *parent = nullptr);

    const Draft &draft() const { return m_draft; }
    void setDraft(const Draft &draft, Instant now);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /** Shows each problem under its field; those that have no field here come back. */
    QList<FieldProblem> showProblems(const QList<FieldProblem> &problems);
    /** The first field that shows a problem, from the top; nothing when none does. */
    Field *firstProblem() const { return m_fields.firstProblem(this); }
    /** Where an author begins to write: the first thing that every notice needs and that is not there yet. */
    Field *firstEmpty() const;
    /** What a problem's field is called on this form: "Español · What is wrong". */
    QString words(const FieldProblem &problem) const { return m_fields.words(problem); }
    /** Problems are shown from the first attempt to send on, counts always. */
    void setTheme(const Theme &theme);
    AudienceEdit *audience() const { return m_audience; }
    const FieldSet &fields() const { return m_fields; }
    /** `burden`: who of them is interrupted often already. */
    void setAudienceWords(const QString &words, const QString &problem, const QString &burden);
    /** What is known of earlier outages and estimates, under the estimate. */
    void setEstimateAdvice(const QString &advice);
    /** When a maintenance that recurs comes next, or what is wrong with its rule. */
    void setRepeatWords(const QString &words, const QString &problem);
    /** By which a maintenance is told too late without a reason. */
    void setMaintenanceRules(const MaintenanceRules &rules);
    /** Services offered while one types their names. */
    void setCatalogue(const QList<CatalogueService> &services);

Q_SIGNALS:
    void edited();

private:
    QWidget *row(std::initializer_list<QWidget *> widgets);
    void build();
    void buildWhat(QVBoxLayout *column);
    void buildMeaning(QVBoxLayout *column);
    void buildTimes(QVBoxLayout *column);
    QWidget *text(TextPart part, QWidget *editor);
    void follow();
    void readAll();
    void fillChoices();
    void showWhatFits();
    void showShortNotice();
    void showFollowUp();

    Draft m_draft;
    Instant m_now;
    QString m_language;
    bool m_filling = false;

    QComboBox *m_kind, *m_phase, *m_acknowledgement, *m_notify, *m_finishes;
    QLineEdit *m_phone, *m_whyNoFollowUp;
    SeverityChoice *m_severity;
    TextFields *m_texts;
    TimeEdit *m_since, *m_end, *m_nextUpdate;
    GrowingEdit *m_shortNotice;
    RepeatEdit *m_repeats;
    RemindersEdit *m_reminders;
    MaintenanceRules m_rules;
    EstimateEdit *m_estimate;
    FollowUpEdit *m_followUp;
    AudienceEdit *m_audience;
    FieldSet m_fields;
};

} // namespace foghorn
