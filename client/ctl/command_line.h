// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"
#include "common/protocol/messages.h"

#include <QUrl>

#include <functional>
#include <variant>

namespace foghorn::ctl {

// One struct per command, as it was typed.
struct EnrolmentToken
{
    int uses = 1;
    int validDays = 7;
};
struct StaffAdd
{
    QString login;
    Role role = Role::HelpDesk;
    QString passwordFile;
};
struct Publish
{
    QString file;
};
struct Revise
{
    NoticeId id;
    QString file;
    std::optional<int> base;
};
struct End
{
    NoticeId id;
    QString textFile;
    std::optional<int> base;
};
struct Cancel
{
    NoticeId id;
    QString reason;
    CancelReason why = CancelReason::NoLongerNeeded;
    std::optional<int> base;
};
struct List
{
    bool liveOnly = false;
};
struct ShowTally
{
    NoticeId id;
    bool watch = false;
};
struct Recipients
{
    NoticeId id;
    std::optional<RecipientState> state;
    QString search;
    bool csv = false;
};
struct CheckAudience
{
    QString file;
};

struct RelayStatus
{
};

using Command = std::variant<EnrolmentToken, StaffAdd, Publish, Revise, End, Cancel, List,
                             ShowTally, Recipients, CheckAudience, RelayStatus>;

struct CommandLine
{
    QUrl relay;
    QString login;
    QString passwordFile;
    QString authoritiesFile; // PEM; empty = the system's
    bool json = false;
    Command command;
};
/** The one command that speaks with no relay. */
struct CheckWords
{
    QString file;
    QString glossaryFile;
    QString policyFile;
    bool json = false;
};
struct HelpWanted
{
};
struct VersionWanted
{
};

using Parsed = std::variant<CommandLine, CheckWords, HelpWanted, VersionWanted, Failure>;

/** Reads what was typed, without the program's name. What is not typed comes from the environment
    (FOGHORN_RELAY, FOGHORN_LOGIN, FOGHORN_PASSWORD_FILE, FOGHORN_CA_FILE). An option before the command
    is of foghornctl, one after it of the command if the command has it. */
Parsed parse(const QStringList &arguments, const std::function<QString(const char *)> &environment);

} // namespace foghorn::ctl
