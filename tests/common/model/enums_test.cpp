// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/follow_up.h"
#include "common/model/language.h"
#include "common/model/notice_template.h"
#include "common/model/receipt.h"
#include "common/model/series.h"
#include "common/model/tally.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class EnumsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasItsName_data();
    void everyValueHasItsName();
    void everyOtherNameIsRefused_data();
    void everyOtherNameIsRefused();
    void severitiesAndReceiptsClimb();
    void aLanguageIsKnownByItsTag_data();
    void aLanguageIsKnownByItsTag();
};

namespace {

/** One row per value: what it writes, and whether reading that gives the value back. */
template <class E>
void rows(const char *type, std::optional<E> (*fromString)(QStringView),
          std::initializer_list<std::pair<E, const char *>> all)
{
    int expected = 0; // a value left out here leaves a gap
    for (const auto &[value, name] : all) {
        const QString text = QString::fromLatin1(name);
        QTest::addRow("%s %s", type, name)
            << toString(value) << text << (fromString(text) == value && int(value) == expected++);
    }
}

template <class E>
void refusals(const char *type, std::optional<E> (*fromString)(QStringView), const QString &good)
{
    const bool any = fromString(good.toUpper()) || fromString({}) || fromString(good + u' ') ||
                     fromString(good.chopped(1)) || fromString(u"other"_s);
    QTest::newRow(type) << bool(fromString(good)) << any;
}

} // namespace

void EnumsTest::everyValueHasItsName_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("comesBack");
    rows<NoticeKind>("kind", &noticeKindFromString,
                     {{NoticeKind::Incident, "incident"},
                      {NoticeKind::Maintenance, "maintenance"},
                      {NoticeKind::Announcement, "announcement"}});
    rows<TemplateUse>("use", &templateUseFromString,
                      {{TemplateUse::New, "new"},
                       {TemplateUse::Update, "update"},
                       {TemplateUse::Ending, "ending"}});
    rows<Severity>("severity", &severityFromString,
                   {{Severity::Info, "info"},
                    {Severity::Minor, "minor"},
                    {Severity::Major, "major"},
                    {Severity::Critical, "critical"}});
    rows<Phase>("phase", &phaseFromString,
                {{Phase::Investigating, "investigating"},
                 {Phase::Identified, "identified"},
                 {Phase::Monitoring, "monitoring"},
                 {Phase::Resolved, "resolved"},
                 {Phase::Scheduled, "scheduled"},
                 {Phase::InProgress, "inProgress"},
                 {Phase::Verifying, "verifying"},
                 {Phase::Completed, "completed"},
                 {Phase::Current, "current"},
                 {Phase::Ended, "ended"},
                 {Phase::Cancelled, "cancelled"}});
    rows<Acknowledgement>(
        "acknowledgement", &acknowledgementFromString,
        {{Acknowledgement::NotRequired, "notRequired"}, {Acknowledgement::Required, "required"}});
    rows<Notify>("notify", &notifyFromString,
                 {{Notify::Auto, "auto"}, {Notify::Always, "always"}, {Notify::Quiet, "quiet"}});
    rows<CancelReason>(
        "cancelReason", &cancelReasonFromString,
        {{CancelReason::Mistake, "mistake"}, {CancelReason::NoLongerNeeded, "noLongerNeeded"}});
    rows<RestorationKind>("restoration", &restorationKindFromString,
                          {{RestorationKind::Unknown, "unknown"},
                           {RestorationKind::About, "about"},
                           {RestorationKind::Between, "between"},
                           {RestorationKind::NotBefore, "notBefore"}});
    rows<OccurrenceState>("occurrence", &occurrenceStateFromString,
                          {{OccurrenceState::Ahead, "ahead"},
                           {OccurrenceState::Announced, "announced"},
                           {OccurrenceState::Skipped, "skipped"}});
    rows<Finishing>("finishes", &finishingFromString,
                    {{Finishing::ByAuthor, "byAuthor"}, {Finishing::Automatic, "automatic"}});
    rows<ActionTime>("when", &actionTimeFromString,
                     {{ActionTime::Now, "now"},
                      {ActionTime::Before, "before"},
                      {ActionTime::During, "during"},
                      {ActionTime::After, "after"}});
    rows<ReceiptState>("receipt", &receiptStateFromString,
                       {{ReceiptState::Delivered, "delivered"},
                        {ReceiptState::Held, "held"},
                        {ReceiptState::ExpiredUnseen, "expiredUnseen"},
                        {ReceiptState::Displayed, "displayed"},
                        {ReceiptState::Acknowledged, "acknowledged"}});
    rows<ReplyAnswer>("reply", &replyAnswerFromString,
                      {{ReplyAnswer::Works, "works"},
                       {ReplyAnswer::StillBroken, "stillBroken"},
                       {ReplyAnswer::NeedHelp, "needHelp"},
                       {ReplyAnswer::Clear, "clear"},
                       {ReplyAnswer::Unclear, "unclear"}});
    rows<FollowUpState>("follow-up", &followUpStateFromString,
                        {{FollowUpState::Due, "due"},
                         {FollowUpState::Overdue, "overdue"},
                         {FollowUpState::Given, "given"},
                         {FollowUpState::Waived, "waived"}});
    rows<Language>("language", &languageFromString,
                   {{Language::English, "en"},
                    {Language::Spanish, "es"},
                    {Language::French, "fr"},
                    {Language::Portuguese, "pt"}});
}

void EnumsTest::everyValueHasItsName()
{
    QFETCH(QString, written);
    QTEST(written, "name");
    QFETCH(bool, comesBack);
    QVERIFY(comesBack);
}

void EnumsTest::everyOtherNameIsRefused_data()
{
    QTest::addColumn<bool>("goodIsTaken");
    QTest::addColumn<bool>("anyOtherIsTaken");
    refusals<NoticeKind>("kind", &noticeKindFromString, u"incident"_s);
    refusals<Severity>("severity", &severityFromString, u"major"_s);
    refusals<Phase>("phase", &phaseFromString, u"inProgress"_s);
    refusals<Acknowledgement>("acknowledgement", &acknowledgementFromString, u"required"_s);
    refusals<Notify>("notify", &notifyFromString, u"quiet"_s);
    refusals<CancelReason>("cancelReason", &cancelReasonFromString, u"mistake"_s);
    refusals<RestorationKind>("restoration", &restorationKindFromString, u"notBefore"_s);
    refusals<OccurrenceState>("occurrence", &occurrenceStateFromString, u"skipped"_s);
    refusals<Finishing>("finishes", &finishingFromString, u"automatic"_s);
    refusals<ActionTime>("when", &actionTimeFromString, u"during"_s);
    refusals<ReceiptState>("receipt", &receiptStateFromString, u"held"_s);
    refusals<TemplateUse>("use", &templateUseFromString, u"update"_s);
    refusals<ReplyAnswer>("reply", &replyAnswerFromString, u"works"_s);
    refusals<FollowUpState>("follow-up", &followUpStateFromString, u"waived"_s);
}

void EnumsTest::everyOtherNameIsRefused()
{
    QFETCH(bool, goodIsTaken);
    QFETCH(bool, anyOtherIsTaken);
    QVERIFY(goodIsTaken && !anyOtherIsTaken);
}

void EnumsTest::severitiesAndReceiptsClimb()
{
    QVERIFY(Severity::Info < Severity::Minor && Severity::Minor < Severity::Major &&
            Severity::Major < Severity::Critical);
    QVERIFY(ReceiptState::Delivered < ReceiptState::Held &&
            ReceiptState::Held < ReceiptState::ExpiredUnseen &&
            ReceiptState::ExpiredUnseen < ReceiptState::Displayed &&
            ReceiptState::Displayed < ReceiptState::Acknowledged);
}

void EnumsTest::aLanguageIsKnownByItsTag_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<std::optional<Language>>("language");
    const auto row = [](const char *tag, std::optional<Language> language) {
        QTest::newRow(tag) << QString::fromLatin1(tag) << language;
    };
    row("es", Language::Spanish);
    row("es-MX", Language::Spanish);
    row("es_MX", Language::Spanish);
    row("PT-br", Language::Portuguese);
    row("fr_FR.UTF-8", Language::French);
    row("EN", Language::English);
    row("de", {});
    row("est", {});
    row("C", {});
    row("", {});
    row("-es", {});
}

void EnumsTest::aLanguageIsKnownByItsTag()
{
    QFETCH(QString, tag);
    QFETCH(std::optional<Language>, language);
    QVERIFY(languageFromString(tag) == language);
}

QTEST_GUILESS_MAIN(EnumsTest)
#include "enums_test.moc"
