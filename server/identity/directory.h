// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/mailbox.h"
#include "server/identity/directory_roll.h"
#include "server/identity/directory_search.h"

#include <QPointer>
#include <QThreadPool>

namespace foghorn {

/** Who signed in by the directory, and what its groups give. */
struct DirectorySignIn
{
    DirectoryEntry person;
    QList<DirectoryGroup> groups;
    std::optional<Role> role; // nothing: no group of the settings
};

/** Asks the organisation's directory on at most two workers, so that one which does not answer holds up nobody
    else. Knows no account of this relay, no store and no throttle. */
class Directory
{
public:
    explicit Directory(DirectorySettings settings);
    ~Directory(); // waits for the workers: as long as one timeout

    const DirectorySettings &settings() const { return m_settings; }
    /** Waiting and running together; beyond this many a caller is told to come back. */
    static constexpr int waitingLimit = 32;
    bool isBusy() const { return m_inProgress >= waitingLimit; }

    using Done = std::function<void(LdapResult<DirectorySignIn>)>;
    /** `done` comes in this object's thread, unless `context` died. An unknown login is a WrongPassword, and takes the
        same questions. */
    void signIn(const QString &login, const QString &password, QObject *context, Done done);
    /** Everybody with groups and site; `done` as above. */
    void readRoll(QObject *context, std::function<void(LdapResult<DirectoryRoll>)> done);
    /** Drops what waits, and waits for what runs. */
    void finish();

private:
    const DirectorySettings m_settings;
    int m_inProgress = 0;
    std::atomic<bool> m_ending = false;
    Mailbox m_answers;
    QThreadPool m_workers; // the last: they use all of the above
};

/** On the calling thread: what a worker does, and what a check of the settings tries. */
LdapResult<DirectorySignIn> signInBy(const DirectorySettings &settings, const QString &login,
                                     const QString &password);

} // namespace foghorn
