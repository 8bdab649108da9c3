// SPDX-License-Identifier: GPL-3.0-or-later
// What the two worlds are compared by: every desk's screen, every notice, every tally.
#include "tests/faults/history_run.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::history {

namespace {

constexpr auto patience = 3s;
/** Old endings may be forgotten by a desk at any time from then on. */
constexpr auto rememberedAtLeast = std::chrono::hours(7 * 24 - 1);

QString toString(Occasion occasion)
{
    switch (occasion) {
    case Occasion::None: return {};
    case Occasion::Asked: return u"asked"_s;
    case Occasion::Reminded: return u"reminded"_s;
    case Occasion::Ended: return u"ended"_s;
    case Occasion::LeftAudience: return u"left"_s;
    }
    return {};
}

QString lineOf(const Notice &notice, const QString &occasion, int shown, bool confirmed)
{
    return u"r%1 of %2, screen: %3, painted: r%4%5"_s.arg(notice.revision)
        .arg(toIso(*notice.publishedAt), occasion.isEmpty() ? u"-"_s : occasion)
        .arg(shown)
        .arg(confirmed ? u", confirmed"_s : QString());
}

QString words(const Tally &tally)
{
    return QString::fromUtf8(QJsonDocument(toJson(tally)).toJson(QJsonDocument::Compact));
}

} // namespace

QString HistoryRun::nameOf(const Key &key) const
{
    return u"notice %1"_s.arg(m_keys.indexOf(key));
}

QString HistoryRun::realLine(int desk, const Key &key) const
{
    const HistoryDesk &real = *m_desks[size_t(desk)];
    const HeldNotice *held = real.inbox().find({key});
    if (!held)
        return {};
    if (!isLiveAt(held->notice, now()) && now() - *held->notice.publishedAt > rememberedAtLeast)
        return {};
    return lineOf(held->notice, toString(real.occasion(*held)),
                  held->displayed ? held->displayed->revision : 0,
                  held->acknowledged >= held->notice.asks);
}

QString HistoryRun::modelLine(int desk, const Key &key) const
{
    const auto &all = m_model.desk(desk).held;
    const auto held = all.find(key);
    if (held == all.end())
        return {};
    const Notice &notice = held->second.notice;
    if (!isLiveAt(notice, now()) && now() - *notice.publishedAt > rememberedAtLeast)
        return {};
    return lineOf(notice, m_model.occasion(desk, key, now()), held->second.shown,
                  held->second.confirmed >= notice.asks);
}

QString HistoryRun::compareDesks()
{
    QStringList wrong;
    for (int desk = 0; desk < int(desks.size()); ++desk) {
        const HistoryDesk &real = *m_desks[size_t(desk)];
        if (!real.isAwake())
            continue;
        if (m_model.isOnline(desk) && !real.isSettled())
            wrong << u"desk %1 is not settled: %2"_s.arg(desk).arg(real.trouble());
        if (real.refusedNotices() > 0)
            wrong << u"desk %1 refused a notice"_s.arg(desk);
        for (const Key &key : m_keys) {
            const QString is = realLine(desk, key);
            const QString should = modelLine(desk, key);
            if (is != should)
                wrong << u"desk %1, %2\n    is:     %3\n    should: %4"_s.arg(desk).arg(nameOf(key),
                                                                                        is, should);
        }
    }
    return wrong.join(u'\n');
}

QString HistoryRun::compareNotices()
{
    const auto answer = m_relay->console().ask(ToRelay::NoticeList{.limit = 200});
    if (const auto *error = std::get_if<RpcError>(&answer))
        return u"notice.list: "_s + error->message;
    const auto &list = std::get<ToRelay::NoticeList::Answer>(answer).notices;
    const auto &notices = m_model.store().notices;
    if (list.size() != qsizetype(notices.size()))
        return u"the relay has %1 notices, not %2"_s.arg(list.size()).arg(notices.size());
    for (const NoticeEntry &entry : list) {
        const auto notice = noticeFromBytes(entry.envelope.payload);
        const auto known = notice ? notices.find(notice->id.text) : notices.end();
        if (known == notices.end() || known->second.last() != *notice)
            return u"the relay has another revision of %1"_s.arg(notice ? nameOf(notice->id.text)
                                                                        : u"what cannot be read"_s);
        if (entry.live != isLiveAt(*notice, now()) || entry.stale != isStaleAt(*notice, now()))
            return u"the relay says live %1, stale %2 of %3"_s.arg(entry.live)
                .arg(entry.stale)
                .arg(nameOf(notice->id.text));
    }
    return {};
}

QString HistoryRun::compareTallies()
{
    ToRelay::TallyWatch question;
    for (const auto &[key, revisions] : m_model.store().notices)
        question.notices << NoticeId{key};
    if (question.notices.isEmpty())
        return {};
    const auto answer = m_relay->console().ask(question);
    if (const auto *error = std::get_if<RpcError>(&answer))
        return u"tally.watch: "_s + error->message;
    QStringList wrong;
    for (const Tally &is : std::get<ToRelay::TallyWatch::Answer>(answer).tallies) {
        const Tally should = m_model.tally(is.notice.text, now());
        if (is != should)
            wrong << u"tally of %1\n    is:     %2\n    should: %3"_s.arg(nameOf(is.notice.text),
                                                                          words(is), words(should));
    }
    return wrong.join(u'\n');
}

void HistoryRun::settle()
{
    waitUntil(
        [this] {
            for (int desk = 0; desk < int(desks.size()); ++desk) {
                if (m_model.isOnline(desk) && !m_desks[size_t(desk)]->isSettled())
                    return false;
            }
            return true;
        },
        patience);
}

std::optional<QString> HistoryRun::compare()
{
    settle();
    if (!m_wrong.isEmpty())
        return m_wrong.join(u'\n');
    // What is under way may still arrive: only what stays different is a difference.
    const QDeadlineTimer deadline(patience);
    for (;;) {
        QString wrong;
        waitUntil([&] { return (wrong = compareDesks()).isEmpty(); },
                  std::chrono::milliseconds(deadline.remainingTime()));
        if (wrong.isEmpty() && m_relay->isUp()) {
            wrong = compareNotices();
            if (wrong.isEmpty())
                wrong = compareTallies();
        }
        if (wrong.isEmpty())
            return {};
        if (deadline.hasExpired())
            return wrong;
        int turns = 0;
        waitUntil([&turns] { return ++turns > 2; }, 50ms);
    }
}

} // namespace foghorn::history
