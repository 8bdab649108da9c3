// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_link.h"
#include "client/link/reach.h"
#include "client/popup/away_content.h"
#include "client/popup/words.h"
#include "client/tray/desk_settings.h"
#include "client/tray/genuine_window.h"
#include "client/tray/inbox.h"
#include "client/tray/popup_stack.h"

namespace foghorn {

/** Says what this desk's pop-ups, list and tray say, from inbox and link: in the person's language and by the
    relay's corrected clock. Changes nothing. */
class DeskWords
{
public:
    DeskWords(const DeskSettings &settings, const DeskLink &link, const Inbox &inbox);

    const Words &tray() const { return m_tray; }
    Reader reader() const;
    PopupContent popup(const HeldNotice &held, Occasion occasion, int more, bool saysWhoSees) const;
    AwayContent away(const QList<PopupStack::Item> &rows, Instant awaySince) const;
    /** What is shown under "Is this really from IT?". */
    GenuineContent genuine() const;
    /** "From now on every real message from IT shows your mark: …"; empty where there is none. */
    QString markNews() const;
    /** "Do not disturb until 11:30"; both by the local clock. */
    QString quiet(Instant until, Instant localNow) const;
    /** "Connected since 08:55"; without a relay since when not, and how old the last word is. */
    QString link() const;
    /** That this desk's key lies in a file since there is no key store; empty where it does not. */
    QString keyPlace() const;

private:
    PopupContext context() const;
    Reach reach() const;
    QString returnsIn(std::optional<std::chrono::minutes> back) const;

    const DeskSettings &m_settings;
    const DeskLink &m_link;
    const Inbox &m_inbox;
    Words m_tray;
};

} // namespace foghorn
