// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/console.h"
#include "tests/faults/desks.h"
#include "tests/journey/programs.h"

namespace foghorn::faults {

enum class Wire { Plain, Tls };

/** A running relay with its administrator at a console. Its store lies in memory where that can be:
    nothing here depends on how long a disk takes. */
class House
{
public:
    explicit House(Wire wire = Wire::Plain, journey::Launch launch = {});

    /** False where the relay or the sign-in failed. */
    bool open();
    /** Desks that have a token each and are not connected yet. */
    std::unique_ptr<Desks> desks(int count);
    /** The relay's process. */
    qint64 pid() { return relay->process().processId(); }
    /** How often the relay has logged this. */
    int logged(const char *part) const { return int(relay->log().count(part)); }
    QString url() const { return relay->url(); }
    /** Its door for staff, where it was started with one. */
    QString staffUrl() const;
    /** Ana once more, by this door. */
    std::unique_ptr<Console> consoleAt(const QString &url) const;
    /** For a QTemporaryDir in memory, where that can be. */
    static QString folderTemplate();

    std::unique_ptr<journey::RelayProcess> relay;
    std::unique_ptr<Console> console;

private:
    QTemporaryDir m_folder{folderTemplate()};
    QString m_certificate;
    int m_lastNumber = 0;
};

/** As long as a notice may be: details in four languages, nearly 32 KiB. */
Notice longOutage(Instant now);

/** The value below which that part of the values lies; 0 where there are none. */
double quantile(QList<double> values, double part);

} // namespace foghorn::faults
