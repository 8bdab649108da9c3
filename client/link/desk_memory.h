// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/notice_gate.h"
#include "common/protocol/messages.h"

#include <QDir>

namespace foghorn {

/** How far this desk has come with its relay: epoch, cursor, policy, the revisions let in and when it
    was last heard (desk.json). Written after the notices themselves, so that it never claims what is not on disk. */
class DeskMemory
{
public:
    explicit DeskMemory(const QDir &data);
    void save() const;

    Epoch epoch;
    qint64 cursor = 0;
    Policy policy;
    NoticeGate gate;
    std::optional<Mark> mark = {};            // of this desk's person: shown offline too
    std::optional<Instant> heardAt;           // when the relay last said anything, by its clock
    std::chrono::milliseconds clockOffset{0}; // its time less ours, as last known

private:
    QString m_path;
};

} // namespace foghorn
