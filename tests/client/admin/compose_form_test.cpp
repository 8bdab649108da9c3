// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_form.h"

#include "client/admin/field.h"
#include "tests/client/link/sample_notices.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

static const Instant nine = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;

class ComposeFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<ComposeForm>();
        m_form->setDraft(Draft::newNotice(nine, u"en"_s), nine);
        m_form->setLanguage(u"en"_s);
        m_form->show();
    }
    void whatIsTypedIsTheNotice()
    {
        QSignalSpy edited(m_form.get(), &ComposeForm::edited);
        type("service", u"E-mail, Shared folders"_s);
        type("headline", u"E-mail is not working"_s);
        type("affected", u"Lyon and Madrid"_s);
        type("impact", u"You cannot send e-mail."_s);
        type("action0", u"Use Teams chat."_s);
        type("stillWorks0", u"Calendar"_s);
        type("phone", u"4444"_s);
        const Notice notice = m_form->draft().finished();
        QCOMPARE(notice.services,
                 (QList<Service>{{u"e-mail"_s, {{u"en"_s, u"E-mail"_s}}},
                                 {u"shared-folders"_s, {{u"en"_s, u"Shared folders"_s}}}}));
        const NoticeText &text = notice.text[u"en"_s];
        QCOMPARE(text.headline, u"E-mail is not working"_s);
        QCOMPARE(text.affected, u"Lyon and Madrid"_s);
        QCOMPARE(text.impact, u"You cannot send e-mail."_s);
        QCOMPARE(text.actions, (QList<Action>{{ActionTime::Now, u"Use Teams chat."_s}}));
        QCOMPARE(text.stillWorks, QStringList{u"Calendar"_s});
        QCOMPARE(notice.contact.phone, u"4444"_s);
        QVERIFY(!edited.isEmpty());
        QVERIFY(m_form->draft().problems().isEmpty());
    }
    void aPublishedNoticeComesOutAsItWentIn()
    {
        const Draft draft = Draft::revisionOf(mailOutage(), mailOutage());
        m_form->setDraft(draft, nine);
        m_form->setLanguage(u"es"_s);
        m_form->setLanguage(u"en"_s);
        type("phone", u"4"_s); // makes the form read all its fields
        Notice expected = draft.notice;
        expected.contact.phone = u"4"_s;
        QCOMPARE(toJson(m_form->draft().finished()), toJson(expected));
    }
    void aLongSentenceIsAllInSight()
    {
        auto *action = m_form->findChild<QPlainTextEdit *>(u"action0"_s);
        const int before = action->height();
        action->setPlainText(
            u"Si Outlook affiche « déconnecté » ce matin, fermez-le, attendez une minute, "
            "ouvrez-le de nouveau et ne supprimez surtout pas votre profil : vos messages "
            "en attente y sont conservés jusqu’au retour."_s);
        QTRY_VERIFY(action->height() > before);
        QVERIFY(!action->verticalScrollBar()->isVisible());
        QCOMPARE(action->verticalScrollBar()->maximum(), 0);
        m_form->resize(m_form->width() / 2, m_form->height());
        QCoreApplication::processEvents();
        m_form->resize(m_form->width() * 3, m_form->height());
        // No empty line below it either.
        const auto spare = [action] {
            return action->viewport()->height() -
                   int(action->document()->size().height()) * action->fontMetrics().lineSpacing();
        };
        QTRY_VERIFY2(spare() < action->fontMetrics().lineSpacing(),
                     qPrintable(QString::number(spare())));
    }
    void returnLeadsToTheNextSentence()
    {
        type("action0", u"Leave Outlook open."_s);
        press("action0", Qt::Key_Return);
        QVERIFY(m_form->findChild<QPlainTextEdit *>(u"action1"_s));
        type("action1", u"Use Teams chat."_s);
        press("action0", Qt::Key_Return); // there is a next one already
        press("action1", Qt::Key_Enter);
        press("action2", Qt::Key_Return); // an empty one needs no successor
        QVERIFY(!m_form->findChild<QPlainTextEdit *>(u"action3"_s));
        QCOMPARE(m_form->draft().finished().text[u"en"_s].actions,
                 (QList<Action>{{ActionTime::Now, u"Leave Outlook open."_s},
                                {ActionTime::Now, u"Use Teams chat."_s}}));
    }
    void aPastedListBecomesOneSentenceALine()
    {
        type("action0", u"Leave Outlook open."_s);
        press("action0", Qt::Key_Return);
        type("action1", u"Call 4444."_s);
        auto *first = m_form->findChild<QPlainTextEdit *>(u"action0"_s);
        QGuiApplication::clipboard()->setText(
            u" Use Teams.\r\nPrint tomorrow.\n\nWrite it down."_s);
        first->paste();
        QStringList actions;
        const Notice notice = m_form->draft().finished();
        for (const Action &action : notice.text[u"en"_s].actions)
            actions << action.text;
        QCOMPARE(actions, (QStringList{u"Leave Outlook open. Use Teams."_s, u"Print tomorrow."_s,
                                       u"Write it down."_s, u"Call 4444."_s}));
    }
    void twoLanguagesAreKeptApart()
    {
        type("service", u"E-mail"_s);
        type("headline", u"E-mail is not working"_s);
        Draft draft = m_form->draft();
        draft.notice.text.insert(u"es"_s, {});
        m_form->setDraft(draft, nine);
        m_form->setLanguage(u"es"_s);
        QCOMPARE(line("headline")->text(), QString());
        line("service")->clear();
        type("service", u"Correo"_s);
        type("headline", u"El correo no funciona"_s);
        const Notice notice = m_form->draft().finished();
        QCOMPARE(notice.text[u"en"_s].headline, u"E-mail is not working"_s);
        QCOMPARE(notice.text[u"es"_s].headline, u"El correo no funciona"_s);
        m_form->setLanguage(u"en"_s);
        QCOMPARE(line("headline")->text(), u"E-mail is not working"_s);
        QCOMPARE(line("service")->text(), u"E-mail"_s);
        QCOMPARE(notice.services.value(0).id, u"e-mail"_s);
    }
    void aServiceThatIsStillNamedKeepsItsId()
    {
        m_form->setDraft(Draft::revisionOf(mailOutage(), mailOutage()), nine);
        line("service")->end(false);
        type("service", u", VPN"_s);
        const QList<Service> services = m_form->draft().notice.services;
        QCOMPARE(services.size(), 2);
        QCOMPARE(services[0], mailOutage().services[0]);
        QCOMPARE(services[1].id, u"vpn"_s);
    }
    void theCountIsLiveAndCountsCodePoints()
    {
        type("headline", u"Café 😀"_s);
        QVERIFY(labels().contains(u"6 / 80"_s));
    }
    void aProblemStandsUnderItsFieldOrIsNamed()
    {
        const auto elsewhere =
            m_form->showProblems({{u"text.en.headline"_s, u"say what is wrong"_s},
                                  {u"text.es.impact"_s, u"say what it means for people"_s}});
        QVERIFY(labels().contains(u"say what is wrong"_s));
        QCOMPARE(elsewhere.size(), 1);
        QVERIFY(m_form->words(elsewhere.first()).contains(u"What it means for people"));
        QVERIFY(m_form->words(elsewhere.first()).contains(u"spañol"));
        QCOMPARE(m_form->firstProblem()->editor()->objectName(), u"headline"_s);
    }
    void theSeverityIsChosenByClickAndSaysWhatItDoes()
    {
        QTest::mouseClick(m_form->findChild<QPushButton *>(u"severityCritical"_s), Qt::LeftButton);
        QVERIFY(m_form->draft().notice.severity == Severity::Critical);
        QVERIFY(labels().contains(severityEffect(Severity::Critical)));
        QTest::mouseClick(m_form->findChild<QPushButton *>(u"severityInfo"_s), Qt::LeftButton);
        QVERIFY(m_form->draft().notice.acknowledgement == Acknowledgement::NotRequired);
    }
    void plannedWorkHasAnEndAndSaysWhatPeopleGain()
    {
        const auto *kind = m_form->findChild<QComboBox *>(u"kind"_s);
        Notice maintenance = mailOutage();
        maintenance.kind = NoticeKind::Maintenance;
        maintenance.phase = Phase::Scheduled;
        m_form->setDraft(Draft::revisionOf(maintenance, maintenance), nine);
        QCOMPARE(kind->currentText(), u"Planned work"_s);
        for (const char *field : {"end", "benefit"})
            QVERIFY(m_form->findChild<QWidget *>(QString::fromLatin1(field))
                        ->isVisibleTo(m_form.get()));
        QVERIFY(!m_form->findChild<QWidget *>(u"nextUpdate"_s)->isVisibleTo(m_form.get()));
    }
    void shortNoticeOfPlannedWorkAsksForItsReason()
    {
        const auto isAsked = [this] {
            return m_form->findChild<QWidget *>(u"shortNoticeReason"_s)->isVisibleTo(m_form.get());
        };
        Draft draft = Draft::newNotice(nine, u"en"_s); // Sunday 22 November 2026
        draft.setKind(NoticeKind::Maintenance, nine);
        draft.notice.startsAt = nine + 72h; // Wednesday
        draft.notice.endsAt = nine + 74h;
        m_form->setDraft(draft, nine);
        QVERIFY(!isAsked()); // nobody has said that it should be
        m_form->setMaintenanceRules({3, QTimeZone("Europe/Madrid"), {QDate(2026, 11, 24)}});
        QVERIFY(isAsked());
        QVERIFY(labels().join(u' ').contains(u"24 November 2026"));
        type("shortNoticeReason", u"The supplier closes a security hole on Wednesday."_s);
        QCOMPARE(m_form->draft().shortNoticeReason,
                 u"The supplier closes a security hole on Wednesday."_s);
        m_form->findChild<QComboBox *>(u"finishes"_s)->setCurrentIndex(1);
        draft = m_form->draft();
        draft.notice.startsAt = nine + 240h;
        draft.notice.endsAt = nine + 242h;
        m_form->setDraft(draft, nine);
        QVERIFY(!isAsked());
        draft.setKind(NoticeKind::Incident, nine);
        m_form->setDraft(draft, nine);
        QVERIFY(!m_form->findChild<QWidget *>(u"finishes"_s)->isVisibleTo(m_form.get()));
    }
    void sitesAndExceptionsBecomeTheAudience()
    {
        QTest::mouseClick(m_form->findChild<QPushButton *>(u"addExclude"_s), Qt::LeftButton);
        type("exclude0", u"Porto, Lyon"_s);
        const Audience audience = m_form->draft().notice.audience;
        QVERIFY(audience.everyone);
        QCOMPARE(audience.exclude.value(0).site, QStringList({u"Porto"_s, u"Lyon"_s}));
    }

private:
    void press(const char *name, Qt::Key key) const
    {
        QTest::keyClick(m_form->findChild<QPlainTextEdit *>(QString::fromLatin1(name)), key);
    }
    QLineEdit *line(const char *name) const
    {
        return m_form->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    void type(const char *name, const QString &text) const
    {
        if (auto *wrapping = m_form->findChild<QPlainTextEdit *>(QString::fromLatin1(name)))
            return QTest::keyClicks(wrapping, text);
        QVERIFY(line(name));
        if (std::string_view(name) == "headline")
            line(name)->setText(text);
        else
            QTest::keyClicks(line(name), text);
    }
    QStringList labels() const
    {
        QStringList words;
        for (const QLabel *label : m_form->findChildren<QLabel *>())
            words << label->text();
        return words;
    }
    std::unique_ptr<ComposeForm> m_form;
};

QTEST_MAIN(ComposeFormTest)
#include "compose_form_test.moc"
