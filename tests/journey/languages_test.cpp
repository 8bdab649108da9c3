// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** Nobody chooses a language on their desk: that of their session says what the program says, and which of a notice's
    texts they read; where the notice has none in it, its author's own. Needs a screen. */
class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_relay.start()); }
    void theSessionChoosesTheWords_data();
    void theSessionChoosesTheWords();
    void theAdminAppSpeaksTheSessionsLanguage();

private:
    SystemClock m_clock;
    journey::RelayProcess m_relay;
};

void LanguagesTest::theSessionChoosesTheWords_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("mail");
    QTest::newRow("Portuguese") << u"pt_PT.UTF-8"_s << u"Já li"_s
                                << u"O e-mail não está a funcionar"_s;
    QTest::newRow("French") << u"fr_CH.UTF-8"_s << u"J’ai lu"_s
                            << u"La messagerie ne fonctionne pas"_s;
    QTest::newRow("Spanish") << u"es_MX.UTF-8"_s << u"Lo he leído"_s << u"El correo no funciona"_s;
    QTest::newRow("one that we do not speak")
        << u"de_DE.UTF-8"_s << u"I have read this"_s << u"E-mail is not working"_s;
}

void LanguagesTest::theSessionChoosesTheWords()
{
    QFETCH(QString, locale);
    QFETCH(QString, button);
    QFETCH(QString, mail);
    journey::DeskProcess::Options options{m_relay.url(), m_relay.tokenFile(1),
                                          m_relay.folder() + u'/' + locale, locale};
    options.locale = locale;
    journey::DeskProcess desk(options);
    desk.start();
    const QString mailId = m_relay.publish(journey::mailOutage(m_clock.now()));
    EVENTUALLY(desk.words().contains(mail));
    QVERIFY(desk.words().contains(button));
    journey::keepPicture(u"language-"_s + locale.left(2));
    const auto goneAfterPressing = [&](const QString &headline) {
        desk.press(button);
        return !desk.words().contains(headline);
    };
    EVENTUALLY(goneAfterPressing(mail));

    // The author of this one writes Spanish alone: all read it, with their own words around it.
    Notice vpn = journey::mailOutage(m_clock.now());
    const NoticeText spanish{.headline = u"La VPN va lenta esta mañana"_s,
                             .impact = u"Conectarse desde casa tarda un minuto."_s};
    vpn.services = {{u"vpn"_s, {{u"es"_s, u"VPN"_s}}}};
    vpn.defaultLanguage = u"es"_s;
    vpn.text = {{u"es"_s, spanish}};
    const QString vpnId = m_relay.publish(vpn);
    EVENTUALLY(desk.words().contains(spanish.headline));
    QVERIFY(desk.words().contains(button));
    EVENTUALLY(goneAfterPressing(spanish.headline));
    QVERIFY(m_relay.revise(mailId, {{u"phase"_s, u"resolved"_s}}));
    QVERIFY(m_relay.revise(vpnId, {{u"phase"_s, u"resolved"_s}}));
}

void LanguagesTest::theAdminAppSpeaksTheSessionsLanguage()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LC_ALL"_s);
    environment.insert(u"LANG"_s, u"en_GB.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"gl:pt_PT:en"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    const journey::ScreenReader reader;
    const auto says = [&](const QStringList &arguments, const QString &button) {
        QProcess admin;
        admin.setProcessEnvironment(environment);
        admin.start(journey::program(u"foghorn-admin"_s), arguments);
        const bool said = journey::eventually([&] {
            for (const auto &thing : reader.read(admin.processId())) {
                if (thing.name == button)
                    return true;
            }
            return false;
        });
        admin.terminate();
        admin.waitForFinished(10'000);
        return said;
    };
    QVERIFY(says({}, u"Iniciar sessão"_s));
    QVERIFY(says({u"--language"_s, u"fr"_s}, u"Se connecter"_s));
    QProcess wrong;
    wrong.start(journey::program(u"foghorn-admin"_s), {u"--language"_s, u"de"_s});
    QVERIFY(wrong.waitForFinished(10'000));
    QCOMPARE(wrong.exitCode(), 78);
    QVERIFY(wrong.readAllStandardError().contains("en, es, fr or pt (--language)"));
}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::LanguagesTest)
#include "languages_test.moc"
