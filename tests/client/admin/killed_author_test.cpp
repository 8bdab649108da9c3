// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"
#include "client/admin/draft_file.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;

/** The admin app killed in the middle of a sentence: a second process writes, this one kills it and comes back. */
class KilledAuthorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasTypedIsThereAgainAndNothingWentOut();

public:
    /** The window of the author; in both processes the same. */
    struct Author
    {
        Author(const QString &relay, const QString &draftPath)
            : window({relay, u"ana"_s, draftPath, {}, quickTimings()}, appearance, clock)
        {
            window.resize(1700, 1100);
            window.show();
            QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
            QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
        }
        template <class W = QPushButton>
        W *find(const char *name) const
        {
            return window.findChild<W *>(QString::fromLatin1(name));
        }
        SystemClock clock;
        Appearance appearance;
        AdminWindow window;
    };
};

void KilledAuthorTest::whatWasTypedIsThereAgainAndNothingWentOut()
{
    ConsoleRelay relay;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"draft.json"_s);
    QProcess killed;
    killed.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    killed.start(QCoreApplication::applicationFilePath(),
                 {u"--write"_s, relay.url().toString(), path});
    QTRY_VERIFY_WITH_TIMEOUT(killed.canReadLine(), 20000);
    QCOMPARE(killed.readLine(), QByteArray("kept\n"));
    killed.kill();
    QTRY_VERIFY(killed.state() == QProcess::NotRunning);

    const Author author(relay.url().toString(), path);
    QTRY_VERIFY(author.find<QLineEdit>("headline") && author.find("sendButton")->isEnabled());
    QCOMPARE(author.find<QLineEdit>("headline")->text(), u"VPN is slow"_s);
    QVERIFY(relay.heard<ToRelay::NoticePublish>().isEmpty());
}

/** Signs in, writes, says "kept" when it is on the disk, and waits to be killed. */
static int writeAndWait(const QString &relay, const QString &path)
{
    const KilledAuthorTest::Author author(relay, path);
    if (!QTest::qWaitFor([&] { return author.find("newNotice") != nullptr; }))
        return 1;
    QTest::mouseClick(author.find("newNotice"), Qt::LeftButton);
    QTest::keyClicks(author.find<QLineEdit>("service"), u"VPN"_s);
    QTest::keyClicks(author.find<QLineEdit>("headline"), u"VPN is slow"_s);
    const bool kept = QTest::qWaitFor([&] {
        const auto draft = DraftFile(path).load();
        return draft && draft->draft.notice.textFor(u"en").headline == u"VPN is slow";
    });
    std::puts(kept ? "kept" : "not kept");
    std::fflush(stdout);
    return QApplication::exec();
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments();
        arguments.value(1) == "--write"_L1)
        return writeAndWait(arguments.value(2), arguments.value(3));
    KilledAuthorTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killed_author_test.moc"
