// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/drills_page.h"

#include "client/admin/button.h"
#include "client/admin/choice_box.h"
#include "client/admin/connected.h"
#include "client/admin/drill_chart.h"
#include "client/admin/drill_words.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/pane.h"
#include "client/admin/relay_words.h"
#include "client/admin/sending.h"
#include "client/admin/words.h"
#include "client/link/console_link.h"
#include "common/harmless_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr int lasts = 10; // minutes: long enough for who is fetching a coffee
constexpr int earlierShown = 12;

const QList<DrillSample> samples{
    {.desks = 10}, {.desks = 20}, {.desks = 50}, {.percent = 5}, {.percent = 10}};
constexpr int usualSample = 1;

QString sampleWords(const DrillSample &sample)
{
    return sample.desks > 0 ? DrillsPage::tr("%n desks", nullptr, sample.desks)
                            : DrillsPage::tr("%1 % of the desks").arg(sample.percent);
}

QLabel *wrapped(const QString &words, const char *role = nullptr, const char *name = "")
{
    auto *label = named(plainLabel(words, role), name);
    label->setWordWrap(true);
    return label;
}

QFrame *card()
{
    auto *made = new QFrame;
    made->setProperty("role", QByteArray("card"));
    return made;
}

} // namespace

DrillsPage::DrillsPage(ConsoleLink &link, QWidget *parent)
    : QWidget(parent), m_link(link), m_beat(this), m_key(newIdempotencyKey()),
      m_sample(named(new ChoiceBox, "drillSample")),
      m_start(quietButton(tr("Start a drill"), "drillStart", "primary")),
      m_trouble(wrapped({}, "problem", "drillTrouble")),
      m_closed(wrapped(tr("There are no drills where authors sign their notices themselves: the "
                          "relay would have to sign this one."),
                       "soft", "drillClosed")),
      m_none(wrapped(tr("There was no drill yet."), "soft", "drillNone")),
      m_title(plainLabel({}, "strong")), m_summary(wrapped({}, nullptr, "drillSummary")),
      m_failedTitle(plainLabel(tr("Not reached"), "strong")),
      m_earlierTitle(plainLabel(tr("Earlier drills"), "strong")), m_chart(new DrillChart),
      m_card(reportCard()), m_failed(new QVBoxLayout), m_earlier(new QVBoxLayout)
{
    setObjectName(u"drillsPage"_s);
    setAttribute(Qt::WA_StyledBackground);
    static_cast<QVBoxLayout *>(m_card->layout())->addLayout(m_failed);
    auto *inside = new QWidget;
    auto *cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(10);
    cards->addWidget(m_card);
    cards->addWidget(m_earlierTitle);
    m_earlier->setSpacing(4);
    cards->addLayout(m_earlier);
    cards->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Drills"), "title"));
    column->addWidget(wrapped(
        tr("A drill shows some people, chosen by chance among those who are connected, a notice "
           "that says it is an exercise and that nothing is broken, and asks them to press "
           "“I have read this”. It ends after 10 minutes and counts in no statistics."),
        "soft"));
    column->addWidget(startRow());
    for (QLabel *label : {m_closed, m_trouble, m_none}) {
        label->hide();
        column->addWidget(label);
    }
    column->addWidget(scrolled(inside), 1);
    m_card->hide();
    m_earlierTitle->hide();
    m_beat.setObjectName(u"drillBeat"_s);
    m_beat.setInterval(1s);
    connect(&m_beat, &QTimer::timeout, this, &DrillsPage::askReport);
    connect(m_start, &QPushButton::clicked, this, &DrillsPage::start);
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        showStanding();
        if (isVisible())
            ask();
    });
    connect(&m_link, &ConsoleLink::keyListMoved, this, &DrillsPage::showStanding);
    showStanding();
}

void DrillsPage::showStanding()
{
    const bool closed = m_link.signer().key().mustSign();
    m_closed->setVisible(closed);
    m_start->setEnabled(isConnected(m_link) && !closed && !m_starting);
}

QWidget *DrillsPage::startRow()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (const DrillSample &sample : samples)
        m_sample->addItem(sampleWords(sample));
    m_sample->setCurrentIndex(usualSample);
    m_sample->setAccessibleName(tr("How many are asked"));
    // Another sample is another drill.
    connect(m_sample, &QComboBox::activated, this, [this] { m_key = newIdempotencyKey(); });
    line->addWidget(m_sample);
    line->addWidget(m_start);
    line->addStretch();
    return row;
}

QWidget *DrillsPage::reportCard()
{
    auto *made = card();
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(18, 12, 18, 12);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_chart);
    column->addWidget(m_failedTitle);
    return made;
}

void DrillsPage::setTheme(const Theme &theme)
{
    m_chart->setTheme(theme);
}

Reader DrillsPage::reader() const
{
    return {spokenLanguage(), QTimeZone::systemTimeZone(), m_link.link().relayNow()};
}

void DrillsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void DrillsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_beat.stop();
}

void DrillsPage::ask()
{
    if (!isConnected(m_link))
        return;
    m_link.request(ToRelay::DrillList{}, this,
                   [this](const RpcResult<ToRelay::DrillList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::DrillList::Answer>(&answer);
                       if (!list)
                           return; // an older relay has none
                       m_drills = list->drills;
                       m_none->setVisible(m_drills.isEmpty());
                       if (m_chosen.isEmpty() && !m_drills.isEmpty())
                           m_chosen = m_drills.first().notice;
                       showEarlier();
                       askReport();
                   });
}

void DrillsPage::askReport()
{
    if (!isConnected(m_link) || m_chosen.isEmpty())
        return;
    m_link.request(
        ToRelay::AskDrillReport{m_chosen}, this,
        [this, chosen = m_chosen](const RpcResult<ToRelay::AskDrillReport::Answer> &answer) {
            const auto *found = std::get_if<ToRelay::AskDrillReport::Answer>(&answer);
            if (!found || chosen != m_chosen)
                return;
            m_report = found->report;
            showReport();
        });
}

void DrillsPage::start()
{
    m_starting = true;
    showStanding();
    const ToRelay::DrillStart order{.audience = {.everyone = true, .include = {}, .exclude = {}},
                                    .sample = samples[m_sample->currentIndex()],
                                    .notice = {},
                                    .minutes = lasts,
                                    .idempotencyKey = m_key};
    m_link.request(order, this, [this](const RpcResult<ToRelay::DrillStart::Answer> &answer) {
        m_starting = false;
        showStanding();
        const auto *error = std::get_if<RpcError>(&answer);
        m_trouble->setVisible(error);
        if (error) {
            const bool nobody =
                !error->fields.isEmpty() && error->fields.first().field == "audience"_L1;
            return m_trouble->setText(nobody ? tr("Nobody is connected now.")
                                             : tr("Not started: %1").arg(errorWords(*error)));
        }
        m_key = newIdempotencyKey();
        const auto notice =
            noticeFromBytes(std::get<ToRelay::DrillStart::Answer>(answer).envelope.payload);
        if (notice)
            m_chosen = notice->id;
        ask();
    });
}

void DrillsPage::showReport()
{
    const Reader here = reader();
    const bool over = isOver(m_report, here.now);
    m_title->setText(
        over ? tr("Drill of %1, started by %2")
                   .arg(clockTime(m_report.startedAt, here), harmlessText(m_report.startedBy))
             : tr("Running since %1, started by %2")
                   .arg(clockTime(m_report.startedAt, here), harmlessText(m_report.startedBy)));
    m_summary->setText(drillSummary(m_report));
    m_chart->setReport(m_report);
    m_failedTitle->setText(over ? tr("Not reached") : tr("Not yet reached"));
    m_failedTitle->setVisible(!m_report.failures.isEmpty());
    emptyRows(*m_failed);
    for (const DrillFailure &failure : m_report.failures) {
        QStringList who{failure.host, failure.person.text, failure.site};
        who.removeAll(QString());
        m_failed->addWidget(
            wrapped(tr("%1: %2").arg(harmlessText(who.join(u" · "_s)), failureWords(failure, here)),
                    nullptr, "drillFailed"));
    }
    m_card->show();
    if (over)
        m_beat.stop();
    else if (isVisible() && !m_beat.isActive())
        m_beat.start();
}

void DrillsPage::showEarlier()
{
    emptyRows(*m_earlier);
    m_earlierTitle->setVisible(m_drills.size() > 1);
    if (m_drills.size() < 2)
        return;
    for (const DrillReport &drill : m_drills.first(qMin(m_drills.size(), earlierShown))) {
        auto *button = quietButton(drillLine(drill, reader()), "drillEarlier", "plain");
        connect(button, &QPushButton::clicked, this, [this, id = drill.notice] {
            m_chosen = id;
            askReport();
        });
        m_earlier->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace foghorn
