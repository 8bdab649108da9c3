// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keys/stored_key_safe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** A store whose temper a test sets. */
class TemperedStore : public KeyStore
{
public:
    struct Temper
    {
        Standing standing = Standing::Open;
        bool forgets = false;
        QHash<QString, QByteArray> kept;
    };
    explicit TemperedStore(Temper &temper) : m_temper(temper) {}
    Standing standing() override { return m_temper.standing; }
    Result<std::optional<QByteArray>> read(const QString &name) override
    {
        if (!m_temper.kept.contains(name))
            return std::optional<QByteArray>();
        return std::optional(m_temper.kept.value(name));
    }
    Result<void> write(const QString &name, const QByteArray &secret) override
    {
        if (!m_temper.forgets)
            m_temper.kept.insert(name, secret);
        return {};
    }
    void remove(const QString &name) override { m_temper.kept.remove(name); }

private:
    Temper &m_temper;
};

class StoredKeySafeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = {};
    }
    void whereTheStoreIsOpenNoFileIsWritten();
    void whereThereIsNoStoreAFileDoes_data();
    void whereThereIsNoStoreAFileDoes();
    void theFallBackIsAnnouncedOnce();
    void aKeyInAFileMovesOverOnceTheStoreIsOpen();
    void aStoreThatForgetsCostsNoKey();
    void aLockedStoreMayOpenLater();
    void whatIsForgottenIsNowhere();

private:
    StoredKeySafe safe() { return {std::make_unique<TemperedStore>(m_store), QDir(m_dir->path())}; }
    bool hasFile() const { return QFile::exists(m_dir->filePath(u"desk-ana.key"_s)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    TemperedStore::Temper m_store;
    const QString m_name = u"desk-ana"_s;
    const QByteArray m_seed = QByteArray(32, 'k');
};

void StoredKeySafeTest::whereTheStoreIsOpenNoFileIsWritten()
{
    StoredKeySafe first = safe();
    QVERIFY(first.keep(m_name, m_seed));
    QCOMPARE(first.place(), KeySafe::Place::Store);
    QVERIFY(!hasFile());
    StoredKeySafe again = safe();
    QCOMPARE(again.find(m_name), m_seed);
    QCOMPARE(again.place(), KeySafe::Place::Store);
}

void StoredKeySafeTest::whereThereIsNoStoreAFileDoes_data()
{
    QTest::addColumn<KeyStore::Standing>("standing");
    QTest::newRow("locked") << KeyStore::Standing::Locked;
    QTest::newRow("silent") << KeyStore::Standing::Silent;
    QTest::newRow("absent") << KeyStore::Standing::Absent;
}

void StoredKeySafeTest::whereThereIsNoStoreAFileDoes()
{
    QFETCH(KeyStore::Standing, standing);
    m_store.standing = standing;
    StoredKeySafe first = safe();
    QVERIFY(first.keep(m_name, m_seed));
    QCOMPARE(first.place(), KeySafe::Place::File);
    QVERIFY(m_store.kept.isEmpty());
    QCOMPARE(QFile::permissions(m_dir->filePath(u"desk-ana.key"_s)) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    StoredKeySafe again = safe();
    QCOMPARE(again.find(m_name), m_seed);
}

void StoredKeySafeTest::theFallBackIsAnnouncedOnce()
{
    m_store.standing = KeyStore::Standing::Absent;
    StoredKeySafe one = safe();
    QTest::ignoreMessage(QtWarningMsg, "keys lie in files that only their owner can read, not in a "
                                       "key store: this session has no key store");
    QVERIFY(one.keep(m_name, m_seed));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCOMPARE(one.find(m_name), m_seed);
}

void StoredKeySafeTest::aKeyInAFileMovesOverOnceTheStoreIsOpen()
{
    m_store.standing = KeyStore::Standing::Absent;
    QVERIFY(safe().keep(m_name, m_seed));
    QVERIFY(hasFile());
    m_store.standing = KeyStore::Standing::Open;
    StoredKeySafe later = safe();
    QCOMPARE(later.find(m_name), m_seed);
    QVERIFY(!hasFile());
    QCOMPARE(m_store.kept.value(m_name), m_seed);
    QCOMPARE(later.find(m_name), m_seed);
}

void StoredKeySafeTest::aStoreThatForgetsCostsNoKey()
{
    m_store.forgets = true;
    StoredKeySafe one = safe();
    QVERIFY(one.keep(m_name, m_seed));
    QVERIFY(hasFile());
    QCOMPARE(one.find(m_name), m_seed);
    QVERIFY(hasFile());
}

void StoredKeySafeTest::aLockedStoreMayOpenLater()
{
    QVERIFY(safe().keep(m_name, m_seed));
    m_store.standing = KeyStore::Standing::Locked;
    StoredKeySafe one = safe();
    QVERIFY(!one.find(m_name));
    QVERIFY(one.mayOpenLater());
    QVERIFY(one.isLocked());
    m_store.standing = KeyStore::Standing::Open;
    QCOMPARE(one.find(m_name), m_seed);
    QVERIFY(!one.mayOpenLater());
    m_store.standing = KeyStore::Standing::Absent; // in this session
    QVERIFY(one.mayOpenLater());
    QVERIFY(!one.isLocked());
}

void StoredKeySafeTest::whatIsForgottenIsNowhere()
{
    StoredKeySafe one = safe();
    QVERIFY(one.keep(m_name, m_seed));
    one.forget(m_name);
    QVERIFY(m_store.kept.isEmpty());
    m_store.standing = KeyStore::Standing::Locked;
    QVERIFY(one.keep(m_name, m_seed));
    one.forget(m_name);
    QVERIFY(!hasFile());
}

QTEST_GUILESS_MAIN(StoredKeySafeTest)
#include "stored_key_safe_test.moc"
