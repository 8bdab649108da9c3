// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/conversation.h"
#include "client/ctl/terminal.h"
#include "common/clock.h"

#include <QJsonDocument>

namespace foghorn::ctl {

/** What a command works with once it is signed in. */
struct Workplace
{
    Conversation &relay;
    const Terminal &terminal;
    const Clock &clock;
    bool json = false;
    std::function<PersonId()> myself = {}; // whose session this is
    QString password = {};                 // by which it was signed in; empty = by a token
    QString signingKeyFile = {};           // the author's own; empty = none

    /** A new key for one changing request; kept over its repetitions. */
    QString newKey() const;
    void print(const QJsonObject &object) const;
    void print(const QJsonArray &array) const;
};

// One function per command; nothing = done. Grouped in a file each: notice_commands (publish, revise, end,
// cancel, still-working, watch, reopen, extend and postpone), reply_commands (replies, help-calls), promise_command, series_commands,
// follow_up_commands, drill_commands, approval_commands, desk_commands, staff_commands, key_commands,
// reading_commands (list, tally, check-audience), recipients_command, account_commands, relay_command,
// audit_commands, template_commands, service_commands (services, outages), compose_command.
std::optional<Failure> run(const EnrolmentToken &, const Workplace &);
std::optional<Failure> run(const StaffAdd &, const Workplace &);
std::optional<Failure> run(const ListStaff &, const Workplace &);
std::optional<Failure> run(const ChangeStaff &, const Workplace &);
std::optional<Failure> run(const ChangePassword &, const Workplace &);
std::optional<Failure> run(const MoveSecondFactor &, const Workplace &);
std::optional<Failure> run(const MakeApiToken &, const Workplace &);
std::optional<Failure> run(const ListApiTokens &, const Workplace &);
std::optional<Failure> run(const RevokeApiToken &, const Workplace &);
std::optional<Failure> run(const Publish &, const Workplace &);
std::optional<Failure> run(const Revise &, const Workplace &);
std::optional<Failure> run(const End &, const Workplace &);
std::optional<Failure> run(const Cancel &, const Workplace &);
std::optional<Failure> run(const List &, const Workplace &);
std::optional<Failure> run(const ShowTally &, const Workplace &);
std::optional<Failure> run(const Recipients &, const Workplace &);
std::optional<Failure> run(const CheckAudience &, const Workplace &);
std::optional<Failure> run(const RelayStatus &, const Workplace &);
std::optional<Failure> run(const ListTemplates &, const Workplace &);
std::optional<Failure> run(const ShowTemplate &, const Workplace &);
std::optional<Failure> run(const SaveTemplate &, const Workplace &);
std::optional<Failure> run(const RemoveTemplate &, const Workplace &);
std::optional<Failure> run(const ListServices &, const Workplace &);
std::optional<Failure> run(const ExportServices &, const Workplace &);
std::optional<Failure> run(const ImportServices &, const Workplace &);
std::optional<Failure> run(const ListOutages &, const Workplace &);
std::optional<Failure> run(const StillWorking &, const Workplace &);
std::optional<Failure> run(const ReportPromises &, const Workplace &);
std::optional<Failure> run(const Reschedule &, const Workplace &);
std::optional<Failure> run(const Watch &, const Workplace &);
std::optional<Failure> run(const Reopen &, const Workplace &);
std::optional<Failure> run(const Replies &, const Workplace &);
std::optional<Failure> run(const HelpCalls &, const Workplace &);
std::optional<Failure> run(const FollowUpOn &, const Workplace &);
std::optional<Failure> run(const WaiveFollowUp &, const Workplace &);
std::optional<Failure> run(const ListFollowUps &, const Workplace &);
std::optional<Failure> run(const ShowTimeline &, const Workplace &);
std::optional<Failure> run(const SaveSeries &, const Workplace &);
std::optional<Failure> run(const ListSeries &, const Workplace &);
std::optional<Failure> run(const SkipOccurrence &, const Workplace &);
std::optional<Failure> run(const ChangeOccurrence &, const Workplace &);
std::optional<Failure> run(const RemoveSeries &, const Workplace &);
std::optional<Failure> run(const StartDrill &, const Workplace &);
std::optional<Failure> run(const ShowDrill &, const Workplace &);
std::optional<Failure> run(const ListDrills &, const Workplace &);
std::optional<Failure> run(const ListApprovals &, const Workplace &);
std::optional<Failure> run(const ShowApproval &, const Workplace &);
std::optional<Failure> run(const DecideApproval &, const Workplace &);
std::optional<Failure> run(const ListDesks &, const Workplace &);
std::optional<Failure> run(const RenameDesk &, const Workplace &);
std::optional<Failure> run(const RevokeDesk &, const Workplace &);
std::optional<Failure> run(const ReadmitDesk &, const Workplace &);
std::optional<Failure> run(const ListEnrolmentTokens &, const Workplace &);
std::optional<Failure> run(const RevokeEnrolmentToken &, const Workplace &);
std::optional<Failure> run(const ListKeys &, const Workplace &);
std::optional<Failure> run(const CreateKey &, const Workplace &);
std::optional<Failure> run(const OfferKey &, const Workplace &);
std::optional<Failure> run(const SignKeys &, const Workplace &);
std::optional<Failure> run(const SignContinuityCard &, const Workplace &);
std::optional<Failure> run(const ListAudit &, const Workplace &);
std::optional<Failure> run(const VerifyAudit &, const Workplace &);
std::optional<Failure> run(const ExportAudit &, const Workplace &);
std::optional<Failure> run(const Compose &, const Workplace &);
std::optional<Failure> run(const CheckWords &, const Workplace &);

} // namespace foghorn::ctl
