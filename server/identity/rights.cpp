// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/rights.h"

#include "common/overloaded.h"

namespace foghorn {

QList<Right> rightsOf(Role role)
{
    using enum Right;
    switch (role) {
    case Role::Viewer: return {ReadBoard};
    case Role::HelpDesk: return {ReadBoard, ReadRecipients};
    case Role::Author: return {ReadBoard, ReadRecipients, Publish, EditTemplates};
    case Role::Approver: return {ReadBoard, ReadRecipients, Approve};
    case Role::Administrator:
        return {ReadBoard,     ReadRecipients, Publish,     Enrol,     ManageStaff,    ReadRelay,
                EditTemplates, Approve,        ManageDesks, ReadAudit, ManageApiTokens};
    }
    return {};
}

Needed neededFor(const Request &request)
{
    using namespace ToRelay;
    using enum Right;
    static const Needed anybody{}, aDesk{Needed::Who::Desk, {}}, anyStaff{Needed::Who::Staff, {}};
    const auto staff = [](Right right) { return Needed{Needed::Who::Staff, right}; };
    return std::visit(Overloaded{[&](const DeskHello &) { return anybody; },
                                 [&](const DeskReceipts &) { return aDesk; },
                                 [&](const DeskReply &) { return aDesk; },
                                 [&](const ConsoleHello &) { return anybody; },
                                 [&](const NoticePublish &) { return staff(Publish); },
                                 [&](const NoticeRevise &) { return staff(Publish); },
                                 [&](const NoticeList &) { return staff(ReadBoard); },
                                 [&](const NoticeHistory &) { return staff(ReadBoard); },
                                 [&](const TallyWatch &) { return staff(ReadBoard); },
                                 [&](const RecipientList &) { return staff(ReadRecipients); },
                                 [&](const AudiencePreview &) { return staff(ReadBoard); },
                                 [&](const EnrolmentCreate &) { return staff(Enrol); },
                                 [&](const StaffAdd &) { return staff(ManageStaff); },
                                 [&](const RelayStatus &) { return staff(ReadRelay); },
                                 [&](const TemplateList &) { return staff(ReadBoard); },
                                 [&](const TemplateSave &) { return staff(EditTemplates); },
                                 [&](const TemplateRemove &) { return staff(EditTemplates); },
                                 [&](const ServiceList &) { return staff(ReadBoard); },
                                 [&](const ServiceReplace &) { return staff(EditTemplates); },
                                 [&](const OutageList &) { return staff(ReadBoard); },
                                 [&](const CoachSettings &) { return staff(ReadBoard); },
                                 [&](const PromiseReport &) { return staff(ReadBoard); },
                                 [&](const ReplyList &) { return staff(ReadRecipients); },
                                 [&](const HelpList &) { return staff(ReadRecipients); },
                                 [&](const HelpMarked &) { return staff(ReadRecipients); },
                                 [&](const AskMaintenanceRules &) { return staff(ReadBoard); },
                                 [&](const FollowUpList &) { return staff(ReadBoard); },
                                 [&](const FollowUpWaive &) { return staff(Publish); },
                                 [&](const SeriesList &) { return staff(ReadBoard); },
                                 [&](const SeriesPreview &) { return staff(ReadBoard); },
                                 [&](const SeriesSave &) { return staff(Publish); },
                                 [&](const SeriesSkip &) { return staff(Publish); },
                                 [&](const SeriesChange &) { return staff(Publish); },
                                 [&](const SeriesRemove &) { return staff(Publish); },
                                 [&](const DrillStart &) { return staff(Publish); },
                                 [&](const AskDrillReport &) { return staff(ReadRecipients); },
                                 [&](const DrillList &) { return staff(ReadBoard); },
                                 [&](const EnrolmentList &) { return staff(Enrol); },
                                 [&](const EnrolmentRevoke &) { return staff(Enrol); },
                                 [&](const DeskList &) { return staff(ManageDesks); },
                                 [&](const DeskRename &) { return staff(ManageDesks); },
                                 [&](const DeskRevoke &) { return staff(ManageDesks); },
                                 [&](const DeskReadmit &) { return staff(ManageDesks); },
                                 [&](const StaffList &) { return staff(ManageStaff); },
                                 [&](const StaffChange &) { return staff(ManageStaff); },
                                 [&](const StaffPassword &) { return anyStaff; },
                                 [&](const SecondFactor &) { return anyStaff; },
                                 [&](const ApiTokenCreate &) { return staff(ManageApiTokens); },
                                 [&](const ApiTokenList &) { return staff(ManageApiTokens); },
                                 [&](const ApiTokenRevoke &) { return staff(ManageApiTokens); },
                                 [&](const ApprovalList &) { return staff(ReadBoard); },
                                 // To approve; whoever wrote it may take it back.
                                 [&](const ApprovalDecide &) { return staff(ReadBoard); },
                                 [&](const AuditList &) { return staff(ReadAudit); },
                                 [&](const AskKeyList &) { return anyStaff; },
                                 [&](const KeyListPublish &) { return staff(ManageStaff); },
                                 [&](const KeyOffer &) { return staff(Publish); },
                                 [&](const NoticeSign &) { return staff(Publish); },
                                 [&](const DeskDisbelieved &) { return aDesk; }},
                      request);
}

} // namespace foghorn
