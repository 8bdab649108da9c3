// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/desk_vouching.h"

#include "common/log_event.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr auto againAfterTrouble = 1min;
}

DeskVouching::DeskVouching(StoreThread &store, Roster &roster, Vouchers &vouchers,
                           Directory *directory)
    : m_store(store), m_roster(roster), m_vouchers(vouchers), m_directory(directory)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DeskVouching::read);
}

void DeskVouching::start()
{
    if (m_directory && m_vouchers.isOn())
        read();
}

void DeskVouching::read()
{
    m_directory->readRoll(this, [this](const LdapResult<DirectoryRoll> &read) { take(read); });
}

void DeskVouching::take(const LdapResult<DirectoryRoll> &read)
{
    const auto *trouble = std::get_if<LdapTrouble>(&read);
    if (trouble) {
        if (std::exchange(m_wasReached, false))
            logWarning(lcIdentity, "directory.notRead")
                .with("why", trouble->reason)
                .with("effect", u"groups stay as they were"_s);
        m_next.start(againAfterTrouble);
    } else {
        m_wasReached = true;
        m_next.start(m_directory->settings().refresh);
        writeDown(std::get<DirectoryRoll>(read));
    }
    Q_EMIT wasRead();
}

void DeskVouching::writeDown(const DirectoryRoll &roll)
{
    m_vouchers.take(roll);
    QList<DeskRecord> moved;
    for (const DeskRecord &desk : m_roster.desks()) {
        DeskRecord now = desk;
        m_vouchers.weigh(now.facts, desk.facts);
        if (now.facts.groups != desk.facts.groups || now.facts.site != desk.facts.site)
            moved.append(now);
    }
    logInfo(lcIdentity, "directory.read").with("people", roll.size()).with("moved", moved.size());
    if (moved.isEmpty())
        return;
    m_store.ask<void>(
        this,
        [moved](Store &store) -> Result<void> {
            for (const DeskRecord &desk : moved) {
                if (auto written = store.updateDeskPlaces(desk.id, desk.facts); !written)
                    return written;
            }
            return {};
        },
        [this, moved](const Result<void> &written) {
            if (!written) {
                logWarning(lcIdentity, "directory.notStored").with("why", written.error().reason);
                return;
            }
            for (const DeskRecord &desk : moved) {
                DeskRecord current = *m_roster.find(desk.id); // it may have said hello meanwhile
                m_vouchers.weigh(current.facts, current.facts);
                m_roster.put(current);
                Q_EMIT factsMoved(desk.id);
            }
        });
}

} // namespace foghorn
