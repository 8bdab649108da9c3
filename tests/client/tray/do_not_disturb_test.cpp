// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/do_not_disturb.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {
const Instant ten = *instantFromIso(u"2026-11-23T09:00:00Z");
} // namespace

class DoNotDisturbTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itEndsByItselfAndByHand()
    {
        DoNotDisturb quiet;
        QVERIFY(!quiet.isOn(ten));
        quiet.start(30min, ten);
        QVERIFY(quiet.isOn(ten + 29min));
        QVERIFY(quiet.until(ten) == ten + 30min);
        QVERIFY(!quiet.isOn(ten + 30min));
        quiet.start(60min, ten + 2h);
        quiet.end();
        QVERIFY(!quiet.isOn(ten + 2h));
    }

    void itIsExtendedOnceAndNeverBeyondAnHour()
    {
        DoNotDisturb quiet;
        quiet.start(30min, ten);
        QVERIFY(quiet.allows(60min, ten + 20min));
        quiet.start(60min, ten + 20min);
        QVERIFY(quiet.until(ten + 20min) == ten + 60min);
        QVERIFY(!quiet.allows(30min, ten + 50min));
        quiet.start(60min, ten + 50min);
        QVERIFY(!quiet.isOn(ten + 60min));

        DoNotDisturb twice;
        twice.start(30min, ten);
        twice.start(30min, ten + 10min); // until 10:40
        QVERIFY(!twice.allows(30min, ten + 20min));
        twice.start(30min, ten + 20min);
        QVERIFY(twice.until(ten + 20min) == ten + 40min);
    }

    void anHourAtOnceCannotBeExtended()
    {
        DoNotDisturb quiet;
        quiet.start(24h, ten);
        QVERIFY(quiet.until(ten) == ten + 60min);
        QVERIFY(!quiet.allows(60min, ten + 59min));
    }

    void aClockSetBackEndsItAndAForgedFileGivesNoMoreThanAnHour()
    {
        DoNotDisturb quiet;
        quiet.start(30min, ten);
        QVERIFY(!quiet.isOn(ten - 1min));
        QJsonObject json;
        quiet.writeTo(json);
        QVERIFY(DoNotDisturb::fromJson(json) == quiet);
        QJsonObject forged = json["quiet"_L1].toObject();
        forged[u"until"_s] = u"2027-01-01T00:00:00Z"_s;
        json[u"quiet"_s] = forged;
        QVERIFY(DoNotDisturb::fromJson(json).until(ten) == ten + 60min);
        QVERIFY(!DoNotDisturb::fromJson({}).isOn(ten));
    }
};

} // namespace foghorn

QTEST_APPLESS_MAIN(foghorn::DoNotDisturbTest)
#include "do_not_disturb_test.moc"
