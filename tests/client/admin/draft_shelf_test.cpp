// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft_shelf.h"

#include "tests/client/link/sample_notices.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace foghorn;

class DraftShelfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoWindowsNeverOverwriteEachOther();
    void whatACrashLeftIsTakenUpBeforeAnEmptyPlace();
    void aKilledWindowFreesItsPlaceAndKeepsItsDraft();
    void aDraftThatIsSetAsideWaits();

private:
    static Draft draftOf(const QString &headline)
    {
        Draft draft{mailOutage(), {}};
        draft.notice.text[u"en"_s].headline = headline;
        return draft;
    }
    static QString headlineIn(const std::optional<DraftFile::Kept> &kept)
    {
        return kept ? kept->draft.notice.textFor(u"en").headline : QString();
    }
    QTemporaryDir m_folder;
    QString path() const
    {
        return m_folder.filePath(
            u"%1/draft.json"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    }
};

void DraftShelfTest::twoWindowsNeverOverwriteEachOther()
{
    DraftShelf first(path()), second(path());
    QVERIFY(!first.isBesideAnother());
    QVERIFY(second.isBesideAnother());
    QVERIFY(first.file().save(draftOf(u"E-mail is not working"_s), {}));
    QVERIFY(second.file().save(draftOf(u"VPN is slow"_s), {}));
    QCOMPARE(headlineIn(first.file().load()), u"E-mail is not working"_s);
    QCOMPARE(headlineIn(second.file().load()), u"VPN is slow"_s);
    QVERIFY(!first.waiting()); // the other one is in use
}

void DraftShelfTest::whatACrashLeftIsTakenUpBeforeAnEmptyPlace()
{
    {
        DraftShelf first(path()), second(path());
        QVERIFY(second.file().save(draftOf(u"VPN is slow"_s), {}));
    }
    const DraftShelf next(path());
    QCOMPARE(headlineIn(next.file().load()), u"VPN is slow"_s);
    QVERIFY(!next.isBesideAnother());
}

void DraftShelfTest::aKilledWindowFreesItsPlaceAndKeepsItsDraft()
{
    DraftShelf ours(path());
    QVERIFY(ours.file().save(draftOf(u"VPN is slow"_s), {}));
    QProcess other; // this program once more: see main()
    other.start(QCoreApplication::applicationFilePath(), {u"--keep-a-draft"_s, path()});
    QVERIFY(other.waitForReadyRead(20000));
    QCOMPARE(other.readAllStandardOutput(), QByteArray("kept\n"));
    QVERIFY(!ours.waiting());
    other.kill();
    QVERIFY(other.waitForFinished(20000));
    QCOMPARE(headlineIn(ours.waiting()), u"E-mail is not working"_s);
    const DraftShelf next(path());
    QCOMPARE(headlineIn(next.file().load()), u"E-mail is not working"_s);
    QCOMPARE(headlineIn(ours.file().load()), u"VPN is slow"_s);
}

void DraftShelfTest::aDraftThatIsSetAsideWaits()
{
    DraftShelf shelf(path());
    QVERIFY(shelf.file().save(draftOf(u"VPN is slow"_s), u"key"_s));
    QVERIFY(!shelf.waiting());
    shelf.setAside();
    QVERIFY(!shelf.file().load());
    QCOMPARE(headlineIn(shelf.waiting()), u"VPN is slow"_s);
    shelf.takeWaiting();
    QCOMPARE(headlineIn(shelf.file().load()), u"VPN is slow"_s);
    QVERIFY(!shelf.waiting());
}

/** As a second window of the same person: keeps a draft, says so, and waits to be killed. */
static int keepADraft(const QString &path)
{
    const DraftShelf shelf(path);
    if (!shelf.file().save(Draft{mailOutage(), {}}, {}))
        return 1;
    std::puts("kept");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments();
        arguments.value(1) == "--keep-a-draft"_L1)
        return keepADraft(arguments.value(2));
    DraftShelfTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "draft_shelf_test.moc"
