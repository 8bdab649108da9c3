// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_page.h"

#include "client/admin/audience_edit.h"
#include "client/admin/board_model.h"
#include "client/admin/compose_form.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/style.h"
#include "client/link/console_link.h"
#include "client/popup/notice_view.h"
#include "common/logging.h"
#include "common/model/lifecycle.h"
#include "common/model/time_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFrame>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr int narrowWidth = 1180; // below it the preview becomes a tab (1280×720 less the menu)

QPushButton *button(const QString &words, const char *name, const char *role = nullptr)
{
    auto *made = new QPushButton(words);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    if (role)
        made->setProperty("role", QByteArray(role));
    return made;
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    QString name = locale.nativeLanguageName().section(u' ', 0, 0);
    if (name.isEmpty())
        return tag;
    name[0] = name[0].toUpper();
    return name == "American"_L1 ? u"English"_s : name;
}

} // namespace

ComposePage::ComposePage(ConsoleLink &link, BoardModel &board, DraftFile file, QWidget *parent)
    : QWidget(parent), m_link(link), m_board(board), m_file(std::move(file)),
      m_theme(Theme::light(font()))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(10);
    buildHead(column);
    buildBody(column);
    column->addWidget(buildFoot());

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(400ms);
    connect(&m_saveSoon, &QTimer::timeout, this, &ComposePage::save);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(350ms);
    connect(&m_askSoon, &QTimer::timeout, this, &ComposePage::askAudience);
    connect(m_form, &ComposeForm::edited, this, &ComposePage::edited);
    connect(&m_board, &BoardModel::noticesChanged, this, &ComposePage::showDuplicate);
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        if (isConnected(m_link) && m_sending.state() == SendState::NotKnown)
            checkWhetherSent();
        if (isConnected(m_link))
            m_askSoon.start(); // the numbers are of before the link was lost
        showFoot();
    });
    // Send is Ctrl+Return, never plain Return (a slip of the hand must not interrupt a company).
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, key)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ComposePage::send);
    }
    beginNew();
}

ComposePage::~ComposePage()
{
    if (m_saveSoon.isActive())
        save();
}

void ComposePage::save()
{
    if (m_form->draft().isEmpty()) {
        m_file.remove();
        return m_saved->clear();
    }
    const auto kept = m_file.save(m_form->draft(), m_sending.idempotencyKey());
    m_saved->setText(
        kept ? tr("draft kept %1").arg(QLocale().toString(QTime::currentTime(), u"HH:mm"_s))
             : kept.error().reason);
}

void ComposePage::discardOrBringBack()
{
    if (m_discarded && m_form->draft().isEmpty()) {
        begin(*std::exchange(m_discarded, std::nullopt));
        return save();
    }
    m_discarded = m_form->draft();
    m_saveSoon.stop();
    m_file.remove();
    beginNew();
}

void ComposePage::buildHead(QBoxLayout *column)
{
    m_title = plainLabel({}, "title");
    m_title->setObjectName(u"composeTitle"_s);
    m_saved = plainLabel({}, "soft");
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_saved);
    head->addStretch();
    m_languages = new QHBoxLayout;
    head->addLayout(m_languages);
    column->addLayout(head);

    m_update = button(tr("Update that one"), "updateThatOne");
    m_anyway = button(tr("Send anyway"), "sendAnyway");
    m_duplicateBar = buildBar(m_duplicateWords, {m_update, m_anyway});
    m_onTop = button(tr("Put mine on top of theirs"), "putMineOnTop");
    m_conflictBar = buildBar(m_conflictWords, {m_onTop});
    m_duplicateBar->setObjectName(u"duplicateBar"_s);
    m_conflictBar->setObjectName(u"conflictBar"_s);
    column->addWidget(m_duplicateBar);
    column->addWidget(m_conflictBar);
    connect(m_onTop, &QPushButton::clicked, this, &ComposePage::keepMineOnTop);
    connect(m_update, &QPushButton::clicked, this, [this] {
        if (const auto other = m_board.liveNoticeFor(m_form->draft().notice.services, {}, now()))
            Q_EMIT updateInstead(other->id);
    });
    connect(m_anyway, &QPushButton::clicked, this, [this] { trySend(Step::DuplicateAccepted); });
}

QFrame *ComposePage::buildBar(QLabel *&words, std::initializer_list<QPushButton *> buttons)
{
    auto *bar = new QFrame;
    bar->setProperty("role", QByteArray("advice"));
    auto *row = new QHBoxLayout(bar);
    words = plainLabel({});
    words->setWordWrap(true);
    row->addWidget(words, 1);
    for (QPushButton *each : buttons)
        row->addWidget(each);
    bar->hide();
    return bar;
}

void ComposePage::buildBody(QBoxLayout *column)
{
    m_tabs = new QTabBar;
    m_tabs->setObjectName(u"composeTabs"_s);
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("What people see"));
    m_tabs->setDrawBase(false);
    column->addWidget(m_tabs);
    m_form = new ComposeForm;
    m_scroll = new QScrollArea;
    m_scroll->setProperty("role", QByteArray("pane"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *holder = new QWidget;
    auto *holderColumn = new QVBoxLayout(holder);
    holderColumn->setContentsMargins(2, 2, 12, 2);
    holderColumn->addWidget(m_form);
    m_scroll->setWidget(holder);

    m_previewColumn = new QWidget;
    auto *preview = new QVBoxLayout(m_previewColumn);
    preview->setContentsMargins(0, 0, 0, 0);
    m_previewTitle = plainLabel(tr("This is what people see"), "soft");
    m_theirTitle = plainLabel({}, "soft");
    m_preview = new NoticeView(m_theme);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setButtons(NoticeView::Buttons::Preview);
    m_theirView = new NoticeView(m_theme);
    m_theirView->setObjectName(u"theirPreview"_s);
    m_theirView->setButtons(NoticeView::Buttons::Preview);
    m_theirView->hide();
    m_theirTitle->hide();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_previewTitle), static_cast<QWidget *>(m_preview),
          static_cast<QWidget *>(m_theirTitle), static_cast<QWidget *>(m_theirView)})
        preview->addWidget(widget, 0, Qt::AlignLeft);
    preview->addStretch();
    auto *previewScroll = new QScrollArea;
    previewScroll->setProperty("role", QByteArray("pane"));
    previewScroll->setWidgetResizable(true);
    previewScroll->setFrameShape(QFrame::NoFrame);
    previewScroll->setWidget(m_previewColumn);
    m_previewColumn = previewScroll;

    m_body = new QHBoxLayout;
    m_body->setSpacing(24);
    m_body->addWidget(m_scroll, 1);
    m_body->addWidget(m_previewColumn);
    column->addLayout(m_body, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ComposePage::showTab);
    m_tabs->setExpanding(false);
    m_tabs->hide();
}

void ComposePage::showTab()
{
    m_tabs->setVisible(m_narrow);
    m_scroll->setVisible(!m_narrow || m_tabs->currentIndex() == 0);
    m_previewColumn->setVisible(!m_narrow || m_tabs->currentIndex() == 1);
    showPreview();
}

void ComposePage::goTo(Field *field)
{
    if (!field)
        return;
    m_tabs->setCurrentIndex(0);
    m_scroll->ensureWidgetVisible(field);
    field->editor()->setFocus();
}

QWidget *ComposePage::buildFoot()
{
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_retry = button(tr("Try again"), "retryButton");
    m_check = button(tr("Check again"), "checkButton");
    m_sendBar = buildBar(m_sendWords, {m_check, m_retry});
    m_confirm = button({}, "confirmCritical");
    m_notYet = button(tr("Not yet"), "notYet");
    m_criticalBar = buildBar(m_criticalWords, {m_notYet, m_confirm});
    m_criticalBar->setObjectName(u"criticalBar"_s);
    m_elsewhere = plainLabel({}, "problem");
    m_elsewhere->setWordWrap(true);
    m_elsewhere->hide();
    column->addWidget(m_elsewhere);
    column->addWidget(m_sendBar);
    column->addWidget(m_criticalBar);
    m_interrupts = plainLabel({}, "soft");
    m_interrupts->setObjectName(u"interrupts"_s);
    m_interrupts->setWordWrap(true);
    m_blocked = plainLabel({}, "problem");
    m_blocked->setObjectName(u"blocked"_s);
    m_send = button({}, "sendButton", "primary");
    m_send->setToolTip(tr("Ctrl+Return"));
    m_discard = button(tr("Discard"), "discardButton");
    auto *row = new QHBoxLayout;
    row->addWidget(m_interrupts, 1);
    row->addWidget(m_blocked);
    row->addWidget(m_discard);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &ComposePage::send);
    connect(m_discard, &QPushButton::clicked, this, &ComposePage::discardOrBringBack);
    connect(m_confirm, &QPushButton::clicked, this, [this] { trySend(Step::Confirmed); });
    connect(m_notYet, &QPushButton::clicked, m_criticalBar, &QWidget::hide);
    connect(m_retry, &QPushButton::clicked, this, &ComposePage::sendNow);
    connect(m_check, &QPushButton::clicked, this, &ComposePage::checkWhetherSent);
    return foot;
}

Instant ComposePage::now() const
{
    return m_link.link().relayNow();
}

const Draft &ComposePage::draft() const
{
    return m_form->draft();
}

bool ComposePage::hasUnsent() const
{
    return !m_form->draft().isEmpty() && m_sending.state() != SendState::Sent;
}

void ComposePage::beginNew()
{
    const auto ours = languageFromString(QLocale().name());
    begin(Draft::newNotice(now(), toString(ours.value_or(Language::English))));
}

void ComposePage::begin(const Draft &draft)
{
    m_saveSoon.stop(); // what was open is sent, kept or discarded
    m_sending.reset();
    m_theirs.reset();
    m_acceptedDuplicate.clear();
    m_tried = false;
    m_form->setDraft(draft, now());
    m_form->setLanguage(draft.notice.defaultLanguage);
    m_form->showProblems({});
    m_saved->clear();
    for (QWidget *each :
         {static_cast<QWidget *>(m_conflictBar), static_cast<QWidget *>(m_criticalBar),
          static_cast<QWidget *>(m_theirView), static_cast<QWidget *>(m_theirTitle),
          static_cast<QWidget *>(m_elsewhere)})
        each->hide();
    const bool ending = isEnding(draft.notice.phase);
    m_title->setText(draft.isNew()                            ? tr("New notice")
                     : draft.notice.phase == Phase::Cancelled ? tr("Cancel")
                     : ending                                 ? tr("All clear")
                                                              : tr("Update"));
    m_scroll->verticalScrollBar()->setValue(0);
    m_tabs->setCurrentIndex(0);
    showLanguages();
    showPreview();
    showSending();
    showDuplicate();
    showFoot();
    m_askSoon.start();
}

void ComposePage::becomeReady()
{
    if (const auto kept = m_file.load(); kept && m_form->draft().isEmpty()) {
        begin(kept->draft);
        m_saved->setText(tr("your kept draft"));
        m_sending.resume(kept->idempotencyKey);
        showFoot();
        if (m_sending.state() == SendState::NotKnown)
            checkWhetherSent();
        showSending();
    }
    askAudience();
}

void ComposePage::edited()
{
    // While a send is on its way, or its fate is not known, the form is locked: what changes is another send.
    m_sending.reset();
    if (!m_form->draft().isEmpty())
        m_discarded.reset();
    m_criticalBar->hide();
    m_saveSoon.start();
    m_askSoon.start();
    if (m_tried)
        m_form->showProblems(m_form->draft().problems());
    showPreview();
    showSending();
    showDuplicate();
    showFoot();
}

void ComposePage::showPreview()
{
    const Draft &draft = m_form->draft();
    PopupContext context;
    context.sender = m_link.account().policy.sender;
    if (context.sender.isEmpty())
        context.sender = tr("IT");
    context.reader = Reader{languageFromString(m_form->language()).value_or(Language::English),
                            QTimeZone::systemTimeZone(), now()};
    Notice shown = draft.finished();
    if (draft.base) {
        shown.revision = draft.base->current.revision + 1;
        shown.publishedAt = now();
        context.confirmed = draft.base->current;
        context.shownBefore = draft.base->current;
    }
    m_preview->show(popupContent(shown, context));
    m_preview->setFixedSize(m_preview->sizeFor(QSize(
        m_previewColumn->isVisible() ? std::max(480, m_previewColumn->width()) : 1920, 1080)));
}

void ComposePage::showLanguages()
{
    while (QLayoutItem *item = m_languages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Notice &notice = m_form->draft().notice;
    for (const QString &tag : notice.text.keys()) {
        auto *choose = button(languageName(tag), "");
        choose->setObjectName(u"language_"_s + tag);
        choose->setCheckable(true);
        choose->setChecked(tag == m_form->language());
        connect(
            choose, &QPushButton::clicked, this,
            [this, tag] {
                m_form->setLanguage(tag);
                showLanguages();
                showPreview();
            },
            Qt::QueuedConnection);
        m_languages->addWidget(choose);
    }
    auto *add = button(tr("+ language"), "addLanguage", "plain");
    connect(add, &QPushButton::clicked, this, &ComposePage::addLanguage, Qt::QueuedConnection);
    m_languages->addWidget(add);
    add->setVisible(notice.text.size() < qsizetype(allLanguages.size()));
}

void ComposePage::addLanguage()
{
    Draft draft = m_form->draft();
    QMenu menu;
    for (const Language language : allLanguages) {
        const QString tag = toString(language);
        if (!draft.notice.text.contains(tag))
            menu.addAction(languageName(tag))->setData(tag);
    }
    // Of one missing language there is nothing to choose.
    const QList<QAction *> actions = menu.actions();
    const QAction *chosen =
        actions.size() == 1 ? actions.first() : menu.exec(mapToGlobal(QPoint(width() - 160, 48)));
    if (!chosen)
        return;
    const QString tag = chosen->data().toString();
    draft.notice.text.insert(tag, {});
    m_form->setDraft(draft, now());
    m_form->setLanguage(tag);
    showLanguages();
    showPreview();
}

QString ComposePage::blockedBecause() const
{
    const Draft &draft = m_form->draft();
    if (draft.isEmpty())
        return tr("nothing is written yet");
    if (!isConnected(m_link))
        return tr("no relay: it cannot be sent now");
    if (!m_link.may(Right::Publish))
        return tr("your account may not publish");
    if (m_sending.state() == SendState::Sending)
        return tr("sending …");
    const Audience &audience = draft.notice.audience;
    if (!draft.isNew() && audience == draft.base->current.audience)
        return {}; // an update or an ending goes to those who were told
    if (m_reachOf != audience)
        return tr("counting people …");
    if (m_reach && !m_reach->unknown.isEmpty())
        return tr("nobody is known by: %1").arg(m_reach->unknown.join(u", "_s));
    if (m_reach && m_reach->addressed + m_reach->notSeenLately == 0)
        return tr("nobody is addressed");
    return {};
}

void ComposePage::showFoot()
{
    const Draft &draft = m_form->draft();
    const QString blocked = blockedBecause();
    const SendState state = m_sending.state();
    m_form->setEnabled(state != SendState::Sending && state != SendState::NotKnown);
    const bool bringBack = m_discarded && draft.isEmpty();
    m_discard->setText(bringBack ? tr("Bring it back") : tr("Discard"));
    m_discard->setEnabled(state != SendState::Sending && (bringBack || !draft.isEmpty()));
    const int people = m_reach ? m_reach->addressed : 0;
    const bool ending = isEnding(draft.notice.phase);
    m_send->setText(draft.notice.phase == Phase::Cancelled ? tr("Cancel the notice")
                    : ending                               ? tr("Send the all-clear")
                    : m_reach && people == 1               ? tr("Send to 1 person")
                    : m_reach ? tr("Send to %1 people").arg(QLocale().toString(people))
                              : tr("Send"));
    m_send->setEnabled(blocked.isEmpty());
    const QColor colour =
        ending ? m_theme.backAgain : severityColour(m_theme, int(draft.notice.severity));
    m_send->setStyleSheet(blocked.isEmpty()
                              ? u"QPushButton { background: %1; border: 1px solid %1; color: %2; }"
                                "QPushButton:focus { border: 3px solid %3; }"_s.arg(
                                    colour.name(), m_theme.onFilled.name(), m_theme.text.name())
                              : QString());
    m_blocked->setText(blocked);
    setRole(m_blocked, draft.isEmpty() || state == SendState::Sending ? "soft" : "problem");
    const QList<MaterialReason> reasons = draft.interruptions();
    QStringList words;
    for (const MaterialReason reason : reasons)
        words << materialReasonWords(reason);
    if (draft.notice.phase == Phase::Cancelled)
        m_interrupts->setText(
            tr("Those who saw it are told to ignore it; the others see nothing."));
    else if (ending)
        m_interrupts->setText(tr("Goes to those who were told, once, without a sound."));
    else if (draft.isNew())
        m_interrupts->setText(severityEffect(draft.notice.severity));
    else if (reasons.isEmpty())
        m_interrupts->setText(tr("Will not interrupt: open pop-ups and lists change silently."));
    else
        m_interrupts->setText(
            tr("Will interrupt people and ask them again: %1.").arg(words.join(u", "_s)));
}

void ComposePage::showDuplicate()
{
    const Draft &draft = m_form->draft();
    const auto other = draft.isNew() ? m_board.liveNoticeFor(draft.notice.services, {}, now())
                                     : std::optional<Notice>();
    m_duplicateBar->setVisible(other && other->id.text != m_acceptedDuplicate);
    if (!other)
        return;
    const auto age = now() - other->publishedAt.value_or(now());
    m_duplicateWords->setText(
        tr("%1 told people about %2 %3: “%4”.")
            .arg(other->publishedBy, other->services.first().name.value(other->defaultLanguage),
                 ago(age, Language::English), other->textFor(other->defaultLanguage).headline));
}

void ComposePage::showSending()
{
    const SendState state = m_sending.state();
    m_sendBar->setVisible(state != SendState::Idle);
    m_retry->setVisible(state == SendState::NotKnown ||
                        (state == SendState::NotSent && !m_sending.conflict()));
    m_check->setVisible(state == SendState::NotKnown);
    switch (state) {
    case SendState::Idle: break;
    case SendState::Sending: m_sendWords->setText(tr("Sending …")); break;
    case SendState::Sent: m_sendWords->setText(tr("Sent.")); break;
    case SendState::NotKnown:
        m_sendWords->setText(
            tr("Not known (checking): the connection went before the relay answered. It may "
               "have been sent. Trying again cannot send it twice."));
        break;
    case SendState::NotSent:
        m_sendWords->setText(tr("Not sent: %1. Your text is kept; nothing goes out by itself.")
                                 .arg(m_sending.reason()));
        break;
    }
    m_sendBar->setObjectName(u"sendBar"_s);
    m_sendWords->setObjectName(u"sendWords"_s);
}

void ComposePage::askAudience()
{
    if (!isConnected(m_link))
        return;
    const Audience audience = m_form->draft().notice.audience;
    if (!audience.everyone && audience.include.isEmpty()) {
        m_reach = ToRelay::AudiencePreview::Answer{};
        m_reachOf = audience;
        m_form->setAudienceWords(tr("nobody yet"), {});
        return showFoot();
    }
    m_link.request(
        ToRelay::AudiencePreview{audience}, this,
        [this, audience](const RpcResult<ToRelay::AudiencePreview::Answer> &answer) {
            if (m_form->draft().notice.audience != audience)
                return; // edited meanwhile: the next answer is on its way
            if (const auto *error = std::get_if<RpcError>(&answer)) {
                m_reach.reset();
                if (!RelayLink::isLinkLost(*error))
                    m_reachOf = audience; // the relay says why when it is sent
                m_form->setAudienceWords(
                    {}, error->fields.isEmpty() ? error->message : error->fields.first().reason);
                return showFoot();
            }
            m_reach = std::get<ToRelay::AudiencePreview::Answer>(answer);
            m_reachOf = audience;
            m_form->audience()->setKnown(m_reach->sites, m_reach->groups);
            const QLocale locale;
            m_form->setAudienceWords(
                tr("%1 · %2 connected now · %3 seen today · %4 not seen for a month")
                    .arg(m_reach->addressed == 1
                             ? tr("1 person")
                             : tr("%1 people").arg(locale.toString(m_reach->addressed)),
                         locale.toString(m_reach->online), locale.toString(m_reach->seenToday),
                         locale.toString(m_reach->notSeenLately)),
                m_reach->unknown.isEmpty()
                    ? QString()
                    : tr("Nobody is known by: %1").arg(m_reach->unknown.join(u", "_s)));
            showFoot();
        });
}

void ComposePage::send()
{
    trySend(Step::Check);
}

void ComposePage::trySend(Step step)
{
    if (!blockedBecause().isEmpty())
        return;
    m_tried = true;
    const Draft &draft = m_form->draft();
    const auto other = draft.isNew() ? m_board.liveNoticeFor(draft.notice.services, {}, now())
                                     : std::optional<Notice>();
    if (other && step == Step::DuplicateAccepted) {
        m_acceptedDuplicate = other->id.text;
        showDuplicate();
    }
    const QList<FieldProblem> problems = draft.problems();
    QStringList elsewhere;
    for (const FieldProblem &problem : m_form->showProblems(problems))
        elsewhere << u"%1: %2"_s.arg(m_form->words(problem), problem.reason);
    m_elsewhere->setText(elsewhere.join(u'\n'));
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    if (!problems.isEmpty()) {
        m_blocked->setText(problems.size() == 1
                               ? tr("one field needs a change")
                               : tr("%1 fields need a change").arg(problems.size()));
        setRole(m_blocked, "problem");
        return goTo(m_form->firstProblem());
    }
    if (other && m_acceptedDuplicate != other->id.text) {
        showDuplicate();
        m_update->setFocus();
        return;
    }
    m_duplicateBar->hide();
    // Critical needs a second, different act that says what happens.
    if (draft.notice.severity == Severity::Critical && !isEnding(draft.notice.phase) &&
        !draft.interruptions().isEmpty() && step != Step::Confirmed) {
        const int people = m_reach ? m_reach->addressed : 0;
        m_criticalWords->setText(
            tr("Critical: a large window with a sound, over whatever people do."));
        m_confirm->setText(
            people == 1
                ? tr("Interrupt 1 person on every screen now")
                : tr("Interrupt %1 people on every screen now").arg(QLocale().toString(people)));
        m_confirm->setStyleSheet(
            u"QPushButton { background: %1; border: 1px solid %1; color: %2; }"_s.arg(
                m_theme.critical.name(), m_theme.onFilled.name()));
        m_criticalBar->show();
        m_notYet->setFocus();
        return;
    }
    sendNow();
}

void ComposePage::sendNow()
{
    if (!isConnected(m_link))
        return;
    m_criticalBar->hide();
    const Draft &draft = m_form->draft();
    const QString key = m_sending.begin();
    // On disk before it goes out: after a crash the same key is taken up again.
    if (const auto kept = m_file.save(draft, key); !kept)
        qCWarning(lcAdmin) << kept.error().reason;
    showSending();
    showFoot();
    if (draft.base) {
        ToRelay::NoticeRevise request{
            draft.base->current.id, draft.base->current.revision, draft.finished(), {}, key};
        m_link.request(request, this,
                       [this, key](const RpcResult<ToRelay::NoticeRevise::Answer> &answer) {
                           heard(key, answer);
                       });
    } else {
        ToRelay::NoticePublish request{draft.finished(), {}, key};
        m_link.request(request, this,
                       [this, key](const RpcResult<ToRelay::NoticePublish::Answer> &answer) {
                           heard(key, answer);
                       });
    }
}

template <class Answer>
void ComposePage::heard(const QString &key, const RpcResult<Answer> &answer)
{
    if (key != m_sending.idempotencyKey())
        return; // of a draft that was discarded meanwhile: the board hears of it by itself
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        if (RelayLink::isLinkLost(*error)) {
            m_sending.linkLost();
        } else {
            m_sending.refused(*error);
            m_tried = true;
            m_form->showProblems(error->fields);
            if (error->current) {
                if (const auto theirs = noticeFromBytes(error->current->payload))
                    showConflict(*theirs);
            }
        }
        showSending();
        return showFoot();
    }
    found(std::get<Answer>(answer).envelope);
}

void ComposePage::found(const Envelope &envelope)
{
    m_sending.answered();
    m_saveSoon.stop();
    m_discarded.reset();
    m_file.remove();
    m_board.take(envelope);
    const auto notice = noticeFromBytes(envelope.payload);
    beginNew();
    if (notice)
        Q_EMIT published(notice->id);
}

void ComposePage::checkWhetherSent()
{
    if (!isConnected(m_link))
        return;
    // Asks only what is there: a check never sends.
    const auto look = [this](const QList<Envelope> &envelopes) {
        for (const Envelope &envelope : envelopes) {
            const auto notice = noticeFromBytes(envelope.payload);
            if (notice && notice->publishedBy == m_link.account().login &&
                m_form->draft().isWhatWasPublished(*notice))
                return found(envelope);
        }
        m_sending.notFound(tr("the relay does not have it"));
        showSending();
        showFoot();
    };
    const QString key = m_sending.idempotencyKey();
    const auto stillAsked = [this, key] {
        return m_sending.state() == SendState::NotKnown && m_sending.idempotencyKey() == key;
    };
    if (const auto &base = m_form->draft().base) {
        m_link.request(ToRelay::NoticeHistory{base->current.id, base->current.revision}, this,
                       [look, stillAsked](const RpcResult<ToRelay::NoticeHistory::Answer> &answer) {
                           const auto *history =
                               std::get_if<ToRelay::NoticeHistory::Answer>(&answer);
                           if (history && stillAsked())
                               look(history->revisions);
                       });
        return;
    }
    m_link.request(ToRelay::NoticeList{false, {}, 20}, this,
                   [look, stillAsked](const RpcResult<ToRelay::NoticeList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::NoticeList::Answer>(&answer);
                       if (!list || !stillAsked())
                           return;
                       QList<Envelope> envelopes;
                       for (const NoticeEntry &entry : list->notices)
                           envelopes << entry.envelope;
                       look(envelopes);
                   });
}

void ComposePage::showConflict(const Notice &theirs)
{
    m_theirs = theirs;
    m_conflictWords->setText(
        tr("%1 has published revision %2 meanwhile. Both texts are here: yours in the form, "
           "theirs under the preview. Put yours on top after reading theirs, or discard yours.")
            .arg(theirs.publishedBy)
            .arg(theirs.revision));
    m_conflictBar->show();
    PopupContext context;
    context.sender = m_link.account().policy.sender;
    context.reader = Reader{languageFromString(m_form->language()).value_or(Language::English),
                            QTimeZone::systemTimeZone(), now()};
    m_theirTitle->setText(tr("Published meanwhile by %1").arg(theirs.publishedBy));
    m_theirView->show(popupContent(theirs, context));
    m_theirView->setFixedSize(m_theirView->sizeFor(QSize(1920, 1080)));
    m_theirTitle->show();
    m_theirView->setVisible(true);
}

void ComposePage::keepMineOnTop()
{
    if (!m_theirs)
        return;
    Draft mine = m_form->draft();
    Notice asked = m_theirs->asks == m_theirs->revision ? *m_theirs : mine.base->lastAsked;
    if (const BoardEntry *known = m_board.entry(m_theirs->id);
        known && known->lastAsked.revision == m_theirs->asks)
        asked = known->lastAsked;
    mine.base = DraftBase{*m_theirs, asked};
    m_form->setDraft(mine, now());
    m_theirs.reset();
    m_sending.reset();
    for (QWidget *each :
         {static_cast<QWidget *>(m_conflictBar), static_cast<QWidget *>(m_theirView),
          static_cast<QWidget *>(m_theirTitle)})
        each->hide();
    edited();
}

void ComposePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_form->setTheme(theme);
    m_preview->setTheme(theme);
    m_theirView->setTheme(theme);
    showPreview();
    showFoot();
}

void ComposePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_narrow = width() < m_theme.units(narrowWidth);
    m_previewColumn->setMinimumWidth(m_narrow ? 0 : m_theme.units(468));
    m_previewColumn->setMaximumWidth(m_narrow ? QWIDGETSIZE_MAX : m_theme.units(620));
    showTab();
}

void ComposePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && m_form->draft().isEmpty() &&
        m_sending.state() == SendState::Idle) {
        const auto discarded = m_discarded;
        beginNew(); // its "since" and its next update are of now, not of when the app was started
        m_discarded = discarded;
        showFoot();
    }
}

} // namespace foghorn
