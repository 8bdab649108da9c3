// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace foghorn {

/** One program per person, session and data folder. A second start hands its wish to the first and ends. Only
    the same user can reach it (UserAccessOption). */
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /** `scope` tells instances apart: the data folder and the session. */
    SingleInstance(const QString &scope, const QString &lockPath, QObject *parent = nullptr);
    /** True: this is the first. False: another runs; `wish` ("show", "read") was handed to it. */
    bool claim(const QByteArray &wish);

Q_SIGNALS:
    void wished(QByteArray wish);

private:
    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace foghorn
