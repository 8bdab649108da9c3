// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_form.h"

#include "client/admin/audience_edit.h"
#include "client/admin/choice_box.h"
#include "client/admin/estimate_edit.h"
#include "client/admin/field.h"
#include "client/admin/growing_edit.h"
#include "client/admin/lines_edit.h"
#include "client/admin/severity_choice.h"
#include "client/admin/time_edit.h"
#include "common/model/lifecycle.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A service's stable id from its plain name: "E-mail" → "e-mail". */
QString serviceId(const QString &name)
{
    QString id;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            id += c;
        else if (c.category() != QChar::Mark_NonSpacing && !id.endsWith(u'-') && !id.isEmpty())
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

QString serviceNames(const QList<Service> &services, const QString &language,
                     const QString &fallback)
{
    QStringList names;
    for (const Service &service : services)
        names << service.name.value(language, service.name.value(fallback));
    return names.join(u", "_s);
}

template <class E>
E *named(E *widget, const char *name)
{
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

} // namespace

ComposeForm::ComposeForm(QWidget *parent)
    : QWidget(parent), m_kind(named(new ChoiceBox, "kind")), m_phase(named(new ChoiceBox, "phase")),
      m_acknowledgement(named(new ChoiceBox, "acknowledgement")),
      m_notify(named(new ChoiceBox, "notify")), m_service(named(new QLineEdit, "service")),
      m_headline(named(new QLineEdit, "headline")), m_affected(named(new QLineEdit, "affected")),
      m_phone(named(new QLineEdit, "phone")), m_severity(named(new SeverityChoice, "severity")),
      m_impact(named(new GrowingEdit, "impact")),
      m_workaround(named(new GrowingEdit(1), "workaround")),
      m_progress(named(new GrowingEdit(1), "progress")),
      m_closing(named(new GrowingEdit, "closing")),
      m_actions(new LinesEdit(u"action"_s, tr("+ another thing to do"), LinesEdit::Moments::Shown,
                              limits::actionCount)),
      m_stillWorks(new LinesEdit(u"stillWorks"_s, tr("+ another"), LinesEdit::Moments::Hidden,
                                 limits::stillWorksCount)),
      m_since(named(new TimeEdit, "since")), m_nextUpdate(named(new TimeEdit, "nextUpdate")),
      m_estimate(new EstimateEdit), m_audience(new AudienceEdit)
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

void ComposeForm::build()
{
    m_acknowledgement->addItems({tr("not asked"), tr("asked to confirm")});
    m_notify->addItems({tr("as the rules say"), tr("interrupt in any case"), tr("quietly")});
    m_service->setPlaceholderText(tr("E-mail"));
    m_headline->setPlaceholderText(tr("E-mail is not working"));
    m_affected->setPlaceholderText(tr("Lyon and Madrid"));
    m_phone->setPlaceholderText(u"4444"_s);
    m_impact->setPlaceholderText(
        tr("What can people not do? What is safe? Nothing is lost: messages will arrive later."));
    m_workaround->setPlaceholderText(tr("Use Teams chat or the telephone for anything urgent."));

    const auto field = [this](const char *name, const QString &label, QWidget *editor) {
        auto *made = new Field(label, editor);
        m_fields.insert(QString::fromLatin1(name), made);
        m_order << made;
        return made;
    };
    const QString zone = zoneName(QTimeZone::systemTimeZone());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(row(
        {field("kind", tr("What it is"), m_kind), field("phase", tr("Where it stands"), m_phase)}));
    column->addWidget(row({field("services", tr("Service"), m_service),
                           field("severity", tr("How bad"), m_severity)}));
    column->addWidget(field("headline", tr("What is wrong"), m_headline));
    column->addWidget(field("impact", tr("What it means for people"), m_impact));
    column->addWidget(field("closing", tr("Last words (all clear)"), m_closing));
    column->addWidget(field("actions", tr("What to do"), m_actions));
    column->addWidget(row({field("workaround", tr("Meanwhile"), m_workaround),
                           field("stillWorks", tr("What still works"), m_stillWorks)}));
    column->addWidget(field("progress", tr("What we are doing"), m_progress));
    column->addWidget(row({field("startsAt", tr("Since when"), m_since),
                           field("affected", tr("Who is affected, in words"), m_affected)}));
    column->addWidget(row({field("restoration", tr("Expected back"), m_estimate)}));
    column->addWidget(row({field("nextUpdateAt", tr("Next update by"), m_nextUpdate),
                           field("contact", tr("Whom to call"), m_phone)}));
    column->addWidget(row({field("acknowledgement", tr("Ask people to confirm"), m_acknowledgement),
                           field("notify", tr("Interrupt"), m_notify)}));
    column->addWidget(field("audience", tr("For whom"), m_audience));
    column->addStretch();
    for (const char *timed : {"startsAt", "restoration", "nextUpdateAt"})
        m_fields[QString::fromLatin1(timed)]->setHint(zone);
}

void ComposeForm::follow()
{
    const auto changed = [this] {
        if (m_filling)
            return;
        readAll();
        showCounts();
        Q_EMIT edited();
    };
    for (QLineEdit *edit : {m_service, m_headline, m_affected, m_phone})
        connect(edit, &QLineEdit::textChanged, this, changed);
    for (GrowingEdit *edit : {m_impact, m_workaround, m_progress, m_closing})
        connect(edit, &QPlainTextEdit::textChanged, this, changed);
    connect(m_actions, &LinesEdit::edited, this, changed);
    connect(m_stillWorks, &LinesEdit::edited, this, changed);
    connect(m_since, &TimeEdit::edited, this, changed);
    connect(m_nextUpdate, &TimeEdit::edited, this, changed);
    connect(m_estimate, &EstimateEdit::edited, this, changed);
    connect(m_audience, &AudienceEdit::edited, this, changed);
    for (QComboBox *box : {m_phase, m_acknowledgement, m_notify})
        connect(box, &QComboBox::activated, this, changed);
    connect(m_kind, &QComboBox::activated, this, [this, changed] {
        readAll();
        m_draft.setKind(static_cast<NoticeKind>(m_kind->currentData().toInt()));
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

void ComposeForm::setDraft(const Draft &draft, Instant now)
{
    m_filling = true;
    m_draft = draft;
    m_now = now;
    const Notice &notice = m_draft.notice;
    if (!notice.text.contains(m_language))
        m_language = notice.defaultLanguage;
    m_kind->clear();
    m_kind->addItem(tr("Something is wrong"), int(NoticeKind::Incident));
    m_kind->addItem(tr("Announcement"), int(NoticeKind::Announcement));
    if (notice.kind == NoticeKind::Maintenance) // written by a script; here it can only be revised
        m_kind->addItem(tr("Maintenance"), int(NoticeKind::Maintenance));
    m_kind->setCurrentIndex(m_kind->findData(int(notice.kind)));
    m_kind->setEnabled(draft.isNew());
    m_phase->clear();
    for (const Phase phase : phasesOf(notice.kind)) {
        const bool reachable = draft.isNew()
                                   ? !isEnding(phase)
                                   : mayFollow(notice.kind, draft.base->current.phase, phase);
        if (reachable && (phase != Phase::Cancelled || notice.phase == Phase::Cancelled))
            m_phase->addItem(phaseName(phase), int(phase));
    }
    // Put on top of a revision that ended it meanwhile, the draft takes over where that stands: a reopening is
    // chosen, never fallen into.
    if (!draft.isNew() && m_phase->findData(int(notice.phase)) < 0)
        m_draft.notice.phase = draft.base->current.phase;
    m_phase->setCurrentIndex(std::max(0, m_phase->findData(int(m_draft.notice.phase))));
    m_severity->setSeverity(notice.severity);
    m_acknowledgement->setCurrentIndex(int(notice.acknowledgement));
    m_acknowledgement->setEnabled(notice.severity != Severity::Info);
    m_notify->setCurrentIndex(int(notice.notify));
    m_since->setTime(notice.startsAt.value_or(now));
    m_estimate->setRestoration(notice.restoration.value_or(Restoration{}), now);
    m_nextUpdate->setTime(notice.nextUpdateAt.value_or(now + updateCadence(notice.severity)));
    m_audience->setAudience(notice.audience);
    m_phone->setText(notice.contact.phone);
    fillText();
    m_filling = false;
    showWhatFits();
    showCounts();
}

void ComposeForm::setLanguage(const QString &language)
{
    m_filling = true;
    m_language = language;
    fillText();
    m_filling = false;
    showCounts();
}

void ComposeForm::fillText()
{
    const NoticeText text = m_draft.notice.text.value(m_language);
    m_service->setText(
        serviceNames(m_draft.notice.services, m_language, m_draft.notice.defaultLanguage));
    m_headline->setText(text.headline);
    m_affected->setText(text.affected);
    m_impact->setPlainText(text.impact);
    m_workaround->setPlainText(text.workaround);
    m_progress->setPlainText(text.progress);
    m_closing->setPlainText(text.closing);
    m_actions->setLines(text.actions);
    QList<Action> works;
    for (const QString &line : text.stillWorks)
        works << Action{ActionTime::Now, line};
    m_stillWorks->setLines(works);
}

void ComposeForm::readText()
{
    NoticeText &text = m_draft.notice.text[m_language];
    text.headline = m_headline->text();
    text.affected = m_affected->text();
    text.impact = m_impact->toPlainText();
    text.workaround = m_workaround->toPlainText();
    text.progress = m_progress->toPlainText();
    text.closing = m_closing->toPlainText();
    text.actions = m_actions->lines();
    text.stillWorks.clear();
    for (const Action &line : m_stillWorks->lines())
        text.stillWorks << line.text;
    setServiceText(m_service->text());
}

void ComposeForm::setServiceText(const QString &text)
{
    QList<Service> &services = m_draft.notice.services;
    const QString &main = m_draft.notice.defaultLanguage;
    if (text == serviceNames(services, m_language, main))
        return;
    QStringList names;
    for (const QString &part : text.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            names << name;
    }
    const auto isNamed = [&main](const Service &service) { return service.name.contains(main); };
    if (m_language != main && std::any_of(services.begin(), services.end(), isNamed)) {
        // In another language than the default one only the names change, by their order.
        for (int i = 0; i < services.size(); ++i) {
            if (i < names.size())
                services[i].name[m_language] = names[i];
            else
                services[i].name.remove(m_language);
        }
        return;
    }
    // A service that is still named keeps its id: another id would be another service, and interrupt.
    QList<Service> fresh;
    for (const QString &name : std::as_const(names)) {
        const auto known =
            std::find_if(services.begin(), services.end(), [&](const Service &service) {
                return service.name.value(m_language) == name;
            });
        fresh << (known == services.end() ? Service{serviceId(name), {{m_language, name}}}
                                          : *known);
    }
    services = fresh;
}

void ComposeForm::readAll()
{
    Notice &notice = m_draft.notice;
    if (m_phase->currentIndex() >= 0)
        notice.phase = static_cast<Phase>(m_phase->currentData().toInt());
    notice.acknowledgement = static_cast<Acknowledgement>(m_acknowledgement->currentIndex());
    notice.notify = static_cast<Notify>(m_notify->currentIndex());
    notice.startsAt = m_since->time();
    const bool open = notice.kind == NoticeKind::Incident && !isEnding(notice.phase);
    if (open) {
        notice.restoration = m_estimate->restoration();
        notice.nextUpdateAt = m_nextUpdate->time();
    }
    notice.audience = m_audience->audience();
    notice.contact.phone = m_phone->text().trimmed();
    readText();
    showWhatFits();
}

void ComposeForm::showWhatFits()
{
    const Notice &notice = m_draft.notice;
    const bool ending = isEnding(notice.phase);
    const bool open = notice.kind == NoticeKind::Incident && !ending;
    m_fields[u"restoration"_s]->setVisible(open);
    m_fields[u"nextUpdateAt"_s]->setVisible(open);
    m_fields[u"closing"_s]->setVisible(ending);
    for (const char *name : {"workaround", "stillWorks", "progress", "notify", "acknowledgement"})
        m_fields[QString::fromLatin1(name)]->setVisible(!ending);
    m_fields[u"headline"_s]->setLabel(notice.kind == NoticeKind::Incident ? tr("What is wrong")
                                                                          : tr("What it is about"));
    m_fields[u"severity"_s]->setAdvice(severityEffect(notice.severity));
}

void ComposeForm::showCounts()
{
    const NoticeText text = m_draft.notice.text.value(m_language);
    m_fields[u"headline"_s]->setCount(codePointCount(text.headline), limits::headlineLength);
    m_fields[u"impact"_s]->setCount(codePointCount(text.impact), limits::impactLength);
    m_fields[u"workaround"_s]->setCount(codePointCount(text.workaround), limits::otherTextLength);
    m_fields[u"progress"_s]->setCount(codePointCount(text.progress), limits::otherTextLength);
    m_fields[u"closing"_s]->setCount(codePointCount(text.closing), limits::otherTextLength);
    qsizetype longest = 0;
    for (const Action &action : text.actions)
        longest = std::max(longest, codePointCount(action.text));
    m_fields[u"actions"_s]->setCount(longest, limits::actionLength);
}

QList<FieldProblem> ComposeForm::showProblems(const QList<FieldProblem> &problems)
{
    for (Field *field : std::as_const(m_fields))
        field->setProblem({});
    QList<FieldProblem> elsewhere;
    const QString ourText = u"text.%1."_s.arg(m_language);
    for (const FieldProblem &problem : problems) {
        QString name = problem.field;
        if (name.startsWith(ourText))
            name = name.mid(ourText.size());
        name = name.section(u'.', 0, 0).section(u'[', 0, 0);
        if (Field *field = m_fields.value(name); field && field->isVisibleTo(this))
            field->setProblem(problem.reason);
        else
            elsewhere << problem;
    }
    return elsewhere;
}

Field *ComposeForm::firstProblem() const
{
    const auto wrong = std::find_if(m_order.begin(), m_order.end(), [this](Field *field) {
        return field->hasProblem() && field->isVisibleTo(this);
    });
    return wrong == m_order.end() ? nullptr : *wrong;
}

QString ComposeForm::words(const FieldProblem &problem) const
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

void ComposeForm::setTheme(const Theme &theme)
{
    m_severity->setTheme(theme);
}

void ComposeForm::setAudienceWords(const QString &words, const QString &problem)
{
    m_fields[u"audience"_s]->setHint(words);
    m_fields[u"audience"_s]->setProblem(problem);
}

} // namespace foghorn
