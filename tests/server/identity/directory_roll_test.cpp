// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real directory: Debian's slapd.
#include "server/identity/desk_door.h"
#include "tests/server/identity/slapd.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class DirectoryRollTest : public QObject
{
    Q_OBJECT
    static constexpr int crowd = LdapConnection::pageSize * 2 + 7;
    Certificates m_ours;
    std::unique_ptr<Slapd> m_slapd;
    const Instant m_now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 9h;

    DirectorySettings settings() const
    {
        DirectorySettings settings = m_slapd->settings();
        settings.deskGroups = QStringList{u"*"_s};
        settings.siteAttribute = u"l"_s;
        return settings;
    }
    static DirectoryRoll rollOf(const DirectorySettings &settings)
    {
        auto read = DirectoryRoll::read(settings);
        if (const auto *trouble = std::get_if<LdapTrouble>(&read))
            qFatal("%s", qPrintable(trouble->reason));
        return std::get<DirectoryRoll>(std::move(read));
    }
    static Vouched of(const DirectoryRoll &roll, const QString &person)
    {
        const Vouched *found = roll.find(PersonId{person});
        return found ? *found : Vouched{u"nobody"_s, {}};
    }
    /** What the door makes of a desk that says it is in Directors, at Porto. */
    DeskFacts through(const Vouchers &vouchers, const QString &login, bool shared = false) const
    {
        const Roster roster;
        DeskDoor door(roster, {{u"corp"_s, u"corp.example"_s}}, &vouchers);
        ToRelay::DeskHello hello;
        hello.enrolmentToken = u"abc.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        hello.secret = QByteArray(32, 's');
        hello.login = login;
        hello.host = u"pc-12"_s;
        hello.site = u"Porto"_s;
        hello.groups = {u"Directors"_s};
        hello.shared = shared;
        const auto looked = door.look(hello, {}, QHostAddress(u"10.1.2.3"_s), m_now);
        return std::get<EnrollingDesk>(looked).desk.facts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_ours.issue("directory", "IP:127.0.0.1");
        QByteArray more;
        QList<QByteArray> everybody;
        for (int number = 0; number < crowd; ++number) {
            const QByteArray login = "p" + QByteArray::number(number);
            more += personLdif(login, "Somebody", "Porto");
            everybody += "uid=" + login + ",ou=People,dc=corp,dc=example";
        }
        m_slapd = std::make_unique<Slapd>(m_ours, "directory",
                                          more + groupLdif("Porto-House", everybody));
    }
    void cleanupTestCase() { m_slapd.reset(); }

    void groupsOfGroupsCountAlsoWhereTheyGoInACircle()
    {
        const DirectoryRoll roll = rollOf(settings());
        QCOMPARE(of(roll, u"marta@corp.example"_s),
                 (Vouched{u"Lyon"_s, {u"It-Ops"_s, u"Mail-Team"_s, u"Night-Shift"_s}}));
        QCOMPARE(of(roll, u"ines@corp.example"_s), (Vouched{u"Madrid"_s, {u"Sales"_s}}));
    }

    void everyPageIsRead()
    {
        const DirectoryRoll roll = rollOf(settings());
        QVERIFY(roll.size() > crowd);
        for (const int number : {0, LdapConnection::pageSize, crowd - 1})
            QCOMPARE(of(roll, u"p%1@corp.example"_s.arg(number)),
                     (Vouched{u"Porto"_s, {u"Porto-House"_s}}));
    }

    void onlyTheGroupsOfTheSettingsCount()
    {
        DirectorySettings few = settings();
        few.deskGroups = QStringList{u"it-ops"_s};
        few.siteAttribute.clear();
        const DirectoryRoll roll = rollOf(few);
        QCOMPARE(of(roll, u"marta@corp.example"_s), (Vouched{{}, {u"It-Ops"_s}}));
        QCOMPARE(of(roll, u"ines@corp.example"_s), Vouched());
    }

    void ofTwoWithOneLoginNeitherIsMeant()
    {
        QVERIFY(!rollOf(settings()).find(PersonId{u"luis@corp.example"_s}));
    }

    void whatADeskSaysOfItselfCountsNoMore()
    {
        Vouchers vouchers(settings());
        QVERIFY(vouchers.isOn());
        vouchers.take(rollOf(settings()));
        const DeskFacts marta = through(vouchers, u"CORP\\Marta"_s);
        QCOMPARE(marta.groups, (QStringList{u"It-Ops"_s, u"Mail-Team"_s, u"Night-Shift"_s}));
        QCOMPARE(marta.site, u"Lyon"_s);
        QCOMPARE(through(vouchers, u"nemo@corp.example"_s).groups, QStringList());
        QCOMPARE(through(vouchers, u"pc-12\\marta"_s).groups, QStringList()); // a local account
        QCOMPARE(through(vouchers, u"kiosk@corp.example"_s, true).site, u"Porto"_s);
    }

    void beforeItWasReadNobodyNewIsInAGroup()
    {
        const Vouchers vouchers(settings());
        QCOMPARE(through(vouchers, u"marta@corp.example"_s).groups, QStringList());
        DeskFacts facts;
        facts.person.text = u"marta@corp.example"_s;
        facts.groups = {u"Directors"_s};
        DeskFacts before = facts;
        before.groups = {u"It-Ops"_s};
        before.site = u"Lyon"_s;
        vouchers.weigh(facts, before);
        QCOMPARE(facts.groups, before.groups);
        QCOMPARE(facts.site, before.site);
    }

    void withoutTheSettingDesksSayTheirs()
    {
        const Vouchers vouchers(m_slapd->settings());
        QVERIFY(!vouchers.isOn());
        QCOMPARE(through(vouchers, u"marta@corp.example"_s).groups, QStringList{u"Directors"_s});
    }

    void aDirectoryThatIsAwayIsSaid()
    {
        DirectorySettings wrong = settings();
        wrong.urls = {u"ldaps://127.0.0.1:1"_s};
        QVERIFY(std::holds_alternative<LdapTrouble>(DirectoryRoll::read(wrong)));
    }
};

QTEST_GUILESS_MAIN(DirectoryRollTest)
#include "directory_roll_test.moc"
