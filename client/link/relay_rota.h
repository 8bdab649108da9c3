// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace foghorn {

/** Whose turn it is: goes through the list of relays, tries each once without waiting, and passes
    over those that refused us until their time has come. Pure: is told the time. */
class RelayRota
{
public:
    using Moment = std::chrono::milliseconds; // of any steady clock

    explicit RelayRota(const QList<QUrl> &relays);

    bool isEmpty() const { return m_relays.isEmpty(); }
    const QUrl &current() const { return m_relays.at(m_current).url; }
    /** The current one did not work: turns to the next that may be tried. */
    void turn(Moment now);
    /** The current one refused us until then; turns. */
    void refused(Moment now, Moment until);
    /** True while a relay of the list has not been tried since the last startOver(). */
    bool hasUntried(Moment now) const;
    /** When all of them refused us: the first moment at which one may be tried again. */
    std::optional<Moment> allRefusedUntil(Moment now) const;
    /** Refusals are forgotten and each may be tried at once: at start, new settings, a button. */
    void startOver();
    /** After a connection that worked: the others may be tried at once when it goes. */
    void worked();

private:
    struct Relay
    {
        QUrl url;
        Moment refusedUntil{0};
        bool tried = false;
    };
    QList<Relay> m_relays;
    qsizetype m_current = 0;
};

} // namespace foghorn
