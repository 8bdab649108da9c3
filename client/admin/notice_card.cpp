// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/notice_card.h"

#include "client/admin/audience_edit.h"
#include "client/admin/card_buttons.h"
#include "client/admin/card_facts.h"
#include "client/admin/draft.h"
#include "client/admin/field.h"
#include "client/admin/style.h"
#include "client/admin/tally_bars.h"
#include "client/admin/words.h"
#include "common/harmless_text.h"
#include "common/model/time_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int narrowWidth = 820;   // below it the facts stand under the bars
constexpr int leastHeadline = 300; // with less beside them the buttons stand under the headline
} // namespace

NoticeCard::NoticeCard(Orders orders, QWidget *parent)
    : QFrame(parent), m_theme(Theme::light(font())), m_severity(plainLabel({})),
      m_headline(plainLabel({}, "headline")), m_standing(plainLabel({}, "soft")),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_buttons(new CardButtons(orders)),
      m_bars(new TallyBars), m_facts(new CardFacts)
{
    setProperty("role", QByteArray("card"));
    m_bars->setObjectName(u"tallyBars"_s);
    m_headline->setWordWrap(true);
    m_standing->setWordWrap(true);
    connect(m_buttons, &CardButtons::ordered, this, &NoticeCard::ordered);
    connect(m_buttons, &CardButtons::watchOrdered, this, &NoticeCard::watchOrdered);
    connect(m_facts, &CardFacts::peopleAsked, this, &NoticeCard::peopleAsked);
    connect(m_facts, &CardFacts::timelineAsked, this,
            [this] { Q_EMIT ordered(NoticeOrder::SaveTimeline); });
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
    m_head->addLayout(saying, 1);
    m_head->addWidget(m_buttons, 0, Qt::AlignTop);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->addWidget(m_bars, 0, Qt::AlignTop);
    m_body->addWidget(m_facts);
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
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), now};
    m_severity->setText(severityName(notice.severity));
    m_headline->setText(harmlessText(notice.textFor(notice.defaultLanguage).headline));
    QStringList standing{tr("revision %1").arg(notice.revision), phaseName(notice.phase)};
    if (notice.startsAt)
        standing << sinceWords(*notice.startsAt, reader);
    standing << tr("for %1").arg(audienceWords(notice.audience));
    if (!entry.code.isEmpty())
        standing << tr("code %1").arg(entry.code);
    m_standing->setText(standing.join(u" · "_s));
    m_buttons->show(entry, now);
    if (entry.tally)
        m_bars->setTally(*entry.tally);
    m_bars->setVisible(entry.tally.has_value());
    m_facts->show(entry, now);
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
    const int besideButtons = width() - m_buttons->rowWidth();
    const QMargins around = layout()->contentsMargins();
    m_buttons->setDirection(besideButtons < around.left() + around.right() ? Qt::Vertical
                                                                           : Qt::Horizontal);
    m_head->setDirection(besideButtons < m_theme.units(leastHeadline) ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
    m_body->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setSpacing(narrow ? 12 : 24);
    m_body->setStretch(0, narrow ? 0 : 3);
    m_body->setStretch(1, narrow ? 0 : 2);
    // Wrapped words would rather be cut than push the card: what they need is its least height.
    for (QWidget *part : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(this)}) {
        const int wanted = part->layout() ? part->layout()->totalHeightForWidth(part->width()) : 0;
        if (wanted != part->minimumHeight())
            part->setMinimumHeight(std::max(0, wanted));
    }
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
