// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/popup/samples.h"
#include "tests/gallery/admin_scenes.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

// Planned work that recurs: the page of it, and its place in the composer.

namespace foghorn {

using namespace std::chrono_literals;

namespace {

/** Second Sundays at 02:30 in Madrid, over the change of clocks in March. */
QList<SeriesOccurrence> secondSundays()
{
    QList<SeriesOccurrence> found;
    for (const char *start : {"2026-12-13T01:30:00Z", "2027-01-10T01:30:00Z",
                              "2027-03-14T01:30:00Z", "2027-04-11T00:30:00Z"}) {
        const Instant begins = *instantFromIso(QString::fromLatin1(start));
        found << SeriesOccurrence{
            .day = QDate::fromString(QString::fromLatin1(start, 10), Qt::ISODate),
            .startsAt = begins,
            .endsAt = begins + 90min,
            .announcedAt = begins - 162h - 30min};
    }
    found[0].state = OccurrenceState::Announced;
    found[0].notice.text = u"01931f3a-0000-7abc-8def-000000000077"_s;
    found[1].state = OccurrenceState::Skipped;
    found[2].changed = true;
    return found;
}

SeriesEntry entry(const QString &name, const QString &by, const QList<SeriesOccurrence> &next)
{
    SeriesEntry made{.series = {}, .savedBy = by, .next = next};
    made.series.id.text =
        u"01931f3a-0000-7abc-8def-0000000000"_s + QString::number(10 + next.size());
    made.series.version = 1;
    made.series.name = name;
    made.series.notice = patternOf(samples::sapMaintenance());
    made.series.firstStart = {QDate(2026, 12, 13), QTime(2, 30)};
    made.series.timeZone = u"Europe/Madrid"_s;
    made.series.rule = u"FREQ=MONTHLY;BYDAY=2SU"_s;
    return made;
}

} // namespace

QList<std::pair<QString, AdminScene::Bring>> AdminScene::seriesStates()
{
    return {{u"recurring"_s, &AdminScene::openSeries},
            {u"recurring: remove it?"_s, &AdminScene::removeSeries},
            {u"recurring: none yet"_s,
             [](AdminScene &scene) {
                 QTest::mouseClick(scene.find("menuSeries"), Qt::LeftButton);
                 return scene.appears("seriesNone");
             }},
            {u"composer: it repeats"_s,
             [](AdminScene &scene) {
                 return scene.repeats([](const QLabel &label) {
                     return label.text().contains(u"2027"_s); // the relay's answer
                 });
             }},
            {u"composer: authors sign, nothing repeats"_s, [](AdminScene &scene) {
                 return scene.runningOut() && scene.repeats([](const QLabel &label) {
                     return label.property("role").toByteArray() == "problem" &&
                            !label.text().isEmpty();
                 });
             }}};
}

bool AdminScene::openSeries()
{
    const QString tail =
        isLongest() ? u" pour les équipes de Saint-Germain-en-Laye et d’Évry"_s : QString();
    m_relay.series = {
        entry((u"SAP: updates of the month"_s + tail).left(limits::seriesNameLength), u"ana"_s,
              secondSundays()),
        entry((u"Restart of the print servers"_s + tail).left(limits::seriesNameLength),
              isLongest() ? u"maximilienne.de-la-rochefoucauld"_s : u"bruno"_s, {})};
    QTest::mouseClick(find("menuSeries"), Qt::LeftButton);
    return appears("seriesSkip");
}

bool AdminScene::removeSeries()
{
    if (!openSeries())
        return false;
    QTest::mouseClick(find("seriesRemove"), Qt::LeftButton);
    return appears("seriesRemoveIt");
}

bool AdminScene::repeats(bool (*isSaid)(const QLabel &))
{
    m_relay.occurrences = secondSundays().mid(2);
    Draft planned = draft();
    if (!isLongest())
        planned.notice = samples::sapMaintenance();
    planned.setKind(NoticeKind::Maintenance, samples::at(8, 12));
    planned.notice.startsAt = m_relay.occurrences.first().startsAt;
    planned.notice.endsAt = m_relay.occurrences.first().endsAt;
    planned.repeats = u"FREQ=MONTHLY;BYDAY=2SU"_s;
    return write(planned) && QTest::qWaitFor([this, isSaid] {
               const auto labels =
                   find<QWidget>("repeats")->parentWidget()->findChildren<QLabel *>();
               return std::any_of(labels.begin(), labels.end(),
                                  [isSaid](const QLabel *label) { return isSaid(*label); });
           });
}

} // namespace foghorn
