// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/compose_revision.h"

#include "common/model/lifecycle.h"
#include "tests/server/notices/notice_samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class ComposeRevisionTest : public QObject
{
    Q_OBJECT
    const Instant m_now = at(u"2026-11-20T09:05:00Z"_s);
    const Authorship m_ben{{u"d-1"_s}, u"ben"_s, m_now};

    static QStringList fields(const Result<Notice> &result)
    {
        QStringList names;
        if (!result) {
            for (const FieldProblem &problem : result.error().fields)
                names.append(problem.field);
        }
        return names;
    }

private Q_SLOTS:
    void aFirstRevisionIsFilledByTheRelay()
    {
        Notice draft = vpnOutage();
        draft.id = {u"an id of the author's own"_s};
        draft.revision = 7;
        draft.publishedBy = u"the minister"_s;
        const auto made = composeFirst(draft, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->revision, 1);
        QCOMPARE(made->asks, 1);
        QCOMPARE(made->publishedBy, u"ben"_s);
        QCOMPARE(made->publishedAt, m_now);
        QCOMPARE(made->deployment, (DeploymentId{u"d-1"_s}));
        QVERIFY(made->id != draft.id && made->id.text.size() == 36);
        QVERIFY(!made->expiresAt); // an incident does not expire quietly
    }

    void anAnnouncementEndsAfterThreeDays()
    {
        Notice draft = vpnOutage();
        draft.kind = NoticeKind::Announcement;
        draft.phase = Phase::Current;
        draft.restoration.reset();
        draft.nextUpdateAt.reset();
        const auto made = composeFirst(draft, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->expiresAt, m_now + 72h);
    }

    void aFirstRevisionCannotBeAnEnding()
    {
        Notice draft = vpnOutage();
        draft.phase = Phase::Resolved;
        QVERIFY(fields(composeFirst(draft, m_ben)).contains(u"phase"_s));
    }

    void whatWouldBeExpiredAtOnceIsRefused()
    {
        Notice draft = vpnOutage();
        draft.expiresAt = m_now;
        QVERIFY(fields(composeFirst(draft, m_ben)).contains(u"expiresAt"_s));
    }

    void whatWouldBeBornOverdueOrStaleIsRefused_data()
    {
        QTest::addColumn<std::optional<std::chrono::minutes>>("nextUpdate"); // from now
        QTest::addColumn<std::optional<std::chrono::minutes>>("estimate");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, auto nextUpdate, auto estimate,
                            const QString &field) {
            using Maybe = std::optional<std::chrono::minutes>;
            QTest::newRow(name) << Maybe(nextUpdate) << Maybe(estimate) << field;
        };
        row("both to come", 30min, 120min, {});
        row("a promise of this moment", 0min, 120min, u"nextUpdateAt"_s);
        row("a promise of a minute ago", -1min, 120min, u"nextUpdateAt"_s);
        row("a promise of yesterday", -1440min, 120min, u"nextUpdateAt"_s);
        row("we hoped for an hour ago", 20min, -60min, {});
        row("we hoped for yesterday", 20min, -1440min, {});
        row("no promise, an estimate just passed", std::nullopt, -119min, {});
        row("no promise, an estimate long passed", std::nullopt, -120min, u"restoration.at"_s);
    }
    void whatWouldBeBornOverdueOrStaleIsRefused()
    {
        using Maybe = std::optional<std::chrono::minutes>;
        QFETCH(Maybe, nextUpdate);
        QFETCH(Maybe, estimate);
        QFETCH(QString, field);
        const QStringList expected = field.isEmpty() ? QStringList() : QStringList{field};
        Notice draft = vpnOutage();
        draft.nextUpdateAt.reset();
        if (nextUpdate)
            draft.nextUpdateAt = m_now + *nextUpdate;
        draft.restoration = Restoration{RestorationKind::About, m_now + *estimate, {}};
        QCOMPARE(fields(composeFirst(draft, m_ben)), expected);

        // A revision that touches neither is weighed alike …
        StoredNotice stored = published(1);
        stored.current.notice.nextUpdateAt = draft.nextUpdateAt;
        stored.current.notice.restoration = draft.restoration;
        Notice next = stored.current.notice;
        next.text[u"en"_s].progress = u"The supplier is on the way."_s;
        QCOMPARE(fields(composeNext(next, stored, m_ben)), expected);
        // … as is one that was signed in time and came late.
        Authorship before = m_ben;
        before.now = m_now - 90s;
        if (const auto signedThen = composeNext(next, stored, before))
            QCOMPARE(fields(checkReadyMade(*signedThen, stored, m_ben, m_ben.now)), expected);
        // The ending promises nothing any more.
        next.phase = Phase::Resolved;
        QCOMPARE(fields(composeNext(next, stored, m_ben)), QStringList());
    }

    void theNextRevisionFollowsTheStoredOne()
    {
        const StoredNotice stored = published(1);
        Notice draft = stored.current.notice;
        draft.revision = 40;
        draft.id = {u"another"_s};
        draft.text[u"en"_s].progress = u"The supplier is at work."_s;
        const auto made = composeNext(draft, stored, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->id, stored.current.notice.id);
        QCOMPARE(made->revision, 2);
        QCOMPARE(made->asks, 1);
        QCOMPARE(made->publishedBy, u"ben"_s);
    }

    void aLaterRevisionIsAlwaysPublishedLater()
    {
        const StoredNotice stored =
            published(1, 1, Phase::Investigating, m_now + 1h); // the clock went back
        const auto made = composeNext(stored.current.notice, stored, m_ben);
        QVERIFY(made);
        QCOMPARE(made->publishedAt, m_now + 1h + 1ms);
    }

    // Rule 6: five slips of 14 minutes interrupt, since what last asked is compared with.
    void smallSlipsAddUp()
    {
        StoredNotice stored = published(1);
        QList<int> asks;
        for (int i = 0; i < 3; ++i) {
            Notice draft = stored.current.notice;
            *draft.restoration->at += 14min;
            const auto made = composeNext(draft, stored, m_ben);
            QVERIFY(made);
            stored.current.notice = *made;
            if (made->asks == made->revision)
                stored.lastAsked = *made;
            asks.append(made->asks);
        }
        QCOMPARE(asks, (QList<int>{1, 3, 3}));
    }

    void anEndingNeverAsks()
    {
        const StoredNotice stored = published(1);
        Notice draft = stored.current.notice;
        draft.phase = Phase::Resolved;
        draft.severity = Severity::Critical;
        const auto made = composeNext(draft, stored, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->asks, 1);
    }

    void phasesMustFollow_data()
    {
        QTest::addColumn<Phase>("from");
        QTest::addColumn<Phase>("to");
        QTest::addColumn<bool>("good");
        QTest::newRow("forward") << Phase::Investigating << Phase::Identified << true;
        QTest::newRow("skipping") << Phase::Investigating << Phase::Monitoring << true;
        QTest::newRow("ending") << Phase::Identified << Phase::Resolved << true;
        QTest::newRow("reopening") << Phase::Resolved << Phase::Investigating << true;
        QTest::newRow("back a little") << Phase::Monitoring << Phase::Identified << false;
        QTest::newRow("after the end") << Phase::Resolved << Phase::Monitoring << false;
        QTest::newRow("cancelled is final") << Phase::Cancelled << Phase::Investigating << false;
    }
    void phasesMustFollow()
    {
        QFETCH(Phase, from);
        QFETCH(Phase, to);
        QFETCH(bool, good);
        const StoredNotice stored = published(1, 3, from);
        Notice draft = stored.current.notice;
        draft.phase = to;
        const auto made = composeNext(draft, stored, m_ben);
        QCOMPARE(!fields(made).contains(u"phase"_s), good);
    }

    void aReopeningAsksAgain_data()
    {
        QTest::addColumn<Phase>("from");
        QTest::newRow("after the all-clear") << Phase::Resolved;
        QTest::newRow("after it was only watched") << Phase::Monitoring;
    }
    void aReopeningAsksAgain()
    {
        QFETCH(Phase, from);
        StoredNotice stored = published(1, 3, from);
        stored.lastAsked.phase = Phase::Identified; // neither an ending nor a silent revision asked
        Notice draft = stored.current.notice;
        draft.phase = Phase::Investigating;
        draft.nextUpdateAt = m_ben.now + std::chrono::hours(1);
        const auto made = composeNext(draft, stored, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->asks, made->revision);
    }

    void aGrowingAudienceAsksOnlyItsNewMembers()
    {
        StoredNotice stored = published(1);
        stored.current.notice.audience = {false, {{.site = {u"Lyon"_s}}}, {}};
        stored.lastAsked.audience = stored.current.notice.audience;
        Notice draft = stored.current.notice;
        draft.audience.include.append({.site = {u"Madrid"_s}});
        const auto made = composeNext(draft, stored, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->asks, 1);
    }

    void kindAndDrillStay()
    {
        const StoredNotice stored = published(1);
        Notice draft = stored.current.notice;
        draft.exercise = true;
        QVERIFY(fields(composeNext(draft, stored, m_ben)).contains(u"exercise"_s));
        draft = stored.current.notice;
        draft.kind = NoticeKind::Announcement;
        draft.phase = Phase::Current;
        QVERIFY(fields(composeNext(draft, stored, m_ben)).contains(u"kind"_s));
    }

    void aMaintenanceThatMovesTakesItsExpiryAlong()
    {
        StoredNotice stored = published(1);
        Notice &current = stored.current.notice;
        current.kind = NoticeKind::Maintenance;
        current.phase = Phase::Scheduled;
        current.restoration.reset();
        current.nextUpdateAt.reset();
        current.startsAt = m_now + 24h;
        current.endsAt = m_now + 26h;
        current.finishes = Finishing::Automatic;
        current.expiresAt = defaultExpiry(current);
        stored.lastAsked = current;
        Notice draft = current;
        *draft.endsAt += 3h;
        const auto made = composeNext(draft, stored, m_ben);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(made->expiresAt, m_now + 31h);
        QCOMPARE(made->asks, 2);
    }

    void aReadyMadeRevisionMustBeWhatTheRelayWouldGive()
    {
        const StoredNotice stored = published(1);
        Notice ready = *composeNext(stored.current.notice, stored, m_ben);
        QVERIFY(checkReadyMade(ready, stored, m_ben, m_ben.now));
        ready.asks = 2;
        QVERIFY(fields(checkReadyMade(ready, stored, m_ben, m_ben.now)).contains(u"envelope"_s));
    }

    void anIncidentWithoutAWordForAWeekIsAbandoned()
    {
        const Notice notice = published(1).current.notice;
        QVERIFY(!isAbandoned(notice, *notice.publishedAt + 6 * 24h));
        QVERIFY(isAbandoned(notice, *notice.publishedAt + 7 * 24h + 1min));
        Notice announcement = notice;
        announcement.kind = NoticeKind::Announcement;
        QVERIFY(!isAbandoned(announcement, *notice.publishedAt + 8 * 24h));
        // And the relay's own ending is a good one.
        const StoredNotice stored = published(1);
        const auto made = composeNext(closingByRelay(stored.current.notice), stored,
                                      {{u"d-1"_s}, u"relay"_s, m_now + 8 * 24h});
        QVERIFY2(made, qPrintable(made ? QString() : made.error().reason));
        QCOMPARE(toString(made->phase), u"resolved"_s);
    }

    void theRelaysEndingSaysNothingOfTheLastCheck()
    {
        StoredNotice stored = published(1);
        stored.current.notice.checkedAt = *stored.current.notice.publishedAt;
        stored.current.notice.notify = Notify::Quiet;
        const Notice closing = closingByRelay(stored.current.notice);
        QVERIFY(!closing.checkedAt);
        QVERIFY(closing.notify == Notify::Auto);
        QVERIFY(!closing.nextUpdateAt);
    }

    void nobodyCanHaveCheckedInTheFuture()
    {
        const StoredNotice stored = published(1);
        Notice draft = stored.current.notice;
        draft.nextUpdateAt = m_now + 1h;
        draft.checkedAt = m_now + 1min; // its author's clock is a little fast
        const Authorship by{{u"d-1"_s}, u"ana"_s, m_now};
        QVERIFY(composeNext(draft, stored, by));
        draft.checkedAt = m_now + 1min + 1ms;
        QCOMPARE(fields(composeNext(draft, stored, by)), QStringList{u"checkedAt"_s});
        draft = vpnOutage();
        draft.nextUpdateAt = m_now + 1h;
        draft.checkedAt = m_now + 1h;
        QCOMPARE(fields(composeFirst(draft, by)), QStringList{u"checkedAt"_s});
    }
};

QTEST_GUILESS_MAIN(ComposeRevisionTest)
#include "compose_revision_test.moc"
