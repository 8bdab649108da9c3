// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_panel.h"

#include "client/admin/tongue.h"
#include "client/link/console_link.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;

/** A help desk with a long list open. */
class RecipientsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aLongListComesPageByPageToItsEnd();
    void whenTheTallyMovesThePlaceTheSelectionAndTheSearchStay();
    void peopleWhoJoinAboveDoNotMoveTheList();
    void whatComesIntoSightIsAskedAnew();
    void searchingFindsOnePersonOfThreeHundred();
    void theExportHasEveryoneThoughOnlyAPageWasSeen();
    void everyPartOfTheTallyIsOffered();
    void anOlderRelayThatKnowsNoPartsIsSaid();

private:
    template <class W = QPushButton>
    W *find(const char *name) const
    {
        return m_panel->findChild<W *>(QString::fromLatin1(name));
    }
    QTableView *table() const { return find<QTableView>("recipients"); }
    QString cell(int row, int column = 0) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    QString topRow() const { return cell(table()->rowAt(0)); }
    qsizetype asked() const { return m_relay->heard<ToRelay::RecipientList>().size(); }
    static Recipient person(const QString &name);

    std::unique_ptr<ConsoleRelay> m_relay;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ConsoleLink> m_link;
    std::unique_ptr<RecipientsPanel> m_panel;
    QTemporaryDir m_folder;
    const Tongue m_tongue{Language::English, QLocale::c()};
};

Recipient RecipientsPanelTest::person(const QString &name)
{
    Recipient one;
    one.person.text = name.toLower() + u"@corp.example"_s;
    one.name = name;
    one.state = ReceiptState::Delivered;
    one.revision = 1;
    one.desks = {{u"PC-LYO-"_s + name, u"1"_s, u"Lyon"_s, true}};
    return one;
}

void RecipientsPanelTest::init()
{
    m_relay = std::make_unique<ConsoleRelay>();
    for (int i = 0; i < 300; ++i)
        m_relay->people << person(u"Ana%1"_s.arg(i, 3, 10, QChar(u'0')));
    m_clock = std::make_unique<ManualClock>(m_relay->time);
    m_link =
        std::make_unique<ConsoleLink>(LinkSettings{{m_relay->url()}, {}, quickTimings()},
                                      App{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, *m_clock);
    QSignalSpy signedIn(m_link.get(), &ConsoleLink::signedIn);
    m_link->signIn(u"bruno"_s, u"correct horse"_s);
    QVERIFY(signedIn.wait());
    m_panel = std::make_unique<RecipientsPanel>(*m_link);
    m_panel->resize(1100, 500);
    m_panel->show();
    new QAbstractItemModelTester(
        table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_panel.get());
    m_panel->showPeople(mailOutage().id, u"E-mail is not working"_s, {});
    QTRY_COMPARE(table()->model()->rowCount(), 200);
}

void RecipientsPanelTest::cleanup()
{
    m_panel.reset();
    m_link.reset();
}

void RecipientsPanelTest::aLongListComesPageByPageToItsEnd()
{
    QCOMPARE(find<QLabel>("recipientCount")->text(),
             u"300 people · the first 200 are here, the others come as you scroll"_s);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(table()->model()->rowCount(), 300);
    QCOMPARE(find<QLabel>("recipientCount")->text(), u"300 people"_s);
    QCOMPARE(cell(299), u"Ana299"_s);
}

void RecipientsPanelTest::whenTheTallyMovesThePlaceTheSelectionAndTheSearchStay()
{
    find<QLineEdit>("recipientSearch")->setText(u"Ana"_s);
    QTRY_COMPARE(m_relay->heard<ToRelay::RecipientList>().last().search, u"Ana"_s);
    table()->verticalScrollBar()->setValue(150);
    table()->selectRow(153);
    QTRY_COMPARE(topRow(), u"Ana150"_s);
    m_relay->people[152].state = ReceiptState::Acknowledged;
    m_panel->refresh();
    QTRY_COMPARE(cell(152, RecipientsModel::State), u"acknowledged"_s);
    QCOMPARE(topRow(), u"Ana150"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().value(0).data().toString(), u"Ana153"_s);
    QCOMPARE(m_relay->heard<ToRelay::RecipientList>().last().search, u"Ana"_s);
}

void RecipientsPanelTest::peopleWhoJoinAboveDoNotMoveTheList()
{
    table()->verticalScrollBar()->setValue(50);
    QTRY_COMPARE(topRow(), u"Ana050"_s);
    table()->selectRow(52);
    m_relay->people.insert(52, person(u"Ana051b"_s));
    m_relay->people.removeAt(60);
    m_panel->refresh();
    QTRY_COMPARE(cell(52), u"Ana051b"_s);
    QCOMPARE(topRow(), u"Ana050"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().value(0).data().toString(), u"Ana052"_s);
}

void RecipientsPanelTest::whatComesIntoSightIsAskedAnew()
{
    for (Recipient &one : m_relay->people)
        one.state = ReceiptState::Displayed;
    m_panel->refresh();
    QTRY_COMPARE(cell(0, RecipientsModel::State), u"displayed"_s);
    for (Recipient &one : m_relay->people)
        one.state = ReceiptState::Acknowledged;
    table()->verticalScrollBar()->setValue(100);
    QTRY_COMPARE(cell(100, RecipientsModel::State), u"acknowledged"_s);
}

void RecipientsPanelTest::searchingFindsOnePersonOfThreeHundred()
{
    find<QLineEdit>("recipientSearch")->setFocus();
    QTest::keyClicks(find<QLineEdit>("recipientSearch"), u"ana299"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0), u"Ana299"_s);
    QCOMPARE(find<QLabel>("recipientCount")->text(), u"1 person"_s);
    find<QLineEdit>("recipientSearch")->clear();
    QTRY_COMPARE(table()->model()->rowCount(), 200);
}

void RecipientsPanelTest::theExportHasEveryoneThoughOnlyAPageWasSeen()
{
    const QString path = m_folder.filePath(u"people.csv"_s);
    m_panel->setFileChooser([path] { return path; });
    QTest::mouseClick(find("exportCsv"), Qt::LeftButton);
    QTRY_COMPARE(find<QLabel>("exportWords")->text(), u"300 people exported"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 301);
}

void RecipientsPanelTest::everyPartOfTheTallyIsOffered()
{
    Recipient kiosk;
    kiosk.person.text = u"desk:01931f3a-7c00-7abc-8def-000000000001"_s;
    kiosk.desks = {{u"LYO-RECEPTION"_s, u"1"_s, u"Lyon"_s, true}};
    m_relay->others = {kiosk};
    auto *filter = find<QComboBox>("recipientState");
    for (const auto &[words, part] : {std::pair{u"shared screens"_s, TallyPart::SharedDesks},
                                      {u"no longer addressed"_s, TallyPart::FormerlyAddressed},
                                      {u"not seen for a month"_s, TallyPart::NotSeenLately}}) {
        filter->setCurrentText(words);
        QTRY_VERIFY(m_relay->heard<ToRelay::RecipientList>().last().part == part);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }
    QCOMPARE(cell(0), u"shared screen LYO-RECEPTION"_s);
    QVERIFY(find<QLabel>("recipientMeaning")->text().contains(u"for a month"));
}

void RecipientsPanelTest::anOlderRelayThatKnowsNoPartsIsSaid()
{
    m_relay->knowsParts = false;
    find<QComboBox>("recipientState")->setCurrentText(u"shared screens"_s);
    QTRY_VERIFY(find<QLabel>("recipientCount")->text().contains(u"older than the app"));
    QCOMPARE(table()->model()->rowCount(), 0); // nobody is shown under a wrong heading
}

QTEST_MAIN(RecipientsPanelTest)
#include "recipients_panel_test.moc"
