// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/watch.h"
#include "tests/client/ctl/relay_shell.h"
#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl after a restoration: watch, reopen, end, replies, help-calls, against a fake relay with one notice. */
class WatchCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<FakeRelay>();
        m_relay->time += 40min + 12s; // 09:40:12
        m_relay->answerMore = [this](const IncomingRequest &incoming) {
            return answerFor(incoming);
        };
        m_current = mailOutage();
    }

    void whatWorksAgainIsWatchedByItsSeverity()
    {
        const ShellRun result = run(u"watch "_s + id);
        QVERIFY2(result.code == 0, qPrintable(result.error));
        const Notice sent = lastSent().notice.value_or(Notice());
        QVERIFY(sent.phase == Phase::Monitoring);
        QCOMPARE(toIso(*sent.watchUntil), u"2026-11-22T10:11:00Z"_s); // a major one's 30 min
        QVERIFY(!sent.nextUpdateAt && !sent.restoration);
    }

    void theWatchMayBeAsLongAsItsAuthorSays()
    {
        QCOMPARE(run(u"watch --minutes 10 "_s + id).code, 0);
        QCOMPARE(toIso(*lastSent().notice->watchUntil), u"2026-11-22T09:51:00Z"_s);
    }

    void endingAWatchMustBeMeantSo()
    {
        m_current = watching(m_current, m_relay->time);
        m_current.id.text = id;
        m_current.revision = 2;
        m_current.asks = 1;
        m_current.publishedAt = m_relay->time;
        QCOMPARE(run(u"end "_s + id).code, 0); // the relay would say what it thinks of it
        QVERIFY(!lastSent().endsWatch);
        QVERIFY(!lastSent().notice->watchUntil);
        QCOMPARE(run(u"end --end-watch "_s + id).code, 0);
        QVERIFY(lastSent().endsWatch);
    }

    void onlyWhatMayBeOverIsReopened()
    {
        QCOMPARE(run(u"reopen "_s + id).code, int(ExitCode::Refused));
        m_current.phase = Phase::Resolved;
        m_current.restoration.reset();
        m_current.nextUpdateAt.reset();
        QCOMPARE(run(u"reopen "_s + id).code, 0);
        QVERIFY(lastSent().notice->phase == Phase::Investigating);
        QVERIFY(lastSent().notice->nextUpdateAt.has_value());
    }

    void answersAreListedBySite()
    {
        const ShellRun result = run(u"replies "_s + id);
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.startsWith(u"Lyon: 40 work, 7 still broken; Porto: 12 work\n"_s),
                 qPrintable(result.out));
        QVERIFY(result.out.contains(u"Luc Moreau (luc@corp.example)"_s));
    }

    void theQueueIsShownAndACallIsTaken()
    {
        const ShellRun queue = run(u"help-calls"_s);
        QCOMPARE(queue.code, 0);
        QVERIFY2(queue.out.contains(u"A proposta para Lyon sai ao meio-dia."_s),
                 qPrintable(queue.out));
        QCOMPARE(run(u"help-calls take 17"_s).code, 0);
        QVERIFY(m_relay->heard<ToRelay::HelpMarked>().last() ==
                (ToRelay::HelpMarked{17, HelpMark::Take}));
        QCOMPARE(run(u"help-calls steal 17"_s).code, int(ExitCode::Usage));
    }

private:
    ShellRun run(const QString &words)
    {
        return runAsAna(*m_relay, *m_dir, words.split(u' ', Qt::SkipEmptyParts));
    }
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        const HelpCall call{17,
                            {id},
                            {u"marta@corp.example"_s},
                            u"Marta Silva"_s,
                            u"Porto"_s,
                            u"porto-112"_s,
                            u"A proposta para Lyon sai ao meio-dia."_s,
                            m_relay->time};
        if (const auto *history = std::get_if<ToRelay::NoticeHistory>(&incoming.request)) {
            ToRelay::NoticeHistory::Answer answer;
            Notice each = m_current;
            for (each.revision = history->after + 1; each.revision <= m_current.revision;
                 ++each.revision)
                answer.revisions << m_relay->key->sign(noticeBytes(each));
            return encodeAnswerOf(incoming.id, answer);
        }
        if (std::holds_alternative<ToRelay::NoticeRevise>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::NoticeRevise::Answer{
                                                   m_relay->key->sign(noticeBytes(m_current))});
        if (std::holds_alternative<ToRelay::ReplyList>(incoming.request))
            return encodeAnswerOf(
                incoming.id, ToRelay::ReplyList::Answer{{{u"Lyon"_s, 40, 7}, {u"Porto"_s, 12, 0}},
                                                        {{{u"luc@corp.example"_s},
                                                          u"Luc Moreau"_s,
                                                          u"Lyon"_s,
                                                          u"lyon-044"_s,
                                                          ReplyAnswer::StillBroken,
                                                          {},
                                                          m_relay->time}},
                                                        true});
        if (std::holds_alternative<ToRelay::HelpList>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::HelpList::Answer{{call}});
        if (std::holds_alternative<ToRelay::HelpMarked>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::HelpMarked::Answer{call});
        return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
    }
    ToRelay::NoticeRevise lastSent() const
    {
        const auto revisions = m_relay->heard<ToRelay::NoticeRevise>();
        return revisions.isEmpty() ? ToRelay::NoticeRevise() : revisions.last();
    }

    const QString id = mailOutage().id.text;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    Notice m_current;
};

QTEST_GUILESS_MAIN(WatchCommandsTest)
#include "watch_commands_test.moc"
