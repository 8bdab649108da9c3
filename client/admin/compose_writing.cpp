// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_writing.h"

#include "client/admin/audience_edit.h"
#include "client/admin/blanks_bar.h"
#include "client/admin/board_model.h"
#include "client/admin/coach_summary.h"
#include "client/admin/compose_body.h"
#include "client/admin/compose_coach.h"
#include "client/admin/compose_foot.h"
#include "client/admin/compose_form.h"
#include "client/admin/compose_head.h"
#include "client/admin/compose_preview.h"
#include "client/admin/connected.h"
#include "client/admin/language_choice.h"
#include "client/admin/library.h"
#include "client/admin/problem_words.h"
#include "client/admin/repeat_preview.h"
#include "client/admin/versions_view.h"
#include "client/link/console_link.h"
#include "common/model/blanks.h"
#include "common/model/lifecycle.h"

#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString titleOf(const Draft &draft)
{
    if (draft.isNew())
        return ComposeWriting::tr("New notice");
    if (draft.notice.phase == Phase::Cancelled)
        return ComposeWriting::tr("Cancel");
    if (draft.isAfterwards())
        return ComposeWriting::tr("What happened");
    return isEnding(draft.notice.phase) ? ComposeWriting::tr("All clear")
                                        : ComposeWriting::tr("Update");
}

} // namespace

ComposeWriting::ComposeWriting(ConsoleLink &link, Composition &work, Library &library,
                               QWidget *parent)
    : QWidget(parent), m_link(link), m_work(work), m_library(library), m_blanks(new BlanksBar),
      m_head(new ComposeHead), m_body(new ComposeBody), m_foot(new ComposeFoot),
      m_form(m_body->form()), m_coachSummary(new CoachSummary),
      m_coach(new ComposeCoach(m_form, *m_coachSummary, this)),
      m_repeats(new RepeatPreview(m_link, this)), m_theme(Theme::light(font()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_head);
    m_body->putFirst(m_blanks);
    column->addWidget(m_body, 1);
    column->addWidget(m_coachSummary);
    column->addWidget(m_foot);
    connectLibrary();
    connectBlanks();
    connectHead();
    connectCoach();
    connectFoot();
    connectVersions();
    connectWork();
    // Send is Ctrl+Return, never plain Return (a slip of the hand must not interrupt a company).
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, key)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ComposeWriting::send);
    }
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_escape, &QShortcut::activated, this, &ComposeWriting::takeBack);
    showDraft();
}

ComposeWriting::~ComposeWriting() = default;

void ComposeWriting::connectLibrary()
{
    const auto follow = [this] {
        m_form.setCatalogue(m_library.services());
        offerTemplates();
    };
    connect(&m_library, &Library::changed, this, follow);
    follow();
}

void ComposeWriting::offerTemplates()
{
    m_head->offerTemplates(!m_work.draft().isNew() && !m_library.templates().isEmpty());
}

void ComposeWriting::goOn()
{
    if (!m_blanks->goToFirst())
        m_body->goTo(m_form.firstEmpty());
}

void ComposeWriting::connectBlanks()
{
    connect(m_blanks, &BlanksBar::leftOut, this, &ComposeWriting::leaveOut);
    connect(m_blanks, &BlanksBar::filledIn, this,
            [this](const TemplateBlank &blank, const QMap<QString, QString> &values) {
                const bool goesOn = !focusWidget() || m_blanks->isAncestorOf(focusWidget());
                Draft draft = m_work.draft();
                draft.notice = filled(draft.notice, {blank}, {{blank.id, values}});
                m_form.setDraft(draft, m_work.now());
                edited();
                if (goesOn)
                    goOn();
            });
}

void ComposeWriting::connectHead()
{
    const LanguageChoice *languages = &m_head->languages();
    connect(m_head, &ComposeHead::templatesPressed, this, &ComposeWriting::templatesAsked);
    connect(languages, &LanguageChoice::chosen, this, &ComposeWriting::writeIn);
    connect(languages, &LanguageChoice::added, this, &ComposeWriting::addLanguage);
    connect(m_head, &ComposeHead::putMineOnTopPressed, &m_work, &Composition::putMineOnTop);
    connect(m_head, &ComposeHead::openWaitingPressed, &m_work, &Composition::takeUpWaiting);
    connect(m_head, &ComposeHead::updateThatOnePressed, this, [this] {
        if (const auto other = m_work.duplicate())
            Q_EMIT updateInstead(other->id);
    });
    connect(m_head, &ComposeHead::sendAnywayPressed, this,
            [this] { trySend(SendStep::DuplicateAccepted); });
}

void ComposeWriting::connectCoach()
{
    connect(m_coach, &ComposeCoach::languageAsked, this, &ComposeWriting::writeIn);
    connect(m_coach, &ComposeCoach::adviceMoved, this,
            [this] { m_work.setForbidden(m_coach->forbids()); });
    const auto ask = [this] {
        m_link.request(ToRelay::CoachSettings{}, m_coach,
                       [this](const RpcResult<ToRelay::CoachSettings::Answer> &answer) {
                           // An older relay has none: the coach's own rules stay.
                           if (const auto *own =
                                   std::get_if<ToRelay::CoachSettings::Answer>(&answer))
                               m_coach->setRules(own->rules.glossary, own->rules.policy);
                       });
        m_link.request(ToRelay::AskMaintenanceRules{}, m_coach,
                       [this](const RpcResult<ToRelay::AskMaintenanceRules::Answer> &answer) {
                           // An older relay has none: no reason is asked for.
                           const auto *asked =
                               std::get_if<ToRelay::AskMaintenanceRules::Answer>(&answer);
                           if (!asked)
                               return;
                           m_work.setMaintenanceRules(asked->rules);
                           m_form.setMaintenanceRules(asked->rules);
                       });
    };
    connect(&m_link, &ConsoleLink::signedIn, m_coach, ask);
    if (isConnected(m_link))
        ask();
}

void ComposeWriting::connectFoot()
{
    connect(m_foot, &ComposeFoot::sendPressed, this, &ComposeWriting::send);
    connect(m_foot, &ComposeFoot::criticalConfirmed, this,
            [this] { trySend(SendStep::Confirmed); });
    connect(m_foot, &ComposeFoot::discardPressed, &m_work, &Composition::discardOrBringBack);
    connect(m_foot, &ComposeFoot::retryPressed, &m_work, &Composition::sendNow);
    connect(m_foot, &ComposeFoot::checkPressed, &m_work, &Composition::check);
    connect(m_foot, &ComposeFoot::tryOutOnMe, this,
            [this] { m_work.tryOut().sendToMe(m_work.draft()); });
    connect(m_foot, &ComposeFoot::tryOutOnGroup, this,
            [this](const QString &group) { m_work.tryOut().sendToGroup(m_work.draft(), group); });
    connect(&m_work.tryOut(), &TryOutSender::told, m_foot, &ComposeFoot::sayTryOut);
    connect(&m_work.tryOut(), &TryOutSender::refused, this, &ComposeWriting::showRefusal);
    connect(m_foot, &ComposeFoot::takeBackPressed, this, &ComposeWriting::takeBack);
    connect(m_foot, &ComposeFoot::doNotWaitPressed, &m_work, &Composition::doNotWait);
}

void ComposeWriting::connectVersions()
{
    VersionsView &versions = m_body->versions();
    connect(&versions, &VersionsView::edited, this, &ComposeWriting::versionsEdited);
    connect(&versions, &VersionsView::agreed, this, [this](const QString &language) {
        m_work.agree(language);
        showVersions();
    });
    connect(&versions, &VersionsView::leftOut, this, &ComposeWriting::leaveOut);
    connect(m_body, &ComposeBody::versionsShown, this, &ComposeWriting::showVersions);
    connect(m_body, &ComposeBody::formShown, this,
            [this] { m_form.setDraft(m_work.draft(), m_work.now()); });
    connect(&m_body->preview(), &ComposePreview::languageChosen, this,
            &ComposeWriting::showPreview);
}

void ComposeWriting::versionsEdited()
{
    Draft draft = m_work.draft();
    draft.notice.text = m_body->versions().notice().text;
    take(draft);
    m_body->versions().showLag(m_work.lag());
}

void ComposeWriting::showVersions()
{
    m_body->versions().show(m_work.draft().notice, m_work.lag());
    showLanguages();
}

void ComposeWriting::showLanguages()
{
    const QStringList tags = m_work.draft().notice.text.keys();
    QStringList lagging;
    for (const QString &tag : tags) {
        if (!m_work.lag().lagging(tag).isEmpty())
            lagging << tag;
    }
    m_head->languages().show(tags, m_form.language(), lagging);
    m_body->offerVersions(tags.size() > 1);
    m_body->preview().setLanguages(tags);
}

void ComposeWriting::connectWork()
{
    connect(&m_form, &ComposeForm::edited, this, &ComposeWriting::edited);
    connect(m_repeats, &RepeatPreview::told, &m_form, &ComposeForm::setRepeatWords);
    connect(&m_work, &Composition::begun, this, &ComposeWriting::showDraft);
    connect(&m_work, &Composition::standingMoved, this, &ComposeWriting::showStanding);
    connect(&m_work, &Composition::keptTold, m_head, &ComposeHead::sayKept);
    connect(&m_work, &Composition::conflicted, this, &ComposeWriting::showConflict);
    connect(&m_work, &Composition::refused, this, &ComposeWriting::showRefusal);
}

void ComposeWriting::showRefusal(const QList<FieldProblem> &problems)
{
    m_tried = true;
    m_form.showProblems(problems);
}

QString ComposeWriting::sender() const
{
    return m_link.account().policy.sender;
}

void ComposeWriting::showDraft()
{
    m_tried = false;
    m_form.setDraft(m_work.draft(), m_work.now());
    m_form.showProblems({});
    m_head->setTitle(titleOf(m_work.draft()));
    m_head->sayKept(m_work.isBesideAnother() && m_work.draft().isEmpty()
                        ? tr("a second window: its draft is kept apart from the other's")
                        : QString());
    m_head->sayConflict({});
    m_body->preview().hideTheirs();
    m_body->toTop();
    m_foot->hideCritical();
    m_foot->sayProblems(0, {});
    writeIn(m_work.draft().notice.defaultLanguage);
    if (m_form.draft() != m_work.draft()) // the form says where a phase cannot be reached any more
        m_work.edit(m_form.draft());
    m_repeats->follow(m_work.draft());
    offerTemplates();
    showStanding();
    showWaiting();
}

void ComposeWriting::showWaiting()
{
    const auto waiting = m_work.waiting();
    const Notice notice = waiting ? waiting->notice : Notice();
    m_head->sayWaiting(waiting ? tr("A draft was left unfinished: “%1”.")
                                     .arg(notice.textFor(notice.defaultLanguage).headline)
                               : QString());
}

void ComposeWriting::edited()
{
    take(m_form.draft());
}

void ComposeWriting::take(const Draft &draft)
{
    m_foot->hideCritical();
    m_foot->sayTryOut({});
    m_work.edit(draft);
    if (m_tried)
        showProblems();
    showLanguages();
    showBlanks();
    showPreview();
    m_coach->read(m_work.draft().notice);
    m_repeats->follow(m_work.draft());
}

void ComposeWriting::showBlanks()
{
    m_blanks->show(m_work.draft(), m_form.language());
}

void ComposeWriting::showPreview()
{
    const QString chosen = m_body->preview().language();
    m_body->preview().showMine(previewOf(
        m_work.draft(), sender(), chosen.isEmpty() ? m_form.language() : chosen, m_work.now()));
}

void ComposeWriting::writeIn(const QString &language)
{
    m_form.setLanguage(language);
    showLanguages();
    showBlanks();
    showPreview();
    m_coach->read(m_work.draft().notice);
}

void ComposeWriting::addLanguage(const QString &tag)
{
    Draft more = m_work.draft();
    more.notice.text.insert(tag, {});
    m_form.setDraft(more, m_work.now());
    m_work.edit(more);
    writeIn(tag);
}

void ComposeWriting::leaveOut(const QString &tag)
{
    Draft fewer = m_work.draft();
    fewer.notice.text.remove(tag);
    if (fewer.notice.text.isEmpty())
        return;
    if (fewer.notice.defaultLanguage == tag)
        fewer.notice.defaultLanguage = fewer.notice.text.firstKey();
    m_form.setDraft(fewer, m_work.now());
    m_work.edit(fewer);
    if (m_body->showsVersions())
        showVersions();
    writeIn(m_form.language());
}

void ComposeWriting::showStanding()
{
    // While a send is about to go out or on its way, or its fate is not known, the words stay as they were sent.
    const SendState state = m_work.sending().state();
    const auto secondsLeft = m_work.secondsLeft();
    m_escape->setEnabled(secondsLeft.has_value());
    const bool mayWrite =
        state != SendState::Sending && state != SendState::NotKnown && !secondsLeft;
    for (QWidget *part :
         QList<QWidget *>{&m_form, m_blanks, &m_body->versions(), &m_head->languages()})
        part->setEnabled(mayWrite);
    const ReachCounter &reach = m_work.reach();
    if (const auto &counted = reach.counted(); counted && counted->reach) {
        if (!counted->reach->sites.isEmpty())
            m_form.audience()->setKnown(counted->reach->sites, counted->reach->groups);
        m_foot->setReviewers(counted->reach->groups);
    }
    m_form.setAudienceWords(reach.words(), reach.problem(), reach.burden());
    m_form.setEstimateAdvice(QStringList{estimateHistoryWords(m_work.past().said(), m_work.now()),
                                         pastOutageWords(m_work.past().outages())}
                                 .join(u' ')
                                 .trimmed());
    const auto other = m_work.duplicate();
    if (!m_work.draft().isEmpty())
        m_head->sayWaiting({});
    m_head->sayDuplicate(other ? duplicateWords(*other, m_work.now()) : QString());
    m_foot->showSending(m_work.sending());
    m_foot->show(m_work.draft(),
                 {m_work.blocked(), reach.addressed(), state, m_work.canBringBack(), secondsLeft},
                 m_theme);
}

void ComposeWriting::send()
{
    trySend(SendStep::Asked);
}

void ComposeWriting::showProblems()
{
    const QList<FieldProblem> problems = m_work.draft().problems();
    QStringList elsewhere;
    for (const FieldProblem &problem : m_form.showProblems(problems))
        elsewhere << tr("%1: %2").arg(m_form.words(problem), problemWords(problem));
    m_foot->sayProblems(problems.size(), elsewhere);
}

void ComposeWriting::trySend(SendStep step)
{
    m_foot->hideCritical();
    if (step == SendStep::Asked)
        m_wroteIn = m_form.isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const auto next = m_work.trySend(step);
    if (!next)
        return;
    m_tried = true;
    showProblems();
    switch (*next) {
    case NextAct::MendFields:
        if (!m_blanks->goToFirst())
            m_body->goTo(m_form.firstProblem());
        return;
    case NextAct::SayDuplicate: return m_head->focusDuplicate();
    case NextAct::ConfirmCritical:
        return m_foot->askForCritical(m_work.reach().addressed().value_or(0), m_theme);
    case NextAct::Send: return;
    }
}

void ComposeWriting::takeBack()
{
    if (!m_work.secondsLeft())
        return;
    m_work.takeBack();
    if (m_wroteIn)
        m_wroteIn->setFocus();
}

void ComposeWriting::showConflict(const Notice &theirs)
{
    m_head->sayConflict(conflictWords(theirs));
    m_body->preview().showTheirs(previewOf(theirs, sender(), m_form.language(), m_work.now()),
                                 theirs.publishedBy);
}

void ComposeWriting::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_body->setTheme(theme);
    m_coach->setTheme(theme);
    showStanding();
}

} // namespace foghorn
