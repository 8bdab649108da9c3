// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/notice_card.h"

#include "client/admin/audience_edit.h"
#include "client/admin/button.h"
#include "client/admin/draft.h"
#include "client/admin/field.h"
#include "client/admin/past_outages.h"
#include "client/admin/style.h"
#include "client/admin/tally_bars.h"
#include "client/admin/words.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/promise.h"
#include "common/model/time_words.h"
#include "common/model/watch.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int narrowWidth = 820;   // below it the facts stand under the bars
constexpr int leastHeadline = 300; // with less beside them the buttons stand under the headline
} // namespace

NoticeCard::NoticeCard(Orders orders, QWidget *parent)
    : QFrame(parent), m_theme(Theme::light(font())), m_severity(plainLabel({})),
      m_headline(plainLabel({}, "headline")), m_standing(plainLabel({}, "soft")),
      m_stillWorking(new QPushButton(tr("Still working on it"))),
      m_watch(new QPushButton(tr("Works again: watch it"))), m_reopenNow(new QPushButton),
      m_reschedule(new QPushButton), m_update(new QPushButton(tr("Update…"))),
      m_allClear(new QPushButton(tr("All clear…"))), m_reopen(new QPushButton(tr("Reopen…"))),
      m_cancel(new QPushButton(tr("Cancel…"))), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_buttons(new QHBoxLayout), m_bars(new TallyBars), m_factsHolder(nullptr), m_facts(nullptr),
      m_orders(orders)
{
    setProperty("role", QByteArray("card"));
    m_stillWorking->setObjectName(u"stillWorking"_s);
    m_stillWorking->setToolTip(tr(
        "Tells quietly that you are at it, and when the next word comes. Nobody is interrupted."));
    m_reschedule->setObjectName(u"reschedule"_s);
    m_watch->setObjectName(u"watchNotice"_s);
    m_watch->setToolTip(tr(
        "Tells that it works again as far as you can see, asks people whether it does, and gives "
        "the all-clear by itself when the watch is over."));
    m_reopenNow->setObjectName(u"reopenNow"_s);
    m_reopenNow->setProperty("role", QByteArray("primary"));
    m_reopenNow->setToolTip(
        tr("Tells at once that it is looked into again, and when the next word comes."));
    m_update->setObjectName(u"updateNotice"_s);
    m_allClear->setObjectName(u"allClear"_s);
    m_reopen->setObjectName(u"reopenNotice"_s);
    m_cancel->setObjectName(u"cancelNotice"_s);
    m_bars->setObjectName(u"tallyBars"_s);
    m_headline->setWordWrap(true);
    m_standing->setWordWrap(true);
    auto *menu = new QMenu(m_cancel);
    connect(menu->addAction(tr("It was sent by mistake")), &QAction::triggered, this,
            [this] { Q_EMIT ordered(NoticeOrder::CancelMistake); });
    connect(menu->addAction(tr("It is no longer needed")), &QAction::triggered, this,
            [this] { Q_EMIT ordered(NoticeOrder::CancelNoLongerNeeded); });
    m_cancel->setMenu(menu);
    connect(m_stillWorking, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(NoticeOrder::StillWorking); });
    connect(m_reschedule, &QPushButton::clicked, this, [this] {
        Q_EMIT ordered(m_entry.notice.phase == Phase::Scheduled ? NoticeOrder::Postpone
                                                                : NoticeOrder::Extend);
    });
    connect(m_watch, &QPushButton::clicked, this, [this] { Q_EMIT ordered(NoticeOrder::Watch); });
    connect(m_reopenNow, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(NoticeOrder::ReopenNow); });
    connect(m_update, &QPushButton::clicked, this, [this] { Q_EMIT ordered(NoticeOrder::Update); });
    connect(m_allClear, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(NoticeOrder::AllClear); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { Q_EMIT ordered(NoticeOrder::Reopen); });
    connect(m_bars, &TallyBars::pressed, this, [this](std::optional<RecipientState> state) {
        Q_EMIT peopleAsked({TallyPart::Addressed, state});
    });

    auto *saying = new QHBoxLayout;
    saying->addWidget(m_severity, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_standing);
    saying->addLayout(words, 1);
    m_buttons->addStretch(1);
    for (QPushButton *button : {m_cancel, m_reopen, m_reopenNow, m_watch, m_stillWorking,
                                m_reschedule, m_update, m_allClear})
        m_buttons->addWidget(button, 0, Qt::AlignTop);
    m_head->addLayout(saying, 1);
    m_head->addLayout(m_buttons);
    m_factsHolder = new QWidget;
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->addWidget(m_bars, 0, Qt::AlignTop);
    m_body->addWidget(m_factsHolder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 14, 18, 16);
    column->setSpacing(12);
    column->addLayout(m_head);
    column->addLayout(m_body);
}

void NoticeCard::show(const BoardEntry &entry, Instant now)
{
    m_entry = entry;
    const Notice &notice = entry.notice;
    const bool live = isLive(notice, now);
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), now};
    m_severity->setText(severityName(notice.severity));
    m_headline->setText(notice.textFor(notice.defaultLanguage).headline);
    QStringList standing{tr("revision %1").arg(notice.revision), phaseName(notice.phase)};
    if (notice.startsAt)
        standing << sinceWords(*notice.startsAt, reader);
    standing << tr("for %1").arg(audienceWords(notice.audience));
    m_standing->setText(standing.join(u" · "_s));
    const bool offered = m_orders == Orders::Offered;
    m_stillWorking->setVisible(offered && live && notice.kind == NoticeKind::Incident);
    m_reschedule->setText(notice.phase == Phase::Scheduled ? tr("Postpone…") : tr("Takes longer…"));
    m_reschedule->setVisible(offered && live && notice.kind == NoticeKind::Maintenance);
    m_watch->setVisible(offered && live && notice.kind == NoticeKind::Incident &&
                        !isWatched(notice));
    const int broken = entry.tally ? entry.tally->stillBroken : 0;
    m_reopenNow->setText(tr("%Ln say it is still broken: reopen", nullptr, broken));
    m_reopenNow->setVisible(offered && entry.tally &&
                            offersReopening(notice, entry.tally->works, broken));
    m_update->setVisible(offered && live);
    m_allClear->setVisible(offered && live);
    m_cancel->setVisible(offered && live);
    m_reopen->setVisible(offered && !live &&
                         mayFollow(notice.kind, notice.phase, firstPhase(notice.kind)));
    if (entry.tally)
        m_bars->setTally(*entry.tally);
    m_bars->setVisible(entry.tally.has_value());
    showFacts(now);
    setTheme(m_theme);
}

bool NoticeCard::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitHeight();
    return handled;
}

void NoticeCard::fitHeight()
{
    const bool narrow = width() < m_theme.units(narrowWidth);
    int inARow = 0;
    for (int i = 0; i < m_buttons->count(); ++i) {
        if (const QWidget *button = m_buttons->itemAt(i)->widget(); button && !button->isHidden())
            inARow += button->sizeHint().width() + m_buttons->spacing();
    }
    const int besideButtons = width() - inARow;
    const QMargins around = layout()->contentsMargins();
    m_buttons->setDirection(besideButtons < around.left() + around.right()
                                ? QBoxLayout::TopToBottom
                                : QBoxLayout::LeftToRight);
    m_head->setDirection(besideButtons < m_theme.units(leastHeadline) ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
    m_body->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setSpacing(narrow ? 12 : 24);
    m_body->setStretch(0, narrow ? 0 : 3);
    m_body->setStretch(1, narrow ? 0 : 2);
    // Wrapped words would rather be cut than push the card: what they need is its least height.
    for (QWidget *part : {m_factsHolder, static_cast<QWidget *>(this)}) {
        const int wanted = part->layout() ? part->layout()->totalHeightForWidth(part->width()) : 0;
        if (wanted != part->minimumHeight())
            part->setMinimumHeight(std::max(0, wanted));
    }
}

void NoticeCard::addFact(const QString &name, const QString &words, const char *role)
{
    const int row = m_facts->rowCount();
    m_facts->addWidget(plainLabel(name, "soft"), row, 0, Qt::AlignTop);
    auto *value = plainLabel(words, role);
    value->setWordWrap(true);
    m_facts->addWidget(value, row, 1);
}

/** "412 told, 409 told it is back, 3 to call": who still believes in a trouble that is over. */
void NoticeCard::addLoop(const ClosedLoop &loop)
{
    const QLocale locale;
    addFact(tr("Know that it is over"),
            tr("%1 of %2 who were told")
                .arg(locale.toString(loop.toldOver), locale.toString(loop.told)));
    if (loop.toCall() <= 0)
        return;
    auto *toCall = quietButton(tr("%Ln to call", nullptr, loop.toCall()), "toCall", "plain");
    connect(toCall, &QPushButton::clicked, this, [this] {
        Q_EMIT peopleAsked({TallyPart::ToCall, {}});
    });
    m_facts->addWidget(toCall, m_facts->rowCount(), 1, Qt::AlignLeft);
}

void NoticeCard::showFacts(Instant now)
{
    qDeleteAll(m_factsHolder->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_factsHolder->layout();
    m_facts = new QGridLayout(m_factsHolder);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setColumnStretch(1, 1);
    addFacts(now);
    m_facts->setRowStretch(m_facts->rowCount(), 1);
}

void NoticeCard::addFacts(Instant now)
{
    const Notice &notice = m_entry.notice;
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), now};
    const QLocale locale;
    if (m_entry.tally) {
        const Tally &tally = *m_entry.tally;
        addFact(
            tr("Connected now"),
            tr("%1 of %2").arg(locale.toString(tally.online), locale.toString(tally.addressed)));
        if (tally.works > 0)
            addFact(tr("Works for"), locale.toString(tally.works));
        if (tally.stillBroken > 0)
            addFact(tr("Still broken"), locale.toString(tally.stillBroken), "late");
        if (tally.notSeenLately > 0)
            addFact(tr("Not seen for a month"), locale.toString(tally.notSeenLately));
        if (tally.formerlyAddressed > 0)
            addFact(tr("No longer addressed"), locale.toString(tally.formerlyAddressed));
        if (tally.sharedDesks > 0)
            addFact(tr("Shared screens"), locale.toString(tally.sharedDesks));
        if (tally.loop)
            addLoop(*tally.loop);
    }
    if (!isLive(notice, now))
        return addAfterwards();
    addPlan(reader);
    if (isWatched(notice))
        addFact(tr("Watched until"), clockTime(*notice.watchUntil, reader));
    if (notice.restoration)
        addFact(tr("Expected back"), estimateWords(*notice.restoration, reader).main);
    if (m_entry.said.size() > 1)
        addFact(tr("Said so far"), saidWords(m_entry.said, reader));
    if (notice.checkedAt)
        addFact(tr("Last checked"), clockTime(*notice.checkedAt, reader));
    if (notice.kind == NoticeKind::Incident && isStale(notice, now)) {
        addFact(tr("Out of date"), tr("needs an update or an all-clear"), "late");
    } else if (promiseState(notice, now) >= PromiseState::Overdue) {
        addFact(tr("Next update"),
                tr("was due %1, %2")
                    .arg(clockTime(*notice.nextUpdateAt, reader),
                         ago(now - *notice.nextUpdateAt, spokenLanguage())),
                "late");
    } else if (notice.nextUpdateAt) {
        addFact(tr("Next update"), nextUpdateWords(*notice.nextUpdateAt, reader));
    }
}

/** Whether people understood why, and the whole story for whoever keeps it. */
void NoticeCard::addAfterwards()
{
    const QLocale locale;
    if (const auto &tally = m_entry.tally; tally && tally->clear + tally->unclear > 0)
        addFact(tr("Was it clear?"),
                tr("clear to %1, unclear to %2")
                    .arg(locale.toString(tally->clear), locale.toString(tally->unclear)));
    auto *save = quietButton(tr("Save timeline…"), "saveTimeline", "plain");
    connect(save, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(NoticeOrder::SaveTimeline); });
    m_facts->addWidget(save, m_facts->rowCount(), 1, Qt::AlignLeft);
}

/** Until when a maintenance is to last, and that it lasts longer. */
void NoticeCard::addPlan(const Reader &reader)
{
    const Notice &notice = m_entry.notice;
    if (notice.kind != NoticeKind::Maintenance || !notice.endsAt)
        return;
    const QString end = clockTime(*notice.endsAt, reader);
    if (isOverrun(notice, reader.now))
        addFact(tr("Planned end"),
                tr("should have ended by %1, %2")
                    .arg(end, ago(reader.now - *notice.endsAt, spokenLanguage())),
                "late");
    else
        addFact(tr("Planned end"), end);
    if (!m_entry.shortNotice.isEmpty())
        addFact(tr("Told late because"), m_entry.shortNotice);
}

void NoticeCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_bars->setTheme(theme);
    const QColor colour = severityColour(theme, int(m_entry.notice.severity));
    m_severity->setStyleSheet(
        u"QLabel { color: %1; font-weight: 600; border: 1px solid %1; border-radius: 4px;"
        " padding: 1px 7px; }"_s.arg(colour.name()));
    update();
}

void NoticeCard::takeKeyboard()
{
    m_bars->setFocus(Qt::OtherFocusReason);
}

void NoticeCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()), m_theme.units(8), m_theme.units(8));
    painter.setClipPath(card);
    painter.fillRect(QRect(0, 0, m_theme.units(5), height()),
                     severityColour(m_theme, int(m_entry.notice.severity)));
}

} // namespace foghorn
