// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/card_facts.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/past_outages.h"
#include "client/admin/words.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/promise.h"
#include "common/model/time_words.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int mostSites = 4; // the ones with most "still broken"
} // namespace

QString siteWords(const QList<SiteReplies> &sites)
{
    const QLocale locale;
    QStringList words;
    int left = 0;
    for (const SiteReplies &site : sites) {
        if (site.stillBroken == 0)
            continue;
        if (words.size() == mostSites) {
            ++left;
            continue;
        }
        words << CardFacts::tr("%1: %2 of %3")
                     .arg(site.site.isEmpty() ? CardFacts::tr("no site known") : site.site,
                          locale.toString(site.stillBroken),
                          locale.toString(site.stillBroken + site.works));
    }
    if (left > 0)
        words << CardFacts::tr("%Ln more sites", nullptr, left);
    return words.join(u" · "_s);
}

void CardFacts::addFact(const QString &name, const QString &words, const char *role)
{
    const int row = m_facts->rowCount();
    m_facts->addWidget(plainLabel(name, "soft"), row, 0, Qt::AlignTop);
    auto *value = plainLabel(words, role);
    value->setWordWrap(true);
    m_facts->addWidget(value, row, 1);
}

/** "412 told, 409 told it is back, 3 to call": who still believes in a trouble that is over. */
void CardFacts::addLoop(const ClosedLoop &loop)
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

void CardFacts::show(const BoardEntry &entry, Instant now)
{
    m_entry = entry;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete layout();
    m_facts = new QGridLayout(this);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setColumnStretch(1, 1);
    addFacts(now);
    m_facts->setRowStretch(m_facts->rowCount(), 1);
}

void CardFacts::addFacts(Instant now)
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
        if (const QString where = siteWords(m_entry.sites); !where.isEmpty())
            addFact(tr("Broken where"), where);
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
void CardFacts::addAfterwards()
{
    const QLocale locale;
    if (const auto &tally = m_entry.tally; tally && tally->clear + tally->unclear > 0)
        addFact(tr("Was it clear?"),
                tr("clear to %1, unclear to %2")
                    .arg(locale.toString(tally->clear), locale.toString(tally->unclear)));
    auto *save = quietButton(tr("Save timeline…"), "saveTimeline", "plain");
    connect(save, &QPushButton::clicked, this, &CardFacts::timelineAsked);
    m_facts->addWidget(save, m_facts->rowCount(), 1, Qt::AlignLeft);
}

/** Until when a maintenance is to last, and that it lasts longer. */
void CardFacts::addPlan(const Reader &reader)
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

} // namespace foghorn
