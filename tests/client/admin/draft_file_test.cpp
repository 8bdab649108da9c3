// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft_file.h"

#include "tests/client/link/sample_notices.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

class DraftFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHalfWrittenDraftComesBackAsItWas()
    {
        Draft draft = Draft::newNotice(mailOutage().startsAt.value(), u"es"_s);
        draft.notice.text[u"es"_s].headline = u"El correo no funciona"_s;
        draft.notice.text[u"en"_s] = {};
        QVERIFY(m_file.save(draft, u"key-1"_s));
        QCOMPARE(m_file.load(), std::optional(DraftFile::Kept{draft, u"key-1"_s}));
    }
    void anUpdateKeepsWhatItIsBuiltOn()
    {
        Draft draft = Draft::revisionOf(mailOutage(2), mailOutage());
        draft.notice.text[u"en"_s].progress = u"We are moving mail to the second data centre."_s;
        draft.whyNoFollowUp = u"El mismo fallo que el lunes; ya se explicó entonces."_s;
        QVERIFY(m_file.save(draft, {}));
        QCOMPARE(m_file.load(), std::optional(DraftFile::Kept{draft, {}}));
    }
    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("{\"notice\":{\"kind\"");
        QTest::newRow("nothing in it") << QByteArray();
        QTest::newRow("an update without its base") << QByteArray("{\"notice\":") +
                                                           noticeBytes(mailOutage()) +
                                                           QByteArray(",\"current\":{\"kind\":7}}");
    }
    void aDamagedFileIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(!m_file.load());
        QVERIFY(QFile::exists(m_path + u".unreadable"_s));
        QVERIFY(!QFile::exists(m_path));
    }
    void aFolderThatCannotBeWrittenIsSaid()
    {
        const auto kept = DraftFile(u"/proc/nowhere/draft.json"_s).save({}, {});
        QVERIFY(!kept);
        QVERIFY(kept.error().reason.contains(u"/proc/nowhere/draft.json"));
    }
    void cleanup()
    {
        m_file.remove();
        QVERIFY(!m_file.load());
    }

private:
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"new/draft.json"_s);
    const DraftFile m_file{m_path};
};

QTEST_GUILESS_MAIN(DraftFileTest)
#include "draft_file_test.moc"
