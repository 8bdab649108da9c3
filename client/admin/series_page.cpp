// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/series_page.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/pane.h"
#include "client/admin/relay_words.h"
#include "client/admin/repeat_words.h"
#include "client/admin/sending.h"
#include "client/link/console_link.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int shown = 3; // occurrences of each

QString stateWords(const SeriesOccurrence &one, const QTimeZone &zone)
{
    switch (one.state) {
    case OccurrenceState::Announced: return SeriesPage::tr("announced");
    case OccurrenceState::Skipped: return SeriesPage::tr("does not take place");
    case OccurrenceState::Ahead: break;
    }
    return SeriesPage::tr("will be announced on %1")
        .arg(QLocale().toString(wallTimeAt(one.announcedAt, zone).day, u"ddd d MMM yyyy"_s));
}

bool isByTheClockHere(const SeriesEntry &entry)
{
    const Instant start = entry.next.first().startsAt;
    return wallTimeAt(start, QTimeZone(entry.series.timeZone.toUtf8())) ==
           wallTimeAt(start, QTimeZone::systemTimeZone());
}

} // namespace

SeriesPage::SeriesPage(ConsoleLink &link, QWidget *parent)
    : QWidget(parent), m_link(link), m_trouble(plainLabel({}, "problem")),
      m_none(plainLabel(tr("Nothing recurs yet. In the composer, planned work has a field "
                           "“Repeats”."),
                        "soft")),
      m_cards(new QVBoxLayout)
{
    setObjectName(u"seriesPage"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_none->setObjectName(u"seriesNone"_s);
    m_trouble->setObjectName(u"seriesTrouble"_s);
    auto *inside = new QWidget;
    auto *cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(10);
    cards->addLayout(m_cards);
    cards->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Recurring maintenance"), "title"));
    for (QLabel *label : {m_trouble, m_none}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    column->addWidget(scrolled(inside), 1);
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        if (isVisible())
            ask();
    });
}

void SeriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void SeriesPage::ask()
{
    if (!isConnected(m_link))
        return;
    m_link.request(ToRelay::SeriesList{}, this,
                   [this](const RpcResult<ToRelay::SeriesList::Answer> &answer) {
                       if (const auto *list = std::get_if<ToRelay::SeriesList::Answer>(&answer))
                           m_series = list->series;
                       showSeries();
                   });
}

void SeriesPage::showSeries()
{
    emptyRows(*m_cards);
    m_none->setVisible(m_series.isEmpty());
    for (const SeriesEntry &entry : m_series)
        m_cards->addWidget(cardOf(entry));
}

QWidget *SeriesPage::cardOf(const SeriesEntry &entry)
{
    auto *card = new QFrame;
    card->setProperty("role", QByteArray("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 12, 18, 12);
    auto *name = plainLabel(entry.series.name, "strong");
    name->setWordWrap(true);
    column->addWidget(name);
    QString when = ruleWords(entry.series) + u'.';
    if (!entry.next.isEmpty() && !isByTheClockHere(entry))
        when += u' ' + tr("The times below are by the clock of this computer.");
    auto *rule = plainLabel(when, "soft");
    rule->setObjectName(u"seriesRule"_s);
    rule->setWordWrap(true);
    column->addWidget(rule);
    for (const SeriesOccurrence &one : entry.next.first(qMin(entry.next.size(), shown)))
        column->addWidget(rowOf(entry, one));
    if (entry.next.isEmpty())
        column->addWidget(plainLabel(tr("It has come to its end."), "soft"));
    const QString change = clockChangeWords(entry.next.first(qMin(entry.next.size(), shown)),
                                            QTimeZone(entry.series.timeZone.toUtf8()));
    if (!change.isEmpty()) {
        auto *words = plainLabel(change, "soft");
        words->setWordWrap(true);
        column->addWidget(words);
    }
    if (m_link.may(Right::Publish))
        column->addWidget(footOf(entry));
    return card;
}

QWidget *SeriesPage::rowOf(const SeriesEntry &entry, const SeriesOccurrence &one)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString when = startWords(one, zone);
    line->addWidget(plainLabel(when));
    auto *state = plainLabel(stateWords(one, zone), "soft");
    state->setWordWrap(true);
    line->addWidget(state, 1);
    if (!m_link.may(Right::Publish))
        return row;
    const bool skipped = one.state == OccurrenceState::Skipped;
    auto *button =
        quietButton(skipped ? tr("Hold it after all") : tr("Skip this one"), "seriesSkip");
    button->setAccessibleDescription(entry.series.name + u", "_s + when);
    if (one.state == OccurrenceState::Announced)
        button->setToolTip(tr("Its notice is cancelled: those who saw it are told."));
    connect(button, &QPushButton::clicked, this,
            [this, id = entry.series.id, one] { skip(id, one); });
    line->addWidget(button);
    return row;
}

QWidget *SeriesPage::footOf(const SeriesEntry &entry)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString &words, const char *name) {
        auto *made = quietButton(words, name);
        made->setAccessibleDescription(entry.series.name);
        line->addWidget(made);
        return made;
    };
    const bool asks = m_askedToRemove == entry.series.id;
    auto *words = plainLabel(
        asks ? tr("Nothing more will be announced. Notices that are out stay as they are.")
             : tr("saved by %1").arg(entry.savedBy),
        "soft");
    words->setWordWrap(true);
    line->addWidget(words, 1);
    if (!asks) {
        connect(button(tr("Remove…"), "seriesRemove"), &QPushButton::clicked, this,
                [this, id = entry.series.id] {
                    m_askedToRemove = id;
                    showSeries();
                });
        return row;
    }
    connect(button(tr("Remove it"), "seriesRemoveIt"), &QPushButton::clicked, this,
            [this, entry] { remove(entry); });
    connect(button(tr("Keep it"), "seriesKeep"), &QPushButton::clicked, this, [this] {
        m_askedToRemove = {};
        showSeries();
    });
    return row;
}

void SeriesPage::heard(const RpcError *error)
{
    m_trouble->setText(error ? tr("Not done: %1").arg(errorWords(*error)) : QString());
    m_trouble->setVisible(error);
    ask(); // a colleague may have been faster
}

void SeriesPage::skip(const SeriesId &id, const SeriesOccurrence &one)
{
    m_link.request(ToRelay::SeriesSkip{id, one.day, one.state == OccurrenceState::Skipped,
                                       newIdempotencyKey()},
                   this, [this](const auto &answer) { heard(std::get_if<RpcError>(&answer)); });
}

void SeriesPage::remove(const SeriesEntry &entry)
{
    m_askedToRemove = {};
    m_link.request(
        ToRelay::SeriesRemove{entry.series.id, entry.series.version, false, newIdempotencyKey()},
        this, [this](const auto &answer) { heard(std::get_if<RpcError>(&answer)); });
}

} // namespace foghorn
