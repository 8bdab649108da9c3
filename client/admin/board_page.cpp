// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/board_page.h"

#include "client/admin/approvals_bar.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/follow_up_bar.h"
#include "client/admin/help_panel.h"
#include "client/admin/punctuality_line.h"
#include "client/admin/recipients_panel.h"
#include "client/admin/relay_words.h"
#include "client/admin/words.h"
#include "client/link/console_link.h"
#include "common/model/time_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

/** What the link means for who reads the numbers. */
QString linkWords(ConsoleLink &link)
{
    RelayLink &relay = link.link();
    if (isConnected(link))
        return BoardPage::tr("connected, the numbers are live");
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), relay.relayNow()};
    const QString since = BoardPage::tr("not connected %1, the numbers are old")
                              .arg(sinceWords(relay.stateSince(), reader));
    const QString trouble = troubleWords(relay);
    return trouble.isEmpty() ? since : BoardPage::tr("%1: %2").arg(since, trouble);
}

} // namespace

BoardPage::BoardPage(ConsoleLink &link, BoardModel &model, WaiverOutbox &waivers, QWidget *parent)
    : QWidget(parent), m_link(link), m_model(model), m_theme(Theme::light(font())),
      m_linkWords(plainLabel({}, "soft")), m_empty(plainLabel({}, "soft")),
      m_new(new QPushButton(tr("New notice"))), m_live(new QVBoxLayout), m_ended(new QVBoxLayout),
      m_showEnded(new QPushButton), m_endedPart(new QWidget), m_people(new RecipientsPanel(link)),
      m_approvals(new ApprovalsBar(link))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_new->setObjectName(u"newNotice"_s);
    m_new->setProperty("role", QByteArray("primary"));
    m_linkWords->setObjectName(u"linkWords"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Board"), "title"));
    m_linkWords->setWordWrap(true);
    head->addWidget(m_linkWords, 1);
    head->addWidget(m_new);

    m_showEnded->setObjectName(u"showEnded"_s);
    m_showEnded->setProperty("role", QByteArray("plain"));
    m_endedPart->setLayout(m_ended);
    m_ended->setContentsMargins(0, 0, 0, 0);
    m_endedPart->hide();
    auto *cards = new QWidget;
    auto *cardColumn = new QVBoxLayout(cards);
    cardColumn->setContentsMargins(0, 0, 8, 0);
    cardColumn->setSpacing(12);
    m_empty->setText(tr("Nothing is announced right now. All quiet."));
    cardColumn->addWidget(m_approvals);
    connect(m_approvals, &ApprovalsBar::writeAgainAsked, this, &BoardPage::writeAgainAsked);
    cardColumn->addWidget(new HelpPanel(link));
    auto *followUps = new FollowUpBar(link, model, waivers);
    cardColumn->addWidget(followUps);
    connect(followUps, &FollowUpBar::followUpAsked, this,
            [this](const NoticeId &id) { Q_EMIT ordered(id, NoticeOrder::FollowUp); });
    cardColumn->addWidget(m_empty);
    cardColumn->addLayout(m_live);
    m_live->setSpacing(12);
    cardColumn->addWidget(m_showEnded, 0, Qt::AlignLeft);
    cardColumn->addWidget(m_endedPart);
    cardColumn->addStretch(1); // what is left over is nobody’s: no card grows by it
    auto *scroll = new QScrollArea;
    scroll->setProperty("role", QByteArray("pane"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows what has the keyboard in it
    scroll->setWidget(cards);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(scroll);
    splitter->addWidget(m_people);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_people->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(new PunctualityLine(link, model));
    column->addWidget(splitter, 1);

    m_splitter = splitter;
    connect(m_new, &QPushButton::clicked, this, &BoardPage::newNoticeAsked);
    connect(m_people, &RecipientsPanel::closed, this, [this] {
        m_people->hide();
        if (NoticeCard *card = cardFor(m_people->notice()))
            card->takeKeyboard();
    });
    connect(m_showEnded, &QPushButton::clicked, this, [this] {
        m_endedPart->setVisible(m_endedPart->isHidden());
        showCards();
    });
    connect(&m_model, &BoardModel::noticesChanged, this, &BoardPage::showCards);
    connect(&m_model, &BoardModel::tallyMoved, this, [this](const NoticeId &id) {
        if (NoticeCard *card = cardFor(id))
            card->show(*m_model.entry(id), m_link.link().relayNow());
        if (m_people->isVisible() && m_people->notice() == id)
            m_people->refresh();
    });
    connect(&m_link, &ConsoleLink::stateChanged, this, &BoardPage::showLink);
    connect(&m_minute, &QTimer::timeout, this, &BoardPage::showCards);
    connect(&m_minute, &QTimer::timeout, m_approvals, &ApprovalsBar::goOn);
    m_minute.start(30s);
    showCards();
    showLink();
}

void BoardPage::showLink()
{
    m_linkWords->setText(linkWords(m_link));
    setRole(m_linkWords, isConnected(m_link) ? "soft" : "late");
    m_new->setVisible(m_link.may(Right::Publish));
    if (isConnected(m_link) && m_people->isVisible())
        m_people->refresh();
}

NoticeCard *BoardPage::cardFor(const NoticeId &id)
{
    for (NoticeCard *card : std::as_const(m_cards)) {
        if (card->notice() == id)
            return card;
    }
    return nullptr;
}

NoticeCard *BoardPage::newCard(const NoticeId &id)
{
    auto *card = new NoticeCard(
        m_link.may(Right::Publish) ? NoticeCard::Orders::Offered : NoticeCard::Orders::None, this);
    connect(card, &NoticeCard::ordered, this,
            [this, id](NoticeOrder order) { Q_EMIT ordered(id, order); });
    connect(card, &NoticeCard::watchOrdered, this,
            [this, id](std::chrono::minutes length) { Q_EMIT watchOrdered(id, length); });
    connect(card, &NoticeCard::peopleAsked, this,
            [this, id](const RecipientFilter &filter) { showPeople(id, filter); });
    return card;
}

void BoardPage::showPeople(const NoticeId &id, const RecipientFilter &filter)
{
    if (!m_link.may(Right::ReadRecipients))
        return;
    const Notice &notice = m_model.entry(id)->notice;
    m_people->showPeople(id, notice.textFor(notice.defaultLanguage).headline, filter);
    if (m_people->isHidden()) {
        m_people->show();
        m_splitter->setSizes({m_splitter->height() / 2, m_splitter->height() / 2});
    }
    m_people->takeKeyboard();
}

void BoardPage::showCards()
{
    const Instant now = m_link.link().relayNow();
    const QList<BoardEntry> live = m_model.live(now);
    const QList<BoardEntry> ended = m_model.ended(now);
    QList<NoticeCard *> kept;
    const auto place = [&](const BoardEntry &entry, QVBoxLayout *column, int index) {
        NoticeCard *card = cardFor(entry.notice.id);
        if (!card)
            card = newCard(entry.notice.id);
        card->setTheme(m_theme);
        card->show(entry, now);
        card->setVisible(true);
        if (column->indexOf(card) != index)
            column->insertWidget(index, card);
        kept << card;
    };
    for (int i = 0; i < live.size(); ++i)
        place(live[i], m_live, i);
    if (!m_endedPart->isHidden()) {
        for (int i = 0; i < ended.size(); ++i)
            place(ended[i], m_ended, i);
    }
    for (NoticeCard *card : std::as_const(m_cards)) {
        if (!kept.contains(card))
            card->deleteLater();
    }
    m_cards = kept;
    m_empty->setVisible(live.isEmpty());
    m_showEnded->setVisible(!ended.isEmpty());
    m_showEnded->setText(m_endedPart->isHidden() ? tr("Show %n ended", nullptr, int(ended.size()))
                                                 : tr("Hide ended"));
}

void BoardPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_approvals->setTheme(theme);
    showCards();
}

} // namespace foghorn
