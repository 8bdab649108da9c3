// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_link.h"
#include "tests/faults/house.h"

#include <QTemporaryDir>

namespace foghorn::faults {

/** The tray client's own link with its own deadlines and back-off, what it was told, and how often it lost the
    relay. Shows nothing. */
class RealDesk : public QObject
{
public:
    RealDesk(int number, const QString &url, const QString &token, const QDir &data,
             const Clock &clock, const LinkTimings &timings = {});
    bool isOnline() const { return m_wasOnline; }
    bool has(const QString &notice) const { return m_holds.contains(notice); }
    const QList<qint64> &lostAt() const { return m_lostAt; } // steadyNow()
    const QList<qint64> &backAt() const { return m_backAt; }

private:
    QHash<QString, int> m_holds; // the revision
    DeskLink m_link;
    QList<qint64> m_lostAt, m_backAt;
    bool m_wasOnline = false;
};

/** A crowd of them. */
class RealDesks
{
public:
    RealDesks(int count, House &house, const Clock &clock, const LinkTimings &timings = {});
    int size() const { return int(m_desks.size()); }
    int howMany(const std::function<bool(const RealDesk &)> &is) const;
    bool all(const std::function<bool(const RealDesk &)> &is) const
    {
        return howMany(is) == size();
    }
    int online() const;
    int having(const QString &notice) const;
    int losses() const;
    int mostLostInASecond() const;
    /** Of those that came back after this moment. */
    int mostBackInASecond(qint64 since) const;

private:
    QTemporaryDir m_folder{House::folderTemplate()};
    std::vector<std::unique_ptr<RealDesk>> m_desks;
};

} // namespace foghorn::faults
