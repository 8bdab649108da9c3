// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace foghorn {

/** Argon2id on at most two workers, so that sign-ins never hold up the rules. Knows no account. */
class PasswordHasher
{
public:
    PasswordHasher();
    ~PasswordHasher();
    /** Waits for the workers. */
    void finish();

    /** Waiting and running together; beyond this many a caller is told to come back. */
    static constexpr int waitingLimit = 64;
    bool isBusy() const { return m_inProgress->load() >= waitingLimit; }

    /** `done` comes in the thread of `context`, unless that died. An empty `hash` costs the same
        time and is never right: an unknown login cannot be told from a wrong password. */
    void verify(const QString &hash, const QString &password, QObject *context,
                std::function<void(bool)> done);
    void hash(const QString &password, QObject *context, std::function<void(Result<QString>)> done);

private:
    std::shared_ptr<std::atomic<int>> m_inProgress = std::make_shared<std::atomic<int>>(0);
    QThreadPool m_workers;
};

/** On the calling thread: for init and for tests. About 0.1 s. */
Result<QString> hashPassword(const QString &password);
bool isPassword(const QString &hash, const QString &password);

} // namespace foghorn
