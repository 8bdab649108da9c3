// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include "server/store/connection.h"
#include "server/store/side_file.h"
#include "server/store/store_file.h"

#include <QTest>

#include <unistd.h>

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {
constexpr auto ownerOnly =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
constexpr auto readable = QFile::Permissions(0x4444); // owner, user, group and other

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        qFatal("%s", qUtf8Printable(path));
}

// The last page is the index of a table that only tidying reads.
void spoilLastPage(const QString &path)
{
    overwrite(path, QFileInfo(path).size() - 4096, QByteArray(4096, '\x5a'));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** To root nothing is read-only: for a while the test is nobody. */
class AsNobody
{
public:
    AsNobody() : m_changed(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot be root again");
    }

private:
    bool m_changed;
};
} // namespace

class StoreOpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<StoreFolder>(); }
    void cleanup() { m_folder.reset(); }

    void aNewStoreBelongsToItsOwnerOnly()
    {
        QCOMPARE(QFile::permissions(m_folder->database()), ownerOnly);
        QCOMPARE(QFile::permissions(sidePath()), ownerOnly);
        QCOMPARE(QFile::permissions(m_folder->dir().path()),
                 ownerOnly | QFile::ExeOwner | QFile::ExeUser);
        const auto store = m_folder->open();
        QCOMPARE(store->facts().organisation, u"Example Ltd"_s);
        QCOMPARE(store->facts().deployment.text.size(), 36);
        QCOMPARE(store->facts().cursor, 0);
        QCOMPARE(store->databasePath(), m_folder->database());
        QGOOD(store->begin());
        store->rollback();
        QCOMPARE(QFile::permissions(m_folder->database() + u"-wal"_s), ownerOnly);
    }

    void anExistingStoreIsNeverTouchedByInit()
    {
        const QByteArray before = contentOf(m_folder->database());
        const auto again = Store::create(m_folder->dir(), u"Another Ltd"_s, administrator());
        QVERIFY(!again);
        QVERIFY2(again.error().reason.contains(m_folder->database()), why(again).constData());
        QCOMPARE(contentOf(m_folder->database()), before);
    }

    void aStopInTheMiddleOfInitLeavesNothingInTheWay()
    {
        QTemporaryDir folder;
        overwrite(folder.filePath(u"foghorn.db.new"_s), 0, "half of a store");
        overwrite(folder.filePath(u"foghorn.db-wal"_s), 0, "the log of a store that is gone");
        QGOOD(Store::create(QDir(folder.path()), u"Example Ltd"_s, administrator()));
        QGOOD(Store::open(QDir(folder.path())));
    }

    void theStoreKeepsItsEpochFromStartToStart()
    {
        const Epoch epoch = m_folder->open()->facts().epoch;
        publish(u"mail"_s);
        const auto store = m_folder->open();
        QCOMPARE(store->facts().epoch, epoch);
        QCOMPARE(store->facts().cursor, 1);
    }

    void theSettingsThatDurabilityRestsOnAreOn()
    {
        const auto connection = Connection::open(m_folder->database());
        QGOOD(connection);
        QCOMPARE((*connection)->valueOf(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
        QCOMPARE((*connection)->valueOf(u"PRAGMA synchronous"_s)->toInt(), 2);
        QCOMPARE((*connection)->valueOf(u"PRAGMA foreign_keys"_s)->toInt(), 1);
        QCOMPARE((*connection)->valueOf(u"PRAGMA trusted_schema"_s)->toInt(), 0);
    }

    void whatCannotBeOpenedIsSaidWithFileAndRemedy_data()
    {
        QTest::addColumn<std::function<void()>>("spoil");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("remedy");
        const auto row = [this](const char *name,
                                std::function<void(const QString &database)> spoil,
                                const QString &what, const QString &remedy,
                                const QString &file = u"foghorn.db"_s) {
            QTest::newRow(name) << std::function<void()>([this, spoil] {
                spoil(m_folder->database());
            }) << file << what << remedy;
        };
        row(
            "missing", [](const QString &path) { QFile::remove(path); }, u"There is no store"_s,
            u"foghornd init"_s);
        row(
            "no folder", [this](const QString &) { m_folder->dir().removeRecursively(); },
            u"There is no store"_s, u"foghornd init"_s);
        row(
            "a folder of that name",
            [](const QString &path) {
                QFile::remove(path);
                QDir().mkdir(path);
            },
            u"not a file"_s, u"move it away"_s);
        row(
            "empty", [](const QString &path) { QFile::resize(path, 0); }, u"is empty"_s,
            u"foghornd restore"_s);
        row(
            "text",
            [](const QString &path) {
                QFile::remove(path);
                overwrite(path, 0,
                          "Dear diary, this is no database, however long it gets. "
                          "It goes on for more than a hundred bytes, as diaries do.");
            },
            u"not a Foghorn store"_s, u"--data"_s);
        row(
            "another program's database",
            [this](const QString &) { m_folder->change(u"PRAGMA application_id = 252006673"_s); },
            u"not a Foghorn store"_s, u"--data"_s);
        row(
            "cut short",
            [](const QString &path) { QFile::resize(path, QFileInfo(path).size() / 2); },
            u"damaged"_s, u"foghornd restore"_s);
        row(
            "overwritten in the middle",
            [](const QString &path) {
                overwrite(path, 4096, QByteArray(QFileInfo(path).size() - 8192, '\x5a'));
            },
            u"damaged"_s, u"foghornd restore"_s);
        row("overwritten where no start reads", spoilLastPage, u"damaged"_s, u"foghornd restore"_s);
        row(
            "without its facts",
            [this](const QString &) { m_folder->change(u"DELETE FROM store"_s); }, u"damaged"_s,
            u"foghornd restore"_s);
        row(
            "from a newer Foghorn",
            [this](const QString &) { m_folder->change(u"PRAGMA user_version = 99"_s); },
            u"newer Foghorn (schema 99"_s, u"install that version"_s);
        row(
            "a file that cannot be written",
            [](const QString &path) { publicFolder(path, readable); }, u"cannot be written"_s,
            u"writable"_s);
        row(
            "a folder that cannot be written",
            [](const QString &path) {
                publicFolder(path, readable);
                QFile::setPermissions(QFileInfo(path).path(),
                                      readable | QFile::Permissions(0x1111));
                QFile::setPermissions(QFileInfo(path).dir().filePath(u"foghorn.lock"_s), readable);
            },
            u"cannot be written"_s, u"writable"_s, u"foghorn.lock"_s);
        row(
            "a folder that cannot be entered", [](const QString &) {}, u"cannot be read"_s,
            u"account"_s);
    }
    void whatCannotBeOpenedIsSaidWithFileAndRemedy()
    {
        QFETCH(std::function<void()>, spoil);
        QFETCH(QString, file);
        QFETCH(QString, what);
        QFETCH(QString, remedy);
        spoil();
        const bool asNobody = QByteArray(QTest::currentDataTag()).contains("cannot be ");
        const auto store = [&] {
            std::optional<AsNobody> nobody;
            if (asNobody)
                nobody.emplace();
            return Store::open(m_folder->dir());
        }();
        QVERIFY(!store);
        const QString reason = store.error().reason;
        QVERIFY2(reason.contains(m_folder->path(file)), qUtf8Printable(reason));
        QVERIFY2(reason.contains(what), qUtf8Printable(reason));
        QVERIFY2(reason.contains(remedy), qUtf8Printable(reason));
    }

    // What a kill in the middle of a checkpoint leaves: the header says the new length already, the
    // pages that make it true stand in the log only.
    void aCheckpointKilledAfterItsFirstPageLosesNothing()
    {
        const QString log = m_folder->path(u"foghorn.db-wal"_s);
        QByteArray pages;
        QByteArray logged;
        {
            const auto connection = Connection::open(m_folder->database());
            QGOOD(connection);
            QGOOD((*connection)->execute(u"PRAGMA wal_autocheckpoint = 0"_s));
            QGOOD((*connection)->execute(u"CREATE TABLE diary (line TEXT)"_s));
            QGOOD((*connection)
                      ->execute(u"INSERT INTO diary VALUES (printf('%.*c', 100000, 'x'))"_s));
            pages = contentOf(m_folder->database());
            logged = contentOf(log);
            QGOOD((*connection)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        }
        const QByteArray whole = contentOf(m_folder->database());
        QVERIFY(whole.size() > pages.size());
        const auto leave = [&](qsizetype loggedBytes) {
            removeDatabase(m_folder->database());
            overwrite(m_folder->database(), 0, whole.first(4096) + pages.sliced(4096));
            overwrite(log, 0, logged.first(loggedBytes));
        };
        leave(logged.size());
        QGOOD(Store::open(m_folder->dir()));
        QCOMPARE(m_folder->look(u"SELECT length(line) FROM diary"_s).toInt(), 100000);
        leave(32 + 10 * (24 + 4096)); // too little for what is missing
        const auto store = Store::open(m_folder->dir());
        QVERIFY(!store);
        QVERIFY(store.error().reason.contains(u"shorter than it says"_s));
    }

    void aSecondRelayOnTheSameFolderIsRefused()
    {
        auto first = m_folder->open();
        const auto second = Store::open(m_folder->dir());
        QVERIFY(!second);
        QVERIFY2(
            second.error().reason.contains(u"process %1"_s.arg(QCoreApplication::applicationPid())),
            why(second).constData());
        QVERIFY(!Store::restore(m_folder->dir(), backup()));
        first.reset();
        QGOOD(Store::open(m_folder->dir()));
    }

    void aStoreBehindItsSideFileGetsANewEpoch_data()
    {
        QTest::addColumn<QByteArray>("side"); // %1 stands for the store's epoch
        QTest::addColumn<bool>("newEpoch");
        QTest::newRow("ahead of it") << QByteArray(R"({"epoch":"%1","cursor":1})") << false;
        QTest::newRow("level") << QByteArray(R"({"epoch":"%1","cursor":2})") << false;
        QTest::newRow("behind") << QByteArray(R"({"epoch":"%1","cursor":3})") << true;
        QTest::newRow("of another lifetime")
            << QByteArray(R"({"epoch":"other","cursor":1})") << true;
        QTest::newRow("unreadable") << QByteArray("\0\0\0\0", 4) << true;
        QTest::newRow("without cursor") << QByteArray(R"({"epoch":"%1"})") << true;
        QTest::newRow("missing") << QByteArray() << true;
    }
    void aStoreBehindItsSideFileGetsANewEpoch()
    {
        QFETCH(QByteArray, side);
        QFETCH(bool, newEpoch);
        publish(u"mail"_s);
        publish(u"vpn"_s);
        const Epoch before = m_folder->open()->facts().epoch;
        QFile::remove(sidePath());
        if (!side.isNull())
            overwrite(sidePath(), 0, side.replace("%1", before.text.toUtf8()));
        const StoreFacts facts = m_folder->open()->facts();
        QCOMPARE(facts.epoch != before, newEpoch);
        QCOMPARE(facts.cursor, 2);
        QCOMPARE(SideFile::read(sidePath()), (SideFile{facts.epoch, 2, facts.audit}));
        QCOMPARE(m_folder->open()->facts().epoch, facts.epoch); // once only
    }

    void theSideFileFollowsTheCommit()
    {
        const auto store = m_folder->open();
        QGOOD(store->begin());
        const Notice notice = outage(u"mail"_s);
        QGOOD(store->publish(notice, sealed(notice), 0, {}));
        store->writeSideFile(); // nothing is committed yet
        QCOMPARE(SideFile::read(sidePath())->cursor, 0);
        QGOOD(store->commit());
        store->writeSideFile();
        QCOMPARE(SideFile::read(sidePath()),
                 (SideFile{store->facts().epoch, 1, store->facts().audit}));
    }

    void aRestoredBackupIsTheStoreWithANewEpoch()
    {
        publish(u"mail"_s);
        const QString backup = this->backup();
        const QByteArray backupBytes = contentOf(backup);
        publish(u"vpn"_s);
        const StoreFacts before = m_folder->open()->facts();
        QGOOD(Store::restore(m_folder->dir(), backup));
        const auto store = m_folder->open();
        QVERIFY(store->facts().epoch != before.epoch);
        QCOMPARE(store->facts().deployment, before.deployment);
        QCOMPARE(store->facts().cursor, 1);
        QVERIFY(*store->notice({u"mail"_s}));
        QVERIFY(!*store->notice({u"vpn"_s}));
        QCOMPARE(SideFile::read(sidePath()),
                 (SideFile{store->facts().epoch, 1, store->facts().audit}));
        QCOMPARE(contentOf(backup), backupBytes);
        QCOMPARE(QFile::permissions(m_folder->database()), ownerOnly);
        QVERIFY(!QFile::exists(m_folder->path(u"foghorn.db.restoring"_s)));
    }

    void whatStoodThereBeforeARestoreIsKept()
    {
        const QString backup = this->backup();
        publish(u"vpn"_s);
        QGOOD(Store::restore(m_folder->dir(), backup));
        QGOOD(Store::restore(m_folder->dir(), backup)); // within the same second, too
        const QStringList kept = m_folder->dir().entryList({u"foghorn.db.before-restore-*"_s});
        QCOMPARE(kept.size(), 2);
        // The old store can itself be put back.
        QGOOD(Store::restore(m_folder->dir(), m_folder->path(kept.first())));
        QVERIFY(*m_folder->open()->notice({u"vpn"_s}));
    }

    void aCopyOfFilesWithItsLogIsABackupToo()
    {
        const QString copy = m_folder->path(u"copy.db"_s);
        {
            auto store = m_folder->open();
            QGOOD(store->begin());
            const Notice notice = outage(u"mail"_s);
            QGOOD(store->publish(notice, sealed(notice), 0, {}));
            QGOOD(store->commit());
            QVERIFY(QFile::copy(m_folder->database(), copy));
            QVERIFY(QFile::copy(m_folder->database() + u"-wal"_s, copy + u"-wal"_s));
        }
        QTemporaryDir elsewhere;
        QGOOD(Store::restore(QDir(elsewhere.path()), copy));
        const auto store = Store::open(QDir(elsewhere.path()));
        QGOOD(store);
        QVERIFY(*(*store)->notice({u"mail"_s}));
    }

    void aDamagedStoreCanBeReplaced()
    {
        publish(u"mail"_s);
        const QString backup = this->backup();
        overwrite(m_folder->database(), 0, QByteArray(8192, '\x5a'));
        QVERIFY(!Store::open(m_folder->dir()));
        QGOOD(Store::restore(m_folder->dir(), backup));
        QVERIFY(*m_folder->open()->notice({u"mail"_s}));
    }

    void aFolderThatIsNotThereYetTakesABackup()
    {
        const QString backup = this->backup();
        const QDir fresh(m_folder->path(u"a/b"_s));
        QGOOD(Store::restore(fresh, backup));
        QGOOD(Store::open(fresh));
    }

    void whatIsNoBackupChangesNothing_data()
    {
        QTest::addColumn<std::function<QString(StoreFolder &)>>("spoil");
        QTest::addColumn<QString>("what");
        using Spoil = std::function<QString(StoreFolder &)>;
        QTest::newRow("missing") << Spoil([](StoreFolder &folder) {
            return folder.path(u"none"_s);
        }) << u"There is no"_s;
        QTest::newRow("the store itself")
            << Spoil([](StoreFolder &folder) { return folder.database(); })
            << u"the store itself"_s;
        QTest::newRow("text") << Spoil([](StoreFolder &folder) {
            overwrite(folder.path(u"b.txt"_s), 0, QByteArray(200, 'x'));
            return folder.path(u"b.txt"_s);
        }) << u"not a Foghorn store"_s;
        QTest::newRow("damaged") << Spoil([](StoreFolder &folder) {
            const QString path = folder.path(u"b.db"_s);
            folder.change(u"VACUUM INTO '%1'"_s.arg(path));
            overwrite(path, 4096, QByteArray(QFileInfo(path).size() - 8192, '\x5a'));
            return path;
        }) << u"b.db is damaged"_s;
        QTest::newRow("damaged and larger than a start reads") << Spoil([](StoreFolder &folder) {
            const QString path = folder.path(u"b.db"_s);
            folder.change(
                u"INSERT INTO answer VALUES ('ana', 'k', '', 1, zeroblob(%1), NULL, NULL)"_s.arg(
                    wholeCheckBytes));
            folder.change(u"VACUUM INTO '%1'"_s.arg(path));
            spoilLastPage(path);
            return path;
        }) << u"b.db is damaged"_s;
        QTest::newRow("newer") << Spoil([](StoreFolder &folder) {
            const QString schema = folder.look(u"PRAGMA user_version"_s).toString();
            folder.change(u"PRAGMA user_version = 2026"_s);
            folder.change(u"VACUUM INTO '%1'"_s.arg(folder.path(u"b.db"_s)));
            folder.change(u"PRAGMA user_version = "_s + schema);
            return folder.path(u"b.db"_s);
        }) << u"newer Foghorn"_s;
    }
    void whatIsNoBackupChangesNothing()
    {
        using Spoil = std::function<QString(StoreFolder &)>;
        QFETCH(Spoil, spoil);
        QFETCH(QString, what);
        const Epoch epoch = m_folder->open()->facts().epoch;
        const auto restored = Store::restore(m_folder->dir(), spoil(*m_folder));
        QVERIFY(!restored);
        QVERIFY2(restored.error().reason.contains(what), why(restored).constData());
        QCOMPARE(m_folder->open()->facts().epoch, epoch);
        QCOMPARE(m_folder->dir().entryList({u"foghorn.db.*"_s}), QStringList());
    }

private:
    static void publicFolder(const QString &database, QFile::Permissions file)
    {
        const QDir data = QFileInfo(database).dir();
        const auto open = QFile::Permissions(0x7777);
        QFile::setPermissions(QFileInfo(data.path()).path(), open);
        QFile::setPermissions(data.path(), open);
        for (const QString &name : {u"foghorn.side"_s, u"foghorn.lock"_s})
            QFile::setPermissions(data.filePath(name), QFile::Permissions(0x6666));
        QFile::setPermissions(database, file);
    }
    QString sidePath() const { return m_folder->path(u"foghorn.side"_s); }
    QString backup() const
    {
        const QString path = m_folder->path(u"backup.db"_s);
        m_folder->change(u"VACUUM INTO '%1'"_s.arg(path));
        return path;
    }
    void publish(const QString &id)
    {
        const auto store = m_folder->open();
        QGOOD(store->begin());
        const Notice notice = outage(id);
        QGOOD(store->publish(notice, sealed(notice), 0, {}));
        QGOOD(store->commit());
        store->writeSideFile();
    }

    std::unique_ptr<StoreFolder> m_folder;
};

QTEST_GUILESS_MAIN(StoreOpeningTest)
#include "store_opening_test.moc"
