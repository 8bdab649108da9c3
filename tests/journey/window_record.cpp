// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/window_record.h"

#include "tests/journey/programs.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace foghorn::journey {

WindowRecord::~WindowRecord()
{
    m_xev.terminate();
    m_xev.waitForFinished(10'000);
}

bool WindowRecord::start()
{
    m_xev.start(u"stdbuf"_s, {u"-oL"_s, u"xev"_s, u"-root"_s, u"-event"_s, u"substructure"_s,
                              u"-event"_s, u"property"_s});
    const auto hears = [this] {
        QProcess::execute(u"xprop"_s, {u"-root"_s, u"-f"_s, u"_FOGHORN_HEARD"_s, u"8s"_s, u"-set"_s,
                                       u"_FOGHORN_HEARD"_s, u"yes"_s});
        return QString::fromUtf8(m_xev.readAllStandardOutput()).contains("_FOGHORN_HEARD"_L1);
    };
    return m_xev.waitForStarted() && eventually(hears);
}

void WindowRecord::clear()
{
    (void)m_xev.readAllStandardOutput();
    m_said.clear();
}

QList<QPoint> WindowRecord::wayOfTheWide(int width)
{
    m_said += QString::fromUtf8(m_xev.readAllStandardOutput());
    static const QRegularExpression event(
        u"(Map|Configure|Unmap)Notify event,[^\\n]*\\n    event \\w+, window (\\w+), "
        "(?:\\((-?\\d+),(-?\\d+)\\), width (\\d+))?"_s);
    QMap<QString, QList<QPoint>> ways;
    QMap<QString, QPoint> places;
    QMap<QString, int> widths;
    for (const QRegularExpressionMatch &match : event.globalMatch(m_said)) {
        const QString window = match.captured(2);
        if (match.captured(1) == "Configure"_L1) {
            places[window] = {match.captured(3).toInt(), match.captured(4).toInt()};
            widths[window] = match.captured(5).toInt();
            if (ways.contains(window))
                ways[window] << places[window];
        } else if (match.captured(1) == "Map"_L1) {
            ways[window] = {places.value(window)};
        }
    }
    for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
        if (widths.value(way.key()) >= width)
            return *way;
    }
    return {};
}

} // namespace foghorn::journey
