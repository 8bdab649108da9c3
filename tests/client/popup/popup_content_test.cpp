// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/popup_content.h"

#include "common/model/follow_up.h"
#include "tests/client/popup/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

using samples::at;
using samples::context;

class PopupContentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOutageIsToldInTheOrderInWhichPeopleAsk();
    void everyLanguageHasItsOwnWords_data();
    void everyLanguageHasItsOwnWords();
    void anEmptyFieldLeavesNoLabel();
    void toneAndFormFollowTheNotice_data();
    void toneAndFormFollowTheNotice();
    void manyServicesAreCounted_data();
    void manyServicesAreCounted();
    void aRevisionMarksWhatThePersonHasNotConfirmed();
    void aWithdrawnActionIsSaid();
    void aPassedEstimateIsStruckThroughAsAPlainTime();
    void whoStillWorksOnItSaysWhenTheyLooked_data();
    void whoStillWorksOnItSaysWhenTheyLooked();
    void aLastCheckIsToldWithTheNextUpdateOnly();
    void anEndingWithItsOwnWordsShowsThem();
    void anEndingWithoutWordsNeverRepeatsTheOutage_data();
    void anEndingWithoutWordsNeverRepeatsTheOutage();
    void whoeverCanTellIsAskedWhetherItWorks_data();
    void whoeverCanTellIsAskedWhetherItWorks();
    void whatHappenedIsToldWithWhoSeesToItUntilWhen_data();
    void whatHappenedIsToldWithWhoSeesToItUntilWhen();
    void whoReadsItInTheListIsAskedWhetherItWasClear();
    void anAnswerIsThankedAndMayBeChangedInTheList();
    void aWatchSaysThatItWorksAsFarAsCanBeSeenAndUntilWhen();
    void anEndingAfterARevisionThatWasNotSeenSaysOnlyWhatIsSafe();
    void aCancellationTellsWhichMessageToIgnore_data();
    void aCancellationTellsWhichMessageToIgnore();
    void leavingTheAudienceSaysSo();
    void aMaintenanceSaysFromWhenToWhen();
    void aMaintenancePastItsEndSaysSo();
    void aPostponementShowsBothTimes_data();
    void aPostponementShowsBothTimes();
    void aMaintenanceSaysWhyAndWhatGetsBetter();
    void aFinishedMaintenanceSaysOnceMoreWhatGotBetter();
    void aFinishedMaintenanceSaysItInEachLanguageAndAsksNothing_data();
    void aFinishedMaintenanceSaysItInEachLanguageAndAsksNothing();
    void whatToDoIsSaidAtItsMoment_data();
    void whatToDoIsSaidAtItsMoment();
    void aMaintenanceIsCountedDownInItsLastHour();
    void whatIsToBeDoneAfterwardsComesWithTheEnding();
    void theCriticalFormSaysWhomToCall();
    void whatMayBeOldSaysSo();
    void onlyWhoIsAskedGetsTheButton_data();
    void onlyWhoIsAskedGetsTheButton();
    void theCrossSaysWhenItComesBack();
    void theFootIsSaidOnlyWhereOneCanConfirm();
    void aLinkIsShownWithItsRealHost();
    void aScreenReaderHearsHeadlineAndFirstAction();
};

static QStringList labels(const PopupContent &content)
{
    QStringList labels;
    for (const PopupBlock &block : content.blocks)
        labels << block.label;
    return labels;
}

static QString allWords(const PopupContent &content)
{
    QString words = content.headline;
    for (const PopupBlock &block : content.blocks) {
        for (const MarkedText &line : block.lines)
            words += u'\n' + line.text;
    }
    return words;
}

void PopupContentTest::anOutageIsToldInTheOrderInWhichPeopleAsk()
{
    PopupContext who = context(Language::English, at(8, 12));
    who.more = 2;
    const PopupContent content = popupContent(samples::mailOutage(), who);
    QCOMPARE(content.sender, u"IT · Example Ltd"_s);
    QCOMPARE(content.headline, u"E-mail is not working"_s);
    QCOMPARE(content.service, u"E-mail"_s);
    QCOMPARE(content.whenAndWho, u"since 09:05 · Lyon and Madrid"_s);
    QCOMPARE(labels(content),
             (QStringList{QString(), u"What to do now"_s, u"Meanwhile"_s, u"Still works"_s}));
    QCOMPARE(content.blocks.at(1).bullet, Bullet::Arrow);
    QCOMPARE(content.blocks.at(3).bullet, Bullet::Tick);
    QCOMPARE(content.blocks.at(3).lines.size(), 1);
    QCOMPARE(content.blocks.at(3).lines.first().text, u"Calendar, Teams, shared files"_s);
    QCOMPARE(content.times.size(), 2);
    QCOMPARE(content.times.at(0).label, u"Expected back"_s);
    QCOMPARE(content.times.at(0).main, u"about 14:30"_s);
    QCOMPARE(content.times.at(0).small, u"in about 5 hours"_s);
    QCOMPARE(content.times.at(1).label, u"Next update"_s);
    QCOMPARE(content.times.at(1).main, u"by 09:45"_s);
    QCOMPARE(content.contact, u"Questions: 4444"_s);
    QCOMPARE(content.more, u"2 more ›"_s);
    QCOMPARE(content.closeTooltip, u"Close"_s);
    QVERIFY(content.notice.isEmpty());
}

void PopupContentTest::everyLanguageHasItsOwnWords_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("doNow");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English") << Language::English << u"E-mail is not working"_s
                             << u"What to do now"_s << u"Expected back"_s;
    QTest::newRow("Spanish") << Language::Spanish << u"El correo no funciona"_s
                             << u"Qué hacer ahora"_s << u"Vuelta prevista"_s;
    QTest::newRow("French") << Language::French << u"La messagerie ne fonctionne pas"_s
                            << u"Que faire maintenant"_s << u"Retour prévu"_s;
    QTest::newRow("Portuguese") << Language::Portuguese << u"O e-mail não funciona"_s
                                << u"O que fazer agora"_s << u"Regresso previsto"_s;
}

void PopupContentTest::everyLanguageHasItsOwnWords()
{
    QFETCH(Language, language);
    QFETCH(QString, headline);
    QFETCH(QString, doNow);
    QFETCH(QString, expected);
    const PopupContent content = popupContent(samples::mailOutage(), context(language, at(8, 12)));
    QCOMPARE(content.headline, headline);
    QCOMPARE(labels(content).at(1), doNow);
    QCOMPARE(content.times.first().label, expected);
    QVERIFY(content.language == language);
}

void PopupContentTest::anEmptyFieldLeavesNoLabel()
{
    Notice notice = samples::mailOutage();
    NoticeText &text = notice.text[u"en"_s];
    text.actions.clear();
    text.workaround = u"  "_s;
    text.stillWorks = {QString()};
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    notice.contact = {};
    const PopupContent content = popupContent(notice, context(Language::English, at(8, 12)));
    QCOMPARE(labels(content), QStringList{QString()});
    QVERIFY(content.times.isEmpty());
    QVERIFY(content.contact.isEmpty());
    QVERIFY(content.more.isEmpty());
}

void PopupContentTest::toneAndFormFollowTheNotice_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<NoticeKind>("kind");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<PopupTone>("tone");
    QTest::addColumn<bool>("large");
    using enum NoticeKind;
    QTest::newRow("info") << Severity::Info << Announcement << Phase::Current << PopupTone::Info
                          << false;
    QTest::newRow("minor") << Severity::Minor << Incident << Phase::Identified << PopupTone::Minor
                           << false;
    QTest::newRow("major") << Severity::Major << Incident << Phase::Identified << PopupTone::Major
                           << false;
    QTest::newRow("critical") << Severity::Critical << Incident << Phase::Investigating
                              << PopupTone::Critical << true;
    QTest::newRow("maintenance") << Severity::Major << Maintenance << Phase::Scheduled
                                 << PopupTone::Minor << false;
    QTest::newRow("critical maintenance")
        << Severity::Critical << Maintenance << Phase::InProgress << PopupTone::Critical << true;
    QTest::newRow("resolved, in the corner whatever the severity")
        << Severity::Critical << Incident << Phase::Resolved << PopupTone::BackAgain << false;
    QTest::newRow("completed") << Severity::Major << Maintenance << Phase::Completed
                               << PopupTone::BackAgain << false;
    QTest::newRow("ended") << Severity::Info << Announcement << Phase::Ended << PopupTone::Quiet
                           << false;
    QTest::newRow("cancelled") << Severity::Critical << Incident << Phase::Cancelled
                               << PopupTone::Quiet << false;
}

void PopupContentTest::toneAndFormFollowTheNotice()
{
    QFETCH(Severity, severity);
    QFETCH(NoticeKind, kind);
    QFETCH(Phase, phase);
    QFETCH(PopupTone, tone);
    QFETCH(bool, large);
    Notice notice = samples::mailOutage();
    notice.severity = severity;
    notice.kind = kind;
    notice.phase = phase;
    const PopupContent content = popupContent(notice, context(Language::English, at(8, 12)));
    QCOMPARE(content.tone, tone);
    QCOMPARE(content.large, large);
}

void PopupContentTest::manyServicesAreCounted_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("none") << QStringList() << QString() << QString();
    QTest::newRow("one") << QStringList{u"VPN"_s} << u"VPN"_s << u"VPN"_s;
    QTest::newRow("two") << QStringList{u"VPN"_s, u"SAP"_s} << u"VPN and SAP"_s << u"VPN, SAP"_s;
    QTest::newRow("three") << QStringList{u"VPN"_s, u"SAP"_s, u"Wi-Fi"_s}
                           << u"VPN, SAP and 1 more"_s << u"VPN, SAP y 1 más"_s;
    QTest::newRow("five") << QStringList{u"VPN"_s, u"SAP"_s, u"Wi-Fi"_s, u"CRM"_s, u"Teams"_s}
                          << u"VPN, SAP and 3 more"_s << u"VPN, SAP y 3 más"_s;
}

void PopupContentTest::manyServicesAreCounted()
{
    QFETCH(QStringList, names);
    QFETCH(QString, english);
    QFETCH(QString, spanish);
    Notice notice = samples::mailOutage();
    notice.services.clear();
    for (const QString &name : names)
        notice.services << Service{name.toLower(), {{u"en"_s, name}}};
    QCOMPARE(popupContent(notice, context(Language::English, at(8, 12))).service, english);
    QCOMPARE(popupContent(notice, context(Language::Spanish, at(8, 12))).service, spanish);
}

void PopupContentTest::aRevisionMarksWhatThePersonHasNotConfirmed()
{
    PopupContext who = context(Language::English, at(10, 4));
    who.confirmed = samples::mailOutage();
    const PopupContent content = popupContent(samples::mailOutageRevised(), who);
    QCOMPARE(content.sender, u"IT · Example Ltd · updated 11:02"_s);
    QCOMPARE(content.title, u"IT · Example Ltd: E-mail is not working"_s); // in the task bar
    const MarkedText &impact = content.blocks.at(0).lines.first();
    QCOMPARE(impact.changed.size(), 1);
    QCOMPARE(impact.text.mid(impact.changed.first().start, impact.changed.first().length),
             u"Shared mailboxes are affected too."_s);
    QVERIFY(content.blocks.at(1).lines.at(0).changed.isEmpty());
    QCOMPARE(content.blocks.at(1).lines.at(1).changed.size(), 1);
    QCOMPARE(content.blocks.at(2).label, u"What we are doing · updated"_s);
    QVERIFY(content.blocks.at(2).lines.first().mostlyChanged);
    QVERIFY(content.times.first().changed);
    QCOMPARE(content.times.first().main, u"not before 16:00"_s);
    QCOMPARE(content.times.first().was, u"about 14:30"_s);

    // Who has confirmed nothing yet sees it as it is: all of it is new.
    who.confirmed.reset();
    const PopupContent fresh = popupContent(samples::mailOutageRevised(), who);
    for (const PopupBlock &block : fresh.blocks)
        QVERIFY(block.lines.first().changed.isEmpty() && !block.lines.first().mostlyChanged);
    QVERIFY(!fresh.times.first().changed);
}

void PopupContentTest::aWithdrawnActionIsSaid()
{
    Notice notice = samples::mailOutageRevised();
    PopupContext who = context(Language::English, at(10, 10));
    who.confirmed = notice;
    ++notice.revision;
    notice.text[u"en"_s].actions.removeLast();
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(labels(content).at(1), u"What to do now · updated"_s);
    QVERIFY(content.blocks.at(1).lines.first().changed.isEmpty());
}

void PopupContentTest::aPassedEstimateIsStruckThroughAsAPlainTime()
{
    PopupContext who = context(Language::English, at(13, 45));
    who.confirmed = samples::mailOutage(); // about 14:30, and it is 14:45
    Notice notice = samples::mailOutageRevised();
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(content.times.first().was, u"14:30"_s);
    // The promise is overdue: it says so, and goes on in small.
    QCOMPARE(content.times.at(1).main, u"was due at 11:30"_s);
    QCOMPARE(content.times.at(1).small, u"work goes on"_s);
    // Out of date: nobody knows whether it does.
    const PopupContent old = popupContent(notice, context(Language::English, at(22, 0)));
    QCOMPARE(old.times.at(1).main, u"was due at 11:30"_s);
    QCOMPARE(old.times.at(1).small, QString());
}

void PopupContentTest::whoStillWorksOnItSaysWhenTheyLooked_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("checked");
    QTest::addColumn<QString>("wasDue");
    QTest::addColumn<QString>("goesOn");
    QTest::newRow("English") << Language::English << u"by 11:10"_s
                             << u"still working on it, last checked 10:40"_s
                             << u"was due at 11:10"_s << u"work goes on"_s;
    QTest::newRow("Spanish") << Language::Spanish << u"antes de las 11:10"_s
                             << u"seguimos en ello; última comprobación: 10:40"_s
                             << u"estaba prevista para las 11:10"_s << u"seguimos trabajando"_s;
    QTest::newRow("French") << Language::French << u"avant 11\u00a0h\u00a010"_s
                            << u"nous y travaillons toujours\u202f; dernière vérification\u202f: "
                               "10\u00a0h\u00a040"_s
                            << u"était prévue à 11\u00a0h\u00a010"_s << u"le travail continue"_s;
    QTest::newRow("Portuguese") << Language::Portuguese << u"até às 11:10"_s
                                << u"continuamos a tratar disto; última verificação: 10:40"_s
                                << u"estava prevista para as 11:10"_s << u"o trabalho continua"_s;
}

void PopupContentTest::whoStillWorksOnItSaysWhenTheyLooked()
{
    QFETCH(Language, language);
    QFETCH(QString, next);
    QFETCH(QString, checked);
    QFETCH(QString, wasDue);
    QFETCH(QString, goesOn);
    Notice notice = samples::mailOutage();
    notice.checkedAt = at(9, 40); // 10:40 in Madrid
    notice.nextUpdateAt = at(10, 10);
    const PopupTime before = popupContent(notice, context(language, at(9, 41))).times.value(1);
    QCOMPARE(before.main, next);
    QCOMPARE(before.small, checked);
    const PopupTime late = popupContent(notice, context(language, at(10, 11))).times.value(1);
    QCOMPARE(late.main, wasDue);
    QCOMPARE(late.small, goesOn); // what was checked before the promise broke comforts nobody
}

void PopupContentTest::aLastCheckIsToldWithTheNextUpdateOnly()
{
    Notice notice = samples::mailOutage();
    QCOMPARE(popupContent(notice, context(Language::English, at(8, 12))).times.value(1).small,
             QString()); // nobody said that they looked
    notice.checkedAt = at(8, 11);
    notice.nextUpdateAt.reset();
    QCOMPARE(popupContent(notice, context(Language::English, at(8, 12))).times.size(), 1);
    notice.nextUpdateAt = at(8, 45);
    notice.phase = Phase::Resolved;
    QVERIFY(popupContent(notice, context(Language::English, at(8, 12))).times.isEmpty());
}

void PopupContentTest::anEndingWithItsOwnWordsShowsThem()
{
    PopupContext who = context(Language::English, at(14, 41));
    who.seen = samples::mailOutageRevised();
    const PopupContent content = popupContent(samples::mailBack(), who);
    QCOMPARE(content.tone, PopupTone::BackAgain);
    QCOMPARE(content.headline, u"E-mail works again"_s);
    QCOMPARE(content.whenAndWho, u"since 15:40 · Lyon and Madrid"_s);
    QVERIFY(allWords(content).contains("thank you for your patience"_L1));
    QVERIFY(allWords(content).contains("close and open it once"_L1));
    QCOMPARE(content.buttons, (QList<PopupButton>{PopupButton::Close, PopupButton::StillBroken,
                                                  PopupButton::Works}));
    QVERIFY(content.times.isEmpty());
}

void PopupContentTest::anEndingWithoutWordsNeverRepeatsTheOutage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("known"); // whether we know what the person had seen
    QTest::addColumn<QString>("headline");
    const std::pair<Language, QString> rows[] = {
        {Language::English, u"E-mail works again"_s},
        {Language::Spanish, u"Correo: ya funciona de nuevo"_s},
        {Language::French, u"Messagerie\u202f: tout fonctionne de nouveau"_s},
        {Language::Portuguese, u"E-mail: já funciona de novo"_s}};
    for (const auto &[language, headline] : rows) {
        QTest::addRow("%s", qPrintable(toString(language))) << language << true << headline;
        QTest::addRow("%s, not knowing what was shown", qPrintable(toString(language)))
            << language << false << headline;
    }
}

void PopupContentTest::anEndingWithoutWordsNeverRepeatsTheOutage()
{
    QFETCH(Language, language);
    QFETCH(bool, known);
    QFETCH(QString, headline);
    PopupContext who = context(language, at(14, 41));
    if (known)
        who.seen = samples::mailOutageRevised();
    const Notice notice = samples::mailBackWithoutWords();
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(content.headline, headline);
    QVERIFY(!allWords(content).contains(notice.textFor(toString(language)).impact));
    QVERIFY(content.blocks.isEmpty());
    QCOMPARE(content.buttons, (QList<PopupButton>{PopupButton::Close, PopupButton::StillBroken,
                                                  PopupButton::Works}));
}

void PopupContentTest::whoeverCanTellIsAskedWhetherItWorks_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("help");
    const auto mailIn = [](Phase phase) {
        Notice notice = samples::mailOutage();
        notice.phase = phase;
        return notice;
    };
    Notice done = samples::sapMaintenance();
    done.phase = Phase::Completed;
    Notice over = samples::announcement();
    over.phase = Phase::Ended;
    QTest::newRow("investigating") << mailIn(Phase::Investigating) << false << false << true;
    QTest::newRow("monitoring") << mailIn(Phase::Monitoring) << false << true << true;
    QTest::newRow("resolved") << mailIn(Phase::Resolved) << false << true << true;
    QTest::newRow("at the reception") << mailIn(Phase::Resolved) << true << false << false;
    QTest::newRow("cancelled") << mailIn(Phase::Cancelled) << false << false << false;
    QTest::newRow("maintenance") << samples::sapMaintenance() << false << false << false;
    QTest::newRow("maintenance done") << done << false << true << true;
    QTest::newRow("announcement") << samples::announcement() << false << false << false;
    QTest::newRow("announcement ended") << over << false << false << false;
}

void PopupContentTest::whoeverCanTellIsAskedWhetherItWorks()
{
    QFETCH(Notice, notice);
    QFETCH(bool, shared);
    PopupContext who = context(Language::French, at(14, 41));
    who.shared = shared;
    const PopupContent content = popupContent(notice, who);
    QTEST(content.buttons.contains(PopupButton::Works), "asked");
    QTEST(content.buttons.contains(PopupButton::StillBroken), "asked");
    QVERIFY(!content.buttons.contains(PopupButton::Works) ||
            !content.buttons.contains(PopupButton::Read)); // who answers has read it
    QTEST(!content.help.isEmpty(), "help");
    who.leftAudience = true;
    QVERIFY(!popupContent(notice, who).buttons.contains(PopupButton::Works));
    QVERIFY(popupContent(notice, who).help.isEmpty());
}

void PopupContentTest::whatHappenedIsToldWithWhoSeesToItUntilWhen_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("who");
    QTest::newRow("English") << Language::English
                             << u"Mail team sees to it, by Friday 4 December at the latest."_s;
    QTest::newRow("Spanish") << Language::Spanish
                             << u"Se encarga Mail team, a más tardar el viernes 4 de diciembre."_s;
    QTest::newRow("French") << Language::French
                            << u"Mail team s’en charge, au plus tard le vendredi 4 décembre."_s;
    QTest::newRow("Portuguese") << Language::Portuguese
                                << u"Mail team trata disso, o mais tardar até sexta-feira, 4 de "
                                   "dezembro."_s;
}

void PopupContentTest::whatHappenedIsToldWithWhoSeesToItUntilWhen()
{
    QFETCH(Language, language);
    const Notice notice = samples::mailExplained();
    // Whoever saw the ending, the outage, or nothing of it reads the same.
    for (const auto &seen : {std::optional(samples::mailBackWithoutWords()),
                             std::optional(samples::mailOutage()), std::optional<Notice>()}) {
        PopupContext who = context(language, at(10, 0) + 24h * 3);
        who.seen = seen;
        who.answering = PopupContext::Answering::MayChange;
        const PopupContent content = popupContent(notice, who);
        QCOMPARE(content.blocks.size(), 2);
        const NoticeText &text = notice.text[toString(language)];
        QCOMPARE(content.blocks[0].lines.first().text, text.cause);
        QCOMPARE(content.blocks[1].lines.first().text, text.prevention);
        QTEST(content.blocks[1].lines.last().text, "who");
        QVERIFY(content.tone == PopupTone::BackAgain);
    }
    PopupContext who = context(Language::English, at(10, 0) + 24h * 3);
    // It works since Monday, not since somebody said why.
    QVERIFY2(popupContent(notice, who).whenAndWho.startsWith(u"since Monday at 15:40"_s),
             qPrintable(popupContent(notice, who).whenAndWho));
}

void PopupContentTest::whoReadsItInTheListIsAskedWhetherItWasClear()
{
    PopupContext who = context(Language::English, at(10, 0) + 24h * 3);
    const Notice notice = samples::mailExplained();
    const PopupContent popup = popupContent(notice, who); // the ending, for who was away
    QVERIFY(popup.question.isEmpty() && popup.buttons.contains(PopupButton::Works));
    who.answering = PopupContext::Answering::MayChange;
    const PopupContent list = popupContent(notice, who);
    QCOMPARE(list.question, u"Was this clear?"_s);
    QVERIFY(list.buttons.contains(PopupButton::Clear));
    QVERIFY(!list.buttons.contains(PopupButton::Works));
    QVERIFY(!list.lastWord.isEmpty() && !list.help.isEmpty());
    who.clarity = ReplyAnswer::Unclear;
    QCOMPARE(popupContent(notice, who).foot, u"You answered: No. You can change that here."_s);
    who.shared = true;
    QVERIFY(popupContent(notice, who).question.isEmpty());
}

void PopupContentTest::anAnswerIsThankedAndMayBeChangedInTheList()
{
    PopupContext who = context(Language::English, at(14, 41));
    who.answer = ReplyAnswer::StillBroken;
    who.helpAskedAt = at(14, 40);
    const Notice notice = samples::mailBackWithoutWords();
    const PopupContent popup = popupContent(notice, who);
    QCOMPARE(popup.thanks, u"Thank you. IT and the help desk know."_s);
    QCOMPARE(popup.buttons, QList<PopupButton>{PopupButton::Close});
    QCOMPARE(popup.help, u"You asked for help at 15:40"_s);
    who.answering = PopupContext::Answering::MayChange;
    const PopupContent list = popupContent(notice, who);
    QVERIFY(list.thanks.isEmpty() && list.buttons.contains(PopupButton::Works));
    QCOMPARE(list.foot, u"You answered: Still broken. You can change that here."_s);
}

void PopupContentTest::aWatchSaysThatItWorksAsFarAsCanBeSeenAndUntilWhen()
{
    Notice notice = samples::mailOutage();
    PopupContext who = context(Language::English, at(10, 5));
    who.seen = notice;
    ++notice.revision;
    notice.phase = Phase::Monitoring;
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    notice.watchUntil = at(10, 30);
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(content.headline, u"E-mail works again, as far as we can see"_s);
    QVERIFY(content.tone == PopupTone::BackAgain);
    QVERIFY(content.blocks.isEmpty()); // none of the outage's words
    QCOMPARE(content.times.size(), 1);
    QCOMPARE(content.times.first().label, u"We are watching it until"_s);
    QCOMPARE(content.times.first().main, u"11:30"_s);
    QVERIFY(content.buttons.contains(PopupButton::StillBroken));
    QVERIFY(!content.buttons.contains(PopupButton::Read));
}

void PopupContentTest::anEndingAfterARevisionThatWasNotSeenSaysOnlyWhatIsSafe()
{
    // The desk was off for revision 2; its words must not come back with a green tick.
    PopupContext who = context(Language::English, at(14, 41));
    who.seen = samples::mailOutage();
    Notice notice = samples::mailBackWithoutWords();
    notice.text[u"en"_s].headline = u"E-mail and shared mailboxes are down"_s;
    notice.text[u"en"_s].closing = u"We are sorry for the trouble."_s;
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(content.headline, u"E-mail works again"_s);
    QCOMPARE(allWords(content), u"E-mail works again\nWe are sorry for the trouble."_s);
}

void PopupContentTest::aCancellationTellsWhichMessageToIgnore_data()
{
    QTest::addColumn<CancelReason>("reason");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("headline");
    QTest::newRow("mistake") << CancelReason::Mistake << Language::English
                             << u"Please ignore our message of 09:10: E-mail is not working"_s;
    QTest::newRow("no longer needed")
        << CancelReason::NoLongerNeeded << Language::English
        << u"Our message of 09:10 is no longer needed: E-mail is not working"_s;
    QTest::newRow("error") << CancelReason::Mistake << Language::Spanish
                           << u"No tenga en cuenta nuestro aviso (09:10): El correo no funciona"_s;
}

void PopupContentTest::aCancellationTellsWhichMessageToIgnore()
{
    QFETCH(CancelReason, reason);
    QFETCH(Language, language);
    QFETCH(QString, headline);
    PopupContext who = context(language, at(8, 40));
    who.seen = samples::mailOutage();
    const PopupContent content =
        popupContent(samples::cancelled(samples::mailOutage(), reason), who);
    QCOMPARE(content.headline, headline);
    QCOMPARE(content.tone, PopupTone::Quiet);
    QCOMPARE(content.blocks.size(), reason == CancelReason::Mistake ? 1 : 0);
    QCOMPARE(content.buttons, QList<PopupButton>{PopupButton::Close});
}

void PopupContentTest::leavingTheAudienceSaysSo()
{
    PopupContext who = context(Language::English, at(8, 40));
    who.leftAudience = true;
    const PopupContent content = popupContent(samples::mailOutage(), who);
    QCOMPARE(content.headline, u"This no longer affects you"_s);
    QCOMPARE(content.tone, PopupTone::Quiet);
    QCOMPARE(allWords(content),
             u"This no longer affects you\nIt was about: E-mail is not working"_s);
    QVERIFY(content.times.isEmpty());
    QCOMPARE(content.buttons, QList<PopupButton>{PopupButton::Close});
}

void PopupContentTest::aMaintenanceSaysFromWhenToWhen()
{
    const PopupContext who = context(Language::Spanish, at(8, 0) + 24h * 3);
    const PopupContent content = popupContent(samples::sapMaintenance(), who);
    QCOMPARE(content.whenAndWho, u"mantenimiento · toda la empresa"_s);
    QCOMPARE(labels(content), (QStringList{QString(), u"Antes"_s, u"Sigue funcionando"_s}));
    QCOMPARE(content.times.at(0).label, u"Empieza"_s);
    QCOMPARE(content.times.at(1).label, u"Termina"_s);
    QCOMPARE(content.times.at(1).small, u"le avisaremos al terminar"_s);
    QVERIFY(content.times.at(1).main.contains("8:00"_L1));
    QVERIFY(!content.times.at(1).main.contains("bado"_L1)); // the start has named the day
}

void PopupContentTest::aMaintenancePastItsEndSaysSo()
{
    Notice notice = samples::sapMaintenance(); // until 08:00 in Madrid
    notice.phase = Phase::InProgress;
    const auto endOf = [&](Language language, Instant now) {
        const PopupTime time = popupContent(notice, context(language, now)).times.value(1);
        return time.main + u"; "_s + time.small;
    };
    const Instant end = *notice.endsAt;
    QVERIFY(!endOf(Language::English, end - 1s).contains("longer"_L1));
    QCOMPARE(
        endOf(Language::English, end),
        u"it takes longer than planned; planned end: 08:00; we will tell you when it is done"_s);
    QCOMPARE(
        endOf(Language::Spanish, end + 1h),
        u"está llevando más tiempo de lo previsto; fin previsto: 08:00; le avisaremos al terminar"_s);
    notice.finishes = Finishing::Automatic;
    QVERIFY(!endOf(Language::English, end).contains("longer"_L1));
}

void PopupContentTest::aPostponementShowsBothTimes_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::newRow("en") << Language::English << u"Saturday at 06:00 → Sunday at 06:00"_s
                        << u"Saturday at 08:00 → Sunday at about 08:00"_s;
    QTest::newRow("es") << Language::Spanish << u"el sábado a las 06:00 → el domingo a las 06:00"_s
                        << u"el sábado a las 08:00 → el domingo hacia las 08:00"_s;
    QTest::newRow("fr") << Language::French << u"samedi à 6\u00a0h → dimanche à 6\u00a0h"_s
                        << u"samedi à 8\u00a0h → dimanche vers 8\u00a0h"_s;
    QTest::newRow("pt") << Language::Portuguese << u"sábado às 06:00 → domingo às 06:00"_s
                        << u"sábado às 08:00 → domingo por volta das 08:00"_s;
}

void PopupContentTest::aPostponementShowsBothTimes()
{
    QFETCH(Language, language);
    const Notice before = samples::sapMaintenance();
    Notice later = before;
    ++later.revision;
    *later.startsAt += 24h;
    *later.endsAt += 24h;
    PopupContext who = context(language, at(8, 0) + 24h * 3);
    who.confirmed = before;
    const QList<PopupTime> times = popupContent(later, who).times;
    QTEST(times.value(0).was + u" → "_s + times.value(0).main, "start");
    QTEST(times.value(1).was + u" → "_s + times.value(1).main, "end");
    later = before; // only longer, on the same day: which is named once
    ++later.revision;
    *later.endsAt += 1h;
    const PopupTime end = popupContent(later, who).times.value(1);
    QVERIFY2(end.was.contains(u'8') && end.main.contains(u'9') && end.was.size() <= 5,
             qPrintable(end.was + u" → "_s + end.main));
}

static Notice filesMaintenance()
{
    Notice notice = samples::sapMaintenance();
    NoticeText &text = notice.text[u"fr"_s] = notice.text[u"en"_s];
    text.headline = u"Les dossiers partagés s’arrêtent samedi"_s;
    text.purpose = u"L’ancien stockage est plein et lent."_s;
    text.benefit = u"Les fichiers s’ouvriront plus vite."_s;
    return notice;
}

void PopupContentTest::aMaintenanceSaysWhyAndWhatGetsBetter()
{
    const PopupContext who = context(Language::French, at(8, 0) + 24h * 3);
    const PopupContent content = popupContent(filesMaintenance(), who);
    const QStringList found = labels(content);
    const qsizetype why = found.indexOf(u"Pourquoi"_s);
    QVERIFY(why > 0);
    QCOMPARE(content.blocks.at(why).lines.first().text, u"L’ancien stockage est plein et lent."_s);
    QCOMPARE(found.indexOf(u"Ce qui s’améliore"_s), why + 1);
    Notice outage = filesMaintenance();
    outage.kind = NoticeKind::Incident;
    outage.phase = Phase::Investigating;
    QVERIFY(!labels(popupContent(outage, who)).contains(u"Pourquoi"_s));
}

void PopupContentTest::aFinishedMaintenanceSaysOnceMoreWhatGotBetter()
{
    const Notice seen = filesMaintenance();
    Notice done = seen;
    ++done.revision;
    done.phase = Phase::Completed;
    PopupContext who = context(Language::French, *done.endsAt);
    who.seen = seen;
    const QString words = allWords(popupContent(done, who));
    QVERIFY2(words.contains(u"Les fichiers s’ouvriront plus vite."_s), qPrintable(words));
    QVERIFY2(!words.contains("plein et lent"_L1), qPrintable(words));
    who.seen.reset(); // a desk that was away at the start
    QVERIFY(allWords(popupContent(done, who)).contains(u"Les fichiers s’ouvriront plus vite."_s));
}

void PopupContentTest::aFinishedMaintenanceSaysItInEachLanguageAndAsksNothing_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("benefit");
    QTest::newRow("en") << Language::English << u"What gets better"_s
                        << u"Order searches take seconds instead of minutes."_s;
    QTest::newRow("es") << Language::Spanish << u"Qué mejora"_s
                        << u"Buscar un pedido lleva segundos y no minutos."_s;
    QTest::newRow("fr") << Language::French << u"Ce qui s’améliore"_s
                        << u"Chercher une commande prend quelques secondes."_s;
    QTest::newRow("pt") << Language::Portuguese << u"O que melhora"_s
                        << u"Procurar uma encomenda demora segundos."_s;
}

void PopupContentTest::aFinishedMaintenanceSaysItInEachLanguageAndAsksNothing()
{
    QFETCH(Language, language);
    QFETCH(QString, label);
    QFETCH(QString, benefit);
    Notice seen = samples::sapMaintenance();
    NoticeText &text = seen.text[toString(language)];
    if (text.headline.isEmpty())
        text = seen.text[u"en"_s];
    text.benefit = benefit;
    Notice done = seen;
    ++done.revision;
    done.phase = Phase::Completed;
    PopupContext who = context(language, *done.endsAt);
    who.seen = seen;
    for (const auto answering :
         {PopupContext::Answering::Once, PopupContext::Answering::MayChange}) {
        who.answering = answering;
        const PopupContent content = popupContent(done, who);
        const qsizetype place = labels(content).indexOf(label);
        QVERIFY2(place >= 0, qPrintable(labels(content).join(u'|')));
        QCOMPARE(content.blocks.at(place).lines.first().text, benefit);
        // Nothing happened that would have to be explained.
        QVERIFY(!asksWhetherClear(done));
        QVERIFY(content.question.isEmpty());
        QVERIFY(!content.buttons.contains(PopupButton::Clear));
    }
}

namespace {

Notice sapWithActions()
{
    Notice notice = samples::sapMaintenance();
    notice.text[u"en"_s].actions = {
        {ActionTime::Before, u"Save your work and close SAP."_s},
        {ActionTime::During, u"Write urgent orders down on paper."_s},
        {ActionTime::After, u"Open SAP again and check your last order."_s}};
    return notice;
}

QString actionsShown(const PopupContent &content)
{
    QStringList shown;
    for (const PopupBlock &block : content.blocks) {
        if (block.bullet == Bullet::Arrow)
            shown << block.label + u": "_s + block.lines.first().text;
    }
    return shown.join(u'|');
}

} // namespace

void PopupContentTest::whatToDoIsSaidAtItsMoment_data()
{
    QTest::addColumn<std::chrono::minutes>("toStart");
    QTest::addColumn<QString>("shown");
    const QString save = u"Save your work and close SAP."_s;
    const QString meanwhile = u"Meanwhile: Write urgent orders down on paper."_s;
    QTest::newRow("days before") << std::chrono::minutes(72h)
                                 << u"Before: "_s + save + u'|' + meanwhile;
    QTest::newRow("an hour before")
        << std::chrono::minutes(1h) << u"What to do now: "_s + save + u'|' + meanwhile;
    QTest::newRow("running") << std::chrono::minutes(-1min) << meanwhile;
    QTest::newRow("too long") << std::chrono::minutes(-3h) << meanwhile;
}

void PopupContentTest::whatToDoIsSaidAtItsMoment()
{
    QFETCH(std::chrono::minutes, toStart);
    const Notice notice = sapWithActions();
    const PopupContent content =
        popupContent(notice, context(Language::English, *notice.startsAt - toStart));
    QTEST(actionsShown(content), "shown");
}

void PopupContentTest::aMaintenanceIsCountedDownInItsLastHour()
{
    const Notice notice = sapWithActions();
    PopupContext who = context(Language::French, *notice.startsAt - 8min);
    who.reminder = true;
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(content.times.at(0).small, u"dans 8 minutes"_s);
    QVERIFY2(content.sender.endsWith(u"· rappel"_s), qPrintable(content.sender));
}

void PopupContentTest::whatIsToBeDoneAfterwardsComesWithTheEnding()
{
    const Notice running = sapWithActions();
    Notice done = running;
    ++done.revision;
    done.phase = Phase::Completed;
    done.publishedAt = *running.endsAt;
    const QString after = u"Afterwards: Open SAP again and check your last order."_s;
    PopupContext who = context(Language::English, *done.publishedAt + 1min);
    QCOMPARE(actionsShown(popupContent(done, who)), after); // who missed the revision before
    who.seen = running;
    QCOMPARE(actionsShown(popupContent(done, who)), after);
}

void PopupContentTest::theCriticalFormSaysWhomToCall()
{
    const PopupContent content =
        popupContent(samples::phishing(), context(Language::English, at(9, 4)));
    QCOMPARE(content.sender, u"IT · Example Ltd · 10:03"_s);
    QCOMPARE(content.times.last().label, u"Who to call"_s);
    QCOMPARE(content.times.last().main, u"Help desk 4444"_s);
    QVERIFY(content.contact.isEmpty());
}

void PopupContentTest::whatMayBeOldSaysSo()
{
    PopupContext who = context(Language::English, at(8, 12) + 24h);
    QVERIFY(popupContent(samples::mailOutage(), who).notice.startsWith("Last word "_L1));
    QCOMPARE(popupContent(samples::mailOutage(), who).tone, PopupTone::Quiet);

    who = context(Language::English, at(9, 12));
    who.offline = true;
    who.lastHeard = at(7, 12);
    QCOMPARE(popupContent(samples::mailOutage(), who).notice,
             u"Not connected to IT at the moment. Last heard from: 2 hours ago."_s);
    // Whether it is the relay or this computer (rule 14).
    who.onANetwork = false;
    QCOMPARE(popupContent(samples::mailOutage(), who).notice,
             u"This computer is offline. Last heard from IT: 2 hours ago."_s);
    who.onANetwork = true;
    who.lastHeard = at(9, 12) - 40s; // only just
    QCOMPARE(popupContent(samples::mailOutage(), who).notice,
             u"Not connected to IT at the moment."_s);
    who.lastHeard.reset();
    QCOMPARE(popupContent(samples::mailOutage(), who).notice,
             u"Not connected to IT at the moment."_s);

    Notice drill = samples::mailOutage();
    drill.exercise = true;
    QVERIFY(
        popupContent(drill, context(Language::Spanish, at(8, 12))).notice.contains("simulacro"_L1));
}

void PopupContentTest::onlyWhoIsAskedGetsTheButton_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<int>("confirmed"); // revision, 0 = none
    QTest::addColumn<bool>("asked");
    QTest::newRow("required") << samples::mailOutage() << false << 0 << true;
    QTest::newRow("not required") << samples::printers() << false << 0 << false;
    QTest::newRow("a shared desk is never asked") << samples::mailOutage() << true << 0 << false;
    QTest::newRow("confirmed already") << samples::mailOutage() << false << 1 << false;
    QTest::newRow("a newer ask") << samples::mailOutageRevised() << false << 1 << true;
    QTest::newRow("an ending") << samples::mailBack() << false << 0 << false;
}

void PopupContentTest::onlyWhoIsAskedGetsTheButton()
{
    QFETCH(Notice, notice);
    QFETCH(bool, shared);
    QFETCH(int, confirmed);
    QFETCH(bool, asked);
    PopupContext who = context(Language::English, at(10, 4));
    who.shared = shared;
    if (confirmed > 0) {
        who.confirmed = samples::mailOutage();
        who.confirmed->revision = confirmed;
    }
    const PopupContent content = popupContent(notice, who);
    QCOMPARE(content.buttons.contains(PopupButton::Read), asked);
    QVERIFY(content.buttons.contains(PopupButton::Close));
}

void PopupContentTest::theCrossSaysWhenItComesBack()
{
    PopupContext who = context(Language::English, at(8, 12));
    who.returnsIn = u"comes back in 15 minutes"_s;
    QCOMPARE(popupContent(samples::mailOutage(), who).closeTooltip,
             u"Close (comes back in 15 minutes)"_s);
}

void PopupContentTest::theFootIsSaidOnlyWhereOneCanConfirm()
{
    PopupContext who = context(Language::English, at(8, 12));
    who.saysWhoSees = true;
    QCOMPARE(popupContent(samples::mailOutage(), who).foot,
             u"IT and the help desk see that and when you confirmed."_s);
    QVERIFY(popupContent(samples::printers(), who).foot.isEmpty());
}

void PopupContentTest::aLinkIsShownWithItsRealHost()
{
    Notice notice = samples::printers();
    const PopupContext who = context(Language::English, at(8, 12));
    QCOMPARE(popupContent(notice, who).linkWords, u"intranet.example"_s);
    QCOMPARE(popupContent(notice, who).link, QUrl(u"https://intranet.example/help"_s));
    notice.contact.url = u"file:///home/ana/secret"_s;
    QVERIFY(popupContent(notice, who).link.isEmpty());
    QVERIFY(popupContent(notice, who).linkWords.isEmpty());
}

void PopupContentTest::aScreenReaderHearsHeadlineAndFirstAction()
{
    QCOMPARE(popupContent(samples::mailOutage(), context(Language::English, at(8, 12))).spoken,
             u"E-mail is not working. Leave Outlook open; it will reconnect by itself."_s);
}

} // namespace foghorn

using foghorn::PopupContentTest;
QTEST_GUILESS_MAIN(PopupContentTest)
#include "popup_content_test.moc"
