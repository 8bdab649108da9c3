// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>
#include <optional>

namespace foghorn {

/** One program per person, session and data folder. A second start hands its wish to the first and ends. Only
    the same user can reach it (UserAccessOption). */
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /** `scope` tells instances apart: the data folder and the session. */
    explicit SingleInstance(const QString &scope, QObject *parent = nullptr);
    /** True: this is the first. False: another runs; `wish` ("show", "read") was handed to it. */
    bool claim(const QByteArray &wish);
    /** Where a second start finds this one. */
    QString socketPath() const { return m_server.fullServerName(); }

Q_SIGNALS:
    void wished(QByteArray wish);

private:
    QString m_name;
    QLocalServer m_server;
};

/** A data folder that no other session uses: two sessions of one login on one computer are two desks, each with
    its own identity and inbox. The first session gets `base` itself, further ones "session-2" and so on below
    it; each takes the first free one, so that a folder's desk is used again. Held as long as this lives. */
class SessionFolder
{
public:
    /** Nothing when all 64 are taken or none can be made. */
    static std::optional<SessionFolder> take(const QDir &base);
    const QDir &path() const { return m_path; }

private:
    SessionFolder(QDir path, std::unique_ptr<QLockFile> lock);
    QDir m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace foghorn
