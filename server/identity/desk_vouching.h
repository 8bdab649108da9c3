// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/directory.h"
#include "server/identity/roster.h"
#include "server/store/store_thread.h"

#include <QTimer>

namespace foghorn {

/** Reads the directory now and then, and writes down which desks are in other groups, or at another site, than before.
    One that cannot be reached changes nothing. */
class DeskVouching : public QObject
{
    Q_OBJECT
public:
    /** `directory`: nothing where none is set. */
    DeskVouching(StoreThread &store, Roster &roster, Vouchers &vouchers, Directory *directory);

    /** Reads it at once, and again as time goes by; soon again where it could not be reached. */
    void start();
    void read();

Q_SIGNALS:
    /** Stored. */
    void factsMoved(foghorn::DeskId desk);
    /** The directory was read, well or not. */
    void wasRead();

private:
    void take(const LdapResult<DirectoryRoll> &read);
    void writeDown(const DirectoryRoll &roll);

    StoreThread &m_store;
    Roster &m_roster;
    Vouchers &m_vouchers;
    Directory *m_directory;
    QTimer m_next;
    bool m_wasReached = true;
};

} // namespace foghorn
