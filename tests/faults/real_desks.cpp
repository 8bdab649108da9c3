// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/real_desks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

namespace {

DeskSelf self(int number)
{
    DeskSelf self;
    self.app = {u"foghorn"_s, u"faults"_s, u"Debian 12"_s};
    self.machine = u"real-machine-%1"_s.arg(number);
    self.session = u"1"_s;
    self.host = u"pc-real-%1"_s.arg(number);
    self.login = u"real%1@corp.example"_s.arg(number);
    self.language = u"es"_s;
    return self;
}

int mostInASecond(const QList<qint64> &moments)
{
    QHash<qint64, int> seconds;
    int most = 0;
    for (const qint64 at : moments)
        most = std::max(most, ++seconds[at / 1'000'000'000]);
    return most;
}

} // namespace

RealDesk::RealDesk(int number, const QString &url, const QString &token, const QDir &data,
                   const Clock &clock, const LinkTimings &timings)
    : m_link(
          {{QUrl(url)}, {}, timings}, self(number), data, token,
          [this] {
              QList<NoticeRevision> holds;
              for (auto held = m_holds.cbegin(); held != m_holds.cend(); ++held)
                  holds.append({{held.key()}, held.value()});
              return holds;
          },
          clock)
{
    connect(&m_link, &DeskLink::noticeReceived, this, [this](const ReceivedNotice &received) {
        m_holds[received.notice.id.text] = received.notice.revision;
    });
    connect(&m_link, &DeskLink::stateChanged, this, [this] {
        const bool online = m_link.link().state() == LinkState::Online;
        if (online != m_wasOnline)
            (online ? m_backAt : m_lostAt).append(steadyNow());
        m_wasOnline = online;
    });
    m_link.start();
}

RealDesks::RealDesks(int count, House &house, const Clock &clock, const LinkTimings &timings)
{
    const QString token = house.console->token(count);
    for (int i = 0; i < count; ++i) {
        const QDir data(m_folder.filePath(QString::number(i)));
        data.mkpath(u"."_s);
        m_desks.push_back(std::make_unique<RealDesk>(i, house.url(), token, data, clock, timings));
    }
}

int RealDesks::howMany(const std::function<bool(const RealDesk &)> &is) const
{
    return int(
        std::count_if(m_desks.begin(), m_desks.end(), [&](const auto &desk) { return is(*desk); }));
}

int RealDesks::online() const
{
    return howMany([](const RealDesk &desk) { return desk.isOnline(); });
}

int RealDesks::having(const QString &notice) const
{
    return howMany([&](const RealDesk &desk) { return desk.has(notice); });
}

int RealDesks::losses() const
{
    int losses = 0;
    for (const auto &desk : m_desks)
        losses += int(desk->lostAt().size());
    return losses;
}

int RealDesks::mostLostInASecond() const
{
    QList<qint64> moments;
    for (const auto &desk : m_desks)
        moments += desk->lostAt();
    return mostInASecond(moments);
}

int RealDesks::mostBackInASecond(qint64 since) const
{
    QList<qint64> moments;
    for (const auto &desk : m_desks) {
        for (const qint64 at : desk->backAt()) {
            if (at > since)
                moments.append(at);
        }
    }
    return mostInASecond(moments);
}

} // namespace foghorn::faults
