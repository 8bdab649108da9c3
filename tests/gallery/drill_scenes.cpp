// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/popup/samples.h"
#include "tests/gallery/admin_scenes.h"

#include <QLabel>
#include <QTest>

// Drills: none yet, one that runs, one that is over and did not reach everybody.

namespace foghorn {

using namespace std::chrono_literals;

namespace {

DrillReport drill(int number, Instant startedAt, int desks, int displayed,
                  std::chrono::milliseconds slowest = 0ms)
{
    DrillReport report{.notice = {u"01931f3a-0000-7abc-8def-0000000001%1"_s.arg(10 + number)},
                       .startedAt = startedAt,
                       .startedBy = u"ana"_s,
                       .endsAt = startedAt + 10min,
                       .desks = desks,
                       .delivered = displayed,
                       .displayed = displayed};
    for (int i = 0; i < displayed; ++i) // quick ones first, a slow tail
        report.displays << std::chrono::milliseconds(180 + 22 * i + (i > 15 ? 160 * (i - 15) : 0));
    report.firstWord = report.displays.first();
    report.half = report.displays.value(desks / 2 - 1);
    if (slowest > 0ms && !report.displays.isEmpty())
        report.displays.last() = slowest;
    if (displayed * 10 >= desks * 9)
        report.most = report.displays.value((desks * 9 + 9) / 10 - 1);
    return report;
}

} // namespace

QList<std::pair<QString, AdminScene::Bring>> AdminScene::drillStates()
{
    return {{u"drills: none yet"_s,
             [](AdminScene &scene) {
                 QTest::mouseClick(scene.find("menuDrills"), Qt::LeftButton);
                 return scene.appears("drillNone");
             }},
            {u"drills: one runs"_s,
             [](AdminScene &scene) {
                 scene.m_relay.drills = {drill(0, samples::at(8, 12) - 4s, 20, 11)};
                 return scene.openDrills();
             }},
            {u"drills: authors sign"_s,
             [](AdminScene &scene) {
                 if (!scene.runningOut())
                     return false;
                 QTest::mouseClick(scene.find("menuDrills"), Qt::LeftButton);
                 return scene.appears("drillClosed");
             }},
            {u"drills: some were not reached"_s, &AdminScene::drillWithFailures}};
}

bool AdminScene::openDrills()
{
    QTest::mouseClick(find("menuDrills"), Qt::LeftButton);
    return appears("drillSummary") && appears("drillChart");
}

bool AdminScene::drillWithFailures()
{
    DrillReport last = drill(2, samples::at(7, 30), 20, 18, isLongest() ? 9min + 58s : 0s);
    const QString tail =
        isLongest() ? u"-de-la-comptabilité-fournisseurs-internationale"_s : QString();
    last.failures = {{{u"berta"_s + tail + u"@corp.example"_s},
                      u"PC-LYO-044"_s,
                      isLongest() ? u"Castelló de la Plana"_s : u"Lyon"_s,
                      DrillFault::Held,
                      {}},
                     {{u"diego@corp.example"_s},
                      u"PC-MAD-118"_s,
                      u"Madrid"_s,
                      DrillFault::NotDelivered,
                      samples::at(7, 31)}};
    m_relay.drills = {last, drill(1, samples::at(7, 30) - 24h * 30, 20, 20),
                      drill(0, samples::at(7, 30) - 24h * 60, 10, 9)};
    return openDrills() && appears("drillFailed");
}

} // namespace foghorn
