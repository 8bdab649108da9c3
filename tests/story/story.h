// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/platform/appearance.h"
#include "client/platform/screen_watch.h"
#include "client/tray/desk_app.h"
#include "tests/server/asking.h"

namespace foghorn::test {

/** A company whose clock the teller moves: the relay, Marta's real desk (English, in Madrid), and Ana's console.
    Waits are for what the wire brings; no time passes but by at(). */
class Story
{
public:
    explicit Story(const QString &name);
    ~Story();

    /** Lets the clock be that, Madrid's time: "2026-11-23 09:04". Everybody looks at it once. */
    void at(const char *localTime);
    Instant now() const { return m_relay.clock().now(); }
    /** What Madrid's clock shows then. */
    static Instant madrid(const char *localTime);

    RunningRelay &relay() { return m_relay; }
    /** Stops and starts; Ana signs in again, Marta's desk comes back by itself. */
    void restartRelay();
    void stopRelay();
    void startRelay();
    WireClient &ana() { return *m_ana; }
    /** The revision after `current`; an empty notice where it was refused. */
    Notice anaRevises(const Notice &current, Notice next);
    /** Signs in: what she signed in with lasts a day. */
    void anaComes() { m_ana = m_relay.console(); }

    void martaComes();
    /** Marta locks her screen, or comes back to it. */
    void martaLocks(bool locked) { m_screen.take({.locked = locked}); }
    void martaGoes() { m_marta.reset(); }
    /** Presses that button of the open pop-up; it is gone after it. */
    bool presses(const char *button);
    /** Everything that Marta's pop-up says now, a line each: "" where none is open. */
    QString popup() const;
    /** Waits until her pop-up says these words, and keeps its picture under that name. */
    bool sees(const QString &words, const char *picture);
    bool seesNothing() const;
    /** What Marta's list of current notices says, an entry a line; it opens for that, and keeps its picture. */
    QString list(const char *picture);

    /** The states of a promise that the console heard of so far, in order. */
    QList<PromiseState> promiseWords(const NoticeId &notice) const;

private:
    QWidget *window() const;
    void keepPicture(QWidget &of, const char *picture);
    const QDir m_pictures;
    int m_pictureNumber = 0;
    RunningRelay m_relay;
    std::unique_ptr<WireClient> m_ana;
    QTemporaryDir m_desk;
    DeskSettings m_settings;
    Appearance m_appearance;
    ScreenWatch m_screen; // listens to nothing: nobody locks it
    std::unique_ptr<DeskApp> m_marta;
};

} // namespace foghorn::test
