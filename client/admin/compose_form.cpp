// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_form.h"

#include "client/admin/audience_edit.h"
#include "client/admin/choice_box.h"
#include "client/admin/estimate_edit.h"
#include "client/admin/field.h"
#include "client/admin/follow_up_edit.h"
#include "client/admin/growing_edit.h"
#include "client/admin/lines_edit.h"
#include "client/admin/named.h"
#include "client/admin/part_names.h"
#include "client/admin/reminders_edit.h"
#include "client/admin/repeat_edit.h"
#include "client/admin/severity_choice.h"
#include "client/admin/text_fields.h"
#include "client/admin/time_edit.h"
#include "common/model/audience_words.h"
#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"
#include "common/model/wall_time.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** By the author's clock. */
QDate dayOf(Instant moment)
{
    return wallTimeAt(moment, QTimeZone::systemTimeZone()).day;
}

} // namespace

ComposeForm::ComposeForm(QWidget *parent)
    : QWidget(parent), m_kind(named(new ChoiceBox, "kind")), m_phase(named(new ChoiceBox, "phase")),
      m_acknowledgement(named(new ChoiceBox, "acknowledgement")),
      m_notify(named(new ChoiceBox, "notify")), m_finishes(named(new ChoiceBox, "finishes")),
      m_phone(named(new QLineEdit, "phone")),
      m_whyNoFollowUp(named(new QLineEdit, "whyNoFollowUp")),
      m_severity(named(new SeverityChoice, "severity")), m_texts(new TextFields(this)),
      m_since(named(new TimeEdit, "since")), m_end(named(new TimeEdit, "end")),
      m_nextUpdate(named(new TimeEdit, "nextUpdate")),
      m_shortNotice(named(new GrowingEdit(1), "shortNoticeReason")),
      m_repeats(named(new RepeatEdit, "repeats")),
      m_reminders(named(new RemindersEdit, "reminders")), m_estimate(new EstimateEdit),
      m_followUp(new FollowUpEdit), m_audience(new AudienceEdit)
{
    build();
    follow();
}

QWidget *ComposeForm::row(std::initializer_list<QWidget *> widgets)
{
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 1, Qt::AlignTop);
    return holder;
}

QWidget *ComposeForm::text(TextPart part, QWidget *editor)
{
    return m_fields.add(toString(part), partName(part, NoticeKind::Incident), editor);
}

void ComposeForm::build()
{
    m_acknowledgement->addItems({tr("not asked"), tr("asked to confirm")});
    m_notify->addItems({tr("as the rules say"), tr("interrupt in any case"), tr("quietly")});
    m_finishes->addItems({tr("I say when it is done"), tr("it ends by itself, as planned")});
    m_shortNotice->setPlaceholderText(tr("The supplier closes a security hole tonight."));
    m_phone->setPlaceholderText(u"4444"_s);
    m_whyNoFollowUp->setMaxLength(waiverLength);
    m_whyNoFollowUp->setPlaceholderText(tr("The same fault as on Monday; it was explained then."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildWhat(column);
    buildMeaning(column);
    buildTimes(column);
    column->addStretch();
    const QString zone = zoneName(QTimeZone::systemTimeZone());
    for (const char *timed : {"startsAt", "endsAt", "restoration", "nextUpdateAt"})
        m_fields.at(timed)->setHint(zone);
}

/** What, whom, since when. */
void ComposeForm::buildWhat(QVBoxLayout *column)
{
    column->addWidget(row({m_fields.add(u"kind"_s, tr("What it is"), m_kind),
                           m_fields.add(u"phase"_s, tr("Where it stands"), m_phase)}));
    column->addWidget(row({m_fields.add(u"services"_s, tr("Service"), m_texts->service),
                           m_fields.add(u"severity"_s, tr("How bad"), m_severity)}));
    column->addWidget(text(TextPart::Headline, m_texts->headline));
    column->addWidget(m_fields.add(u"audience"_s, tr("For whom"), m_audience));
    column->addWidget(row({m_fields.add(u"startsAt"_s, tr("Since when"), m_since),
                           m_fields.add(u"endsAt"_s, tr("Planned end"), m_end),
                           text(TextPart::Affected, m_texts->affected)}));
    column->addWidget(m_fields.add(u"rule"_s, tr("Repeats"), m_repeats));
    column->addWidget(m_fields.add(u"shortNoticeReason"_s,
                                   tr("Why at such short notice (only colleagues read it)"),
                                   m_shortNotice));
}

/** What it means, what to do, what still works, what is being done. */
void ComposeForm::buildMeaning(QVBoxLayout *column)
{
    column->addWidget(text(TextPart::Impact, m_texts->impact));
    column->addWidget(row(
        {text(TextPart::Purpose, m_texts->purpose), text(TextPart::Benefit, m_texts->benefit)}));
    column->addWidget(text(TextPart::Actions, m_texts->actions));
    column->addWidget(row({text(TextPart::Workaround, m_texts->workaround),
                           text(TextPart::StillWorks, m_texts->stillWorks)}));
    column->addWidget(
        row({text(TextPart::Progress, m_texts->progress), text(TextPart::Cause, m_texts->cause)}));
    column->addWidget(text(TextPart::Prevention, m_texts->prevention));
    column->addWidget(
        m_fields.add(u"followUp"_s, tr("Which team sees to it, and until which day"), m_followUp));
    column->addWidget(m_fields.add(u"whyNoFollowUp"_s,
                                   tr("No follow-up needed, because… (only colleagues read it)"),
                                   m_whyNoFollowUp));
}

/** When it is back, when the next word comes, whom to call, and how people are told. */
void ComposeForm::buildTimes(QVBoxLayout *column)
{
    column->addWidget(m_fields.add(u"restoration"_s, tr("Expected back"), m_estimate));
    column->addWidget(row({m_fields.add(u"nextUpdateAt"_s, tr("Next update by"), m_nextUpdate),
                           m_fields.add(u"contact"_s, tr("Whom to call"), m_phone)}));
    column->addWidget(text(TextPart::Closing, m_texts->closing));
    column->addWidget(text(TextPart::Details, m_texts->details));
    column->addWidget(
        row({m_fields.add(u"acknowledgement"_s, tr("Ask people to confirm"), m_acknowledgement),
             m_fields.add(u"notify"_s, tr("Interrupt"), m_notify),
             m_fields.add(u"finishes"_s, tr("At its end"), m_finishes)}));
    column->addWidget(m_fields.add(u"reminders"_s, tr("Remind people"), m_reminders));
}

void ComposeForm::follow()
{
    const auto changed = [this] {
        if (m_filling)
            return;
        readAll();
        m_texts->showCounts(m_fields);
        Q_EMIT edited();
    };
    for (QLineEdit *line : {m_phone, m_whyNoFollowUp})
        connect(line, &QLineEdit::textChanged, this, changed);
    connect(m_texts, &TextFields::edited, this, changed);
    connect(m_texts, &TextFields::serviceNamed, this, [this] {
        Draft known = m_draft;
        known.followService(m_texts->catalogue(), m_now);
        if (known == m_draft)
            return;
        setDraft(known, m_now);
        Q_EMIT edited();
    });
    connect(m_since, &TimeEdit::edited, this, changed);
    connect(m_end, &TimeEdit::edited, this, changed);
    connect(m_nextUpdate, &TimeEdit::edited, this, changed);
    connect(m_estimate, &EstimateEdit::edited, this, changed);
    connect(m_audience, &AudienceEdit::edited, this, changed);
    connect(m_followUp, &FollowUpEdit::edited, this, changed);
    connect(m_shortNotice, &QPlainTextEdit::textChanged, this, changed);
    connect(m_repeats, &RepeatEdit::edited, this, changed);
    connect(m_reminders, &RemindersEdit::edited, this, changed);
    for (QComboBox *box : {m_phase, m_acknowledgement, m_notify, m_finishes})
        connect(box, &QComboBox::activated, this, changed);
    connect(m_kind, &QComboBox::activated, this, [this, changed] {
        readAll();
        m_draft.setKind(static_cast<NoticeKind>(m_kind->currentData().toInt()), m_now, m_rules);
        setDraft(m_draft, m_now);
        changed();
    });
    connect(m_severity, &SeverityChoice::chosen, this, [this, changed](Severity severity) {
        readAll();
        m_draft.setSeverity(severity);
        setDraft(m_draft, m_now);
        changed();
    });
}

void ComposeForm::fillChoices()
{
    const Notice &notice = m_draft.notice;
    m_kind->clear();
    m_kind->addItem(tr("Something is wrong"), int(NoticeKind::Incident));
    m_kind->addItem(tr("Planned work"), int(NoticeKind::Maintenance));
    m_kind->addItem(tr("Announcement"), int(NoticeKind::Announcement));
    m_kind->setCurrentIndex(m_kind->findData(int(notice.kind)));
    m_kind->setEnabled(m_draft.isNew());
    m_phase->clear();
    for (const Phase phase : phasesOf(notice.kind)) {
        const bool reachable = m_draft.isNew()
                                   ? !isEnding(phase)
                                   : mayFollow(notice.kind, m_draft.base->current.phase, phase);
        if (reachable && (phase != Phase::Cancelled || notice.phase == Phase::Cancelled))
            m_phase->addItem(phaseName(phase), int(phase));
    }
    // Put on top of a revision that ended it meanwhile, the draft takes over where that stands: a reopening is
    // chosen, never fallen into.
    if (!m_draft.isNew() && m_phase->findData(int(notice.phase)) < 0)
        m_draft.notice.phase = m_draft.base->current.phase;
    m_phase->setCurrentIndex(std::max(0, m_phase->findData(int(m_draft.notice.phase))));
}

void ComposeForm::setDraft(const Draft &draft, Instant now)
{
    m_filling = true;
    m_draft = draft;
    m_now = now;
    const Notice &notice = m_draft.notice;
    if (!notice.text.contains(m_language))
        m_language = notice.defaultLanguage;
    fillChoices();
    m_severity->setSeverity(notice.severity);
    m_acknowledgement->setCurrentIndex(int(notice.acknowledgement));
    m_acknowledgement->setEnabled(notice.severity != Severity::Info);
    m_notify->setCurrentIndex(int(notice.notify));
    m_finishes->setCurrentIndex(int(notice.finishes));
    m_shortNotice->setPlainText(m_draft.shortNoticeReason);
    m_since->setTime(notice.startsAt.value_or(now));
    m_repeats->setRule(m_draft.repeats, dayOf(notice.startsAt.value_or(now)));
    m_reminders->setReminders(notice.reminders);
    m_end->setTime(notice.endsAt.value_or(notice.startsAt.value_or(now) + std::chrono::hours(2)));
    m_estimate->setRestoration(notice.restoration.value_or(Restoration{}), now);
    m_nextUpdate->setTime(notice.nextUpdateAt.value_or(now + updateCadence(notice.severity)));
    m_audience->setAudience(notice.audience);
    m_followUp->setFollowUp(notice.followUp, dayOf(now, QTimeZone::systemTimeZone()));
    m_whyNoFollowUp->setText(m_draft.whyNoFollowUp);
    m_phone->setText(notice.contact.phone);
    m_texts->fill(m_draft.notice, m_language);
    m_filling = false;
    showWhatFits();
    m_texts->showCounts(m_fields);
}

void ComposeForm::setLanguage(const QString &language)
{
    m_filling = true;
    m_language = language;
    m_texts->fill(m_draft.notice, m_language);
    m_filling = false;
    m_texts->showCounts(m_fields);
}

void ComposeForm::readAll()
{
    Notice &notice = m_draft.notice;
    if (m_phase->currentIndex() >= 0)
        notice.phase = static_cast<Phase>(m_phase->currentData().toInt());
    notice.acknowledgement = static_cast<Acknowledgement>(m_acknowledgement->currentIndex());
    notice.notify = static_cast<Notify>(m_notify->currentIndex());
    notice.startsAt = m_since->time();
    if (notice.kind == NoticeKind::Maintenance) {
        notice.endsAt = m_end->time();
        notice.finishes = static_cast<Finishing>(m_finishes->currentIndex());
        notice.reminders = m_reminders->reminders();
        m_repeats->setStart(dayOf(*notice.startsAt));
        m_draft.repeats = m_repeats->rule();
    }
    m_draft.shortNoticeReason = m_shortNotice->toPlainText();
    if (notice.kind == NoticeKind::Incident && notice.phase == Phase::Resolved)
        notice.followUp = m_followUp->followUp();
    m_draft.whyNoFollowUp = m_whyNoFollowUp->text();
    const bool open = notice.kind == NoticeKind::Incident && !isEnding(notice.phase);
    if (open) {
        notice.restoration = m_estimate->restoration();
        notice.nextUpdateAt = m_nextUpdate->time();
    }
    notice.contact.phone = m_phone->text().trimmed();
    m_texts->read(notice, m_language);
    setAudience(notice, m_audience->audience());
    if (const QString affected = notice.text[m_language].affected;
        affected != m_texts->affected->text()) {
        m_filling = true;
        m_texts->affected->setText(affected); // follows the audience
        m_filling = false;
    }
    showWhatFits();
}

void ComposeForm::showWhatFits()
{
    const Notice &notice = m_draft.notice;
    const bool ending = isEnding(notice.phase);
    const bool open = notice.kind == NoticeKind::Incident && !ending;
    m_fields.at("restoration")->setVisible(open);
    m_fields.at("nextUpdateAt")->setVisible(open);
    const bool planned = notice.kind == NoticeKind::Maintenance;
    m_fields.at("endsAt")->setVisible(planned);
    m_fields.at("finishes")->setVisible(planned && !ending);
    m_fields.at("reminders")->setVisible(planned && !ending);
    m_fields.at("rule")->setVisible(planned && m_draft.isNew());
    showShortNotice();
    m_fields.at("purpose")->setVisible(planned && !ending);
    m_fields.at("benefit")->setVisible(planned);
    m_fields.at("startsAt")->setLabel(planned ? tr("Planned start") : tr("Since when"));
    for (const char *name :
         {"workaround", "stillWorks", "progress", "cause", "notify", "acknowledgement"})
        m_fields.at(name)->setVisible(!ending);
    showFollowUp();
    m_fields.at("headline")->setLabel(partName(TextPart::Headline, notice.kind));
    m_fields.at("severity")->setAdvice(severityEffect(notice.severity));
    const auto reader = languageFromString(m_language);
    m_texts->affected->setPlaceholderText(
        affectedWords(notice.audience, reader.value_or(Language::English)));
}

/** Once it is over people are told what happened and what is done about it, now or within some days. */
void ComposeForm::showFollowUp()
{
    const Notice &notice = m_draft.notice;
    const bool over = notice.kind == NoticeKind::Incident && notice.phase == Phase::Resolved;
    for (const char *name : {"prevention", "followUp"})
        m_fields.at(name)->setVisible(over);
    if (over)
        m_fields.at("cause")->setVisible(true);
    m_fields.at("cause")->setLabel(over ? tr("What happened, in plain words")
                                        : partName(TextPart::Cause, notice.kind));
    const bool owed = owesFollowUp(notice) && !hasFollowUp(notice);
    m_fields.at("prevention")
        ->setAdvice(owed && !m_draft.waivesFollowUp()
                        ? tr("Not known yet? The board reminds you in the next working days.")
                        : QString());
    m_fields.at("whyNoFollowUp")->setVisible(m_draft.mayWaiveFollowUp());
    m_whyNoFollowUp->setEnabled(owed); // who tells it needs no reason
}

void ComposeForm::setMaintenanceRules(const MaintenanceRules &rules)
{
    m_rules = rules;
    showShortNotice();
}

/** Asked for at once, not after the relay has refused it. */
void ComposeForm::showShortNotice()
{
    const auto before =
        m_draft.isNew() ? std::optional<Notice>() : std::optional(m_draft.base->current);
    const bool asked = needsShortNoticeReason(m_rules, m_draft.notice, before, m_now);
    Field *field = m_fields.at("shortNoticeReason");
    field->setVisible(asked);
    if (!asked)
        return;
    QString words = tr("It starts in less than %n working days.", nullptr, m_rules.leadTimeDays);
    QStringList days;
    for (const QDate day : holidaysInTheWay(m_rules, m_now))
        days << QLocale().toString(day, QLocale::LongFormat);
    if (!days.isEmpty())
        words += u' ' + tr("Holidays in between: %1.").arg(days.join(u"; "_s));
    field->setAdvice(words);
}

Field *ComposeForm::firstEmpty() const
{
    if (m_draft.notice.services.isEmpty() && m_draft.notice.kind != NoticeKind::Announcement)
        return m_fields.at("services");
    // Another time asks for its reason.
    const bool rescheduled = !m_draft.isNew() && m_draft.notice.kind == NoticeKind::Maintenance &&
                             m_draft.notice.endsAt != m_draft.base->current.endsAt;
    if (rescheduled && m_texts->cause->toPlainText().isEmpty())
        return m_fields.at("cause");
    if (m_draft.isAfterwards())
        return m_fields.at(m_texts->cause->toPlainText().isEmpty() ? "cause" : "prevention");
    const bool begun = !m_texts->headline->text().isEmpty();
    return m_fields.at(begun && m_texts->impact->toPlainText().isEmpty() ? "impact" : "headline");
}

QList<FieldProblem> ComposeForm::showProblems(const QList<FieldProblem> &problems)
{
    return m_fields.showProblems(problems, m_language, this);
}

void ComposeForm::setTheme(const Theme &theme)
{
    m_severity->setTheme(theme);
}

void ComposeForm::setEstimateAdvice(const QString &advice)
{
    m_fields.at("restoration")->setAdvice(advice);
}

void ComposeForm::setRepeatWords(const QString &words, const QString &problem)
{
    m_fields.at("rule")->setAdvice(words);
    m_fields.at("rule")->setProblem(problem);
}

void ComposeForm::setCatalogue(const QList<CatalogueService> &services)
{
    m_texts->setCatalogue(services);
}

void ComposeForm::setAudienceWords(const QString &words, const QString &problem,
                                   const QString &burden)
{
    m_fields.at("audience")->setHint(words);
    m_fields.at("audience")->setAdvice(burden);
    m_fields.at("audience")->setProblem(problem);
}

} // namespace foghorn
