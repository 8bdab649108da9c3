// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;

/** The words of the protocol's own enums, and how many messages there are. */
class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRightHasItsWord();
    void everyRoleHasItsWord();
    void everyRecipientStateHasItsWord();
    void everyPartOfATallyHasItsWord();
    void everyPromiseStateHasItsWord();
    void everyStateOfAnApprovalHasItsWord();
    void everyStepOfASecondFactorHasItsWord();
    void everyRoleOfAKeyHasItsWord();
    void everyReasonOfDistrustHasItsWord();
    void noTwoMessagesShareAMethod();
};

namespace {

template <class Enum>
void compare(const QList<std::pair<Enum, const char *>> &words,
             std::optional<Enum> (*fromString)(QStringView))
{
    for (const auto &[value, word] : words) {
        QCOMPARE(toString(value), QString::fromLatin1(word));
        QVERIFY(fromString(QString::fromLatin1(word)) == value);
        QVERIFY(!fromString(QString::fromLatin1(word).toUpper()));
    }
    QVERIFY(!fromString(u""));
    QVERIFY(!fromString(u"other"));
}

// Whoever adds a message meets this line, the samples and the protocol page.
static_assert(std::variant_size_v<Request> == 58);
static_assert(std::variant_size_v<Notification> == 13);

} // namespace

void MessagesTest::everyRightHasItsWord()
{
    compare<Right>({{Right::ReadBoard, "readBoard"},
                    {Right::ReadRecipients, "readRecipients"},
                    {Right::Publish, "publish"},
                    {Right::Enrol, "enrol"},
                    {Right::ManageStaff, "manageStaff"},
                    {Right::ReadRelay, "readRelay"},
                    {Right::EditTemplates, "editTemplates"},
                    {Right::Approve, "approve"},
                    {Right::ManageDesks, "manageDesks"},
                    {Right::ReadAudit, "readAudit"},
                    {Right::ManageApiTokens, "manageApiTokens"}},
                   rightFromString);
}

void MessagesTest::everyRoleHasItsWord()
{
    compare<Role>({{Role::Author, "author"},
                   {Role::HelpDesk, "helpDesk"},
                   {Role::Administrator, "administrator"},
                   {Role::Approver, "approver"},
                   {Role::Viewer, "viewer"}},
                  roleFromString);
}

void MessagesTest::everyStateOfAnApprovalHasItsWord()
{
    using enum ApprovalState;
    compare<ApprovalState>({{Waiting, "waiting"},
                            {Approved, "approved"},
                            {Refused, "refused"},
                            {Overtaken, "overtaken"}},
                           approvalStateFromString);
}

void MessagesTest::everyStepOfASecondFactorHasItsWord()
{
    using enum FactorStep;
    compare<FactorStep>({{Begin, "begin"}, {Confirm, "confirm"}, {Drop, "drop"}},
                        factorStepFromString);
}

void MessagesTest::everyPartOfATallyHasItsWord()
{
    using enum TallyPart;
    compare<TallyPart>({{Addressed, "addressed"},
                        {FormerlyAddressed, "formerlyAddressed"},
                        {NotSeenLately, "notSeenLately"},
                        {SharedDesks, "sharedDesks"},
                        {ToCall, "toCall"}},
                       &tallyPartFromString);
}

void MessagesTest::everyRecipientStateHasItsWord()
{
    using enum RecipientState;
    compare<RecipientState>({{Delivered, "delivered"},
                             {Held, "held"},
                             {Displayed, "displayed"},
                             {Acknowledged, "acknowledged"},
                             {NotDelivered, "notDelivered"},
                             {NotDisplayed, "notDisplayed"},
                             {NotAcknowledged, "notAcknowledged"}},
                            recipientStateFromString);
}

void MessagesTest::everyPromiseStateHasItsWord()
{
    using enum PromiseState;
    compare<PromiseState>({{Due, "due"}, {Overdue, "overdue"}, {Escalated, "escalated"}},
                          promiseStateFromString);
}

void MessagesTest::everyRoleOfAKeyHasItsWord()
{
    compare<KeyRole>({{KeyRole::Relay, "relay"}, {KeyRole::Author, "author"}}, keyRoleFromString);
}

void MessagesTest::everyReasonOfDistrustHasItsWord()
{
    compare<Distrust>({{Distrust::Forged, "forged"},
                       {Distrust::UnknownKey, "unknownKey"},
                       {Distrust::ExpiredKey, "expiredKey"},
                       {Distrust::WeakKey, "weakKey"},
                       {Distrust::OtherDeployment, "otherDeployment"},
                       {Distrust::Replayed, "replayed"},
                       {Distrust::Unreadable, "unreadable"},
                       {Distrust::KeyListForged, "keyListForged"},
                       {Distrust::KeyListOld, "keyListOld"},
                       {Distrust::KeyListWeaker, "keyListWeaker"}},
                      distrustFromString);
}

void MessagesTest::noTwoMessagesShareAMethod()
{
    QSet<QString> methods;
    const auto note = [&]<class... M>(sample::As<std::variant<M...>>) {
        ((methods += QString::fromLatin1(M::method)), ...);
    };
    note(sample::As<Request>{});
    note(sample::As<Notification>{});
    QCOMPARE(size_t(methods.size()),
             std::variant_size_v<Request> + std::variant_size_v<Notification>);
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
