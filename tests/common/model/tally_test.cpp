// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/tally.h"
#include "tests/common/model/samples.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum ReceiptState;

class TallyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orderAndRepetitionDoNotMatter();
    void aFurtherStateImpliesThoseBefore();
    void theTimeIsTheFirstOfTheHighestRevision();
    void theFurthestStateIsOfTheCurrentAsk_data();
    void theFurthestStateIsOfTheCurrentAsk();
    void aPersonIsCountedInOnePlace_data();
    void aPersonIsCountedInOnePlace();
    void aNoticeIsCountedByItsCurrentAsk();
    void acknowledgedIsNothingWhereItIsNotRequired();
    void theLoopIsClosedWithExactlyThoseWhoWereTold_data();
    void theLoopIsClosedWithExactlyThoseWhoWereTold();
    void aNoticeThatGoesOnHasNoLoop();
    void aTallyComesBackAsItWent();
    void aSharedDeskHasAcknowledgedNothingWhateverIsSaid();
    void aReceiptComesBackAsItWent();
    void aWrongReceiptNamesItsFields();
};

namespace {

struct Took
{
    ReceiptState state;
    int revision;
    int minute = 0;
};

const Instant ten = at("2026-11-27T10:00:00Z");

Standing standing(std::initializer_list<Took> receipts)
{
    Standing result;
    for (const Took &each : receipts)
        result.take(each.state, each.revision, ten + std::chrono::minutes(each.minute));
    return result;
}

// Revision 3 is current, revision 2 asked.
Ask asked()
{
    return {{u"n"_s}, 3, 2, true};
}

} // namespace

void TallyTest::orderAndRepetitionDoNotMatter()
{
    QRandomGenerator random(20261127); // a seed of our own: the same cases every time
    for (int round = 0; round < 300; ++round) {
        QList<Took> receipts;
        for (int i = 0; i < 12; ++i)
            receipts << Took{ReceiptState(random.bounded(5)), random.bounded(1, 5),
                             int(random.bounded(600))};
        Standing expected;
        for (const Took &each : receipts)
            expected.take(each.state, each.revision, ten + std::chrono::minutes(each.minute));
        receipts += receipts.mid(random.bounded(12));
        std::shuffle(receipts.begin(), receipts.end(), random);
        Standing shuffled;
        for (const Took &each : receipts)
            shuffled.take(each.state, each.revision, ten + std::chrono::minutes(each.minute));
        QVERIFY2(shuffled == expected, qPrintable(u"round %1"_s.arg(round)));
    }
}

void TallyTest::aFurtherStateImpliesThoseBefore()
{
    const Standing acknowledged = standing({{Acknowledged, 2, 5}});
    QCOMPARE(acknowledged.delivered, 2);
    QCOMPARE(acknowledged.displayed, 2);
    QCOMPARE(acknowledged.held, 0); // not every reader passes this
    QVERIFY(acknowledged.displayedAt == ten + 5min && acknowledged.deliveredAt == ten + 5min);
    const Standing held = standing({{Held, 1}});
    QCOMPARE(held.delivered, 1);
    QCOMPARE(held.displayed, 0);
}

void TallyTest::theTimeIsTheFirstOfTheHighestRevision()
{
    const Standing two =
        standing({{Displayed, 1, 1}, {Displayed, 2, 30}, {Displayed, 2, 20}, {Displayed, 1, 0}});
    QCOMPARE(two.displayed, 2);
    QVERIFY(two.displayedAt == ten + 20min);
}

void TallyTest::theFurthestStateIsOfTheCurrentAsk_data()
{
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<std::optional<ReceiptState>>("state");
    const auto row = [](const char *name, const Standing &standing,
                        std::optional<ReceiptState> state) {
        QTest::newRow(name) << standing << state;
    };
    row("nothing", {}, {});
    row("delivered the current one", standing({{Delivered, 3}}), Delivered);
    row("delivered only an earlier one", standing({{Delivered, 2}}), {});
    row("held since the ask", standing({{Held, 2}}), Held);
    row("held before the ask", standing({{Held, 1}}), {});
    row("expired since", standing({{Held, 2}, {ExpiredUnseen, 2}}), ExpiredUnseen);
    row("displayed the ask", standing({{Displayed, 2}}), Displayed);
    row("displayed before the ask, delivered now", standing({{Displayed, 1}, {Delivered, 3}}),
        Delivered);
    row("displayed before, held now", standing({{Displayed, 1}, {Held, 3}}), Held);
    row("held, then displayed", standing({{Held, 3}, {Displayed, 3}}), Displayed);
    row("acknowledged the ask", standing({{Acknowledged, 2}}), Acknowledged);
    row("acknowledged an earlier ask, displayed this one",
        standing({{Acknowledged, 1}, {Displayed, 3}}), Displayed);
}

void TallyTest::theFurthestStateIsOfTheCurrentAsk()
{
    QFETCH(Standing, standing);
    QFETCH(std::optional<ReceiptState>, state);
    QVERIFY(furthestState(standing, asked()) == state);
}

void TallyTest::aPersonIsCountedInOnePlace_data()
{
    QTest::addColumn<bool>("matches");
    QTest::addColumn<bool>("handed");
    QTest::addColumn<bool>("seenLately");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, bool matches, bool handed, bool seen, bool shared,
                        const char *place) {
        QTest::newRow(name) << matches << handed << seen << shared << QString::fromLatin1(place);
    };
    row("matches, seen", true, false, true, false, "addressed");
    row("matches, handed, not seen", true, true, false, false, "addressed");
    row("matches, handed, seen", true, true, true, false, "addressed");
    row("matches, neither", true, false, false, false, "notSeenLately");
    row("left, was handed", false, true, true, false, "formerly");
    row("left, was handed, not seen", false, true, false, false, "formerly");
    row("never concerned", false, false, true, false, "");
    row("never concerned nor seen", false, false, false, false, "");
    row("shared", true, true, true, true, "shared");
    row("shared, left", false, true, true, true, "");
}

void TallyTest::aPersonIsCountedInOnePlace()
{
    QFETCH(bool, matches);
    QFETCH(bool, handed);
    QFETCH(bool, seenLately);
    QFETCH(bool, shared);
    const Tally tally =
        count(asked(),
              {Counted{standing({{Acknowledged, 3}}), matches, handed, seenLately, true, shared}});
    QStringList places;
    if (tally.addressed)
        places << u"addressed"_s;
    if (tally.notSeenLately)
        places << u"notSeenLately"_s;
    if (tally.formerlyAddressed)
        places << u"formerly"_s;
    if (tally.sharedDesks)
        places << u"shared"_s;
    QTEST(places.join(u' '), "place");
    // The numbers go where the person goes, and online never exceeds addressed.
    QCOMPARE(tally.online, tally.addressed);
    QCOMPARE(tally.counts.acknowledged, std::optional(tally.addressed));
    QCOMPARE(tally.formerly.acknowledged, std::optional(tally.formerlyAddressed));
    QCOMPARE(tally.shared.displayed, tally.sharedDesks);
    QVERIFY(!tally.shared.acknowledged);
}

void TallyTest::aNoticeIsCountedByItsCurrentAsk()
{
    const auto person = [](const Standing &standing) {
        return Counted{standing, true, true, true, false, false};
    };
    QList<Counted> people{person({}),
                          person(standing({{Delivered, 3}})),
                          person(standing({{Held, 3}})),
                          person(standing({{ExpiredUnseen, 2}})),
                          person(standing({{Displayed, 2}, {Delivered, 3}})),
                          person(standing({{Acknowledged, 3}})),
                          person(standing({{Acknowledged, 1}, {Delivered, 3}})),
                          person(standing({{Acknowledged, 1}, {Acknowledged, 2}}))};
    people[1].online = true;
    people[4].standing.reply = ReplyAnswer::StillBroken;
    people[5].standing.reply = ReplyAnswer::Works;
    const Tally tally = count(asked(), people);
    QCOMPARE(tally.addressed, 8);
    QCOMPARE(tally.online, 1);
    QCOMPARE(tally.counts.delivered, 5); // revision 3 itself
    QCOMPARE(tally.counts.held, 1);
    QCOMPARE(tally.counts.expiredUnseen, 1);
    QCOMPARE(tally.counts.displayed, 3);
    QCOMPARE(tally.counts.acknowledged, std::optional(2));
    QCOMPARE(tally.acknowledgedEarlierAsk, 1);
    QCOMPARE(tally.stillBroken, 1);
}

void TallyTest::acknowledgedIsNothingWhereItIsNotRequired()
{
    Ask ask = asked();
    ask.acknowledgementRequired = false;
    const Tally tally =
        count(ask, {Counted{standing({{Acknowledged, 3}}), true, true, true, true, false}});
    QVERIFY(!tally.counts.acknowledged);
    QCOMPARE(tally.counts.displayed, 1);
    QVERIFY(toJson(tally)["acknowledged"_L1].isNull());
    QVERIFY(toJson(tally).contains("acknowledged"_L1));
}

void TallyTest::theLoopIsClosedWithExactlyThoseWhoWereTold_data()
{
    QTest::addColumn<int>("displayed");
    QTest::addColumn<int>("delivered");
    QTest::addColumn<int>("told");
    QTest::addColumn<int>("toldOver");
    QTest::newRow("never on a screen") << 0 << 3 << 0 << 0;
    QTest::newRow("saw the outage only") << 2 << 3 << 1 << 0;
    QTest::newRow("saw the ending") << 3 << 3 << 1 << 1;
    QTest::newRow("saw the mended ending") << 4 << 4 << 1 << 1;
}

/** Wherever a person is counted else: who moved away was told too. A shared desk is nobody's to call. */
void TallyTest::theLoopIsClosedWithExactlyThoseWhoWereTold()
{
    QFETCH(int, displayed);
    QFETCH(int, delivered);
    QFETCH(int, told);
    QFETCH(int, toldOver);
    const Ask ask{{u"n"_s}, 4, 1, true, 3}; // ended by revision 3, whose words were mended once
    for (int bits = 0; bits < 16; ++bits) {
        Counted person;
        person.standing.displayed = displayed;
        person.standing.delivered = delivered;
        person.matches = bits & 1;
        person.handed = bits & 2;
        person.seenLately = bits & 4;
        person.shared = bits & 8;
        const auto loop = count(ask, {person}).loop;
        QVERIFY(loop);
        QCOMPARE(*loop, person.shared ? ClosedLoop{} : (ClosedLoop{told, toldOver}));
    }
}

void TallyTest::aNoticeThatGoesOnHasNoLoop()
{
    Counted person;
    person.standing.displayed = 2;
    person.matches = person.handed = true;
    QVERIFY(!count({{u"n"_s}, 2, 1, true, 0}, {person}).loop);
}

void TallyTest::aTallyComesBackAsItWent()
{
    Tally tally;
    tally.notice = {u"n"_s};
    tally.revision = 3;
    tally.asks = 2;
    tally.addressed = 1310;
    tally.online = 902;
    tally.counts = {1200, 4, 3, 1100, 900};
    tally.acknowledgedEarlierAsk = 77;
    tally.stillBroken = 12;
    tally.clear = 31;
    tally.unclear = 4;
    tally.notSeenLately = 40;
    tally.formerlyAddressed = 9;
    tally.formerly = {8, 1, 2, 5, 4};
    tally.sharedDesks = 6;
    tally.shared = {6, 0, 1, 5, {}};
    tally.loop = ClosedLoop{412, 409};
    const QJsonObject json = toJson(tally);
    QCOMPARE(json.keys().join(u' '),
             u"acknowledged acknowledgedEarlierAsk addressed asks clear delivered displayed "
             "expiredUnseen formerlyAddressed held loop notSeenLately notice online revision "
             "sharedDesks stillBroken unclear works"_s);
    auto read = tallyFromJson(json);
    QVERIFY(read && *read == tally);
    tally.counts.acknowledged.reset();
    read = tallyFromJson(toJson(tally));
    QVERIFY(read && *read == tally);
    QVERIFY(!tallyFromJson({}));
    QJsonObject wrong = json;
    wrong[u"online"_s] = u"many"_s;
    QCOMPARE(tallyFromJson(wrong).error().fields.value(0).field, u"online"_s);
}

void TallyTest::aSharedDeskHasAcknowledgedNothingWhateverIsSaid()
{
    QJsonObject json = toJson(Tally{.notice = {u"01935a7c-1111-7abc-8def-0123456789ab"_s}});
    json[u"sharedDesks"_s] = QJsonObject{{u"desks"_s, 6}, {u"acknowledged"_s, 4}};
    const auto read = tallyFromJson(json);
    QVERIFY(read);
    QCOMPARE(read->sharedDesks, 6);
    QVERIFY(!read->shared.acknowledged);
}

void TallyTest::aReceiptComesBackAsItWent()
{
    for (const ReceiptState state : {Delivered, Held, ExpiredUnseen, Displayed, Acknowledged}) {
        const Receipt receipt{{u"01935a7c-1111-7abc-8def-0123456789ab"_s}, 3, state, ten + 250ms};
        const auto read = receiptFromJson(toJson(receipt));
        QVERIFY(read && *read == receipt);
    }
}

void TallyTest::aWrongReceiptNamesItsFields()
{
    const auto fields = [](const QByteArray &json) {
        const auto read = receiptFromJson(QJsonDocument::fromJson(json).object());
        QStringList found;
        if (!read) {
            for (const FieldProblem &problem : read.error().fields)
                found << problem.field;
        }
        return found.join(u' ');
    };
    QCOMPARE(fields("{}"), u"notice revision state at"_s);
    QCOMPARE(fields(R"({"notice":"n","revision":1,"state":"held","at":"2026-11-27T10:00:00Z"})"),
             QString());
    QCOMPARE(fields(R"({"notice":7,"revision":1,"state":"held","at":"2026-11-27T10:00:00Z"})"),
             u"notice"_s);
    QCOMPARE(fields(R"({"notice":"n","revision":0,"state":"held","at":"2026-11-27T10:00:00Z"})"),
             u"revision"_s);
    QCOMPARE(fields(R"({"notice":"n","revision":1.5,"state":"held","at":"2026-11-27T10:00:00Z"})"),
             u"revision"_s);
    QCOMPARE(fields(R"({"notice":"n","revision":1e12,"state":"held","at":"2026-11-27T10:00:00Z"})"),
             u"revision"_s);
    QCOMPARE(fields(R"({"notice":"n","revision":1,"state":"read","at":"10000-01-01T00:00:00Z"})"),
             u"state at"_s);
}

QTEST_GUILESS_MAIN(TallyTest)
#include "tally_test.moc"
