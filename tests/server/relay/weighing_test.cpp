// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/weighing.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(foghorn::Weight)

namespace {

enum class Addressed { No, Yes };
enum class Holds { No, Yes };
enum class Ending { No, Yes };
enum class Told { No, Yes };

} // namespace

class WeighingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeskIsToldWhatConcernsIt_data()
    {
        QTest::addColumn<bool>("ending");
        QTest::addColumn<bool>("addressed");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<bool>("told");
        QTest::addColumn<Weight>("weight");
        const auto row = [](const char *name, Ending ending, Addressed addressed, Holds holds,
                            Told told, Weight weight) {
            QTest::newRow(name) << (ending == Ending::Yes) << (addressed == Addressed::Yes)
                                << (holds == Holds::Yes) << (told == Told::Yes) << weight;
        };
        row("new and for you", Ending::No, Addressed::Yes, Holds::No, Told::No, Weight::Notice);
        row("revised and for you", Ending::No, Addressed::Yes, Holds::Yes, Told::No,
            Weight::Notice);
        row("not for you", Ending::No, Addressed::No, Holds::No, Told::No, Weight::Nothing);
        row("for you no more", Ending::No, Addressed::No, Holds::Yes, Told::No, Weight::Withdrawn);
        row("over, you saw it", Ending::Yes, Addressed::Yes, Holds::Yes, Told::Yes,
            Weight::EndingTold);
        row("over, you saw it on another desk", Ending::Yes, Addressed::Yes, Holds::No, Told::Yes,
            Weight::EndingTold);
        row("over, you saw it and left the audience", Ending::Yes, Addressed::No, Holds::Yes,
            Told::Yes, Weight::EndingTold);
        row("over, you hold it unseen", Ending::Yes, Addressed::Yes, Holds::Yes, Told::No,
            Weight::Notice);
        row("over, you never heard of it", Ending::Yes, Addressed::Yes, Holds::No, Told::No,
            Weight::Nothing);
    }
    void aDeskIsToldWhatConcernsIt()
    {
        QFETCH(bool, ending);
        QFETCH(bool, addressed);
        QFETCH(bool, holds);
        QFETCH(bool, told);
        Announcement announcement;
        announcement.ending = ending;
        announcement.audience.include = {AudienceElement{.site = {u"Lyon"_s}}};
        if (told)
            announcement.told = {PersonId{u"ines@corp.example"_s}};
        DeskFacts desk;
        desk.person = {u"ines@corp.example"_s};
        desk.site = addressed ? u"Lyon"_s : u"Porto"_s;
        QTEST(weigh(PreparedAnnouncement(announcement), desk, holds), "weight");
    }

    void framesAreMadeOnce()
    {
        Announcement announcement;
        announcement.audience.everyone = true;
        announcement.frame = "{}";
        QCOMPARE(PreparedAnnouncement(announcement).frame, QByteArray("\x81\x02{}"));
    }
};

QTEST_GUILESS_MAIN(WeighingTest)
#include "weighing_test.moc"
