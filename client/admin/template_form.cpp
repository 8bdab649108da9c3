// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_form.h"

#include "client/admin/catalogue_names.h"
#include "client/admin/choice_box.h"
#include "client/admin/draft.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/per_language_edit.h"
#include "client/admin/service_names.h"
#include "client/admin/severity_choice.h"
#include "client/admin/template_words.h"
#include "common/model/lifecycle.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

TemplateForm::TemplateForm(QWidget *parent)
    : QWidget(parent), m_id(named(new QLineEdit, "templateId")),
      m_owner(named(new QLineEdit, "templateOwner")),
      m_services(named(new QLineEdit, "templateServices")),
      m_names(new PerLanguageEdit(u"templateName"_s, tr("Name"))),
      m_descriptions(new PerLanguageEdit(u"templateDescription"_s, tr("When to use it"))),
      m_use(named(new ChoiceBox, "templateUse")), m_kind(named(new ChoiceBox, "templateKind")),
      m_phase(named(new ChoiceBox, "templatePhase")),
      m_acknowledgement(named(new ChoiceBox, "templateAcknowledgement")),
      m_review(named(new QDateEdit, "templateReview")),
      m_rhythm(named(new QSpinBox, "templateRhythm")),
      m_severity(named(new SeverityChoice, "templateSeverity"))
{
    build();
    follow();
}

QWidget *TemplateForm::row(std::initializer_list<QWidget *> fields)
{
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *field : fields)
        layout->addWidget(field, 1, Qt::AlignTop);
    return holder;
}

void TemplateForm::build()
{
    m_id->setPlaceholderText(u"email-down"_s);
    m_owner->setPlaceholderText(tr("Service desk"));
    m_review->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat).contains(u"yyyy"_s)
                                   ? QLocale().dateFormat(QLocale::ShortFormat)
                                   : u"dd/MM/yyyy"_s);
    m_review->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_rhythm->setRange(0, 7 * 24 * 60);
    m_rhythm->setSpecialValueText(tr("promises none"));
    m_rhythm->setButtonSymbols(QAbstractSpinBox::NoButtons);
    for (const TemplateUse use : {TemplateUse::New, TemplateUse::Update, TemplateUse::Ending})
        m_use->addItem(useName(use), int(use));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_fields.add(u"name"_s, tr("Name"), m_names));
    column->addWidget(m_fields.add(u"description"_s, tr("When to use it"), m_descriptions));
    column->addWidget(row({m_fields.add(u"id"_s, tr("Id"), m_id),
                           m_fields.add(u"use"_s, tr("What it does"), m_use)}));
    column->addWidget(row({m_fields.add(u"owner"_s, tr("Who keeps it true"), m_owner),
                           m_fields.add(u"reviewBy"_s, tr("To be read again by"), m_review)}));
    buildNotice(column);
    column->addStretch();
}

void TemplateForm::buildNotice(QVBoxLayout *column)
{
    m_kind->addItem(tr("Incident"), int(NoticeKind::Incident));
    m_kind->addItem(tr("Maintenance"), int(NoticeKind::Maintenance));
    m_kind->addItem(tr("Announcement"), int(NoticeKind::Announcement));
    m_acknowledgement->addItems({tr("not asked"), tr("asked to confirm")});
    column->addWidget(row({m_fields.add(u"kind"_s, tr("What it is"), m_kind),
                           m_fields.add(u"phase"_s, tr("Where it stands"), m_phase)}));
    column->addWidget(m_fields.add(u"severity"_s, tr("How bad"), m_severity));
    column->addWidget(
        row({m_fields.add(u"acknowledgement"_s, tr("Ask people to confirm"), m_acknowledgement),
             m_fields.add(u"nextUpdateMinutes"_s, tr("Minutes to the next update"), m_rhythm)}));
    column->addWidget(m_fields.add(u"services"_s, tr("Services"), m_services));
    m_fields.at("services")->setAdvice(tr("Empty: the author picks one when a notice begins."));
}

void TemplateForm::follow()
{
    for (QLineEdit *edit : {m_id, m_owner, m_services})
        connect(edit, &QLineEdit::textEdited, this, &TemplateForm::changed);
    for (PerLanguageEdit *edit : {m_names, m_descriptions})
        connect(edit, &PerLanguageEdit::edited, this, &TemplateForm::changed);
    connect(m_use, &QComboBox::activated, this, [this](int index) {
        // An ending ends; nothing else does.
        const NoticeKind kind = m_template.notice.kind;
        const bool ends = m_use->itemData(index).toInt() == int(TemplateUse::Ending);
        if (ends != isEnding(m_template.notice.phase))
            m_template.notice.phase = ends ? endingPhase(kind) : firstPhase(kind);
        fillChoices();
        changed();
    });
    for (QComboBox *box : {m_phase, m_acknowledgement})
        connect(box, &QComboBox::activated, this, &TemplateForm::changed);
    connect(m_kind, &QComboBox::activated, this, &TemplateForm::changeKind);
    connect(m_review, &QDateEdit::dateChanged, this, &TemplateForm::changed);
    connect(m_rhythm, &QSpinBox::valueChanged, this, &TemplateForm::changed);
    connect(m_severity, &SeverityChoice::chosen, this, [this](Severity severity) {
        Draft draft{m_template.notice, {}};
        draft.setSeverity(severity);
        m_template.notice = draft.notice;
        fillChoices();
        changed();
    });
}

void TemplateForm::changeKind()
{
    Draft draft{m_template.notice, {}};
    draft.setKind(static_cast<NoticeKind>(m_kind->currentData().toInt()), Instant{});
    m_template.notice = reusablePart(draft.notice);
    fillChoices();
    changed();
}

void TemplateForm::changed()
{
    if (m_filling)
        return;
    read();
    Q_EMIT edited();
}

void TemplateForm::read()
{
    m_template.id = m_id->text();
    m_template.name = m_names->words();
    m_template.description = m_descriptions->words();
    m_template.use = static_cast<TemplateUse>(m_use->currentData().toInt());
    m_template.owner = m_owner->text();
    if (m_review->date() != m_review->minimumDate())
        m_template.reviewBy = m_review->date();
    m_template.nextUpdate.reset();
    if (m_rhythm->value() > 0)
        m_template.nextUpdate = std::chrono::minutes(m_rhythm->value());
    Notice &notice = m_template.notice;
    notice.phase = static_cast<Phase>(m_phase->currentData().toInt());
    notice.severity = m_severity->severity();
    notice.acknowledgement = static_cast<Acknowledgement>(m_acknowledgement->currentIndex());
    notice.services =
        servicesCalled(m_services->text(), notice.services, m_catalogue, notice.defaultLanguage);
}

void TemplateForm::fillChoices()
{
    const bool before = std::exchange(m_filling, true);
    const Notice &notice = m_template.notice;
    m_kind->setCurrentIndex(m_kind->findData(int(notice.kind)));
    m_phase->clear();
    for (const Phase phase : phasesOf(notice.kind)) {
        if (phase != Phase::Cancelled)
            m_phase->addItem(phaseName(phase), int(phase));
    }
    m_phase->setCurrentIndex(m_phase->findData(int(notice.phase)));
    m_severity->setSeverity(notice.severity);
    m_acknowledgement->setCurrentIndex(int(notice.acknowledgement));
    m_filling = before;
}

void TemplateForm::show(const NoticeTemplate &noticeTemplate, const QStringList &languages)
{
    m_template = noticeTemplate;
    fillChoices();
    m_filling = true;
    const auto fill = [](QLineEdit *edit, const QString &words) {
        if (edit->text() != words) // the cursor stays where nothing changes
            edit->setText(words);
    };
    fill(m_id, m_template.id);
    m_id->setReadOnly(m_readOnly || m_template.revision > 0);
    fill(m_owner, m_template.owner);
    const Notice &notice = m_template.notice;
    const QString language = notice.defaultLanguage;
    if (servicesCalled(m_services->text(), notice.services, m_catalogue, language) !=
        notice.services)
        m_services->setText(serviceNames(notice.services, language, language));
    m_names->show(m_template.name, languages);
    m_descriptions->show(m_template.description, languages);
    m_use->setCurrentIndex(m_use->findData(int(m_template.use)));
    m_review->setDate(m_template.reviewBy.isValid() ? m_template.reviewBy
                                                    : m_review->minimumDate());
    m_rhythm->setValue(int(m_template.nextUpdate.value_or(std::chrono::minutes(0)).count()));
    m_fields.at("id")->setHint(m_template.revision > 0 ? tr("stays as it is") : QString());
    m_filling = false;
}

void TemplateForm::setCatalogue(const QList<CatalogueService> &services)
{
    m_catalogue = services;
}

QList<FieldProblem> TemplateForm::showProblems(const QList<FieldProblem> &problems)
{
    QList<FieldProblem> ours;
    for (FieldProblem problem : problems) {
        if (problem.field.startsWith("notice."_L1))
            problem.field = problem.field.sliced(7);
        ours << problem;
    }
    return m_fields.showProblems(ours, {}, this);
}

void TemplateForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QLineEdit *edit : {m_owner, m_services})
        edit->setReadOnly(readOnly);
    m_id->setReadOnly(readOnly || m_template.revision > 0);
    m_review->setReadOnly(readOnly);
    m_rhythm->setReadOnly(readOnly);
    for (PerLanguageEdit *edit : {m_names, m_descriptions})
        edit->setReadOnly(readOnly);
    for (QWidget *choice : QList<QWidget *>{m_use, m_kind, m_phase, m_acknowledgement, m_severity})
        choice->setEnabled(!readOnly);
}

void TemplateForm::setTheme(const Theme &theme)
{
    m_severity->setTheme(theme);
}

void TemplateForm::focusFirst()
{
    m_names->setFocus();
}

} // namespace foghorn
