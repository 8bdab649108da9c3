// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/follow_up.h"
#include "server/identity/directory_settings.h"
#include "server/identity/staff_account.h"
#include "server/notices/four_eyes.h"
#include "server/relay/relay.h"

#include <QDir>
#include <QMap>
#include <QProcessEnvironment>
#include <QTimeZone>

namespace foghorn {

/** How one relay is to run. */
struct ServerSettings
{
    QDir data;
    QList<ListenAddress> listen;
    QList<ListenAddress> staffListen; // empty = staff come in where desks do
    bool tlsWanted = false;           // an address is off loopback, or written wss://
    QString tlsCertificate;           // files, PEM; both or none
    QString tlsKey;
    QStringList addresses; // under which names clients reach this relay; empty = as told at init
    QString logLevel;      // "debug", "info", "warning", "error"
    QString sender;        // empty = "IT · " and the organisation
    QString helpDesk;      // its telephone number; empty = only the card's
    QMap<QString, QString> domains; // short domain name → full one
    int shards = 0;                 // 0 = one per core
    std::chrono::days seenLately{30};
    int popupsPerWeek = 3;
    int leadTimeDays = 0;                     // working days
    int followUpDays = foghorn::followUpDays; // working days
    QString holidays;                         // a file; empty = none
    QTimeZone timeZone = QTimeZone::systemTimeZone();
    QString coachGlossary; // files; empty = none
    QString coachPolicy;
    QString continuity;          // a file; empty = no card
    DirectorySettings directory; // no addresses = none; its password is in the file below
    QString directoryPasswordFile;
    SecondFactorRule secondFactor = SecondFactorRule::Optional;
    FourEyesRule fourEyes;
};

/** A key, what it is for, and what a right value looks like. */
struct SettingKey
{
    QString
        name; // "tls-certificate": so on the command line, in the file, and as FOGHORN_TLS_CERTIFICATE
    QString value; // "FILE"
    QString meaning;
    QString fallback; // the default, empty = none
};
const QList<SettingKey> &settingKeys();

inline constexpr char defaultConfigFile[] = "/etc/foghorn/foghornd.conf";

/** Command line over environment over file over default. `given`: what stands on the command line, by key.
    `file`: the settings file, empty = the usual one if it is there. A wrong or unknown one is named with
    where it stands and what was expected. */
Result<ServerSettings> readSettings(const QMap<QString, QStringList> &given,
                                    const QProcessEnvironment &environment, const QString &file);

} // namespace foghorn
