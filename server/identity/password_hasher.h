// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <functional>

namespace foghorn {

/** At which door a password was told. Those at the door for staff wait in a line of their own, which goes first: a crowd
    that guesses at the other must not hold them up. */
enum class Door { Everybody, Staff };

/** Argon2id on at most two workers, so that sign-ins never hold up the rules. Knows no account. */
class PasswordHasher
{
public:
    PasswordHasher();
    ~PasswordHasher();
    /** Waits for the workers. */
    void finish();

    /** Waiting and running together in a line; beyond this many a caller is told to come back. */
    static constexpr int waitingLimit = 64;
    /** What it has done since the start. */
    struct Effort
    {
        int calculations = 0;
        int mostAtOnce = 0;
    };
    Effort effort() const { return {m_effort->calculations, m_effort->mostAtOnce}; }
    bool isBusy(Door door = Door::Everybody) const
    {
        return m_inProgress->at(size_t(door)).load() >= waitingLimit;
    }

    /** `done` comes in the thread of `context`, unless that died. An empty `hash` costs the same
        time and is never right: an unknown login cannot be told from a wrong password. */
    void verify(const QString &hash, const QString &password, QObject *context,
                std::function<void(bool)> done, Door door = Door::Everybody);
    void hash(const QString &password, QObject *context, std::function<void(Result<QString>)> done);

private:
    struct Counted
    {
        std::atomic<int> calculations = 0, now = 0, mostAtOnce = 0;
    };
    /** Around one calculation, on its worker. */
    class Counting;
    using Lines = std::array<std::atomic<int>, 2>;
    std::shared_ptr<Lines> m_inProgress = std::make_shared<Lines>();
    std::shared_ptr<Counted> m_effort = std::make_shared<Counted>();
    QThreadPool m_workers;
};

/** On the calling thread: for init and for tests. About 0.1 s. */
Result<QString> hashPassword(const QString &password);
bool isPassword(const QString &hash, const QString &password);

} // namespace foghorn
