// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/data_folder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** A home that cannot be written stops no desk. */
class DataFolderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString runtime = m_folder->filePath(u"runtime"_s);
        QVERIFY(QDir().mkpath(runtime));
        QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", runtime.toUtf8());
    }

    void whereItCanBeWrittenItIsTheOneThatTheSettingsName()
    {
        const QDir wanted(m_folder->filePath(u"home/foghorn"_s));
        const auto folder = DataFolder::take(wanted);
        QVERIFY(folder);
        QCOMPARE(folder->path().absolutePath(), wanted.absolutePath());
        QCOMPARE(wanted.entryList(QDir::Files), QStringList{u"foghorn.lock"_s}); // nothing is left
    }

    void whereItCannotAMakeshiftOneIsTakenAndSaid()
    {
        // Below a file nothing can be made, by nobody.
        write(u"home"_s, "a file");
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"cannot be written: .* until log-off"_s));
        const auto folder = DataFolder::take(QDir(m_folder->filePath(u"home/foghorn"_s)));
        QVERIFY(folder);
        QVERIFY(folder->path().absolutePath().startsWith(m_folder->filePath(u"runtime"_s)));
    }

    void theMakeshiftOneBeginsWithWhatCanBeReadAndIsKeptOverARestart()
    {
        const QDir wanted(m_folder->filePath(u"home"_s));
        write(u"home/identity.json"_s, "{}");
        // As a read-only home, also for root: the lock's place is taken by a folder.
        QVERIFY(wanted.mkpath(u"foghorn.lock/x"_s));
        for (int i = 2; i <= 64; ++i)
            write(u"home/session-%1"_s.arg(i), "in the way");
        QString outbox;
        {
            const auto folder = DataFolder::take(wanted);
            QVERIFY(folder);
            QVERIFY(folder->path().exists(u"identity.json"_s));
            outbox = folder->path().filePath(u"outbox.json"_s);
            write(outbox, "{\"receipts\":[]}");
        }
        write(u"home/outbox.json"_s, "{}");
        const auto again = DataFolder::take(wanted);
        QVERIFY(again);
        QFile kept(again->path().filePath(u"outbox.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), "{\"receipts\":[]}");
    }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        const QFileInfo info(QDir(m_folder->path()), name);
        QDir().mkpath(info.path());
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "data_folder_test.moc"
