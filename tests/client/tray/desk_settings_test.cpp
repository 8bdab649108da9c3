// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_settings.h"
#include "client/tray/inbox_file.h"
#include "client/tray/kept_relays.h"
#include "common/protocol/invitation.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** Every test has its own folder; the environment says nothing. */
class DeskSettingsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Result<DeskSettings> read(const QStringList &options) const
    {
        return readDeskSettings(QStringList{u"foghorn"_s, u"--data"_s, path(u"data"_s)} + options);
    }

private Q_SLOTS:
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile()
    {
        write(u"client.conf"_s, "relay=wss://file.example/v1\nsite=Lyon\nlanguage=fr\n");
        qputenv("FOGHORN_SITE", "Porto");
        const auto settings =
            read({u"--config"_s, path(u"client.conf"_s), u"--language"_s, u"pt"_s});
        qunsetenv("FOGHORN_SITE");
        QVERIFY(settings);
        QCOMPARE(settings->relays, QList{QUrl(u"wss://file.example/v1"_s)});
        QCOMPARE(settings->site, u"Porto"_s);
        QVERIFY(settings->language == Language::Portuguese);
    }

    void whereTheKeyLiesIsASetting()
    {
        const QStringList relay{u"--relay"_s, u"wss://x.example/v1"_s};
        QCOMPARE(read(relay)->keyPlace, DeskSettings::KeyPlace::System);
        QCOMPARE(read(relay + QStringList{u"--key-store"_s, u"file"_s})->keyPlace,
                 DeskSettings::KeyPlace::File);
        write(u"keys.conf"_s, "relay=wss://x.example/v1\nkeyStore=wallet\n");
        const auto wrong = read({u"--config"_s, path(u"keys.conf"_s)});
        QVERIFY(!wrong);
        QVERIFY(wrong.error().reason.contains(u"system or file"_s));
    }

    void severalRelaysAreTriedInTurn()
    {
        const auto settings = read({u"--relay"_s, u"wss://one.example/v1,wss://two.example/v1"_s});
        QVERIFY(settings);
        QCOMPARE(settings->relays.size(), 2);
    }

    void anEnrolmentStringStandsForRelayAndAuthority()
    {
        const Invitation invitation{{QUrl(u"wss://relay.example:7447/v1"_s)},
                                    QByteArray(32, '\xc4'),
                                    u"LRK1o2m8Qx0t.mEr0cW5oDk2hVn1JpS7uYxZ3aBqTf4"_s};
        write(u"token"_s, invitation.text().toLatin1() + '\n');
        write(u"policy.conf"_s, "enrolment=" + invitation.text().toLatin1() + '\n');
        for (const QStringList &options :
             {QStringList{u"--enrolment-token-file"_s, path(u"token"_s)},
              QStringList{u"--config"_s, path(u"policy.conf"_s)}}) {
            const auto settings = read(options);
            QVERIFY2(settings, settings ? "" : qPrintable(settings.error().reason));
            QCOMPARE(settings->relays, invitation.relays);
            QVERIFY(settings->relaysAreInvited);
            QCOMPARE(settings->caFingerprint, invitation.caFingerprint);
            QCOMPARE(settings->enrolmentToken, invitation.token);
        }
        // What the administrator sets goes first.
        const auto set = read({u"--enrolment-token-file"_s, path(u"token"_s), u"--relay"_s,
                               u"wss://other.example/v1"_s});
        QVERIFY(set);
        QCOMPARE(set->relays, QList{QUrl(u"wss://other.example/v1"_s)});
        QVERIFY(!set->relaysAreInvited);
    }

    void theAddressesOutliveTheFileWithTheString()
    {
        QVERIFY(!read({}));
        QVERIFY(QDir().mkpath(path(u"data"_s)));
        const QList relays{QUrl(u"wss://relay.example:7447/v1"_s)};
        QVERIFY(keepRelays(path(u"data"_s), relays));
        const auto settings = read({});
        QVERIFY(settings);
        QCOMPARE(settings->relays, relays);
        QVERIFY(QFile::remove(path(u"data/relays.json"_s)));
    }

    void aStringThatWasCutSaysSoAndWhere()
    {
        write(u"token"_s, "foghorn1.eyJyZWxheXMiOlsid3NzOi8v");
        const auto settings = read({u"--enrolment-token-file"_s, path(u"token"_s)});
        QVERIFY(!settings);
        QVERIFY2(settings.error().reason.contains(u"not the whole of it"_s),
                 qPrintable(settings.error().reason));
        QVERIFY(settings.error().reason.contains(u"enrolment-token-file"_s));
    }

    void aWrongSettingIsNamedWithWhatWasExpected_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("said");
        QTest::newRow("no relay") << QStringList{} << u"--relay"_s;
        QTest::newRow("not an address")
            << QStringList{u"--relay"_s, u"http://x.example"_s} << u"wss://"_s;
        QTest::newRow("a language we do not speak")
            << QStringList{u"--relay"_s, u"wss://x.example/v1"_s, u"--language"_s, u"de"_s}
            << u"en, es, fr or pt"_s;
        QTest::newRow("no such option") << QStringList{u"--relai"_s, u"x"_s} << u"relai"_s;
        QTest::newRow("no such file")
            << QStringList{u"--config"_s, u"/nowhere/client.conf"_s} << u"/nowhere"_s;
    }
    void aWrongSettingIsNamedWithWhatWasExpected()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, said);
        const auto settings = read(options);
        QVERIFY(!settings);
        QVERIFY2(settings.error().reason.contains(said), qPrintable(settings.error().reason));
    }

    void anUnknownKeyInAFileIsNamedWithItsFile()
    {
        write(u"typo.conf"_s, "relais=wss://file.example/v1\n");
        const auto settings = read({u"--config"_s, path(u"typo.conf"_s)});
        QVERIFY(!settings);
        QVERIFY(settings.error().reason.contains(u"typo.conf"_s));
        QVERIFY(settings.error().reason.contains(u"relais"_s));
    }

    void theTokenFileIsNeededOnlyUntilTheDeskHasEnrolled()
    {
        const QStringList options{u"--relay"_s, u"wss://x.example/v1"_s,
                                  u"--enrolment-token-file"_s, path(u"token"_s)};
        QVERIFY(!read(options)); // no such file
        write(u"token"_s, "abc123\n");
        QCOMPARE(read(options)->enrolmentToken, u"abc123"_s);
        QCOMPARE(read(options)->enrolmentTokenFile,
                 path(u"token"_s)); // to be named if it is no good
        QFile::remove(path(u"token"_s));
        write(u"data/identity.json"_s, "{}");
        QVERIFY(read(options));
    }

    void aDamagedInboxIsSetAsideAndBegunAnew()
    {
        write(u"inbox.json"_s, "{\"notices\": [ {\"noti");
        const InboxFile file{QDir(m_folder.path())};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"begun anew: "_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
        QVERIFY(file.load(false).inbox.holds().isEmpty());
        QVERIFY(QFile::exists(path(u"inbox.json.damaged"_s)));
        QVERIFY(!QFile::exists(path(u"inbox.json"_s)));
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::DeskSettingsTest)
#include "desk_settings_test.moc"
