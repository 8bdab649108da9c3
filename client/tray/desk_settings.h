// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/link_timings.h"
#include "common/model/language.h"
#include "common/result.h"

#include <QDir>
#include <QList>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

namespace foghorn {

/** What the tray client was told: command line over environment over the administrator's file over the
    person's own file over default. */
struct DeskSettings
{
    enum class Wish { Show, Read };
    QList<QUrl> relays;
    bool relaysAreInvited = false; // by the enrolment string, whose file may be gone tomorrow
    QString enrolmentToken;
    QString enrolmentTokenFile; // where it was read
    QDir data;
    QString site;
    bool shared = false;
    Language language = Language::English;
    QList<QSslCertificate> authorities;
    QByteArray caFingerprint = {}; // from the enrolment string; counts without authorities
    QByteArray rootKey =
        {}; // who signs the key lists, by the administrator or the enrolment string; 32 bytes
    Wish wish = Wish::Show;
    enum class KeyPlace { System, File };
    KeyPlace keyPlace = KeyPlace::System;
    LinkTimings timings = {}; // only tests change them
};

/** Reads them; a wrong setting is a sentence that names file, key and what was expected. Ends the program
    itself on --help and --version. */
Result<DeskSettings> readDeskSettings(const QStringList &arguments);

} // namespace foghorn
